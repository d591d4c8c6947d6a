import { useLocale, useTranslations } from "next-intl";
import { TextLink } from "#components/ui/link.tsx";
import { Table } from "#components/ui/table.tsx";
import type { HolderLine, HolderSpan } from "#lib/monitoring/types.ts";
import { labels } from "#lib/report/custody/labels.ts";
import type { Phase } from "#lib/report/custody/types.ts";

const shown = ["drafting", "approval", "way", "review", "returned"] as const satisfies readonly Phase[];
const decimal = new Intl.NumberFormat("vi-VN", { maximumFractionDigits: 1 });

/** How long each unit holds what comes to it, by what it does with it: median and longest, in working days a report. */
export function HoldersTable({ rows }: { rows: readonly HolderLine[] }) {
  const t = useTranslations("custody.overview");
  const locale = useLocale() === "en" ? "en" : "vi";
  return (
    <Table
      caption={t("holders")}
      rows={rows}
      rowKey={(row) => row.unitId}
      columns={[
        { key: "unit", head: t("holder"), primary: true, cell: (row) => row.unit },
        ...shown.map((phase) => ({
          key: phase,
          head: labels.phase[phase][locale],
          cell: (row: HolderLine) => <Cell span={row.phases[phase]} />,
        })),
      ]}
    />
  );
}

function Cell({ span }: { span: HolderSpan | undefined }) {
  const t = useTranslations("custody.overview");
  if (span === undefined) return <span className="muted">–</span>;
  if (span.reports === 1)
    return (
      <TextLink quiet href={`/reports/${span.longestId}#life`}>
        <span className="num">{t("single", { days: span.longest })}</span>
      </TextLink>
    );
  return (
    <span className="num">
      {t("median", { median: decimal.format(span.median), reports: span.reports })}
      <span className="block text-s text-ink-3">
        <TextLink quiet href={`/reports/${span.longestId}#life`}>
          {t("longest", { days: span.longest })}
        </TextLink>
      </span>
    </span>
  );
}
