import type { Line } from "#lib/document/read/line.ts";
import type { Block, Run } from "#lib/report/section/block.ts";
import { folded, type Part, type PartCell, wordsOf } from "./part.ts";

export type Piece = { block: Block; lines: number[]; text: string };

/** What a block may hold at most (section/block.ts). */
const LONGEST = 20_000;
const MOST_RUNS = 400;
const MOST_ITEMS = 300;
const MOST_ROWS = 500;
const MOST_CELLS = 20;

/** The numbers of lines, each once, in order. */
export const numbersOf = (lines: readonly Line[]): number[] => [...new Set(lines.map((line) => line.number))];

function textRun(text: string, look: { bold?: true; italic?: true; underline?: true }): Run {
  return {
    text,
    ...(look.bold ? { bold: true as const } : {}),
    ...(look.italic ? { italic: true as const } : {}),
    ...(look.underline ? { underline: true as const } : {}),
  };
}

/** The runs of one line, without the first `skip` characters of its words. */
function lineRuns(line: Line, skip: number): Run[] {
  const words = wordsOf(line);
  if (line.runs === undefined) {
    const text = words.slice(skip);
    return text === "" ? [] : [textRun(text, line)];
  }
  let left = skip;
  let open = false;
  const runs: Run[] = [];
  for (const run of line.runs) {
    const spaced = run.text.replace(/\s+/gu, " ");
    const text = open ? spaced.replace(/^ /u, "") : spaced;
    open = spaced === "" ? open : spaced.endsWith(" ");
    const taken = Math.min(left, text.length);
    left -= taken;
    if (text.length > taken) runs.push(textRun(text.slice(taken), run));
  }
  return runs;
}

/** Runs of equal look as one, cut where a run would be longer than a block holds. */
function tidy(runs: readonly Run[]): Run[] {
  const joined: Run[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (
      last !== undefined &&
      "text" in last &&
      "text" in run &&
      last.bold === run.bold &&
      last.italic === run.italic &&
      last.underline === run.underline &&
      last.text.length + run.text.length <= LONGEST
    )
      last.text += run.text;
    else if ("text" in run && run.text.length > LONGEST)
      for (let at = 0; at < run.text.length; at += LONGEST)
        joined.push({ ...run, text: run.text.slice(at, at + LONGEST) });
    else joined.push({ ...run });
  }
  if (joined.length <= MOST_RUNS) return joined;
  const plain = joined.map((run) => ("text" in run ? run.text : "")).join("");
  return tidy([{ text: plain }]);
}

/** The words of a paragraph as runs, without the first `skip` characters (its dash or number). */
export function runsOf(part: Part, skip = 0): Run[] {
  const runs = part.lines.flatMap((line, at): Run[] => {
    const own = lineRuns(line, at === 0 ? skip : 0);
    return at === 0 || own.length === 0 ? own : [{ text: " " }, ...own];
  });
  return tidy(runs);
}

function paragraphBlock(part: Part, id: string): Block {
  return { id, kind: "paragraph", runs: runsOf(part) };
}

/** A heading of the unit's own below an item: the portal numbers it by its place. */
export function subitemBlock(part: Part, id: string): Block {
  const runs = runsOf(part, part.mark?.end ?? 0);
  return { id, kind: "subitem", runs: runs.map((run) => ("text" in run ? { text: run.text } : run)) };
}

/** A row of cells by their columns; a cell that the file leaves out is empty, one beyond the last column joins it. */
function rowCells(cells: readonly PartCell[], columns: readonly number[]): { runs: Run[] }[] {
  return columns.map((column, at) => {
    const last = at === MOST_CELLS - 1;
    const here = cells.filter((cell) => cell.column === column || (last && cell.column > column));
    const runs = here.flatMap((cell, index) => {
      const own =
        cell.lines.length > 0 && cell.text === cell.lines.map(wordsOf).join("\n")
          ? cell.lines.flatMap((line, n) => [...(n > 0 ? [{ text: " " }] : []), ...lineRuns(line, 0)])
          : [{ text: cell.text.replaceAll("\n", " ") }];
      return index === 0 ? own : [{ text: " " }, ...own];
    });
    return { runs: tidy(runs) };
  });
}

const HEADS =
  /(?:^|\s)(?:stt|tt|noi dung|nam|chi tieu|don vi|dvt|so luong|tong|ket qua|ghi chu|ten|cong|so ky hieu|trich yeu)(?:\s|$)/u;

function hasHeader(rows: readonly (readonly PartCell[])[]): boolean {
  const [first = [], second = []] = rows;
  if (first.length < 2) return false;
  const words = folded(first.map((cell) => cell.text).join(" "));
  const numeric = (cells: readonly PartCell[]): number =>
    cells.filter((cell) => /^[\d.,%\s]+$/u.test(cell.text) && !/^(?:19|20)\d\d$/u.test(cell.text.trim())).length;
  return (
    HEADS.test(words) ||
    first.every((cell) => cell.lines.every((line) => line.bold === true)) ||
    (numeric(first) === 0 && numeric(second) > 0)
  );
}

/** A table as blocks, one for each 500 rows. */
export function tableBlocks(part: Part, newId: () => string): Piece[] {
  const rows = new Map<number, PartCell[]>();
  for (const cell of part.cells) rows.set(cell.row, [...(rows.get(cell.row) ?? []), cell]);
  const all = [...rows.values()];
  const columns = [...new Set(part.cells.map((cell) => cell.column))].sort((a, b) => a - b).slice(0, MOST_CELLS);
  if (all.length === 0)
    return [
      {
        block: {
          id: newId(),
          kind: "paragraph",
          runs: [{ text: part.lines.map(wordsOf).join(" ").slice(0, LONGEST) }],
        },
        lines: numbersOf(part.lines),
        text: part.text,
      },
    ];
  const pieces: Piece[] = [];
  for (let at = 0; at < all.length; at += MOST_ROWS) {
    const some = all.slice(at, at + MOST_ROWS);
    const whole = all.length <= MOST_ROWS;
    const lines = whole ? part.lines : some.flatMap((cells) => cells.flatMap((cell) => cell.lines));
    pieces.push({
      block: {
        id: newId(),
        kind: "table",
        header: at === 0 && hasHeader(all),
        rows: some.map((cells) => ({ id: newId(), cells: rowCells(cells, columns) })),
      },
      lines: numbersOf(lines),
      text: some.map((cells) => cells.map((cell) => cell.text.replaceAll("\n", " ")).join(" | ")).join("\n"),
    });
  }
  return pieces;
}

const levelOf = (part: Part): number => (part.mark?.kind === "plus" ? 1 : 0);

/** The parts of one place as blocks: dashes that follow each other are one list, tables are tables. */
export function piecesOf(parts: readonly Part[], newId: () => string): Piece[] {
  const pieces: Piece[] = [];
  let items: Part[] = [];
  const close = (): void => {
    if (items.length > 0) pieces.push(listPiece(items, newId));
    items = [];
  };
  for (const part of parts) {
    if (part.whole !== undefined) {
      close();
      pieces.push({ block: renewed(part.whole, newId), lines: numbersOf(part.lines), text: part.text });
    } else if (part.kind === "table") {
      close();
      pieces.push(...tableBlocks(part, newId));
    } else if (part.mark?.dash === true) {
      items.push(part);
      if (items.length === MOST_ITEMS) close();
    } else {
      close();
      pieces.push({ block: paragraphBlock(part, newId()), lines: numbersOf(part.lines), text: part.text });
    }
  }
  close();
  return pieces;
}

function listPiece(items: readonly Part[], newId: () => string): Piece {
  const lowest = Math.min(...items.map(levelOf));
  return {
    block: {
      id: newId(),
      kind: "list",
      ordered: false,
      items: items.map((part) => ({
        id: newId(),
        runs: runsOf(part, part.mark?.end ?? 0),
        level: levelOf(part) - lowest,
      })),
    },
    lines: numbersOf(items.flatMap((part) => part.lines)),
    text: items.map((part) => part.text).join("\n"),
  };
}

/** A block as it is, under ids of its own. */
function renewed({ absorbed: _, ...block }: Block, newId: () => string): Block {
  if (block.kind === "list")
    return { ...block, id: newId(), items: block.items.map((item) => ({ ...item, id: newId() })) };
  if (block.kind === "table")
    return { ...block, id: newId(), rows: block.rows.map((row) => ({ ...row, id: newId() })) };
  return { ...block, id: newId() };
}
