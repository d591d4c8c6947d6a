import { useLocale, useTranslations } from "next-intl";
import { ReportState } from "#components/report/report-state.tsx";
import { Card } from "#components/ui/card.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { Stack } from "#components/ui/layout.tsx";
import { type Column, Table } from "#components/ui/table.tsx";
import type { Effects, EndedDuty, MovedDeadline, PassedReport } from "#lib/plan/amendment/types.ts";
import { milestoneWord } from "#lib/plan/labels.ts";
import { formatDay } from "#lib/platform/time.ts";
import { dayInWords } from "./day-in-words.ts";

type Locale = "vi" | "en";
type Words = ReturnType<typeof useTranslations<"amendment">>;

/** So many rows stand open; more open on request. */
const OPEN_ROWS = 15;

function turnWord(row: MovedDeadline, t: Words) {
  if (row.turns === "late") return <span className="late">{t("effects.late")}</span>;
  if (row.turns === "onTime") return <span className="text-green-ink">{t("effects.onTime")}</span>;
  return row.doneOn === null ? "" : t("effects.done", { day: formatDay(row.doneOn) });
}

function deadlineColumns(t: Words, locale: Locale): Column<MovedDeadline>[] {
  const day = (value: string | null) => (value === null ? t("said.noDate") : dayInWords(value, locale));
  return [
    { key: "unit", head: t("effects.unit"), cell: (row) => row.unit, primary: true, share: "third" },
    {
      key: "what",
      head: t("effects.milestone"),
      cell: (row) => `${row.directive} · ${milestoneWord(row.kind, locale)}`,
    },
    { key: "from", head: t("effects.old"), cell: (row) => day(row.from) },
    { key: "to", head: t("effects.fresh"), cell: (row) => day(row.to) },
    { key: "turn", head: t("effects.turn"), cell: (row) => turnWord(row, t) },
  ];
}

function dutyColumns<Row extends EndedDuty | PassedReport>(
  t: Words,
  names: ReadonlyMap<string, string>,
): Column<Row>[] {
  return [
    { key: "unit", head: t("effects.unit"), cell: (row) => row.unit, primary: true, share: "third" },
    { key: "directive", head: t("effects.directive"), cell: (row) => row.directive },
    { key: "state", head: t("effects.state"), cell: (row) => <ReportState state={row.state} round={0} /> },
    {
      key: "to",
      head: t("effects.to"),
      cell: (row) => (row.toUnitId === null ? t("effects.nobody") : (names.get(row.toUnitId) ?? "")),
    },
  ];
}

/** A table that stands open while it is short. */
function Rows<Row>(props: {
  title: string;
  rows: readonly Row[];
  columns: readonly Column<Row>[];
  rowKey: (row: Row) => string;
}) {
  const t = useTranslations("amendment");
  const { title, rows, columns, rowKey } = props;
  if (rows.length === 0) return null;
  const table = <Table caption={title} columns={columns} rows={rows} rowKey={rowKey} />;
  return (
    <Card flush level={3} title={title}>
      {rows.length <= OPEN_ROWS ? (
        table
      ) : (
        <div className="px-4 pb-3 md:px-6">
          <Disclosure summary={t("effects.show")}>{table}</Disclosure>
        </div>
      )}
    </Card>
  );
}

/** Everything a change would do, in tables: deadlines that move, duties that end, pass on or begin, questions. */
export function EffectsView({ effects }: { effects: Effects }) {
  const t = useTranslations("amendment");
  const locale = useLocale() === "en" ? "en" : "vi";
  const names = new Map(effects.units.map((unit) => [unit.id, unit.name]));
  const { deadlines, ended, passed, made, items } = effects;
  return (
    <Stack gap={4}>
      <Rows
        title={t("effects.deadlines", { count: deadlines.length })}
        rows={deadlines}
        columns={deadlineColumns(t, locale)}
        rowKey={(row) => row.milestoneId}
      />
      <Rows
        title={t("effects.ended", { count: ended.length })}
        rows={ended}
        columns={dutyColumns<EndedDuty>(t, names)}
        rowKey={(row) => row.dutyId}
      />
      <Rows
        title={t("effects.passed", { count: passed.length })}
        rows={passed}
        columns={dutyColumns<PassedReport>(t, names)}
        rowKey={(row) => row.dutyId}
      />
      <Rows
        title={t("effects.made", { count: made.length })}
        rows={made}
        columns={[
          { key: "unit", head: t("effects.unit"), cell: (row) => row.unit, primary: true, share: "third" },
          { key: "directive", head: t("effects.directive"), cell: (row) => row.directive },
          {
            key: "again",
            head: t("effects.state"),
            cell: (row) => t(row.resumes === null ? "effects.begins" : "effects.again"),
          },
        ]}
        rowKey={(row) => `${row.unitId} ${row.directiveId}`}
      />
      <Rows
        title={t("effects.items", { count: items.length })}
        rows={items}
        columns={[
          {
            key: "item",
            head: t("effects.item"),
            cell: (row) => `${row.number} ${row.title}`,
            primary: true,
            share: "half",
          },
          { key: "asked", head: t("effects.asked"), cell: (row) => row.asked, align: "end" },
          { key: "written", head: t("effects.written"), cell: (row) => row.written, align: "end" },
        ]}
        rowKey={(row) => row.number}
      />
    </Stack>
  );
}
