import { expect, test } from "vitest";
import { readFile } from "#lib/document/read/file.ts";
import { listed, listLevel, paragraph, run, table, textBox, wordFile } from "#lib/document/read/test-word-files.ts";
import type { Block } from "#lib/report/section/block.ts";
import { layBlocks, layReport } from "./lay.ts";
import { withoutBody } from "./recommendations.ts";
import { testTarget } from "./test-target.ts";
import type { ReportReading } from "./types.ts";

const WARD = testTarget("ward_party_committee", "25-NQ/TW");

function ids(): () => string {
  let made = 0;
  return () => {
    made += 1;
    return `b${made}`;
  };
}

async function layWord(body: string, parts: Parameters<typeof wordFile>[1] = {}): Promise<ReportReading> {
  const file = await readFile(wordFile(body, parts), "báo cáo.docx");
  if (!file.ok) throw new Error(file.problem.code);
  return layReport(file.value.lines, WARD, ids());
}

/** The blocks laid at an item, in the order of the file. */
const blocksAt = (reading: ReportReading, item: string): Block[] =>
  reading.laid
    .filter((one) => one.itemId === item)
    .flatMap((one) => one.pieces)
    .sort((a, b) => (a.lines[0] ?? 0) - (b.lines[0] ?? 0))
    .map((piece) => piece.block);

const RESULTS = paragraph("II. KẾT QUẢ THỰC HIỆN", "", "<w:b/>");

test("letters keep their look, dashes are a list, sub-headings sub-items without their number", async () => {
  const reading = await layWord(
    [
      RESULTS,
      paragraph("1. Kết quả thực hiện các nhiệm vụ", "", "<w:b/>"),
      `<w:p>${run("Cấp ủy ")}${run("gương mẫu", "<w:b/><w:i/>")}</w:p>`,
      paragraph("- một"),
      paragraph("+ hai"),
      paragraph("2. Hạn chế", "", "<w:b/>"),
      paragraph("Còn chậm."),
    ].join(""),
  );
  expect(blocksAt(reading, "II.2.2")).toMatchObject([
    { kind: "paragraph", runs: [{ text: "Cấp ủy " }, { text: "gương mẫu", bold: true, italic: true }] },
    {
      kind: "list",
      items: [
        { runs: [{ text: "một" }], level: 0 },
        { runs: [{ text: "hai" }], level: 1 },
      ],
    },
    { kind: "subitem", runs: [{ text: "Hạn chế" }] },
    { kind: "paragraph", runs: [{ text: "Còn chậm." }] },
  ]);
});

test("a table keeps its cells, one inside a cell stays in it, what spans columns is there once", async () => {
  const cell = (content: string, properties = "") => `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`;
  const inner = `<w:tbl><w:tr>${cell(paragraph("trong ô"))}</w:tr></w:tbl>`;
  const outer = `<w:tbl><w:tr>${cell(paragraph("Nội dung"))}${cell(paragraph("Năm"), '<w:gridSpan w:val="2"/>')}</w:tr><w:tr>${cell(paragraph("Mô hình") + inner)}${cell(paragraph("4"))}${cell(paragraph("5"))}</w:tr></w:tbl>`;
  const [block] = blocksAt(await layWord(RESULTS + outer + paragraph("Hết.")), "II.2.2");
  const texts =
    block?.kind === "table"
      ? block.rows.map((row) =>
          row.cells.map((one) => one.runs.map((piece) => ("text" in piece ? piece.text : "")).join("")),
        )
      : [];
  expect(texts).toEqual([
    ["Nội dung", "Năm", ""],
    ["Mô hình trong ô", "4", "5"],
  ]);
});

test("a note stands behind what refers to it and offers its documents; a text box stays at its place", async () => {
  const refer = '<w:r><w:footnoteReference w:id="2"/></w:r>';
  const reading = await layWord(
    `${paragraph("I. CÔNG TÁC LÃNH ĐẠO, CHỈ ĐẠO")}<w:p>${run("Đảng ủy đã ban hành các văn bản.")}${refer}</w:p>${RESULTS}<w:p>${textBox(paragraph("Ảnh hội nghị"))}${run("Phong trào phát triển.")}</w:p>`,
    {
      footnotes: `<w:footnote w:id="2">${paragraph("Nghị quyết số 12-NQ/ĐU ngày 15/3/2015 về dân vận; Kế hoạch số 20-KH/ĐU ngày 01/02/2016 về mô hình.")}</w:footnote>`,
    },
  );
  expect(blocksAt(reading, "II.1.1")).toHaveLength(2);
  expect(blocksAt(reading, "II.2.2")).toHaveLength(2);
  expect(reading.documents.map(({ number, issuedOn, itemId }) => [number, issuedOn, itemId])).toEqual([
    ["12-NQ/ĐU", "2015-03-15", "II.1.1"],
    ["20-KH/ĐU", "2016-02-01", "II.1.1"],
  ]);
});

test("numbers that Word counts are numbers; the letterhead and the end in tables are not text", async () => {
  const numbering = `<w:abstractNum w:abstractNumId="7">${listLevel(0, "upperRoman", "%1.")}${listLevel(1, "decimal", "%2.")}</w:abstractNum><w:num w:numId="3"><w:abstractNumId w:val="7"/></w:num>`;
  const reading = await layWord(
    [
      table([[paragraph("ĐẢNG ỦY PHƯỜNG A") + paragraph("Số 1-BC/ĐU"), paragraph("ĐẢNG CỘNG SẢN VIỆT NAM")]]),
      paragraph("BÁO CÁO"),
      paragraph("Công tác lãnh đạo, chỉ đạo", listed(3, 0)),
      paragraph("Của Đảng ủy", listed(3, 1)),
      paragraph("Đảng ủy quán triệt."),
      table([[paragraph("Nơi nhận:") + paragraph("- Lưu."), paragraph("T/M ĐẢNG ỦY") + paragraph("BÍ THƯ")]]),
    ].join(""),
    { numbering },
  );
  expect(reading.laid).toMatchObject([
    { itemId: "II.1.1", by: "number", sure: true, headings: [{ line: 5 }, { line: 6 }], pieces: [{ lines: [7] }] },
  ]);
  expect(reading.unmatched.map(({ why }) => why)).toEqual(["letterhead", "title", "signature"]);
});

test("text of a body that is not asked of the unit is told as such", () => {
  const department = testTarget("office_department", "25-NQ/TW");
  const lines = ["I. LÃNH ĐẠO, CHỈ ĐẠO", "1. Công tác lãnh đạo của cấp ủy", "Chi bộ quán triệt."].map((text, at) => ({
    number: at + 1,
    text,
    place: "body" as const,
  }));
  const { laid, unmatched } = layReport(lines, department, ids());
  expect(unmatched).toMatchObject([
    { why: "notAddressed", lines: [2] },
    { why: "notAddressed", lines: [3] },
  ]);
  expect(laid.flatMap((one) => one.pieces)).toEqual([]);
});

test("another report of the portal goes to the items of the same words, block by block, with new ids", () => {
  const block: Block = { id: "old", kind: "paragraph", runs: [{ text: "Nhận thức chuyển biến.", bold: true }] };
  const sections = [
    { number: "II.2 a)", title: "Chuyển biến về nhận thức, trách nhiệm", blocks: [block] },
    { number: "V", title: "Công tác văn thư", blocks: [{ ...block, id: "other" }] },
  ];
  const { laid, unmatched } = layBlocks(sections, WARD, ids());
  expect(laid).toMatchObject([
    { itemId: "II.2.1", pieces: [{ block: { kind: "paragraph", runs: block.runs }, lines: [1] }] },
  ]);
  expect(laid[0]?.pieces[0]?.block.id).not.toBe("old");
  expect(unmatched).toMatchObject([{ why: "noPlace", lines: [2] }]);
});

test("whom it is asked of is left out of what is asked, where it stands in front", () => {
  const asked = { text: "Đề nghị Ban Tổ chức Trung ương sớm có hướng dẫn.", body: "Ban Tổ chức Trung ương" };
  expect(withoutBody(asked)).toBe("Sớm có hướng dẫn.");
  expect(withoutBody({ ...asked, body: null })).toBe(asked.text);
});
