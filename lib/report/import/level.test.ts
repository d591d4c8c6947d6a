import { expect, test } from "vitest";
import { addresseeOf } from "./level.ts";
import { folded } from "./part.ts";

const levelOf = (text: string): string | null => {
  const to = addresseeOf(folded(text));
  return to === null || to === "several" ? to : to.level;
};

test.each([
  ["Tỉnh: hỗ trợ trang thiết bị cho cấp xã, cấp huyện.", "PROVINCE"],
  ["Thành phố: mở thêm lớp tập huấn.", "DISTRICT"],
  ["Tinh thần: đoàn kết.", null],
  ["Trung ương nên quy định mức phạt đối với cấp huyện chậm trả lời.", "CENTRAL"],
  ["Tỉnh sớm có hướng dẫn đối với xã mới sáp nhập.", "PROVINCE"],
  ["Trung ương đã có quy định, đề nghị tỉnh cụ thể hóa.", "PROVINCE"],
])("%s goes to %s", (text, level) => {
  expect(levelOf(text)).toBe(level);
});
