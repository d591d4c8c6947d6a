import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LEAST_PEERS, spreadOf, timesMedian, unusualIn } from "./outlier.ts";

describe("a figure among those of the other units", () => {
  it("has quartiles between neighbours and fences one and a half of their distance outside", () => {
    expect(spreadOf([10, 20, 30, 40, 50])).toEqual({
      count: 5,
      min: 10,
      lower: 20,
      median: 30,
      upper: 40,
      max: 50,
      low: -10,
      high: 70,
    });
    expect(spreadOf([1, 2, 3, 4])).toMatchObject({ lower: 1.75, median: 2.5, upper: 3.25 });
  });

  it("is unusual only beyond a fence, and never among fewer than five", () => {
    const spread = spreadOf([10, 20, 30, 40, 50]);
    expect([-11, -10, 30, 70, 71].map((value) => unusualIn(spread, value))).toEqual(["low", null, null, null, "high"]);
    expect(unusualIn(spreadOf([10, 20, 30, 40]), 5000)).toBeNull();
    expect(unusualIn(spread, null)).toBeNull();
    expect(spreadOf([])).toBeNull();
  });

  it("where half of the units say the same, is unusual only beyond all of them", () => {
    const spread = spreadOf([0, 0, 0, 0, 0, 3]);
    expect(unusualIn(spread, 3)).toBeNull();
    expect(unusualIn(spread, 4)).toBe("high");
  });

  it("says how many times the median it is", () => {
    const spread = spreadOf([10, 20, 30, 40, 50]);
    expect(spread && timesMedian(spread, 126)).toBeCloseTo(4.2);
    const zero = spreadOf([0, 0, 1]);
    expect(zero && timesMedian(zero, 7)).toBeNull();
  });

  it("never calls a unit unusual that lies between the quartiles of the others, in whatever order they come", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 9999 }), { minLength: LEAST_PEERS }),
        fc.nat(100),
        (values, share) => {
          const spread = spreadOf(values);
          if (spread === null) return;
          expect(spreadOf([...values].reverse())).toEqual(spread);
          const inside = spread.lower + ((spread.upper - spread.lower) * share) / 100;
          expect(unusualIn(spread, inside)).toBeNull();
          expect(unusualIn(spread, spread.median)).toBeNull();
        },
      ),
    );
  });
});
