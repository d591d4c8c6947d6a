import { expect, test } from "vitest";
import type { Line } from "#lib/document/read/line.ts";
import { cleanLines } from "./clean.ts";
import { paragraphsOf } from "./paragraph.ts";
import { type Node, treeOf } from "./tree.ts";

type Shape = { [words: string]: Shape };

const shape = (nodes: readonly Node[]): Shape =>
  Object.fromEntries(nodes.map((node) => [node.paragraph.words.text, shape(node.children)]));

const tree = (...texts: string[]) =>
  treeOf(paragraphsOf(cleanLines(texts.map((text, at): Line => ({ number: at + 1, text, place: "body" })))));

test("numbers, dashes and crosses nest by their kind", () => {
  const read = tree(
    "I. PHẦN",
    "1. Mục",
    "1.1. Tiểu mục",
    "- Gạch",
    "+ Cộng",
    "+ Cộng nữa",
    "1.2 Hai",
    "2. Khác",
    "II. HAI",
  );
  expect(shape(read.children)).toEqual({
    PHẦN: { Mục: { "Tiểu mục": { Gạch: { Cộng: {}, "Cộng nữa": {} } }, Hai: {} }, Khác: {} },
    HAI: {},
  });
});

test("a part in Roman numbers is never below a list before it", () => {
  expect(Object.keys(shape(tree("1. Một;", "2. Hai.", "I. PHẦN").children))).toEqual(["Một;", "Hai.", "PHẦN"]);
});

test("dashes below crosses nest too, whichever comes first is the higher", () => {
  expect(shape(tree("1. Mục", "+ Trên:", "- Dưới", "+ Trên nữa").children)).toEqual({
    Mục: { "Trên:": { Dưới: {} }, "Trên nữa": {} },
  });
});

test("an unnumbered line that ends with a colon holds what follows it", () => {
  expect(shape(tree("1. Mục", "Tiến độ thực hiện:", "- Cấp xã", "2. Khác").children)).toEqual({
    Mục: { "Tiến độ thực hiện:": { "Cấp xã": {} } },
    Khác: {},
  });
});

test("a table's rows carry the headings of its columns", () => {
  const [part] = tree("I. TIẾN ĐỘ", "| TT | Nội dung | Thời gian |", "| 1 | Gửi báo cáo | 15/4/2023 |").children;
  expect(part?.children.map((row) => row.row?.map((cell) => [cell.heading, cell.paragraph.whole.text]))).toEqual([
    [
      ["TT", "1"],
      ["Nội dung", "Gửi báo cáo"],
      ["Thời gian", "15/4/2023"],
    ],
  ]);
});

test("letters are parts of a Roman one where that comes first, and the other way round", () => {
  expect(shape(tree("I. MỘT", "II. NỘI DUNG", "A- Trên", "1. Mục", "B- Dưới", "III. BA").children)).toEqual({
    MỘT: {},
    "NỘI DUNG": { Trên: { Mục: {} }, Dưới: {} },
    BA: {},
  });
  expect(shape(tree("A. PHẦN", "I. MỘT", "II. HAI", "B. PHẦN HAI").children)).toEqual({
    PHẦN: { MỘT: {}, HAI: {} },
    "PHẦN HAI": {},
  });
});

test("headings without numbers open parts by their words, where no part is numbered", () => {
  expect(shape(tree("MỤC ĐÍCH", "Đánh giá kết quả.", "NỘI DUNG", "1. Mục", "- Gạch", "TIẾN ĐỘ").children)).toEqual({
    "MỤC ĐÍCH": { "Đánh giá kết quả.": {} },
    "NỘI DUNG": { Mục: { Gạch: {} } },
    "TIẾN ĐỘ": {},
  });
});

test("parts that begin below a letter lie below it, and its next letter ends them", () => {
  const read = tree(
    "A. MỤC ĐÍCH",
    "B. ĐỀ CƯƠNG",
    "Phần thứ nhất",
    "TÌNH HÌNH",
    "I. Một",
    "Phần thứ hai",
    "KẾT QUẢ",
    "I. Hai",
    "C. THỜI GIAN",
  );
  expect(shape(read.children)).toEqual({
    "MỤC ĐÍCH": {},
    "ĐỀ CƯƠNG": { "TÌNH HÌNH": { Một: {} }, "KẾT QUẢ": { Hai: {} } },
    "THỜI GIAN": {},
  });
});

test("parts below a Roman number have Roman numbers of their own", () => {
  const read = tree(
    "I. MỤC ĐÍCH",
    "II. ĐỀ CƯƠNG",
    "Phần thứ nhất",
    "TÌNH HÌNH",
    "I. Một",
    "II. Hai",
    "Phần thứ hai",
    "KẾT QUẢ",
    "I. Ba",
    "III. THỜI GIAN",
  );
  expect(shape(read.children)).toEqual({
    "MỤC ĐÍCH": {},
    "ĐỀ CƯƠNG": { "TÌNH HÌNH": { Một: {}, Hai: {} }, "KẾT QUẢ": { Ba: {} } },
    "THỜI GIAN": {},
  });
});
