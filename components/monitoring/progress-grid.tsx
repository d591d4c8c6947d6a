import { useTranslations } from "next-intl";
import type { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { ReportState } from "#components/report/report-state.tsx";
import { Deadline } from "#components/ui/deadline.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { CellNote, Matrix } from "#components/ui/matrix.tsx";
import { type Dates, type Standing, standingOf } from "#lib/monitoring/standing/rules.ts";
import type { DeadlineView } from "#lib/plan/deadline/rules.ts";
import { extensionWord } from "#lib/plan/extension/labels.ts";

type Translate = Awaited<ReturnType<typeof getTranslations<"monitoring">>>;
type Cell = Dates & {
  assignmentId: string;
  unitId: string;
  unitShort: string;
  reportId: string | null;
  directive: string;
  slug: string;
  round: number;
  extension: string | null;
};

/** Units against directives and their two milestones: where each stands, what its dates say today. */
export function ProgressGrid({
  cells,
  amended,
  t,
  now,
  locale,
}: {
  cells: readonly Cell[];
  /** By assignment: the document of the latest amendment of one of its deadlines. */
  amended: ReadonlyMap<string, string>;
  t: Translate;
  now: Date;
  locale: "vi" | "en";
}) {
  const words = useTranslations("amendment");
  const byDocument = (cell: Cell): ReactNode => {
    const document = amended.get(cell.assignmentId);
    return document === undefined ? null : <CellNote>{words("place.cell", { document })}</CellNote>;
  };
  const directives = [...Map.groupBy(cells, (cell) => cell.slug).values()].flatMap((of) => mostSaid(of) ?? []);
  const heads = new Map(directives.map((one) => [one.slug, standingOf(one, now, locale)]));
  const units = [...new Map(cells.map((cell) => [cell.unitId, cell.unitShort])).entries()];
  return (
    <Matrix
      caption={t("gridCaption")}
      corner={t("unit")}
      groups={directives.map((one) => ({
        key: one.slug,
        head: one.directive,
        columns: [
          { key: `${one.slug}:sum`, head: t("sumUp"), sub: heads.get(one.slug)?.sumUp.phrase },
          { key: `${one.slug}:send`, head: t("send"), sub: heads.get(one.slug)?.send.phrase },
        ],
      }))}
      rows={units.map(([unitId, unit]) => ({
        key: unitId,
        head: unit,
        cells: Object.fromEntries(
          cells
            .filter((cell) => cell.unitId === unitId)
            .flatMap((cell) => cellsOf(cell, byDocument(cell), { t, now, locale, heads })),
        ),
      }))}
    />
  );
}

/** `heads`: the standing of the unit whose words stand over the columns of a directive. */
type Saying = { t: Translate; now: Date; locale: "vi" | "en"; heads: ReadonlyMap<string, Standing> };

/** A cell whose deadline reads as that of most units: its words stand over the column. */
function mostSaid(cells: readonly Cell[]): Cell | undefined {
  const said = [...Map.groupBy(cells, (cell) => `${cell.sendPhrase ?? ""} ${cell.sumUpPhrase ?? ""}`).values()];
  return said.toSorted((a, b) => b.length - a.length)[0]?.[0];
}

/** What a date says; the plan's words stand over the column, and here only where this unit's are others. */
function Said({ of, over }: { of: DeadlineView; over: string | undefined }) {
  const phrase = of.phrase === over ? undefined : of.phrase;
  if (of.meaning === "" && phrase === undefined) return null;
  return (
    <CellNote>
      <Deadline {...of} phrase={phrase} inline />
    </CellNote>
  );
}

function cellsOf(cell: Cell, byDocument: ReactNode, { t, now, locale, heads }: Saying): [string, ReactNode][] {
  const { send, back, sumUp } = standingOf(cell, now, locale);
  const head = heads.get(cell.slug);
  const state = <ReportState state={cell.state} round={cell.round} />;
  return [
    [`${cell.slug}:sum`, <Said key="sum" of={sumUp} over={head?.sumUp.phrase} />],
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
        {back && (
          <CellNote>
            {t("backDue")} <Deadline {...back} inline />
          </CellNote>
        )}
        <Said of={send} over={head?.send.phrase} />
        {cell.extension && (
          <CellNote>
            {t("extension")}: {extensionWord(cell.extension, locale)}
          </CellNote>
        )}
        {byDocument}
      </>,
    ],
  ];
}
