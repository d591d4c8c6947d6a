import { describe, expect, it } from "vitest";
import { recommendationWords } from "./rules.ts";

const asked = (text: string, body: string | null = null, level = "CENTRAL") => ({ text, body, level });
const words = (one: ReturnType<typeof asked>) => recommendationWords(one, "CENTRAL", "cấp thành phố");

describe("a recommendation in the text", () => {
  it.each([
    [asked("Ban hành quy định khung."), "Ban hành quy định khung."],
    [asked("Sớm sửa quy chế.", "Ban Tổ chức Trung ương"), "Đề nghị Ban Tổ chức Trung ương: Sớm sửa quy chế."],
    [
      asked("Đề nghị sớm sửa quy chế.", "Ban Tổ chức Trung ương"),
      "Với Ban Tổ chức Trung ương: Đề nghị sớm sửa quy chế.",
    ],
    [
      asked("Đề nghị Ban Tổ chức Trung ương sớm sửa quy chế.", "Ban tổ chức Trung ương"),
      "Đề nghị Ban Tổ chức Trung ương sớm sửa quy chế.",
    ],
    [asked("Bố trí kinh phí.", null, "DISTRICT"), "Đề nghị cấp thành phố: Bố trí kinh phí."],
    [
      asked("Bố trí kinh phí.", "UBND thành phố", "DISTRICT"),
      "Đề nghị UBND thành phố (cấp thành phố): Bố trí kinh phí.",
    ],
  ])("%o reads %s", (one, text) => {
    expect(words(one)).toBe(text);
  });
});
