/**
 * Three-way merging of lists whose entries have ids: the blocks of a section, the items of a list, the rows of a table.
 * Pure, and without a word of what the entries are.
 */

export type Keyed = { id: string };
export type Fork<T> = { base: T | undefined; mine: T | undefined; theirs: T | undefined };
/** `kept` is undefined where the entry is gone; `conflict` says that both sides want something else. */
type Settled<T> = { kept: T | undefined; conflict: boolean };

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

/** The entries of a list by their ids. */
export function byId<T extends Keyed>(list: readonly T[]): Map<string, T> {
  return new Map(list.map((entry) => [entry.id, entry]));
}

/** One entry: the side that changed it wins; both changed: `combine` may still find one text (null: it cannot). */
export function settle<T extends Keyed>(
  { base, mine, theirs }: Fork<T>,
  combine: (fork: Fork<T>) => T | null,
): Settled<T> {
  if (same(mine, theirs) || same(base, mine)) return { kept: theirs, conflict: false };
  if (same(base, theirs)) return { kept: mine, conflict: false };
  const combined = mine && theirs ? combine({ base, mine, theirs }) : null;
  if (combined) return { kept: combined, conflict: false };
  return { kept: theirs ?? mine, conflict: true };
}

/** Whether the entries that both lists hold stand in the same order. */
function sameOrder(one: readonly Keyed[], other: readonly Keyed[]): boolean {
  const [inOne, inOther] = [new Set(one.map((entry) => entry.id)), new Set(other.map((entry) => entry.id))];
  const common = (list: readonly Keyed[], set: ReadonlySet<string>) =>
    list.filter((entry) => set.has(entry.id)).map((entry) => entry.id);
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

/** All ids in the order of whoever moved entries; where both did, what is already kept on the server stays. */
export function mergedOrder(base: readonly Keyed[], mine: readonly Keyed[], theirs: readonly Keyed[]): string[] {
  const [spine, other] = sameOrder(base, theirs) ? [mine, theirs] : [theirs, mine];
  return interleave(
    spine.map((entry) => entry.id),
    other.map((entry) => entry.id),
  );
}

const never = (): null => null;
const unique = (list: readonly Keyed[]): boolean => byId(list).size === list.length;

/** Merges items or rows; null where the same one was changed on both sides, or an id stands twice in a list. */
export function mergeEntries<T extends Keyed>(
  base: readonly T[],
  mine: readonly T[],
  theirs: readonly T[],
): T[] | null {
  if (![base, mine, theirs].every(unique)) return null;
  const [inBase, inMine, inTheirs] = [byId(base), byId(mine), byId(theirs)];
  const settled = mergedOrder(base, mine, theirs).map((id) =>
    settle({ base: inBase.get(id), mine: inMine.get(id), theirs: inTheirs.get(id) }, never),
  );
  if (settled.some(({ conflict }) => conflict)) return null;
  return settled.flatMap(({ kept }) => (kept ? [kept] : []));
}
