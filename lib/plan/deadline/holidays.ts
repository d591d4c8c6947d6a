/** A day without work in offices: public holiday, day in lieu or day exchanged, with the rule or notice it rests on. */
export type HolidayRow = { day: string; name: string; nameEn: string; source: string };

/** A Saturday worked in exchange for a day off. */
export type WorkedWeekend = { day: string; instead: string; source: string };

const LABOUR_CODE = "Bộ luật Lao động 2019, Điều 112";
const IN_LIEU = "Bộ luật Lao động 2019, Điều 111 khoản 3 (nghỉ bù)";
const TET_2022 = "Công văn số 245/VPCP (11/01/2022): nghỉ Tết Nguyên đán Nhâm Dần 5 ngày, từ 31/01 đến 04/02/2022";
const ARRANGED_2023 = "Văn bản số 8056/VPCP-KGVX, ngày 01/12/2022";
const ARRANGED_2024 = "Thông báo số 5015/TB-LĐTBXH, ngày 22/11/2023";
const EXCHANGED_2024 = "Văn bản số 2450/VPCP-KGVX, ngày 12/4/2024 (hoán đổi ngày làm việc)";
const ARRANGED_2025 = "Văn bản số 8726/VPCP-KGVX, ngày 26/11/2024";
const EXCHANGED_2026 = "Văn bản số 12729/VPCP-KGVX, ngày 25/12/2025 (hoán đổi ngày làm việc)";
const TET_2026 = "Bộ luật Lao động 2019, Điều 112; lịch nghỉ Tết Bính Ngọ từ 14/02 đến hết 22/02/2026";

const row = (day: string, name: string, nameEn: string, source: string): HolidayRow => ({ day, name, nameEn, source });

const newYear = (day: string) => row(day, "Tết Dương lịch", "New Year's Day", LABOUR_CODE);
const tet = (day: string, lunar: string, source: string) =>
  row(day, `Tết Nguyên đán (${lunar})`, "Lunar New Year", source);
const kings = (day: string) => row(day, "Giỗ Tổ Hùng Vương", "Hùng Kings' Day", LABOUR_CODE);
const victory = (day: string) => row(day, "Ngày Chiến thắng", "Reunification Day", LABOUR_CODE);
const labour = (day: string) => row(day, "Ngày Quốc tế lao động", "Labour Day", LABOUR_CODE);
const national = (day: string) => row(day, "Quốc khánh", "National Day", LABOUR_CODE);
const eve = (day: string, source: string) => row(day, "Quốc khánh (ngày liền kề trước)", "Eve of National Day", source);
const morrow = (day: string, source: string) =>
  row(day, "Quốc khánh (ngày liền kề sau)", "Day after National Day", source);
const inLieu = (day: string, of: string, ofEn: string, source = IN_LIEU) =>
  row(day, `Nghỉ bù ${of}`, `Day in lieu of ${ofEn}`, source);
const exchanged = (day: string, source: string) =>
  row(day, "Nghỉ hoán đổi ngày làm việc", "Day off in exchange", source);

/**
 * Vietnam's public holidays of 2022 to 2026 as offices of the political system keep them, days in lieu and exchanged
 * days included; days of a weekend are not repeated where no rule names them. A later year needs its own rows: the
 * lunar days, the second day of Quốc khánh and the exchanges are decided year by year. Of 2026 the second day of Quốc
 * khánh and an exchange for it do not stand here: no notice of them is at hand.
 */
export const holidays: readonly HolidayRow[] = [
  newYear("2022-01-01"),
  inLieu("2022-01-03", "Tết Dương lịch", "New Year's Day"),
  tet("2022-01-31", "29 tháng Chạp", TET_2022),
  tet("2022-02-01", "mùng 1", TET_2022),
  tet("2022-02-02", "mùng 2", TET_2022),
  tet("2022-02-03", "mùng 3", TET_2022),
  tet("2022-02-04", "mùng 4", TET_2022),
  kings("2022-04-10"),
  inLieu("2022-04-11", "Giỗ Tổ Hùng Vương", "Hùng Kings' Day"),
  victory("2022-04-30"),
  labour("2022-05-01"),
  inLieu("2022-05-02", "Ngày Chiến thắng", "Reunification Day"),
  inLieu("2022-05-03", "Ngày Quốc tế lao động", "Labour Day"),
  eve("2022-09-01", LABOUR_CODE),
  national("2022-09-02"),

  newYear("2023-01-01"),
  inLieu("2023-01-02", "Tết Dương lịch", "New Year's Day"),
  tet("2023-01-20", "29 tháng Chạp", ARRANGED_2023),
  tet("2023-01-21", "30 tháng Chạp", ARRANGED_2023),
  tet("2023-01-22", "mùng 1", ARRANGED_2023),
  tet("2023-01-23", "mùng 2", ARRANGED_2023),
  tet("2023-01-24", "mùng 3", ARRANGED_2023),
  inLieu("2023-01-25", "Tết Nguyên đán", "Lunar New Year", ARRANGED_2023),
  inLieu("2023-01-26", "Tết Nguyên đán", "Lunar New Year", ARRANGED_2023),
  kings("2023-04-29"),
  victory("2023-04-30"),
  labour("2023-05-01"),
  inLieu("2023-05-02", "Giỗ Tổ Hùng Vương", "Hùng Kings' Day"),
  inLieu("2023-05-03", "Ngày Chiến thắng", "Reunification Day"),
  eve("2023-09-01", ARRANGED_2023),
  national("2023-09-02"),
  inLieu("2023-09-04", "Quốc khánh", "National Day", ARRANGED_2023),

  newYear("2024-01-01"),
  tet("2024-02-08", "29 tháng Chạp", ARRANGED_2024),
  tet("2024-02-09", "30 tháng Chạp", ARRANGED_2024),
  tet("2024-02-10", "mùng 1", ARRANGED_2024),
  tet("2024-02-11", "mùng 2", ARRANGED_2024),
  tet("2024-02-12", "mùng 3", ARRANGED_2024),
  inLieu("2024-02-13", "Tết Nguyên đán", "Lunar New Year", ARRANGED_2024),
  inLieu("2024-02-14", "Tết Nguyên đán", "Lunar New Year", ARRANGED_2024),
  kings("2024-04-18"),
  exchanged("2024-04-29", EXCHANGED_2024),
  victory("2024-04-30"),
  labour("2024-05-01"),
  national("2024-09-02"),
  morrow("2024-09-03", ARRANGED_2024),

  newYear("2025-01-01"),
  tet("2025-01-27", "28 tháng Chạp", ARRANGED_2025),
  tet("2025-01-28", "29 tháng Chạp", ARRANGED_2025),
  tet("2025-01-29", "mùng 1", ARRANGED_2025),
  tet("2025-01-30", "mùng 2", ARRANGED_2025),
  tet("2025-01-31", "mùng 3", ARRANGED_2025),
  kings("2025-04-07"),
  victory("2025-04-30"),
  labour("2025-05-01"),
  exchanged("2025-05-02", ARRANGED_2025),
  eve("2025-09-01", ARRANGED_2025),
  national("2025-09-02"),

  newYear("2026-01-01"),
  exchanged("2026-01-02", EXCHANGED_2026),
  tet("2026-02-16", "29 tháng Chạp", TET_2026),
  tet("2026-02-17", "mùng 1", TET_2026),
  tet("2026-02-18", "mùng 2", TET_2026),
  tet("2026-02-19", "mùng 3", TET_2026),
  tet("2026-02-20", "mùng 4", TET_2026),
  kings("2026-04-26"),
  inLieu("2026-04-27", "Giỗ Tổ Hùng Vương", "Hùng Kings' Day"),
  victory("2026-04-30"),
  labour("2026-05-01"),
  national("2026-09-02"),
];

/** Saturdays that official notices made working days in exchange for a day off. */
export const workedWeekends: readonly WorkedWeekend[] = [
  { day: "2024-05-04", instead: "2024-04-29", source: EXCHANGED_2024 },
  { day: "2025-04-26", instead: "2025-05-02", source: ARRANGED_2025 },
  { day: "2026-01-10", instead: "2026-01-02", source: EXCHANGED_2026 },
];
