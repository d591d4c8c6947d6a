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

/** The latest request for one milestone, as it stands beside its deadline; days as YYYY-MM-DD. */
export type LatestRequest = { state: string; wantedOn: string; grantedOn: string | null };

/** What stands beside a deadline about more time: the latest request, and what its unit can do about it now. */
export type ExtensionStanding = {
  latest: LatestRequest | null;
  /** ask: it can be asked for; late: it is too late for that, and other help stands there; none: nothing to do. */
  now: "ask" | "late" | "none";
};

/**
 * How more time stands for a milestone on a day, for somebody who may ask for it (`mayAsk`) or only read. Source:
 * workflow.md, extension: asked before the deadline, visible at every deadline.
 */
export function extensionStanding(
  milestone: Pick<AskedMilestone, "dueOn" | "doneOn">,
  latest: LatestRequest | null,
  mayAsk: boolean,
  today: string,
): ExtensionStanding {
  const open = latest?.state === "ASKED";
  const refusal = mayAsk ? refusesAsk({ ...milestone, open }, "9999-12-31", today) : "hidden";
  return { latest, now: refusal === null ? "ask" : refusal === "extension.tooLate" ? "late" : "none" };
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
