import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ReportState } from "#components/report/report-state.tsx";
import { Card } from "#components/ui/card.tsx";
import { DefinitionList } from "#components/ui/definition-list.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { formatDay, formatInstant } from "#lib/platform/time.ts";
import { verification } from "#lib/report/queries/receipt.ts";

type Props = { params: Promise<{ digest: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("report.verify");
  return { title: t("card") };
}

/** Is this document genuine? For anybody, signed in or not; never its text. */
export default async function VerifyPage({ params }: Props) {
  const [t, { digest }] = await Promise.all([getTranslations("report.verify"), params]);
  const found = await verification(digest.toLowerCase());
  const shown = <span className="break-all">{digest}</span>;
  if (found === null)
    return (
      <>
        <PageHead title={t("unknown")} lead={t("unknownLead")} />
        <Card title={t("card")} tone="red">
          <DefinitionList look="columns" items={[{ term: t("digest"), detail: shown }]} />
        </Card>
      </>
    );
  return (
    <>
      <PageHead title={t("genuine")} lead={t("genuineLead")} />
      {found.withdrawn && <Notice tone="amber">{t("withdrawn")}</Notice>}
      {found.superseded && <Notice tone="amber">{t("superseded")}</Notice>}
      <Card title={t("card")} tone="green">
        <DefinitionList
          look="columns"
          items={[
            { term: t("unit"), detail: found.unit },
            { term: t("kind"), detail: t("kindValue", { directive: found.directive }) },
            { term: t("number"), detail: found.number ?? t("noNumber") },
            ...(found.datedOn ? [{ term: t("datedOn"), detail: formatDay(found.datedOn) }] : []),
            { term: t("state"), detail: <ReportState state={found.state} /> },
            { term: t("frozenAt"), detail: formatInstant(found.frozenAt) },
            { term: t("digest"), detail: shown },
          ]}
        />
      </Card>
    </>
  );
}
