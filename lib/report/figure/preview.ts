import type { Problem } from "#lib/platform/result.ts";
import { writtenCell } from "./cell.ts";
import type { FigureEntry } from "./schema.ts";
import type { BroughtWorkbook, Figure, WorkbookPreview } from "./types.ts";

/** What a workbook would change as a person reads it, and as it comes back to be saved. */
export function previewOf(
  { changes, wrong }: BroughtWorkbook,
  locale: "vi" | "en",
  say: (problem: Problem) => string,
): WorkbookPreview {
  const shown = (figure: Figure | null): string => (figure === null ? "–" : withNote(figure, locale));
  const entries = changes.map(
    ({ indicatorId, year, figure, was }): FigureEntry => ({
      indicatorId,
      year,
      was,
      kind: figure?.kind ?? null,
      value: figure === null || figure.value === null ? null : Number(figure.value),
      reason: figure?.reason ?? null,
      note: figure?.note ?? null,
    }),
  );
  return {
    changes: changes.map(({ code, name, year, before, figure }) => ({
      place: `${code} ${name}${year === null ? "" : `, ${year}`}`,
      before: shown(before),
      after: shown(figure),
    })),
    wrong: wrong.map(({ cell, code, params }) => ({ cell, words: say({ code, ...(params ? { params } : {}) }) })),
    entries: JSON.stringify(entries),
  };
}

const withNote = (figure: Figure, locale: "vi" | "en"): string =>
  [writtenCell(figure, locale), figure.note].filter((part) => part !== null).join(" · ");
