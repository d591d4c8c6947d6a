import { describe, expect, it } from "vitest";
import { neighbourHref, readLook, reviewHref } from "./address.ts";

const ID = "0190a1b2-0000-7000-8000-000000000001";
const OTHER = "0190a1b2-0000-7000-8000-000000000002";

describe("the address of a place on a review page", () => {
  it("is read as it was written, its anchor aside", () => {
    const look = {
      tab: "beside",
      item: ID,
      beside: OTHER,
      besideItem: ID,
      kinds: "all" as const,
      q: "đồng kỵ",
      from: "who=me",
    };
    const href = reviewHref(ID, look, "b-1");
    expect(href.endsWith("#b-1")).toBe(true);
    const query = new URL(href, "http://portal").searchParams;
    expect(readLook(Object.fromEntries(query))).toEqual(look);
  });

  it("leaves out what is no id, no known word and too long, so that no address breaks the page", () => {
    const given = { item: "1; DROP", beside: "first", figure: ["x"], kinds: "none", from: "a".repeat(401), q: "  " };
    expect(readLook(given)).toEqual({});
    expect(readLook({ beside: "last", item: [ID, OTHER] })).toEqual({ beside: "last", item: ID });
  });

  it("leads to the neighbour with the queue one came from", () => {
    expect(neighbourHref(ID, undefined)).toBe(`/reports/${ID}/review`);
    expect(neighbourHref(ID, "who=me&page=2")).toBe(`/reports/${ID}/review?from=who%3Dme`);
  });
});
