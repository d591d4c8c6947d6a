import type { Block } from "./block.ts";
import { type Conflict, merge, same } from "./merge.ts";

/** What the server holds when a save arrives. */
export type Held = {
  blocks: Block[];
  /** The text the save began from; null where that revision is no longer kept. Not asked where the save is not late. */
  base: Block[] | null;
  /** Somebody saved since the save's base. */
  late: boolean;
};

/** What a save comes to: the text that is to stand, whether it has to be written, what a person has to choose. */
export type Outcome = {
  kind: "saved" | "merged" | "conflict";
  blocks: Block[];
  writes: boolean;
  conflicts: Conflict[];
};

/**
 * Decides a save (pure): the text as sent, or merged with what others wrote since, or nothing written where both changed
 * the same blocks. A save whose base is no longer kept is never merged here, since nobody could tell what it changed:
 * the browser still holds its base, merges there and sends again.
 */
export function settleSave(mine: Block[], held: Held): Outcome {
  const theirs = held.blocks;
  if (same(mine, theirs)) return { kind: "saved", blocks: theirs, writes: false, conflicts: [] };
  if (!held.late) return { kind: "saved", blocks: mine, writes: true, conflicts: [] };
  if (held.base === null) return { kind: "conflict", blocks: theirs, writes: false, conflicts: [] };
  const merged = merge(held.base, mine, theirs);
  if (merged.conflicts.length > 0)
    return { kind: "conflict", blocks: theirs, writes: false, conflicts: merged.conflicts };
  return {
    kind: same(merged.blocks, mine) ? "saved" : "merged",
    blocks: merged.blocks,
    writes: !same(merged.blocks, theirs),
    conflicts: [],
  };
}
