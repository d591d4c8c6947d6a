import { expect, test } from "vitest";
import type { Line } from "#lib/document/read/line.ts";
import { cleanLines } from "./clean.ts";
import { paragraphsOf } from "./paragraph.ts";
import { linesOf } from "./passage.ts";

const read = (...texts: string[]) =>
  paragraphsOf(cleanLines(texts.map((text, at): Line => ({ number: at + 1, text, place: "body" }))));

const texts = (...lines: string[]): string[] => read(...lines).map((paragraph) => paragraph.whole.text);

test("a line that goes on in lower case belongs to the one before, also across a page", () => {
  expect(texts("- Trách nhiệm của cán bộ, công chức, viên", "", "2", "", "chức trong lãnh đạo.")).toEqual([
    "- Trách nhiệm của cán bộ, công chức, viên chức trong lãnh đạo.",
  ]);
});

test("a sentence that ended, a number and a dash begin anew", () => {
  expect(texts("1. Một.", "2. Hai", "- Ba", "+ Bốn;", "Năm")).toEqual(["1. Một.", "2. Hai", "- Ba", "+ Bốn;", "Năm"]);
});

test("a dash that a margin put at the line's begin is no item", () => {
  expect(texts("MTTQ, các tổ chức chính trị", "- xã hội cùng thực hiện.")).toEqual([
    "MTTQ, các tổ chức chính trị - xã hội cùng thực hiện.",
  ]);
});

test("a line filled to the margin goes on with a name; a short one does not", () => {
  const margin = "Căn cứ Kế hoạch tổng kết của Ban Thường vụ Thành ủy và Hướng dẫn của Ban";
  expect(texts(margin, "Dân vận Tỉnh ủy về việc tổng kết các nghị quyết đã ban hành trong năm.", "Phần")).toEqual([
    `${margin} Dân vận Tỉnh ủy về việc tổng kết các nghị quyết đã ban hành trong năm.`,
    "Phần",
  ]);
});

test("a number on a line of its own takes the next line as its words", () => {
  expect(texts("Phần thứ nhất", "TÌNH HÌNH")).toEqual(["Phần thứ nhất TÌNH HÌNH"]);
});

test("each part of a paragraph knows its line", () => {
  const [paragraph] = read("Gửi báo cáo về Thường trực Thành ủy trước", "ngày 21/4/2023.");
  const whole = paragraph?.whole;
  expect(whole === undefined ? [] : linesOf(whole, whole.text.indexOf("21"))).toEqual([2]);
  expect(whole === undefined ? [] : linesOf(whole, whole.text.indexOf("trước"))).toEqual([1, 2]);
});
