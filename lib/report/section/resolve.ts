import type { Block } from "./block.ts";
import { type Conflict, merge } from "./merge.ts";

/** Which text of a conflict stays. */
export type Choice = "mine" | "theirs" | "both";

const idsOf = (conflict: Conflict): Set<string> =>
  new Set([...conflict.mine, ...conflict.theirs].map((block) => block.id));

/** What stands in the text now where a conflict is: it may have been written on since. */
export function standing(blocks: readonly Block[], conflict: Conflict): Block[] {
  const ids = idsOf(conflict);
  return blocks.filter((block) => ids.has(block.id));
}

/**
 * A conflict with what stands in the text now on the side whose text stands there, so that a choice weighs what one
 * sees; null when that text was taken away and nothing is set aside.
 */
export function asItStands(blocks: readonly Block[], conflict: Conflict): Conflict | null {
  const now = standing(blocks, conflict);
  if (conflict.mine.length > 0 && conflict.theirs.length > 0)
    return now.length > 0 ? { ...conflict, theirs: now } : conflict;
  if (now.length === 0) return null;
  return conflict.theirs.length === 0 ? { ...conflict, mine: now } : { ...conflict, theirs: now };
}

/**
 * A block that can stand beside those that are there: where its id is taken it gets another, and so do its entries and
 * rows. It carries the ids of no block that stands there itself.
 */
function anew(block: Block, newId: () => string, taken: ReadonlySet<string>): Block {
  const { absorbed, ...rest } = block;
  const free = absorbed?.filter((id) => !taken.has(id)) ?? [];
  const traced = free.length > 0 ? { absorbed: free } : {};
  if (!taken.has(block.id)) return { ...rest, ...traced };
  if (rest.kind === "list")
    return { ...rest, id: newId(), items: rest.items.map((item) => ({ ...item, id: newId() })), ...traced };
  if (rest.kind === "table")
    return { ...rest, id: newId(), rows: rest.rows.map((row) => ({ ...row, id: newId() })), ...traced };
  return { ...rest, id: newId(), ...traced };
}

/** Where the text of a conflict stands, or what has taken it in since; behind everything where it is gone. */
function placeBehind(blocks: readonly Block[], conflict: Conflict): number {
  const ids = idsOf(conflict);
  const last = blocks.findLastIndex((block) => ids.has(block.id) || block.absorbed?.some((id) => ids.has(id)) === true);
  return last === -1 ? blocks.length : last + 1;
}

function insert(blocks: readonly Block[], at: number, added: readonly Block[]): Block[] {
  return [...blocks.slice(0, at), ...added, ...blocks.slice(at)];
}

/**
 * Settles one conflict in a text that holds theirs (or mine, where they took the block away). `mine` puts mine instead
 * of what stands there now; `theirs` leaves the text as it is; `both` sets mine as new blocks behind it. Where one side
 * took the blocks away, that side's choice takes them away and every other keeps them.
 */
export function settleConflict(
  blocks: readonly Block[],
  conflict: Conflict,
  choice: Choice,
  newId: () => string,
): Block[] {
  const stands = new Set(standing(blocks, conflict).map((block) => block.id));
  const without = () => blocks.filter((block) => !stands.has(block.id));
  if (conflict.mine.length === 0) return choice === "mine" ? without() : [...blocks];
  if (conflict.theirs.length === 0) return choice === "theirs" ? without() : [...blocks];
  if (choice === "theirs") return [...blocks];
  const behind = placeBehind(blocks, conflict);
  if (choice === "both") {
    const taken = new Set(blocks.map((block) => block.id));
    return insert(
      blocks,
      behind,
      conflict.mine.map((block) => anew(block, newId, taken)),
    );
  }
  const first = blocks.findIndex((block) => stands.has(block.id));
  return insert(without(), first === -1 ? behind : first, conflict.mine);
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
