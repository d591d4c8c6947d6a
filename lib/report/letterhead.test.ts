import { expect, it } from "vitest";
import { letterhead } from "./letterhead.ts";

const ward = {
  name: "Đảng ủy phường Tam Sơn",
  parentName: "Thành ủy Từ Sơn",
  form: "party-committee",
  symbol: "ĐU",
  place: "Tam Sơn",
};

it("heads a ward's report as a Party document", () => {
  expect(letterhead(ward, { number: 7, datedOn: "2023-04-05" })).toEqual({
    superior: "ĐẢNG BỘ THÀNH PHỐ TỪ SƠN",
    body: "ĐẢNG ỦY PHƯỜNG TAM SƠN",
    separator: "asterisk",
    right: ["ĐẢNG CỘNG SẢN VIỆT NAM"],
    number: "Số 07-BC/ĐU",
    date: "Tam Sơn, ngày 05 tháng 4 năm 2023",
  });
});

it("leaves gaps where number and date are not given yet", () => {
  const head = letterhead(ward, null);
  expect(head.number).toBe("Số …-BC/ĐU");
  expect(head.date).toBe("Tam Sơn, ngày … tháng … năm …");
});

it("keeps the zero before January and February", () => {
  expect(letterhead(ward, { number: 12, datedOn: "2023-02-10" }).date).toBe("Tam Sơn, ngày 10 tháng 02 năm 2023");
});

it("puts the city committee under the province's Party organisation, its commission under the committee", () => {
  const city = {
    name: "Thành ủy Từ Sơn",
    parentName: "Tỉnh ủy Bắc Ninh",
    form: "party-committee",
    symbol: "TU",
    place: "Từ Sơn",
  };
  expect(letterhead(city, null)).toMatchObject({ superior: "ĐẢNG BỘ TỈNH BẮC NINH", body: "THÀNH ỦY TỪ SƠN" });
  const organ = {
    name: "Ban Dân vận Thành ủy",
    parentName: "Thành ủy Từ Sơn",
    form: "party-organ",
    symbol: "BDVTU",
    place: "Từ Sơn",
  };
  expect(letterhead(organ, null)).toMatchObject({ superior: "THÀNH ỦY TỪ SƠN", body: "BAN DÂN VẬN" });
});

it("heads a department's report as a state document", () => {
  const department = {
    name: "Phòng Nội vụ",
    parentName: "Ủy ban nhân dân thành phố",
    form: "state",
    symbol: "NV",
    place: "Từ Sơn",
  };
  expect(letterhead(department, { number: 15, datedOn: "2023-05-31" })).toMatchObject({
    separator: "rule",
    right: ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"],
    number: "Số: 15/BC-NV",
  });
});
