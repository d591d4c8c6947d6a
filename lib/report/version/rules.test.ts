import { expect, test } from "vitest";
import { pairOf } from "./rules.ts";
import { versionsAddressSchema, WORKING } from "./schema.ts";

const pair = (numbers: number[], working: boolean, address: Record<string, string> = {}) => {
  const found = pairOf(numbers, working, versionsAddressSchema.parse(address));
  return found && [found.from, found.to];
};

test("the newest two are compared where nothing is asked: the last version with what is being written", () => {
  expect(pair([1, 2, 3], true)).toEqual([3, WORKING]);
  expect(pair([3, 1, 2], false)).toEqual([2, 3]);
});

test("what is asked is compared, the earlier first; what one may not read is as if not asked", () => {
  expect(pair([1, 2, 3], true, { from: "1", to: "3" })).toEqual([1, 3]);
  expect(pair([1, 2, 3], true, { from: WORKING, to: "2" })).toEqual([2, WORKING]);
  expect(pair([1, 2, 3], false, { from: "3", to: "1" })).toEqual([1, 3]);
  expect(pair([1, 3], false, { from: "2", to: WORKING })).toEqual([1, 3]);
  expect(pair([1, 3], false, { to: "3", from: "x" })).toEqual([1, 3]);
  expect(pair([1, 2], false, { to: "1" })).toBeNull();
});

test("one text alone is compared with nothing", () => {
  expect(pair([1], false)).toBeNull();
  expect(pair([], true)).toBeNull();
  expect(pair([], false)).toBeNull();
});
