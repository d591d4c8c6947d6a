import { diffWordsWithSpace } from "diff";
import type { Block } from "./section/block.ts";
import { blockText } from "./section/plain.ts";

/** A stretch of words that stayed, came or went. */
export type Part = { text: string; change: "same" | "added" | "removed" };
/** One block between two versions, in the order in which it is read now; what went stands where it stood. */
export type BlockDifference = { id: string; change: "same" | "changed" | "added" | "removed"; parts: Part[] };

/** Above this a word by word comparison costs more than it tells; such a block is shown as replaced. */
const LONGEST = 20_000;

function compareText(before: string, after: string): Part[] {
  if (before.length + after.length > LONGEST) {
    return [
      { text: before, change: "removed" },
      { text: after, change: "added" },
    ];
  }
  return diffWordsWithSpace(before, after).map((part) => ({
    text: part.value,
    change: part.added ? "added" : part.removed ? "removed" : "same",
  }));
}

/** The block of the earlier version a block comes from: the same id, or one it has absorbed. */
function originOf(block: Block, before: ReadonlyMap<string, Block>): Block[] {
  return [block.id, ...(block.absorbed ?? [])].flatMap((id) => before.get(id) ?? []);
}

/**
 * What changed between two versions of a section, block by block and word by word (pure). Blocks are held together by
 * their lasting ids, so that a paragraph that moved is not shown as written anew. `read` gives a block's text as it is
 * read, with its figures.
 */
export function compareBlocks(
  before: readonly Block[],
  after: readonly Block[],
  read: { before: (block: Block) => string; after: (block: Block) => string } = { before: blockText, after: blockText },
): BlockDifference[] {
  const known = new Map(before.map((block) => [block.id, block]));
  const kept = new Set(after.flatMap((block) => originOf(block, known).map((origin) => origin.id)));
  const result: BlockDifference[] = [];
  let next = 0;
  const showRemoved = (until: number) => {
    for (const block of before.slice(next, until)) {
      if (!kept.has(block.id))
        result.push({ id: block.id, change: "removed", parts: [{ text: read.before(block), change: "removed" }] });
    }
    next = Math.max(next, until);
  };
  for (const block of after) {
    const origins = originOf(block, known);
    const [first] = origins;
    const text = read.after(block);
    if (first === undefined) {
      result.push({ id: block.id, change: "added", parts: [{ text, change: "added" }] });
      continue;
    }
    showRemoved(before.indexOf(first));
    const earlier = origins.map(read.before).join("\n");
    const change = earlier === text ? "same" : "changed";
    result.push({ id: block.id, change, parts: change === "same" ? [{ text, change }] : compareText(earlier, text) });
  }
  showRemoved(before.length);
  return result;
}

/** Whether two versions of a section read differently. */
export function differs(blocks: readonly BlockDifference[]): boolean {
  return blocks.some((block) => block.change !== "same");
}
