import { expect, test } from "vitest";
import { isId, newId } from "./ids.ts";

test("ids are version 7, unique and sort by the order they were made in", () => {
  const ids = Array.from({ length: 1000 }, newId);
  expect(new Set(ids).size).toBe(1000);
  expect([...ids].sort()).toEqual(ids);
  for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7/);
});

test("an id is told from other text", () => {
  expect(isId(newId())).toBe(true);
  expect(isId("dinh-bang")).toBe(false);
  expect(isId("")).toBe(false);
});
