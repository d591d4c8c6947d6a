import type { Block } from "./block.ts";
import { groupsOf, joinedAnew, lineage } from "./lineage.ts";
import { byId, type Fork, mergedOrder, mergeEntries, same, settle } from "./merge-entries.ts";

export { same } from "./merge-entries.ts";

/**
 * Three-way merge of a section's blocks by their ids: what one side changed is taken, what both changed differently is
 * a conflict with both texts. Pure; the server uses it on a late save, the browser on what it is answered.
 */

/** One place where both sides differ: the blocks there as either side has them. Empty: that side took them away. */
export type Conflict = { blockId: string; mine: Block[]; theirs: Block[] };

/** The merged list; at a conflict it holds theirs, or mine where they took the block away, so that no text is lost. */
export type Merged = { blocks: Block[]; conflicts: Conflict[] };

/** Lists merge by item, tables by row, where both sides kept the kind; a paragraph that both changed does not merge. */
function combineBlocks({ base, mine, theirs }: Fork<Block>): Block | null {
  if (base?.kind === "list" && mine?.kind === "list" && theirs?.kind === "list") {
    const items = mergeEntries(base.items, mine.items, theirs.items);
    if (items === null || items.length === 0) return null;
    const ordered = mine.ordered === base.ordered ? theirs.ordered : mine.ordered;
    return { id: theirs.id, kind: "list", ordered, items, ...lineage(mine, theirs) };
  }
  if (base?.kind === "table" && mine?.kind === "table" && theirs?.kind === "table") {
    const rows = mergeEntries(base.rows, mine.rows, theirs.rows);
    if (rows === null || rows.length === 0) return null;
    const header = mine.header === base.header ? theirs.header : mine.header;
    return { id: theirs.id, kind: "table", header, rows, ...lineage(mine, theirs) };
  }
  return null;
}

type Sides = { base: Map<string, Block>; mine: Map<string, Block>; theirs: Map<string, Block> };
type Settled = { kept: readonly Block[]; conflict: Conflict | null };

/** A block that no join concerns. */
function settleOne(id: string, sides: Sides): Settled {
  const fork = { base: sides.base.get(id), mine: sides.mine.get(id), theirs: sides.theirs.get(id) };
  const { kept, conflict } = settle(fork, combineBlocks);
  const one = (block: Block | undefined): Block[] => (block ? [block] : []);
  return {
    kept: one(kept),
    conflict: conflict ? { blockId: id, mine: one(fork.mine), theirs: one(fork.theirs) } : null,
  };
}

/** Blocks that a join holds together: all from the side that changed them, or the join done anew, or a choice. */
function settleJoined(ids: readonly string[], sides: Sides): Settled {
  const of = (side: Map<string, Block>): Block[] => ids.flatMap((id) => side.get(id) ?? []);
  const [base, mine, theirs] = [of(sides.base), of(sides.mine), of(sides.theirs)];
  const alike = (one: Map<string, Block>, other: Map<string, Block>) =>
    ids.every((id) => same(one.get(id), other.get(id)));
  if (alike(sides.mine, sides.theirs) || alike(sides.base, sides.mine)) return { kept: theirs, conflict: null };
  if (alike(sides.base, sides.theirs)) return { kept: mine, conflict: null };
  const anew = joinedAnew(base, mine, theirs) ?? joinedAnew(base, theirs, mine);
  if (anew !== null) return { kept: anew, conflict: null };
  const blockId = theirs[0]?.id ?? mine[0]?.id ?? "";
  return { kept: theirs.length > 0 ? theirs : mine, conflict: { blockId, mine, theirs } };
}

/**
 * Merges two versions of a section that both began from `base`. Different blocks: both kept, in order. The same block
 * changed on both sides, or changed on one and taken away on the other: a conflict, its text kept. Joined blocks are
 * settled together. A side that changed nothing gives the other side, order included.
 */
export function merge(base: readonly Block[], mine: readonly Block[], theirs: readonly Block[]): Merged {
  if (same(base, mine) || same(mine, theirs)) return { blocks: [...theirs], conflicts: [] };
  if (same(base, theirs)) return { blocks: [...mine], conflicts: [] };
  const sides = { base: byId(base), mine: byId(mine), theirs: byId(theirs) };
  const order = mergedOrder(base, mine, theirs);
  const settled = groupsOf(base, mine, theirs, [...new Set([...order, ...sides.base.keys()])]).map((ids) =>
    ids.length === 1 && ids[0] !== undefined ? settleOne(ids[0], sides) : settleJoined(ids, sides),
  );
  const kept = byId(settled.flatMap((one) => [...one.kept]));
  const place = new Map(order.map((id, index) => [id, index]));
  const placeOf = (conflict: Conflict): number => place.get(conflict.blockId) ?? 0;
  return {
    blocks: order.flatMap((id) => kept.get(id) ?? []),
    conflicts: settled.flatMap(({ conflict }) => conflict ?? []).sort((one, other) => placeOf(one) - placeOf(other)),
  };
}

/** The ids of the blocks that differ between two versions, added and removed ones included. */
export function changedBlocks(before: readonly Block[], after: readonly Block[]): string[] {
  const old = byId(before);
  const fresh = byId(after);
  const touched = after.filter((block) => !same(old.get(block.id), block)).map((block) => block.id);
  return [...touched, ...before.filter((block) => !fresh.has(block.id)).map((block) => block.id)];
}
