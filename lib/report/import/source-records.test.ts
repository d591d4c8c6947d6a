import { expect, test } from "vitest";
import { withSourceRecords } from "./source-records.ts";
import type { ImportTarget, ReportReading } from "./types.ts";

const target: ImportTarget = {
  items: [
    {
      id: "i1",
      code: "II.1.1",
      number: "II.1 (1)",
      title: "",
      text: "",
      parentNumber: null,
      parentTitle: null,
      level: null,
      addressees: [],
    },
  ],
  indicators: [
    { id: "n4", code: "A04", name: "Mô hình", unitOfMeasure: "mô hình", perYear: true },
    { id: "n5", code: "A05", name: "Hội nghị", unitOfMeasure: "cuộc", perYear: false },
  ],
  years: { from: 2014, to: 2023 },
};
const value = (code: string, year: number | null, amount: string | null) => ({
  indicatorId: `other-${code}`,
  code,
  name: code,
  unitOfMeasure: "",
  year,
  kind: amount === null ? ("MISSING" as const) : ("EXACT" as const),
  value: amount,
  reason: null,
  note: null,
});
const document = (outlineItemId: string, itemNumber: string, number: string) => ({
  id: number,
  outlineItemId,
  itemNumber,
  number,
  issuedOn: null,
  issuer: "Đảng ủy",
  subject: "Nghị quyết",
});
const said = {
  indicatorId: "n4",
  code: "A04",
  year: 2015,
  value: "9",
  kind: "EXACT" as const,
  line: 7,
  quote: "9",
  sure: true,
};
const reading: ReportReading = {
  laid: [],
  figures: [said, { ...said, year: 2016 }],
  recommendations: [],
  documents: [],
  unmatched: [],
  findings: [],
};

test("figures of the other grid are offered where this one asks for the same, and of both for a cell the grid's", () => {
  const figures = [
    value("A04", 2015, "3"),
    value("A04", 2013, "1"),
    value("A04", null, "12"),
    value("A05", 2015, "2"),
    value("A09", null, "5"),
    value("A05", null, null),
  ];
  const with_ = withSourceRecords(reading, { figures, documents: [], recommendations: [] }, target, () => "new");
  expect(with_.figures.map(({ indicatorId, year, value: amount, sure }) => [indicatorId, year, amount, sure])).toEqual([
    ["n4", 2015, "3", true],
    ["n4", null, "12", false],
    ["n4", 2016, "9", true],
  ]);
});

test("leading documents come under the same item, or the one of the same number; of no item there are none", () => {
  const documents = [document("i1", "x", "1-NQ"), document("old", "II.1 (1)", "2-NQ"), document("old", "II.9", "3-NQ")];
  const with_ = withSourceRecords(reading, { figures: [], documents, recommendations: [] }, target, () => "new");
  expect(with_.documents.map(({ itemId, number }) => [itemId, number])).toEqual([
    ["i1", "1-NQ"],
    ["i1", "2-NQ"],
  ]);
});

test("recommendations come as records under an item for their level; without one they are texts in the tray", () => {
  const record = (level: string, text: string) => ({
    id: text,
    outlineItemId: "old",
    itemNumber: "IV",
    level,
    text,
    ground: null,
  });
  const central = { ...target, items: target.items.map((item) => ({ ...item, id: "i4", level: "CENTRAL" })) };
  const recommendations = [record("CENTRAL", "Đề nghị A"), record("PROVINCE", "Đề nghị B")];
  const with_ = withSourceRecords(reading, { figures: [], documents: [], recommendations }, central, () => "new");
  expect(with_.recommendations.map(({ itemId, text }) => [itemId, text])).toEqual([["i4", "Đề nghị A"]]);
  expect(with_.unmatched.map(({ text, why }) => [text, why])).toEqual([["Đề nghị B", "noPlace"]]);
});
