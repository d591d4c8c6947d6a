import { expect, test } from "vitest";
import { readPlan } from "./test-plan.ts";

const OPENING = "Ban Thường vụ Huyện ủy ban hành kế hoạch tổng kết như sau:";
const DATE = "Các đảng ủy xã hoàn thành tổng kết trước ngày 15/4/2023.";
const TASKS =
  "Ban Dân vận Huyện ủy chủ trì, phối hợp với Văn phòng Huyện ủy xây dựng báo cáo tổng kết. Ủy ban Kiểm tra Huyện ủy theo dõi, đôn đốc các đảng ủy.";

const valuesOf = (body: readonly string[]) => {
  const { milestones, leads, monitors } = readPlan({ body });
  return [
    milestones.map((one) => [one.level, one.kind, one.due]),
    leads.map((one) => one.unit.value),
    monitors.map((one) => one.value),
  ];
};

const ALL = [[["COMMUNE", "SUM_UP", "2023-04-14"]], ["Ban Dân vận Huyện ủy"], ["Ủy ban Kiểm tra Huyện ủy"]];

test.each([
  ["numbers with a label before the words", ["1. Thời gian: ", "2. Phân công: "]],
  ["labels without a number", ["Thời gian: ", "Phân công: "]],
  ["letters", ["a) Thời gian: ", "b) Phân công: "]],
  ["numbers with no label", ["1. ", "2. "]],
  ["dashes", ["- ", "- "]],
  ["nothing at all", ["", ""]],
])("a plan is read whose parts are told by %s", (_, [date = "", tasks = ""]) => {
  expect(valuesOf([OPENING, "", date + DATE, "", tasks + TASKS])).toEqual(ALL);
});
