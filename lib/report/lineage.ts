import type { Block } from "./section/block.ts";

/**
 * What became of which blocks between two versions of a section: the blocks of the earlier one and those of the later
 * one that hold the same text. One and one is the usual case; several before are a join, several after a split; none
 * before is new, none after is gone. Each list is in the order of its version.
 */
export type Lineage = { before: Block[]; after: Block[] };

type Reader = (block: Block) => string;
export type Readers = { before: Reader; after: Reader };
type Texts = Extract<Block, { runs: unknown }>;

/** Ids under which a block of the other version may know this one: entries of a list may have become paragraphs. */
const entryIds = (block: Block): string[] => (block.kind === "list" ? block.items.map((item) => item.id) : []);
const isText = (block: Block | undefined): block is Texts => block !== undefined && "runs" in block;

/** Whether two blocks of two versions are of one lineage: the same id, one taken into the other, or out of its list. */
function related(before: Block, after: Block): boolean {
  if (before.id === after.id) return true;
  if (after.absorbed?.includes(before.id) || before.absorbed?.includes(after.id)) return true;
  if (before.kind === "list" && after.kind !== "list") return entryIds(before).includes(after.id);
  return after.kind === "list" && before.kind !== "list" && entryIds(after).includes(before.id);
}

/** Blocks by every id under which one of the other version may be related to them, so that not all pairs are asked. */
function byIds(blocks: readonly Block[]): Map<string, Block[]> {
  const found = new Map<string, Block[]>();
  for (const block of blocks)
    for (const id of [block.id, ...(block.absorbed ?? []), ...entryIds(block)])
      found.set(id, [...(found.get(id) ?? []), block]);
  return found;
}

/** Lineages by id alone: everything that hangs together, directly or over others. */
function linked(before: readonly Block[], after: readonly Block[]): Lineage[] {
  const known = byIds(before);
  const of = new Map<Block, Lineage>(before.map((block) => [block, { before: [block], after: [] }]));
  const fresh: Lineage[] = [];
  for (const block of after) {
    const ids = [block.id, ...(block.absorbed ?? []), ...entryIds(block)];
    const origins = new Set(ids.flatMap((id) => known.get(id) ?? []).filter((one) => related(one, block)));
    const joined = [...new Set([...origins].flatMap((origin) => of.get(origin) ?? []))];
    const [first, ...others] = joined;
    if (first === undefined) {
      fresh.push({ before: [], after: [block] });
      continue;
    }
    for (const other of others) {
      first.before.push(...other.before);
      first.after.push(...other.after);
      for (const origin of other.before) of.set(origin, first);
    }
    first.after.push(block);
  }
  return [...new Set(of.values()), ...fresh];
}

/** Text that came back under another id (cut and put in elsewhere) is the same text: gone and new of equal words. */
function sameWords(all: readonly Lineage[], read: Readers): Lineage[] {
  const gone = new Map<string, Lineage>();
  for (const one of all) {
    const [block] = one.before;
    if (block === undefined || one.after.length > 0) continue;
    const key = `${block.kind}|${read.before(block).trim()}`;
    if (!key.endsWith("|")) gone.set(key, one);
  }
  return all.filter((one) => {
    const [block] = one.after;
    if (block === undefined || one.before.length > 0) return true;
    const key = `${block.kind}|${read.after(block).trim()}`;
    const origin = gone.get(key);
    if (origin === undefined) return true;
    gone.delete(key);
    origin.after.push(block);
    return false;
  });
}

/** How much of a rest one new block takes: all of the block, all of the rest (and more was written), or nothing. */
function takes(rest: string, text: string): number {
  if (text === "" || rest === "") return 0;
  if (rest.startsWith(text)) return text.length;
  return text.startsWith(rest) ? rest.length : 0;
}

/** A paragraph whose end stands in new paragraphs right behind it was split: those belong to its lineage. */
function splits(all: readonly Lineage[], after: readonly Block[], read: Readers): Lineage[] {
  const fresh = new Map(all.flatMap((one) => (one.before.length === 0 ? one.after.map((b) => [b, one] as const) : [])));
  const taken = new Set<Lineage>();
  const place = new Map(after.map((block, index) => [block, index]));
  for (const one of all) {
    const [origin, head] = [one.before[0], one.after[0]];
    if (one.before.length !== 1 || one.after.length !== 1 || !isText(origin) || !isText(head)) continue;
    const [whole, start] = [read.before(origin).trim(), read.after(head).trim()];
    if (!whole.startsWith(start) || whole === start) continue;
    let rest = whole.slice(start.length).trim();
    for (let at = (place.get(head) ?? 0) + 1; rest !== ""; at += 1) {
      const next = after[at];
      const owner = next && fresh.get(next);
      const size = isText(next) && owner && !taken.has(owner) ? takes(rest, read.after(next).trim()) : 0;
      if (size === 0 || next === undefined || owner === undefined) break;
      taken.add(owner);
      one.after.push(next);
      rest = rest.slice(size).trim();
    }
  }
  return all.filter((one) => !taken.has(one));
}

/**
 * How the blocks of two versions of a section belong together (pure): by their lasting ids, by what a block has taken
 * in (`absorbed`), then by their words (a split gives its new parts no lineage; a cut and paste may give a new id).
 * Every block of both versions stands in exactly one lineage. `read` gives the words of a block.
 */
export function lineages(before: readonly Block[], after: readonly Block[], read: Readers): Lineage[] {
  const all = splits(sameWords(linked(before, after), read), after, read);
  const order = new Map<Block, number>([...before, ...after].map((block, index) => [block, index]));
  const sorted = (blocks: Block[]) => blocks.sort((one, other) => (order.get(one) ?? 0) - (order.get(other) ?? 0));
  return all.map((one) => ({ before: sorted(one.before), after: sorted(one.after) }));
}

/**
 * Of places in an earlier order, listed in the later order: those that must have been moved, as few as possible (all
 * that are not in a longest rising run). Quadratic; lists of some hundreds.
 */
export function movedPlaces(places: readonly number[]): Set<number> {
  const length = places.map(() => 1);
  const previous = places.map(() => -1);
  for (const [here, place] of places.entries())
    for (let there = 0; there < here; there += 1)
      if ((places[there] ?? 0) < place && (length[there] ?? 0) >= (length[here] ?? 0)) {
        length[here] = (length[there] ?? 0) + 1;
        previous[here] = there;
      }
  const kept = new Set<number>();
  for (let at = length.indexOf(Math.max(0, ...length)); at >= 0; at = previous[at] ?? -1) kept.add(places[at] ?? -1);
  return new Set(places.filter((place) => !kept.has(place)));
}
