import { useTranslations } from "next-intl";
import type { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { ReportState } from "#components/report/report-state.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { CellNote, Matrix } from "#components/ui/matrix.tsx";
import { sendMeaning, sumUpMeaning } from "#lib/monitoring/standing/rules.ts";
import { formatDay } from "#lib/platform/time.ts";

type Translate = Awaited<ReturnType<typeof getTranslations<"monitoring">>>;
type Cell = Parameters<typeof sendMeaning>[0] & {
  assignmentId: string;
  unitId: string;
  unitShort: string;
  reportId: string | null;
  directive: string;
  slug: string;
  round: number;
};

/** Units against directives and their two milestones: where each stands, what its dates say today. */
export function ProgressGrid({
  cells,
  amended,
  t,
  now,
}: {
  cells: readonly Cell[];
  /** By assignment: the document of the latest amendment of one of its deadlines. */
  amended: ReadonlyMap<string, string>;
  t: Translate;
  now: Date;
}) {
  const words = useTranslations("amendment");
  const byDocument = (cell: Cell): ReactNode => {
    const document = amended.get(cell.assignmentId);
    return document === undefined ? null : <CellNote>{words("place.cell", { document })}</CellNote>;
  };
  const directives = [...new Map(cells.map((cell) => [cell.slug, cell])).values()];
  const units = [...new Map(cells.map((cell) => [cell.unitId, cell.unitShort])).entries()];
  return (
    <Matrix
      caption={t("gridCaption")}
      corner={t("unit")}
      groups={directives.map((one) => ({
        key: one.slug,
        head: one.directive,
        columns: [
          { key: `${one.slug}:sum`, head: t("sumUp"), sub: one.sumUpPhrase ?? t("noDate") },
          { key: `${one.slug}:send`, head: t("send"), sub: one.sendPhrase ?? t("noDate") },
        ],
      }))}
      rows={units.map(([unitId, unit]) => ({
        key: unitId,
        head: unit,
        cells: Object.fromEntries(
          cells.filter((cell) => cell.unitId === unitId).flatMap((cell) => cellsOf(cell, byDocument(cell), t, now)),
        ),
      }))}
    />
  );
}

function cellsOf(cell: Cell, byDocument: ReactNode, t: Translate, now: Date): [string, ReactNode][] {
  const send = sendMeaning(cell, now);
  const sum = sumUpMeaning(cell, now);
  const state = <ReportState state={cell.state} round={cell.round} />;
  return [
    [
      `${cell.slug}:sum`,
      sum.code === "held" ? (
        <span className="num">{formatDay(cell.sumUpHeldOn ?? "")}</span>
      ) : sum.code === "noDate" ? (
        ""
      ) : (
        <CellNote late={sum.code === "overdue"}>{t(sum.code, { days: sum.days, day: "" })}</CellNote>
      ),
    ],
    [
      `${cell.slug}:send`,
      <>
        {cell.reportId === null ? (
          state
        ) : (
          <TextLink quiet href={`/reports/${cell.reportId}`}>
            {state}
          </TextLink>
        )}
        {send.code === "noDate" ? null : (
          <CellNote late={send.tone === "late"}>{t(send.code, { days: send.days, day: send.day })}</CellNote>
        )}
        {byDocument}
      </>,
    ],
  ];
}
