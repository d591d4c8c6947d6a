import type { Because } from "./types.ts";

type Ranked = { ownDueOn: string | null; round: number };

/** Why one report of the queue stands before the next: the first thing in the order in which the two differ (pure). */
export function because(report: Ranked, next: Ranked): Because {
  if (report.ownDueOn !== next.ownDueOn) return "due";
  return report.round === next.round ? "waiting" : "round";
}
