import type { SeedHoliday } from "../types.ts";

const LABOUR_CODE = "Bộ luật Lao động 2019, Điều 112";
const IN_LIEU = "Bộ luật Lao động 2019, Điều 111 khoản 3 (nghỉ bù)";
const ARRANGED = "Bộ luật Lao động 2019, Điều 112; lịch nghỉ năm 2023 của cán bộ, công chức, viên chức";

const tet = (day: string, nameVi: string, source: string): SeedHoliday => ({
  day,
  nameVi,
  nameEn: "Lunar New Year",
  source,
});

/** Public holidays of 2023, days in lieu included; the days of the week-end are not repeated where no rule names them. */
export const holidays = [
  { day: "2023-01-01", nameVi: "Tết Dương lịch", nameEn: "New Year's Day", source: LABOUR_CODE },
  { day: "2023-01-02", nameVi: "Nghỉ bù Tết Dương lịch", nameEn: "Day in lieu of New Year's Day", source: IN_LIEU },
  tet("2023-01-20", "Tết Nguyên đán (29 tháng Chạp)", ARRANGED),
  tet("2023-01-21", "Tết Nguyên đán (30 tháng Chạp)", ARRANGED),
  tet("2023-01-22", "Tết Nguyên đán (mùng 1)", ARRANGED),
  tet("2023-01-23", "Tết Nguyên đán (mùng 2)", ARRANGED),
  tet("2023-01-24", "Tết Nguyên đán (mùng 3)", ARRANGED),
  tet("2023-01-25", "Nghỉ bù Tết Nguyên đán", IN_LIEU),
  tet("2023-01-26", "Nghỉ bù Tết Nguyên đán", IN_LIEU),
  { day: "2023-04-29", nameVi: "Giỗ Tổ Hùng Vương", nameEn: "Hùng Kings' Day", source: LABOUR_CODE },
  { day: "2023-04-30", nameVi: "Ngày Chiến thắng", nameEn: "Reunification Day", source: LABOUR_CODE },
  { day: "2023-05-01", nameVi: "Ngày Quốc tế lao động", nameEn: "Labour Day", source: LABOUR_CODE },
  { day: "2023-05-02", nameVi: "Nghỉ bù Giỗ Tổ Hùng Vương", nameEn: "Day in lieu of Hùng Kings' Day", source: IN_LIEU },
  {
    day: "2023-05-03",
    nameVi: "Nghỉ bù Ngày Chiến thắng",
    nameEn: "Day in lieu of Reunification Day",
    source: IN_LIEU,
  },
  { day: "2023-09-01", nameVi: "Quốc khánh (ngày liền kề trước)", nameEn: "Eve of National Day", source: ARRANGED },
  { day: "2023-09-02", nameVi: "Quốc khánh", nameEn: "National Day", source: LABOUR_CODE },
  { day: "2023-09-04", nameVi: "Nghỉ bù Quốc khánh", nameEn: "Day in lieu of National Day", source: IN_LIEU },
] as const satisfies readonly SeedHoliday[];
