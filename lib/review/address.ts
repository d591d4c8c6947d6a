import { isId } from "#lib/platform/ids.ts";
import { comingFrom } from "./queue-address.ts";

/** What of a review page is looked at, as its address says it. */
export type Look = {
  tab?: string | undefined;
  item?: string | undefined;
  /** The passage a new flag is for. */
  block?: string | undefined;
  recommendation?: string | undefined;
  figure?: string | undefined;
  beside?: string | undefined;
  besideItem?: string | undefined;
  kinds?: "same" | "all" | undefined;
  q?: string | undefined;
  /** The queue one came from, narrowed as it was. */
  from?: string | undefined;
};

const NAMES = [
  "tab",
  "item",
  "block",
  "recommendation",
  "figure",
  "beside",
  "besideItem",
  "kinds",
  "q",
  "from",
] as const;

/** The address of a place on the review page of a report; what is empty is left out (pure). */
export function reviewHref(reportId: string, look: Look, anchor?: string): string {
  const pairs = NAMES.flatMap((name) => {
    const value = look[name];
    return value === undefined || value === "" ? [] : [[name, value]];
  });
  const query = new URLSearchParams(pairs).toString();
  return `/reports/${reportId}/review${query === "" ? "" : `?${query}`}${anchor === undefined ? "" : `#${anchor}`}`;
}

const LONGEST = 400;

/** Whether a name takes such a value: places are named by ids, what is laid beside also by "last". */
function fits(name: (typeof NAMES)[number], value: string): boolean {
  if (name === "kinds") return value === "same" || value === "all";
  if (name === "beside") return value === "last" || isId(value);
  if (name === "item" || name === "figure" || name === "recommendation" || name === "besideItem") return isId(value);
  return value.length <= LONGEST;
}

/** What the address asks for; whatever it does not know is left out, so that no address breaks the page (pure). */
export function readLook(given: Readonly<Record<string, string | string[] | undefined>>): Look {
  return Object.fromEntries(
    NAMES.flatMap((name) => {
      const value = given[name];
      const single = (typeof value === "string" ? value : value?.[0])?.trim();
      return single === undefined || single === "" || !fits(name, single) ? [] : [[name, single]];
    }),
  );
}

/** The review page of another report of the queue one came from. */
export function neighbourHref(reportId: string, from: string | undefined): string {
  return `/reports/${reportId}/review${comingFrom(from)}`;
}
