import type { Block } from "./block.ts";
import { type Conflict, merge } from "./merge.ts";

/** Which text of a conflict stays. */
export type Choice = "mine" | "theirs" | "both";

/** A block as a new one: its own id and new ids for its entries and rows, so that it can stand beside the other. */
function anew(block: Block, newId: () => string): Block {
  const { absorbed: _lineage, ...rest } = block;
  if (rest.kind === "list")
    return { ...rest, id: newId(), items: rest.items.map((item) => ({ ...item, id: newId() })) };
  if (rest.kind === "table") return { ...rest, id: newId(), rows: rest.rows.map((row) => ({ ...row, id: newId() })) };
  return { ...rest, id: newId() };
}

/** The text `block` put in its place by id; at the end where that place is gone. */
function put(blocks: readonly Block[], block: Block): Block[] {
  const there = blocks.some((other) => other.id === block.id);
  return there ? blocks.map((other) => (other.id === block.id ? block : other)) : [...blocks, block];
}

/**
 * Settles one conflict in a text that holds theirs (or mine, where they took the block away). `both` keeps theirs in
 * its place and mine as a new block behind it; where one side took the block away it keeps the other's.
 */
export function settleConflict(
  blocks: readonly Block[],
  conflict: Conflict,
  choice: Choice,
  newId: () => string,
): Block[] {
  const { blockId, mine, theirs } = conflict;
  if (choice === "both" && mine && theirs) {
    const held = put(blocks, theirs);
    const at = held.findIndex((block) => block.id === blockId);
    return [...held.slice(0, at + 1), anew(mine, newId), ...held.slice(at + 1)];
  }
  const stays = choice === "mine" ? mine : choice === "theirs" ? theirs : (mine ?? theirs);
  return stays === null ? blocks.filter((block) => block.id !== blockId) : put(blocks, stays);
}

/** A merge that keeps both texts at every conflict: where nobody can be asked (a form without JavaScript). */
export function mergeKeepingBoth(
  base: readonly Block[],
  mine: readonly Block[],
  theirs: readonly Block[],
  newId: () => string,
): Block[] {
  const merged = merge(base, mine, theirs);
  return merged.conflicts.reduce((blocks, conflict) => settleConflict(blocks, conflict, "both", newId), merged.blocks);
}
