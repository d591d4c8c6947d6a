import { expect, test } from "vitest";
import { issuerLevel, levelOf, type Standing } from "./level.ts";

const district: Standing = { level: "DISTRICT", twoTier: false, branch: "PARTY" };
const province: Standing = { level: "PROVINCE", twoTier: false, branch: "PARTY" };
const commune: Standing = { level: "COMMUNE", twoTier: false, branch: "PARTY" };

test.each([
  ["Cấp phường", "COMMUNE"],
  ["Cấp thành phố", "DISTRICT"],
  ["Cấp tỉnh", "PROVINCE"],
  ["Cấp cơ sở", "COMMUNE"],
  ["Các xã, thị trấn", "COMMUNE"],
  ["Đảng ủy các phường", "COMMUNE"],
  ["Công an các xã, thị trấn", "COMMUNE"],
  ["Công an huyện", "UNIT"],
  ["UBND 14 phường", "COMMUNE"],
  ["Các chi, đảng bộ cơ sở", "COMMUNE"],
  ["HĐND - UBND thành phố; MTTQ", "DISTRICT"],
  ["Các phòng, ban, ngành", "UNIT"],
  ["Các tổ chức chính trị - xã hội huyện", "UNIT"],
  ["Ban Dân vận Huyện ủy", "UNIT"],
  ["Đảng ủy Công an huyện", "UNIT"],
  ["Các đảng ủy trực thuộc Huyện ủy", "UNIT"],
  ["công tác dân vận", null],
] as const)("for a district, %s is %s", (phrase, level) => expect(levelOf(phrase, district)).toBe(level));

test("what a word of place means depends on who issues", () => {
  expect(levelOf("Cấp thành phố", province)).toBe("PROVINCE");
  expect(levelOf("Các huyện ủy, thị ủy, thành ủy, đảng ủy trực thuộc Tỉnh ủy", province)).toBe("DISTRICT");
  expect(levelOf("Các chi bộ, đảng bộ cơ sở", commune)).toBe("UNIT");
  expect(levelOf("Thành phố", { ...district, twoTier: true })).toBe("PROVINCE");
  expect(levelOf("Hội LHPN các xã, thị trấn", { ...district, branch: "FRONT" })).toBe("COMMUNE");
});

test.each([
  ["Ban Thường vụ Thành ủy Từ Sơn", "", "gửi Thường trực Tỉnh ủy", "DISTRICT"],
  ["Ban Thường vụ Thành ủy Đà Nẵng", "", "", "PROVINCE"],
  ["Ban Thường vụ Thành ủy Hải Trung", "", "các quận ủy, huyện ủy", "PROVINCE"],
  ["Ban Thường vụ Tỉnh ủy Lạng Sơn", "", "", "PROVINCE"],
  ["Ủy ban nhân dân xã Tân Hiệp", "", "", "COMMUNE"],
  ["Ban Dân vận", "Huyện ủy Tân Kỳ", "", "DISTRICT"],
  ["Ban Thường vụ Đảng ủy Khối Các cơ quan tỉnh", "", "", "UNIT"],
] as const)("%s issues as %s", (name, above, text, level) => expect(issuerLevel(name, above, text)).toBe(level));
