import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { FirstRunForm } from "#components/organisation/first-run-form.tsx";
import { Card } from "#components/ui/card.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { hasNobody } from "#lib/organisation/queries/founding.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("admin"))("first.name") };
}

/** The first page of an installation without the sample campaign; gone once somebody is there. */
export default async function FirstRunPage() {
  if (!(await hasNobody())) redirect("/sign-in");
  const t = await getTranslations("admin");
  return (
    <>
      <PageHead title={t("first.title")} lead={t("first.lead")} />
      <div className="max-w-[32rem]">
        <Card>
          <FirstRunForm />
        </Card>
      </div>
    </>
  );
}
