import type { Line } from "#lib/document/read/line.ts";
import { headsColumn } from "./column-head.ts";
import { foldKey, keyOf } from "./passage.ts";

/** A piece of a line of plain text with the place it has in a table. */
export type Piece = { text: string; row: number; column: number };
/** The pieces of the lines that make up a table, by line; lines of one table follow each other. */
export type AlignedTable = { lines: Line[]; pieces: Map<Line, Piece[]> };

type Run = { from: number; to: number };

const runsOf = (text: string): Run[] =>
  [...text.matchAll(/\S+(?: \S+)*/gu)].map((match) => ({ from: match.index, to: match.index + match[0].length }));

/** Runs that overlap, or stand nearer than two spaces, are one column. */
function merged(runs: readonly Run[]): Run[] {
  const columns: Run[] = [];
  for (const run of [...runs].sort((a, b) => a.from - b.from)) {
    const last = columns.at(-1);
    if (last !== undefined && run.from < last.to + 2)
      columns[columns.length - 1] = { from: last.from, to: Math.max(last.to, run.to) };
    else columns.push(run);
  }
  return columns;
}

const isHead = (line: Line, runs: readonly Run[]): boolean =>
  runs.length >= 3 &&
  line.cell === undefined &&
  !/\t|\d{1,2}\/\d/u.test(line.text) &&
  runs.filter(({ from, to }) => headsColumn(foldKey(keyOf(line.text.slice(from, to))))).length >= 2;

const RULE = /^[\s=_+-]+$/u;
const PART = /^\s*(?:[IVX]{1,5}[.)/-]|Nơi nhận)/u;

type Block = { lines: Line[]; columns: Run[] };

/** The lines below a heading whose words keep to its columns. */
function blockAt(lines: readonly Line[], at: number): Block | null {
  const head = lines[at];
  const runs = head === undefined ? [] : runsOf(head.text);
  if (head === undefined || !isHead(head, runs)) return null;
  const block: Block = { lines: [head], columns: merged(runs) };
  for (const line of lines.slice(at + 1)) {
    const last = block.lines.at(-1);
    if (last === undefined || line.number > last.number + 2 || PART.test(line.text) || line.cell !== undefined) break;
    if (line.text.includes("\t")) break;
    const columns = RULE.test(line.text) ? block.columns : merged([...block.columns, ...runsOf(line.text)]);
    if (columns.length !== block.columns.length) break;
    block.lines.push(line);
    block.columns = columns;
  }
  return block.lines.filter((line) => runsOf(line.text).length > 1).length >= 3 ? block : null;
}

/** A row begins where its first column does: with a number or a capital, or behind an empty line. */
function tableOf({ lines, columns }: Block): AlignedTable {
  const pieces = new Map<Line, Piece[]>();
  let row = -1;
  let before = 0;
  for (const line of lines) {
    const found = RULE.test(line.text)
      ? []
      : runsOf(line.text).map(({ from, to }) => ({
          text: line.text.slice(from, to),
          column: columns.findIndex((column) => from >= column.from && from < column.to),
        }));
    const opens = found.some(({ text, column }) => column === 0 && /^[\d\p{Lu}]/u.test(text));
    if (row < 0 || (opens && found.length > 1) || line.number > before + 1) row += 1;
    before = line.number;
    pieces.set(
      line,
      found.map((piece) => ({ ...piece, row })),
    );
  }
  return { lines, pieces };
}

/** Each line of such tables with its pieces and the table's own number, counted from `first`. */
export function alignedPieces(lines: readonly Line[], first: number): Map<Line, (Piece & { table: number })[]> {
  const found = alignedTables(lines).flatMap(({ pieces }, at) =>
    [...pieces].map(([line, row]) => [line, row.map((piece) => ({ ...piece, table: first + at }))] as const),
  );
  return new Map(found);
}

/** The tables of a plain text whose columns are set apart by spaces only. */
export function alignedTables(lines: readonly Line[]): AlignedTable[] {
  const tables: AlignedTable[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const block = blockAt(lines, at);
    if (block === null) continue;
    tables.push(tableOf(block));
    at += block.lines.length - 1;
  }
  return tables;
}
