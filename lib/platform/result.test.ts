import { expect, test } from "vitest";
import { ok, refuse } from "./result.ts";

test("a success carries its value", () => {
  expect(ok(3)).toEqual({ ok: true, value: 3 });
});

test("a refusal carries only what was said", () => {
  expect(refuse("stale")).toEqual({ ok: false, problem: { code: "stale" } });
  expect(refuse("late", { days: 2 })).toEqual({ ok: false, problem: { code: "late", params: { days: 2 } } });
  expect(refuse("invalid", undefined, { name: ["required"] })).toEqual({
    ok: false,
    problem: { code: "invalid", fields: { name: ["required"] } },
  });
});
