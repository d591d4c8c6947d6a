import { describe, expect, it } from "vitest";
import { relations as starter } from "#seed/indicators/relations.ts";
import { checkRelations, checkTotals, type FigureValue, type Relation } from "./rules.ts";

const signs = { EQUAL: "=", AT_MOST: "<=", AT_LEAST: ">=" } as const;
const relations: Relation[] = starter.map(({ left, operator, right, wordsVi }) => ({
  left,
  operator: signs[operator],
  right,
  note: wordsVi,
}));
const exact = (indicator: string, year: number | null, value: number): FigureValue => ({
  indicator,
  year,
  kind: "EXACT",
  value,
});

describe("relations between figures", () => {
  it("hold in figures of published reports", () => {
    const bacSon = [exact("D07", null, 131), exact("D08", null, 20), exact("D06", null, 151)];
    const haiDuong = [exact("B20", null, 327), exact("B21", null, 1), exact("B22", null, 14), exact("B19", null, 342)];
    expect(checkRelations([...bacSon, ...haiDuong], relations)).toEqual([]);
  });

  it("are an error on the total and a warning in a year", () => {
    const values = [
      exact("A12", null, 37),
      exact("A13", null, 40),
      exact("A12", 2022, 5),
      exact("A13", 2022, 6),
      exact("A12", 2021, 5),
      exact("A13", 2021, 5),
    ];
    expect(checkRelations(values, relations).map((b) => [b.year, b.severity, b.leftSum, b.rightSum])).toEqual([
      [2022, "warning", 6, 5],
      [null, "error", 40, 37],
    ]);
  });

  it("say what is wrong in words", () => {
    const [breach] = checkRelations(
      [
        exact("A04", null, 14),
        exact("A05", null, 3),
        exact("A06", null, 4),
        exact("A07", null, 2),
        exact("A08", null, 3),
      ],
      relations,
    );
    expect(breach).toMatchObject({ left: ["A05", "A06", "A07", "A08"], leftSum: 12, rightSum: 14, operator: "=" });
    expect(breach?.note).toContain("bốn lĩnh vực");
  });

  it("are looked at only where every term is answered, and what is missing is not zero", () => {
    const missing: FigureValue = { indicator: "A12", year: null, kind: "MISSING", value: null };
    expect(checkRelations([missing, exact("A13", null, 40)], relations)).toEqual([]);
    const none: FigureValue = { indicator: "A12", year: null, kind: "NONE", value: 0 };
    expect(checkRelations([none, exact("A13", null, 40)], relations)).toHaveLength(1);
  });

  it("only warn where a term is an estimate", () => {
    const about: FigureValue = { indicator: "A12", year: null, kind: "ESTIMATE", value: 30 };
    expect(checkRelations([about, exact("A13", null, 40)], relations)).toMatchObject([
      { severity: "warning", year: null },
    ]);
  });
});

describe("a total and its years", () => {
  const asked = { perYear: ["A04"], years: [2021, 2022, 2023] };

  it("agree when every year is known", () => {
    const years = [exact("A04", 2021, 4), exact("A04", 2022, 4), exact("A04", 2023, 4)];
    expect(checkTotals([...years, exact("A04", null, 12)], asked)).toEqual([]);
    expect(checkTotals([...years, exact("A04", null, 14)], asked)).toMatchObject([
      { code: "TOTAL", severity: "error", leftSum: 12, rightSum: 14 },
    ]);
  });

  it("leave room for years that are not known, in one direction", () => {
    expect(checkTotals([exact("A04", 2021, 4), exact("A04", null, 12)], asked)).toEqual([]);
    expect(checkTotals([exact("A04", 2021, 14), exact("A04", null, 12)], asked)).toMatchObject([{ operator: "<=" }]);
  });

  it("are not compared where one of them is missing", () => {
    expect(checkTotals([exact("A04", null, 12)], asked)).toEqual([]);
    expect(checkTotals([exact("A04", 2021, 12)], asked)).toEqual([]);
  });
});
