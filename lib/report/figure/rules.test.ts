import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatNumber } from "#lib/indicator/number.ts";
import { cellKey, figureOf, sumOfYears, withSum } from "./rules.ts";
import type { Figure } from "./types.ts";
import { breachWords } from "./warning.ts";

const code = (result: ReturnType<typeof figureOf>): string | undefined => (result.ok ? undefined : result.problem.code);
const value = (result: ReturnType<typeof figureOf>): Figure | null => {
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
};
const exact = (text: string): Figure => ({ kind: "EXACT", value: text, reason: null, note: null });

describe("what a typed cell means", () => {
  it("a number in Vietnamese notation is exact", () => {
    expect(value(figureOf({ value: "1.234,5" }, "vi"))).toEqual(exact("1234.5"));
    expect(value(figureOf({ value: " 12 " }, "vi"))).toEqual(exact("12"));
    expect(value(figureOf({ value: "1,234.5" }, "en"))).toEqual(exact("1234.5"));
  });

  it("a word before it, or the kind, makes it an estimate", () => {
    expect(value(figureOf({ value: "ước 120" }, "vi"))?.kind).toBe("ESTIMATE");
    expect(value(figureOf({ value: "khoảng 1.200" }, "vi"))).toEqual({ ...exact("1200"), kind: "ESTIMATE" });
    expect(value(figureOf({ value: "120", kind: "ESTIMATE" }, "vi"))?.kind).toBe("ESTIMATE");
  });

  it("nothing happened is a true zero, however it is said", () => {
    const none = { kind: "NONE", value: "0", reason: null, note: null };
    expect(value(figureOf({ kind: "NONE" }, "vi"))).toEqual(none);
    expect(value(figureOf({ value: "0" }, "vi"))).toEqual(none);
    expect(value(figureOf({ value: 0, kind: "EXACT" }, "vi"))).toEqual(none);
  });

  it("missing is never zero, and wants a reason", () => {
    expect(code(figureOf({ kind: "MISSING" }, "vi"))).toBe("figure.reasonNeeded");
    expect(value(figureOf({ kind: "MISSING", reason: "Không lưu sổ" }, "vi"))).toEqual({
      kind: "MISSING",
      value: null,
      reason: "Không lưu sổ",
      note: null,
    });
  });

  it("an empty cell is unanswered, an empty one of a kind is wrong", () => {
    expect(value(figureOf({}, "vi"))).toBeNull();
    expect(code(figureOf({ kind: "EXACT", value: "" }, "vi"))).toBe("figure.valueNeeded");
  });

  it.each(["1.5", "mười", "-3", "1,2,3", "1.23.4"])("%s is no number, and is not guessed at", (typed) => {
    expect(code(figureOf({ value: typed }, "vi"))).toBe("figure.notANumber");
  });

  it("reads back what is shown", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000_000 }), (cents) => {
        const shown = formatNumber(cents / 100, "vi");
        expect(value(figureOf({ value: shown }, "vi"))?.value).toBe(String(cents / 100));
      }),
    );
  });
});

describe("the sum of the years", () => {
  it("leaves out what is not known, and says when an estimate is in it", () => {
    expect(sumOfYears([exact("0.1"), exact("0.2"), null])).toEqual({ value: 0.3, estimate: false });
    expect(sumOfYears([exact("1"), { ...exact("2"), kind: "ESTIMATE" }])).toEqual({ value: 3, estimate: true });
    expect(sumOfYears([null, { kind: "MISSING", value: null, reason: "x", note: null }])).toBeNull();
  });

  it("becomes the total of the row whose button was pressed, and of no other", () => {
    const entries = [
      { indicatorId: "a", value: "" },
      { indicatorId: "a", year: 2021, value: "3" },
      { indicatorId: "a", year: 2022, value: "ước 4" },
      { indicatorId: "b", value: "9" },
    ];
    expect(withSum(entries, "a", "vi")[0]).toMatchObject({ value: 7, kind: "ESTIMATE" });
    expect(withSum(entries, "a", "vi")[3]).toEqual({ indicatorId: "b", value: "9" });
    expect(withSum(entries, undefined, "vi")).toEqual(entries);
    expect(withSum(entries, "b", "vi")).toEqual(entries);
  });
});

describe("a cell as one text", () => {
  it("differs where anything of it differs", () => {
    const keys = [
      null,
      exact("1"),
      exact("2"),
      { ...exact("1"), kind: "ESTIMATE" as const },
      { ...exact("1"), note: "n" },
    ];
    expect(new Set(keys.map(cellKey)).size).toBe(keys.length);
  });
});

describe("a relation that does not hold, in words", () => {
  const breach = {
    code: "RELATION" as const,
    severity: "error" as const,
    year: null,
    left: ["A04"],
    leftSum: 1_234,
    operator: "<=" as const,
    right: ["A03"],
    rightSum: 31,
    note: null,
  };

  it("names the figures, what they come to and what should be", () => {
    expect(breachWords(breach, "vi")).toBe("A04 ≤ A03 (A04 ≤ A03; đang là 1.234 và 31).");
    expect(breachWords({ ...breach, year: 2021, note: "Không vượt số đăng ký" }, "vi")).toContain(
      "Năm 2021: Không vượt số đăng ký",
    );
    expect(breachWords({ ...breach, code: "TOTAL" }, "vi")).toBe("Cộng các năm được 1.234, cột tổng ghi 31.");
    expect(breachWords({ ...breach, code: "TOTAL" }, "en")).toBe("The years add up to 1,234, the total says 31.");
  });
});
