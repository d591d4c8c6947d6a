import { expect, test } from "vitest";
import { catalogue, flatten, LOCALES, localeOf } from "./word-files.ts";

test("an unknown language is Vietnamese", () => {
  expect(localeOf("en")).toBe("en");
  expect(localeOf("fr")).toBe("vi");
  expect(localeOf(undefined)).toBe("vi");
});

test("keys are flattened with their levels", () => {
  const flat = flatten({ desk: { title: "Bàn làm việc", empty: { hint: "Không có việc" } } });
  expect([...flat]).toEqual([
    ["desk.title", "Bàn làm việc"],
    ["desk.empty.hint", "Không có việc"],
  ]);
});

test("both languages have the same files", () => {
  const [vi, en] = LOCALES.map((locale) => Object.keys(catalogue(locale)).sort());
  expect(vi).toEqual(en);
});
