import { scaleLinear } from "d3-scale";
import { type Life, type LifeMark, type Phase, phases, type Span } from "#lib/report/custody/types.ts";

/** A stretch on its lane; a connector leads from the lane before down or up to it. */
export type Bar = { span: Span; left: number; right: number; lane: number; from: number | null };
/** A mark on the line of days, with the row its word stands in so that words do not cover each other. */
export type Flag = { mark: LifeMark; words: string; x: number; row: number; side: "start" | "end" };
export type LifeLayout = { lanes: Phase[]; bars: Bar[]; flags: Flag[]; rows: number; end: number | null };

/** What a letter of the smallest size takes, in units of the drawing. */
const LETTER = 6.2;
const LEAST = 3;

const isDone = (life: Life): boolean => life.spans.at(-1)?.phase === "done";

/** What is drawn along the days: of what is accepted no today, which may be a year away. */
function marksOf(life: Life): LifeMark[] {
  return isDone(life) ? life.marks.filter((mark) => mark.kind !== "today") : [...life.marks];
}

/** Puts each word into the first row where it covers no other; words near the right edge stand left of their mark. */
function flagsOf(marks: readonly LifeMark[], say: (mark: LifeMark) => string, x: (at: Date) => number, right: number) {
  const taken: number[] = [];
  return marks.map((mark): Flag => {
    const words = say(mark);
    const width = words.length * LETTER + 8;
    const place = x(mark.at);
    const side = place + width > right ? "end" : "start";
    const [from, to] = side === "end" ? [place - width, place] : [place, place + width];
    const free = taken.findIndex((until) => until <= from);
    const row = free === -1 ? taken.length : free;
    taken[row] = to;
    return { mark, words, x: place, row, side };
  });
}

/**
 * Where everything of a life stands in a drawing from `left` to `right` (its own units): one lane for each phase it was
 * ever in, in the order of the road; a stretch shorter than can be seen is drawn as long as can be.
 */
export function layLife(life: Life, say: (mark: LifeMark) => string, left: number, right: number): LifeLayout {
  const marks = marksOf(life);
  const instants = [
    ...marks.map((mark) => mark.at.getTime()),
    ...life.spans.flatMap((span) => [span.since.getTime(), ...(span.until === null ? [] : [span.until.getTime()])]),
  ];
  const [from, to] = [Math.min(...instants), Math.max(...instants)];
  const scale = scaleLinear()
    .domain([from, Math.max(to, from + 86_400_000)])
    .range([left, right]);
  const x = (at: Date): number => scale(at.getTime());
  const working = life.spans.filter((span) => span.phase !== "done");
  const lanes = phases.filter((phase) => working.some((span) => span.phase === phase));
  const today = marks.find((mark) => mark.kind === "today")?.at;
  const bars = working.map((span, index): Bar => {
    const before = working[index - 1];
    const start = x(span.since);
    const stop = span.until ?? today;
    return {
      span,
      left: start,
      right: Math.max(start + LEAST, stop === undefined ? right : x(stop)),
      lane: lanes.indexOf(span.phase),
      from: before === undefined ? null : lanes.indexOf(before.phase),
    };
  });
  const flags = flagsOf(marks, say, x, right);
  const done = life.spans.at(-1);
  return {
    lanes,
    bars,
    flags,
    rows: Math.max(1, ...flags.map((flag) => flag.row + 1)),
    end: done?.phase === "done" ? x(done.since) : null,
  };
}
