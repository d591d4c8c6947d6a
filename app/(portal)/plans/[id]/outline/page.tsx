import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { Outline } from "#components/plan/outline.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { requireViewer } from "#lib/access/session.ts";
import { planOutline } from "#lib/plan/queries/parts.ts";
import { isId } from "#lib/platform/ids.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("plan"))("place.outline") };
}

/** The outline that every report follows, item by item, with who answers it. */
export default async function PlanOutlinePage({ params }: { params: Promise<{ id: string }> }) {
  const viewer = await requireViewer();
  const { id } = await params;
  if (!isId(id)) notFound();
  const [plan, language, t] = await Promise.all([planOutline(viewer, id), getLocale(), getTranslations("plan")]);
  if (plan === null) notFound();
  return (
    <>
      <PageHead
        crumbs={[
          { label: t("plans"), href: "/plans" },
          { label: plan.shortTitle, href: `/plans/${id}` },
          { label: t("place.outline") },
        ]}
        title={t("outline", { count: plan.items.filter((item) => item.answerable).length })}
        lead={plan.shortTitle}
      />
      <Outline planId={id} items={plan.items} locale={language === "en" ? "en" : "vi"} />
    </>
  );
}
