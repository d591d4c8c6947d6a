import { expect, test } from "vitest";
import type { Line } from "./line.ts";
import { secretMarkIn, secretMarkOf } from "./secret-mark.ts";

const line = (text: string, more: Partial<Line> = {}): Line => ({ number: 1, text, place: "body", ...more });
const filled = (count: number) => Array.from({ length: count }, (_, index) => line(`dòng ${index}`));

test.each([
  ["MẬT", "MẬT"],
  [" TỐI  MẬT ", "TỐI MẬT"],
  ["T U Y Ệ T  M Ậ T", "TUYỆT MẬT"],
  ["MẬT".normalize("NFD"), "MẬT"],
  ["(MẬT)", "MẬT"],
  ["Độ mật: Mật", "MẬT"],
  ["Độ mật: Tối mật; độ khẩn: Hỏa tốc", "TỐI MẬT"],
  ["ĐỘ MẬT : TUYỆT MẬT", "TUYỆT MẬT"],
])("%s is a mark", (text, mark) => {
  expect(secretMarkOf(text)).toBe(mark);
});

test.each([
  "mối quan hệ mật thiết với Nhân dân",
  "bảo mật",
  "BÍ MẬT",
  "BẢO VỆ BÍ MẬT NHÀ NƯỚC",
  "Số văn bản mật",
  "Mật",
  "Độ mật: Không",
  "Độ mật: mật thiết",
  "KHẨN",
  "LƯU HÀNH NỘI BỘ",
  "MẬT ONG",
])("%s is no mark", (text) => {
  expect(secretMarkOf(text)).toBeNull();
});

test("a stamp counts in the first third of the first page, not where a text goes on", () => {
  expect(secretMarkIn([line("Số 1-KH/TU"), line("MẬT")])).toBe("MẬT");
  expect(secretMarkIn([...filled(40), line("MẬT")])).toBeNull();
  expect(secretMarkIn([line("MẬT", { page: 2 })])).toBeNull();
});

test("in headers and text boxes it counts on every page, in small letters too", () => {
  expect(secretMarkIn([...filled(40), line("Mật", { place: "header" })])).toBe("MẬT");
  expect(secretMarkIn([...filled(40), line("TỐI MẬT", { place: "textbox", page: 9 })])).toBe("TỐI MẬT");
});

test("a mark broken over two lines of one cell counts, half of an ordinary word does not", () => {
  const cell = { table: 1, row: 1, column: 1 };
  const inCell = (text: string, column = 1) => line(text, { place: "table", cell: { ...cell, column } });
  expect(secretMarkIn([inCell("TUYỆT"), inCell("MẬT")])).toBe("TUYỆT MẬT");
  expect(secretMarkIn([inCell("BẢO"), inCell("MẬT")])).toBeNull();
  expect(secretMarkIn([inCell("BẢO"), inCell("MẬT", 2)])).toBe("MẬT");
});

test("properties of the file count", () => {
  expect(secretMarkIn([], ["Kế hoạch", "Độ mật: Mật"])).toBe("MẬT");
  expect(secretMarkIn([], ["Mật"])).toBe("MẬT");
  expect(secretMarkIn([], ["Bảo mật"])).toBeNull();
});
