import type { Block, Run } from "./block.ts";

/**
 * Blocks of a section as ProseMirror's JSON and back (pure, no editor needed). Ids of blocks, list entries and table
 * rows are attributes of their nodes, so whatever the editor does to a node, its id goes along. Lists stay flat: an
 * entry knows its level, as in the block. The list that is made of records is one node that nobody writes into.
 */

export type ProseMark = { type: "bold" | "italic" | "underline" };
export type ProseNode = {
  type: string;
  attrs?: Readonly<Record<string, unknown>>;
  content?: readonly ProseNode[];
  marks?: readonly { type: string }[];
  text?: string;
};

type List = Extract<Block, { kind: "list" }>;
type Table = Extract<Block, { kind: "table" }>;
export type Item = List["items"][number];
export type Row = Table["rows"][number];

const marks = ["bold", "italic", "underline"] as const;

const sameLook = (one: Extract<Run, { text: string }>, other: Extract<Run, { text: string }>): boolean =>
  marks.every((mark) => one[mark] === other[mark]);

/**
 * Runs in the one form that says the same: no empty ones, neighbours of the same look as one, and of no text at all a
 * single empty run. What comes out of the editor is in this form.
 */
export function normalRuns(runs: readonly Run[]): Run[] {
  const out: Run[] = [];
  for (const run of runs) {
    const last = out.at(-1);
    if ("text" in run && run.text === "") continue;
    if (last && "text" in last && "text" in run && sameLook(last, run))
      out[out.length - 1] = { ...last, text: last.text + run.text };
    else out.push(run);
  }
  return out.length > 0 ? out : [{ text: "" }];
}

function runToProse(run: Run): ProseNode {
  if ("figure" in run) return { type: "figure", attrs: { indicator: run.figure.indicator, year: run.figure.year } };
  const on = marks.filter((mark) => run[mark]).map((type): ProseMark => ({ type }));
  return { type: "text", text: run.text, ...(on.length > 0 ? { marks: on } : {}) };
}

const inline = (runs: readonly Run[]): ProseNode[] =>
  normalRuns(runs)
    .filter((run) => !("text" in run) || run.text !== "")
    .map(runToProse);

const itemToProse = (item: Item): ProseNode => ({
  type: "item",
  attrs: { id: item.id, level: item.level },
  content: inline(item.runs),
});

const rowToProse = (row: Row, cell: "headerCell" | "cell"): ProseNode => ({
  type: "row",
  attrs: { id: row.id },
  content: row.cells.map(({ runs }) => ({ type: cell, content: inline(runs) })),
});

/** One block as a node. `recordsBlockId` names the list that follows its records. */
export function blockToProse(block: Block, recordsBlockId: string | null = null): ProseNode {
  if (block.id === recordsBlockId) return { type: "records", attrs: { id: block.id, block } };
  const attrs = { id: block.id, absorbed: block.absorbed ?? null };
  if (block.kind === "list")
    return { type: "list", attrs: { ...attrs, ordered: block.ordered }, content: block.items.map(itemToProse) };
  if (block.kind === "table") {
    const content = block.rows.map((row, index) =>
      rowToProse(row, block.header && index === 0 ? "headerCell" : "cell"),
    );
    return { type: "table", attrs, content };
  }
  return { type: block.kind, attrs, content: inline(block.runs) };
}

/** A section as a document of the editor. */
export function toProse(blocks: readonly Block[], recordsBlockId: string | null = null): ProseNode {
  return { type: "doc", content: blocks.map((block) => blockToProse(block, recordsBlockId)) };
}

const textAttr = (node: ProseNode, name: string): string => {
  const value = node.attrs?.[name];
  return typeof value === "string" ? value : "";
};
const numberAttr = (node: ProseNode, name: string): number | null => {
  const value = node.attrs?.[name];
  return typeof value === "number" ? value : null;
};

function runOf(node: ProseNode): Run {
  if (node.type === "figure")
    return { figure: { indicator: textAttr(node, "indicator"), year: numberAttr(node, "year") } };
  const on = marks.filter((mark) => node.marks?.some(({ type }) => type === mark));
  return { text: node.text ?? "", ...Object.fromEntries(on.map((mark) => [mark, true as const])) };
}

const runsOf = (node: ProseNode): Run[] => normalRuns((node.content ?? []).map(runOf));

function lineageOf(node: ProseNode): { absorbed?: string[] } {
  const value = node.attrs?.["absorbed"];
  const ids = Array.isArray(value) ? value.filter((id) => typeof id === "string") : [];
  return ids.length > 0 ? { absorbed: ids } : {};
}

/** A list entry of a node. */
export function itemOf(node: ProseNode): Item {
  return { id: textAttr(node, "id"), runs: runsOf(node), level: numberAttr(node, "level") ?? 0 };
}

/** A table row of a node. */
export function rowOf(node: ProseNode): Row {
  return { id: textAttr(node, "id"), cells: (node.content ?? []).map((cell) => ({ runs: runsOf(cell) })) };
}

/** Whether a table's first row is one of headings. */
export function hasHeader(first: ProseNode): boolean {
  return (first.content ?? []).every((cell) => cell.type === "headerCell");
}

const isBlock = (value: unknown): value is Block =>
  typeof value === "object" && value !== null && "id" in value && "kind" in value;

/** The block a node stands for; throws on a node that is none. */
export function proseToBlock(node: ProseNode): Block {
  const id = textAttr(node, "id");
  const content = node.content ?? [];
  const lineage = lineageOf(node);
  if (node.type === "paragraph" || node.type === "quotation" || node.type === "subitem")
    return { id, kind: node.type, runs: runsOf(node), ...lineage };
  if (node.type === "list")
    return { id, kind: "list", ordered: node.attrs?.["ordered"] === true, items: content.map(itemOf), ...lineage };
  if (node.type === "table") {
    const header = content.slice(0, 1).some(hasHeader);
    return { id, kind: "table", header, rows: content.map(rowOf), ...lineage };
  }
  const records = node.attrs?.["block"];
  if (node.type === "records" && isBlock(records)) return records;
  throw new Error(`no block is a "${node.type}"`);
}

/** The blocks of a document of the editor. Lossless: of blocks in normal form (`normalRuns`) they are what went in. */
export function fromProse(document: ProseNode): Block[] {
  return (document.content ?? []).map(proseToBlock);
}
