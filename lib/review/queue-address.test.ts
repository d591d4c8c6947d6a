import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { comingFrom, queueBehind, queueHref, readQueue, sorts, writeQueue } from "./queue-address.ts";

const whole = readQueue({});

const filters = fc.record({
  who: fc.option(fc.oneof(fc.constantFrom("me", "nobody"), fc.uuid()), { nil: undefined }),
  directive: fc.option(fc.constantFrom("25-nq-tw", "218-qd-tw"), { nil: undefined }),
  kind: fc.option(fc.constantFrom("ward", "department"), { nil: undefined }),
  round: fc.option(fc.constantFrom("first" as const, "again" as const), { nil: undefined }),
  state: fc.option(fc.constantFrom("waiting" as const, "review" as const), { nil: undefined }),
  late: fc.option(fc.constantFrom("sent" as const, "due" as const), { nil: undefined }),
  q: fc.option(fc.constantFrom("Đình Bảng", "dinh bang", "a&b=c?%"), { nil: undefined }),
  sort: fc.constantFrom(...sorts),
  page: fc.integer({ min: 1, max: 60 }),
});

describe("the queue as an address", () => {
  it("says every filter and is read back as it was", () => {
    fc.assert(
      fc.property(filters, (filter) => {
        expect(readQueue(Object.fromEntries(new URLSearchParams(writeQueue(filter))))).toEqual(filter);
        expect(queueBehind(writeQueue(filter))).toEqual(filter);
      }),
    );
  });

  it("stays short for the whole queue and leaves out what it does not know", () => {
    expect(queueHref(whole)).toBe("/reviews");
    expect(queueHref({ ...whole, who: "me" })).toBe("/reviews?who=me");
    const odd = {
      who: "x'; --",
      sort: "random",
      page: "-3",
      late: "soon",
      directive: "a b",
      q: "   ",
      kind: ["ward", "x"],
    };
    expect(readQueue(odd)).toEqual({ ...whole, kind: "ward" });
    expect(readQueue({ page: "1e9" }).page).toBe(10_000);
    expect(readQueue({ q: "x".repeat(200) }).q).toHaveLength(80);
  });

  it("goes along from report to report, always from its first page", () => {
    expect(comingFrom(undefined)).toBe("");
    expect(comingFrom("")).toBe("");
    const from = comingFrom(writeQueue({ ...whole, who: "me", page: 3 }));
    expect(from).toBe("?from=who%3Dme");
    expect(queueBehind(new URLSearchParams(from).get("from") ?? "")).toEqual({ ...whole, who: "me" });
    // What was smuggled in is read as a filter and nothing else.
    expect(comingFrom("https://elsewhere.example/?who=me&next=//x")).toBe("");
  });
});
