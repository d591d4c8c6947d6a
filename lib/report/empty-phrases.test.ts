import { expect, it } from "vitest";
import { emptyPhrases, namesSomething } from "./empty-phrases.ts";
import { syllablesOf } from "./syllables.ts";
import type { Block } from "./section/block.ts";

const paragraph = (text: string, kind: "paragraph" | "quotation" = "paragraph"): Block => ({
  id: "a",
  kind,
  runs: [{ text }],
});
const praise =
  "Các phong trào thi đua được triển khai sâu rộng, có hiệu quả, tạo sự đồng thuận cao trong nhân dân, góp phần thực hiện thắng lợi nhiệm vụ chính trị của địa phương.";

it("a paragraph of praise that fits every place is empty, and its phrases are told", () => {
  const [found] = emptyPhrases([paragraph(praise)]);
  expect(found?.phrases).toContain("tạo sự đồng thuận cao");
  expect(found?.share).toBeGreaterThan(0.9);
});

it.each([
  ["a figure", `${praise} Toàn phường có 28 mô hình.`],
  ["a figure of the grid", `${praise} Toàn phường có {A04} mô hình.`],
  ["a name of a place", `${praise} Nhất là ở Đồng Kỵ.`],
  ["a title", `${praise} Tiêu biểu là mô hình “Tuyến phố văn minh”.`],
  ["a count in words", `${praise} Mỗi năm tổ chức hai cuộc đối thoại.`],
])("with %s it is not", (_what, text) => {
  expect(emptyPhrases([paragraph(text)])).toEqual([]);
});

it("what tells of particular things needs no number", () => {
  const text =
    "UBND phường lấy ý kiến tiểu thương và các hộ mặt phố trước khi sắp xếp lại vỉa hè; bộ phận một cửa mở thêm buổi sáng thứ bảy để người đi làm giờ hành chính thuận tiện giao dịch.";
  expect(namesSomething(text)).toBe(false);
  expect(emptyPhrases([paragraph(text)])).toEqual([]);
});

it("quotations, tables and short lead-ins are never among them", () => {
  expect(emptyPhrases([paragraph(praise, "quotation"), paragraph("Công tác tuyên truyền được quan tâm.")])).toEqual([]);
});

it("names of bodies are no names, tone marks stand in one place", () => {
  const found = syllablesOf("Nhờ Uỷ ban Mặt trận Tổ quốc và bà Lan, hoà giải tốt. Đồng thuận cao.");
  expect(found.filter(({ kind }) => kind === "name").map(({ word }) => word)).toEqual(["lan"]);
  expect(found.map(({ word }) => word)).toContain("ủy");
  expect(found.map(({ word }) => word)).toContain("hòa");
  expect(found.at(-1)?.sentence).toBe(1);
});
