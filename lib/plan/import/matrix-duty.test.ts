import { expect, test } from "vitest";
import type { Line } from "#lib/document/read/line.ts";
import { understandPlan } from "./understand.ts";

const HEAD = [
  "HUYỆN ỦY BA LÝ",
  "Ba Lý, ngày 08 tháng 01 năm 2024",
  "KẾ HOẠCH",
  "tổng kết các nghị quyết, chỉ thị",
  "",
  "Ban Thường vụ Huyện ủy xây dựng Kế hoạch tổng kết các văn bản sau:",
  "- Tổng kết 15 năm thực hiện Nghị quyết số 28-NQ/TW, ngày 22/9/2008 của Bộ Chính trị về khu vực phòng thủ (viết tắt là NQ 28).",
  "- Tổng kết 10 năm thực hiện Chỉ thị số 46-CT/HU, ngày 14/02/2014 của Ban Thường vụ Huyện ủy về gọi công dân nhập ngũ.",
  "I. TIẾN ĐỘ",
];

const understood = (...rows: string[]) => {
  const texts = [...HEAD, ...rows, "II. TỔ CHỨC THỰC HIỆN", "1. Văn phòng Huyện ủy theo dõi, đôn đốc."];
  const lines = texts.map((text, at): Line => ({ number: at + 1, text, place: "body" }));
  return understandPlan(lines, { holidays: [] });
};

const milestones = (...rows: string[]) =>
  understood(...rows).milestones.map((one) =>
    [
      one.directive,
      one.level,
      one.levelPhrase.value,
      one.kind,
      one.due,
      one.recipient?.value ?? "",
      one.channel?.value ?? "",
    ].join(" | "),
  );

test("documents against levels and acts, under two rows of headings", () => {
  expect(
    milestones(
      "| Văn bản | Cấp xã | | Cấp huyện | |",
      "| | Tổng kết xong | Gửi báo cáo về Ban Thường vụ Huyện ủy (qua Công an huyện) | Tổng kết xong | Gửi báo cáo về Tỉnh ủy |",
      "| NQ 28 | Trước ngày 28/02/2024 | Trước ngày 05/3/2024 | Trong tháng 3/2024 | |",
      "| Chỉ thị 46 | | 25/3/2024 | | Trước ngày 10/4/2024 |",
    ),
  ).toEqual([
    "28-NQ/TW | COMMUNE | Cấp xã | SUM_UP | 2024-02-27 |  | ",
    "28-NQ/TW | COMMUNE | Cấp xã | SEND_REPORT | 2024-03-04 | Ban Thường vụ Huyện ủy | Công an huyện",
    "28-NQ/TW | DISTRICT | Cấp huyện | SUM_UP | 2024-03-31 |  | ",
    "46-CT/HU | COMMUNE | Cấp xã | SEND_REPORT | 2024-03-25 | Ban Thường vụ Huyện ủy | Công an huyện",
    "46-CT/HU | DISTRICT | Cấp huyện | SEND_REPORT | 2024-04-09 | Tỉnh ủy | ",
  ]);
});

test("levels against documents, the act in the row or in the heading above the table", () => {
  expect(
    milestones(
      "| TT | Nội dung | Nghị quyết số 28-NQ/TW | Chỉ thị số 46-CT/HU |",
      "| 1 | Các xã, thị trấn gửi báo cáo về Huyện ủy | Trước ngày 05/3/2024 | Trước ngày 06/3/2024 |",
      "| 2 | Huyện ủy tổ chức hội nghị tổng kết | Trong tháng 3/2024 | |",
    ),
  ).toEqual([
    "28-NQ/TW | COMMUNE | Các xã, thị trấn | SEND_REPORT | 2024-03-04 | Huyện ủy | ",
    "46-CT/HU | COMMUNE | Các xã, thị trấn | SEND_REPORT | 2024-03-05 | Huyện ủy | ",
    "28-NQ/TW | DISTRICT | Huyện ủy | SUM_UP | 2024-03-31 |  | ",
  ]);
});

test("a level and an act merged over several rows hold for each of them", () => {
  expect(
    milestones(
      "| Văn bản | Công việc | Cấp xã | Cấp huyện |",
      "| NQ 28 | Tổng kết | Trước ngày 20/2/2024 | Trước ngày 20/3/2024 |",
      "| | Gửi báo cáo | Trước ngày 25/2/2024 | Trước ngày 25/3/2024 |",
    ),
  ).toEqual([
    "28-NQ/TW | COMMUNE | Cấp xã | SUM_UP | 2024-02-19 |  | ",
    "28-NQ/TW | DISTRICT | Cấp huyện | SUM_UP | 2024-03-19 |  | ",
    "28-NQ/TW | COMMUNE | Cấp xã | SEND_REPORT | 2024-02-24 |  | ",
    "28-NQ/TW | DISTRICT | Cấp huyện | SEND_REPORT | 2024-03-24 |  | ",
  ]);
});

test("who leads may stand in the row, beside the days", () => {
  const { leads, ...read } = understood(
    "| Văn bản | Cơ quan chủ trì | Cơ quan phối hợp | Cấp xã gửi báo cáo | Cấp huyện hoàn thành |",
    "| NQ 28 | Công an huyện | Sở Tư pháp, Văn phòng Huyện ủy | Trước ngày 20/2/2024 | Trong tháng 3/2024 |",
    "| CT 46 | Ban Tổ chức Huyện ủy | | Trước ngày 21/2/2024 | |",
  );
  expect(leads.map((one) => [one.directive, one.unit.value, ...one.coordinating.map((body) => body.value)])).toEqual([
    ["28-NQ/TW", "Công an huyện", "Sở Tư pháp", "Văn phòng Huyện ủy"],
    ["46-CT/HU", "Ban Tổ chức Huyện ủy"],
  ]);
  expect(read.milestones.map((one) => [one.directive, one.level, one.kind, one.due])).toEqual([
    ["28-NQ/TW", "COMMUNE", "SEND_REPORT", "2024-02-19"],
    ["28-NQ/TW", "DISTRICT", "SUM_UP", "2024-03-31"],
    ["46-CT/HU", "COMMUNE", "SEND_REPORT", "2024-02-20"],
  ]);
});
