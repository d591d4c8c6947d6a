import { expect, test } from "vitest";
import type { Line } from "#lib/document/read/line.ts";
import { cleanLines, repair } from "./clean.ts";

const lines = (...texts: string[]): Line[] => texts.map((text, at) => ({ number: at + 1, text, place: "body" }));

test.each([
  ["K Ế   H O Ạ C H", "KẾ HOẠCH"],
  ["Số  09 - KH / TU", "Số 09-KH/TU"],
  ["Nghị quyết số 25 – NQ/TW , ngày 03 / 6 / 2013", "Nghị quyết số 25-NQ/TW, ngày 03/6/2013"],
  ["Số: 87 /KH-UBND", "Số: 87/KH-UBND"],
  ["trước ngày21/4/2023 ( qua Ban Dân vận )", "trước ngày 21/4/2023 (qua Ban Dân vận)"],
  ["chính\u00ADtrị\u00A0-\u00A0xã hội", "chínhtrị - xã hội"],
  ["+ **Cấp phường:** *tổng kết* xong", "+ Cấp phường: tổng kết xong"],
  ["T / M BAN THƯỜNG VỤ", "T/M BAN THƯỜNG VỤ"],
])("%j is read as %j", (text, read) => expect(repair(text)).toBe(read));

test("letters stay as they are: a dash between words and a newer spelling are the text's own", () => {
  expect(repair("HĐND – UBND, Tỉnh uỷ")).toBe("HĐND – UBND, Tỉnh uỷ");
});

test("page numbers, rules and empty lines go, line numbers stay", () => {
  expect(
    cleanLines(lines("Một", "", "-----", "- 2 -", "*", "Hai")).map(({ number, text, afterGap }) => [
      number,
      text,
      afterGap,
    ]),
  ).toEqual([
    [1, "Một", true],
    [6, "Hai", true],
  ]);
});

test("two columns on one line become two lines of that number", () => {
  const read = cleanLines(
    lines("ĐẢNG BỘ TỈNH X\t\tĐẢNG CỘNG SẢN VIỆT NAM", "HUYỆN ỦY Y            Y, ngày 1 tháng 2 năm 2023"),
  );
  expect(read.map(({ number, column, text }) => [number, column, text])).toEqual([
    [1, 0, "ĐẢNG BỘ TỈNH X"],
    [1, 1, "ĐẢNG CỘNG SẢN VIỆT NAM"],
    [2, 0, "HUYỆN ỦY Y"],
    [2, 1, "Y, ngày 1 tháng 2 năm 2023"],
  ]);
});

test("rows drawn with bars or tabs are cells of one table", () => {
  const bars = cleanLines(lines("| Nội dung | Thời gian |", "| --- | --- |", "| Gửi báo cáo | 15/4/2023 |"));
  expect(bars.map(({ cell, text }) => [cell?.row, cell?.column, text])).toEqual([
    [0, 0, "Nội dung"],
    [0, 1, "Thời gian"],
    [1, 0, "Gửi báo cáo"],
    [1, 1, "15/4/2023"],
  ]);
  expect(cleanLines(lines("TT\tNội dung\tThời gian")).map(({ cell }) => cell?.column)).toEqual([0, 1, 2]);
});
