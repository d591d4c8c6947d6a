import { describe, expect, it } from "vitest";
import type { ThreadView } from "../comment/types.ts";
import type { ReportContent } from "../content.ts";
import type { ReturnedView } from "../types.ts";
import { approvalChecks, type Checked } from "./checks.ts";

const paragraph = (id: string, text: string) => ({ id, kind: "paragraph" as const, runs: [{ text }] });
const section = (outlineItemId: string, number: string, ...blocks: ReturnType<typeof paragraph>[]) => ({
  outlineItemId,
  number,
  title: number,
  digest: "",
  blocks,
});
const EMPTY =
  "Cấp ủy đã quan tâm lãnh đạo, chỉ đạo quyết liệt, triển khai thực hiện nghiêm túc, đồng bộ, có hiệu quả các nhiệm vụ, giải pháp, góp phần nâng cao nhận thức, trách nhiệm của cán bộ, đảng viên và nhân dân.";

const value = (code: string, kind: "EXACT" | "MISSING", amount: string | null) => ({
  indicatorId: `id-${code}`,
  code,
  name: `Tên ${code}`,
  unitOfMeasure: "đơn",
  year: null,
  kind,
  value: amount,
  reason: null,
  note: null,
});
const content: ReportContent = {
  sections: [section("i1", "II.1 (1)", paragraph("b1", "Phường ban hành 14 văn bản, phổ biến tới 12 khu phố."))],
  values: [value("A01", "EXACT", "5")],
  recommendations: [],
  citations: [],
  documents: [],
  evidence: [],
  explanations: [],
};
const place = (id: string, number: string) => ({
  id,
  parentId: null,
  number,
  title: `Mục ${number}`,
  answerable: true,
});
const whole: Checked = {
  content,
  outline: [place("i1", "II.1 (1)")],
  missingFigures: [],
  returned: [],
  sent: null,
  stale: [],
  unansweredOpinions: 0,
  figures: [],
  threads: [],
};
const lines = (changed: Partial<Checked>) =>
  approvalChecks({ ...whole, ...changed }, "vi").map(({ tone, kind, href }) => [tone, kind, href]);

const returned = (over: Partial<ReturnedView>): ReturnedView => ({
  id: "r",
  outlineItemId: "i1",
  place: "II.1 (1)",
  blockId: null,
  code: "MISSING",
  words: "Bổ sung",
  reply: null,
  ...over,
});
const thread = (blockId: string | null, resolved: ThreadView["resolved"] = null): ThreadView => ({
  id: "t",
  item: { id: "i1", code: "II.1.1", number: "II.1 (1)", title: "" },
  blockId,
  about: blockId === null ? "section" : "passage",
  excerpt: "",
  comments: [{ id: "t", text: "Nêu tên mô hình", by: "Ngô Thị Thủy", at: new Date(0), mine: false }],
  resolved,
});

describe("what a decider should look at", () => {
  it("is nothing where nothing is wrong", () => expect(approvalChecks(whole, "vi")).toEqual([]));

  it("leads from what is missing to the item and to the table of figures", () => {
    expect(
      lines({
        outline: [...whole.outline, place("i2", "II.3")],
        missingFigures: [{ code: "B07", name: "Số mô hình" }],
      }),
    ).toEqual([
      ["red", "missing", "#i-i2"],
      ["red", "missing", "#figures"],
    ]);
    // A section of blanks says nothing.
    expect(lines({ content: { ...content, sections: [section("i1", "II.1 (1)", paragraph("b1", "  "))] } })).toEqual([
      ["red", "missing", "#i-i1"],
    ]);
  });

  it("leads to what a return asked for and nobody answered: passage, item, figure", () => {
    expect(
      lines({
        returned: [
          returned({ blockId: "b1" }),
          returned({}),
          returned({ outlineItemId: null, place: "A01" }),
          returned({ reply: "Đã bổ sung" }),
        ],
      }),
    ).toEqual([
      ["red", "returned", "#b-b1"],
      ["red", "returned", "#i-i1"],
      ["red", "returned", "#f-A01"],
    ]);
  });

  it("puts figures that disagree first, then what should be looked at: text, unexplained, stock phrases, comments, not known", () => {
    expect(
      lines({
        content: {
          ...content,
          sections: [section("i1", "II.1 (1)", paragraph("b1", "Phường có 14 văn bản."), paragraph("b2", EMPTY))],
          values: [value("A01", "EXACT", "5"), value("A02", "MISSING", null)],
        },
        figures: [
          { tone: "amber", kind: "unexplained", text: "x", at: { indicator: "A01" } },
          { tone: "amber", kind: "text", text: "y", at: { blockId: "b1" } },
          { tone: "red", kind: "disagree", text: "z", at: { indicator: "A09" } },
        ],
        threads: [thread("b1"), thread(null), thread("b1", { by: "", at: new Date(0) })],
        stale: ["b2|v1", "b2|v2", "gone|v1"],
      }),
    ).toEqual([
      ["red", "stale", "#b-b2"],
      // A figure that is not on the paper has no line there: the table is where it would stand.
      ["red", "contradiction", "#figures"],
      ["amber", "warning", "#f-A01"],
      ["amber", "contradiction", "#b-b1"],
      ["amber", "empty", "#b-b2"],
      ["amber", "comment", "#comment-b1"],
      ["amber", "comment", "#comments"],
      ["amber", "unknown", "#f-A02"],
    ]);
  });

  it("says who commented in which words, shortened where they are long", () => {
    const long = { ...thread(null) };
    long.comments = [{ ...long.comments[0], id: "t", text: "dài ".repeat(60), by: "An", at: new Date(0), mine: false }];
    const [line] = approvalChecks({ ...whole, threads: [long] }, "vi");
    expect(line?.text).toMatch(/^II\.1 \(1\): góp ý của An còn mở: “dài dài .*…”$/);
    expect(line?.text.length).toBeLessThan(140);
  });
});

it("says of a returned item that was answered and not touched that nothing of it changed", () => {
  const answered = returned({ reply: "Đã bổ sung." });
  const other = section("i1", "II.1 (1)", paragraph("b1", "Phường ban hành 15 văn bản, phổ biến tới 12 khu phố."));
  expect(lines({ returned: [answered], sent: content })).toEqual([["amber", "returned", "#i-i1"]]);
  expect(lines({ returned: [answered], sent: { ...content, sections: [other] } })).toEqual([]);
  expect(lines({ returned: [answered], sent: null })).toEqual([]);
});
