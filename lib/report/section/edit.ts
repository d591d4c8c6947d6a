import type { Block, Run } from "./block.ts";

/**
 * What the keys and buttons of the editor do to a list of blocks (pure): each step takes the blocks and gives new
 * ones. Ids stay with their text; a block that is joined to another stays traceable by `absorbed`.
 */

/** Where the caret is to stand after a step: a paragraph or list entry, and how many characters in. */
export type Caret = { id: string; offset: number };
export type Step = { blocks: Block[]; caret: Caret | null };
type NewId = () => string;
type Item = Extract<Block, { kind: "list" }>["items"][number];

/** The words of a field, figures as their code in braces. */
export function textOf(runs: readonly Run[]): string {
  return runs.map((run) => ("text" in run ? run.text : figureText(run))).join("");
}

function figureText(run: Extract<Run, { figure: unknown }>): string {
  return `{${run.figure.indicator}${run.figure.year === null ? "" : `:${run.figure.year}`}}`;
}

/** The part of a line of runs between two characters; a figure is whole or not there. */
function slice(runs: readonly Run[], from: number, to: number): Run[] {
  const out: Run[] = [];
  let at = 0;
  for (const run of runs) {
    const size = "text" in run ? run.text.length : figureText(run).length;
    const [start, end] = [Math.max(from - at, 0), Math.min(to - at, size)];
    if (start < end) {
      if (!("text" in run)) out.push(start === 0 && end === size ? run : { text: figureText(run).slice(start, end) });
      else out.push({ ...run, text: run.text.slice(start, end) });
    }
    at += size;
  }
  return out;
}

const marksOf = (run: Run | undefined): string =>
  run && "text" in run ? `${run.bold ?? ""}${run.italic ?? ""}${run.underline ?? ""}` : "figure";

/** Neighbouring runs of the same look become one. */
function tidy(runs: readonly Run[]): Run[] {
  const out: Run[] = [];
  for (const run of runs) {
    const last = out.at(-1);
    if ("text" in run && run.text === "") continue;
    if (last && "text" in last && "text" in run && marksOf(last) === marksOf(run))
      out[out.length - 1] = { ...last, text: last.text + run.text };
    else out.push(run);
  }
  return out.length > 0 ? out : [{ text: "" }];
}

/**
 * A line with new words: what stands before and behind the change keeps its marks and figures, what was typed is plain.
 * An empty text is one empty run.
 */
export function retext(runs: readonly Run[], text: string): Run[] {
  const old = textOf(runs);
  if (old === text) return [...runs];
  const most = Math.min(old.length, text.length);
  let head = 0;
  while (head < most && old[head] === text[head]) head += 1;
  let tail = 0;
  while (tail < most - head && old[old.length - 1 - tail] === text[text.length - 1 - tail]) tail += 1;
  return tidy([
    ...slice(runs, 0, head),
    { text: text.slice(head, text.length - tail) },
    ...slice(runs, old.length - tail, old.length),
  ]);
}

const newParagraph = (id: string, text = ""): Block => ({ id, kind: "paragraph", runs: [{ text }] });
const newItem = (id: string, text = ""): Item => ({ id, runs: [{ text }], level: 0 });
/** The block that holds a field: the paragraph itself, or the list around an entry. */
export function blockOf(blocks: readonly Block[], id: string): Block | undefined {
  return blocks.find(
    (block) => block.id === id || (block.kind === "list" && block.items.some((item) => item.id === id)),
  );
}

const replace = (blocks: readonly Block[], id: string, by: readonly Block[]): Block[] =>
  blocks.flatMap((block) => (block.id === id ? [...by] : [block]));

function withItems(block: Extract<Block, { kind: "list" }>, change: (items: readonly Item[]) => Item[]): Block {
  return { ...block, items: change(block.items) };
}

/** New words in one field. Line breaks (a pasted text) make further paragraphs or entries. */
export function setText(blocks: readonly Block[], id: string, value: string, newId: NewId): Step {
  const [first = "", ...rest] = value.split(/\r?\n/);
  const block = blockOf(blocks, id);
  if (block === undefined || block.kind === "table") return { blocks: [...blocks], caret: null };
  const added = rest.filter((line) => line.trim() !== "").map((line) => ({ id: newId(), line }));
  const last = added.at(-1);
  const caret = last ? { id: last.id, offset: last.line.length } : null;
  if (block.kind === "list") {
    const items = (all: readonly Item[]) =>
      all.flatMap((item) =>
        item.id === id
          ? [{ ...item, runs: retext(item.runs, first) }, ...added.map((a) => newItem(a.id, a.line))]
          : [item],
      );
    return { blocks: replace(blocks, block.id, [withItems(block, items)]), caret };
  }
  const changed: Block = { ...block, runs: retext(block.runs, first) };
  return { blocks: replace(blocks, block.id, [changed, ...added.map((a) => newParagraph(a.id, a.line))]), caret };
}

/** Enter: what stands behind the caret goes into a new paragraph or entry; in an empty last entry the list ends. */
export function split(blocks: readonly Block[], id: string, offset: number, newId: NewId): Step {
  const block = blockOf(blocks, id);
  if (block === undefined || block.kind === "table") return { blocks: [...blocks], caret: null };
  const fresh = newId();
  const caret = { id: fresh, offset: 0 };
  if (block.kind !== "list") {
    const size = textOf(block.runs).length;
    const head: Block = { ...block, runs: tidy(slice(block.runs, 0, offset)) };
    return {
      blocks: replace(blocks, block.id, [
        head,
        { id: fresh, kind: "paragraph", runs: tidy(slice(block.runs, offset, size)) },
      ]),
      caret,
    };
  }
  const index = block.items.findIndex((item) => item.id === id);
  const item = block.items[index];
  if (item === undefined) return { blocks: [...blocks], caret: null };
  const text = textOf(item.runs);
  if (text === "" && index === block.items.length - 1 && block.items.length > 1) {
    const shorter = withItems(block, (items) => items.slice(0, -1));
    return { blocks: replace(blocks, block.id, [shorter, newParagraph(fresh)]), caret };
  }
  const parts: Item[] = [
    { ...item, runs: tidy(slice(item.runs, 0, offset)) },
    { id: fresh, level: item.level, runs: tidy(slice(item.runs, offset, text.length)) },
  ];
  return {
    blocks: replace(blocks, block.id, [
      withItems(block, (items) => [...items.slice(0, index), ...parts, ...items.slice(index + 1)]),
    ]),
    caret,
  };
}

/** The lineage of a block that takes another in: the other's id and all that it had taken in. */
const taking = (block: Block, other: Block): string[] => [
  ...(block.absorbed ?? []),
  other.id,
  ...(other.absorbed ?? []),
];

/** Backspace at the start: joins with the entry or paragraph before; the first entry of a list leaves it. */
export function joinBack(blocks: readonly Block[], id: string): Step {
  const unchanged: Step = { blocks: [...blocks], caret: null };
  const block = blockOf(blocks, id);
  if (block === undefined || block.kind === "table") return unchanged;
  if (block.kind === "list") return joinItem(blocks, block, id);
  const before = blocks[blocks.findIndex((other) => other.id === block.id) - 1];
  if (before === undefined || before.kind === "table") return unchanged;
  if (before.kind === "list") {
    const last = before.items.at(-1);
    if (last === undefined) return unchanged;
    const grown = withItems(before, (items) =>
      items.map((item) => (item.id === last.id ? { ...item, runs: tidy([...item.runs, ...block.runs]) } : item)),
    );
    const joined: Block = { ...grown, absorbed: taking(before, block) };
    return {
      blocks: replace(replace(blocks, block.id, []), before.id, [joined]),
      caret: { id: last.id, offset: textOf(last.runs).length },
    };
  }
  const joined: Block = { ...before, runs: tidy([...before.runs, ...block.runs]), absorbed: taking(before, block) };
  return {
    blocks: replace(replace(blocks, block.id, []), before.id, [joined]),
    caret: { id: before.id, offset: textOf(before.runs).length },
  };
}

function joinItem(blocks: readonly Block[], list: Extract<Block, { kind: "list" }>, id: string): Step {
  const index = list.items.findIndex((item) => item.id === id);
  const [item, before] = [list.items[index], list.items[index - 1]];
  if (item === undefined) return { blocks: [...blocks], caret: null };
  if (before === undefined) {
    const rest = list.items.slice(1);
    const paragraph: Block = { id: item.id, kind: "paragraph", runs: item.runs };
    return {
      blocks: replace(blocks, list.id, rest.length > 0 ? [paragraph, { ...list, items: rest }] : [paragraph]),
      caret: { id: item.id, offset: 0 },
    };
  }
  const joined = { ...before, runs: tidy([...before.runs, ...item.runs]) };
  const items = (all: readonly Item[]) =>
    all.flatMap((other) => (other.id === before.id ? [joined] : other.id === id ? [] : [other]));
  return {
    blocks: replace(blocks, list.id, [withItems(list, items)]),
    caret: { id: before.id, offset: textOf(before.runs).length },
  };
}

/** A paragraph becomes a list of one entry, a list a paragraph per entry; the block's id stays with the first. */
export function toggleList(blocks: readonly Block[], id: string, newId: NewId): Step {
  const block = blockOf(blocks, id);
  if (block === undefined || block.kind === "table") return { blocks: [...blocks], caret: null };
  const lineage = block.absorbed ? { absorbed: block.absorbed } : {};
  if (block.kind === "list") {
    const paragraphs = block.items.map(
      (item, index): Block =>
        index === 0
          ? { id: block.id, kind: "paragraph", runs: item.runs, ...lineage }
          : { id: item.id, kind: "paragraph", runs: item.runs },
    );
    const stays = block.items[0]?.id === id ? block.id : id;
    return {
      blocks: replace(blocks, block.id, paragraphs),
      caret: { id: blockOf(paragraphs, stays)?.id ?? block.id, offset: 0 },
    };
  }
  const item = { ...newItem(newId()), runs: block.runs };
  return {
    blocks: replace(blocks, block.id, [{ id: block.id, kind: "list", ordered: false, items: [item], ...lineage }]),
    caret: { id: item.id, offset: textOf(item.runs).length },
  };
}

/** A field one place up (-1) or down (1): an entry within its list, a block among the blocks. */
export function moveBy(blocks: readonly Block[], id: string, by: -1 | 1): Step {
  const block = blockOf(blocks, id);
  if (block?.kind === "list" && block.id !== id) {
    return {
      blocks: replace(blocks, block.id, [withItems(block, (items) => swapped(items, id, by))]),
      caret: { id, offset: 0 },
    };
  }
  return { blocks: swapped(blocks, id, by), caret: { id, offset: 0 } };
}

function swapped<T extends { id: string }>(list: readonly T[], id: string, by: -1 | 1): T[] {
  const at = list.findIndex((entry) => entry.id === id);
  const [here, there] = [list[at], list[at + by]];
  if (here === undefined || there === undefined) return [...list];
  return list.map((entry) => (entry.id === here.id ? there : entry.id === there.id ? here : entry));
}

/** Takes a field away; a list goes with its last entry. */
export function remove(blocks: readonly Block[], id: string): Step {
  const block = blockOf(blocks, id);
  if (block?.kind === "list" && block.id !== id && block.items.length > 1) {
    return {
      blocks: replace(blocks, block.id, [withItems(block, (items) => items.filter((item) => item.id !== id))]),
      caret: null,
    };
  }
  return { blocks: block ? replace(blocks, block.id, []) : [...blocks], caret: null };
}

/** A new empty paragraph at the end. */
export function append(blocks: readonly Block[], newId: NewId): Step {
  const id = newId();
  return { blocks: [...blocks, newParagraph(id)], caret: { id, offset: 0 } };
}

/** The blocks as they are kept: without the empty paragraphs and entries an editor shows while one writes. */
export function withoutEmpty(blocks: readonly Block[]): Block[] {
  return blocks.flatMap((block): Block[] => {
    if (block.kind === "table") return [block];
    if (block.kind !== "list") return textOf(block.runs).trim() === "" ? [] : [block];
    const items = block.items.filter((item) => textOf(item.runs).trim() !== "");
    return items.length === 0 ? [] : [items.length === block.items.length ? block : { ...block, items }];
  });
}

/**
 * The blocks of a plain form: each text put onto its block or entry by id (an emptied field takes it away), and the
 * lines of the last, empty field as new paragraphs. Tables stay as they were.
 */
export function fromForm(
  drawn: readonly Block[],
  texts: Readonly<Record<string, string>>,
  more: string,
  newId: NewId,
): Block[] {
  const fields = drawn.flatMap((block) =>
    block.kind === "list" ? block.items.map((item) => item.id) : block.kind === "table" ? [] : [block.id],
  );
  let blocks: Block[] = [...drawn];
  for (const id of fields) blocks = setText(blocks, id, texts[id] ?? "", newId).blocks;
  const added = more.split(/\r?\n/).filter((line) => line.trim() !== "");
  return withoutEmpty([...blocks, ...added.map((line) => newParagraph(newId(), line))]);
}
