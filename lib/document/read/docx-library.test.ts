import {
  AlignmentType,
  Document,
  Footer,
  Header,
  type IRunOptions,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from "docx";
import { expect, test } from "vitest";
import { readFile } from "./file.ts";

const cell = (...lines: string[]) =>
  new TableCell({ children: lines.map((text) => new Paragraph({ text, alignment: AlignmentType.CENTER })) });

test("a file that a library wrote is read as Word shows it", async () => {
  const levels = [
    { level: 0, format: LevelFormat.UPPER_ROMAN, text: "%1." },
    { level: 1, format: LevelFormat.DECIMAL, text: "%2." },
    { level: 2, format: LevelFormat.BULLET, text: "\uF0B7" },
  ];
  const item = (text: string, level: number) => new Paragraph({ text, numbering: { reference: "mục", level } });
  const title: IRunOptions = { text: "KẾ HOẠCH", bold: true };
  const document = new Document({
    numbering: { config: [{ reference: "mục", levels }] },
    sections: [
      {
        headers: { default: new Header({ children: [new Paragraph("Dự thảo")] }) },
        footers: { default: new Footer({ children: [new Paragraph("Thành ủy Từ Sơn")] }) },
        children: [
          new Table({
            rows: [
              new TableRow({ children: [cell("THÀNH ỦY TỪ SƠN", "Số 87-KH/TU"), cell("ĐẢNG CỘNG SẢN VIỆT NAM")] }),
            ],
          }),
          new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun(title)] }),
          item("Mục đích", 0),
          item("Đánh giá", 1),
          item("khách quan", 2),
          item("Tổ chức thực hiện", 0),
          item("Các ban", 1),
        ],
      },
    ],
  });
  const read = await readFile(new Uint8Array(await Packer.toBuffer(document)), "x.docx");
  if (!read.ok) throw new Error(read.problem.code);
  expect(read.value.lines.map((line) => [line.text, line.place, line.align, line.bold])).toEqual([
    ["Dự thảo", "header", undefined, undefined],
    ["THÀNH ỦY TỪ SƠN", "table", "center", undefined],
    ["Số 87-KH/TU", "table", "center", undefined],
    ["ĐẢNG CỘNG SẢN VIỆT NAM", "table", "center", undefined],
    ["KẾ HOẠCH", "body", "center", true],
    ["I. Mục đích", "body", undefined, undefined],
    ["1. Đánh giá", "body", undefined, undefined],
    ["- khách quan", "body", undefined, undefined],
    ["II. Tổ chức thực hiện", "body", undefined, undefined],
    ["1. Các ban", "body", undefined, undefined],
    ["Thành ủy Từ Sơn", "footer", undefined, undefined],
  ]);
});
