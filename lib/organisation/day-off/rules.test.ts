import { expect, it } from "vitest";
import { daysOfSpan, weekdayOf } from "./rules.ts";

it("names every day of a span, across months and leap days", () => {
  expect(daysOfSpan("2024-02-28", "2024-03-01")).toEqual(["2024-02-28", "2024-02-29", "2024-03-01"]);
  expect(daysOfSpan("2026-01-01", "2026-01-01")).toEqual(["2026-01-01"]);
});

it("takes no span that runs backwards, nor one nobody means", () => {
  expect(daysOfSpan("2026-01-02", "2026-01-01")).toBeNull();
  expect(daysOfSpan("2026-01-01", "2027-01-01")).toBeNull();
});

it("knows the weekday", () => {
  expect(["2023-04-30", "2023-05-01", "2026-09-02", "1969-12-31"].map(weekdayOf)).toEqual([0, 1, 3, 3]);
});
