import type { Block } from "./block.ts";

/**
 * Three-way merge of a section's blocks by their ids: what one side changed is taken, what both changed differently is
 * a conflict with both texts. Pure; the server uses it on a late save, the browser on what it is answered.
 */

/** One place where both sides differ. Null: that side took the block away. */
export type Conflict = { blockId: string; mine: Block | null; theirs: Block | null };

/** The merged list; at a conflict it holds theirs, or mine where they took the block away, so that no text is lost. */
export type Merged = { blocks: Block[]; conflicts: Conflict[] };

/** Whether two JSON values are the same, whatever the order of their keys. */
export function same(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== "object" || typeof other !== "object" || one === null || other === null) return false;
  if (Array.isArray(one) || Array.isArray(other)) {
    if (!Array.isArray(one) || !Array.isArray(other) || one.length !== other.length) return false;
    return one.every((value, index) => same(value, other[index]));
  }
  const left = Object.entries(one).filter(([, value]) => value !== undefined);
  const right = new Map(Object.entries(other).filter(([, value]) => value !== undefined));
  return left.length === right.size && left.every(([key, value]) => right.has(key) && same(value, right.get(key)));
}

type Keyed = { id: string };
type Fork<T> = { base: T | undefined; mine: T | undefined; theirs: T | undefined };
/** `kept` is undefined where the entry is gone; `conflict` says that both sides want something else. */
type Settled<T> = { kept: T | undefined; conflict: boolean };

/** One entry: the side that changed it wins; both changed: `combine` may still find one text (null: it cannot). */
function settle<T extends Keyed>({ base, mine, theirs }: Fork<T>, combine: (fork: Fork<T>) => T | null): Settled<T> {
  if (same(mine, theirs) || same(base, mine)) return { kept: theirs, conflict: false };
  if (same(base, theirs)) return { kept: mine, conflict: false };
  const combined = mine && theirs ? combine({ base, mine, theirs }) : null;
  if (combined) return { kept: combined, conflict: false };
  return { kept: theirs ?? mine, conflict: true };
}

/** Whether the entries that both lists hold stand in the same order. */
function sameOrder(one: readonly Keyed[], other: readonly Keyed[]): boolean {
  const inOne = new Set(one.map((entry) => entry.id));
  const inOther = new Set(other.map((entry) => entry.id));
  const common = (list: readonly Keyed[], set: ReadonlySet<string>) =>
    list.filter((e) => set.has(e.id)).map((e) => e.id);
  return same(common(one, inOther), common(other, inOne));
}

/** The order of one list, with what only the other holds put behind the entry it follows there. */
function interleave(spine: readonly string[], other: readonly string[]): string[] {
  const order = [...spine];
  const placed = new Set(order);
  let previous: string | null = null;
  for (const id of other) {
    if (!placed.has(id)) {
      order.splice(previous === null ? 0 : order.indexOf(previous) + 1, 0, id);
      placed.add(id);
    }
    previous = id;
  }
  return order;
}

function mergeEntries<T extends Keyed>(
  base: readonly T[],
  mine: readonly T[],
  theirs: readonly T[],
  combine: (fork: Fork<T>) => T | null,
): { entries: T[]; conflicts: { id: string; mine: T | null; theirs: T | null }[] } {
  const [inBase, inMine, inTheirs] = [base, mine, theirs].map(
    (list) => new Map(list.map((entry) => [entry.id, entry])),
  );
  const fork = (id: string): Fork<T> => ({ base: inBase?.get(id), mine: inMine?.get(id), theirs: inTheirs?.get(id) });
  // Whoever moved entries gives the order; where both did, what is already kept on the server stays.
  const [spine, other] = sameOrder(base, theirs) ? [mine, theirs] : [theirs, mine];
  const order = interleave(
    spine.map((entry) => entry.id),
    other.map((entry) => entry.id),
  );
  const settled = order.map((id) => ({ id, ...settle(fork(id), combine) }));
  return {
    entries: settled.flatMap(({ kept }) => (kept ? [kept] : [])),
    conflicts: settled
      .filter(({ conflict }) => conflict)
      .map(({ id }) => ({ id, mine: inMine?.get(id) ?? null, theirs: inTheirs?.get(id) ?? null })),
  };
}

const never = (): null => null;

/** Both lineages: a block that either side merged in stays traceable. */
function lineage(mine: Block, theirs: Block): { absorbed?: string[] } {
  const ids = [...new Set([...(theirs.absorbed ?? []), ...(mine.absorbed ?? [])])];
  return ids.length > 0 ? { absorbed: ids } : {};
}

/** Lists merge by item, tables by row, where both sides kept the kind; a paragraph that both changed does not merge. */
function combineBlocks({ base, mine, theirs }: Fork<Block>): Block | null {
  if (base?.kind === "list" && mine?.kind === "list" && theirs?.kind === "list") {
    const { entries, conflicts } = mergeEntries(base.items, mine.items, theirs.items, never);
    if (conflicts.length > 0 || entries.length === 0) return null;
    const ordered = mine.ordered === base.ordered ? theirs.ordered : mine.ordered;
    return { id: theirs.id, kind: "list", ordered, items: entries, ...lineage(mine, theirs) };
  }
  if (base?.kind === "table" && mine?.kind === "table" && theirs?.kind === "table") {
    const { entries, conflicts } = mergeEntries(base.rows, mine.rows, theirs.rows, never);
    if (conflicts.length > 0 || entries.length === 0) return null;
    const header = mine.header === base.header ? theirs.header : mine.header;
    return { id: theirs.id, kind: "table", header, rows: entries, ...lineage(mine, theirs) };
  }
  return null;
}

/**
 * Merges two versions of a section that both began from `base`. Different blocks: both kept, in order. The same block
 * changed on both sides, or changed on one and taken away on the other: a conflict, its text kept. A side that changed
 * nothing gives the other side, order included.
 */
export function merge(base: readonly Block[], mine: readonly Block[], theirs: readonly Block[]): Merged {
  if (same(base, mine) || same(mine, theirs)) return { blocks: [...theirs], conflicts: [] };
  if (same(base, theirs)) return { blocks: [...mine], conflicts: [] };
  const { entries, conflicts } = mergeEntries(base, mine, theirs, combineBlocks);
  return { blocks: entries, conflicts: conflicts.map(({ id, mine, theirs }) => ({ blockId: id, mine, theirs })) };
}

/** The ids of the blocks that differ between two versions, added and removed ones included. */
export function changedBlocks(before: readonly Block[], after: readonly Block[]): string[] {
  const old = new Map(before.map((block) => [block.id, block]));
  const fresh = new Set(after.map((block) => block.id));
  const touched = after.filter((block) => !same(old.get(block.id), block)).map((block) => block.id);
  return [...touched, ...before.filter((block) => !fresh.has(block.id)).map((block) => block.id)];
}
