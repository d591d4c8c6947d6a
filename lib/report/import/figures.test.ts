import { expect, test } from "vitest";
import { readFile } from "#lib/document/read/file.ts";
import { layReport } from "./lay.ts";
import { testTarget } from "./test-target.ts";

type Directive = "25-NQ/TW" | "218-QĐ/TW" | "819-QĐ/TU";

/** The figures of one sentence below the results, as "code value[/year]", "?" where unsure. */
async function figuresOf(sentence: string, directive: Directive = "25-NQ/TW", kind = "ward_party_committee") {
  const report = `II. KẾT QUẢ THỰC HIỆN\n1. Kết quả thực hiện các nhiệm vụ\n${sentence}\n`;
  const file = await readFile(new TextEncoder().encode(report), "báo cáo.txt");
  if (!file.ok) throw new Error(file.problem.code);
  let made = 0;
  const { figures } = layReport(file.value.lines, testTarget(kind, directive), () => {
    made += 1;
    return `b${made}`;
  });
  return figures.map(
    ({ code, value, year, sure }) => `${code} ${value}${year === null ? "" : `/${year}`}${sure ? "" : "?"}`,
  );
}

test("a count up to the end of a year is no count of that year", async () => {
  expect(await figuresOf('Đến hết năm 2022, toàn phường đăng ký 31 mô hình "Dân vận khéo".')).toEqual(["A03 31?"]);
  expect(await figuresOf('Tính đến năm 2015, phường đăng ký 9 mô hình "Dân vận khéo".')).toEqual([]);
});

test("a bracket with a year of its own says nothing of what stands outside", async () => {
  const sentence =
    "UBND phường đã tiếp 420 lượt công dân (năm 2012 chỉ tiếp 15 lượt); tiếp nhận 98 đơn, đã giải quyết 90 đơn.";
  expect(await figuresOf(sentence)).toEqual(["A11 420", "A12 98", "A13 90"]);
});

test("what a level above did or has is not the writer's, until 'riêng phường'", async () => {
  const visit = "Bí thư Thành ủy về đối thoại tại phường 03 cuộc với 210 lượt người, 37 ý kiến.";
  expect(await figuresOf(visit, "819-QĐ/TU")).toEqual([]);
  const all =
    'Toàn thành phố có 940 mô hình "Dân vận khéo"; riêng phường đăng ký 18 mô hình, được công nhận 12 mô hình.';
  expect(await figuresOf(all)).toEqual(["A03 18", "A04 12"]);
});

test("a field stands with its own number, before it or behind it", async () => {
  const behind =
    'Phường có các mô hình "Dân vận khéo": 8 mô hình lĩnh vực kinh tế, 5 mô hình văn hoá - xã hội và 2 mô hình xây dựng hệ thống chính trị.';
  expect(await figuresOf(behind)).toEqual(["A05 8", "A06 5", "A08 2"]);
  const before = 'Mô hình "Dân vận khéo" lĩnh vực kinh tế 7 mô hình, lĩnh vực văn hóa - xã hội 6 mô hình.';
  expect(await figuresOf(before)).toEqual(["A05 7", "A06 6"]);
});

test("the topic nearest to a number decides, and one further off in the sentence only where no other stands between", async () => {
  const two =
    "Tổ chức 9 hội nghị quán triệt cho 800 lượt đoàn viên; mở 4 lớp tập huấn công tác dân vận cho 150 lượt bí thư chi đoàn.";
  expect(await figuresOf(two, "25-NQ/TW", "political_social_organisation")).toContain("C07 150");
  const advice = "Tổ chức 11 hội nghị góp ý với 700 lượt người tham gia, thu được 190 ý kiến.";
  expect(await figuresOf(advice, "218-QĐ/TW")).toEqual(["B07 11", "B08 700", "B09 190?"]);
  const spread =
    "Đảng ủy đã phổ biến Quyết định 819 tại 02 hội nghị, có 160 lượt đồng chí dự; ban hành 7 văn bản về đối thoại.";
  expect(await figuresOf(spread, "819-QĐ/TU")).toEqual(["C02 2", "C03 160?", "C01 7"]);
});

test("what is left over is not what came in", async () => {
  expect(await figuresOf("Cấp ủy đã tiếp nhận phản ánh; còn 04 đơn tố cáo kéo dài.")).toEqual([]);
});

test("a label names what a paragraph is about, not what is said of its numbers", async () => {
  const sentence =
    "+ Về phát triển tổ chức: toàn thành phố có 5.120 đoàn viên; giới thiệu 310 đoàn viên ưu tú cho Đảng.";
  expect(await figuresOf(sentence, "25-NQ/TW", "political_social_organisation")).toEqual(["A19 5120"]);
});

test("years in a row have each their number, and several years together no year", async () => {
  const row = 'Số mô hình "Dân vận khéo" đăng ký: năm 2018: 6 mô hình; năm 2019: 8 mô hình.';
  expect(await figuresOf(row)).toEqual(["A03 6/2018", "A03 8/2019"]);
  expect(await figuresOf("Năm 2019 và 2020, UBND phường tiếp 136 lượt công dân.")).toEqual([]);
});

test("numbers that stand for years in turn, or rose and fell between years, have each its year", async () => {
  const turn = "Năm 2019 và 2020, UBND phường tiếp lần lượt 61 và 75 lượt công dân.";
  expect(await figuresOf(turn)).toEqual(["A11 61/2019", "A11 75/2020"]);
  const fell = "Số vụ hòa giải giảm từ 44 vụ năm 2014 xuống còn 13 vụ năm 2021.";
  expect(await figuresOf(fell)).toEqual(["A17 44/2014", "A17 13/2021"]);
});

test("one year's share of a count is that year's figure", async () => {
  const sentence =
    "Đã tổ chức 06 hội nghị triển khai, quán triệt với 900 lượt cán bộ; trong đó năm 2019 là 03 hội nghị.";
  expect(await figuresOf(sentence, "25-NQ/TW", "peoples_committee")).toEqual(["C02 6", "C03 900", "C02 3/2019"]);
});

test("what comes beside documents that were named is no whole", async () => {
  expect(await figuresOf("Đảng ủy ban hành quy chế tiếp dân cùng 11 văn bản chỉ đạo khác.")).toEqual(["C01 11?"]);
});

test("a forum that hears opinions may be a conference of advice", async () => {
  const sentence =
    "MTTQ phường tổ chức 12 diễn đàn, hội nghị lắng nghe ý kiến nhân dân, có hơn 900 lượt người dự với 210 ý kiến góp ý.";
  expect(await figuresOf(sentence, "218-QĐ/TW")).toEqual(["B07 12?", "B08 900?", "B09 210"]);
});
