import { expect, test } from "vitest";
import { isWrittenOld, oldEncodingOf, oldEncodingOfFont } from "./old-encoding.ts";

test("a text in an old encoding is known by its letters", () => {
  expect(oldEncodingOf("KÕ ho¹ch tæng kÕt viÖc thùc hiÖn c¸c nghÞ quyÕt")).toBe("TCVN3");
  expect(oldEncodingOf("Keá hoaïch toång keát vieäc thöïc hieän caùc nghò quyeát")).toBe("VNI");
});

test("Unicode is left alone, foreign names, signs and other languages too", () => {
  for (const text of [
    "Kế hoạch tổng kết việc thực hiện các nghị quyết",
    "Ông François Müller, bà Åsa Ødegård và ông José Muñoz đã đến thăm Từ Sơn, gặp gỡ cán bộ phường",
    "Báo cáo năm 2023 © 30 m² ± 5 %, “trích” «dẫn» 1×2",
    "Plan of the city",
  ]) {
    expect(oldEncodingOf(text)).toBeNull();
  }
});

test("a font's name alone is no proof", () => {
  expect(oldEncodingOfFont(".VnTimeH")).toBe("TCVN3");
  expect(oldEncodingOfFont("VNI-Times")).toBe("VNI");
  expect(oldEncodingOfFont("Times New Roman")).toBeNull();
  expect(isWrittenOld("§¶ng bé thµnh phè")).toBe(true);
  expect(isWrittenOld("Đảng bộ thành phố")).toBe(false);
  expect(isWrittenOld("1. ABC")).toBe(false);
});
