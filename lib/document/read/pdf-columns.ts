import type { Row, Segment } from "./pdf-rows.ts";

/** Letterheads and the foot with distribution list and signature: two columns, each read from top to bottom. */
const LETTERHEAD = /(Đ[ẢA]NG C[ỘO]NG S[ẢA]N|C[ỘO]NG H(ÒA|OÀ|OA) X[ÃA] H[ỘO]I)/u;
const DISTRIBUTION = /^N[ơo]i nh[ậa]n/iu;
/** How far below each other rows of one block may stand, in sizes of their font: a signature leaves room. */
const APART = 8;
/** A block is no longer than a page. */
const MOST_ROWS = 100;

type Block = { from: number; to: number; gutter: [number, number] };

/**
 * The segments of a page in reading order: row by row, left first; where two columns form a letterhead or the foot of a
 * document, the whole left column and then the right one, so that no sentence is mixed with its neighbour.
 */
export function readingOrder(rows: readonly Row[]): Segment[] {
  const ordered: Segment[] = [];
  for (let index = 0; index < rows.length; ) {
    const block = blockFrom(rows, index);
    if (block && isColumnwise(rows.slice(block.from, block.to))) {
      ordered.push(...columnwise(rows.slice(block.from, block.to), block.gutter));
      index = block.to;
    } else {
      ordered.push(...(rows[index]?.segments ?? []));
      index += 1;
    }
  }
  return ordered;
}

/** The longest run of rows from here on that keep to either side of one gutter, with something on both. */
function blockFrom(rows: readonly Row[], from: number): Block | null {
  const first = rows.slice(from, from + 4).flatMap((row) => row.segments);
  const left = first.reduce<Segment | null>((most, one) => (most && most.right <= one.right ? most : one), null);
  const right = first.reduce<Segment | null>((most, one) => (most && most.left >= one.left ? most : one), null);
  if (!left || !right || right.left - left.right < left.size) return null;
  let gutter: [number, number] = [left.right, right.left];
  let to = from;
  for (; to < Math.min(rows.length, from + MOST_ROWS); to++) {
    const row = rows[to];
    const above = rows[to - 1];
    const narrowed = row && narrow(gutter, row.segments);
    if (!row || !narrowed) break;
    const size = row.segments[0]?.size ?? 0;
    if (to > from && above && above.y - row.y > APART * size) break;
    gutter = narrowed;
  }
  const within = rows.slice(from, to).flatMap((row) => row.segments);
  const both = [true, false].every((side) => within.some((segment) => segment.left < gutter[1] === side));
  return both ? { from, to, gutter } : null;
}

function narrow([from, to]: [number, number], segments: readonly Segment[]): [number, number] | null {
  let left = from;
  let right = to;
  for (const segment of segments) {
    const isLeft = segment.left < from && segment.right < right;
    const isRight = segment.left > left && segment.right > to;
    if (isLeft) left = Math.max(left, segment.right);
    else if (isRight) right = Math.min(right, segment.left);
    else return null;
  }
  return left < right ? [left, right] : null;
}

function isColumnwise(rows: readonly Row[]): boolean {
  return rows.some(({ segments }) => segments.some(({ text }) => LETTERHEAD.test(text) || DISTRIBUTION.test(text)));
}

function columnwise(rows: readonly Row[], [, right]: [number, number]): Segment[] {
  const all = rows.flatMap((row) => row.segments);
  return [...all.filter((segment) => segment.left < right), ...all.filter((segment) => segment.left >= right)];
}
