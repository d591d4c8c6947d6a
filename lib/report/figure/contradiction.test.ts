import { describe, expect, it } from "vitest";
import { indicators } from "#seed/indicators/catalogue.ts";
import type { Block } from "../section/block.ts";
import { contradictions, type GridFigure } from "./contradiction.ts";

const years = Array.from({ length: 11 }, (_gap, index) => 2013 + index);

/** The whole catalogue at once, so that one indicator is told from all others; values are chosen to be unlike each other. */
const told: Record<string, [total: number, ...years: [number, number][]]> = {
  A03: [31, [2021, 4]],
  A04: [12, [2021, 3]],
  A05: [5],
  A11: [931, [2022, 120]],
  A12: [120, [2021, 15], [2022, 37]],
  A13: [111, [2022, 32]],
  A14: [119],
  A15: [7],
  A16: [56],
  A17: [127],
  A18: [109],
  A19: [2_450],
  A21: [1_250.5],
  B05: [6],
  B09: [151],
  B18: [48],
  C01: [44],
  C02: [27, [2021, 3]],
  C03: [7_020],
  C04: [98.9],
  C06: [9],
  D01: [15],
  D05: [3_600],
  D06: [73],
  D07: [53],
};
const figures: GridFigure[] = indicators.flatMap((indicator) => {
  const [total, ...byYear] = told[indicator.code] ?? [];
  const cell = (year: number | null, value: number): GridFigure => ({
    code: indicator.code,
    name: indicator.nameVi,
    unitOfMeasure: indicator.unitVi,
    year,
    kind: "EXACT",
    value: String(value),
  });
  if (total === undefined) return [{ ...cell(null, 0), kind: "MISSING", value: null }];
  return [cell(null, total), ...byYear.map(([year, value]) => cell(year, value))];
});

const paragraph = (text: string): Block => ({ id: "p", kind: "paragraph", runs: [{ text }] });
const found = (text: string): string[] =>
  contradictions([paragraph(text)], figures, years).map(
    (one) => `${one.code}${one.year === null ? "" : `/${one.year}`} ${one.typed}≠${one.grid}`,
  );

describe("a number that contradicts the grid is pointed out", () => {
  it.each([
    ["Đến nay toàn phường có 14 mô hình “Dân vận khéo” được công nhận.", ["A04 14≠12"]],
    ["Đến nay toàn phường có 14 mô hình được công nhận, trong đó 5 mô hình kinh tế.", ["A04 14≠12"]],
    ["Đến nay có 12 mô hình được công nhận, trong đó 6 mô hình kinh tế.", ["A05 6≠5"]],
    ["Toàn phường đã đăng ký 35 mô hình “Dân vận khéo”.", ["A03 35≠31"]],
    ["Mười năm qua, phường tiếp nhận 140 đơn thư.", ["A12 140≠120"]],
    ["Giai đoạn 2013-2023, phường đã tiếp nhận 140 đơn thư của công dân.", ["A12 140≠120"]],
    ["Năm 2022, phường tiếp nhận 40 đơn thư.", ["A12/2022 40≠37"]],
    ["Phường tiếp nhận 40 đơn thư năm 2022.", ["A12/2022 40≠37"]],
    ["Năm 2021 tiếp nhận 15 đơn thư, năm 2022 tiếp nhận 41 đơn thư.", ["A12/2022 41≠37"]],
    ["Số đơn thư đã giải quyết: 115.", ["A13 115≠111"]],
    ["Đã giải quyết 115 đơn thư.", ["A13 115≠111"]],
    ["Tổ hòa giải là 8 tổ hòa giải.", ["A15 8≠7"]],
    ["Hiện có 60 hòa giải viên.", ["A16 60≠56"]],
    ["Tổng số vụ việc hòa giải là 130 vụ.", ["A17 130≠127"]],
    ["Có 130 vụ việc hòa giải, hòa giải thành 112 vụ việc.", ["A17 130≠127", "A18 112≠109"]],
    ["Hòa giải thành 112 vụ việc.", ["A18 112≠109"]],
    ["Trong 10 năm đã tổ chức 125 hội nghị nhân dân.", ["A14 125≠119"]],
    ["Đảng ủy đã ban hành 50 văn bản lãnh đạo, chỉ đạo.", ["C01 50≠44"]],
    ["Đảng ủy tổ chức 30 hội nghị quán triệt, triển khai Nghị quyết.", ["C02 30≠27"]],
    ["Năm 2021 tổ chức 5 hội nghị quán triệt.", ["C02/2021 5≠3"]],
    ["Có 7.200 lượt người tham gia quán triệt.", ["C03 7.200≠7.020"]],
    ["Tỷ lệ đảng viên được quán triệt đạt 95,5%.", ["C04 95,5≠98,9"]],
    ["Có 95,5% đảng viên được quán triệt.", ["C04 95,5≠98,9"]],
    ["Mở 12 lớp tập huấn nghiệp vụ.", ["C06 12≠9"]],
    ["Đã tổ chức 18 cuộc đối thoại của Bí thư cấp ủy.", ["D01 18≠15"]],
    ["Có 80 ý kiến, kiến nghị tại đối thoại.", []],
    ["Lượt người dự đối thoại: 3.800.", ["D05 3.800≠3.600"]],
    ["Thu hút 3.800 lượt người dự đối thoại.", ["D05 3.800≠3.600"]],
    ["Có 60 ý kiến được trả lời trực tiếp tại hội nghị.", ["D07 60≠53"]],
    ["Tổ chức 8 hội nghị phản biện xã hội.", ["B05 8≠6"]],
    ["Thực hiện 950 lượt tiếp công dân.", ["A11 950≠931"]],
    ["Năm 2022 có 130 lượt tiếp công dân.", ["A11/2022 130≠120"]],
    ["Có trên 150 lượt tiếp công dân năm 2022.", ["A11/2022 150≠120"]],
    ["Kinh phí vận động ủng hộ, an sinh xã hội: 1.300 triệu đồng.", []],
    ["Có 55 cuộc giám sát của Ban Thanh tra nhân dân.", ["B18 55≠48"]],
    ["Hiện có 2.500 đoàn viên, hội viên.", []],
    ["Có 6 mô hình lĩnh vực kinh tế.", ["A05 6≠5"]],
  ])("%s", (text, expected) => expect(found(text)).toEqual(expected));
});

describe("a number that is right, or belongs to something else, is left alone", () => {
  it.each([
    "Đến nay toàn phường có 12 mô hình “Dân vận khéo” được công nhận.",
    "Phường tiếp nhận 120 đơn thư, đã giải quyết 111 đơn thư.",
    "Năm 2022 tiếp nhận 37 đơn thư.",
    "Tiếp nhận 37 đơn thư.",
    "Phường có trên 115 đơn thư tiếp nhận.",
    "Tiếp nhận gần 125 đơn thư.",
    "Hòa giải thành 85,8% vụ việc.",
    "Năm 2019 tiếp nhận 22 đơn thư.",
    "Trong 5 năm gần đây tiếp nhận 60 đơn thư.",
    "Giai đoạn 2018-2022 tiếp nhận 80 đơn thư.",
    "Hội Phụ nữ tiếp nhận 5 đơn thư khiếu nại về hôn nhân.",
    "Hòa giải 45 vụ việc hòa giải về đất đai.",
    "Khu phố Trung Hòa có 2 mô hình “Dân vận khéo” được công nhận.",
    "Có 3 mô hình “Dân vận khéo” được công nhận cấp tỉnh.",
    "Mỗi năm tổ chức 2 hội nghị nhân dân.",
    "Bình quân tiếp nhận 11 đơn thư một năm.",
    "Phấn đấu đến năm 2025 có 20 mô hình “Dân vận khéo” được công nhận.",
    "Số đơn thư tiếp nhận tăng 12 đơn so với năm trước.",
    "Thực hiện Kế hoạch số 45-KH/ĐU ngày 12/3/2013 của Đảng ủy.",
    "Nghị quyết số 25-NQ/TW ngày 03/6/2013 được quán triệt.",
    "Tháng 5 tổ chức 3 hội nghị nhân dân.",
    "Đảng bộ có 21 chi bộ với 850 đảng viên.",
    "Toàn tỉnh có 150 mô hình “Dân vận khéo” được công nhận.",
    "Lấy ý kiến nhân dân qua 12 hội nghị.",
    "Tổ chức 12 cuộc giám sát.",
    "Có 45 đơn thư.",
    "Quý II tổ chức 4 hội nghị quán triệt.",
    "Phường có 7 khu phố, dân số 18.500 người.",
    "Tặng 120 suất quà cho hộ nghèo.",
    "Vận động ủng hộ 350 triệu đồng xây nhà đại đoàn kết.",
    "Đạt 98,9% đảng viên được quán triệt.",
    "Số mô hình đăng ký từ 20 lên 31 mô hình “Dân vận khéo” đăng ký.",
    "Chi bộ 3 đăng ký 2 mô hình “Dân vận khéo”.",
    "Cuộc đối thoại định kỳ lần thứ 2 có 90 người dự.",
    "Có 109 vụ việc hòa giải thành trong tổng số 127 vụ việc hòa giải.",
    "Trong giai đoạn này phường tiếp 931 lượt công dân, nhận 120 đơn thư và giải quyết 111 đơn, tỷ lệ 98,8%.",
    "UBND phường nhận 120 đơn thư và giải quyết 111 đơn, đạt 96,4%.",
    "Vận động ủng hộ 350 triệu đồng.",
    "Toàn phường có 20 mô hình.",
    "Có 5 mô hình tiêu biểu được công nhận cấp thành phố.",
    "Ủy ban kiểm tra tiến hành 12 cuộc kiểm tra.",
    "Tổ chức 30 hội nghị tập huấn công tác dân vận.",
  ])("%s", (text) => expect(found(text)).toEqual([]));

  it("and so are figures that follow the grid, tables and quotations", () => {
    const runs = [{ text: "Tiếp nhận " }, { figure: { indicator: "A12", year: null } }, { text: " đơn thư." }];
    const quoted: Block = { id: "q", kind: "quotation", runs: [{ text: "Tiếp nhận 999 đơn thư." }] };
    const table: Block = {
      id: "t",
      kind: "table",
      header: false,
      rows: [{ id: "r", cells: [{ runs: [{ text: "Tiếp nhận 999 đơn thư" }] }] }],
    };
    expect(contradictions([{ id: "p", kind: "paragraph", runs }, quoted, table], figures, years)).toEqual([]);
  });

  it("looks into lists and sub-items, and names the block", () => {
    const list: Block = {
      id: "l",
      kind: "list",
      ordered: false,
      items: [{ id: "i", level: 0, runs: [{ text: "Tiếp nhận 999 đơn thư" }] }],
    };
    expect(contradictions([list], figures, years)).toMatchObject([{ blockId: "l", code: "A12", typed: "999" }]);
  });
});
