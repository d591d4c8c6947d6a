import { expect, test } from "vitest";
import { beginsBody, bodiesIn, nameEnd, verbAt } from "./bodies.ts";
import { passage } from "./passage.ts";

test.each([
  [
    "các Ban xây dựng Đảng của Thành ủy, Văn phòng Thành ủy",
    ["Các Ban xây dựng Đảng của Thành ủy", "Văn phòng Thành ủy"],
  ],
  ["Phòng Văn hóa và Thông tin, Phòng Y tế", ["Phòng Văn hóa và Thông tin", "Phòng Y tế"]],
  ["Sở Văn hóa, Thể thao và Du lịch", ["Sở Văn hóa, Thể thao và Du lịch"]],
  ["Phòng Lao động - Thương binh và Xã hội", ["Phòng Lao động - Thương binh và Xã hội"]],
  ["Văn phòng HĐND và UBND xã, Phòng Kinh tế", ["Văn phòng HĐND và UBND xã", "Phòng Kinh tế"]],
  ["các phòng, ban, ngành; Đảng ủy các phường", ["Các phòng, ban, ngành", "Đảng ủy các phường"]],
  [
    "Công an huyện, Đồn Biên phòng Pa Tần và các ban xây dựng Đảng",
    ["Công an huyện", "Đồn Biên phòng Pa Tần", "Các ban xây dựng Đảng"],
  ],
  ["Sở Tư pháp và các cơ quan, đơn vị có liên quan", ["Sở Tư pháp", "Các cơ quan, đơn vị có liên quan"]],
  ["Ban Tuyên giáo – cơ quan thường trực tuyên truyền –", ["Ban Tuyên giáo"]],
])("%s", (text, names) => {
  const list = passage(text, 1);
  expect(bodiesIn(list, 0, text.length).map((one) => one.value)).toEqual(names);
});

test.each([
  ["MTTQ, các tổ chức chính trị - xã hội tham mưu", "tham mưu"],
  ["Ủy ban Kiểm tra, Ban Tổ chức - Kiểm tra theo dõi", "theo dõi"],
  ["Các hội quần chúng được giao nhiệm vụ gửi báo cáo", "gửi báo cáo"],
  ["Đảng ủy các xã tổ chức tổng kết", "tổ chức tổng kết"],
  ["Thành phố tổ chức hội nghị", "tổ chức hội nghị"],
])("in %j the doing begins with %j", (text, verb) => expect(text.slice(verbAt(text, 0)).startsWith(verb)).toBe(true));

test("a name ends before the way and the date", () => {
  const key = "Thường trực Thành ủy qua Ban Dân vận trước ngày 1/5";
  expect(key.slice(0, nameEnd(key, 0))).toBe("Thường trực Thành ủy");
});

test.each(["Cấp phường", "Ban Dân vận", "UBND 14 phường", "12 xã, phường", "LĐLĐ tỉnh", "Tổ biên tập"])(
  "%s is a body",
  (text) => expect(beginsBody(text)).toBe(true),
);
test.each(["Tổ chức hội nghị", "Hội nghị tổng kết", "Báo cáo kết quả", "Tổng kết"])("%s is none", (text) =>
  expect(beginsBody(text)).toBe(false),
);
