import { headsColumn } from "./column-head.ts";
import type { Paragraph } from "./paragraph.ts";
import { foldKey, joined, keyOf } from "./passage.ts";

/** One place of a row; `heads` are the cells above it that head its column, the highest first. */
export type Cell = { heading: string; heads: readonly Paragraph[]; column: number; paragraph: Paragraph };

type Row = Cell[];

/** "(1) | (2) | (3)": the numbers of the columns. */
const COLUMN_NUMBER = /^(?:\(?(?:\d{1,2}|[A-Z])\)?|\(?\d=.*)$/u;
const DATE = /\d{1,2}\/\d|\d{1,2}\.\d{1,2}\.\d{4}|ngay \d|thang \d|(?:truoc|cham nhat|muon nhat) /u;

function rowsOf(paragraphs: readonly Paragraph[]): Row[] {
  const rows = new Map<number, Row>();
  for (const paragraph of paragraphs) {
    const { cell } = paragraph;
    if (cell === undefined) continue;
    const row = rows.get(cell.row) ?? [];
    const before = row.find((one) => one.column === cell.column);
    if (before === undefined) row.push({ heading: "", heads: [], column: cell.column, paragraph });
    else {
      const whole = joined(before.paragraph.whole, paragraph.whole);
      before.paragraph = { ...before.paragraph, whole, words: joined(before.paragraph.words, paragraph.whole) };
    }
    rows.set(cell.row, row);
  }
  return [...rows.values()];
}

const textOf = (row: Row): string => foldKey(row.map((cell) => cell.paragraph.whole.key).join(" | "));

/** How many of the first rows head the columns: cells that span rows leave the first place of the second one empty. */
function headRows([head, ...rows]: readonly Row[]): number {
  if (head === undefined || DATE.test(textOf(head))) return 0;
  const named = head.filter((cell) => headsColumn(foldKey(keyOf(cell.paragraph.whole.text)))).length;
  if (named < 2 || named < head.length / 2) return 0;
  const first = Math.min(...head.map((cell) => cell.column));
  const below = rows.findIndex((row) => row.some((cell) => cell.column === first) || DATE.test(textOf(row)));
  return 1 + Math.max(0, Math.min(below, 2));
}

/** The head cell over a column: the last that begins at it or before it, but for the one over the row's first places. */
function headOver(head: Row, column: number, first: number, spans: boolean): Paragraph[] {
  const own = head.find((cell) => cell.column === column);
  if (own !== undefined) return [own.paragraph];
  const before = head.filter((cell) => cell.column < column && cell.column > first).at(-1);
  return spans && before !== undefined ? [before.paragraph] : [];
}

/** The rows below a table's headings, each cell with the headings of its column. */
export function tableRows(paragraphs: readonly Paragraph[]): Row[] {
  const all = rowsOf(paragraphs);
  const count = headRows(all);
  if (count === 0) return all;
  const heads = all.slice(0, count);
  const first = Math.min(...heads.flatMap((row) => row.map((cell) => cell.column)));
  const rows = all.slice(count).filter((row) => !row.every((cell) => COLUMN_NUMBER.test(cell.paragraph.whole.key)));
  return rows.map((row) =>
    row.map((cell) => {
      const over = heads.flatMap((head, at) => headOver(head, cell.column, first, at < count - 1));
      return { ...cell, heads: over, heading: over.map((one) => one.whole.key).join(": ") };
    }),
  );
}
