/** Decisions of the review room; pure. */

/** A return gives the unit time: the new deadline may be today, never a day that is over (workflow, "a new deadline"). */
export function newDeadlineProblem(newDueOn: string, today: string): "review.dueInPast" | null {
  return newDueOn < today ? "review.dueInPast" : null;
}

/** A document of the recipient cannot be dated after the day on which it is recorded. */
export function outcomeProblem(
  outcome: { outcome: "ACCEPTED" | "RETURNED"; datedOn: string; newDueOn: string | undefined; places: number },
  today: string,
): "review.datedInFuture" | "review.dayNeeded" | "review.dueInPast" | "review.placeNeeded" | null {
  if (outcome.datedOn > today) return "review.datedInFuture";
  if (outcome.outcome === "ACCEPTED") return null;
  if (outcome.newDueOn === undefined) return "review.dayNeeded";
  if (outcome.places === 0) return "review.placeNeeded";
  return newDeadlineProblem(outcome.newDueOn, today);
}

/** States of a returned item: flagged, handed to the unit, answered by it, mended, or sent back once more under a new item. */
export type ItemState = "DRAFT" | "OPEN" | "REPLIED" | "SETTLED" | "RETURNED";

/** Whether the drafting unit may (still) answer an item: it belongs to the return in force and was not settled. */
export function mayReply(item: { state: string; round: number }, report: { state: string; round: number }): boolean {
  return (
    report.state === "RETURNED" && item.round === report.round && (item.state === "OPEN" || item.state === "REPLIED")
  );
}

/** Whether an item needs no more word: found mended, or carried on by a new item. */
export function isConcluded(state: string): boolean {
  return state === "SETTLED" || state === "RETURNED";
}

/** Whether the reviewer can settle an item or return it again: the unit has answered. */
export function mayConclude(state: string): boolean {
  return state === "REPLIED";
}

/** How an item's state is drawn (shape and colour of the mark). */
export function itemTone(state: string): "back" | "wait" | "ok" | "review" {
  if (state === "SETTLED") return "ok";
  if (state === "REPLIED") return "review";
  return state === "OPEN" ? "wait" : "back";
}

/** What is new about a report under review, for the headline. */
export function newsOf(report: { state: string; round: number }): "first" | "again" | "returned" | "accepted" {
  if (report.state === "RETURNED") return "returned";
  if (report.state === "ACCEPTED") return "accepted";
  return report.round > 1 ? "again" : "first";
}

/** How many working days a return proposes for sending again; the head of review sets another day where it is not enough. */
export const RETURN_DAYS = 5;

const TABS = ["items", "text", "figures", "beside", "recommendations", "evidence", "conclude"] as const;

/**
 * Which part of the review page is shown: the one asked for; a text that has something laid beside it stands side by side
 * (the address of a signal); else a second review begins with what was returned, a first one with the text.
 */
export function shownTab(
  look: { tab?: string | undefined; beside?: string | undefined },
  { returnedBefore }: { returnedBefore: boolean },
): (typeof TABS)[number] {
  const asked = TABS.find((tab) => tab === look.tab);
  if (asked === "text" && look.beside !== undefined) return "beside";
  return asked ?? (returnedBefore ? "items" : "text");
}

type Listed = { outlineItemId: string | null; indicatorId: string | null; severity: string; at: Date };

/** The list of a return in the order of the report: what must be mended before what ought to be, within one place. */
export function letterOf<Item extends Listed>(items: readonly Item[], order: readonly string[]): Item[] {
  const place = (item: Item) => order.indexOf(item.outlineItemId ?? item.indicatorId ?? "");
  const weight = (item: Item) => (item.severity === "MUST" ? 0 : 1);
  return [...items].sort(
    (one, other) => place(one) - place(other) || weight(one) - weight(other) || one.at.getTime() - other.at.getTime(),
  );
}
