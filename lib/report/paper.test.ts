import { describe, expect, it } from "vitest";
import { changedDocuments, changedFigures, changedSections } from "./changes.ts";
import { type ReportContent, storedContent } from "./content.ts";
import { newsOf } from "./news.ts";
import { figuresInText, paperOf, readBlock } from "./paper.ts";
import type { Block } from "./section/block.ts";

const paragraph = (id: string, text: string): Block => ({ id, kind: "paragraph", runs: [{ text }] });
const value = (code: string, year: number | null, amount: string | null) => ({
  indicatorId: `id-${code}`,
  code,
  name: `Chỉ tiêu ${code}`,
  unitOfMeasure: "lượt",
  year,
  kind: amount === null ? ("MISSING" as const) : ("EXACT" as const),
  value: amount,
  reason: amount === null ? "Chưa tổng hợp" : null,
  note: null,
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
const section = (outlineItemId: string, blocks: Block[]) => ({
  outlineItemId,
  number: "",
  title: "",
  digest: "",
  blocks,
});

const outline = [
  { id: "p1", parentId: null, number: "II.1", title: "Lãnh đạo", answerable: false },
  { id: "a", parentId: "p1", number: "II.1 a)", title: "Cấp ủy", answerable: true },
  { id: "p2", parentId: null, number: "II.2", title: "Không ai trả lời", answerable: false },
  { id: "b", parentId: null, number: "II.3", title: "Phương hướng", answerable: true },
];
const from = {
  issuer: {
    name: "Đảng ủy phường Tam Sơn",
    parentName: "Thành ủy Từ Sơn",
    form: "party-committee",
    symbol: "ĐU",
    place: "Tam Sơn",
  },
  given: null,
  subject: "tổng kết",
  outline,
  stale: [],
  levels: { PROVINCE: "cấp tỉnh" },
  draft: true,
  locale: "vi" as const,
};

describe("a content on paper", () => {
  it("keeps the order of the outline, drops headings nobody answers, keeps items nobody wrote", () => {
    const paper = paperOf(content({ sections: [section("b", [paragraph("x", "Sẽ làm")])] }), from);
    expect(paper.parts.map((part) => [part.number, part.items.map((item) => [item.id, item.blocks.length])])).toEqual([
      ["II.1", [["a", 0]]],
      ["II.3", [["b", 1]]],
    ]);
  });

  it("writes figures as officials do, and says what is not known", () => {
    const values = [value("D05", null, "1840"), value("D05", 2022, "96.5"), value("A17", null, null)];
    const paper = paperOf(content({ values }), from);
    expect(paper.figures.map((line) => [line.code, line.value, line.years, line.note])).toEqual([
      ["D05", "1.840", [{ year: 2022, value: "96,5" }], null],
      ["A17", "–", [], "Chưa tổng hợp"],
    ]);
    const text: Block = {
      id: "x",
      kind: "paragraph",
      runs: [{ text: "Có " }, { figure: { indicator: "D05", year: null } }, { text: " lượt" }],
    };
    expect(readBlock(text, figuresInText({ values }))).toBe("Có 1.840 lượt");
  });

  it("says a recommendation once: not again where a list of the text has it", () => {
    const said: Block = {
      id: "b",
      kind: "list",
      ordered: true,
      items: [{ id: "r1", runs: [{ text: "Sửa luật" }], level: 0 }],
    };
    const recommendation = (id: string) => ({
      id,
      outlineItemId: "b",
      level: "CENTRAL",
      text: "Sửa luật",
      ground: null,
    });
    const paper = paperOf(
      content({ sections: [section("b", [said])], recommendations: [recommendation("r1"), recommendation("r2")] }),
      from,
    );
    expect(paper.recommendations.map((one) => one.id)).toEqual(["r2"]);
  });

  it("lists the documents issued and what shows it all, each file where it belongs", () => {
    const file = { digest: "", caption: null, outlineItemId: null, indicatorId: null, year: null };
    const none = { recommendationId: null, leadingDocumentId: null };
    const shown = (id: string, where: object) => ({
      id,
      fileId: `f-${id}`,
      name: `${id}.pdf`,
      ...file,
      ...none,
      ...where,
    });
    const document = {
      id: "d1",
      outlineItemId: "a",
      number: "12-NQ/ĐU",
      issuedOn: "2015-03-15",
      issuer: "Đảng ủy",
      subject: "Nghị quyết",
    };
    const paper = paperOf(
      content({
        values: [value("D05", null, "1840")],
        documents: [document],
        recommendations: [{ id: "r1", outlineItemId: "b", level: "CENTRAL", text: "Sửa luật", ground: null }],
        evidence: [
          shown("e1", { outlineItemId: "a" }),
          shown("e2", { leadingDocumentId: "d1" }),
          shown("e3", { indicatorId: "id-D05" }),
          shown("e4", { recommendationId: "r1" }),
        ],
        explanations: [
          { key: "PEERS|D05@=1840", indicatorId: "id-D05", year: null, words: "Tính cả tiếp dân định kỳ" },
        ],
      }),
      from,
    );
    const names = (files: { name: string }[] | undefined) => files?.map((one) => one.name);
    expect(paper.parts.map((part) => part.items.map((item) => names(item.evidence)))).toEqual([
      [["e1.pdf"]],
      [["e4.pdf"]],
    ]);
    expect(paper.documents.map((one) => [one.number, names(one.evidence)])).toEqual([["12-NQ/ĐU", ["e2.pdf"]]]);
    expect(names(paper.figures[0]?.evidence)).toEqual(["e3.pdf"]);
    expect(paper.figures[0]?.explanations).toEqual([{ year: null, words: "Tính cả tiếp dân định kỳ" }]);
  });

  it("reads a version that was frozen before documents and evidence were kept", () => {
    const {
      documents: _d,
      evidence: _e,
      explanations: _x,
      ...old
    } = content({ sections: [section("a", [paragraph("x", "Ba từ đây")])] });
    const paper = paperOf(storedContent.parse(old), { ...from, draft: false });
    expect([paper.documents, paper.draft, paper.words]).toEqual([[], false, 3]);
  });

  it("counts the words of the whole text and says when nobody has decided it", () => {
    const sections = [section("a", [paragraph("x", "Mười năm qua")]), section("b", [paragraph("y", "Sẽ làm")])];
    expect(paperOf(content({ sections }), from)).toMatchObject({ words: 5, draft: true });
  });

  it("marks a citation whose source was replaced", () => {
    const citation = {
      outlineItemId: "a",
      blockId: "x",
      sourceReportId: "s",
      sourceVersionId: "v1",
      sourceOutlineItemId: "a",
      sourceBlockId: "y",
      sourceUnit: "Đồng Kỵ",
    };
    const paper = paperOf(content({ citations: [citation] }), { ...from, stale: ["x|v1"] });
    expect(paper.citations).toEqual({ x: [{ label: "Đồng Kỵ", href: "/reports/s#b-y", stale: true }] });
  });
});

describe("what changed between two contents", () => {
  it("is shown by item, only where it reads differently, figures in the text included", () => {
    const text: Block = {
      id: "x",
      kind: "paragraph",
      runs: [{ figure: { indicator: "D05", year: null } }, { text: " lượt" }],
    };
    const before = content({
      sections: [section("a", [text]), section("b", [paragraph("z", "như cũ")])],
      values: [value("D05", null, "12")],
    });
    const after = content({ sections: before.sections, values: [value("D05", null, "14")] });
    const changes = changedSections(before, after, outline);
    expect(changes.map((one) => one.id)).toEqual(["a"]);
    expect(changes[0]?.blocks[0]?.parts.filter((part) => part.change !== "same").map((part) => part.text)).toEqual([
      "12",
      "14",
    ]);
    expect(changedFigures(before, after)).toEqual([
      { key: "D05:", name: "D05 Chỉ tiêu D05", before: "12", after: "14" },
    ]);
    expect(changedSections(before, before, outline)).toEqual([]);
  });
});

describe("documents between two contents", () => {
  it("are told where they came, went or read differently", () => {
    const one = (id: string, number: string) => ({
      id,
      outlineItemId: "a",
      number,
      issuedOn: "2015-03-15",
      issuer: "Đảng ủy",
      subject: "Nghị quyết",
    });
    const before = content({ documents: [one("d1", "12-NQ/ĐU"), one("d2", "13-NQ/ĐU"), one("d3", "14-NQ/ĐU")] });
    const after = content({ documents: [one("d4", "15-NQ/ĐU"), one("d1", "12-NQ/ĐU"), one("d2", "31-NQ/ĐU")] });
    expect(
      changedDocuments(before, after).map((change) => [
        change.id,
        change.before?.slice(0, 5),
        change.after?.slice(0, 5),
      ]),
    ).toEqual([
      ["d4", undefined, "15-NQ"],
      ["d2", "13-NQ", "31-NQ"],
      ["d3", "14-NQ", undefined],
    ]);
    expect(changedDocuments(before, before)).toEqual([]);
  });
});

describe("the headline", () => {
  const state = {
    facts: {},
    stepBody: null,
    holder: "Tam Sơn",
    reviewer: null,
    since: new Date("2023-04-14T08:00:00+07:00"),
    returned: [],
    returnDueOn: null,
    send: null,
  };

  it("counts what is still to do before approval", () => {
    expect(newsOf({ ...state, state: "DRAFT", facts: { missing_items: 3, missing_figures: 2 } })).toMatchObject({
      key: "missing",
      params: { count: 5 },
    });
    expect(newsOf({ ...state, state: "DRAFT", facts: { missing_items: 0 } })).toMatchObject({ key: "ready" });
  });

  it("says by how much a report was sent late", () => {
    const send = { phrase: "trước ngày 21/4/2023", meaning: "", tone: "late" as const, days: -2, first: null };
    expect(newsOf({ ...state, state: "SUBMITTED", send })).toMatchObject({ key: "submitted", params: { late: 2 } });
    expect(newsOf({ ...state, state: "SUBMITTED" })).toMatchObject({ params: { late: 0 } });
  });
});
