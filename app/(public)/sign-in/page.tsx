import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { SamplePeople } from "#components/access/sample-people.tsx";
import { SignInForm } from "#components/access/sign-in-form.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { Card } from "#components/ui/card.tsx";
import { Section, Stack } from "#components/ui/layout.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { homeOf } from "#lib/access/desks.ts";
import { ownPath } from "#lib/access/origin.ts";
import { currentViewer } from "#lib/access/session.ts";
import { samplesAreOffered } from "#lib/access/sign-in.ts";
import { hasNobody } from "#lib/organisation/queries/founding.ts";
import { sampleBodies } from "#lib/organisation/queries/sample-people.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("access"))("signIn.name") };
}

type Search = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** The door: mail address and password, and on a portal of one's own machine the sample people. */
export default async function SignInPage({ searchParams }: Search) {
  const [t, viewer, offered, search] = await Promise.all([
    getTranslations("access"),
    currentViewer(),
    samplesAreOffered(),
    searchParams,
  ]);
  if (viewer === null && (await hasNobody())) redirect("/first-run");
  const bodies = offered ? await sampleBodies() : [];
  const next = typeof search["next"] === "string" ? ownPath(search["next"]) : null;
  const refused =
    search["refused"] === "sample"
      ? t("signIn.sampleRefused")
      : search["error"] !== undefined
        ? t("signIn.wrong")
        : null;
  return (
    <>
      <PageHead title={t("signIn.title")} lead={t("signIn.lead")} />
      <Stack gap={4}>
        {refused && (
          <Notice tone="red" role="alert">
            {refused}
          </Notice>
        )}
        {viewer && (
          <Notice tone="blue" action={<ButtonLink href={homeOf(viewer)}>{t("signIn.continue")}</ButtonLink>}>
            {t("signIn.already", { name: viewer.name })}
          </Notice>
        )}
        <div className="max-w-[26rem]">
          <Card title={t("signIn.name")}>
            <SignInForm next={next} />
          </Card>
        </div>
      </Stack>
      {bodies.length > 0 && (
        <Section title={t("sample.title")} id="vao-vai">
          <p className="mb-4 max-w-prose text-ink-2">{t("sample.lead")}</p>
          <SamplePeople bodies={bodies} />
        </Section>
      )}
    </>
  );
}
