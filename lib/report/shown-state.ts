import type { ReportState } from "./machine.ts";

/** A report's state on a screen; NOT_STARTED is an assignment nobody has begun. */
export type ShownState = ReportState | "NOT_STARTED";

/** How a state is drawn (shape and colour of the mark). */
export type StateTone = "none" | "write" | "wait" | "review" | "back" | "ok";

const tones: Record<ShownState, StateTone> = {
  NOT_STARTED: "none",
  DRAFT: "write",
  IN_APPROVAL: "wait",
  APPROVED: "wait",
  SUBMITTED: "review",
  IN_REVIEW: "review",
  RETURNED: "back",
  ACCEPTED: "ok",
};

/** The states in the order of the road, for filters and legends. */
export const shownStates = [
  "NOT_STARTED",
  "DRAFT",
  "IN_APPROVAL",
  "APPROVED",
  "SUBMITTED",
  "IN_REVIEW",
  "RETURNED",
  "ACCEPTED",
] as const satisfies readonly ShownState[];

/** Whether a text (from an address, from the database) names a state. */
export function isShownState(text: string): text is ShownState {
  return text in tones;
}

/** The tone of a state; what is unknown is drawn as not started. */
export function toneOf(state: string): StateTone {
  return isShownState(state) ? tones[state] : "none";
}
