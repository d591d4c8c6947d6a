import { useTranslations } from "next-intl";
import { ReportState } from "#components/report/report-state.tsx";
import { Card } from "#components/ui/card.tsx";
import { Stack } from "#components/ui/layout.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { type Column, Table } from "#components/ui/table.tsx";

type Cell = { code: string; seen: boolean; state: string | null; round: number; reportId: string | null };
type Unit = {
  unitId: string;
  name: string;
  kindVi: string;
  kindEn: string;
  ownDocument: boolean;
  byPlan: boolean;
  cells: readonly Cell[];
};

type ReportingUnitsProps = { units: readonly Unit[]; codes: readonly string[]; locale: "vi" | "en" };

function StateCell({ cell }: { cell: Cell | undefined }) {
  const t = useTranslations("plan");
  if (!cell?.state) return <span className="muted">{t("notYours")}</span>;
  const mark = <ReportState plain state={cell.state} round={cell.round} />;
  return cell.reportId === null ? (
    mark
  ) : (
    <TextLink quiet href={`/reports/${cell.reportId}`}>
      {mark}
    </TextLink>
  );
}

/** Who reports under the plan, by kind, and how far each report is where the viewer may see that. */
export function ReportingUnits({ units, codes, locale }: ReportingUnitsProps) {
  const t = useTranslations("plan");
  const unitColumn: Column<Unit> = {
    key: "unit",
    head: t("unit"),
    cell: (unit) => unit.name,
    primary: true,
    share: "third",
  };
  const stateColumns = codes.map(
    (code): Column<Unit> => ({
      key: code,
      head: code,
      cell: (unit) => <StateCell cell={unit.cells.find((cell) => cell.code === code)} />,
    }),
  );
  const seen = (rows: readonly Unit[]) => rows.some((unit) => unit.cells.some((cell) => cell.seen));
  const groups = [
    ...Map.groupBy(units, (unit) =>
      unit.ownDocument ? t("ownDocument") : locale === "en" ? unit.kindEn : unit.kindVi,
    ),
  ];
  return (
    <Stack gap={3}>
      {units.some((unit) => !seen([unit])) && <p className="text-ink-3">{t("statesNote")}</p>}
      {groups.map(([kind, rows]) =>
        seen(rows) ? (
          <Card key={kind} flush title={kind} end={t("unitCount", { count: rows.length })}>
            <Table
              caption={kind}
              columns={[unitColumn, ...stateColumns]}
              rows={rows}
              rowKey={(unit) => `${unit.unitId}-${unit.ownDocument}`}
            />
          </Card>
        ) : (
          <Card key={kind} title={kind} end={t("unitCount", { count: rows.length })}>
            <ul className="grid gap-x-6 gap-y-1 sm:grid-cols-2 lg:grid-cols-3">
              {rows.map((unit) => (
                <li key={unit.unitId}>{unit.name}</li>
              ))}
            </ul>
          </Card>
        ),
      )}
    </Stack>
  );
}
