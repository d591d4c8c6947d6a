import { blockText } from "../section/plain.ts";
import type { Block } from "../section/block.ts";
import type { ThreadView } from "./types.ts";

/** As many letters as name a passage in a list. */
const EXCERPT = 64;

/** The first words of a passage, by which a person finds it. */
export function excerptOf(block: Block): string {
  const words = blockText(block).replace(/\s+/g, " ").trim();
  return words.length <= EXCERPT ? words : `${words.slice(0, EXCERPT).replace(/\s+\S*$/, "")}…`;
}

/** The block a comment is about, as it stands now: itself, or the one that took it in. */
export function standingBlock(blocks: readonly Block[], blockId: string): Block | undefined {
  return blocks.find((block) => block.id === blockId) ?? blocks.find((block) => block.absorbed?.includes(blockId));
}

/** How many threads are open at each block: the marks in the margin of the text. */
export function commentCounts(threads: readonly ThreadView[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { blockId, resolved } of threads)
    if (blockId !== null && resolved === null) counts[blockId] = (counts[blockId] ?? 0) + 1;
  return counts;
}

type Told = {
  state: string;
  /** Whoever speaks, and whether they write in this report. */
  personId: string;
  authors: readonly string[];
  /** Whoever spoke in the thread before. */
  inThread: readonly string[];
  /** Who decides on the report at its present step. */
  deciders: readonly string[];
};

/**
 * Who hears of something said (pure): whoever spoke in the thread, and the other side of it: those who wrote when a
 * decider speaks, the deciders when a writer speaks while they have the text before them. Never the speaker.
 */
export function hearersOf({ state, personId, authors, inThread, deciders }: Told): string[] {
  const decides = deciders.includes(personId);
  const otherSide = decides ? authors : state === "IN_APPROVAL" ? deciders : authors;
  return [...new Set([...inThread, ...otherSide])].filter((id) => id !== personId);
}
