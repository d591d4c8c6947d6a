import { expect, test } from "vitest";
import type { Line } from "#lib/document/read/line.ts";
import { understandPlan } from "./understand.ts";

const closing = (...texts: string[]) => {
  const head = ["HUYỆN ỦY X", "KẾ HOẠCH", "tổng kết công tác", "", "I. MỤC ĐÍCH", "- Đánh giá.", ""];
  const lines = [...head, ...texts].map((text, at): Line => ({ number: at + 1, text, place: "body" }));
  const { signer, distribution } = understandPlan(lines, { holidays: [] });
  return {
    to: distribution.map((one) => one.value),
    by: [signer.authority, signer.title, signer.name].map((one) => one?.value ?? null),
  };
};

test("the signature beside the list, its name under the list without a column of its own", () => {
  expect(
    closing(
      "Nơi nhận:                             TM. UỶ BAN NHÂN DÂN",
      "- UBND quận (để b/c);                          CHỦ TỊCH",
      "- Lưu VP.",
      "Kiều Anh Dũng",
    ),
  ).toEqual({ to: ["UBND quận (để b/c)", "Lưu VP"], by: ["TM. UỶ BAN NHÂN DÂN", "CHỦ TỊCH", "Kiều Anh Dũng"] });
});

test("an officer with his rank, an office that no list of offices knows", () => {
  expect(closing("Nơi nhận:", "- Lưu: VT.", "", "TRƯỞNG CÔNG AN HUYỆN", "", "Thượng tá Bùi Thế Quyền")).toEqual({
    to: ["Lưu: VT"],
    by: [null, "TRƯỞNG CÔNG AN HUYỆN", "Thượng tá Bùi Thế Quyền"],
  });
  expect(closing("Nơi nhận:", "- Lưu: VT.", "", "CHỈ HUY TRƯỞNG QUÂN SỰ", "", "Đại tá Lê Văn An").to).toEqual([
    "Lưu: VT",
  ]);
});

test("a column headed by who receives reports is no list of recipients", () => {
  const table = ["| Cấp | Thời gian | Nơi nhận báo cáo |", "| Các xã | Trước ngày 10/9/2024 | Huyện ủy |", ""];
  expect(closing(...table, "Nơi nhận:", "- Tỉnh ủy;", "- Lưu VP.", "", "BÍ THƯ", "Ma Văn Thuận")).toEqual({
    to: ["Tỉnh ủy", "Lưu VP"],
    by: [null, "BÍ THƯ", "Ma Văn Thuận"],
  });
});
