import { describe, expect, it } from "vitest";
import type { FigureValue, Relation } from "#lib/indicator/rules.ts";
import { type Checked, placeOfKey, questionOf, stillHolds, warningsOf } from "./warning.ts";

const relations: Relation[] = [
  { left: ["A13"], operator: "<=", right: ["A12"], note: "Đơn đã giải quyết không vượt số đơn tiếp nhận" },
  { left: ["A05", "A06"], operator: "=", right: ["A04"], note: null },
];
const indicator = (code: string, unitOfMeasure = "đơn", adds = true) => ({ code, unitOfMeasure, perYear: adds, adds });
const indicators = ["A12", "A13", "A04", "A05", "A06"].map((code) => indicator(code));
const years = [2020, 2021, 2022, 2023];
const value = (
  code: string,
  year: number | null,
  amount: number,
  kind: FigureValue["kind"] = "EXACT",
): FigureValue => ({
  indicator: code,
  year,
  kind,
  value: amount,
});
const found = (values: FigureValue[], more: Partial<Checked> = {}) =>
  warningsOf({ indicators, years, values, relations, peers: [], ...more }, "vi");

describe("what should be looked at once more", () => {
  it("asks about one year and finds an error on the total", () => {
    const warnings = found([
      value("A12", 2021, 5),
      value("A13", 2021, 6),
      value("A12", null, 5),
      value("A13", null, 6),
    ]);
    expect(warnings.filter((one) => one.code === "RELATION").map((one) => [one.severity, one.places])).toEqual([
      [
        "warning",
        [
          { indicator: "A13", year: 2021 },
          { indicator: "A12", year: 2021 },
        ],
      ],
      [
        "error",
        [
          { indicator: "A13", year: null },
          { indicator: "A12", year: null },
        ],
      ],
    ]);
    expect(warnings[0]?.words).toBe(
      "Năm 2021: Đơn đã giải quyết không vượt số đơn tiếp nhận (A13 ≤ A12; đang là 6 và 5).",
    );
  });

  it("sees that the parts known are already more than the whole, and only warns of it", () => {
    expect(found([value("A04", null, 5), value("A05", null, 7)])).toMatchObject([
      { code: "RELATION", severity: "warning" },
    ]);
    expect(found([value("A04", null, 5), value("A05", null, 4)])).toEqual([]);
    expect(found([value("A05", null, 7)])).toEqual([]);
  });

  it("holds a total against its years, a ratio never", () => {
    const values = [value("A12", 2021, 4), value("A12", null, 3)];
    expect(found(values).map((one) => one.words)).toEqual(["Cộng các năm được 4, cột tổng ghi 3."]);
    expect(found(values, { indicators: [indicator("A12", "%", false)] })).toEqual([]);
  });

  it("asks about a jump between years, and of the last year only about a rise", () => {
    expect(found([value("A12", 2021, 10), value("A12", 2022, 90)]).map((one) => one.words)).toEqual([
      "A12 (2022): 90, năm trước 10. Chênh lệch lớn, có đúng không?",
    ]);
    expect(found([value("A12", 2021, 10), value("A12", 2022, 30)])).toEqual([]);
    expect(found([value("A12", 2021, 1), value("A12", 2022, 8)])).toEqual([]);
    expect(found([value("A12", 2022, 90), value("A12", 2023, 10)])).toEqual([]);
    expect(found([value("A12", 2022, 10), value("A12", 2023, 90)])).toHaveLength(1);
    expect(found([value("A12", 2020, 10), value("A12", 2021, 90)])).toEqual([]);
  });

  it("asks about a figure outside what units of the kind have, without a name", () => {
    const peers = [{ indicator: "A12", year: null, low: 10, high: 60, count: 7 }];
    const [warning] = found([value("A12", null, 500)], { peers });
    expect(warning?.words).toBe("A12: 500. 7 đơn vị cùng loại thường trong khoảng 10–60. Có đúng không?");
    expect(found([value("A12", null, 60)], { peers })).toEqual([]);
    // The key does not carry the range: an answer given once stays when more units send theirs.
    expect(warning?.key).toBe("PEERS|A12@=500");
  });

  it("asks about halves of what is counted whole and refuses nothing of money", () => {
    expect(found([value("A12", 2021, 1.5)])).toMatchObject([{ code: "FRACTION", severity: "warning" }]);
    expect(found([value("A21", 2021, 1.5)], { indicators: [indicator("A21", "triệu đồng")] })).toEqual([]);
    expect(found([value("C04", null, 120)], { indicators: [indicator("C04", "%", false)] })).toMatchObject([
      { code: "SHARE", severity: "error" },
    ]);
    expect(found([value("C04", null, 97.5)], { indicators: [indicator("C04", "%", false)] })).toEqual([]);
  });
});

describe("an answer to a warning", () => {
  it("holds for the numbers it was given for, and for no others", () => {
    const values = [value("A12", 2021, 5), value("A13", 2021, 6), value("A12", 2022, 9), value("A12", null, 3)];
    for (const warning of found(values)) {
      expect(stillHolds(warning.key, values), warning.key).toBe(true);
      const others = values.map((one) => ({ ...one, value: (one.value ?? 0) + 1 }));
      expect(stillHolds(warning.key, others), warning.key).toBe(false);
    }
    expect(found(values).map((one) => one.code)).toEqual(["RELATION", "TOTAL"]);
    expect(stillHolds("nothing", values)).toBe(false);
  });

  it("knows its place and its question from the key alone", () => {
    const key = "RELATION<=|A13@2021=6|A12@2021=5";
    expect(placeOfKey(key)).toEqual({ indicator: "A13", year: 2021 });
    expect(questionOf(key, "vi")).toBe("A13 (2021): 6, A12 (2021): 5 [≤]");
    expect(placeOfKey("TOTAL<=|A12@=3|A12@Σ=14")).toEqual({ indicator: "A12", year: null });
    expect(questionOf("TOTAL<=|A12@=3|A12@Σ=14", "vi")).toBe("A12: 3, A12 cộng các năm: 14 [≤]");
    expect(placeOfKey("x")).toBeNull();
  });
});
