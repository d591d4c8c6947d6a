import { expect, test } from "vitest";
import type { Line } from "#lib/document/read/line.ts";
import { alignedTables } from "./aligned-table.ts";
import { understandPlan } from "./understand.ts";

const lines = (...texts: string[]): Line[] =>
  texts.flatMap((text, at) => (text === "" ? [] : [{ number: at + 1, text, place: "body" as const }]));

const TABLE = [
  "TT   Nội dung                    Đơn vị thực hiện     Thời gian",
  "1    Tổng kết và gửi báo cáo     Các xã, thị trấn     Trước ngày 20/4/2024",
  "     về Huyện ủy",
  "2    Hội nghị tổng kết           Huyện ủy             Trong tháng 5/2024",
];

test("columns are found by the room between them, rows by their first column", () => {
  const [table] = alignedTables(lines("Các mốc như sau:", ...TABLE, "IV. TỔ CHỨC THỰC HIỆN"));
  expect([...(table?.pieces.values() ?? [])].flat().map((one) => [one.row, one.column, one.text])).toEqual([
    [0, 0, "TT"],
    [0, 1, "Nội dung"],
    [0, 2, "Đơn vị thực hiện"],
    [0, 3, "Thời gian"],
    [1, 0, "1"],
    [1, 1, "Tổng kết và gửi báo cáo"],
    [1, 2, "Các xã, thị trấn"],
    [1, 3, "Trước ngày 20/4/2024"],
    [1, 1, "về Huyện ủy"],
    [2, 0, "2"],
    [2, 1, "Hội nghị tổng kết"],
    [2, 2, "Huyện ủy"],
    [2, 3, "Trong tháng 5/2024"],
  ]);
});

test("running text is no table, nor the two sides of a document's head", () => {
  expect(
    alignedTables(
      lines(
        "HUYỆN ỦY X                 ĐẢNG CỘNG SẢN VIỆT NAM",
        "Số 1-KH/HU                 X, ngày 01 tháng 4 năm 2024",
        "Thời gian, nội dung, đơn vị thực hiện như sau:",
        "1. Các xã tổng kết trước ngày 20/4/2024.",
      ),
    ),
  ).toEqual([]);
});

const HEAD = [
  "HUYỆN ỦY X",
  "KẾ HOẠCH",
  "tổng kết 10 năm thực hiện Chỉ thị số 40-CT/TW của Ban Bí thư",
  "",
  "III. TIẾN ĐỘ",
];
const END = ["", "IV. TỔ CHỨC THỰC HIỆN", "1. Văn phòng Huyện ủy theo dõi, đôn đốc."];

const milestones = (...table: string[]) =>
  understandPlan(lines(...HEAD, ...table, ...END), { holidays: [] }).milestones.map((one) => [
    one.level,
    one.kind,
    one.due,
  ]);

test("a schedule set in columns by spaces, or by tabs with merged cells, is read like any table", () => {
  expect(milestones(...TABLE)).toEqual([
    ["COMMUNE", "SEND_REPORT", "2024-04-19"],
    ["DISTRICT", "SUM_UP", "2024-05-31"],
  ]);
  expect(
    milestones(
      "Cấp\tTiến độ\t\t",
      "\tTổng kết\tGửi báo cáo về Huyện ủy",
      "Cấp xã\tTrước ngày 10/4/2024\tTrước ngày 20/4/2024",
    ),
  ).toEqual([
    ["COMMUNE", "SUM_UP", "2024-04-09"],
    ["COMMUNE", "SEND_REPORT", "2024-04-19"],
  ]);
});
