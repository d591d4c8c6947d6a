import { describe, expect, test } from "vitest";
import { readPlan } from "./test-plan.ts";

const directivesIn = (title: readonly string[], ...body: string[]) =>
  readPlan({ title, body: [...body, "I. MỤC ĐÍCH", "1. Yêu cầu chung."] }).directives.map((one) => [
    one.code?.value,
    one.date?.value,
    one.issuer?.value,
    one.subject?.value,
    one.years?.value,
  ]);

const GROUP =
  "Ban Thường vụ Huyện ủy xây dựng Kế hoạch tổng kết 15 năm thực hiện 02 nghị quyết của Hội nghị Trung ương 7, gồm:";

describe("documents that are summed up", () => {
  test("a group's name is no document; its years hold for each of the list, in a sentence or below it", () => {
    const title = [
      "Tổng kết 15 năm thực hiện Nghị quyết Trung ương 7 (khóa IX) về công tác dân tộc và công tác tôn giáo",
    ];
    const expected = [
      ["24-NQ/TW", "2003-03-12", undefined, "công tác dân tộc", 15],
      ["25-NQ/TW", "2003-03-12", undefined, "công tác tôn giáo", 15],
    ];
    const first = "Nghị quyết số 24-NQ/TW ngày 12/3/2003 về công tác dân tộc;";
    const second = "Nghị quyết số 25-NQ/TW ngày 12/3/2003 về công tác tôn giáo.";
    expect(directivesIn(title, `${GROUP} ${first} ${second}`)).toEqual(expected);
    expect(directivesIn(title, GROUP, `- ${first}`, `- ${second}`)).toEqual(expected);
  });

  test("a law in a title in capitals is the one that the preamble cites with its number", () => {
    expect(
      directivesIn(
        ["TỔNG KẾT 10 NĂM THI HÀNH LUẬT HỘ TỊCH"],
        "Thực hiện Quyết định số 1504/QĐ-BTP ngày 14/7/2022 của Bộ trưởng Bộ Tư pháp ban hành Kế hoạch tổng kết thi hành Luật Hộ tịch số 60/2014/QH13 ngày 20/11/2014 của Quốc hội; UBND huyện ban hành Kế hoạch như sau:",
      ),
    ).toEqual([["60/2014/QH13", "2014-11-20", "Quốc hội", "Hộ tịch", 10]]);
  });

  test("a number that stands at the beginning of a title's next line belongs to the title", () => {
    expect(
      directivesIn(
        [
          "tổng kết 10 năm thực hiện Chỉ thị số 20-CT/TW, ngày 05/11/2012 và 5 năm thực hiện Quyết định số",
          "99-QĐ/HU, ngày 17/4/2018",
        ],
        "Thực hiện chương trình công tác, Ban Thường vụ Huyện ủy ban hành kế hoạch như sau:",
      ).map(([code, date, , , years]) => [code, date, years]),
    ).toEqual([
      ["20-CT/TW", "2012-11-05", 10],
      ["99-QĐ/HU", "2018-04-17", 5],
    ]);
  });
});
