import { useLocale } from "next-intl";
import { ReportState } from "#components/report/report-state.tsx";
import { Deadline } from "#components/ui/deadline.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { type Column, Table } from "#components/ui/table.tsx";
import type { DeadlineView } from "#lib/plan/deadline/rules.ts";
import { extensionWord } from "#lib/plan/extension/labels.ts";

/** One unit's report on one directive: where it stands, who holds it, what its deadline says today. */
export type UnitLine = {
  key: string;
  unit: string;
  reportId: string | null;
  directive: string;
  state: string;
  round: number;
  holder: string | null;
  heldDays: number | null;
  sumUp: DeadlineView;
  send: DeadlineView;
  /** The own deadline of a returned report. */
  back: DeadlineView | null;
  /** State of the latest request for more time. */
  extension: string | null;
};

type UnitTableWords = {
  caption: string;
  unit: string;
  directive: string;
  state: string;
  holder: string;
  days: string;
  sumUp: string;
  send: string;
  back: string;
  extension: string;
  empty: string;
};

/** The sending against its deadlines; a returned report's own first, since that is what presses; more time asked for. */
function Sending({ row, words }: { row: UnitLine; words: UnitTableWords }) {
  const locale = useLocale() === "en" ? "en" : "vi";
  return (
    <>
      {row.back && (
        <span className="block">
          {words.back} <Deadline {...row.back} inline />
        </span>
      )}
      <Deadline {...row.send} />
      {row.extension && (
        <span className="block text-s">
          {words.extension}: {extensionWord(row.extension, locale)}
        </span>
      )}
    </>
  );
}

/** The units of a filter as a table; cards on a phone. Every row opens the report where there is one. */
export function UnitTable({
  rows,
  words,
  withDirective,
}: {
  rows: UnitLine[];
  words: UnitTableWords;
  withDirective: boolean;
}) {
  const columns: Column<UnitLine>[] = [
    {
      key: "unit",
      head: words.unit,
      primary: true,
      cell: (row) => (row.reportId ? <TextLink href={`/reports/${row.reportId}`}>{row.unit}</TextLink> : row.unit),
    },
    ...(withDirective
      ? [{ key: "directive", head: words.directive, nowrap: true, cell: (row: UnitLine) => row.directive }]
      : []),
    { key: "state", head: words.state, cell: (row) => <ReportState state={row.state} round={row.round} /> },
    { key: "holder", head: words.holder, cell: (row) => row.holder ?? "–" },
    {
      key: "days",
      head: words.days,
      align: "end",
      cell: (row) => (row.heldDays === null ? "–" : String(row.heldDays)),
    },
    { key: "sumUp", head: words.sumUp, cell: (row) => <Deadline {...row.sumUp} /> },
    {
      key: "send",
      head: words.send,
      cell: (row) => <Sending row={row} words={words} />,
    },
  ];
  return <Table caption={words.caption} rows={rows} columns={columns} rowKey={(row) => row.key} empty={words.empty} />;
}
