import { useLocale, useTranslations } from "next-intl";
import { Card } from "#components/ui/card.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { explainWarning } from "#lib/report/figure/actions.ts";
import { labels } from "#lib/report/figure/labels.ts";
import { type FigureGrid as Grid, figureKinds } from "#lib/report/figure/types.ts";
import { warningsOf } from "#lib/report/figure/warning.ts";
import type { WriteScreen } from "#lib/report/section/types.ts";
import { FigureForm } from "./figure-form.tsx";
import { FigureGrid } from "./figure-grid.tsx";
import { WorkbookForm } from "./workbook-form.tsx";
import { type GridWordKey, type GridWords, gridWordKeys } from "./grid-words.ts";

type FigurePlaceProps = {
  screen: WriteScreen;
  grid: Grid;
  person: { id: string; name: string };
  /** How many files are tied to a cell, by its key. */
  evidence: Readonly<Record<string, number>>;
};

/** The words of the grid, which runs in the browser and reads none itself. */
function useGridWords(): GridWords {
  const t = useTranslations("figures.grid");
  const form = useTranslations("ui");
  const locale = useLocale() === "en" ? "en" : "vi";
  const words = Object.fromEntries(gridWordKeys.map((key) => [key, String(t.raw(key))])) as Record<GridWordKey, string>;
  const kinds = Object.fromEntries(figureKinds.map((kind) => [kind, labels.kind[kind][locale]])) as GridWords["kinds"];
  const problems = Object.entries(labels.reason).filter(([code]) => code.startsWith("figure."));
  return {
    ...words,
    kinds,
    problems: Object.fromEntries(problems.map(([code, said]) => [code, said[locale]])),
    form: { lost: form("form.lost"), failed: form("form.failed"), sending: form("form.sending") },
  };
}

/** The figures of a report where they are written: the grid, and without JavaScript the same as a form. */
export function FigurePlace({ screen, grid, person, evidence }: FigurePlaceProps) {
  const t = useTranslations("figures");
  const locale = useLocale() === "en" ? "en" : "vi";
  const words = useGridWords();
  const { asked, answered, required } = screen.figures;
  if (asked === 0) return <EmptyState title={t("none")} />;
  const mayWrite = screen.refusal === null;
  const shown = mayWrite ? grid : { ...grid, rows: grid.rows.map((row) => ({ ...row, open: false })) };
  const { yearFrom: from, yearTo: to } = screen.directive;
  return (
    <Card title={t("title", { answered, required })} id="figures" flush>
      <div className="grid gap-4 px-4 pb-4 md:px-6">
        <p className="text-s text-ink-2">{t("lead", { from, to })}</p>
        <FigureGrid
          reportId={screen.reportId}
          personId={person.id}
          personName={person.name}
          locale={locale}
          grid={shown}
          words={words}
          explain={explainWarning}
          evidence={evidence}
        />
        <WorkbookForm reportId={screen.reportId} mayWrite={mayWrite && grid.rows.some((row) => row.open)} />
      </div>
      <noscript>
        <FigureForm
          reportId={screen.reportId}
          grid={grid}
          warnings={warningsOf(checkedOf(grid), locale)}
          mayWrite={mayWrite && grid.rows.some((row) => row.open)}
        />
      </noscript>
    </Card>
  );
}

/** The figures as they stand, as the checks look at them. */
function checkedOf(grid: Grid) {
  const values = grid.rows.flatMap((row) =>
    [row.total, ...row.years].flatMap(({ year, figure }) =>
      figure === null
        ? []
        : [
            {
              indicator: row.code,
              year,
              kind: figure.kind,
              value: figure.value === null ? null : Number(figure.value),
            },
          ],
    ),
  );
  return { ...grid, indicators: grid.rows.map((row) => ({ ...row, perYear: row.years.length > 0 })), values };
}
