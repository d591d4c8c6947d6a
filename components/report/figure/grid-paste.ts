import type { NumberLocale } from "#lib/indicator/number.ts";
import { readCell, writtenCell } from "#lib/report/figure/cell.ts";
import { notationOf, parseRange, writeRange } from "#lib/report/figure/range.ts";
import { cellKey, placeKey } from "#lib/report/figure/rules.ts";
import type { Figure, FigureRow } from "#lib/report/figure/types.ts";
import { chosen, type KeyState, type Spot } from "./grid-keys.ts";
import type { Change, Wrong } from "./grid-state.ts";

/** The rows on the screen with their columns, and what stands in a cell now. */
export type Ground = {
  rows: readonly FigureRow[];
  columns: readonly (number | null)[];
  figure: (key: string) => Figure | null;
  /** Words for a code of what is wrong with a cell. */
  problem: (code: string) => string;
  locale: NumberLocale;
};

export type Pasted = {
  changes: Change[];
  wrong: (Wrong & { key: string })[];
  /** Cells that were not taken: sealed, not asked by year, or outside the grid. */
  left: number;
};

/** The key of the cell at a place, null where there is none to write. */
export function writableKey(ground: Pick<Ground, "rows" | "columns">, spot: Spot): string | null {
  const row = ground.rows[spot.row];
  const year = ground.columns[spot.column];
  if (row === undefined || year === undefined || !row.open || (year !== null && row.years.length === 0)) return null;
  return placeKey({ indicatorId: row.id, year });
}

/**
 * What a typed text makes of a cell: a change, or the text with what is wrong with it; null where it stays as it is.
 * The cell's note stays.
 */
export function typedInto(
  ground: Ground,
  spot: Spot,
  text: string,
  notation: NumberLocale = ground.locale,
): Change | (Wrong & { key: string }) | null {
  const key = writableKey(ground, spot);
  const row = ground.rows[spot.row];
  if (key === null || row === undefined) return null;
  const read = readCell(text, notation, row.unitOfMeasure);
  if (!read.ok) return { key, text: text.trim(), words: ground.problem(read.problem.code) };
  const before = ground.figure(key);
  const figure = read.value ? { ...read.value, note: before?.note ?? null } : null;
  return { key, figure: cellKey(figure) === cellKey(before) ? before : figure };
}

/** Which text goes where: a range from its corner on, or one text into every chosen cell. */
function laid(rows: readonly (readonly string[])[], state: KeyState): { spot: Spot; text: string }[] {
  const [only] = rows.flat();
  const cells = chosen(state);
  const [corner] = cells.flat();
  if (rows.flat().length === 1 && only !== undefined) return cells.flat().map((spot) => ({ spot, text: only }));
  return rows.flatMap((line, down) =>
    line.map((text, right) => ({
      spot: { row: (corner?.row ?? 0) + down, column: (corner?.column ?? 0) + right },
      text,
    })),
  );
}

/** A range from a spreadsheet put into the grid: every cell that can be read, the others named; pure. */
export function pasteInto(ground: Ground, state: KeyState, text: string): Pasted {
  const rows = parseRange(text);
  const notation = notationOf(rows, ground.locale);
  const pasted: Pasted = { changes: [], wrong: [], left: 0 };
  for (const { spot, text: cell } of laid(rows, state)) {
    const typed = typedInto(ground, spot, cell, notation);
    if (typed === null) pasted.left += cell.trim() === "" ? 0 : 1;
    else if ("figure" in typed) pasted.changes.push(typed);
    else pasted.wrong.push(typed);
  }
  return pasted;
}

/** The chosen cells as a spreadsheet takes them. */
export function copyFrom(ground: Ground, state: KeyState): string {
  return writeRange(
    chosen(state).map((line) =>
      line.map(({ row, column }) => {
        const [found, year] = [ground.rows[row], ground.columns[column]];
        if (found === undefined || year === undefined) return "";
        return writtenCell(ground.figure(placeKey({ indicatorId: found.id, year })), ground.locale);
      }),
    ),
  );
}

/** The chosen cells emptied; sealed ones stay. */
export function clearChosen(ground: Ground, state: KeyState): Change[] {
  return chosen(state)
    .flat()
    .flatMap((spot) => {
      const key = writableKey(ground, spot);
      return key === null || ground.figure(key) === null ? [] : [{ key, figure: null }];
    });
}
