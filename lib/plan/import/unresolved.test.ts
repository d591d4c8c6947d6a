import { expect, test } from "vitest";
import { readPlan } from "./test-plan.ts";

const whyOf = (...body: string[]): string[] => readPlan({ body }).unresolved.map((one) => one.why);

test("a date, a lead and an urging that nothing was read of are left to a person", () => {
  const parts = [
    "I. MỤC ĐÍCH",
    "Đánh giá kết quả.",
    "II. TỔ CHỨC THỰC HIỆN",
    "1. Các đảng ủy xã thực hiện kế hoạch này.",
  ];
  expect(whyOf("Việc in tài liệu xong trong tháng 4/2023.", ...parts)).toEqual(["dateOfNothing"]);
  expect(whyOf(...parts, "2. Việc đôn đốc được thực hiện thường xuyên.")).toEqual(["taskOfNobody"]);
  expect(whyOf(...parts, "2. Đồng chí Phó Bí thư chủ trì.")).toEqual(["taskOfNobody"]);
});

test("what was read is not left, also where who does it stands above", () => {
  expect(
    whyOf(
      "I. MỤC ĐÍCH",
      "Đánh giá kết quả.",
      "II. TỔ CHỨC THỰC HIỆN",
      "1. Ban Dân vận Huyện ủy:",
      "- Chủ trì, phối hợp với Văn phòng Huyện ủy xây dựng báo cáo tổng kết.",
      "- Theo dõi, đôn đốc các đảng ủy xã tổng kết trước ngày 15/4/2023.",
    ),
  ).toEqual([]);
});
