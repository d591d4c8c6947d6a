import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readCell, shownCell, writtenCell } from "./cell.ts";
import type { Figure } from "./types.ts";

const read = (text: string, unit?: string): string => {
  const result = readCell(text, "vi", unit);
  if (!result.ok) return result.problem.code;
  if (result.value === null) return "unanswered";
  const { kind, value, reason } = result.value;
  return [kind, value ?? "", reason ?? ""].filter((part) => part !== "").join(" ");
};

describe("what one cell says", () => {
  it.each([
    ["120", "EXACT 120"],
    ["1.234", "EXACT 1234"],
    ["1.234,5", "EXACT 1234.5"],
    [" 1 250 ", "EXACT 1250"],
    ["ước 120", "ESTIMATE 120"],
    ["Ước tính 1.200", "ESTIMATE 1200"],
    ["~120", "ESTIMATE 120"],
    ["≈ 120", "ESTIMATE 120"],
    ["trên 120", "ESTIMATE 120"],
    ["gần 120", "ESTIMATE 120"],
    ["hơn 3.500", "ESTIMATE 3500"],
    ["khoảng 97,5", "ESTIMATE 97.5"],
    ["120+", "ESTIMATE 120"],
    ["0", "NONE 0"],
    ["0,0", "NONE 0"],
    ["kps", "NONE 0"],
    ["Không phát sinh", "NONE 0"],
    ["không phát sinh", "NONE 0"],
    ["-", "NONE 0"],
    ["–", "NONE 0"],
    ["không có số liệu: sổ cũ đã hỏng", "MISSING sổ cũ đã hỏng"],
    ["Không có số liệu (chưa tách phường)", "MISSING chưa tách phường"],
    ["… - mất sổ", "MISSING mất sổ"],
    ["không có số liệu", "figure.reasonNeeded"],
    ["…", "figure.reasonNeeded"],
    ["...", "figure.reasonNeeded"],
    ["không có", "figure.unclear"],
    ["", "unanswered"],
    ["   ", "unanswered"],
    ["1.5", "figure.notANumber"],
    ["1,234.5", "figure.notANumber"],
    ["-3", "figure.notANumber"],
    ["(5)", "figure.notANumber"],
    ["mười hai", "figure.notANumber"],
    ["ước", "figure.notANumber"],
    ["=SUM(A1:A3)", "figure.notANumber"],
    ["12/2021", "figure.notANumber"],
    ["99999999999999999", "figure.notANumber"],
  ])("%j is %s", (text, meant) => expect(read(text)).toBe(meant));

  it("takes the unit of measure behind a number, and no other word", () => {
    expect(read("120 lượt người", "lượt người")).toBe("EXACT 120");
    expect(read("85,5%", "%")).toBe("EXACT 85.5");
    expect(read("ước 12 cuộc", "cuộc")).toBe("ESTIMATE 12");
    expect(read("1,2 tỷ", "triệu đồng")).toBe("figure.notANumber");
    expect(read("12 vụ", "cuộc")).toBe("figure.notANumber");
  });

  it("reads back everything it writes", () => {
    const reason = fc
      .array(fc.constantFrom("sổ", "cũ", "hỏng", "chưa", "tách", "2013", "(xã)"), { minLength: 1, maxLength: 5 })
      .map((words) => words.join(" "))
      .filter((text) => !text.endsWith(")"));
    const number = fc.integer({ min: 1, max: 1e12 }).map((n) => String(n / 100));
    const figure = fc.oneof(
      fc.constant<Figure>({ kind: "NONE", value: "0", reason: null, note: null }),
      reason.map((words): Figure => ({ kind: "MISSING", value: null, reason: words, note: null })),
      fc
        .tuple(fc.constantFrom("EXACT" as const, "ESTIMATE" as const), number)
        .map(([kind, value]): Figure => ({ kind, value, reason: null, note: null })),
    );
    fc.assert(
      fc.property(fc.option(figure), fc.constantFrom("vi" as const, "en" as const), (given, locale) => {
        expect(readCell(writtenCell(given, locale), locale)).toEqual({ ok: true, value: given });
      }),
    );
  });

  it("shows the four ways of being answered, and none of them as another", () => {
    const of = (kind: Figure["kind"], value: string | null): Figure => ({ kind, value, reason: null, note: null });
    expect(shownCell(of("EXACT", "1234.5"), "vi")).toBe("1.234,5");
    expect(shownCell(of("ESTIMATE", "1200"), "vi")).toBe("ước 1.200");
    expect(shownCell(of("NONE", "0"), "vi")).toBe("0");
    expect(shownCell(of("MISSING", null), "vi")).toBe("…");
    expect(shownCell(null, "vi")).toBe("");
  });
});
