import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { CodeStepForm } from "#components/access/code-step-form.tsx";
import { SamplePeople } from "#components/access/sample-people.tsx";
import { SignInForm } from "#components/access/sign-in-form.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { Card } from "#components/ui/card.tsx";
import { Section, Stack } from "#components/ui/layout.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { homeOf } from "#lib/access/desks.ts";
import { ownPath } from "#lib/access/origin.ts";
import { currentViewer, halfSignedIn } from "#lib/access/session.ts";
import { samplesAreOffered, secondStepPage } from "#lib/access/sign-in.ts";
import { hasNobody } from "#lib/organisation/queries/founding.ts";
import { sampleBodies } from "#lib/organisation/queries/sample-people.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("access"))("signIn.name") };
}

type Given = Record<string, string | string[] | undefined>;
type Search = { searchParams: Promise<Given> };

const nextOf = (search: Given): string | null => (typeof search["next"] === "string" ? ownPath(search["next"]) : null);

/** The door: mail address and password, and on a portal of one's own machine the sample people. */
export default async function SignInPage({ searchParams }: Search) {
  const [t, late, viewer, offered, search] = await Promise.all([
    getTranslations("access"),
    getTranslations("second-factor"),
    currentViewer(),
    samplesAreOffered(),
    searchParams,
  ]);
  if (viewer === null && (await hasNobody())) redirect("/first-run");
  const step = search["step"];
  const half = step === "code" || step === "recovery" ? await halfSignedIn() : null;
  if (half !== null) return <SecondStep email={half.email} recovery={step === "recovery"} next={nextOf(search)} />;
  const bodies = offered ? await sampleBodies() : [];
  const next = nextOf(search);
  const refused =
    step !== undefined
      ? late("signIn.expired")
      : search["refused"] === "sample"
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

type SecondStepProps = { email: string; recovery: boolean; next: string | null };

/** After the right password: the code of whoever has a second factor. */
async function SecondStep({ email, recovery, next }: SecondStepProps) {
  const words = await getTranslations("second-factor");
  return (
    <>
      <PageHead title={words("signIn.title")} lead={words("signIn.lead", { email })} />
      <div className="max-w-[26rem]">
        <Card title={words(recovery ? "signIn.recovery" : "signIn.name")}>
          <CodeStepForm
            next={next}
            recovery={recovery}
            otherHref={secondStepPage({ next, recovery: !recovery })}
            againHref={next === null ? "/sign-in" : `/sign-in?next=${encodeURIComponent(next)}`}
          />
        </Card>
      </div>
    </>
  );
}
