import { type Lineage, lineages, movedPlaces, type Readers } from "./lineage.ts";
import type { Block, Run } from "./section/block.ts";
import { same } from "./section/merge.ts";
import { blockText } from "./section/plain.ts";
import { type Change, changeOf, compareText, cut, type Part, whole } from "./words-difference.ts";

export type { Part };

/** One entry of a list (one cell) or one row of a table between two versions. */
export type EntryDifference = {
  id: string;
  change: Change;
  /** Where it stood before among the entries, counted from 1, when it changed its place against the others. */
  movedFrom: number | null;
  cells: Part[][];
};

/** One block between two versions, in the order in which it is read now; what went stands where it stood. */
export type BlockDifference = {
  /** Of the block as it is now; of one that went, as it was. */
  id: string;
  kind: Block["kind"];
  change: Change;
  /** Where it stood before, counted from 1, when it changed its place against the others. */
  movedFrom: number | null;
  /** Several blocks became this one; this is one of several that one became; its words stayed and its look did not. */
  made: "joined" | "split" | "restyled" | null;
  /** Blocks of the earlier version that are shown here: every one stands in exactly one difference. */
  origins: string[];
  parts: Part[];
  /** Entries or rows, where both versions have them under the same block. */
  entries: EntryDifference[] | null;
};

type Entry = { id: string; cells: string[] };

/** The entries of a list or the rows of a table as words; null for other blocks. */
function entriesOf(block: Block, read: (block: Block) => string): Entry[] | null {
  const words = (runs: Run[]) => read({ id: block.id, kind: "paragraph", runs });
  if (block.kind === "list") return block.items.map((item) => ({ id: item.id, cells: [words(item.runs)] }));
  if (block.kind === "table")
    return block.rows.map((row) => ({ id: row.id, cells: row.cells.map((cell) => words(cell.runs)) }));
  return null;
}

function comparedEntry(before: Entry, after: Entry, movedFrom: number | null): EntryDifference {
  const columns = Math.max(before.cells.length, after.cells.length);
  const cells = Array.from({ length: columns }, (_none, at) =>
    compareText(before.cells[at] ?? "", after.cells[at] ?? ""),
  );
  return { id: after.id, change: changeOf(cells.flat()), movedFrom, cells };
}

const oneSided = (entry: Entry, change: "added" | "removed"): EntryDifference => ({
  id: entry.id,
  change,
  movedFrom: null,
  cells: entry.cells.map((text) => whole(text, change)),
});

/** Entries by their own ids: what went stands where it stood. */
function compareEntries(before: readonly Entry[], after: readonly Entry[]): EntryDifference[] {
  const places = new Map(before.map((entry, index) => [entry.id, index]));
  const kept = after.flatMap((entry) => places.get(entry.id) ?? []);
  const moved = movedPlaces(kept);
  const stays = new Set(kept);
  const result: EntryDifference[] = [];
  let next = 0;
  const showRemoved = (until: number) => {
    for (; next < until; next += 1) {
      const entry = before[next];
      if (entry && !stays.has(next)) result.push(oneSided(entry, "removed"));
    }
  };
  for (const entry of after) {
    const place = places.get(entry.id);
    const origin = place === undefined ? undefined : before[place];
    if (place === undefined || origin === undefined) {
      result.push(oneSided(entry, "added"));
      continue;
    }
    if (!moved.has(place)) showRemoved(place);
    result.push(comparedEntry(origin, entry, moved.has(place) ? place + 1 : null));
  }
  showRemoved(before.length);
  return result;
}

/** Entries one after another as one text, as the whole block is read. */
function flattened(entries: readonly EntryDifference[]): Part[] {
  const parts: Part[] = [];
  for (const entry of entries) {
    const change = entry.change === "added" || entry.change === "removed" ? entry.change : "same";
    for (const [at, cell] of entry.cells.entries()) {
      if (parts.length > 0) parts.push({ text: at === 0 ? "\n" : "\t", change });
      parts.push(...cell);
    }
  }
  return parts;
}

/** A block without its lineage, for asking whether anything of it changed. */
const bare = ({ absorbed: _absorbed, ...block }: Block): object => block;

function pair(before: Block, after: Block, read: Readers, movedFrom: number | null): BlockDifference {
  const base = { id: after.id, kind: after.kind, movedFrom, origins: [before.id] };
  const [then, now] = [entriesOf(before, read.before), entriesOf(after, read.after)];
  const restyled = !same(bare({ ...before, id: after.id }), bare(after)) ? "restyled" : null;
  // Entries under new ids (a list put in anew) are compared by their words alone.
  const known = new Set(then?.map((entry) => entry.id));
  if (then === null || now === null || before.kind !== after.kind || !now.some((entry) => known.has(entry.id))) {
    const parts = compareText(read.before(before), read.after(after));
    const change = changeOf(parts);
    return { ...base, change, made: change === "same" ? restyled : null, parts, entries: null };
  }
  const entries = compareEntries(then, now);
  const touched = entries.some((entry) => entry.change !== "same" || entry.movedFrom !== null);
  const change = touched ? "changed" : "same";
  return { ...base, change, made: touched ? null : restyled, parts: flattened(entries), entries };
}

function several({ before, after }: Lineage, read: Readers, movedFrom: number | null): BlockDifference[] {
  const texts = after.map(read.after);
  const pieces = cut(compareText(before.map(read.before).join("\n"), texts.join("\n")), texts);
  return after.map((block, index) => ({
    id: block.id,
    kind: block.kind,
    change: changeOf(pieces[index] ?? []),
    movedFrom: index === 0 ? movedFrom : null,
    made: after.length > 1 ? "split" : "joined",
    origins: index === 0 ? before.map((origin) => origin.id) : [],
    parts: pieces[index] ?? [],
    entries: null,
  }));
}

function alone(block: Block, text: (block: Block) => string, change: "added" | "removed"): BlockDifference {
  const entries = entriesOf(block, text)?.map((entry) => oneSided(entry, change)) ?? null;
  return {
    id: block.id,
    kind: block.kind,
    change,
    movedFrom: null,
    made: null,
    origins: change === "removed" ? [block.id] : [],
    parts: whole(text(block), change),
    entries,
  };
}

/** The differences of the later version's blocks, by block, and the places of the earlier one that are shown by them. */
function shown(all: readonly Lineage[], before: readonly Block[], after: readonly Block[], read: Readers) {
  const [then, now] = [before, after].map((blocks) => new Map(blocks.map((block, index) => [block, index])));
  const first = ([block]: readonly Block[], places: ReadonlyMap<Block, number> | undefined) =>
    (block && places?.get(block)) ?? 0;
  const both = all
    .filter((one) => one.before.length > 0 && one.after.length > 0)
    .sort((one, other) => first(one.after, now) - first(other.after, now));
  const moved = movedPlaces(both.map((one) => first(one.before, then)));
  const byBlock = new Map<Block, { difference: BlockDifference; place: number | null }>();
  for (const one of both) {
    const place = first(one.before, then);
    const from = moved.has(place) ? place + 1 : null;
    const [origin, block] = [one.before[0], one.after[0]];
    const single = one.before.length === 1 && one.after.length === 1 && origin && block;
    const differences = single ? [pair(origin, block, read, from)] : several(one, read, from);
    for (const [index, difference] of differences.entries()) {
      const here = one.after[index];
      if (here) byBlock.set(here, { difference, place: from === null && index === 0 ? place : null });
    }
  }
  return { byBlock, kept: new Set(both.flatMap((one) => one.before)) };
}

/**
 * What changed between two versions of a section, block by block and word by word (pure). Blocks are held together by
 * their lasting ids and lineage, so that a paragraph that moved, was split or joined is not shown as written anew;
 * lists by entry and tables by row. Every block of both versions is shown exactly once. `read` gives a block's text as
 * it is read, with its figures.
 */
export function compareBlocks(
  before: readonly Block[],
  after: readonly Block[],
  read: Readers = { before: blockText, after: blockText },
): BlockDifference[] {
  const { byBlock, kept } = shown(lineages(before, after, read), before, after, read);
  const result: BlockDifference[] = [];
  let next = 0;
  const showRemoved = (until: number) => {
    for (; next < until; next += 1) {
      const block = before[next];
      if (block && !kept.has(block)) result.push(alone(block, read.before, "removed"));
    }
  };
  for (const block of after) {
    const found = byBlock.get(block);
    if (found === undefined) {
      result.push(alone(block, read.after, "added"));
      continue;
    }
    if (found.place !== null) showRemoved(found.place);
    result.push(found.difference);
  }
  showRemoved(before.length);
  return result;
}

/** Whether a block reads differently or stands elsewhere than before. */
export function touched(block: BlockDifference): boolean {
  return block.change !== "same" || block.movedFrom !== null || block.made !== null;
}

/** Whether two versions of a section read differently. */
export function differs(blocks: readonly BlockDifference[]): boolean {
  return blocks.some(touched);
}
