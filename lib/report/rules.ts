import { daysLate, daysLeft } from "#lib/platform/time.ts";

/**
 * Judgement of a sending against one deadline. `undated`: the plan sets no day ("kế hoạch không ấn định"), so there is
 * neither lateness nor a place in the on-time rate. Days are full or begun days late, full days left.
 */
export type Timeliness =
  | { kind: "undated" }
  | { kind: "open"; days: number }
  | { kind: "overdue"; days: number }
  | { kind: "onTime" }
  | { kind: "late"; days: number };

/**
 * How a sending stands against a deadline. On time is judged by the arrival of the first sending that was not
 * withdrawn; before it, by the instant of looking. Source: "Time" of the workflow.
 *
 * @param dueOn last day that is on time, null where none is set
 * @param sentOn day of that first sending, null while there is none
 */
export function timeliness(dueOn: string | null, sentOn: string | null, now: Date): Timeliness {
  if (dueOn === null) return { kind: "undated" };
  if (sentOn !== null) {
    const days = daysBetween(dueOn, sentOn);
    return days > 0 ? { kind: "late", days } : { kind: "onTime" };
  }
  const late = daysLate(dueOn, now);
  return late > 0 ? { kind: "overdue", days: late } : { kind: "open", days: daysLeft(dueOn, now) };
}

/** Lateness is kept against the first deadline and the one in force; they differ where an extension or amendment moved it. */
export function sendingTime(
  milestone: { firstDueOn: string | null; dueOn: string | null },
  sentOn: string | null,
  now: Date,
): { inForce: Timeliness; first: Timeliness; moved: boolean } {
  return {
    inForce: timeliness(milestone.dueOn, sentOn, now),
    first: timeliness(milestone.firstDueOn, sentOn, now),
    moved: milestone.firstDueOn !== milestone.dueOn,
  };
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

/** The word on a receipt, one a submission: year and number of arrival, and a piece of the submission's own id. */
export function receiptCode(parts: {
  year: number;
  arrivalNumber: number;
  channelCode: string;
  submissionId: string;
}): string {
  const mark = parts.submissionId.replaceAll("-", "").slice(-8).toUpperCase();
  return `${parts.channelCode.toUpperCase()}-${parts.year}-${String(parts.arrivalNumber).padStart(4, "0")}-${mark}`;
}

export type Hands = { authors: readonly string[]; approvers: readonly string[]; reviewers: readonly string[] };

/**
 * Author, approver and reviewer of one report are three different people, whatever roles and delegations they hold
 * ("Nobody approves what they wrote"). Gives who stands in more than one hand; empty where the rule holds.
 */
export function inTwoHands(hands: Hands): string[] {
  const all = [new Set(hands.authors), new Set(hands.approvers), new Set(hands.reviewers)];
  const people = new Set(all.flatMap((set) => [...set]));
  return [...people].filter((person) => all.filter((set) => set.has(person)).length > 1);
}

/** May this person be named as having decided (recordDecision, appointApprover)? The reason why not, or null. */
export function deciderRefusal(
  personId: string,
  hands: Omit<Hands, "approvers">,
): "report.deciderWrote" | "report.deciderReviewed" | null {
  if (hands.authors.includes(personId)) return "report.deciderWrote";
  if (hands.reviewers.includes(personId)) return "report.deciderReviewed";
  return null;
}
