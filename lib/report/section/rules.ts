import type { Block } from "./block.ts";
import type { SectionMark } from "./types.ts";

type Record = { id: string; text: string };

/**
 * The list that stands for the recommendations of an outline item: its id is the item's, its entries' ids are the
 * records', so that a citation of an entry points at the record. Null where there is none.
 */
export function recordsBlock(outlineItemId: string, records: readonly Record[]): Block | null {
  if (records.length === 0) return null;
  const items = records.map((record) => ({ id: record.id, runs: [{ text: record.text }], level: 0 }));
  return { id: outlineItemId, kind: "list", ordered: true, items };
}

/**
 * A section with the list of its records as it must be, whatever was sent: in the place where it was sent, else at the
 * end; away where there are no records. The text around it is the writer's.
 */
export function withRecords(blocks: readonly Block[], outlineItemId: string, records: Block | null): Block[] {
  const place = blocks.findIndex((block) => block.id === outlineItemId);
  const others = blocks.filter((block) => block.id !== outlineItemId);
  if (records === null) return others;
  const at = place === -1 ? others.length : place;
  return [...others.slice(0, at), records, ...others.slice(at)];
}

/**
 * How an outline item is marked: returned items that want a reply go first, then what is sealed, then how much is
 * written. `half` is fewer words than the plan's outline asks at least (`minWords`).
 */
export function markOf(item: {
  open: boolean;
  waiting: number;
  words: number;
  minWords: number;
  recommendations: number;
}): SectionMark {
  if (item.waiting > 0) return "returned";
  if (!item.open) return "sealed";
  if (item.words === 0) return "missing";
  return item.words >= item.minWords || item.recommendations > 0 ? "full" : "half";
}
