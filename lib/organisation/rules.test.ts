import { expect, it } from "vitest";
import { placeOfName } from "./rules.ts";

it.each([
  ["Tỉnh ủy Bắc Ninh", "Bắc Ninh"],
  ["Thành ủy Hải Phòng", "Hải Phòng"],
  ["Đảng ủy phường Tam Sơn", "Tam Sơn"],
  ["Đảng ủy đặc khu Phú Quốc", "Phú Quốc"],
  ["Ban Tuyên giáo và Dân vận", "Ban Tuyên giáo và Dân vận"],
])("%s stands for %s", (name, place) => expect(placeOfName(name)).toBe(place));
