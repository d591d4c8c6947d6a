import type { Block, Run } from "./block.ts";
import {
  attribute,
  BLOCKS,
  children,
  DEEPEST,
  type InList,
  isElement,
  isHeading,
  isLeftOut,
  type Look,
  lookOf,
  nameOf,
  type PastedNode,
  wordList,
} from "./pasted-node.ts";
import { type Item, normalRuns, type Row } from "./prose.ts";

/**
 * What a clipboard of Word, Excel or a web page brings, as blocks: paragraphs, lists and tables with bold, italic and
 * underline; numbering and headings come from the outline, so a heading is a plain paragraph; pictures, colours, fonts,
 * comments and scripts stay behind. Reads any tree that looks like the browser's (pure).
 */

type Around = { look: Look; heading: boolean; list: InList | null };
/** A paragraph, an entry of a list, or a table, before neighbouring entries become one list. */
type Piece =
  | { kind: "line"; runs: Run[]; list: Around["list"]; quotation: boolean }
  | { kind: "table"; header: boolean; rows: Run[][][] };
type NewId = () => string;

/** The bounds of a section (block.ts). */
const MOST = { items: 300, rows: 500, cells: 20, letters: 20_000 } as const;

/** Collects the pieces of a tree in their order. */
class Reader {
  readonly pieces: Piece[] = [];
  private runs: Run[] = [];
  private list: Around["list"] = null;
  private quotations = 0;

  /** Ends the line that is being read, if it has words. */
  end(): void {
    const runs = trimmed(this.runs);
    this.runs = [];
    if (runs.length > 0) this.pieces.push({ kind: "line", runs, list: this.list, quotation: this.quotations > 0 });
  }

  read(node: PastedNode, around: Around): void {
    if (isLeftOut(node)) return;
    if (!isElement(node)) this.runs.push({ text: node.nodeValue ?? "", ...around.look });
    else if (nameOf(node) === "BR") this.broken();
    else if (nameOf(node) === "TABLE") this.table(node);
    else if (BLOCKS.has(nameOf(node))) this.block(node, around);
    else this.inside(node, { ...around, look: lookOf(node, around) });
  }

  private inside(node: PastedNode, around: Around): void {
    for (const child of children(node)) this.read(child, around);
  }

  /** A line break ends a paragraph; in an entry it is a blank, since an entry is one line. */
  private broken(): void {
    if (this.list === null) this.end();
    else this.runs.push({ text: " " });
  }

  private block(node: PastedNode, around: Around): void {
    const name = nameOf(node);
    this.end();
    const heading = around.heading || isHeading(node);
    const own = isHeading(node) ? null : wordList(node);
    const before = this.list;
    const list = own ?? listOf(node, around);
    // Only an entry itself begins one; a paragraph below its first line belongs to it no longer.
    if (name === "LI" || own !== null) this.list = list;
    else if (name !== "P" && name !== "DIV" && name !== "UL" && name !== "OL") this.list = null;
    if (name === "BLOCKQUOTE") this.quotations += 1;
    this.inside(node, { look: heading ? {} : lookOf(node, around), heading, list });
    this.end();
    if (name === "BLOCKQUOTE") this.quotations -= 1;
    this.list = before;
  }

  private table(node: PastedNode): void {
    this.end();
    const rows = rowsOf(node);
    const first = rows[0];
    if (first === undefined) return;
    const header = first.head || first.cells.every((cell) => nameOf(cell) === "TH");
    this.pieces.push({ kind: "table", header, rows: squared(rows.map(({ cells }) => cells)) });
  }
}

function listOf(node: PastedNode, around: Around): Around["list"] {
  const name = nameOf(node);
  if (name !== "UL" && name !== "OL") return around.list;
  const level = around.list === null ? 0 : Math.min(around.list.level + 1, DEEPEST);
  return { ordered: name === "OL", level };
}

type Cells = { cells: PastedNode[]; head: boolean };

function rowsOf(node: PastedNode, head = false): Cells[] {
  return children(node).flatMap((child): Cells[] => {
    if (isLeftOut(child) || !isElement(child)) return [];
    const name = nameOf(child);
    if (name === "TR") {
      const cells = children(child).filter((cell) => /^T[DH]$/.test(nameOf(cell)));
      return cells.length > 0 ? [{ cells, head }] : [];
    }
    return /^T(HEAD|BODY|FOOT)$/.test(name) ? rowsOf(child, name === "THEAD") : [];
  });
}

/** The text of a cell as one line, what stood in several parted by a blank. */
function cellRuns(cell: PastedNode): Run[] {
  const reader = new Reader();
  for (const child of children(cell)) reader.read(child, { look: {}, heading: false, list: null });
  reader.end();
  const lines = reader.pieces.flatMap((piece) => (piece.kind === "line" ? [piece.runs] : piece.rows.flat()));
  return normalRuns(lines.flatMap((runs, index) => (index === 0 ? runs : [{ text: " " }, ...runs])));
}

const spanOf = (cell: PastedNode, name: string): number =>
  Math.max(1, Math.min(Number(attribute(cell, name)) || 1, MOST.cells));

/** Cells that were joined over columns or rows take their first place; the others stand empty, so every row is as long. */
function squared(rows: readonly PastedNode[][]): Run[][][] {
  const filled: (Run[] | undefined)[][] = rows.map(() => []);
  for (const [at, cells] of rows.entries()) {
    let column = 0;
    for (const cell of cells) {
      while (filled[at]?.[column] !== undefined) column += 1;
      for (let down = 0; down < spanOf(cell, "rowspan"); down += 1)
        for (let right = 0; right < spanOf(cell, "colspan"); right += 1) {
          const row = filled[at + down];
          if (row) row[column + right] = down === 0 && right === 0 ? cellRuns(cell) : [];
        }
    }
  }
  const width = Math.max(...filled.map((row) => row.length));
  return filled.map((row) => {
    const all = Array.from({ length: width }, (_, column) => normalRuns(row[column] ?? []));
    // More columns than a table may have: the last holds the words of the rest.
    const rest = all.slice(MOST.cells - 1);
    return rest.length < 2
      ? all
      : [...all.slice(0, MOST.cells - 1), normalRuns(rest.flatMap((runs) => [...runs, { text: " " }]))];
  });
}

/** A line without the blanks that only lay out the file: none at its ends, one between words; composed letters. */
function trimmed(runs: readonly Run[]): Run[] {
  const joined = normalRuns(
    runs.map((run) => ("text" in run ? { ...run, text: run.text.replace(/[\s\u00a0\u200b\ufeff]+/g, " ") } : run)),
  );
  const out: Run[] = [];
  for (const run of joined) {
    const last = out.at(-1);
    const opens = last === undefined || ("text" in last && last.text.endsWith(" "));
    const text = "text" in run ? (opens ? run.text.replace(/^ +/, "") : run.text) : "";
    if (text !== "") out.push({ ...run, text });
  }
  const last = out.at(-1);
  if (last && "text" in last) out[out.length - 1] = { ...last, text: last.text.trimEnd() };
  return normalRuns(out)
    .filter((run) => !("text" in run) || run.text !== "")
    .flatMap(inParts);
}

/** No run is longer than a block takes. */
function inParts(run: Run): Run[] {
  if (!("text" in run)) return [run];
  const text = run.text.normalize("NFC");
  const parts: Run[] = [];
  for (let at = 0; at < text.length; at += MOST.letters)
    parts.push({ ...run, text: text.slice(at, at + MOST.letters) });
  return parts;
}

function tables(piece: Extract<Piece, { kind: "table" }>, newId: NewId): Block[] {
  const blocks: Block[] = [];
  for (let at = 0; at < piece.rows.length; at += MOST.rows) {
    const rows = piece.rows
      .slice(at, at + MOST.rows)
      .map((cells): Row => ({ id: newId(), cells: cells.map((runs) => ({ runs })) }));
    blocks.push({ id: newId(), kind: "table", header: piece.header && at === 0, rows });
  }
  return blocks;
}

/** The blocks of the pieces: neighbouring entries make one list, whose kind is that of its first. */
function blocksOf(pieces: readonly Piece[], newId: NewId): Block[] {
  const blocks: Block[] = [];
  for (const piece of pieces) {
    if (piece.kind === "table") {
      blocks.push(...tables(piece, newId));
      continue;
    }
    const { runs, list, quotation } = piece;
    const last = blocks.at(-1);
    if (list === null) blocks.push({ id: newId(), kind: quotation ? "quotation" : "paragraph", runs });
    else {
      const item: Item = { id: newId(), runs, level: list.level };
      const goesOn =
        last?.kind === "list" && last.items.length < MOST.items && (list.level > 0 || last.ordered === list.ordered);
      if (goesOn) last.items.push(item);
      else blocks.push({ id: newId(), kind: "list", ordered: list.ordered, items: [item] });
    }
  }
  return blocks;
}

/** The blocks of a clipboard's tree; every block, entry and row has a new id. Empty where it holds no words. */
export function pastedBlocks(root: PastedNode, newId: NewId): Block[] {
  const reader = new Reader();
  for (const child of children(root)) reader.read(child, { look: {}, heading: false, list: null });
  reader.end();
  return blocksOf(reader.pieces, newId);
}

/** The blocks of a plain text: a paragraph a line; lines parted by tabs, as a spreadsheet gives them, make a table. */
export function pastedText(text: string, newId: NewId): Block[] {
  const lines = text
    .normalize("NFC")
    .split(/\r\n?|\n/)
    .filter((line) => line.trim() !== "");
  const tabbed = lines.length > 1 && lines.every((line) => line.includes("\t"));
  if (!tabbed) return lines.map((line): Block => ({ id: newId(), kind: "paragraph", runs: trimmed([{ text: line }]) }));
  const rows = lines.map((line) => line.split("\t").map((cell) => normalRuns(trimmed([{ text: cell }]))));
  return tables({ kind: "table", header: false, rows }, newId);
}
