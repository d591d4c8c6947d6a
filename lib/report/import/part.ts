import type { Line } from "#lib/document/read/line.ts";
import type { Block, Run } from "#lib/report/section/block.ts";
import { foldKey } from "#lib/plan/import/passage.ts";
import { type Mark, markOf, plainMarks } from "./mark.ts";
import { rowOf } from "./text-row.ts";

/** A cell of a table with the lines it came from; nothing where the file leaves it empty. */
export type PartCell = { row: number; column: number; text: string; lines: Line[] };

/** What the writer meant as one paragraph or one table, though it may stand on several lines. */
export type Part = {
  kind: "paragraph" | "table";
  lines: Line[];
  /** The words as written, lines joined by a space. */
  text: string;
  /** `text` in lower case without diacritics, one kind of dash and quotation mark; same length. */
  key: string;
  /** The number or dash it begins with. */
  mark: Mark | null;
  bold: boolean;
  /** Nothing but capitals. */
  capitals: boolean;
  centered: boolean;
  cells: PartCell[];
  /** What it was in another report, where it comes from one. */
  whole?: Block;
};

const ENDED = /[.;:!?…]["')\]”’]*$/u;
const STARTS_LOWER = /^["'“(]?\p{Ll}/u;
const CAPITALS = /^[^\p{Ll}]*\p{Lu}[^\p{Ll}]*$/u;
/** No line of a page is so long: it is a paragraph of its own. */
const LONGEST_LINE = 400;
/** So many lines make no paragraph. */
const MOST_LINES = 60;
/** So many lines has no table inside a cell. */
const MOST_NESTED = 500;

/** The words as patterns see them: lower case, without diacritics, same length. */
export const folded = (text: string): string => foldKey(plainMarks(text));

/** The text of a line as it is kept: one space where the file has many. */
export const wordsOf = (line: Line): string => line.text.replace(/\s+/gu, " ").trim();

/** Whether lines end in the middle of sentences: where each is a paragraph, hardly any goes on in small letters. */
function isBroken(lines: readonly Line[]): boolean {
  const body = lines.filter((line) => line.cell === undefined && line.place === "body");
  const goingOn = body.filter((line, at) => {
    const next = body[at + 1];
    return (
      next !== undefined &&
      unfinished(wordsOf(line)) &&
      STARTS_LOWER.test(wordsOf(next)) &&
      markOf(wordsOf(next)) === null
    );
  });
  return goingOn.length >= 3 && goingOn.length >= body.length / 25;
}

/** How long the lines of a text are that was broken by its margin; null where each line is a whole paragraph. */
function marginOf(lines: readonly Line[]): number | null {
  const lengths = lines
    .filter((line) => line.cell === undefined && line.place === "body")
    .map((line) => line.text.length)
    .sort((a, b) => a - b);
  const longest = lengths[Math.floor(lengths.length * 0.95)] ?? 0;
  return longest > 0 && longest <= 140 && isBroken(lines) ? longest : null;
}

type Joined = { lines: Line[]; last: Line; text: string; mark: Mark | null; capitals: boolean };

/** "Phần thứ nhất", "I." on a line of its own: its words are on the next. */
const opensAlone = (text: string): boolean =>
  /^(?:(?:Phần|PHẦN) (?:(?:thứ|THỨ) \p{L}+|[IVX]+|\d{1,2})|[IVX]{1,5}[.)/-]|\d{1,2}(?:\.\d{1,2})*[.)/-])\s*[.:)-]?$/u.test(
    text,
  );

/** Where the page turns inside a paragraph: what ends without a mark and goes on in small letters. */
const unfinished = (text: string): boolean => !ENDED.test(text);

function goesOn(before: Joined, line: Line, margin: number | null): boolean {
  const { last } = before;
  if (last.place !== line.place || last.cell !== undefined || line.cell !== undefined) return false;
  if (last.text.length > LONGEST_LINE || before.lines.length >= MOST_LINES) return false;
  const words = wordsOf(line);
  if (opensAlone(before.text)) return markOf(words) === null;
  if (markOf(words) !== null) return false;
  const gap = line.number > last.number + 1;
  // A numbered line that is not quite full may be a heading: then what follows in capitals is not its end.
  const full = before.mark !== null && !before.mark.dash && before.lines.length === 1 ? 0.87 : 0.7;
  const wrapped = margin !== null && last.text.length >= margin * full;
  if (STARTS_LOWER.test(words))
    return unfinished(before.text) ? !gap || wrapped : wrapped && !gap && /;$/u.test(before.text);
  if (CAPITALS.test(words))
    return before.capitals && before.mark !== null && !gap && unfinished(before.text) && words.length > 3;
  if (gap || !unfinished(before.text) || last.bold !== line.bold || before.capitals) return false;
  return wrapped;
}

function paragraph(lines: Line[], capitals: boolean): Part {
  const text = lines.map(wordsOf).join(" ");
  return {
    kind: "paragraph",
    lines,
    text,
    key: folded(text),
    mark: markOf(text),
    bold: lines.every((line) => line.bold === true),
    capitals,
    centered: lines[0]?.align === "center",
    cells: [],
  };
}

function table(cells: PartCell[], lines: Line[]): Part {
  const text = cells.map((cell) => cell.text).join(" | ");
  return {
    kind: "table",
    lines,
    text,
    key: folded(text),
    mark: null,
    bold: false,
    capitals: false,
    centered: false,
    cells,
  };
}

/** The lines of one table of the file as a table part; what one cell holds stays together, a table in it too. */
function fileTable(lines: Line[]): Part {
  const cells: PartCell[] = [];
  const number = lines[0]?.cell?.table;
  for (const line of lines) {
    const { row = 1, column = 1, table: own } = line.cell ?? {};
    const last = cells.at(-1);
    if (last !== undefined && (own !== number || (last.row === row && last.column === column))) {
      last.text += `\n${wordsOf(line)}`;
      last.lines.push(line);
    } else cells.push({ row, column, text: wordsOf(line), lines: [line] });
  }
  return table(cells, lines);
}

/** Where the table that begins at a line ends; tables inside its cells belong to it. */
function tableEnd(lines: readonly Line[], from: number): number {
  const number = lines[from]?.cell?.table;
  let end = from;
  for (let at = from + 1; lines[at]?.cell !== undefined && at < end + MOST_NESTED; at += 1)
    if (lines[at]?.cell?.table === number) end = at;
  return end;
}

/** Rows written with bars, tabs or wide spaces: two at least make a table. */
function textTable(lines: readonly Line[], at: number): Part | null {
  const cells: PartCell[] = [];
  const taken: Line[] = [];
  for (let index = at; index < lines.length; index += 1) {
    const line = lines[index];
    const row = line === undefined || line.cell !== undefined || line.place !== "body" ? null : rowOf(line.text);
    if (line === undefined || row === null) break;
    taken.push(line);
    for (const [column, text] of row.entries())
      if (text !== "") cells.push({ row: taken.length, column: column + 1, text, lines: [line] });
  }
  const full = new Set(cells.map((cell) => cell.row)).size;
  return full >= 2 ? table(cells, taken) : null;
}

/** Notes behind the lines that refer to them, behind the table where those stand in one; others stay where they are. */
function withNotes(lines: readonly Line[]): readonly Line[] {
  const notes = new Map<string, Line[]>();
  for (const line of lines) if (line.note !== undefined) notes.set(line.note, [...(notes.get(line.note) ?? []), line]);
  if (notes.size === 0) return lines;
  const moved = new Set<Line>();
  const waiting: Line[] = [];
  const ordered: Line[] = [];
  for (const [at, line] of lines.entries()) {
    ordered.push(line);
    for (const note of (line.note === undefined ? line.refers : undefined) ?? [])
      for (const one of notes.get(note) ?? []) if (!moved.has(one)) waiting.push(one);
    for (const one of waiting) moved.add(one);
    const next = lines[at + 1];
    if (line.cell !== undefined && next?.cell?.table === line.cell.table) continue;
    ordered.push(...waiting.splice(0));
  }
  const seen = new Set<Line>();
  return ordered.filter((line) => {
    const repeated = seen.has(line);
    seen.add(line);
    return !repeated;
  });
}

/** Whether a part is a note at the foot of a page or the end of the file. */
export const isNote = (part: Part): boolean => part.lines[0]?.place === "note";

/** The paragraphs and tables that the lines of a file make up, in their order; every line stands in one of them. */
export function partsOf(given: readonly Line[]): Part[] {
  const lines = withNotes(given);
  const margin = marginOf(lines);
  const parts: Part[] = [];
  let open: Joined | null = null;
  const close = (): void => {
    if (open !== null) parts.push(paragraph(open.lines, open.capitals));
    open = null;
  };
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at];
    if (line === undefined || line.text.trim() === "") continue;
    if (line.cell !== undefined) {
      close();
      const from = at;
      at = tableEnd(lines, at);
      parts.push(fileTable(lines.slice(from, at + 1)));
      continue;
    }
    const rows = line.place === "body" ? textTable(lines, at) : null;
    if (rows !== null) {
      close();
      parts.push(rows);
      at += rows.lines.length - 1;
      continue;
    }
    open = next(open, line, margin, close);
  }
  close();
  return parts;
}

function next(open: Joined | null, line: Line, margin: number | null, close: () => void): Joined {
  const words = wordsOf(line);
  const capitals = CAPITALS.test(words) && /\p{Lu}{2}/u.test(words);
  if (open !== null && goesOn(open, line, margin)) {
    open.lines.push(line);
    const alone = opensAlone(open.text);
    open.capitals = alone ? capitals : open.capitals && capitals;
    open.last = line;
    open.text = `${open.text} ${words}`.slice(-600);
    open.mark ??= markOf(open.text);
    return open;
  }
  close();
  return { lines: [line], last: line, text: words, mark: markOf(words), capitals };
}

/** A block of another report as a part, under the number it has there. */
export function partOfBlock(whole: Block, text: string, number: number): Part {
  const line: Line = { number, text: text.replace(/\s+/gu, " ").trim(), place: "body" };
  const part = paragraph([line], false);
  if (whole.kind !== "table") return { ...part, bold: whole.kind === "subitem", whole };
  const cells = whole.rows.flatMap((row, at) =>
    row.cells.map((cell, column) => ({ row: at + 1, column: column + 1, text: plainRuns(cell.runs), lines: [line] })),
  );
  return { ...part, kind: "table", mark: null, cells: cells.filter((cell) => cell.text !== ""), whole };
}

const plainRuns = (runs: readonly Run[]): string => runs.map((run) => ("text" in run ? run.text : "")).join("");
