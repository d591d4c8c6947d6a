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

test("when a report goes is no part of the name of who receives it", () => {
  const { ways } = milestonesIn("Các xã gửi báo cáo về Huyện ủy sau khi tổng kết, chậm nhất ngày 20/4/2023.");
  expect(ways.map((one) => one.recipient?.value)).toEqual(["Huyện ủy"]);
});

test("a month named with the meeting that is held in it", () => {
  const { seen } = milestonesIn("Ủy ban nhân dân huyện tổ chức sơ kết trong hội nghị giao ban tháng 4/2023.");
  expect(seen).toEqual([["Ủy ban nhân dân huyện", "DISTRICT", "SUM_UP", "tháng 4/2023", "2023-04-30"]]);
});

test("bodies told by what they were given to do are named whole", () => {
  const { seen } = milestonesIn(
    "Các cơ quan chủ trì hoàn chỉnh dự thảo báo cáo, trình Ban Thường vụ Huyện ủy trước ngày 10/5/2023.",
    "Các cơ quan, đơn vị được phân công gửi báo cáo về Huyện ủy trước ngày 12/5/2023.",
  );
  expect(seen.map(([phrase]) => phrase)).toEqual(["Các cơ quan chủ trì", "Các cơ quan, đơn vị được phân công"]);
});

describe("rows of a schedule", () => {
  const rows = (...lines: string[]) =>
    readPlan({ body: ["I. TIẾN ĐỘ", ...lines] }).milestones.map((one) => [
      one.levelPhrase.value,
      one.level,
      one.recipient?.value,
      one.channel?.value,
    ]);

  test("a report of the issuer's committee is the issuer's, whichever office drafts it", () => {
    expect(
      rows(
        "| Nội dung | Cơ quan chủ trì | Thời gian hoàn thành |",
        "|---|---|---|",
        "| Báo cáo của UBND huyện gửi Sở Nội vụ | Phòng Nội vụ | Trước ngày 10/7/2023 |",
      ),
    ).toEqual([["UBND huyện", "DISTRICT", "Sở Nội vụ", undefined]]);
  });

  test("the column of those who receive tells also through whom", () => {
    expect(
      rows(
        "| Cấp | Nội dung | Thời gian | Nơi nhận báo cáo |",
        "|---|---|---|---|",
        "| Cấp xã | Gửi báo cáo | Chậm nhất 20/9/2023 | Huyện ủy Lạc Hà (qua Ban Dân vận) |",
      ),
    ).toEqual([["Cấp xã", "COMMUNE", "Huyện ủy Lạc Hà", "Ban Dân vận"]]);
  });
});
