/** The queue as an address: what it is narrowed to, how it is ordered, which page. Pure; read and written by one table. */

export const sorts = ["urgency", "waiting", "unit", "late"] as const;
export type Sort = (typeof sorts)[number];

/** What a queue is narrowed to. Left out: not narrowed by it. */
export type QueueFilter = {
  /** "me", "nobody", or a colleague's id. */
  who?: string | undefined;
  /** Slug of a directive. */
  directive?: string | undefined;
  kind?: string | undefined;
  round?: "first" | "again" | undefined;
  state?: "waiting" | "review" | undefined;
  /** Sent late by the unit, or due above already. */
  late?: "sent" | "due" | undefined;
  q?: string | undefined;
  sort: Sort;
  page: number;
};

type Given = Readonly<Record<string, string | string[] | undefined>>;

const oneOf = <T extends string>(text: string | undefined, among: readonly T[]): T | undefined =>
  among.find((value) => value === text);

const LONGEST_SEARCH = 80;
const SLUG = /^[\p{L}\p{N}._-]{1,80}$/u;

/** What the address asks for; whatever it does not know is left out, so that no address breaks the page. */
export function readQueue(given: Given): QueueFilter {
  const text = (name: string): string | undefined => {
    const value = given[name];
    const single = (typeof value === "string" ? value : value?.[0])?.trim();
    return single === undefined || single === "" ? undefined : single;
  };
  const coded = (name: string) => {
    const value = text(name);
    return value !== undefined && SLUG.test(value) ? value : undefined;
  };
  const who = text("who");
  const page = Number(text("page") ?? "1");
  return {
    who: who !== undefined && /^(me|nobody|[0-9a-f]{8}-[0-9a-f-]{27})$/.test(who) ? who : undefined,
    directive: coded("directive"),
    kind: coded("kind"),
    round: oneOf(text("round"), ["first", "again"]),
    state: oneOf(text("state"), ["waiting", "review"]),
    late: oneOf(text("late"), ["sent", "due"]),
    q: text("q")?.slice(0, LONGEST_SEARCH),
    sort: oneOf(text("sort"), sorts) ?? "urgency",
    page: Number.isSafeInteger(page) && page > 0 ? Math.min(page, 10_000) : 1,
  };
}

/** The filter as the part of an address after "?", empty for the whole queue in its own order. */
export function writeQueue(filter: Partial<QueueFilter>): string {
  const { sort, page, ...rest } = filter;
  const pairs = Object.entries(rest).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]));
  if (sort !== undefined && sort !== "urgency") pairs.push(["sort", sort]);
  if (page !== undefined && page > 1) pairs.push(["page", String(page)]);
  return new URLSearchParams(pairs).toString();
}

/** The address of the queue with this filter. */
export function queueHref(filter: Partial<QueueFilter>): string {
  const query = writeQueue(filter);
  return query === "" ? "/reviews" : `/reviews?${query}`;
}

/** The filter a page came from, out of its `from`; the whole queue where there is none. */
export function queueBehind(from: string | undefined): QueueFilter {
  return readQueue(Object.fromEntries(new URLSearchParams(from ?? "")));
}

/** "?from=…" with the filter one came from, to be put behind the address of a report; nothing for the whole queue. */
export function comingFrom(from: string | undefined): string {
  const query = writeQueue({ ...queueBehind(from), page: 1 });
  return query === "" ? "" : `?from=${encodeURIComponent(query)}`;
}
