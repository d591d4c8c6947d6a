import type { DeadlineView } from "#lib/plan/deadline/rules.ts";
import { dayOf, formatDay } from "#lib/platform/time.ts";
import { isShownState } from "./shown-state.ts";
import type { News } from "./types.ts";

type From = {
  state: string;
  facts: Readonly<Record<string, unknown>>;
  stepBody: string | null;
  holder: string;
  reviewer: string | null;
  since: Date;
  returned: readonly unknown[];
  returnDueOn: string | null;
  send: DeadlineView | null;
};

const count = (value: unknown): number => (typeof value === "number" ? value : 0);

/** What keeps a text from being laid before its approver: all that is still missing, in one number. */
function missing(facts: From["facts"]): number {
  return [
    "missing_items",
    "missing_figures",
    "unanswered_items",
    "unanswered_opinions",
    "stale_citations",
    "missing_sources",
  ].reduce((sum, fact) => sum + count(facts[fact]), 0);
}

/** The one fact that matters now about a report: a sentence of the words `report.news` and what fills it. */
export function newsOf(from: From): News {
  const day = formatDay(dayOf(from.since));
  const meaning = from.send?.meaning ?? "";
  const dated = meaning === "" ? "no" : "yes";
  // Days of a deadline are negative once it was missed.
  const late = Math.max(0, -(from.send?.days ?? 0));
  switch (isShownState(from.state) ? from.state : "NOT_STARTED") {
    case "IN_APPROVAL":
      return { key: "inApproval", params: { body: from.stepBody ?? from.holder, day } };
    case "APPROVED":
      return { key: "approved", params: { day, meaning, dated } };
    case "SUBMITTED":
      return { key: "submitted", params: { channel: from.holder, day, late } };
    case "IN_REVIEW":
      return { key: "inReview", params: { reviewer: from.reviewer ?? from.holder, day } };
    case "RETURNED":
      return {
        key: "returned",
        params: {
          count: from.returned.length,
          day: from.returnDueOn ? formatDay(from.returnDueOn) : "",
          dated: from.returnDueOn ? "yes" : "no",
        },
      };
    case "ACCEPTED":
      return { key: "accepted", params: { day } };
    default:
      return missing(from.facts) > 0
        ? { key: "missing", params: { count: missing(from.facts), meaning, dated } }
        : { key: "ready", params: { meaning, dated } };
  }
}
