import { describe, expect, it } from "vitest";
import type { Relation } from "#lib/indicator/rules.ts";
import type { ReportContent } from "../content.ts";
import { figureChecks, standingExplanations } from "./checks.ts";

type Value = ReportContent["values"][number];
const value = (code: string, year: number | null, amount: string, name = code): Value => ({
  indicatorId: `id-${code}`,
  code,
  name,
  unitOfMeasure: "đơn",
  year,
  kind: "EXACT",
  value: amount,
  reason: null,
  note: null,
});
const relations: Relation[] = [
  { left: ["A13"], operator: "<=", right: ["A12"], note: "Đơn đã giải quyết không vượt số đơn tiếp nhận" },
];
const ground = { relations, years: { from: 2020, to: 2023 } };
const KEY = "RELATION<=|A13@=6|A12@=5";
const content = (values: Value[], explained: string[] = [], text = "") => ({
  values,
  explanations: explained.map((key) => ({ key, indicatorId: "id-A13", year: null, words: "Đơn năm 2012 chuyển sang" })),
  sections: [
    {
      outlineItemId: "o",
      number: "II.2 b)",
      title: "Kết quả",
      digest: "",
      blocks: [{ id: "p", kind: "paragraph" as const, runs: [{ text }] }],
    },
  ],
});

describe("what a decider sees of the figures", () => {
  it("is red where a total does not agree, and told with the unit's words where it was explained", () => {
    const values = [value("A12", null, "5"), value("A13", null, "6")];
    expect(figureChecks(content(values), ground, "vi")).toEqual([
      {
        tone: "red",
        kind: "disagree",
        text: "Đơn đã giải quyết không vượt số đơn tiếp nhận (A13 ≤ A12; đang là 6 và 5).",
        at: { indicator: "A13" },
      },
    ]);
    expect(figureChecks(content(values, [KEY]), ground, "vi")).toEqual([
      {
        tone: "amber",
        kind: "explained",
        text: "Đơn đã giải quyết không vượt số đơn tiếp nhận (A13 ≤ A12; đang là 6 và 5). Đơn vị giải trình: Đơn năm 2012 chuyển sang",
        at: { indicator: "A13" },
      },
    ]);
  });

  it("leads to each figure that is unlike the years around it and was not explained", () => {
    const values = [value("A12", 2021, "5"), value("A12", 2022, "500"), value("A13", 2021, "1.5")];
    expect(figureChecks(content(values), ground, "vi")).toEqual([
      {
        tone: "amber",
        kind: "unexplained",
        text: "A13 (2021): 1,5 không phải số nguyên. Một nghìn viết là 1.000; có đúng là số lẻ không? Đơn vị chưa giải trình.",
        at: { indicator: "A13" },
      },
      {
        tone: "amber",
        kind: "unexplained",
        text: "A12 (2022): 500, năm trước 5. Chênh lệch lớn, có đúng không? Đơn vị chưa giải trình.",
        at: { indicator: "A12" },
      },
    ]);
  });

  it("names the figure whose total is not the sum of its years", () => {
    const values = [value("A12", null, "9"), ...[2020, 2021, 2022, 2023].map((year) => value("A12", year, "2"))];
    expect(figureChecks(content(values), ground, "vi")).toEqual([
      { tone: "red", kind: "disagree", text: "A12: Cộng các năm được 8, cột tổng ghi 9.", at: { indicator: "A12" } },
    ]);
  });

  it("says where the text contradicts the table", () => {
    const values = [value("A12", null, "120", "Đơn thư tiếp nhận")];
    expect(figureChecks(content(values, [], "Phường tiếp nhận 140 đơn thư."), ground, "vi")).toEqual([
      {
        tone: "amber",
        kind: "text",
        at: { blockId: "p" },
        text: "II.2 b): văn bản ghi 140, biểu A12 Đơn thư tiếp nhận ghi 120: “Phường tiếp nhận 140 đơn thư.”",
      },
    ]);
  });

  it("drops an answer whose figures changed", () => {
    expect(standingExplanations(content([value("A12", null, "5"), value("A13", null, "6")], [KEY]), "vi")).toEqual([
      { indicatorId: "id-A13", year: null, question: "A13: 6, A12: 5 [≤]", words: "Đơn năm 2012 chuyển sang" },
    ]);
    expect(standingExplanations(content([value("A12", null, "7"), value("A13", null, "6")], [KEY]), "vi")).toEqual([]);
  });
});
