import type { Block, Run } from "./block.ts";
import { normalRuns } from "./prose.ts";

/**
 * Blocks as plain fields of text, for where there is no editor (pure): what each field reads, what blocks become when a
 * field has other words. Ids stay with their text.
 */

type NewId = () => string;
type List = Extract<Block, { kind: "list" }>;
type Item = List["items"][number];

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
  return normalRuns([
    ...slice(runs, 0, head),
    { text: text.slice(head, text.length - tail) },
    ...slice(runs, old.length - tail, old.length),
  ]);
}

const newParagraph = (id: string, text: string): Block => ({ id, kind: "paragraph", runs: [{ text }] });

function withEntry(list: List, id: string, [first, ...added]: readonly string[], newId: NewId): List {
  const items = list.items.flatMap((item): Item[] => {
    if (item.id !== id) return [item];
    const fresh = added.map((text) => ({ id: newId(), runs: [{ text }], level: item.level }));
    return [{ ...item, runs: retext(item.runs, first ?? "") }, ...fresh];
  });
  return { ...list, items };
}

/** New words in one field (of a block or a list entry). Line breaks make further paragraphs or entries. */
export function setText(blocks: readonly Block[], id: string, value: string, newId: NewId): Block[] {
  const [first = "", ...rest] = value.split(/\r?\n/);
  const added = rest.filter((line) => line.trim() !== "");
  return blocks.flatMap((block): Block[] => {
    if (block.kind === "list") return [withEntry(block, id, [first, ...added], newId)];
    if (block.id !== id || !("runs" in block)) return [block];
    return [{ ...block, runs: retext(block.runs, first) }, ...added.map((line) => newParagraph(newId(), line))];
  });
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
  for (const id of fields) blocks = setText(blocks, id, texts[id] ?? "", newId);
  const added = more.split(/\r?\n/).filter((line) => line.trim() !== "");
  return withoutEmpty([...blocks, ...added.map((line) => newParagraph(newId(), line))]);
}
