import { expect, test } from "vitest";
import { readFile } from "./file.ts";

async function linesOf(text: string) {
  const read = await readFile(Buffer.from(text), "plan.md");
  if (!read.ok) throw new Error(read.problem.code);
  return read.value.lines;
}

test("marks are off, what they meant is kept", async () => {
  const text = [
    "# KẾ HOẠCH",
    "",
    "**I. MỤC ĐÍCH**",
    "1. **Yêu cầu**",
    "* một **phần** thôi",
    "+ cộng",
    "> *Nơi nhận:*",
    "***",
    "xem [kế hoạch](https://example.org) `87-KH/TU`",
    "2\\. không phải danh sách",
    "ten_tep_dai, 5 * 3",
  ].join("\n");
  expect((await linesOf(text)).map(({ number, text: line, bold, italic }) => [number, line, bold, italic])).toEqual([
    [1, "KẾ HOẠCH", true, undefined],
    [3, "I. MỤC ĐÍCH", true, undefined],
    [4, "1. Yêu cầu", true, undefined],
    [5, "- một phần thôi", undefined, undefined],
    [6, "+ cộng", undefined, undefined],
    [7, "Nơi nhận:", undefined, true],
    [9, "xem kế hoạch 87-KH/TU", undefined, undefined],
    [10, "2. không phải danh sách", undefined, undefined],
    [11, "ten_tep_dai, 5 * 3", undefined, undefined],
  ]);
});

test("cells of a table are lines of their own", async () => {
  const lines = await linesOf("| Cấp | Hạn |\n|---|:--:|\n| Xã | **18/4** |\n\n| A |");
  expect(lines).toEqual([
    { number: 1, text: "Cấp", place: "table", cell: { table: 1, row: 1, column: 1 } },
    { number: 1, text: "Hạn", place: "table", cell: { table: 1, row: 1, column: 2 } },
    { number: 3, text: "Xã", place: "table", cell: { table: 1, row: 2, column: 1 } },
    { number: 3, text: "18/4", bold: true, place: "table", cell: { table: 1, row: 2, column: 2 } },
    { number: 5, text: "A", place: "table", cell: { table: 2, row: 1, column: 1 } },
  ]);
});

test("code stands as it is", async () => {
  expect((await linesOf("```\n**x**\n```")).map((line) => line.text)).toEqual(["**x**"]);
});

test("bold over two lines makes both bold, and ends at an empty line at the latest", async () => {
  const lines = await linesOf("**Tổng kết các nghị quyết,\nquyết định**\n\n**quên đóng\n\nthường");
  expect(lines.map(({ number, text, bold }) => [number, text, bold])).toEqual([
    [1, "Tổng kết các nghị quyết,", true],
    [2, "quyết định", true],
    [4, "quên đóng", true],
    [6, "thường", undefined],
  ]);
});

test("marks come off in files of other names too, where there are any", async () => {
  const read = await readFile(
    Buffer.from("+ **Cấp phường:** trước ngày 18/4/2023\n+ *Cấp thành phố*: sau"),
    "plan.txt",
  );
  expect(read.ok && [read.value.kind, ...read.value.lines.map(({ text }) => text)]).toEqual([
    "txt",
    "+ Cấp phường: trước ngày 18/4/2023",
    "+ Cấp thành phố: sau",
  ]);
});
