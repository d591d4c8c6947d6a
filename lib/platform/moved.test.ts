import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { movedByOne } from "./moved.ts";

describe("moving a record", () => {
  it("changes two places and loses none", () => {
    const lists = fc.uniqueArray(fc.uuid(), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(lists, fc.nat(), fc.constantFrom("up" as const, "down" as const), (ids, at, way) => {
        const id = ids[at % ids.length] ?? "";
        const moved = movedByOne(ids, id, way);
        expect([...moved].sort()).toEqual([...ids].sort());
        const back = movedByOne(moved, id, way === "up" ? "down" : "up");
        if (moved.join() !== ids.join()) expect(back).toEqual(ids);
        expect(Math.abs(moved.indexOf(id) - ids.indexOf(id))).toBeLessThanOrEqual(1);
      }),
    );
    expect(movedByOne(["a", "b", "c"], "c", "up")).toEqual(["a", "c", "b"]);
  });

  it("leaves what is not there, and what stands at the end, where it is", () => {
    expect(movedByOne(["a", "b"], "x", "up")).toEqual(["a", "b"]);
    expect(movedByOne(["a", "b"], "a", "up")).toEqual(["a", "b"]);
    expect(movedByOne(["a", "b"], "b", "down")).toEqual(["a", "b"]);
  });
});
