import { expect, test } from "vitest";
import { citations } from "./citation.ts";
import type { Citation } from "./citation-tail.ts";
import { namedCitation } from "./named-citation.ts";
import { passage } from "./passage.ts";

const flat = (one: Citation | null | undefined) =>
  one === null || one === undefined
    ? null
    : [one.kind.value, one.code?.value, one.date?.value, one.issuer?.value, one.subject?.value].map(
        (value) => value ?? null,
      );

test.each([
  [
    "Nghị quyết số 25-NQ/TW, ngày 03/6/2013 của Ban Chấp hành Trung ương Đảng (khóa XI) về “Tăng cường công tác dân vận”;",
    ["Nghị quyết", "25-NQ/TW", "2013-06-03", "Ban Chấp hành Trung ương Đảng (khóa XI)", "Tăng cường công tác dân vận"],
  ],
  [
    "Quyết định số 819-QĐ/TU ngày 8 tháng 7 năm 2013 của Ban Thường vụ Tỉnh ủy về việc ban hành “Quy định đối thoại”.",
    ["Quyết định", "819-QĐ/TU", "2013-07-08", "Ban Thường vụ Tỉnh ủy", "Quy định đối thoại"],
  ],
  [
    "Quyết định số 1671/QĐ-TTg ngày 20/10/2020 của Thủ tướng Chính phủ phê duyệt Đề án “Đào tạo cán bộ”",
    ["Quyết định", "1671/QĐ-TTg", "2020-10-20", "Thủ tướng Chính phủ", "Đào tạo cán bộ"],
  ],
  [
    "Chỉ thị 20-CT/TU của BTV Tỉnh ủy ngày 10/3/13 về phòng cháy. Sau đó",
    ["Chỉ thị", "20-CT/TU", "2013-03-10", "BTV Tỉnh ủy", "phòng cháy"],
  ],
  ["Luật số 35/2013/QH13 năm 2013", ["Luật", "35/2013/QH13", null, null, null]],
  [
    "Nghị quyết số 14-NQ/TW của Hội nghị lần thứ năm Ban Chấp hành Trung ương",
    ["Nghị quyết", "14-NQ/TW", null, "Hội nghị lần thứ năm Ban Chấp hành Trung ương", null],
  ],
  ["KET LUAN SO 62-KL/TW", ["Kết luận", "62-KL/TW", null, null, null]],
])("%s", (text, read) => expect(flat(citations(passage(text, 1))[0])).toEqual(read));

test("a subject ends where its closing mark is missing, or where the mark was typed the wrong way round", () => {
  const [open] = citations(passage("Quyết định số 218-QĐ/TW ban hành “Quy định về góp ý", 1));
  const [wrong] = citations(passage('Quy định số 124-QĐ/TW "về giám sát“, như sau', 1));
  expect([open?.subject?.value, wrong?.subject?.value]).toEqual(["Quy định về góp ý", "về giám sát"]);
});

test("what another document sums up is read for itself", () => {
  const found = citations(
    passage("Kế hoạch số 92-KH/TU của Tỉnh ủy về tổng kết 10 năm thực hiện Chỉ thị số 31-CT/TU", 1),
  );
  expect(found.map((one) => [one.code?.value, one.subject?.value ?? null])).toEqual([
    ["92-KH/TU", null],
    ["31-CT/TU", null],
  ]);
});

test("a document may be known by a name, a session or a number alone", () => {
  const named = (text: string) => flat(namedCitation(passage(text, 1), 0));
  expect(named("Luật Hòa giải ở cơ sở trên địa bàn tỉnh")).toEqual(["Luật", null, null, null, "Hòa giải ở cơ sở"]);
  expect(named("Nghị quyết Trung ương 5 khóa X về “Kiểm tra”")).toEqual(["Nghị quyết", null, null, null, "Kiểm tra"]);
  expect(named("Nghị quyết số 26 về nông nghiệp")).toEqual(["Nghị quyết", "26", null, null, "nông nghiệp"]);
  expect(named("công tác dân vận")).toBeNull();
});
