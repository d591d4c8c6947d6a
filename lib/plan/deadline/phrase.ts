import { addDays } from "#lib/platform/time.ts";
import { type Clause, citesDocument, clausesOf, clausesOutside, isNumbering } from "./clause.ts";
import { type Days, daysOf, failed, type Known, type Why } from "./meaning.ts";
import type { Named } from "./named.ts";
import { FIRMNESS } from "./operator.ts";
import { type Relative, relativesOf } from "./relative.ts";
import { tokensOf } from "./tokens.ts";

/**
 * How the plan's "trước ngày X" is read. True: literally, so that X itself is late and X − 1 is the last day on time;
 * false: the looser habit in which X still counts. A setting of the plan. "trước tháng 7" ends with June either way.
 */
export type PhraseContext = {
  literalBefore: boolean;
  /** The year meant where the words name none ("trước ngày 18/4"). */
  year?: number;
  /** The month meant where only a day is named ("trước ngày 18"). */
  month?: number;
  /** The first day the phrase may mean, YYYY-MM-DD: a year left out is the first that is not before it. */
  start?: string;
};

export type Deadline =
  /** The last day still on time, YYYY-MM-DD. */
  | { kind: "day"; day: string }
  /** To be done between two days; `day` is the last on time. */
  | { kind: "span"; from: string; day: string }
  /** "cuối tháng 6", "tuần thứ nhất của tháng 7": the last day on time lies somewhere between these. */
  | { kind: "inexact"; earliest: string; latest: string }
  /** So long after `from` (its words; empty where none stand); an amount below 0: before it. */
  | { kind: "relative"; amount: number; unit: "day" | "workingDay" | "week" | "month"; from: string }
  | { kind: "impossible"; why: "noSuchDate" | "noYear" | "notUnderstood" | "spanBackwards" };

const impossible = (why: Why): Deadline => ({ kind: "impossible", why });

const isDayLike = (named: Named): boolean =>
  named.kind === "day" ||
  (named.kind === "stretch" && named.days === 1) ||
  (named.kind === "span" && isDayLike(named.to));

/** Days by which the operator moves the end of what is named: "trước ngày X" ends a day earlier, literally read. */
function shift({ effect, hour, named }: Clause, literalBefore: boolean): number {
  if (hour === "midnight" && isDayLike(named)) return -1;
  if (effect !== "before" || !isDayLike(named)) return 0;
  return literalBefore && hour === "none" ? -1 : 0;
}

function ofDays(clause: Clause, days: Days, literalBefore: boolean): Deadline {
  const { effect, named, approximate } = clause;
  const whole = effect === "before" && !isDayLike(named);
  const moved = shift(clause, literalBefore);
  if (!days.exact) {
    const earlier = effect === "before" ? -1 : 0;
    return { kind: "inexact", earliest: addDays(days.from, earlier), latest: addDays(days.to, earlier) };
  }
  const first = named.kind === "span" ? days.to : days.from;
  const day = whole ? addDays(first, -1) : addDays(days.to, moved);
  if (approximate) return { kind: "inexact", earliest: day, latest: day };
  if (named.kind !== "span" || days.from === days.to) return { kind: "day", day };
  return days.from > day ? impossible("spanBackwards") : { kind: "span", from: days.from, day };
}

function ofClause(clause: Clause, context: PhraseContext): Deadline {
  if (clause.effect === "none") return impossible("notUnderstood");
  // "trước ngày 15/6 và 15/12" sets two deadlines, not the later one.
  if (clause.named.kind === "joined" && clause.firmness > FIRMNESS.within) return impossible("notUnderstood");
  const known: Known = context;
  const days = daysOf(clause.named, known);
  if (failed(days)) return impossible(days);
  // "trước tháng 4 đến tháng 6": a span that comes to an end before its own last month begins says nothing clear.
  const unclear = clause.named.kind === "span" && clause.effect === "before" && !isDayLike(clause.named);
  return unclear ? impossible("notUnderstood") : ofDays(clause, days, context.literalBefore);
}

/**
 * How closely what is named fixes a day: a day more than a part of a month, a month more than a year. What cannot be
 * read comes before all, so that nothing beside it passes for the deadline.
 */
function closeness(named: Named): number {
  switch (named.kind) {
    case "day":
    case "stretch":
      return 100;
    case "span":
      return closeness(named.to);
    case "joined":
      return Math.max(...named.all.map(closeness));
    case "part":
      return closeness(named.of) + 1;
    case "period":
      return 50 - 2 * ((named.last ?? 1) - (named.first ?? 1));
    case "unreadable":
      return Number.POSITIVE_INFINITY;
  }
}

/** Of several dates the operative ones: those bound most firmly, and of these the closest. */
function operative(clauses: readonly Clause[]): Clause[] {
  const firmest = Math.max(...clauses.map((clause) => clause.firmness));
  const firm = clauses.filter((clause) => clause.firmness === firmest);
  const closest = Math.max(...firm.map((clause) => closeness(clause.named)));
  return firm.filter((clause) => closeness(clause.named) === closest);
}

function ofRelative({ amount, unit, from }: Relative): Deadline {
  return { kind: "relative", amount, unit, from };
}

/** So many words and signs are a page, not a phrase. */
const LONGEST = 400;

const key = (deadline: Deadline): string => JSON.stringify(deadline);

/**
 * What a plan's words set as deadline: a day, a span, a stretch without an exact day, a rule counted from an event, or
 * why none of these. Calendar days of the installation's zone; the server's plays no part, and nothing is guessed:
 * several deadlines in one phrase of which none is the operative one are not understood.
 * Source: product.md, "Deadlines are phrases, not dates".
 */
export function readDeadline(phrase: string, context: PhraseContext): Deadline {
  const tokens = tokensOf(phrase);
  if (tokens.length > LONGEST) return impossible("notUnderstood");
  const relatives = relativesOf(tokens, phrase);
  const free = clausesOutside(clausesOf(tokens), relatives).filter(
    (clause) => !citesDocument(tokens, clause) && !isNumbering(tokens, clause),
  );
  const bound = free.filter((clause) => clause.effect !== "none");
  const [relative] = relatives;
  const firm = bound.some((clause) => clause.firmness >= FIRMNESS.limit);
  if (relative !== undefined && !firm && (relative.from !== "" || bound.length === 0)) return ofRelative(relative);
  if (bound.length === 0) return impossible("notUnderstood");
  const [first, ...others] = operative(bound).map((clause) => ofClause(clause, context));
  const agreed = first !== undefined && others.every((other) => key(other) === key(first));
  return agreed ? first : impossible("notUnderstood");
}

/**
 * The last day still on time that a plan's words name, YYYY-MM-DD; null where they name none exactly. "trước ngày X"
 * ends with X − 1 (literally), "trong tháng m" with the month, "chậm nhất", "đến hết", "xong … ngày X" include X,
 * "Quý II" ends with June, "trước tháng m" with the month before. Source: as readDeadline().
 */
export function deadlineOf(phrase: string, context: PhraseContext = { literalBefore: true }): string | null {
  const deadline = readDeadline(phrase, context);
  return deadline.kind === "day" || deadline.kind === "span" ? deadline.day : null;
}

export { findPhrases } from "./find.ts";
