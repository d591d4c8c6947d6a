import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findPhrases } from "./phrase.ts";
import { phraseRows } from "./test-phrases.ts";

const phrasesIn = (text: string): string[] => findPhrases(text).map((found) => found.phrase);

describe("deadline phrases in a running text", () => {
  it("are found with their places", () => {
    const text =
      "Tổng kết xong trước ngày 18/4/2023 và gửi báo cáo về Thường trực Thành ủy qua Ban Dân vận Thành ủy trước ngày 21/4/2023.";
    expect(findPhrases(text)).toEqual([
      { phrase: "trước ngày 18/4/2023", from: 14, to: 34 },
      { phrase: "trước ngày 21/4/2023", from: 99, to: 119 },
    ]);
    for (const { phrase, from, to } of findPhrases(text.normalize("NFD")))
      expect(text.normalize("NFD").slice(from, to)).toBe(phrase);
  });

  it("are those of the plan of 2023, and nothing else in it", () => {
    const plan = readFileSync("prisma/seed/ke-hoach-tu-son-2023.txt", "utf8");
    expect(phrasesIn(plan)).toEqual([
      "trước ngày 18/4/2023",
      "trước ngày 21/4/2023",
      "trong tháng 4/2023",
      "trước ngày 05/5/2023",
      "trong tháng 5/2023",
      "trong tháng 6/2023",
      "trước ngày 15/6/2023",
      "trong tháng 6/2023",
      "trong tháng 7/2023",
      "trước ngày 28/7/2023",
    ]);
  });

  it.each<[string, string[]]>([
    ["Nghị quyết số 25-NQ/TW, ngày 03/6/2013 của Ban Chấp hành Trung ương", []],
    ["Thực hiện Kế hoạch số 87-KH/TU ngày 10/3/2023 của Ban Thường vụ Thành ủy", []],
    ["Quyết định 218-QĐ/TW ngày 12 tháng 12 năm 2013 của Bộ Chính trị", []],
    ["Từ Sơn, ngày 10 tháng 3 năm 2023", []],
    ["Chương trình công tác năm 2023 của Ban Thường vụ Thành ủy", []],
    ["Kết quả thực hiện từ năm 2013 đến năm 2023", []],
    ["(giai đoạn từ tháng 6/2013 đến tháng 3/2023)", []],
    ["Số liệu tính đến ngày 31/3/2023", []],
    ["Số liệu chốt đến hết ngày 31/3/2023.", []],
    ["mục tiêu đến năm 2030, tầm nhìn đến năm 2045", []],
    ["Quyết định này có hiệu lực từ ngày ký", []],
    ["Báo cáo không quá 15 trang A4", []],
    ["Kế hoạch số 12-KH/TU, ngày 01/3/2023: hoàn thành trước ngày 30/6/2023", ["trước ngày 30/6/2023"]],
    ["Báo cáo gửi về Ban Dân vận chậm nhất là ngày 20/4/2023 (qua thư điện tử).", ["chậm nhất là ngày 20/4/2023"]],
    ["Thời hạn gửi báo cáo: 20/4/2023", ["20/4/2023"]],
    ["Thời gian hoàn thành: Quý II/2023.", ["Quý II/2023"]],
    ["Quý II/2023", ["Quý II/2023"]],
    [
      "Tổ chức hội nghị trong tuần thứ nhất của tháng 7, báo cáo trước 15/7",
      ["trong tuần thứ nhất của tháng 7", "trước 15/7"],
    ],
    ["hoàn thành xong ngày 20/4/2023", ["ngày 20/4/2023"]],
    [
      "Tiến hành từ ngày 01/4 đến ngày 15/4/2023; tổng hợp trước 20/4",
      ["từ ngày 01/4 đến ngày 15/4/2023", "trước 20/4"],
    ],
    [
      "báo cáo trong vòng 10 ngày kể từ ngày nhận báo cáo của các xã, thị trấn nhưng không muộn hơn ngày 20/3/2025.",
      ["trong vòng 10 ngày kể từ ngày nhận báo cáo của các xã, thị trấn", "không muộn hơn ngày 20/3/2025"],
    ],
    [
      "Hội nghị tổ chức sau khi có báo cáo của các xã, thị trấn 10 ngày.",
      ["sau khi có báo cáo của các xã, thị trấn 10 ngày"],
    ],
    ["Sau khi có báo cáo của các xã, Ban Dân vận tổng hợp 10 bản.", []],
    ["Hội Nông dân tỉnh: tổng kết cuối quý I/2023.", ["cuối quý I/2023"]],
    ["Các bản họp dân góp ý trong 3 ngày, từ 10 đến 12/7/2026.", ["từ 10 đến 12/7/2026"]],
    [
      "Xây dựng kế hoạch trong vòng 10 ngày kể từ ngày nhận được Kế hoạch này, gửi về Ban Dân vận.",
      ["trong vòng 10 ngày kể từ ngày nhận được Kế hoạch này"],
    ],
    ["+ **Cấp phường:** xong **trước ngày 18/4/2023**.", ["trước ngày 18/4/2023"]],
    ["1. Cấp xã: xong trong tháng 5/2023\n- Tháng 6/2023: cấp huyện", ["trong tháng 5/2023", "Tháng 6/2023"]],
    ["gửi chậm nhất ngày 25/11/22.\n2. Quy định số 124-QĐ/TW", ["chậm nhất ngày 25/11/22"]],
    ["xong trước ngày 18.4.\n2. Cấp huyện", ["trước ngày 18.4"]],
    ["3. Đầu tháng 3/2024: tổ chức hội nghị", ["Đầu tháng 3/2024"]],
    ["| Hội nghị | Thành ủy | Giữa tháng 9/2023 |\n| 2 | Trước 20/9 |", ["Giữa tháng 9/2023", "Trước 20/9"]],
    ["Hội nghị cấp tỉnh dự kiến cuối tháng 6/2023.", ["cuối tháng 6/2023"]],
    ["V/v tổng kết các nghị quyết, chỉ thị trong năm 2024", []],
    ["Kết quả đạt được trong 6 tháng đầu năm 2023", []],
    ["hoàn thành trong năm 2024", ["trong năm 2024"]],
    [
      "Báo cáo trong vòng 05 ngày kể từ ngày nhận Kế hoạch này.\n3.2. Cấp xã",
      ["trong vòng 05 ngày kể từ ngày nhận Kế hoạch này"],
    ],
    ["Thực hiện từ nay đến hết năm 2023.", ["từ nay đến hết năm 2023"]],
    ["Số liệu báo cáo: từ ngày 01/01/2014 đến ngày 31/12/2023. Gửi trước ngày 15/01/2024.", ["trước ngày 15/01/2024"]],
    ["Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ", []],
    ["Trong 10 năm (2013 - 2023), từ năm 2013 đến nay", []],
    ["tại kỳ họp cuối năm 2023; trước hết là người đứng đầu", []],
    ["Số: 87-KH/TU\nngày 10 tháng 3 năm 2023", []],
    ["GỬI TRƯỚC NGÀY 18/4/2023", ["TRƯỚC NGÀY 18/4/2023"]],
  ])("%s", (text, expected) => expect(phrasesIn(text)).toEqual(expected));

  it.each(["sau khi ", "trước ", "1 ngày ", "từ 1 đến ", "1,", "tháng 5, ", "ngày 1 và ", "( 5 "])(
    "are looked for in a time that grows with the text alone, and no depth: %s again and again",
    (words) => expect(findPhrases(words.repeat(5_000)).every(({ from, to }) => to > from)).toBe(true),
  );

  it("stand where they are said to stand, in order and apart, whatever the text", () => {
    const words = fc.constantFrom(...phraseRows.map(([phrase]) => phrase), "gửi báo cáo", ". ", ", ", "\n", "(", ")");
    fc.assert(
      fc.property(fc.array(words, { maxLength: 8 }), (pieces) => {
        const text = pieces.join(" ");
        let last = 0;
        for (const { phrase, from, to } of findPhrases(text)) {
          expect(from).toBeGreaterThanOrEqual(last);
          expect(to).toBeGreaterThan(from);
          expect(text.slice(from, to)).toBe(phrase);
          last = to;
        }
      }),
    );
  });
});
