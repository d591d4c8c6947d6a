import { expect, it } from "vitest";
import type { ReportContent } from "#lib/report/content.ts";
import { figureViews } from "./content.ts";

const value = (code: string, amount: string): ReportContent["values"][number] => ({
  indicatorId: `id-${code}`,
  code,
  name: code,
  unitOfMeasure: "đơn",
  year: null,
  kind: "EXACT",
  value: amount,
  reason: null,
  note: null,
});
const content = (settled: string): ReportContent => ({
  sections: [],
  values: [value("A12", "37"), value("A13", settled)],
  recommendations: [],
  citations: [],
  documents: [],
  evidence: [],
  explanations: [
    { key: "RELATION<=|A13@=40|A12@=37", indicatorId: "id-A13", year: null, words: "Ba đơn của năm 2012 chuyển sang" },
  ],
});
const explained = (settled: string) =>
  figureViews(content(settled), null, [], [], "vi").map(({ code, explanations }) => [code, explanations]);

it("the reviewer reads beside a figure what the unit answered to a warning, while its figures stand", () => {
  expect(explained("40")).toEqual([
    ["A12", []],
    [
      "A13",
      [
        {
          indicatorId: "id-A13",
          year: null,
          question: "A13: 40, A12: 37 [≤]",
          words: "Ba đơn của năm 2012 chuyển sang",
        },
      ],
    ],
  ]);
  expect(explained("41")).toEqual([
    ["A12", []],
    ["A13", []],
  ]);
});
