import type { ReportMove, ReportState } from "./machine.ts";

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

/** A figure of the table as it stands in the text; key `CODE` for the total, `CODE:2022` for a year. */
export type FigureInText = { value: string; title?: string; bad?: boolean };
export type FiguresInText = Readonly<Record<string, FigureInText>>;

/** Where a block was taken from, as a chip behind it. */
export type CitationInText = { label: string; href: string; stale: boolean };
/** By id of the block. */
export type CitationsInText = Readonly<Record<string, readonly CitationInText[]>>;

/** The key of a figure in the text. */
export function figureKey(figure: { indicator: string; year: number | null }): string {
  return figure.year === null ? figure.indicator : `${figure.indicator}:${figure.year}`;
}

export type { ReportMove, ReportState };
