import { describe, expect, test } from "vitest";
import { readPlan } from "./test-plan.ts";

const milestonesIn = (...sentences: string[]) => {
  const reading = readPlan({ body: ["I. TIẾN ĐỘ THỰC HIỆN", ...sentences.map((one) => `- ${one}`)] });
  const seen = reading.milestones.map((one) => [one.levelPhrase.value, one.level, one.kind, one.phrase.value, one.due]);
  return { seen, codes: reading.findings.map((one) => one.code), ways: reading.milestones };
};

describe("days counted from what nobody knows the day of", () => {
  test.each([
    ["sau khi có báo cáo của các xã, thị trấn 10 ngày", "Ủy ban nhân dân huyện tổ chức hội nghị tổng kết"],
    ["sau hội nghị 05 ngày", "Ủy ban nhân dân huyện tổng kết"],
    ["ngay sau khi kết thúc hội nghị cấp tỉnh", "Ủy ban nhân dân huyện tổng kết"],
  ])("%s: a milestone without a day, and a finding", (phrase, before) => {
    const { seen, codes } = milestonesIn(`${before} ${phrase}.`);
    expect(seen).toEqual([["Ủy ban nhân dân huyện", "DISTRICT", "SUM_UP", phrase, null]]);
    expect(codes).toContain("RELATIVE");
  });

  test("a limit behind them binds the same body", () => {
    const { seen } = milestonesIn(
      "UBND huyện báo cáo Tỉnh ủy trong vòng 10 ngày kể từ ngày nhận đủ báo cáo của các xã, thị trấn nhưng không muộn hơn ngày 20/3/2023.",
    );
    expect(seen).toEqual([
      [
        "UBND huyện",
        "DISTRICT",
        "SEND_REPORT",
        "trong vòng 10 ngày kể từ ngày nhận đủ báo cáo của các xã, thị trấn",
        null,
      ],
      ["UBND huyện", "DISTRICT", "SEND_REPORT", "không muộn hơn ngày 20/3/2023", "2023-03-20"],
    ]);
  });
});
