import { expect, test } from "vitest";
import { canonicalJson, sha256 } from "./canonical.ts";

test("the order of keys does not count", () => {
  expect(canonicalJson({ b: [1, { d: "đ", c: null }], a: true })).toBe('{"a":true,"b":[1,{"c":null,"d":"đ"}]}');
  expect(canonicalJson({ a: 1, b: 2 })).toBe(canonicalJson({ b: 2, a: 1 }));
});

test("what JSON cannot hold is refused", () => {
  expect(() => canonicalJson(undefined)).toThrow();
  expect(() => canonicalJson({ n: Number.NaN })).toThrow();
});

test("digests are of UTF-8 bytes", () => {
  expect(sha256("")).toBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  expect(sha256("Từ Sơn")).toBe(sha256(new TextEncoder().encode("Từ Sơn")));
});
