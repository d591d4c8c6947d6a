import { type DeadlineView, deadlineView, returnView } from "#lib/plan/deadline/rules.ts";
import { addDays, dayOf } from "#lib/platform/time.ts";

/** The dates of one duty as the matrix reads them; days are YYYY-MM-DD, null where there is none. */
export type Dates = {
  state: string;
  sendPhrase: string | null;
  sendDueOn: string | null;
  sendFirstDueOn: string | null;
  sentOn: string | null;
  returnDueOn: string | null;
  sumUpPhrase: string | null;
  sumUpDueOn: string | null;
  sumUpFirstDueOn: string | null;
  sumUpHeldOn: string | null;
  sumUpRecordedAt: Date | null;
};

/** Both milestones of a duty as they stand, and the own deadline of a returned report, which presses first. */
export type Standing = { send: DeadlineView; back: DeadlineView | null; sumUp: DeadlineView };

/**
 * What the dates of a duty say at an instant: sending by its first sending, the review by the day it was held, each
 * against its first deadline and the one in force; a returned report has its own. In the words of every other page
 * (lib/plan/deadline/rules.ts). Source: workflow.md, Time.
 */
export function standingOf(dates: Dates, now: Date, locale: "vi" | "en"): Standing {
  const { sendPhrase, sendDueOn, sendFirstDueOn, sentOn, returnDueOn, state } = dates;
  return {
    send: deadlineView(
      { phrase: sendPhrase, dueOn: sendDueOn, firstDueOn: sendFirstDueOn, doneOn: sentOn, doneAs: "sent" },
      now,
      locale,
    ),
    back: state === "RETURNED" && returnDueOn !== null ? returnView(returnDueOn, now, locale) : null,
    sumUp: deadlineView(
      {
        phrase: dates.sumUpPhrase,
        dueOn: dates.sumUpDueOn,
        firstDueOn: dates.sumUpFirstDueOn,
        doneOn: dates.sumUpHeldOn,
        recordedAt: dates.sumUpRecordedAt,
      },
      now,
      locale,
    ),
  };
}

/** For how many begun days somebody has held it, counting today as the first; null when nobody holds it. */
export function daysHeld(since: Date | null, now: Date): number | null {
  return since === null ? null : daysBetween(dayOf(since), dayOf(now));
}

function daysBetween(from: string, to: string): number {
  let days = 0;
  for (let day = from; day < to; day = addDays(day, 1)) days += 1;
  return days;
}
