import { formatDay, isDay } from "#lib/platform/time.ts";
import { deadlineOf } from "../deadline/phrase.ts";

/** The last day that words or a day name, YYYY-MM-DD, read by the plan's own rule; null where they name none. */
export function readWanted(text: string, plan: { literalBefore: boolean; year: number | null }): string | null {
  if (isDay(text)) return text;
  const { literalBefore, year } = plan;
  return deadlineOf(text, { literalBefore, ...(year === null ? {} : { year }) });
}

export type AskedMilestone = { dueOn: string | null; doneOn: string | null; open: boolean };

/**
 * Why more time cannot be asked for now; null when it can. Asked before the deadline, once at a time, for a milestone
 * that has a deadline and is not met (workflow.md, extension).
 */
export function refusesAsk(milestone: AskedMilestone, wantedOn: string | null, today: string): string | null {
  if (milestone.dueOn === null) return "extension.noDeadline";
  if (milestone.doneOn !== null) return "extension.metAlready";
  if (today > milestone.dueOn) return "extension.tooLate";
  if (milestone.open) return "extension.openAlready";
  if (wantedOn === null) return "extension.noDay";
  return wantedOn > milestone.dueOn ? null : "extension.notLater";
}

const FIRST = /\(ban đầu (.*)\)$/u;

/**
 * The words of an extended deadline: until when, and the first words of the plan, however often it was extended.
 * "gia hạn đến 30/4/2023 (ban đầu trước ngày 21/4/2023)".
 */
export function extendedPhrase(phrase: string | null, dueOn: string | null, day: string): string {
  const first = FIRST.exec(phrase ?? "")?.[1] ?? phrase ?? (dueOn === null ? "" : formatDay(dueOn));
  return `gia hạn đến ${formatDay(day)}${first === "" ? "" : ` (ban đầu ${first})`}`;
}
