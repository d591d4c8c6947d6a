import { expect, test } from "vitest";
import { linesOfPages } from "./pdf-page.ts";
import type { PageText } from "./pdf-rows.ts";

type Piece = readonly [x: number, text: string];

/** A page of rows from top to bottom, 16 points apart; letters are 6 points wide. */
function linesOf(rows: readonly (readonly Piece[])[]) {
  const texts = rows.flatMap((row, index) =>
    row.map(
      ([x, text]): PageText => ({ text, x, y: 700 - index * 16, width: text.length * 6, size: 12, turned: false }),
    ),
  );
  return linesOfPages([{ width: 595, height: 842, texts }]);
}

const PARAGRAPH: Piece = [90, "Ủy ban nhân dân tỉnh ban hành kế hoạch tổng kết việc thực hiện nghị quyết"];

test("a table without lines is read cell by cell, wrapped cells whole", () => {
  const lines = linesOf([
    [PARAGRAPH],
    [
      [90, "TT"],
      [130, "Nội dung"],
      [270, "Đơn vị"],
      [400, "Thời gian"],
    ],
    [
      [90, "1"],
      [130, "Báo cáo tổng kết"],
      [270, "Ủy ban nhân dân các"],
      [400, "Từ ngày 17/9/2024"],
    ],
    [
      [270, "xã, phường"],
      [400, "đến ngày 27/9/2024"],
    ],
    [
      [90, "2"],
      [130, "Hội nghị"],
      [270, "Tỉnh ủy"],
      [400, "Trong quý IV/2024"],
    ],
    [PARAGRAPH],
  ]);
  expect(lines.map(({ text, cell }) => [cell ? `${cell.table}.${cell.row}.${cell.column}` : "", text])).toEqual([
    ["", PARAGRAPH[1]],
    ["1.1.1", "TT"],
    ["1.1.2", "Nội dung"],
    ["1.1.3", "Đơn vị"],
    ["1.1.4", "Thời gian"],
    ["1.2.1", "1"],
    ["1.2.2", "Báo cáo tổng kết"],
    ["1.2.3", "Ủy ban nhân dân các xã, phường"],
    ["1.2.4", "Từ ngày 17/9/2024 đến ngày 27/9/2024"],
    ["1.3.1", "2"],
    ["1.3.2", "Hội nghị"],
    ["1.3.3", "Tỉnh ủy"],
    ["1.3.4", "Trong quý IV/2024"],
    ["", PARAGRAPH[1]],
  ]);
});

test("items whose labels stand far, and a letterhead in two columns, are no tables", () => {
  const item = (label: string): Piece[] => [
    [90, label],
    [130, "Đánh giá"],
    [190, "kết quả thực hiện"],
  ];
  const lines = linesOf([
    [
      [100, "TỈNH ỦY"],
      [330, "ĐẢNG CỘNG SẢN VIỆT NAM"],
    ],
    [
      [95, "Số 1-KH/TU"],
      [340, "Từ Sơn, ngày 31/3/2023"],
    ],
    [[110, "*"]],
    item("1."),
    item("2."),
    item("3."),
  ]);
  expect(lines.some(({ cell }) => cell)).toBe(false);
});
