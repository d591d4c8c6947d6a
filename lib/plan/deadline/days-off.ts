import { addDays } from "#lib/platform/time.ts";
import { workedWeekends } from "./holidays.ts";

export { workedWeekends } from "./holidays.ts";

/** A public holiday or a day in lieu, as a row of the year. */
export type Holiday = { day: string; name: string };

/** Sunday 0 to Saturday 6, of the calendar day itself and so in no zone. */
export function weekday(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay();
}

const WEEKEND: Readonly<Record<number, string>> = { 0: "Chủ nhật", 6: "Thứ Bảy" };

/**
 * Why nobody works in offices on a calendar day: the public holiday among the rows, else the weekend, in Vietnamese;
 * null on a working day. `worked`: days of the weekend that an official notice made working days in exchange.
 */
export function dayOff(
  day: string,
  holidays: readonly Holiday[],
  worked: readonly { day: string }[] = workedWeekends,
): { name: string } | null {
  const holiday = holidays.find((row) => row.day === day);
  if (holiday !== undefined) return { name: holiday.name };
  const weekend = WEEKEND[weekday(day)];
  return weekend === undefined || worked.some((row) => row.day === day) ? null : { name: weekend };
}

/**
 * The calendar day so many working days after another; the day itself is not counted (Bộ luật Dân sự 2015, Điều 147
 * khoản 2). Below 0 it counts back. Working days as dayOff() has them.
 */
export function workingDaysAfter(
  day: string,
  count: number,
  holidays: readonly Holiday[],
  worked: readonly { day: string }[] = workedWeekends,
): string {
  const step = count < 0 ? -1 : 1;
  let left = Math.abs(count);
  let found = day;
  while (left > 0) {
    found = addDays(found, step);
    if (dayOff(found, holidays, worked) === null) left -= 1;
  }
  return found;
}

/**
 * How many working days lie after one calendar day up to and with another: 0 within a day, over a weekend or when they
 * are given the wrong way round. What workingDaysAfter() adds, this counts. Working days as dayOff() has them.
 */
export function workingDaysBetween(
  from: string,
  to: string,
  holidays: readonly Holiday[],
  worked: readonly { day: string }[] = workedWeekends,
): number {
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) {
    if (dayOff(day, holidays, worked) === null) count += 1;
  }
  return count;
}
