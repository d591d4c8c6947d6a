import { expect, test } from "vitest";
import { layReport } from "./lay.ts";
import { testTarget } from "./test-target.ts";

const WARD = testTarget("ward_party_committee", "25-NQ/TW");

const subjectsIn = (sentence: string): string[] =>
  layReport(
    ["I. CÔNG TÁC LÃNH ĐẠO, CHỈ ĐẠO", sentence].map((text, at) => ({ number: at + 1, text, place: "body" as const })),
    WARD,
    () => "b",
  ).documents.map(({ subject }) => subject);

test.each([
  ["Đảng ủy ban hành Kế hoạch số 7-KH/ĐU ngày 02/3/2016 và phân công từng đồng chí phụ trách.", "Kế hoạch"],
  ["Đảng ủy ban hành Kế hoạch số 7-KH/ĐU, mỗi quý kiểm tra một lần.", "Kế hoạch"],
  ["Đảng ủy ban hành Nghị quyết số 9-NQ/ĐU về làm đường thôn, cùng 3 công văn khác.", "Nghị quyết về làm đường thôn"],
  [
    "Đảng ủy ban hành Nghị quyết số 9-NQ/ĐU, ngày 02/3/2016, về vệ sinh, môi trường và cây xanh.",
    "Nghị quyết về vệ sinh, môi trường và cây xanh",
  ],
  ["Đảng ủy ban hành Kế hoạch số 7-KH/ĐU thực hiện phong trào.", "Kế hoạch thực hiện phong trào"],
])("%s", (sentence, subject) => {
  expect(subjectsIn(sentence)).toEqual([subject]);
});
