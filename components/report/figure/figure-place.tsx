import { useLocale, useTranslations } from "next-intl";
import { Card } from "#components/ui/card.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { explainWarning } from "#lib/report/figure/actions.ts";
import type { EvidenceByPlace } from "#lib/report/evidence/types.ts";
import { labels } from "#lib/report/figure/labels.ts";
import { type FigureGrid as Grid, figureKinds } from "#lib/report/figure/types.ts";
import { warningsOf } from "#lib/report/figure/warning.ts";
import { COUNTED_BY } from "#lib/report/leading-document/rules.ts";
import type { WriteScreen } from "#lib/report/section/types.ts";
import { FigureEvidence } from "./figure-evidence.tsx";
import { FigureForm } from "./figure-form.tsx";
import { FigureGrid } from "./figure-grid.tsx";
import { WorkbookForm } from "./workbook-form.tsx";
import type { GridHints } from "./cell-props.ts";
import { type GridWordKey, type GridWords, gridWordKeys } from "./grid-words.ts";

type FigurePlaceProps = {
  screen: WriteScreen;
  grid: Grid;
  person: { id: string; name: string };
  /** The files of the report by what they show. */
  evidence: EvidenceByPlace;
  /** The cell whose files are shown below the grid: "A12" (its total), "A12:2021". */
  cell: string | undefined;
  /** The form without JavaScript instead of the grid. */
  plain: boolean;
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

/** What else the report says of an indicator: the list of documents counts what C01 counts. */
function useHints({ documents, documentsItem, reportId, outline }: WriteScreen): GridHints {
  const t = useTranslations("figures");
  const item = outline.find((one) => one.id === documentsItem)?.code;
  if (documents.length === 0 || item === undefined) return {};
  const href = `/reports/${reportId}/write?item=${item}#documents`;
  return { [COUNTED_BY]: { words: t("documents", { count: documents.length }), href } };
}

/** The figures of a report where they are written: the grid, and without JavaScript the same as a form. */
export function FigurePlace({ screen, grid, person, evidence, plain, cell }: FigurePlaceProps) {
  const t = useTranslations("figures");
  const locale = useLocale() === "en" ? "en" : "vi";
  const words = useGridWords();
  const hints = useHints(screen);
  const counts = Object.fromEntries(Object.entries(evidence).map(([place, files]) => [place, files.length]));
  const { asked, answered, required } = screen.figures;
  if (asked === 0) return <EmptyState title={t("none")} />;
  const mayWrite = screen.refusal === null;
  const mayWriteSome = mayWrite && grid.rows.some((row) => row.open);
  const shown = mayWrite ? grid : { ...grid, rows: grid.rows.map((row) => ({ ...row, open: false })) };
  const { yearFrom: from, yearTo: to } = screen.directive;
  const address = `/reports/${screen.reportId}/write?item=figures`;
  const lead = <p className="text-s text-ink-2">{t("lead", { from, to })}</p>;
  if (plain)
    return (
      <Card title={t("title", { answered, required })} id="figures" flush>
        <div className="grid gap-2 px-4 pb-4 md:px-6">
          {lead}
          <p className="text-s">
            <TextLink href={address}>{t("toGrid")}</TextLink>
          </p>
        </div>
        <FigureForm
          reportId={screen.reportId}
          grid={grid}
          warnings={warningsOf(checkedOf(grid), locale)}
          mayWrite={mayWriteSome}
        />
      </Card>
    );
  return (
    <Card title={t("title", { answered, required })} id="figures" flush>
      {/* Without JavaScript the same figures stand as a form, at an address of its own: whoever has it need not load both. */}
      <noscript>
        <meta httpEquiv="refresh" content={`0; url=${address}&plain=1`} />
      </noscript>
      <div className="grid gap-4 px-4 pb-4 md:px-6">
        {lead}
        <FigureGrid
          reportId={screen.reportId}
          personId={person.id}
          personName={person.name}
          locale={locale}
          grid={shown}
          words={words}
          explain={explainWarning}
          evidence={counts}
          hints={hints}
          cell={cell}
        />
        {cell !== undefined && (
          <FigureEvidence reportId={screen.reportId} grid={shown} cell={cell} evidence={evidence} open={mayWrite} />
        )}
        <p className="text-s">
          <TextLink href={`${address}&plain=1`} quiet>
            {t("toForm")}
          </TextLink>
        </p>
        <WorkbookForm reportId={screen.reportId} mayWrite={mayWriteSome} />
      </div>
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
