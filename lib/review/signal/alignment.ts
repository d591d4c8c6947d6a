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

type Matrix = { ways: Uint8Array; best: number; mine: number; theirs: number };

/** Smith–Waterman over words that are not taken yet. */
function bestLocal(mine: readonly Word[], theirs: readonly Word[], taken: Taken): Matrix {
  const width = theirs.length + 1;
  const ways = new Uint8Array((mine.length + 1) * width);
  let above = new Float64Array(width);
  let row = new Float64Array(width);
  const found: Matrix = { ways, best: 0, mine: 0, theirs: 0 };
  for (let i = 1; i <= mine.length; i += 1) {
    const word = mine[i - 1];
    const free = taken.mine[i - 1] === 0;
    for (let j = 1; j <= theirs.length; j += 1) {
      const same = free && taken.theirs[j - 1] === 0 && word !== undefined && word.key === theirs[j - 1]?.key;
      const diagonal = (above[j - 1] ?? 0) + (same ? SCORE.floor + (1 - SCORE.floor) * word.weight : SCORE.mismatch);
      const up = (above[j] ?? 0) + SCORE.gap;
      const left = (row[j - 1] ?? 0) + SCORE.gap;
      const score = Math.max(0, diagonal, up, left);
      row[j] = score;
      ways[i * width + j] = score === 0 ? NONE : score === diagonal ? DIAGONAL : score === up ? UP : LEFT;
      if (score > found.best) Object.assign(found, { best: score, mine: i, theirs: j });
    }
    [above, row] = [row, above];
  }
  return found;
}

type Taken = { mine: Uint8Array; theirs: Uint8Array };

/** The words that agree along the best way, and what the way went over is taken. */
function takeWay(matrix: Matrix, mine: readonly Word[], theirs: readonly Word[], taken: Taken): Match[] {
  const width = theirs.length + 1;
  const matches: Match[] = [];
  let [i, j] = [matrix.mine, matrix.theirs];
  while (i > 0 && j > 0) {
    const way = matrix.ways[i * width + j];
    if (way === NONE) break;
    if (way === DIAGONAL && mine[i - 1]?.key === theirs[j - 1]?.key) {
      matches.push({ mine: i - 1, theirs: j - 1 });
      taken.mine[i - 1] = 1;
      taken.theirs[j - 1] = 1;
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
  const taken: Taken = { mine: new Uint8Array(mine.length), theirs: new Uint8Array(theirs.length) };
  const all: Match[] = [];
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const matrix = bestLocal(mine, theirs, taken);
    if (matrix.best < LEAST_SCORE) break;
    all.push(...takeWay(matrix, mine, theirs, taken));
  }
  return all;
}
