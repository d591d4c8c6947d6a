import type { SeedIndicator } from "../types.ts";
import { ALL, D25, D218, G, indicator, R } from "./indicator.ts";

/** C: leadership and dissemination, asked for every directive. */
export const common: readonly SeedIndicator[] = [
  indicator(
    "C01",
    { vi: "Văn bản lãnh đạo, chỉ đạo ban hành", en: "Leading documents issued", unit: "văn bản", unitEn: "documents" },
    "YEAR",
    "PUMĐB",
    ALL,
    G,
    { core: true },
  ),
  indicator(
    "C02",
    { vi: "Hội nghị quán triệt, triển khai", en: "Dissemination meetings", unit: "hội nghị", unitEn: "meetings" },
    "YEAR",
    "PUMĐHB",
    ALL,
    R,
    { core: true },
  ),
  indicator(
    "C03",
    {
      vi: "Lượt người tham gia quán triệt",
      en: "Attendances at dissemination",
      unit: "lượt người",
      unitEn: "attendances",
    },
    "YEAR",
    "PUMĐHB",
    ALL,
    G,
    { core: true },
  ),
  indicator(
    "C04",
    { vi: "Tỷ lệ đảng viên được quán triệt", en: "Share of Party members reached", unit: "%", unitEn: "%" },
    "TOTAL",
    "PB",
    ALL,
    G,
    { core: true, decimals: 1 },
  ),
  indicator(
    "C05",
    {
      vi: "Cuộc kiểm tra, giám sát của cấp ủy, ủy ban kiểm tra",
      en: "Inspections by Party committees",
      unit: "cuộc",
      unitEn: "events",
    },
    "YEAR",
    "PB",
    ALL,
    G,
  ),
  indicator(
    "C06",
    { vi: "Lớp tập huấn nghiệp vụ", en: "Training classes", unit: "lớp", unitEn: "classes" },
    "YEAR",
    "PMĐB",
    [...D25, ...D218],
    G,
  ),
  indicator(
    "C07",
    { vi: "Lượt người tập huấn", en: "Attendances at training", unit: "lượt", unitEn: "attendances" },
    "YEAR",
    "PMĐB",
    [...D25, ...D218],
    G,
  ),
];
