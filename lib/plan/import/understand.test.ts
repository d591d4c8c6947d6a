import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Line } from "#lib/document/read/line.ts";
import { holidays } from "../deadline/holidays.ts";
import { labels } from "./labels.ts";
import { printReading } from "./print.ts";
import type { PlanReading } from "./types.ts";
import { understandPlan } from "./understand.ts";

const linesOf = (text: string): Line[] =>
  text.split("\n").map((line, at) => ({ number: at + 1, text: line.normalize("NFC").trimEnd(), place: "body" }));

const read = (
  text: string,
  options: { today?: string; units?: { name: string; shortName: string }[] } = {},
): PlanReading => understandPlan(linesOf(text), { holidays, ...options });

describe("the plan of the first campaign", () => {
  const reading = read(readFileSync("prisma/seed/ke-hoach-tu-son-2023.txt", "utf8"));

  test("who issued and signed it, and what it leaves open", () => {
    expect(reading.title).toEqual({
      value:
        "Kế hoạch tổng kết các nghị quyết, quyết định của Ban Chấp hành Trung ương Đảng, Ban Thường vụ Tỉnh ủy về công tác dân vận năm 2023",
      lines: [3, 5, 6],
    });
    expect([reading.number, reading.issuedOn]).toEqual([null, null]);
    expect(reading.issuer).toEqual({ value: "Ban Thường vụ Thành ủy Từ Sơn", lines: [16] });
    expect(reading.signer).toEqual({
      authority: { value: "T/M BAN THƯỜNG VỤ", lines: [100] },
      title: { value: "PHÓ BÍ THƯ THƯỜNG TRỰC", lines: [101] },
      name: { value: "Đỗ Tuấn Sơn", lines: [105] },
    });
  });

  test("three directives with the lines that name them", () => {
    expect(
      reading.directives.map((one) => [
        one.code?.value,
        one.kind.value,
        one.date?.value,
        one.issuer?.value,
        one.subject?.value,
        one.years?.value,
        one.code?.lines,
      ]),
    ).toEqual([
      [
        "25-NQ/TW",
        "Nghị quyết",
        "2013-06-03",
        "Ban Chấp hành Trung ương Đảng (khóa XI)",
        "Tăng cường và đổi mới sự lãnh đạo của Đảng đối với công tác dân vận trong tình hình mới",
        10,
        [10],
      ],
      [
        "218-QĐ/TW",
        "Quyết định",
        "2013-12-12",
        "Ban Chấp hành Trung ương Đảng (khóa XI)",
        "Quy định về việc Mặt trận Tổ quốc Việt Nam, các đoàn thể chính trị - xã hội và nhân dân tham gia góp ý xây dựng Đảng, xây dựng chính quyền",
        10,
        [12],
      ],
      [
        "819-QĐ/TU",
        "Quyết định",
        "2013-07-08",
        "Ban Thường vụ Tỉnh ủy",
        "Quy định lãnh đạo các cấp thực hiện đối thoại trực tiếp với nhân dân",
        10,
        [14],
      ],
    ]);
  });

  test("ten milestones, each with its day, its way and its line", () => {
    const up = ["Thường trực Tỉnh ủy", "Ban Dân vận Tỉnh ủy"];
    const none = [null, null];
    expect(
      reading.milestones.map((one) => [
        one.directive,
        one.level,
        one.levelPhrase.value,
        one.kind,
        one.phrase.value,
        one.due,
        one.recipient?.value ?? null,
        one.channel?.value ?? null,
        ...one.phrase.lines,
      ]),
    ).toEqual([
      ["25-NQ/TW", "COMMUNE", "Cấp phường", "SUM_UP", "trước ngày 18/4/2023", "2023-04-17", ...none, 63],
      [
        ...["25-NQ/TW", "COMMUNE", "Cấp phường", "SEND_REPORT", "trước ngày 21/4/2023", "2023-04-20"],
        ...["Thường trực Thành ủy", "Ban Dân vận Thành ủy", 63],
      ],
      ["25-NQ/TW", "DISTRICT", "Cấp thành phố", "SUM_UP", "trong tháng 4/2023", "2023-04-30", ...none, 65],
      ["25-NQ/TW", "DISTRICT", "Cấp thành phố", "SEND_REPORT", "trước ngày 05/5/2023", "2023-05-04", ...up, 65],
      ["218-QĐ/TW", "COMMUNE", "Cấp phường", "SUM_UP", "trong tháng 5/2023", "2023-05-31", ...none, 73],
      ["218-QĐ/TW", "DISTRICT", "Cấp thành phố", "SUM_UP", "trong tháng 6/2023", "2023-06-30", ...none, 75],
      ["218-QĐ/TW", "DISTRICT", "Cấp thành phố", "SEND_REPORT", "trước ngày 15/6/2023", "2023-06-14", ...up, 75],
      ["819-QĐ/TU", "COMMUNE", "Cấp phường", "SUM_UP", "trong tháng 6/2023", "2023-06-30", ...none, 85],
      ["819-QĐ/TU", "DISTRICT", "Cấp thành phố", "SUM_UP", "trong tháng 7/2023", "2023-07-31", ...none, 87],
      ["819-QĐ/TU", "DISTRICT", "Cấp thành phố", "SEND_REPORT", "trước ngày 28/7/2023", "2023-07-27", ...up, 87],
    ]);
  });

  test("who leads, who helps, who watches, who reports, who gets a copy", () => {
    const party = ["Các Ban xây dựng Đảng của Thành ủy", "Văn phòng Thành ủy"];
    expect(
      reading.leads.map((one) => [one.directive, one.unit.value, one.coordinating.map((unit) => unit.value)]),
    ).toEqual([
      ["25-NQ/TW", "Ban Dân vận Thành ủy", party],
      ["218-QĐ/TW", "Ban Dân vận Thành ủy", ["MTTQ", "Các tổ chức chính trị - xã hội", ...party]],
      ["819-QĐ/TU", "Ban Dân vận Thành ủy", ["UBND thành phố", ...party]],
    ]);
    expect(reading.monitors.map((one) => one.value)).toEqual(["Ban Dân vận Thành ủy", "Văn phòng Thành ủy"]);
    expect(reading.reporters.map((one) => one.value)).toEqual([
      "HĐND - UBND thành phố",
      "MTTQ",
      "Các tổ chức chính trị - xã hội",
      "Các phòng, ban, ngành",
      "Đảng ủy các phường",
      "Đảng ủy trực thuộc Thành ủy",
    ]);
    expect(reading.distribution.map((one) => one.value)).toEqual([
      "Thường trực Tỉnh ủy (b/c)",
      "Ban Dân vận Tỉnh ủy (b/c)",
      "Thường trực Thành ủy, HĐND, UBND TP",
      "Các phòng, ban, ngành, MTTQ và các tổ chức CT-XH thành phố",
      "Các chi, đảng bộ cơ sở",
      "Lưu: VPTU",
    ]);
  });

  test("four sections with eight items, addressed as product.md lays down", () => {
    const party = "PARTY_COMMITTEE";
    const all = [party, "GOVERNMENT", "FRONT"];
    expect(
      reading.outline.map((one) => [one.number, one.title.lines, one.items.map((item) => item.addresses)]),
    ).toEqual([
      ["1", [30], [[party], [party, "GOVERNMENT"], [party, "FRONT"]]],
      ["2", [38], [all, all]],
      ["3", [44], [all]],
      ["4", [48], [all, all]],
    ]);
    expect(reading.outline.flatMap((one) => one.items.flatMap((item) => item.text.lines))).toEqual([
      32, 34, 36, 40, 42, 46, 50, 51,
    ]);
  });

  test("what the plan contradicts itself in, with the lines; nothing is left over", () => {
    expect(reading.findings.map((one) => [one.code, one.directive, one.level, one.lines])).toEqual([
      ["SEND_BEFORE_SUM_UP", "218-QĐ/TW", "DISTRICT", [75]],
      ["SEND_BEFORE_SUM_UP", "819-QĐ/TU", "DISTRICT", [87]],
      ["NO_SEND_DATE", "218-QĐ/TW", "COMMUNE", [73]],
      ["NO_SEND_DATE", "819-QĐ/TU", "COMMUNE", [85]],
      ["DAY_OFF", "25-NQ/TW", "DISTRICT", [65]],
    ]);
    expect(reading.unresolved).toEqual([]);
  });
});

const plan = (...body: string[]): string =>
  [
    "HUYỆN ỦY TÂN KỲ",
    "Tân Kỳ, ngày 01 tháng 3 năm 2023",
    "",
    "KẾ HOẠCH",
    "tổng kết 10 năm thực hiện Chỉ thị số 5-CT/TU",
    "",
    ...body,
  ].join("\n");

describe("what is not said is not claimed", () => {
  test("a text that is no plan gives nothing", () => {
    const empty = read("Kính gửi anh chị,\n\nChúc một ngày tốt lành trước ngày 5/5/2023.");
    expect([empty.title, empty.issuer, empty.directives, empty.milestones, empty.leads, empty.outline]).toEqual([
      null,
      null,
      [],
      [],
      [],
      [],
    ]);
  });

  test("a date of which nothing is said is listed, and no day is made up for a phrase without one", () => {
    const reading = read(
      plan(
        "I. TỔ CHỨC",
        "1. Cấp xã: gửi báo cáo về Huyện ủy trước ngày 31/4/2023; tổng kết xong đầu tháng 4/2023.",
        "2. Mở chuyên mục trước ngày 9/5/2023.",
      ),
    );
    expect(reading.milestones.map((one) => [one.kind, one.due])).toEqual([
      ["SEND_REPORT", null],
      ["SUM_UP", null],
    ]);
    expect(reading.findings.map((one) => one.code)).toEqual(
      expect.arrayContaining(["NO_SUCH_DATE", "NOT_EXACT", "DIRECTIVE_WITHOUT_LEAD"]),
    );
    expect(reading.unresolved.map((one) => [one.line, one.why])).toEqual([[9, "dateOfNothing"]]);
  });

  test("a year left out is the plan's, and says so", () => {
    const [milestone] = read(plan("I. TIẾN ĐỘ", "- Cấp xã: tổng kết xong trước ngày 15/4.")).milestones;
    expect([milestone?.due, milestone?.phrase.uncertain]).toEqual(["2023-04-14", "yearAssumed"]);
  });

  test("past deadlines and unknown units are found where day and units are given", () => {
    const text = plan(
      "I. TIẾN ĐỘ",
      "- Cấp xã: gửi báo cáo về Huyện ủy trước ngày 18/4/2023.",
      "Giao Ban Lạ Huyện ủy chủ trì tham mưu tổng kết.",
    );
    const codes = read(text, { today: "2023-05-01", units: [{ name: "Ban Dân vận", shortName: "BDV" }] }).findings.map(
      (one) => one.code,
    );
    expect(codes).toEqual(expect.arrayContaining(["IN_THE_PAST", "UNIT_UNKNOWN"]));
    expect(read(text).findings.map((one) => one.code)).not.toContain("UNIT_UNKNOWN");
  });

  test("one document with two dates is found, with both lines", () => {
    const reading = read(
      plan(
        "Tổng kết 10 năm thực hiện Chỉ thị số 5-CT/TU, ngày 12/4/2013 của Tỉnh ủy.",
        "I. NỘI DUNG",
        "1. Về Chỉ thị số 5-CT/TU, ngày 21/4/2013",
      ),
    );
    expect(reading.findings.filter((one) => one.code === "CITED_TWO_WAYS").map((one) => one.lines)).toEqual([[7, 9]]);
  });
});

test("any lines are read without failing, and every value stands in lines that exist", () => {
  const word = fc.constantFrom(
    ...[
      "I.",
      "1.",
      "-",
      "+",
      "KẾ HOẠCH",
      "tổng kết",
      "Nơi nhận:",
      "T/M",
      "BAN",
      "Cấp xã:",
      "trước ngày",
      "5/5/2023",
      "chủ trì,",
    ],
    ...[
      "phối hợp với",
      "Ban Dân vận",
      "gửi báo cáo về",
      "Nghị quyết số 25-NQ/TW",
      "“",
      "”",
      ";",
      ".",
      "|",
      "\t",
      "NỘI DUNG",
      "ĐỀ CƯƠNG",
    ],
  );
  const line = fc.array(word, { maxLength: 12 }).map((words) => words.join(" "));
  fc.assert(
    fc.property(fc.array(line, { maxLength: 40 }), (texts) => {
      const printed = JSON.stringify(printReading(read(texts.join("\n"))));
      const numbers = [...printed.matchAll(/"lines":\[([\d,]*)\]/gu)].flatMap((match) =>
        (match[1] ?? "").split(",").filter(Boolean).map(Number),
      );
      expect(numbers.every((number) => number >= 1 && number <= texts.length)).toBe(true);
    }),
    { numRuns: 150 },
  );
});

test("every code of a finding has its sentence in both languages", () => {
  const codes =
    "SEND_BEFORE_SUM_UP NO_SEND_DATE LOWER_AFTER_UPPER DAY_OFF IN_THE_PAST LEVEL_WITHOUT_DATE DIRECTIVE_WITHOUT_LEAD ITEM_ADDRESSES_NOBODY UNIT_UNKNOWN NO_SUCH_DATE CITED_TWO_WAYS NOT_EXACT RELATIVE YEAR_ASSUMED PHRASE_NOT_UNDERSTOOD".split(
      " ",
    );
  expect(Object.keys(labels.finding).sort()).toEqual(codes.sort());
});
