import { type ReasonCode, reasonCodes } from "../schema.ts";

/** The first sending, the second, and the third with all later ones. */
export const rounds = ["1", "2", "3"] as const;
export type Round = (typeof rounds)[number];

/** What the counted reasons are narrowed to, as the address says it; left out: not narrowed. */
export type ReasonFilter = {
  directive?: string | undefined;
  round?: Round | undefined;
  kind?: string | undefined;
  code?: ReasonCode | undefined;
  /** A unit's id. */
  unit?: string | undefined;
  /** An outline item's id, or "figures". */
  place?: string | undefined;
  page: number;
};

type Given = Readonly<Record<string, string | string[] | undefined>>;

const CODED = /^[\p{L}\p{N}._-]{1,80}$/u;
const ID = /^[0-9a-f]{8}-[0-9a-f-]{27}$/;

/** What the address asks for; whatever it does not know is left out (pure). */
export function readReasons(given: Given): ReasonFilter {
  const text = (name: string): string | undefined => {
    const value = given[name];
    return typeof value === "string" && value !== "" ? value : undefined;
  };
  const fitting = (name: string, shape: RegExp) => {
    const value = text(name);
    return value !== undefined && shape.test(value) ? value : undefined;
  };
  const place = text("place");
  const page = Number(text("page") ?? "1");
  return {
    directive: fitting("directive", CODED),
    round: rounds.find((round) => round === text("round")),
    kind: fitting("kind", CODED),
    code: reasonCodes.find((code) => code === text("code")),
    unit: fitting("unit", ID),
    place: place === "figures" || (place !== undefined && ID.test(place)) ? place : undefined,
    page: Number.isSafeInteger(page) && page > 0 ? Math.min(page, 10_000) : 1,
  };
}

function query(filter: Partial<ReasonFilter>): string {
  const { page, ...rest } = filter;
  const pairs = Object.entries(rest).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]));
  if (page !== undefined && page > 1) pairs.push(["page", String(page)]);
  return pairs.length === 0 ? "" : `?${new URLSearchParams(pairs).toString()}`;
}

/** The address of the counted reasons under a filter. */
export function reasonsHref(filter: Partial<ReasonFilter>): string {
  return `/reviews/reasons${query(filter)}`;
}

/** The address of the items behind a number: the filter of the page, narrowed further to what the number counts. */
export function itemsHref(filter: Partial<ReasonFilter>, further: Partial<ReasonFilter> = {}): string {
  return `/reviews/reasons/items${query({ ...filter, ...further, page: further.page ?? 1 })}`;
}
