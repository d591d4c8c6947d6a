import { type Match, matchesOf } from "./alignment.ts";
import type { Passage, Word } from "./passage.ts";

/** A stretch of one text that is nearly the same in another. */
export type Copy = {
  /** Words of the stretch that agree, and the share of the stretch they are (0–1). */
  words: number;
  share: number;
  /** The stretch, from–until in words, and the blocks in which it begins here and there. */
  from: number;
  until: number;
  blockId: string;
  otherBlockId: string;
};

/** From how many agreeing words on a stretch is told of, and how much these must say (a formula says hardly anything). */
const LEAST = { words: 32, weight: 19 } as const;
/** Where hardly a word is the text's own, chance reaches further: then so many must agree. */
const STOCK = { share: 0.52, words: 44 } as const;
/** So many words in a row are no formula any more, whatever they are; names of what is counted left out. */
const LONG = { words: 54, weight: 13 } as const;
/** A word that does not agree costs what this many agreeing words bring: below this density a stretch ends. */
const COST = 1.2;
/** Texts are compared in windows of this many words around what they share, so that long ones cost no more. */
const WINDOW = 900;

type Stretch = { from: number; until: number };

/** The stretch with the most agreeing words for those that do not (Kadane). */
function densest(length: number, agreeing: ReadonlySet<number>): Stretch {
  let best = { from: 0, until: 0, score: 0 };
  let [from, score] = [0, 0];
  for (let at = 0; at < length; at += 1) {
    score += agreeing.has(at) ? 1 : -COST;
    if (score <= 0) [from, score] = [at + 1, 0];
    else if (score > best.score) best = { from, until: at + 1, score };
  }
  return best;
}

const within = (place: number, { from, until }: Stretch): boolean => place >= from && place < until;

/** The densest stretch of both texts together: what lies scattered over the other one is not a copy of it. */
function stretchOf(matches: readonly Match[], mine: Passage, theirs: Passage): { matches: Match[]; here: Stretch } {
  const first = densest(mine.words.length, new Set(matches.map((match) => match.mine)));
  const near = matches.filter((match) => within(match.mine, first));
  const there = densest(theirs.words.length, new Set(near.map((match) => match.theirs)));
  const both = near.filter((match) => within(match.theirs, there));
  const here = densest(mine.words.length, new Set(both.map((match) => match.mine)));
  return { matches: both.filter((match) => within(match.mine, here)), here };
}

const weightOf = (matches: readonly Match[], words: readonly Word[]): number =>
  matches.reduce((sum, match) => sum + (words[match.mine]?.weight ?? 0), 0);

/** Whether agreeing words are more than two reports have in common anyway. */
function tells(matches: readonly Match[], words: readonly Word[]): boolean {
  const weight = weightOf(matches, words);
  const plain = matches.filter((match) => words[match.mine]?.counted === false).length;
  if (plain >= LONG.words && weight >= LONG.weight) return true;
  const least = weight < STOCK.share * matches.length ? STOCK.words : LEAST.words;
  return matches.length >= least && weight >= LEAST.weight;
}

/** The block in which most of what agrees stands. */
function blockOf(passage: Passage, places: readonly number[]): string {
  const counts = new Map<number, number>();
  for (const place of places) {
    const block = passage.words[place]?.block ?? 0;
    counts.set(block, (counts.get(block) ?? 0) + 1);
  }
  const [most] = [...counts].sort((one, other) => other[1] - one[1]);
  return passage.blocks[most?.[0] ?? 0]?.id ?? "";
}

function cut(passage: Passage, around: number): Passage {
  if (passage.words.length <= WINDOW) return passage;
  const from = Math.max(0, Math.min(around - WINDOW / 2, passage.words.length - WINDOW));
  return { blocks: passage.blocks, words: passage.words.slice(from, from + WINDOW) };
}

/**
 * The longest stretch of a section that is nearly the same as one of another text, or null (pure). Names and figures do
 * not count as differences, order of sentences and cuts between blocks neither; formulas do not count as agreement.
 *
 * @param near a place in each text that they share, for long ones
 */
export function copyOf(mine: Passage, theirs: Passage, near: Match = { mine: 0, theirs: 0 }): Copy | null {
  const [one, other] = [cut(mine, near.mine), cut(theirs, near.theirs)];
  const { matches, here } = stretchOf(matchesOf(one.words, other.words), one, other);
  if (!tells(matches, one.words)) return null;
  return {
    words: matches.length,
    share: matches.length / (here.until - here.from),
    ...here,
    blockId: blockOf(
      one,
      matches.map((match) => match.mine),
    ),
    otherBlockId: blockOf(
      other,
      matches.map((match) => match.theirs),
    ),
  };
}
