import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ReportState } from "#components/report/report-state.tsx";
import { Card } from "#components/ui/card.tsx";
import { type Definition, DefinitionList } from "#components/ui/definition-list.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { formatDay, formatInstant } from "#lib/platform/time.ts";
import { verification } from "#lib/report/queries/receipt.ts";
import type { Verification } from "#lib/report/types.ts";

type Props = { params: Promise<{ digest: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("receipt.verify");
  return { title: t("card") };
}

/** Is this document genuine, and does it still stand? For anybody, signed in or not; never its text. */
export default async function VerifyPage({ params }: Props) {
  const [t, { digest }] = await Promise.all([getTranslations("receipt.verify"), params]);
  const found = await verification(digest.toLowerCase());
  const shown = { term: t("digest"), detail: <span className="break-all">{digest}</span> };
  if (found === null)
    return (
      <>
        <PageHead title={t("unknown")} lead={t("unknownLead")} />
        <Card title={t("card")} tone="red">
          <DefinitionList look="columns" items={[shown]} />
        </Card>
      </>
    );
  const stands = found.withdrawnAt === null && found.superseded === null;
  return (
    <>
      <PageHead title={t(newsOf(found))} lead={t("genuineLead")} />
      {found.withdrawnAt && <Notice tone="amber">{t("withdrawn", { at: formatInstant(found.withdrawnAt) })}</Notice>}
      {found.superseded && <Notice tone="amber">{supersededBy(found.superseded, t)}</Notice>}
      <Card title={t("card")} tone={stands ? "green" : "amber"}>
        <DefinitionList look="columns" items={[...itemsOf(found, t), shown]} />
      </Card>
      <p className="text-s text-ink-3">{t("privacy")}</p>
    </>
  );
}

type Words = Awaited<ReturnType<typeof getTranslations<"receipt.verify">>>;

function newsOf(found: Verification): "genuine" | "genuineReplaced" | "genuineWithdrawn" {
  if (found.superseded !== null) return "genuineReplaced";
  return found.withdrawnAt === null ? "genuine" : "genuineWithdrawn";
}

function supersededBy(newer: NonNullable<Verification["superseded"]>, t: Words): string {
  const { number, datedOn } = newer;
  return number === null || datedOn === null
    ? t("supersededUnsent")
    : t("superseded", { number, day: formatDay(datedOn) });
}

function itemsOf(found: Verification, t: Words): Definition[] {
  return [
    { term: t("unit"), detail: found.unit },
    { term: t("kind"), detail: t("kindValue", { years: found.years, title: found.title }) },
    { term: t("number"), detail: found.number ?? t("noNumber") },
    ...(found.datedOn ? [{ term: t("datedOn"), detail: formatDay(found.datedOn) }] : []),
    { term: t("to"), detail: found.recipient },
    { term: t("state"), detail: <ReportState state={found.state} /> },
    { term: t("frozenAt"), detail: formatInstant(found.frozenAt) },
    ...(found.sentAt ? [{ term: t("sentAt"), detail: formatInstant(found.sentAt) }] : []),
  ];
}
