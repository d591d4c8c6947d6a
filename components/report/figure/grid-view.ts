import type { FigureValue } from "#lib/indicator/rules.ts";
import { shownCell } from "#lib/report/figure/cell.ts";
import { placeKey, sumOfYears } from "#lib/report/figure/rules.ts";
import type { Figure, FigureGrid, FigureRow } from "#lib/report/figure/types.ts";
import { type Warning, warningsOf } from "#lib/report/figure/warning.ts";
import type { Change, GridSnapshot } from "./grid-state.ts";

type Locale = "vi" | "en";

/** The columns of the grid: the total first, then the years. */
export function columnsOf(grid: FigureGrid): (number | null)[] {
  return [null, ...grid.years];
}

/** How one cell looks. `absent`: the indicator is not asked by year. */
export type CellLook = {
  text: string;
  kind: Figure["kind"] | null;
  wrong: boolean;
  conflict: boolean;
  warn: "warning" | "error" | null;
  note: boolean;
  absent: boolean;
};

export type Warned = ReadonlyMap<string, Warning[]>;
const cellId = (row: FigureRow, year: number | null): string => placeKey({ indicatorId: row.id, year });

/** The warnings of the figures as they stand now, by cell; each cell a warning speaks of has it. */
export function warnedCells(grid: FigureGrid, snapshot: GridSnapshot, locale: Locale): Warned {
  const ids = new Map(grid.rows.map((row) => [row.code, row]));
  const values = grid.rows.flatMap((row) =>
    [null, ...(row.years.length > 0 ? grid.years : [])].flatMap((year): FigureValue[] => {
      const figure = snapshot.figure(cellId(row, year));
      if (figure === null) return [];
      return [
        { indicator: row.code, year, kind: figure.kind, value: figure.value === null ? null : Number(figure.value) },
      ];
    }),
  );
  const indicators = grid.rows.map((row) => ({ ...row, perYear: row.years.length > 0 }));
  const byCell = new Map<string, Warning[]>();
  for (const warning of warningsOf({ ...grid, indicators, values }, locale)) {
    for (const place of warning.places) {
      const row = ids.get(place.indicator);
      if (row === undefined) continue;
      const key = cellId(row, place.year);
      byCell.set(key, [...(byCell.get(key) ?? []), warning]);
    }
  }
  return byCell;
}

/** How a cell looks now; a warning that was answered is no longer marked. */
export function lookOf(
  row: FigureRow,
  year: number | null,
  {
    snapshot,
    warned,
    answered,
    locale,
  }: { snapshot: GridSnapshot; warned: Warned; answered: ReadonlySet<string>; locale: Locale },
): CellLook {
  const key = cellId(row, year);
  const figure = snapshot.figure(key);
  const wrong = snapshot.wrong.get(key);
  const open = (warned.get(key) ?? []).filter((warning) => !answered.has(warning.key));
  return {
    text: wrong ? wrong.text : shownCell(figure, locale),
    kind: wrong ? null : (figure?.kind ?? null),
    wrong: wrong !== undefined,
    conflict: snapshot.conflicts.has(key),
    warn: open.some(({ severity }) => severity === "error") ? "error" : open.length > 0 ? "warning" : null,
    note: Boolean(figure?.note),
    absent: year !== null && row.years.length === 0,
  };
}

/** Whether nothing stands in the cells of a row that must be answered: its total. */
export function isEmpty(row: FigureRow, snapshot: GridSnapshot): boolean {
  return snapshot.figure(cellId(row, null)) === null;
}

/** The total the years of a row suggest, where it differs from what stands there; null for ratios and where no year is known. */
export function suggested(row: FigureRow, snapshot: GridSnapshot): Figure | null {
  if (!row.adds || !row.open || row.years.length === 0) return null;
  const sum = sumOfYears(row.years.map((cell) => snapshot.figure(cellId(row, cell.year))));
  if (sum === null) return null;
  const total = snapshot.figure(cellId(row, null));
  if (total?.value !== null && total !== null && Number(total.value) === sum.value) return null;
  const kind = sum.estimate ? "ESTIMATE" : sum.value === 0 ? "NONE" : "EXACT";
  return { kind, value: String(sum.value), reason: null, note: total?.note ?? null };
}

/** Sums for every row whose total is still open and whose years are known. */
export function openSums(rows: readonly FigureRow[], snapshot: GridSnapshot): Change[] {
  return rows.flatMap((row) => {
    const figure = isEmpty(row, snapshot) ? suggested(row, snapshot) : null;
    return figure ? [{ key: cellId(row, null), figure }] : [];
  });
}
