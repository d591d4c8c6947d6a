import { describe, expect, test } from "vitest";
import { readPlan } from "./test-plan.ts";

const leadsIn = (...body: string[]) => {
  const { leads, monitors } = readPlan({ body: ["I. TỔ CHỨC THỰC HIỆN", ...body] });
  return {
    leads: leads.map((one) => [one.unit.value, ...one.coordinating.map((body) => body.value)]),
    monitors: monitors.map((one) => one.value),
  };
};

describe("who leads", () => {
  test("of several who chair something, the one whose task names the document", () => {
    const { leads } = leadsIn(
      "1. Đảng ủy Ủy ban nhân dân xã: chủ trì tham mưu nội dung sơ kết 01 năm vận hành mô hình mới.",
      "2. Ban Xây dựng Đảng: chủ trì, phối hợp với Văn phòng Đảng ủy, Ủy ban Kiểm tra Đảng ủy tham mưu tổng kết Chỉ thị số 05-CT/TW; hoàn chỉnh báo cáo.",
    );
    expect(leads).toEqual([["Ban Xây dựng Đảng", "Văn phòng Đảng ủy", "Ủy ban Kiểm tra Đảng ủy"]]);
  });

  test("nobody, where a body only follows and passes on what comes in", () => {
    const { leads, monitors } = leadsIn(
      "1. Phòng Nội vụ tổng hợp, báo cáo UBND huyện.",
      "2. Phòng Nội vụ có trách nhiệm hướng dẫn, theo dõi, đôn đốc các cơ quan, đơn vị.",
    );
    expect([leads, monitors]).toEqual([[], ["Phòng Nội vụ"]]);
  });
});
