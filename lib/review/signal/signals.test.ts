import { describe, expect, it } from "vitest";
import type { Block } from "#lib/report/section/block.ts";
import { commonPrints, passageOfBlocks } from "./answer.ts";
import { bareClaims } from "./claim.ts";
import { copyOf } from "./copy.ts";
import { emptySection } from "./empty-section.ts";
import { figureRuns, figuresIn } from "./figure-in-text.ts";
import { seriesKey, unchangedSeries } from "./same-figure.ts";
import { signalsOf } from "./signals.ts";
import { otherSubject } from "./subject.ts";
import type { Series } from "./types.ts";

const paragraph = (text: string, id = "p1", kind: "paragraph" | "quotation" = "paragraph"): Block => ({
  id,
  kind,
  runs: [{ text }],
});
const passage = (...texts: string[]) => passageOfBlocks(texts.map((text, at) => paragraph(text, `p${at + 1}`)));

const OWN =
  "Khối dân vận phường giao ban vào sáng thứ Hai tuần đầu tháng, mỗi tổ dân vận khu phố nộp trước một trang ghi ba việc dân còn băn khoăn và tên người đã gặp để giải thích. Việc nào quá hai kỳ chưa xong thì Phó Bí thư Thường trực trực tiếp xuống khu phố họp với các hộ liên quan, có ghi biên bản, đọc lại trên loa truyền thanh sau bản tin chiều để cả những gia đình đi làm ca cũng được nghe.";

describe("a copy", () => {
  it("is found across a cut between paragraphs, and tells where it stands in both", () => {
    const [first = "", second = ""] = OWN.split(/(?<=\.)\s/u);
    const copy = copyOf(passage("Phường có chín chi bộ.", first, second), passage("Đầu mục.", OWN));
    expect(copy).toMatchObject({ otherBlockId: "p2" });
    expect(["p2", "p3"]).toContain(copy?.blockId);
    expect(copy?.share).toBeGreaterThan(0.9);
  });

  it("is none where it quotes, stands in the plan, or is a formula", () => {
    expect(copyOf(passageOfBlocks([paragraph(OWN, "q", "quotation")]), passage(OWN))).toBeNull();
    const given = commonPrints([OWN]);
    expect(copyOf(passageOfBlocks([paragraph(OWN)], given), passageOfBlocks([paragraph(OWN)], given))).toBeNull();
    const formula =
      "Thực hiện Nghị quyết số 25-NQ/TW ngày 03/6/2013 của Ban Chấp hành Trung ương Đảng khóa XI về “Tăng cường và đổi mới sự lãnh đạo của Đảng đối với công tác dân vận trong tình hình mới”, Đảng ủy đã tổ chức hội nghị học tập, quán triệt, triển khai thực hiện nghị quyết đến toàn thể cán bộ, đảng viên và các tầng lớp nhân dân.";
    expect(copyOf(passage(formula), passage(formula))).toBeNull();
  });

  it("is none where two units tell the same counts in the words of the tables", () => {
    const told = (a: number, b: number) =>
      `Phường tổ chức ${a} cuộc đối thoại, trong đó định kỳ ${b} cuộc, đột xuất, theo chuyên đề ${a - b} cuộc; có ${a * 90} lượt người dự với ${a * 12} ý kiến, kiến nghị; trả lời trực tiếp tại hội nghị ${a * 9} ý kiến, tiếp thu để chỉ đạo giải quyết ${a * 3} ý kiến; đến nay đã giải quyết xong ${a * 2} ý kiến, đang giải quyết ${a} ý kiến, chuyển cấp trên ${b} ý kiến.`;
    expect(copyOf(passage(told(38, 30)), passage(told(27, 20)))).toBeNull();
  });
});

describe("claims without a figure", () => {
  const bare =
    "Đã xây dựng được nhiều mô hình dân vận khéo hoạt động hiệu quả, được nhân dân ghi nhận. Hầu hết các hộ dân đều đồng tình hưởng ứng các phong trào ở địa phương. Tỷ lệ giải quyết đơn thư đạt cao, năm sau cao hơn năm trước.";
  it("are told in the section's own words", () => {
    expect(bareClaims(bare)).toHaveLength(3);
  });
  it.each([
    ["a figure anywhere in the section", `${bare} Toàn phường có 19 mô hình.`],
    ["names beside each", bare.replace("hiệu quả,", "hiệu quả như “Chợ sạch”,").replace("ở địa phương", "ở Đồng Kỵ")],
  ])("are none with %s", (_what, text) => {
    expect(bareClaims(text)).toEqual([]);
  });
  it("the number of a document or a span of years is no figure", () => {
    expect(bareClaims(`Qua 10 năm thực hiện Nghị quyết số 25-NQ/TW, công tác được quan tâm. ${bare}`)).toHaveLength(3);
  });
  it("a file or document on the item takes the signal away", () => {
    const answer = { itemId: "i", blocks: [paragraph(bare)], text: bare, passage: passage(bare) };
    const none = { others: [], subjects: [], sharedSeries: [], sharedRuns: [] };
    const kinds = (shown: boolean) => signalsOf([{ ...answer, shown }], [], none).map(({ kind }) => kind);
    expect(kinds(false)).toContain("NO_EVIDENCE");
    expect(kinds(true)).not.toContain("NO_EVIDENCE");
  });
});

describe("an empty section", () => {
  const praise =
    "Các phong trào thi đua được triển khai sâu rộng, có hiệu quả, tạo sự đồng thuận cao trong nhân dân, góp phần thực hiện thắng lợi nhiệm vụ chính trị của địa phương.";
  const more =
    "Nhận thức, trách nhiệm của cán bộ, đảng viên được nâng lên rõ rệt; đời sống vật chất và tinh thần của nhân dân không ngừng được cải thiện.";
  it("is told with its phrases", () => {
    expect(emptySection([paragraph(praise), paragraph(more, "p2")])?.phrases).toContain("có hiệu quả");
  });
  it("is none beside as much that can be looked up", () => {
    expect(emptySection([paragraph(praise), paragraph(OWN, "p2")])).toBeNull();
  });
});

describe("figures", () => {
  const series = (values: readonly number[], perYear = true): Series => ({
    indicatorId: "a",
    perYear,
    years: values.map((value, at) => ({ year: 2014 + at, value: String(value) })),
  });
  it.each([
    [[7, 12, 12, 12, 12, 9], true],
    [[12, 12, 12, 9], false],
    [[0, 0, 0, 0, 0], false],
    [[2, 2, 2, 2, 3, 2], false],
    [[2, 2, 2, 2, 2, 2], true],
  ])("%j: the same from year to year is told of: %s", (values, told) => {
    expect(unchangedSeries([series(values)]).length > 0).toBe(told);
  });
  it("what merely stands may stay the same", () => {
    expect(unchangedSeries([series([12, 12, 12, 12, 12], false)])).toEqual([]);
  });
  it("a series is looked for elsewhere only where it is telling", () => {
    expect(seriesKey(series([118, 204, 97, 156]))).toContain("2014=118");
    expect(seriesKey(series([1, 2, 1, 3]))).toBeNull();
  });
  it("in a text are results, not dates, documents or spans", () => {
    const text =
      "Qua 10 năm thực hiện Nghị quyết số 25-NQ/TW ngày 03/6/2013, từ năm 2014 đến 2022 có 1.840 lượt người, 96 ý kiến, trả lời 81 ý kiến, đạt 98,5%.";
    expect(figuresIn(text)).toEqual(["1840", "96", "81", "98,5"]);
    expect(figureRuns(text)).toEqual([["1840", "96", "81", "98,5"]]);
    expect(figureRuns("Có 1 tổ, 2 nhóm, 3 đội, 4 ngõ.")).toEqual([]);
  });
});

describe("an answer off its subject", () => {
  const market =
    "Tiểu thương họp theo ngành hàng, ban quản lý chợ kẻ vạch từng quầy, phân lịch thu gom rác, diễn tập chữa cháy mỗi quý";
  const school =
    "Nhà trường mời phụ huynh dự giờ, thầy cô đến nhà từng học sinh bỏ học, thư viện mở tối, quỹ khuyến học trao sách";
  const long = (text: string) => passage(Array.from({ length: 4 }, () => text).join(". "));
  const subjects = [
    { itemId: "market", asked: passage(market), answers: [long(market), long(market), long(market)] },
    { itemId: "school", asked: passage(school), answers: [long(school), long(school), long(school)] },
  ];
  it("is told to which item it belongs", () => {
    const off = otherSubject(subjects);
    expect(off(long(school), "market")).toBe("school");
    expect(off(long(market), "market")).toBeNull();
  });
  it("needs what others wrote", () => {
    const few = subjects.map((subject) => ({ ...subject, answers: subject.answers.slice(1) }));
    expect(otherSubject(few)(long(school), "market")).toBeNull();
  });
  it("and one text under two items is told on the later one", () => {
    const answer = (itemId: string) => ({
      itemId,
      blocks: [paragraph(OWN)],
      text: OWN,
      passage: passage(OWN),
      shown: true,
    });
    const none = { others: [], subjects: [], sharedSeries: [], sharedRuns: [] };
    expect(signalsOf([answer("i"), answer("j")], [], none)).toMatchObject([
      { kind: "OFF_SUBJECT", outlineItemId: "j", evidence: { itemId: "i", repeated: true } },
    ]);
  });
});
