import { addDays } from "#lib/platform/time.ts";

/** Not even Tết lasts longer: a span beyond it is a slip of the year. */
export const LONGEST_SPAN = 16;

/** Every day of a span, both ends included (YYYY-MM-DD); null where it runs backwards or is too long to be meant. */
export function daysOfSpan(from: string, until: string): string[] | null {
  const days: string[] = [];
  for (let day = from; day <= until; day = addDays(day, 1)) {
    days.push(day);
    if (days.length > LONGEST_SPAN) return null;
  }
  return days.length === 0 ? null : days;
}

/** Sunday 0 to Saturday 6, of the calendar day itself and so in no zone. */
export function weekdayOf(day: string): number {
  return Math.floor(Date.parse(`${day}T00:00:00Z`) / 86_400_000 + 4) % 7;
}
