import { compareBlocks } from "../difference.ts";
import { type Lineage, lineages } from "../lineage.ts";
import type { Block } from "../section/block.ts";
import { same } from "../section/merge.ts";
import { blockText } from "../section/plain.ts";

type Keyed = { id: string };

/** Where an entry of an earlier list belongs in the present one: behind what it followed, else before what it preceded. */
function oldPlace<T extends Keyed>(
  earlier: readonly T[],
  id: string,
  present: readonly T[],
  standing: (earlier: T) => readonly Keyed[],
): number {
  const at = earlier.findIndex((one) => one.id === id);
  const place = (one: Keyed | undefined) => (one ? present.findIndex((other) => other.id === one.id) : -1);
  for (const one of earlier.slice(0, at).reverse()) {
    const behind = place(standing(one).at(-1));
    if (behind >= 0) return behind + 1;
  }
  for (const one of earlier.slice(at + 1)) {
    const before = place(standing(one)[0]);
    if (before >= 0) return before;
  }
  return present.length;
}

const inserted = <T>(list: readonly T[], at: number, back: readonly T[]): T[] => [
  ...list.slice(0, at),
  ...back,
  ...list.slice(at),
];

/** Whether a block stands elsewhere among the others than it did; what came or went around it moves nothing. */
const changedPlace = (earlier: readonly Block[], present: readonly Block[], block: Block | undefined): boolean =>
  compareBlocks(earlier, present).some((one) => one.id === block?.id && one.movedFrom !== null);

/** What of a lineage goes and what comes; a block that only moved goes back to its old place. */
function exchange(
  { before, after }: Lineage,
  all: readonly Lineage[],
  earlier: readonly Block[],
  present: readonly Block[],
): Block[] {
  const back = new Set(before.map((block) => block.id));
  const going = new Set(after.map((block) => block.id));
  const rest = present.filter((block) => !going.has(block.id) && !back.has(block.id));
  const [first] = after;
  const asItWas = before.length === 1 && after.length === 1 && same(before[0], first);
  if (asItWas && !changedPlace(earlier, present, first)) return [...present];
  if (first !== undefined && !asItWas) {
    const stood = present.slice(0, present.indexOf(first)).filter((block) => rest.includes(block)).length;
    return inserted(rest, stood, before);
  }
  const standing = new Map(all.flatMap((one) => one.before.map((block) => [block.id, one.after] as const)));
  const at = oldPlace(earlier, before[0]?.id ?? "", rest, (block) => standing.get(block.id) ?? []);
  return inserted(rest, at, before);
}

/**
 * The present text of a section with one passage as it was in an earlier text (pure). A block that is gone comes back
 * to its old place under its own id, and its citations with it; one that stands gets its earlier words; one that was
 * joined or split comes back as it was before that, all its parts; one that only moved goes back to where it was.
 * Everything else stays as it is. Null where the earlier text has no such block.
 */
export function takenBack(earlier: readonly Block[], present: readonly Block[], blockId: string): Block[] | null {
  const all = lineages(earlier, present, { before: blockText, after: blockText });
  const lineage = all.find((one) => one.before.some((block) => block.id === blockId));
  return lineage ? exchange(lineage, all, earlier, present) : null;
}

function entryBack<T extends Keyed>(earlier: readonly T[], present: readonly T[], entryId: string): T[] | null {
  const entry = earlier.find((one) => one.id === entryId);
  if (entry === undefined) return null;
  if (present.some((one) => one.id === entryId)) return present.map((one) => (one.id === entryId ? entry : one));
  return inserted(
    present,
    oldPlace(earlier, entryId, present, (one) => [one]),
    [entry],
  );
}

/**
 * The same for one entry of a list or one row of a table that stands in both texts (pure). Null where it does not, or
 * where the earlier one has no such entry.
 */
export function entryTakenBack(
  earlier: readonly Block[],
  present: readonly Block[],
  blockId: string,
  entryId: string,
): Block[] | null {
  const [then, now] = [earlier, present].map((blocks) => blocks.find((block) => block.id === blockId));
  const mended = (() => {
    if (then?.kind === "list" && now?.kind === "list") {
      const items = entryBack(then.items, now.items, entryId);
      return items && { ...now, items };
    }
    if (then?.kind === "table" && now?.kind === "table") {
      const rows = entryBack(then.rows, now.rows, entryId);
      return rows && { ...now, rows };
    }
    return null;
  })();
  return mended && present.map((block) => (block.id === blockId ? mended : block));
}
