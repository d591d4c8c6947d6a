import { expect, test } from "vitest";
import { readFile } from "./file.ts";
import type { Line } from "./line.ts";
import { listed, listLevel, paragraph, run, table, textBox, wordFile, type WordParts } from "./test-word-files.ts";

async function linesOf(body: string, parts: WordParts = {}): Promise<Line[]> {
  const read = await readFile(wordFile(body, parts), "kế hoạch.docx");
  if (!read.ok) throw new Error(read.problem.code);
  return read.value.lines;
}
const textsOf = async (body: string, parts: WordParts = {}) => (await linesOf(body, parts)).map((line) => line.text);

test("runs that Word split anywhere are one line", async () => {
  const split = `<w:p>${run("Kế ho")}<w:proofErr w:type="spellStart"/>${run("ạch ")}${run("tổng kết")}</w:p>`;
  expect(await linesOf(split)).toEqual([{ number: 1, text: "Kế hoạch tổng kết", place: "body" }]);
});

test("a soft break makes two lines, a tab stays, a hyphen that does not break is a hyphen", async () => {
  const body = `<w:p><w:r><w:t>KẾ HOẠCH</w:t><w:br/><w:t>Tổng kết</w:t><w:tab/><w:t>87</w:t><w:noBreakHyphen/><w:t>KH</w:t></w:r></w:p>`;
  expect(await textsOf(body)).toEqual(["KẾ HOẠCH", "Tổng kết\t87-KH"]);
});

test("tabs that are set up are no text", async () => {
  expect(await textsOf(paragraph("Số 87", '<w:tabs><w:tab w:val="left" w:pos="700"/></w:tabs>'))).toEqual(["Số 87"]);
});

test("what was deleted with changes tracked is gone, what was inserted is there", async () => {
  const body = `<w:p>${run("trước ngày ")}<w:del><w:r><w:delText>18</w:delText></w:r></w:del><w:ins>${run("20")}</w:ins>${run("/4/2023")}</w:p>`;
  expect(await textsOf(body)).toEqual(["trước ngày 20/4/2023"]);
});

test("a paragraph whose end was deleted runs on into the next", async () => {
  const body = paragraph("Các đảng ủy ", '<w:rPr><w:del w:id="1"/></w:rPr>') + paragraph("phường");
  expect(await textsOf(body)).toEqual(["Các đảng ủy phường"]);
});

test("a field shows its result, not its instruction; links and content controls show their text", async () => {
  const mark = (kind: string) => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`;
  const field = `${mark("begin")}<w:r><w:instrText> DATE \\@ "d" </w:instrText></w:r>${mark("separate")}${run("31")}${mark("end")}`;
  const link = `<w:hyperlink r:id="x">${run("tusonbacninh")}</w:hyperlink>`;
  const control = `<w:sdt><w:sdtPr><w:alias w:val="Tên"/></w:sdtPr><w:sdtContent>${run(" ô nhập")}</w:sdtContent></w:sdt>`;
  expect(await textsOf(`<w:p>${field}${run(" tháng 3 ")}${link}${control}</w:p>`)).toEqual([
    "31 tháng 3 tusonbacninh ô nhập",
  ]);
});

test("hidden text is not read, capitals by look are capitals", async () => {
  const body = `<w:p>${run("Kế hoạch", "<w:caps/>")}${run(" ẩn", "<w:vanish/>")}</w:p>`;
  expect(await textsOf(body)).toEqual(["KẾ HOẠCH"]);
});

test("bold and italic hold for the whole line only, and come from styles too", async () => {
  const styles = `<w:style w:type="paragraph" w:styleId="A"><w:rPr><w:b/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="B"><w:basedOn w:val="A"/><w:pPr><w:jc w:val="center"/></w:pPr><w:rPr><w:i/></w:rPr></w:style><w:style w:type="character" w:styleId="C"><w:rPr><w:b/></w:rPr></w:style>`;
  const lines = await linesOf(
    [
      paragraph("từ kiểu", '<w:pStyle w:val="B"/>'),
      `<w:p>${run("Nơi nhận", "<w:b/>")}${run(": ")}</w:p>`,
      `<w:p>${run("một phần", "<w:b/>")}${run(" thôi")}</w:p>`,
      paragraph("hai lần là không", '<w:pStyle w:val="A"/>', '<w:rStyle w:val="C"/>'),
      paragraph("tắt đi", '<w:pStyle w:val="A"/>', '<w:b w:val="0"/>'),
    ].join(""),
    { styles },
  );
  expect(lines.map(({ bold, italic, align }) => ({ bold, italic, align }))).toEqual([
    { bold: true, italic: true, align: "center" },
    { bold: true },
    {},
    {},
    {},
  ]);
});

test("tables are read cell by cell, with columns that span counted", async () => {
  const spanned = `<w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>${paragraph("hai cột")}</w:tc>`;
  const body = `${table([[paragraph("Tỉnh ủy") + paragraph("Số 1-KH/TU"), paragraph("Đảng Cộng sản")]])}<w:tbl><w:tr>${spanned}<w:tc>${paragraph("ba")}</w:tc></w:tr></w:tbl>${paragraph("sau bảng")}`;
  expect((await linesOf(body)).map(({ text, place, cell }) => [text, place, cell])).toEqual([
    ["Tỉnh ủy", "table", { table: 1, row: 1, column: 1 }],
    ["Số 1-KH/TU", "table", { table: 1, row: 1, column: 1 }],
    ["Đảng Cộng sản", "table", { table: 1, row: 1, column: 2 }],
    ["hai cột", "table", { table: 2, row: 1, column: 1 }],
    ["ba", "table", { table: 2, row: 1, column: 3 }],
    ["sau bảng", "body", undefined],
  ]);
});

test("a text box is read once, after the paragraph that holds it", async () => {
  const lines = await linesOf(`<w:p>${textBox(paragraph("trong khung"))}${run("ngoài khung")}</w:p>`);
  expect(lines.map(({ text, place }) => [text, place])).toEqual([
    ["ngoài khung", "body"],
    ["trong khung", "textbox"],
  ]);
});

test("headers, notes and footers have their place; separators of notes are no text", async () => {
  const lines = await linesOf(paragraph("thân"), {
    header: paragraph("đầu trang"),
    footer: paragraph("chân trang"),
    footnotes: `<w:footnote w:type="separator"><w:p><w:r><w:separator/></w:r></w:p></w:footnote><w:footnote>${paragraph("ghi chú")}</w:footnote>`,
  });
  expect(lines.map(({ number, text, place }) => [number, text, place])).toEqual([
    [1, "đầu trang", "header"],
    [2, "thân", "body"],
    [3, "ghi chú", "note"],
    [4, "chân trang", "footer"],
  ]);
});

test("numbers that Word counts stand before the text, level by level", async () => {
  const levels = [
    listLevel(0, "upperRoman", "%1."),
    listLevel(1, "decimal", "%2."),
    listLevel(2, "decimal", "%2.%3."),
    listLevel(3, "lowerLetter", "%4)"),
    listLevel(4, "bullet", "\uF0B7", '<w:rPr><w:rFonts w:ascii="Symbol"/></w:rPr>'),
    listLevel(5, "bullet", "+"),
  ];
  const numbering = `<w:abstractNum w:abstractNumId="7">${levels.join("")}</w:abstractNum><w:num w:numId="3"><w:abstractNumId w:val="7"/></w:num>`;
  const depths = [0, 1, 2, 2, 3, 4, 5, 1, 2, 0, 1];
  const body = depths.map((depth) => paragraph("x", listed(3, depth))).join("");
  expect(await textsOf(body, { numbering })).toEqual([
    "I. x",
    "1. x",
    "1.1. x",
    "1.2. x",
    "a) x",
    "- x",
    "+ x",
    "2. x",
    "2.1. x",
    "II. x",
    "1. x",
  ]);
});

test("lists go on, begin anew where told, and come from styles", async () => {
  const numbering = `<w:abstractNum w:abstractNumId="1">${listLevel(0, "decimal", "%1.", '<w:pStyle w:val="Muc"/>')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>`;
  const styles = `<w:style w:type="paragraph" w:styleId="Muc"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>`;
  const muc = '<w:pStyle w:val="Muc"/>';
  const body = [
    paragraph("a", muc),
    paragraph("b", listed(1)),
    paragraph("c", listed(2)),
    paragraph("d", listed(2)),
    paragraph("e", `${muc}<w:numPr><w:numId w:val="0"/></w:numPr>`),
    paragraph("f", muc),
  ];
  expect(await textsOf(body.join(""), { numbering, styles })).toEqual(["1. a", "2. b", "5. c", "6. d", "e", "7. f"]);
});

test("the prefix of the vocabulary does not matter", async () => {
  const odd =
    '<n:document xmlns:n="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><n:body><n:p><n:pPr><n:jc n:val="center"/></n:pPr><n:r><n:t>chữ</n:t></n:r></n:p></n:body></n:document>';
  const lines = await linesOf("", { files: { "word/document.xml": odd } });
  expect(lines).toEqual([{ number: 1, text: "chữ", align: "center", place: "body" }]);
});
