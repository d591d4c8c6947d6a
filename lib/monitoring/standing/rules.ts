import { addDays, dayOf, daysLate, daysLeft, formatDay } from "#lib/platform/time.ts";

type Dates = {
  state: string;
  sendPhrase: string | null;
  sendDueOn: string | null;
  sentOn: string | null;
  returnDueOn: string | null;
  sumUpPhrase: string | null;
  sumUpDueOn: string | null;
  sumUpHeldOn: string | null;
};

/** What a date says today: a code for the catalogue (namespace `monitoring`), its number, and how urgent it is. */
export type Meaning = {
  code:
    | "noDate"
    | "sentOnTime"
    | "sentLate"
    | "sentNoDate"
    | "left"
    | "today"
    | "overdue"
    | "returnLeft"
    | "returnOverdue";
  days: number;
  day: string;
  tone: "late" | "soon" | "normal" | "done";
};

/**
 * The sending of a report against its deadline at an instant (pure). A returned one is measured by its own new
 * deadline; one without a date says so. Full days left, full or begun days late (workflow.md, Time).
 */
export function sendMeaning(dates: Dates, now: Date): Meaning {
  if (dates.state === "RETURNED" && dates.returnDueOn) {
    const late = daysLate(dates.returnDueOn, now);
    const left = daysLeft(dates.returnDueOn, now);
    return {
      code: late > 0 ? "returnOverdue" : "returnLeft",
      days: late > 0 ? late : left,
      day: formatDay(dates.returnDueOn),
      tone: late > 0 ? "late" : "soon",
    };
  }
  if (dates.sentOn) {
    if (!dates.sendDueOn) return { code: "sentNoDate", days: 0, day: formatDay(dates.sentOn), tone: "done" };
    const late = dates.sentOn > dates.sendDueOn ? daysBetween(dates.sendDueOn, dates.sentOn) : 0;
    return {
      code: late > 0 ? "sentLate" : "sentOnTime",
      days: late,
      day: formatDay(dates.sentOn),
      tone: late > 0 ? "late" : "done",
    };
  }
  if (!dates.sendDueOn) return { code: "noDate", days: 0, day: "", tone: "normal" };
  const late = daysLate(dates.sendDueOn, now);
  if (late > 0) return { code: "overdue", days: late, day: formatDay(dates.sendDueOn), tone: "late" };
  const left = daysLeft(dates.sendDueOn, now);
  return {
    code: left === 0 ? "today" : "left",
    days: left,
    day: formatDay(dates.sendDueOn),
    tone: left <= 3 ? "soon" : "normal",
  };
}

function daysBetween(from: string, to: string): number {
  let days = 0;
  for (let day = from; day < to; day = addDays(day, 1)) days += 1;
  return days;
}

/** For how many begun days somebody has held it, counting today as the first; null when nobody holds it. */
export function daysHeld(since: Date | null, now: Date): number | null {
  return since === null ? null : daysBetween(dayOf(since), dayOf(now));
}

/** The holding of the review against its deadline at an instant: judged by the day it was held (workflow.md, Time). */
export function sumUpMeaning(
  dates: Dates,
  now: Date,
): { code: "held" | "noDate" | "left" | "today" | "overdue"; days: number } {
  if (dates.sumUpHeldOn) return { code: "held", days: 0 };
  if (!dates.sumUpDueOn) return { code: "noDate", days: 0 };
  const late = daysLate(dates.sumUpDueOn, now);
  const left = daysLeft(dates.sumUpDueOn, now);
  return late > 0 ? { code: "overdue", days: late } : { code: left === 0 ? "today" : "left", days: left };
}
