import { type BlockDifference, touched } from "../difference.ts";
import type { Saved, Stretch, Tally } from "./types.ts";

/** The span in which revisions of one person are held together; the thinning of old history uses the same. */
export const SPAN_MINUTES = 10;

const spanOf = (at: Date): number => Math.floor(at.getTime() / (SPAN_MINUTES * 60_000));

/**
 * Revisions as stretches of writing, newest first (pure). Revisions of one person with nobody else's between them hold
 * together while they lie in the same or the next span of ten minutes: a pause under ten minutes never divides, one
 * over twenty always does. Judged by spans, so that thinning (which keeps the last of each span) changes no stretch.
 *
 * @param saved in the order of their revisions
 */
export function stretchesOf(saved: readonly Saved[]): Stretch[] {
  const stretches: Stretch[] = [];
  for (const one of saved) {
    const last = stretches.at(-1);
    if (last && last.personId === one.personId && spanOf(one.at) - spanOf(last.until) <= 1) {
      last.last = one.revision;
      last.until = one.at;
      last.saves += 1;
      continue;
    }
    const { revision, personId, by, at } = one;
    stretches.push({ first: revision, last: revision, personId, by, since: at, until: at, saves: 1 });
  }
  return stretches.reverse();
}

/** What a comparison comes to in numbers; a block that was mended and moved counts as mended. */
export function tallyOf(blocks: readonly BlockDifference[], words: { before: number; after: number }): Tally {
  const count = (holds: (block: BlockDifference) => boolean) => blocks.filter(holds).length;
  return {
    added: count((block) => block.change === "added"),
    changed: count((block) => block.change === "changed" || (block.change === "same" && block.made !== null)),
    removed: count((block) => block.change === "removed"),
    moved: count((block) => touched(block) && block.change === "same" && block.made === null),
    words: words.after - words.before,
  };
}

/**
 * The kept text that stands for a revision: itself, or, where it was thinned, the end of the stretch of saves it was
 * part of (the next one kept). Null where nothing that late is kept.
 */
export function keptFor(revision: number, saved: readonly Saved[]): Saved | null {
  return saved.find((one) => one.revision >= revision) ?? null;
}
