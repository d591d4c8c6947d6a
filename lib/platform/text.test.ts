import { expect, test } from "vitest";
import { compareVi, countWords, fold, nfc, slug } from "./text.ts";

test("both ways of typing a vowel with a tone are one text", () => {
  expect(nfc("tê\u0301")).toBe("tế");
  expect(nfc("te\u0302\u0301")).toBe("tế");
});

test("folding removes tones, vowel marks and đ", () => {
  expect(fold("Đình Bảng")).toBe("dinh bang");
  expect(fold("ƯỚC MUỐN Ở NGƯỠNG CỬA")).toBe("uoc muon o nguong cua");
  expect(fold("te\u0302\u0301")).toBe("te");
});

test("slugs are typeable", () => {
  expect(slug("Phường Đình Bảng")).toBe("phuong-dinh-bang");
  expect(slug("25-NQ/TW")).toBe("25-nq-tw");
  expect(slug(" — ")).toBe("");
});

test("words are syllables and numbers", () => {
  expect(countWords("Tổng kết 10 năm, thực hiện: Nghị quyết 25-NQ/TW.")).toBe(11);
  expect(countWords("  \n ")).toBe(0);
  expect(countWords("te\u0302\u0301")).toBe(1);
});

test("names sort the Vietnamese way", () => {
  expect(["Đồng Nguyên", "Dục Tú", "Ân Thi", "An Bình", "Phường 10", "Phường 9"].sort(compareVi)).toEqual([
    "An Bình",
    "Ân Thi",
    "Dục Tú",
    "Đồng Nguyên",
    "Phường 9",
    "Phường 10",
  ]);
});
