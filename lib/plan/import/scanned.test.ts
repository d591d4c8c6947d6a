import { expect, test } from "vitest";
import { asWrittenBeforeScan } from "./scanned.ts";

test.each([
  ["trước ngày l0/l0/2022.", "trước ngày 10/10/2022."],
  ["trước ngày 2O/4/2026, gửi", "trước ngày 20/4/2026, gửi"],
  ["trước ngày O5/4", "trước ngày 05/4"],
  ["trong tháng l0/2022", "trong tháng 10/2022"],
  ["ngày 1 8 tháng 9 năm 2O22", "ngày 18 tháng 9 năm 2022"],
  ["ngày 2l tháng 5 năm 2 0 2 6", "ngày 21 tháng 5 năm 2026"],
  ["Số: 31O/KH-CAH-XDPT", "Số: 310/KH-CAH-XDPT"],
  ["Sổ 3l-KH/ĐU", "Số 31-KH/ĐU"],
  ["Chỉ thị số O7/CT-BCA-V28", "Chỉ thị số 07/CT-BCA-V28"],
  ["Nghị quyết số 15/2O14/NQ-HĐND", "Nghị quyết số 15/2014/NQ-HĐND"],
  ["KÉ HOẠCH", "KẾ HOẠCH"],
  ["KẾHOẠCH", "KẾ HOẠCH"],
  ["tồng két 05 nãm thực hiện Chi thị số 7 cùa Ban Bí thư", "tổng kết 05 năm thực hiện Chỉ thị số 7 của Ban Bí thư"],
  ["II. NỘI DƯNG TỔNG KÉT", "II. NỘI DUNG TỔNG KẾT"],
  ["gửi Sờ Nội vụ, ƯBND tỉnh", "gửi Sở Nội vụ, UBND tỉnh"],
  ["phối hợp vói Ủy ban Kiểm tra", "phối hợp với Ủy ban Kiểm tra"],
])("%j was %j", (misread, written) => expect(asWrittenBeforeScan(misread)).toBe(written));

test.each([
  "trong quý I/2023, quý II/2023",
  "II-NỘI DUNG",
  "Tổng Kết 10 Năm; Nghị Quyết Đại hội",
  "chi bộ, chi ủy; tình hình; nhân dân; tạo thành uy tín",
  "Khóa I, kỳ họp 1/2023",
  "số 25-NQ/TW, ngày 03/6/2013",
  "Mục I. Ol",
  "KE HOACH tong ket thuc hien Chi thi",
])("%j stays as it is", (text) => expect(asWrittenBeforeScan(text)).toBe(text));
