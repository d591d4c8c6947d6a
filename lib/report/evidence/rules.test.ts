import { expect, test } from "vitest";
import { kindOf, placeKey, placeOf } from "./rules.ts";

test("evidence shows exactly one thing", () => {
  expect(placeOf({ outlineItemId: "a" })).toEqual({ outlineItemId: "a" });
  expect(placeOf({ indicatorId: "a", year: 2021, recommendationId: null })).toEqual({ indicatorId: "a", year: 2021 });
  expect(placeOf({ indicatorId: "a" })).toEqual({ indicatorId: "a", year: null });
  expect(placeOf({})).toBeNull();
  expect(placeOf({ outlineItemId: "a", leadingDocumentId: "b" })).toBeNull();
  expect(placeOf({ recommendationId: "a", year: 2021 })).toBeNull();
});

test("a figure's total and its years are places of their own", () => {
  const keys = [
    placeKey({ indicatorId: "a", year: null }),
    placeKey({ indicatorId: "a", year: 2021 }),
    placeKey({ outlineItemId: "b" }),
    placeKey({ recommendationId: "c" }),
    placeKey({ leadingDocumentId: "d" }),
  ];
  expect(keys).toEqual(["a:", "a:2021", "b", "c", "d"]);
});

test.each([
  ["application/pdf", "pdf"],
  ["image/png", "picture"],
  ["application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "workbook"],
  ["application/vnd.openxmlformats-officedocument.wordprocessingml.document", "word"],
  ["text/plain; charset=utf-8", "text"],
])("%s is a %s", (mediaType, kind) => expect(kindOf(mediaType)).toBe(kind));
