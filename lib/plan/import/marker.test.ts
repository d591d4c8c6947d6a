import { expect, test } from "vitest";
import { markerOf } from "./marker.ts";

test.each([
  ["I. MỤC ĐÍCH", "roman", "I"],
  ["II- NỘI DUNG", "roman", "II"],
  ["III/ TIẾN ĐỘ", "roman", "III"],
  ["IV TỔ CHỨC THỰC HIỆN", "roman", "IV"],
  ["PHẦN II. NỘI DUNG", "part", "PHẦN II"],
  ["Phần thứ nhất", "part", "Phần thứ nhất"],
  ["A. MỤC ĐÍCH", "letter", "A"],
  ["Bước 1: Cấp xã", "step", "Bước 1"],
  ["Giai đoạn II. Cấp huyện", "step", "Giai đoạn II"],
  ["Đợt 2 (từ 01/10)", "step", "Đợt 2"],
  ["1. Cấp xã", "decimal1", "1"],
  ["1.Cấp xã", "decimal1", "1"],
  ["2/ Cấp xã", "decimal1", "2"],
  ["1.2 Tổng kết", "decimal2", "1.2"],
  ["1.2. Tổng kết", "decimal2", "1.2"],
  ["2.1.3. Tổng kết", "decimal3", "2.1.3"],
  ["a) Ưu điểm", "alpha", "a"],
  ["đ) Khác", "alpha", "đ"],
  ["(1) Tổng kết", "paren", "1"],
  ["2) Tổng kết", "paren", "2"],
  ["- Cấp xã", "dash", ""],
  ["-Cấp xã", "dash", ""],
  ["+ Cấp xã", "plus", ""],
  ["• Cấp xã", "bullet", ""],
])("%j opens with a %s marker %j", (text, kind, label) => expect(markerOf(text)).toMatchObject({ kind, label }));

test.each([
  "18/4/2023 là hạn cuối",
  "30.6.2023",
  "10 năm thực hiện",
  "V/v tổng kết",
  "Cấp xã",
  "--- hết",
  "2023. Năm",
  "Giai đoạn 2021-2025: kết quả",
])("%j opens with its words", (text) => expect(markerOf(text)).toBeNull());
