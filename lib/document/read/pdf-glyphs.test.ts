import { expect, test } from "vitest";
import { isWoven, lettersOf } from "./pdf-glyphs.ts";
import { linesOfPages } from "./pdf-page.ts";
import type { PageText } from "./pdf-rows.ts";

const codes = { beginText: 1, setFont: 2, moveText: 3, showText: 4, setTextMatrix: 5, transform: 6 };
const glyphs = (text: string) => Array.from(text, (unicode) => ({ unicode, width: 500, isSpace: unicode === " " }));
const piece = (text: string, x: number, y: number, width: number): PageText => ({
  text,
  x,
  y,
  width,
  size: 10,
  turned: false,
});

test("letters drawn into the holes of a line come back to their places", () => {
  const hole = -500;
  const letters = lettersOf(
    {
      operators: [6, 1, 2, 3, 4, 3, 4],
      operands: [
        [1, 0, 0, 1, 50, 0],
        null,
        ["F1", 10],
        [20, 600],
        [[...glyphs("K"), hole, ...glyphs(" ho"), hole, ...glyphs("ch")]],
        [5, 0],
        [[...glyphs("ế"), -1500, ...glyphs("ạ")]],
      ],
    },
    codes,
  );
  const lines = linesOfPages([{ width: 595, height: 842, texts: letters }]);
  expect(lines).toEqual([{ number: 1, text: "Kế hoạch", place: "body", page: 1 }]);
  expect(letters[0]).toMatchObject({ x: 70, y: 600, width: 5, size: 10 });
});

test("pages are woven only where texts lie in texts", () => {
  expect(isWoven([piece("K ho ch", 70, 600, 40), piece("ế", 75, 600, 5)])).toBe(true);
  expect(isWoven([piece("Kế", 70, 600, 10), piece("hoạch", 82, 600, 25), piece("tổng", 70, 580, 20)])).toBe(false);
});

test("the columns of a letterhead are apart though their rows stand on different heights", () => {
  const texts = [
    piece("THÀNH ỦY TỪ SƠN", 80, 780, 120),
    piece("ĐẢNG CỘNG SẢN", 330, 773, 100),
    piece("Số 87-KH/TU", 100, 766, 80),
    piece("VIỆT NAM", 350, 759, 60),
    piece("KẾ HOẠCH", 200, 730, 90),
  ];
  expect(linesOfPages([{ width: 595, height: 842, texts }]).map(({ text }) => text)).toEqual([
    "THÀNH ỦY TỪ SƠN",
    "Số 87-KH/TU",
    "ĐẢNG CỘNG SẢN",
    "VIỆT NAM",
    "KẾ HOẠCH",
  ]);
});
