import { expect, it } from "vitest";
import { passageOf } from "./passage.ts";

const keys = (text: string): string[] => passageOf([{ id: "b", text, quoted: false }]).words.map(({ key }) => key);

it("a text typed without diacritics has the words of the one it was copied from", () => {
  const written = "đảng ủy phường mở hội nghị quán triệt, các hộ hiến đất làm đường";
  expect(keys("đang uy phuong mo hoi nghi quan triet, cac ho hien đat lam duong")).toEqual(keys(written));
  expect(keys("đảng ủy phường mở hội nghị sơ kết, các hộ hiến đất làm đường")).not.toEqual(keys(written));
});
