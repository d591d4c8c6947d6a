import { addDays } from "#lib/platform/time.ts";

/** A calendar day, 'YYYY-MM-DD', without zone or clock: what charts are drawn along. */
export type Day = string;

type Parts = { year: number; month: number; date: number };

function partsOf(day: Day): Parts {
  const [year = 1970, month = 1, date = 1] = day.split("-").map(Number);
  return { year, month, date };
}

const write = ({ year, month, date }: Parts): Day =>
  `${String(year)}-${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}`;

/** Days since 1/1/1970: a place on the line of days. */
export function dayNumber(day: Day): number {
  const { year, month, date } = partsOf(day);
  return Date.UTC(year, month - 1, date) / 86_400_000;
}

/** The first day of the month after. */
export function nextMonth(day: Day): Day {
  const { year, month } = partsOf(day);
  return month === 12 ? write({ year: year + 1, month: 1, date: 1 }) : write({ year, month: month + 1, date: 1 });
}

/** "18/4", as days are written in a row of days of one year. */
export function shortDay(day: Day): string {
  const { month, date } = partsOf(day);
  return `${String(date)}/${String(month)}`;
}

/** "4/2023". */
export function monthOf(day: Day): string {
  const { year, month } = partsOf(day);
  return `${String(month)}/${String(year)}`;
}

/** Some days from `from` to `to`, at most `most` of them, evenly apart, the first included. */
export function someDays(from: Day, to: Day, most: number): Day[] {
  const span = Math.max(dayNumber(to) - dayNumber(from), 0);
  const step = Math.max(Math.ceil((span + 1) / Math.max(most, 1)), 1);
  const days: Day[] = [];
  for (let day = from; dayNumber(day) <= dayNumber(to); day = addDays(day, 1))
    if ((dayNumber(day) - dayNumber(from)) % step === 0) days.push(day);
  return days;
}

/** The first days of the months that begin after `from`, up to `to`. */
export function monthStarts(from: Day, to: Day): Day[] {
  const starts: Day[] = [];
  for (let day = nextMonth(from); dayNumber(day) <= dayNumber(to); day = nextMonth(day)) starts.push(day);
  return starts;
}
