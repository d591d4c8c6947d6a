import { TZDate } from "@date-fns/tz";
import { format } from "date-fns";

/** Vietnam has one zone, UTC+7 without summer time; another one may be set for an installation elsewhere. */
export const VIETNAM = "Asia/Ho_Chi_Minh";

const DAY = 86_400_000;

/** The installation's zone; in a browser always Vietnam's, since pages hand over days and texts, not instants. */
function portalZone(): string {
  return process.env["PORTAL_TIME_ZONE"] ?? VIETNAM;
}

/** The calendar day an instant falls on in a zone, as `YYYY-MM-DD`. */
export function dayOf(instant: Date, zone: string = portalZone()): string {
  return format(new TZDate(instant, zone), "yyyy-MM-dd");
}

/** The last millisecond of a calendar day (`YYYY-MM-DD`) in a zone: a deadline "ngày 21/4" is kept until then. */
export function endOfDay(day: string, zone: string = portalZone()): Date {
  return new Date(startOfDay(addDays(day, 1), zone).getTime() - 1);
}

/** The first instant of a calendar day (`YYYY-MM-DD`) in a zone. */
export function startOfDay(day: string, zone: string = portalZone()): Date {
  const [year, month, date] = partsOf(day);
  return new Date(new TZDate(year, month - 1, date, zone).getTime());
}

/** The calendar day so many days later (or, negative, earlier). */
export function addDays(day: string, days: number): string {
  return new Date(dayNumber(day) * DAY + days * DAY).toISOString().slice(0, 10);
}

/** A day as officials write it, without leading zeros: `2023-04-18` → `18/4/2023`. */
export function formatDay(day: string): string {
  const [year, month, date] = partsOf(day);
  return `${date}/${month}/${year}`;
}

/** An instant as officials write it: `08:05, 18/4/2023`. */
export function formatInstant(instant: Date, zone: string = portalZone()): string {
  return format(new TZDate(instant, zone), "HH:mm, d/M/yyyy");
}

/** How many days, full or begun, an instant lies after the end of the due day; 0 when it is on time. */
export function daysLate(dueDay: string, instant: Date, zone: string = portalZone()): number {
  return Math.max(0, dayNumber(dayOf(instant, zone)) - dayNumber(dueDay));
}

/** How many full days are left from an instant to the end of the due day; 0 on that day and after it. */
export function daysLeft(dueDay: string, instant: Date, zone: string = portalZone()): number {
  return Math.max(0, dayNumber(dueDay) - dayNumber(dayOf(instant, zone)));
}

/** Whether a text is a calendar day that exists, as `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

function dayNumber(day: string): number {
  const [year, month, date] = partsOf(day);
  return Date.UTC(year, month - 1, date) / DAY;
}

function partsOf(day: string): [year: number, month: number, date: number] {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  if (!found || !isDay(day)) throw new RangeError(`not a calendar day: ${day}`);
  return [Number(found[1]), Number(found[2]), Number(found[3])];
}
