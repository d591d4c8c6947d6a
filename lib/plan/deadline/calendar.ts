import { addDays, isDay } from "#lib/platform/time.ts";

const two = (value: number): string => String(value).padStart(2, "0");

/** A day of the calendar as YYYY-MM-DD; null where there is none (31/6, 29/2/2023). */
export function calendarDay(year: number, month: number, date: number): string | null {
  const day = `${String(year).padStart(4, "0")}-${two(month)}-${two(date)}`;
  return isDay(day) ? day : null;
}

/** The first day of a month 1 to 12. */
export function firstOfMonth(year: number, month: number): string {
  return `${String(year).padStart(4, "0")}-${two(month)}-01`;
}

/** The last day of a month 1 to 12. */
export function lastOfMonth(year: number, month: number): string {
  return addDays(month === 12 ? firstOfMonth(year + 1, 1) : firstOfMonth(year, month + 1), -1);
}

/** Whether some year has this day: 29/2 yes, 31/6 no. */
export function dayExists(month: number, date: number): boolean {
  return calendarDay(2024, month, date) !== null;
}

/** A month and day as they compare within a year: "04-18". */
export function monthAndDay(month: number, date: number): string {
  return `${two(month)}-${two(date)}`;
}
