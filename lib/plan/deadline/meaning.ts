import { addDays } from "#lib/platform/time.ts";
import { calendarDay, dayExists, firstOfMonth, lastOfMonth, monthAndDay } from "./calendar.ts";
import type { Named, NamedDay, Part, Period, Stretch } from "./named.ts";

/** What supplies the year and month that words leave out. */
export type Known = { year?: number; month?: number; start?: string };

/** Days of the calendar; not exact: the moment meant lies somewhere between. */
export type Days = { from: string; to: string; exact: boolean };

/** Why words name no days. */
export type Why = "noSuchDate" | "noYear" | "notUnderstood" | "spanBackwards";

/** Whether naming failed. */
export const failed = (days: Days | Why): days is Why => typeof days === "string";

/** A year left out, for a date that is over on `ends` ("MM-DD"): the context's, else the first not before its start. */
function yearOf(said: number | null, ends: string, { year, start }: Known): number | null {
  if (said !== null) return said;
  if (year !== undefined && (start === undefined || `${year}-${ends}` >= start)) return year;
  if (start === undefined) return null;
  const first = Number(start.slice(0, 4));
  return ends >= start.slice(5) ? first : first + 1;
}

function daysOfDay(day: NamedDay, known: Known): Days | Why {
  const month = day.month ?? known.month;
  if (month === undefined) return "notUnderstood";
  if (!dayExists(month, day.date)) return "noSuchDate";
  const year = yearOf(day.year, monthAndDay(month, day.date), known);
  if (year === null) return "noYear";
  const found = calendarDay(year, month, day.date);
  return found === null ? "noSuchDate" : { from: found, to: found, exact: true };
}

type Months = { year: number; first: number; last: number };

function monthsOf(period: Period, known: Known): Months | Why {
  const first = period.first ?? known.month;
  const last = period.last ?? known.month;
  if (first === undefined || last === undefined) return "notUnderstood";
  if (first < 1 || last > 12) return "noSuchDate";
  const year = yearOf(period.year, monthAndDay(last, 31), known);
  return year === null ? "noYear" : { year, first, last };
}

const whole = ({ year, first, last }: Months): Days => ({
  from: firstOfMonth(year, first),
  to: lastOfMonth(year, last),
  exact: true,
});

/** How many whole months the beginning and the end of a longer period take: of a quarter 1, a half 2, a year 3. */
const edge = (months: number): number => (months >= 12 ? 3 : Math.max(1, Math.floor(months / 3)));

/** "đầu, giữa, cuối quý II": whole months of it. */
function partOfMonths({ year, first, last }: Months, part: Part["part"]): Months | null {
  const size = edge(last - first + 1);
  if (part === "start" || part === "firstTen") return { year, first, last: first + size - 1 };
  if (part === "end" || part === "lastTen") return { year, first: last - size + 1, last };
  if (part === "middle" || part === "secondTen") return { year, first: first + size, last: last - size };
  return null;
}

/** Days of a period counted from its first (1) to its last. */
function countedDays(days: Days, first: number, last: number): Days | Why {
  const from = addDays(days.from, first - 1);
  if (from > days.to) return "noSuchDate";
  const to = addDays(days.from, last - 1);
  return { from, to: to > days.to ? days.to : to, exact: false };
}

const lengthOf = (days: Days): number =>
  (Date.parse(`${days.to}T00:00:00Z`) - Date.parse(`${days.from}T00:00:00Z`)) / 86_400_000 + 1;

function daysOfPart({ part, week, of }: Part, known: Known): Days | Why {
  const months = monthsOf(of, known);
  if (typeof months === "string") return months;
  const all = whole(months);
  const length = lengthOf(all);
  if (part === "week") {
    return week === -1 ? countedDays(all, length - 6, length) : countedDays(all, week * 7 - 6, week * 7);
  }
  const half = Math.floor(length / 2);
  if (part === "firstHalf") return countedDays(all, half, half + 1);
  if (part === "secondHalf") return countedDays(all, half + 1, length);
  const some = months.first === months.last ? null : partOfMonths(months, part);
  if (some !== null) return { ...whole(some), exact: false };
  if (part === "start" || part === "firstTen") return countedDays(all, 1, 10);
  if (part === "middle" || part === "secondTen") return countedDays(all, 11, 20);
  return countedDays(all, 21, length);
}

function daysOfStretch({ days, side, of }: Stretch, known: Known): Days | Why {
  const months = monthsOf(of, known);
  if (typeof months === "string") return months;
  const all = whole(months);
  const length = lengthOf(all);
  if (days < 1 || days > length) return "noSuchDate";
  const found = side === "first" ? countedDays(all, 1, days) : countedDays(all, length - days + 1, length);
  return failed(found) ? found : { ...found, exact: true };
}

/** The years said in what words name; null where none is. */
function yearSaid(named: Named): number | null {
  if (named.kind === "day" || named.kind === "period") return named.year;
  if (named.kind === "part" || named.kind === "stretch") return named.of.year;
  return null;
}

function monthSaid(named: Named): number | null {
  if (named.kind === "day") return named.month;
  return named.kind === "joined" ? monthSaid(named.all.at(-1) ?? { kind: "unreadable" }) : null;
}

/** Half a year: what is said to begin in December may end in January, but not to begin in May and end in April. */
const LONGEST_OVER_NEW_YEAR = 183;

/** The first of two dates where only the second's year is said: the last such day that is not after it. */
function beginning(from: Named, end: Days, known: Known): Days | Why {
  const year = Number(end.to.slice(0, 4));
  const begin = daysOf(from, { ...known, year });
  if (failed(begin) || begin.from <= end.to) return begin;
  const earlier = daysOf(from, { ...known, year: year - 1 });
  if (failed(earlier)) return earlier;
  return lengthOf({ ...end, from: earlier.from }) > LONGEST_OVER_NEW_YEAR ? "spanBackwards" : earlier;
}

function within(month: number | undefined, year: number | undefined, start?: string): Known {
  return {
    ...(month === undefined ? {} : { month }),
    ...(year === undefined ? {} : { year }),
    ...(start === undefined ? {} : { start }),
  };
}

/** Two dates of one phrase, each lending the other the year and the month that it leaves out. */
function pairOf(from: Named, to: Named, known: Known): { begin: Days; end: Days } | Why {
  const month = monthSaid(from) ?? monthSaid(to) ?? known.month;
  const lent = monthSaid(from) === null && from.kind === "day" ? (monthSaid(to) ?? month) : month;
  if (yearSaid(to) !== null || yearSaid(from) === null) {
    const free = yearSaid(to) === null ? daysOf(from, within(lent, known.year, known.start)) : null;
    if (free !== null && failed(free)) return free;
    const end = daysOf(
      to,
      free === null ? within(month, known.year, known.start) : within(month, undefined, free.from),
    );
    if (failed(end)) return end;
    const begin = free ?? beginning(from, end, within(lent, undefined));
    if (failed(begin)) return begin;
    return tooLong(begin, end, free !== null) ? "spanBackwards" : { begin, end };
  }
  const begin = daysOf(from, within(lent, known.year));
  if (failed(begin)) return begin;
  const end = daysOf(to, within(month, undefined, begin.from));
  if (failed(end)) return end;
  return tooLong(begin, end, true) ? "spanBackwards" : { begin, end };
}

function tooLong(begin: Days, end: Days, supplied: boolean): boolean {
  if (begin.from > end.to) return true;
  const otherYear = begin.from.slice(0, 4) !== end.to.slice(0, 4);
  return supplied && otherYear && lengthOf({ ...end, from: begin.from }) > LONGEST_OVER_NEW_YEAR;
}

/**
 * The calendar days that words name, in no zone: from the first to the last of them. A year left out is the context's
 * or the first that is not before its start.
 */
export function daysOf(named: Named, known: Known): Days | Why {
  switch (named.kind) {
    case "day":
      return daysOfDay(named, known);
    case "period": {
      const months = monthsOf(named, known);
      return typeof months === "string" ? months : whole(months);
    }
    case "part":
      return daysOfPart(named, known);
    case "stretch":
      return daysOfStretch(named, known);
    case "joined":
      return daysOfJoined(named.all, known);
    case "span":
      return daysOfSpan(named.from, named.to, known);
    case "unreadable":
      return "notUnderstood";
  }
}

function daysOfJoined(all: readonly Named[], known: Known): Days | Why {
  const first = all.at(0);
  const last = all.at(-1);
  if (first === undefined || last === undefined) return "notUnderstood";
  const pair = pairOf(first, last, known);
  if (typeof pair === "string") return pair;
  return { from: pair.begin.from, to: pair.end.to, exact: pair.end.exact };
}

/** A span is exact where its end is; "từ nay" and an inexact beginning give none (from = to). */
function daysOfSpan(from: Named | null, to: Named, known: Known): Days | Why {
  if (from === null) {
    const end = daysOf(to, known);
    return failed(end) || !end.exact ? end : { ...end, from: end.to };
  }
  const pair = pairOf(from, to, known);
  if (typeof pair === "string") return pair;
  if (!pair.end.exact) return pair.end;
  return { from: pair.begin.exact ? pair.begin.from : pair.end.to, to: pair.end.to, exact: true };
}
