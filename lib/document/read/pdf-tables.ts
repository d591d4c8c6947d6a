import type { Row, Segment } from "./pdf-rows.ts";

/** A cell of a table as it is read: its texts, each a paragraph, and its row and column, counted from 1. */
export type Cell = { texts: string[]; row: number; column: number };
/** A stretch of a page: rows of running text, or a table. */
export type Stretch = { rows: Row[] } | { cells: Cell[] };

type Gutter = readonly [from: number, to: number];
/** Texts on one height in the columns of a table, null where a column has none. */
type CellLine = { y: number; size: number; cells: (Segment | null)[] };

/** The narrowest room between two columns, in points, and how far lines of one column may begin apart. */
const GUTTER = 5;
const ALIGNED = 3;
/** A wide gap, in sizes of the font: a row with one may be the first of a table. */
const WIDE = 1.8;
/** A table ends where the next row stands this much further below than its own rows do. */
const APART = 1.8;
const FEWEST_ROWS = 3;
/** A page holds no more; what is fuller is looked at in parts, so that no page takes long. */
const MOST_ROWS = 150;
const FEWEST_GUTTERS = 2;
/** So many rows must hold text in every column: a list with far labels leaves strips free, but fills no columns. */
const FULL_ROWS = 2;
/** Letters of a number in the first column, at most: "12.", "STT". */
const NUMBER = 4;
const ITEM = /^([-+•*]|\d+[.)]|\p{Ll}\))\s/u;

/**
 * Parts the rows of a page into running text and tables. A table is where at least three rows leave the same two or more
 * strips of the page free, and texts in its columns begin or are centred alike. Its lines are drawn nowhere that is
 * looked at, so borderless ones are found too.
 */
export function stretchesOf(rows: readonly Row[]): Stretch[] {
  const stretches: Stretch[] = [];
  for (let index = 0; index < rows.length; ) {
    const table = tableFrom(rows, index);
    if (table) {
      stretches.push({ cells: cellsOf(table) });
      index += table.length;
      continue;
    }
    const last = stretches.at(-1);
    const row = rows[index];
    if (row && last && "rows" in last) last.rows.push(row);
    else if (row) stretches.push({ rows: [row] });
    index += 1;
  }
  return stretches;
}

function tableFrom(rows: readonly Row[], from: number): CellLine[] | null {
  const first = rows[from];
  if (!first || !hasWideGap(first)) return null;
  let gutters = gapsIn(first);
  const taken: Row[] = [];
  for (const row of rows.slice(from, from + MOST_ROWS)) {
    const left = gutters.flatMap((gutter) => freeParts(gutter, row));
    if (left.length < FEWEST_GUTTERS || isFarBelow(taken, row)) break;
    gutters = left;
    taken.push(row);
  }
  if (taken.length < FEWEST_ROWS) return null;
  const lines = taken.map((row) => cellLine(row, gutters));
  const columns = alignedColumns(lines);
  if (columns.length < FEWEST_GUTTERS) return null;
  const kept = gutters.filter((_, index) => columns.includes(index + 1));
  const table = taken.map((row) => cellLine(row, kept));
  const full = table.filter(({ cells }) => isFull(cells));
  return full.length >= FULL_ROWS ? table : null;
}

/** Text in every column, in those after the first more than a label. */
function isFull(cells: CellLine["cells"]): boolean {
  return cells.every((cell, column) => cell !== null && (column === 0 || !isLabel(cell.text)));
}

function isLabel(text: string): boolean {
  return /^([-+*•–]|\(?([IVXLC]+|\d+(\.\d+)*|\p{L})[.)])$/u.test(text);
}

function hasWideGap(row: Row): boolean {
  return gapsIn(row).some(([from, to]) => to - from >= WIDE * (row.pieces[0]?.size ?? 0));
}

function gapsIn(row: Row): Gutter[] {
  return row.pieces.flatMap((piece, index) => {
    const next = row.pieces[index + 1];
    const isGap = next !== undefined && next.left - piece.right >= GUTTER && !(index === 0 && isLabel(piece.text));
    return isGap ? [[piece.right, next.left] as const] : [];
  });
}

/** What of a strip a row leaves free. */
function freeParts([from, to]: Gutter, row: Row): Gutter[] {
  let free: Gutter[] = [[from, to]];
  for (const { left, right } of row.pieces) {
    free = free.flatMap(([a, b]): Gutter[] => {
      if (right <= a || left >= b) return [[a, b]];
      return [
        [a, Math.min(b, left)],
        [Math.max(a, right), b],
      ];
    });
  }
  const widest = free.sort((a, b) => b[1] - b[0] - (a[1] - a[0]))[0];
  return widest && widest[1] - widest[0] >= GUTTER ? [widest] : [];
}

function isFarBelow(taken: readonly Row[], row: Row): boolean {
  const last = taken.at(-1);
  if (!last) return false;
  const gap = last.y - row.y;
  const size = row.pieces[0]?.size ?? 0;
  const own = taken.slice(1).map((one, index) => (taken[index]?.y ?? one.y) - one.y);
  const usual = own.sort((a, b) => a - b)[Math.floor(own.length / 2)] ?? 0;
  return gap > APART * Math.max(size * 1.3, usual);
}

function cellLine(row: Row, gutters: readonly Gutter[]): CellLine {
  const cells: (Segment | null)[] = [...gutters, null].map(() => null);
  for (const piece of row.pieces) {
    const column = gutters.filter(([from]) => piece.left >= from).length;
    const before = cells[column];
    const space = before && piece.left - before.right > 0.15 * piece.size ? " " : "";
    cells[column] = before
      ? { ...before, text: before.text + space + piece.text, right: Math.max(before.right, piece.right) }
      : { ...piece };
  }
  return { y: row.y, size: row.pieces[0]?.size ?? 0, cells };
}

/** The columns after the first in which at least two lines begin or are centred alike. */
function alignedColumns(lines: readonly CellLine[]): number[] {
  const count = lines[0]?.cells.length ?? 0;
  return Array.from({ length: count }, (_, column) => column).filter((column) => {
    if (column === 0) return false;
    const texts = lines.flatMap((line) => line.cells[column] ?? []);
    const alike = (at: (segment: Segment) => number) =>
      texts.some((one) => texts.filter((other) => Math.abs(at(one) - at(other)) <= ALIGNED).length >= 2);
    return alike(({ left }) => left) || alike(({ left, right }) => (left + right) / 2);
  });
}

/** Joins the lines of each cell; a row begins where the first column does. */
function cellsOf(lines: readonly CellLine[]): Cell[] {
  const gaps = lines.slice(1).map((line, index) => (lines[index]?.y ?? 0) - line.y);
  const closest = Math.min(...gaps);
  const firsts = lines.flatMap(({ cells }) => cells[0] ?? []);
  const numbered = firsts.filter(({ text }) => text.length <= NUMBER).length > firsts.length * 0.7;
  const rows: Cell[][] = [];
  for (const [index, line] of lines.entries()) {
    const apart = (gaps[index - 1] ?? closest * 2) > closest * 1.12;
    if (index === 0 || (line.cells[0] && ((numbered && line.cells[0].text.length <= NUMBER) || apart))) rows.push([]);
    for (const [column, segment] of line.cells.entries()) {
      if (segment) addText(rows.at(-1) ?? [], rows.length, column + 1, segment.text.replace(/ {2,}/g, " ").trim());
    }
  }
  return rows.flatMap((cells) => cells.sort((a, b) => a.column - b.column));
}

function addText(cells: Cell[], row: number, column: number, text: string): void {
  const cell = cells.find((one) => one.column === column);
  if (!cell) cells.push({ texts: [text], row, column });
  else if (ITEM.test(text)) cell.texts.push(text);
  else cell.texts.push(`${cell.texts.pop() ?? ""} ${text}`.trim());
}
