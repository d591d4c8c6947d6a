import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { notationOf, parseRange, writeRange } from "./range.ts";

describe("a range on the clipboard", () => {
  it("is lines of cells parted by tabs; the last line break ends the last line", () => {
    expect(parseRange("12\t7\r\n\t1.234,5\r\n")).toEqual([
      ["12", "7"],
      ["", "1.234,5"],
    ]);
    expect(parseRange("")).toEqual([]);
    expect(parseRange("5")).toEqual([["5"]]);
  });

  it("has cells in quotes with line breaks, tabs and doubled quotes", () => {
    expect(parseRange('"hai\ndòng"\t"nói ""có"""\n7\t')).toEqual([
      ["hai\ndòng", 'nói "có"'],
      ["7", ""],
    ]);
    expect(parseRange('"chưa đóng\t7')).toEqual([['"chưa đóng', "7"]]);
    expect(parseRange('5"\t7')).toEqual([['5"', "7"]]);
  });

  it("comes back as it was written, whatever stands in it", () => {
    const cell = fc.string({ maxLength: 8, unit: fc.constantFrom("1", ".", ",", "\t", "\n", '"', "ướ", " ") });
    const rows = fc
      .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 4 }))
      .chain(([lines, wide]) =>
        fc.array(fc.array(cell, { minLength: wide, maxLength: wide }), { minLength: lines, maxLength: lines }),
      );
    fc.assert(
      fc.property(rows, (given) => {
        // A lone empty line at the end cannot be told from the end of the range.
        fc.pre(given.at(-1)?.some((text) => text !== "") === true);
        expect(parseRange(writeRange(given))).toEqual(given);
      }),
    );
  });

  it("reads a million characters without a stop", () => {
    expect(parseRange(`${'"'.repeat(3)}\t`.repeat(250_000)).length).toBe(1);
    expect(parseRange('"\n'.repeat(200_000)).length).toBe(500);
  });

  it("is read in the other notation only where it can be nothing else", () => {
    expect(notationOf([["1,234.5", "12"]], "vi")).toBe("en");
    expect(notationOf([["1,234,567"]], "vi")).toBe("en");
    expect(notationOf([["1,234", "12"]], "vi")).toBe("vi");
    expect(notationOf([["1.234,5"]], "en")).toBe("vi");
    expect(notationOf([["1,234.5", "1.234,5"]], "vi")).toBe("vi");
  });
});
