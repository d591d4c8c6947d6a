import { describe, expect, it } from "vitest";
import type { ReportContent } from "#lib/report/content.ts";
import { blocksDigest } from "#lib/report/section/block.ts";
import type { ItemView } from "../types.ts";
import { evidenceViews, outlineEntries, recommendationViews, roundView } from "./content.ts";
import { figureViews } from "./figures.ts";
import type { Row } from "./statement.ts";

const value = (code: string, amount: string | null): ReportContent["values"][number] => ({
  indicatorId: `id-${code}`,
  code,
  name: code,
  unitOfMeasure: "đơn",
  year: null,
  kind: amount === null ? "MISSING" : "EXACT",
  value: amount,
  reason: null,
  note: null,
});

function section(id: string, runs: ReportContent["sections"][number]["blocks"][number] & { kind: "paragraph" }) {
  return { outlineItemId: id, number: id, title: id, digest: blocksDigest([runs]), blocks: [runs] };
}
const words = (id: string, text: string) => section(id, { id: `b-${id}`, kind: "paragraph", runs: [{ text }] });
const figure = (id: string, code: string) =>
  section(id, {
    id: `b-${id}`,
    kind: "paragraph",
    runs: [{ text: "Có " }, { figure: { indicator: code, year: null } }],
  });

const content = (over: Partial<ReportContent>): ReportContent => ({
  sections: [],
  values: [],
  recommendations: [],
  citations: [],
  documents: [],
  evidence: [],
  explanations: [],
  ...over,
});

/** Of a row only what these builders read. */
const row = {
  round: 2,
  outline: ["s1", "s2", "s3"].map((id) => ({ id, number: id, title: id, text: "", read: id === "s2" })),
  openings: [{ outlineItemId: "s3", reason: "Bổ sung số mới" }],
  levels: { PROVINCE: "cấp tỉnh" },
} as unknown as Row;

const item = (over: Partial<ItemView>): ItemView => ({
  id: "i",
  round: 1,
  outlineItemId: null,
  indicatorId: null,
  blockId: null,
  recommendationId: null,
  place: "",
  placeName: "",
  code: "OTHER",
  words: "",
  severity: "MUST",
  state: "REPLIED",
  by: "",
  at: new Date(0),
  reply: null,
  repliedBy: null,
  repliedAt: null,
  settledBy: null,
  settledAt: null,
  previousId: null,
  ...over,
});

describe("the outline of a second review", () => {
  const versions = {
    before: content({
      sections: [words("s1", "một"), figure("s2", "A04"), words("s3", "ba")],
      values: [value("A04", "5")],
    }),
    now: content({
      sections: [words("s1", "một"), figure("s2", "A04"), words("s3", "bốn")],
      values: [value("A04", "6")],
    }),
  };

  it("says what reads differently, by its words or by a figure in them", () => {
    const flags = [item({ state: "DRAFT", outlineItemId: "s1" })];
    expect(outlineEntries(row, versions, flags)).toMatchObject([
      { id: "s1", changed: false, flags: 1, read: false },
      { id: "s2", changed: true, flags: 0, read: true },
      { id: "s3", changed: true },
    ]);
    expect(outlineEntries(row, { ...versions, before: null }, []).map(({ changed }) => changed)).toEqual([
      null,
      null,
      null,
    ]);
  });

  it("shows what changed where something was returned, then what the unit opened itself with its reason", () => {
    const asked = [
      item({ id: "text", outlineItemId: "s2" }),
      item({ id: "figure", indicatorId: "id-A04" }),
      item({ id: "same", outlineItemId: "s1" }),
      item({ id: "done", outlineItemId: "s2", state: "SETTLED" }),
    ];
    const outline = outlineEntries(row, versions, []);
    const round = roundView(row, versions, outline, asked, (one) => one.state === "REPLIED");
    expect(round.waiting.map(({ id, change }) => [id, change.kind])).toEqual([
      ["text", "text"],
      ["figure", "figure"],
      ["same", "none"],
    ]);
    expect(round.waiting[1]?.change).toEqual({ kind: "figure", before: "5", after: "6", unit: "đơn" });
    expect(round.concluded.map(({ id }) => id)).toEqual(["done"]);
    expect(round.others).toMatchObject([{ id: "s3", openedBecause: "Bổ sung số mới", change: { kind: "text" } }]);
  });
});

describe("what stands beside the text", () => {
  const asks = (id: string, text: string) => ({ id, outlineItemId: "s3", level: "PROVINCE", text, ground: null });
  const file = {
    fileId: "f",
    digest: "",
    name: "Kế hoạch.pdf",
    year: null,
    caption: null,
    indicatorId: null,
    leadingDocumentId: null,
  };

  it("are the recommendations, what is new in them, their flags and files", () => {
    const versions = {
      before: content({ recommendations: [asks("m1", "Tăng kinh phí.")] }),
      now: content({
        recommendations: [asks("m1", "Tăng kinh phí hằng năm."), asks("m2", "Thêm biên chế.")],
        evidence: [{ ...file, id: "e1", outlineItemId: null, recommendationId: "m2" }],
      }),
    };
    const flags = [item({ id: "flag", recommendationId: "m1", outlineItemId: "s3" })];
    expect(recommendationViews(row, versions, flags)).toMatchObject([
      { id: "m1", level: "cấp tỉnh", place: "s3", since: { text: "Tăng kinh phí." }, flags: [{ id: "flag" }] },
      { id: "m2", since: "new", flags: [], evidence: [{ name: "Kế hoạch.pdf", place: "s3" }] },
    ]);
    expect(evidenceViews(row, versions)).toMatchObject([{ place: "s3", placeName: "s3" }]);
  });
});

describe("a figure under review", () => {
  const asked = (settled: string): ReportContent =>
    content({
      values: [value("A12", "37"), value("A13", settled)],
      explanations: [
        {
          key: "RELATION<=|A13@=40|A12@=37",
          indicatorId: "id-A13",
          year: null,
          words: "Ba đơn của năm 2012 chuyển sang",
        },
      ],
    });
  const explained = (settled: string) =>
    figureViews({ now: asked(settled), before: null }, [], {}, "vi").map(({ code, explanations }) => [
      code,
      explanations.map(({ question, words: said }) => [question, said]),
    ]);

  it("has beside it what the unit answered to a warning, while its figures stand", () => {
    expect(explained("40")).toEqual([
      ["A12", []],
      ["A13", [["A13: 40, A12: 37 [≤]", "Ba đơn của năm 2012 chuyển sang"]]],
    ]);
    expect(explained("41")).toEqual([
      ["A12", []],
      ["A13", []],
    ]);
  });

  it("says what it was before, also where it was missing, and where it lies among the other units", () => {
    const before = content({ values: [value("A12", null)] });
    const now = content({ values: [value("A12", "90"), value("A13", "2")] });
    const [first, second] = figureViews({ now, before }, [], { "id-A12": [10, 11, 12, 13, 14] }, "vi");
    expect(first).toMatchObject({ before: { value: null }, place: { value: 90, unusual: "high", times: 7.5 } });
    expect(second).toMatchObject({ before: { value: null }, place: null });
  });
});
