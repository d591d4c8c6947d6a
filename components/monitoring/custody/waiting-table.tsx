import { useTranslations } from "next-intl";
import { WhereNow } from "#components/report/custody/where-now.tsx";
import { ReportState } from "#components/report/report-state.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { Table } from "#components/ui/table.tsx";
import type { WaitingLine } from "#lib/monitoring/types.ts";

/** What lies longest where it is, the longest first; each opens its report. */
export function WaitingTable({ rows }: { rows: readonly WaitingLine[] }) {
  const t = useTranslations("custody.overview");
  return (
    <Table
      caption={t("waiting")}
      rows={rows}
      rowKey={(row) => row.id}
      empty={<EmptyState title={t("nothingWaits")} />}
      columns={[
        {
          key: "unit",
          head: t("unit"),
          primary: true,
          cell: (row) => <TextLink href={`/reports/${row.id}#life`}>{row.unit}</TextLink>,
        },
        { key: "directive", head: t("directive"), nowrap: true, cell: (row) => row.directive },
        { key: "state", head: t("state"), cell: (row) => <ReportState state={row.state} round={row.round} plain /> },
        { key: "where", head: t("where"), cell: (row) => <WhereNow now={row.now} told={row.told} /> },
        { key: "working", head: t("workingDays"), align: "end", cell: (row) => row.now.workingDays },
        { key: "days", head: t("days"), align: "end", cell: (row) => row.now.days },
      ]}
    />
  );
}
