import { isComment, isTag, isText, type ChildNode, type Document } from "domhandler";
import { parseDocument } from "htmlparser2";
import { describe, expect, it } from "vitest";
import { type Block, blocksSchema, type Run } from "./block.ts";
import { pastedBlocks, pastedText } from "./pasted.ts";
import { type PastedNode, withoutStyles } from "./pasted-node.ts";

/** A parsed tree as the browser's. */
function asNode(node: ChildNode | Document): PastedNode {
  const below = "children" in node ? node.children : [];
  return {
    nodeType: isTag(node) ? 1 : isText(node) ? 3 : isComment(node) ? 8 : node.nodeType,
    nodeName: isTag(node) ? node.name.toUpperCase() : "#node",
    nodeValue: isText(node) ? node.data : null,
    childNodes: below.map(asNode),
    getAttribute: (name) => (isTag(node) ? (node.attribs[name] ?? null) : null),
  };
}

function read(html: string): Block[] {
  let ids = 0;
  const blocks = pastedBlocks(asNode(parseDocument(html)), () => {
    ids += 1;
    return `n${String(ids)}`;
  });
  expect(blocksSchema.safeParse(blocks).error).toBeUndefined();
  return blocks;
}

const marked = (runs: readonly Run[]): string =>
  runs
    .map((run) => {
      if (!("text" in run)) return "";
      const marks = [run.bold && "b", run.italic && "i", run.underline && "u"].filter(Boolean).join("");
      return marks === "" ? run.text : `[${marks}:${run.text}]`;
    })
    .join("");

/** A block in short: `P`, `Q`, `-`/`1` with the level of each entry, `T` (`TH` with headings). */
const short = (block: Block): string => {
  if (block.kind === "list")
    return block.items
      .map((item) => `${block.ordered ? "1" : "-"}${String(item.level)} ${marked(item.runs)}`)
      .join("\n");
  if (block.kind === "table")
    return `T${block.header ? "H" : ""} ${block.rows.map((row) => row.cells.map((cell) => marked(cell.runs)).join(" | ")).join(" / ")}`;
  return `${block.kind === "quotation" ? "Q" : "P"} ${marked(block.runs)}`;
};
const lines = (html: string): string[] => read(html).flatMap((block) => short(block).split("\n"));

const word = (body: string): string => `<html xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40">
<head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=Generator content="Microsoft Word 15">
<link rel=File-List href="file:///C:/Users/ha/AppData/Local/Temp/msohtmlclip1/01/clip_filelist.xml">
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->
<style><!-- p.MsoNormal, li.MsoNormal {margin:0cm; font-size:14.0pt; font-family:"Times New Roman",serif;}
@list l0 {mso-list-id:123; mso-list-type:hybrid;} --></style></head>
<body lang=EN-US style='tab-interval:36.0pt'><!--StartFragment-->${body}<!--EndFragment--></body></html>`;

describe("from Word", () => {
  it("paragraphs keep bold, italic and underline, and lose fonts, colours and blanks of the layout", () => {
    const html =
      word(`<p class=MsoNormal style='text-align:justify;text-indent:36.0pt'><b style='mso-bidi-font-weight:normal'><span
style='font-size:14.0pt;font-family:"Times New Roman",serif;color:red'>Kết quả:<o:p></o:p></span></b><span style='font-size:14.0pt'> toàn
phường&nbsp;&nbsp; có <i>12 mô hình</i> <u>tiêu biểu</u>.<o:p></o:p></span></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoNormal><span style='font-weight:bold;font-style:italic'>Hai</span></p>`);
    expect(lines(html)).toEqual(["P [b:Kết quả:] toàn phường có [i:12 mô hình] [u:tiêu biểu].", "P [bi:Hai]"]);
  });

  it("lists of MsoListParagraph keep their levels and whether they are numbered, not their markers", () => {
    const item = (level: number, marker: string, text: string) => `<p class=MsoListParagraphCxSpMiddle
style='margin-left:36.0pt;text-indent:-18.0pt;mso-list:l0 level${String(level)} lfo1'><![if !supportLists]><span
style='font-family:Symbol'><span style='mso-list:Ignore'>${marker}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;
</span></span></span><![endif]>${text}<o:p></o:p></p>`;
    const html = word(
      `<p class=MsoNormal>Trước</p>${item(1, "·", "Ý một")}${item(2, "o", "Ý con")}${item(1, "·", "Ý hai")}<p class=MsoNormal>Sau</p>${item(1, "1.", "Thứ nhất")}${item(2, "a)", "Điểm a")}${item(9, "(i)", "Sâu")}`,
    );
    expect(lines(html)).toEqual([
      "P Trước",
      "-0 Ý một",
      "-1 Ý con",
      "-0 Ý hai",
      "P Sau",
      "10 Thứ nhất",
      "11 Điểm a",
      "13 Sâu",
    ]);
  });

  it("headings become plain paragraphs without their numbering", () => {
    const html = word(`<h1 style='mso-list:l1 level1 lfo2'><![if !supportLists]><span style='mso-list:Ignore'>II.<span
style='font:7.0pt "Times New Roman"'>&nbsp; </span></span><![endif]><span>KẾT QUẢ <b>THỰC HIỆN</b></span></h1>
<p class=MsoHeading7><b>Đề mục</b></p>`);
    expect(lines(html)).toEqual(["P KẾT QUẢ THỰC HIỆN", "P Đề mục"]);
  });

  it("tables keep their cells; joined ones leave empty places; a repeated first row is one of headings", () => {
    const html =
      word(`<table class=MsoTableGrid border=1 cellspacing=0 style='border-collapse:collapse;mso-border-alt:solid'>
<thead><tr style='mso-yfti-irow:0;mso-yfti-firstrow:yes'><td width=208 valign=top><p class=MsoNormal align=center><b>Năm<o:p></o:p></b></p></td>
<td colspan=2><p class=MsoNormal><b>Mô hình</b></p></td></tr></thead>
<tr style='mso-yfti-irow:1'><td rowspan=2><p class=MsoNormal>2021</p></td><td><p class=MsoNormal>5</p><p class=MsoNormal>(ước)</p></td><td><p class=MsoNormal><o:p>&nbsp;</o:p></p></td></tr>
<tr style='mso-yfti-irow:2;mso-yfti-lastrow:yes'><td><p class=MsoNormal>6</p></td><td><p class=MsoNormal>7</p></td></tr></table>`);
    expect(lines(html)).toEqual(["TH [b:Năm] | [b:Mô hình] |  / 2021 | 5 (ước) |  /  | 6 | 7"]);
  });

  it("comments, pictures, deleted text, hidden text and scripts stay behind", () => {
    const html =
      word(`<p class=MsoNormal>Còn <del cite="mailto:ha" datetime="2023">bỏ</del><ins cite="mailto:ha">thêm</ins><a
style='mso-comment-reference:H_1;mso-comment-date:20230419'>chữ</a><span class=MsoCommentReference><span style='mso-special-character:comment'>&nbsp;<a
class=msocomanchor href="#_msocom_1">[H1]</a></span></span><span style='mso-hide:all;display:none'>ẩn</span>
<!--[if gte vml 1]><v:shape id="x"></v:shape><![endif]--><img width=10 src="file:///C:/clip_image001.png"><script>alert(1)</script></p>
<div style='mso-element:comment-list'><div style='mso-element:comment'><p class=MsoCommentText>Nhận xét</p></div></div>`);
    expect(lines(html)).toEqual(["P Còn thêmchữ"]);
  });

  it("what the policy of the page would refuse is said in another way, and read the same", () => {
    const html = withoutStyles(
      word(`<p class=MsoNormal\nstyle='color:red'><span style="font-weight:bold">Hai</span> style=ba</p>`),
    );
    expect(html).not.toMatch(/<style|<[^>]*\sstyle=/);
    expect(lines(html)).toEqual(["P [b:Hai] style=ba"]);
  });

  it("letters are composed", () => {
    expect(lines(word(`<p class=MsoNormal>${"Tiếng Việt".normalize("NFD")}</p>`))).toEqual(["P Tiếng Việt"]);
  });
});

describe("from Excel, the web and others", () => {
  it("cells of Excel are a table", () => {
    const html = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><style>td {mso-number-format:General}</style></head><body>
<table border=0 width=192 style='border-collapse:collapse'><col width=64 span=3><!--StartFragment-->
<tr height=20><td height=20 class=xl65 width=64>Phường</td><td class=xl65>Số vụ</td></tr>
<tr height=20><td height=20>Tam Sơn</td><td align=right x:num="127">127</td></tr><!--EndFragment--></table></body></html>`;
    expect(lines(html)).toEqual(["T Phường | Số vụ / Tam Sơn | 127"]);
  });

  it("nested lists of HTML keep their levels, links their words only, quotations what they are", () => {
    const html = `<meta charset='utf-8'><div><h2>Tiêu đề</h2><p>Xem <a href="https://x" style="text-decoration:underline">ở đây</a>.</p>
<ul><li>một<ol><li><p>hai</p></li><li><b>ba</b></li></ol></li><li>bốn</li></ul><blockquote><p>Trích</p></blockquote>dòng<br>khác</div>`;
    expect(lines(html)).toEqual([
      "P Tiêu đề",
      "P Xem ở đây.",
      "-0 một",
      "-1 hai",
      "-1 [b:ba]",
      "-0 bốn",
      "Q Trích",
      "P dòng",
      "P khác",
    ]);
  });

  it("what Google Docs wraps in a bold that is none is not bold", () => {
    const html = `<b style="font-weight:normal;" id="docs-internal-guid-1"><p dir="ltr"><span style="font-weight:400">thường </span><span style="font-weight:700;text-decoration:none">đậm</span></p></b>`;
    expect(lines(html)).toEqual(["P thường [b:đậm]"]);
  });

  it("more than a section takes is parted, not dropped", () => {
    const list = read(`<ul>${"<li>x</li>".repeat(301)}</ul>`);
    expect(list.map((block) => (block.kind === "list" ? block.items.length : 0))).toEqual([300, 1]);
    const wide = read(
      `<table><tr>${Array.from({ length: 22 }, (_, n) => `<td>${String(n)}</td>`).join("")}</tr></table>`,
    );
    expect(wide.map(short)[0]).toMatch(/ \| 18 \| 19 20 21 ?$/);
    expect(read(`<p>${"a".repeat(45_000)}</p>`)).toMatchObject([{ runs: [{}, {}, {}] }]);
  });

  it("a plain text is a paragraph a line, with tabs a table", () => {
    let ids = 0;
    const newId = () => {
      ids += 1;
      return `n${String(ids)}`;
    };
    expect(pastedText("một\r\n\r\nhai  ba", newId).map(short)).toEqual(["P một", "P hai ba"]);
    expect(pastedText("a\tb\n1\t\n", newId).map(short)).toEqual(["T a | b / 1 | "]);
    expect(pastedText("\n", newId)).toEqual([]);
  });
});
