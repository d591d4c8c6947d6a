import type { NumberLocale } from "#lib/indicator/number.ts";

/** The largest range that is taken at once: more cells than any grid has. */
const MOST_ROWS = 500;
const MOST_COLUMNS = 60;

/**
 * A range as Excel and other spreadsheets put it on the clipboard: lines of cells parted by tabs; a cell with a line
 * break or a quote in it stands in quotes, quotes doubled. The last line break ends a line, it begins none.
 */
export function parseRange(text: string): string[][] {
  const source = text.replace(/\r\n?/g, "\n").replace(/\n$/, "");
  if (source === "") return [];
  const rows: string[][] = [[]];
  let at = 0;
  while (at <= source.length && rows.length <= MOST_ROWS) {
    const cell = source[at] === '"' ? quotedCell(source, at) : plainCell(source, at);
    if ((rows.at(-1)?.length ?? 0) < MOST_COLUMNS) rows.at(-1)?.push(cell.text);
    if (source[cell.end] === "\n") rows.push([]);
    at = cell.end + 1;
  }
  return rows.slice(0, MOST_ROWS);
}

type Cell = { text: string; end: number };

function plainCell(source: string, from: number): Cell {
  let end = from;
  while (end < source.length && source[end] !== "\t" && source[end] !== "\n") end += 1;
  return { text: source.slice(from, end), end };
}

/** A cell in quotes; one whose quotes do not end at a tab or a line is taken as it stands. */
function quotedCell(source: string, from: number): Cell {
  const found = /^"((?:[^"]|"")*)"(?=\t|\n|$)/.exec(source.slice(from, from + 5_000));
  if (found === null) return plainCell(source, from);
  return { text: (found[1] ?? "").replaceAll('""', '"'), end: from + found[0].length };
}

/** The same way out, so that a spreadsheet takes it in as a range. */
export function writeRange(rows: readonly (readonly string[])[]): string {
  const cell = (text: string): string => (/[\t\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return rows.map((row) => row.map(cell).join("\t")).join("\n");
}

const ENGLISH = /^\D{0,12}\d{1,3}(?:,\d{3})+\.\d+\D{0,12}$|^\D{0,12}\d{1,3}(?:,\d{3}){2,}\D{0,12}$/;
const VIETNAMESE = /^\D{0,12}\d{1,3}(?:\.\d{3})+,\d+\D{0,12}$|^\D{0,12}\d{1,3}(?:\.\d{3}){2,}\D{0,12}$/;

/**
 * The notation a pasted range is written in: the other one only where a number in it can be nothing else ("1,234.5"
 * from an English Excel) and none speaks against it; what can be read both ways is read as the screen writes it.
 */
export function notationOf(rows: readonly (readonly string[])[], locale: NumberLocale): NumberLocale {
  const cells = rows.flat().map((cell) => cell.trim());
  const [english, vietnamese] = [cells.some((cell) => ENGLISH.test(cell)), cells.some((cell) => VIETNAMESE.test(cell))];
  if (english === vietnamese) return locale;
  return english ? "en" : "vi";
}
