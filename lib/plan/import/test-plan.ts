import { holidays } from "../deadline/holidays.ts";
import type { PlanReading } from "./types.ts";
import { understandPlan } from "./understand.ts";

/** What is understood of a small plan of a district committee whose title and body are given line by line. */
export function readPlan({ title, body }: { title?: readonly string[]; body: readonly string[] }): PlanReading {
  const lines = [
    "HUYỆN ỦY LẠC HÀ",
    "Lạc Hà, ngày 01 tháng 3 năm 2023",
    "KẾ HOẠCH",
    ...(title ?? ["Tổng kết 10 năm thực hiện Chỉ thị số 05-CT/TW"]),
    "",
    ...body,
  ];
  return understandPlan(
    lines.map((text, at) => ({ number: at + 1, text: text.normalize("NFC"), place: "body" })),
    { holidays },
  );
}
