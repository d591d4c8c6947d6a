import type { Word } from "./passage.ts";

/** Words that agree, by their places in the two texts. */
export type Match = { mine: number; theirs: number };

/** Scores of an alignment: a formula holds it together without carrying it. */
const SCORE = { floor: 0.35, mismatch: -0.75, gap: -0.6 } as const;
/** A local alignment below this is chance, and more of them than this a text is not cut into. */
const LEAST_SCORE = 4.5;
const MOST_ROUNDS = 14;
/** In the rows of the matrix: how the best way came to a cell. */
const [NONE, DIAGONAL, UP, LEFT] = [0, 1, 2, 3];

/** Two texts as numbers: one for each different word, zero for what is taken; and what each word scores. */
type Pair = { mine: Int32Array; theirs: Int32Array; scores: Float64Array; ways: Uint8Array };
type Best = { score: number; mine: number; theirs: number };

function pairOf(mine: readonly Word[], theirs: readonly Word[]): Pair {
  const numbers = new Map<string, number>();
  const numberOf = ({ key }: Word): number => {
    const number = numbers.get(key) ?? numbers.size + 1;
    numbers.set(key, number);
    return number;
  };
  return {
    mine: Int32Array.from(mine, numberOf),
    theirs: Int32Array.from(theirs, numberOf),
    scores: Float64Array.from(mine, ({ weight }) => SCORE.floor + (1 - SCORE.floor) * weight),
    ways: new Uint8Array((mine.length + 1) * (theirs.length + 1)),
  };
}

/** Smith–Waterman over the words that are not taken yet; fills the ways. The innermost loop of all reading: plain numbers. */
function bestLocal({ mine, theirs, scores, ways }: Pair): Best {
  const width = theirs.length + 1;
  const row = new Float64Array(width);
  const best: Best = { score: 0, mine: 0, theirs: 0 };
  for (let i = 1; i <= mine.length; i += 1) {
    const word = mine[i - 1] ?? 0;
    const agrees = scores[i - 1] ?? 0;
    let corner = 0;
    let left = 0;
    for (let j = 1; j <= theirs.length; j += 1) {
      const above = row[j] ?? 0;
      const diagonal = corner + (word !== 0 && word === theirs[j - 1] ? agrees : SCORE.mismatch);
      let score = diagonal;
      let way = DIAGONAL;
      if (above + SCORE.gap > score) {
        score = above + SCORE.gap;
        way = UP;
      }
      if (left + SCORE.gap > score) {
        score = left + SCORE.gap;
        way = LEFT;
      }
      if (score <= 0) {
        score = 0;
        way = NONE;
      }
      ways[i * width + j] = way;
      row[j] = score;
      corner = above;
      left = score;
      if (score > best.score) {
        best.score = score;
        best.mine = i;
        best.theirs = j;
      }
    }
  }
  return best;
}

/** The words that agree along the best way; they are taken. */
function takeWay({ mine, theirs, ways }: Pair, best: Best): Match[] {
  const width = theirs.length + 1;
  const matches: Match[] = [];
  let [i, j] = [best.mine, best.theirs];
  while (i > 0 && j > 0) {
    const way = ways[i * width + j];
    if (way === NONE) break;
    if (way === DIAGONAL && mine[i - 1] !== 0 && mine[i - 1] === theirs[j - 1]) {
      matches.push({ mine: i - 1, theirs: j - 1 });
      mine[i - 1] = 0;
      theirs[j - 1] = 0;
    }
    if (way !== LEFT) i -= 1;
    if (way !== UP) j -= 1;
  }
  return matches.reverse();
}

/**
 * The words two texts have in common in stretches, whatever the order of the stretches (pure): the best local alignment,
 * then the best of what is left, as long as one is better than chance. Sentences that changed places, inserted words and
 * other words for the same are thus borne.
 */
export function matchesOf(mine: readonly Word[], theirs: readonly Word[]): Match[] {
  const pair = pairOf(mine, theirs);
  const all: Match[] = [];
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const best = bestLocal(pair);
    if (best.score < LEAST_SCORE) break;
    all.push(...takeWay(pair, best));
  }
  return all;
}
