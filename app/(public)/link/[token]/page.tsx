import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { LinkForm } from "#components/organisation/invitation/link-form.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { Card } from "#components/ui/card.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { labels } from "#lib/organisation/invitation/labels.ts";
import { linkPage } from "#lib/organisation/invitation/queries.ts";
import { describe } from "#lib/workflow/labels.ts";

type Props = { params: Promise<{ token: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("roster.link"))("title"), referrer: "no-referrer" };
}

/** Where the one-time link of an invitation or of a reset leads: a password is set, once. */
export default async function LinkPage({ params }: Props) {
  const [t, locale, { token }] = await Promise.all([getTranslations("roster.link"), getLocale(), params]);
  const link = await linkPage(token);
  if ("refusal" in link)
    return (
      <>
        <PageHead title={t("closed")} lead={describe({ code: link.refusal }, labels, locale === "en" ? "en" : "vi")} />
        <div>
          <ButtonLink href="/sign-in">{t("signIn")}</ButtonLink>
        </div>
      </>
    );
  return (
    <>
      <PageHead title={t("title")} lead={t("lead", { name: link.name })} />
      <div className="max-w-[32rem]">
        <Card>
          <LinkForm token={token} email={link.email} />
        </Card>
      </div>
    </>
  );
}
