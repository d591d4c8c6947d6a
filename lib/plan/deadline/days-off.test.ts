import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, isDay } from "#lib/platform/time.ts";
import { dayOff, weekday, workingDaysAfter, workingDaysBetween } from "./days-off.ts";
import { holidays, workedWeekends } from "./holidays.ts";

describe("a day off", () => {
  it.each([
    ["2023-04-28", null],
    ["2023-04-29", "Giỗ Tổ Hùng Vương"],
    ["2023-04-30", "Ngày Chiến thắng"],
    ["2023-05-01", "Ngày Quốc tế lao động"],
    ["2023-05-02", "Nghỉ bù Giỗ Tổ Hùng Vương"],
    ["2023-05-03", "Nghỉ bù Ngày Chiến thắng"],
    ["2023-05-04", null],
    ["2023-04-15", "Thứ Bảy"],
    ["2023-04-16", "Chủ nhật"],
    ["2024-04-29", "Nghỉ hoán đổi ngày làm việc"],
    ["2024-05-04", null],
    ["2025-04-26", null],
    ["2026-01-02", "Nghỉ hoán đổi ngày làm việc"],
    ["2026-01-10", null],
  ])("%s: %s", (day, name) => expect(dayOff(day, holidays)?.name ?? null).toBe(name));

  it.each([
    ["2022-01-29", 9],
    ["2022-04-30", 4],
    ["2022-09-01", 4],
    ["2023-01-20", 7],
    ["2023-04-29", 5],
    ["2023-09-01", 4],
    ["2024-02-08", 7],
    ["2024-04-27", 5],
    ["2024-08-31", 4],
    ["2025-01-25", 9],
    ["2025-04-30", 5],
    ["2025-08-30", 4],
    ["2026-01-01", 4],
    ["2026-02-14", 9],
    ["2026-04-25", 3],
    ["2026-04-30", 4],
  ])("from %s on there are %i in a row", (first, length) => {
    const off = Array.from({ length }, (_, index) => dayOff(addDays(first, index), holidays));
    expect(off).not.toContain(null);
    expect([dayOff(addDays(first, -1), holidays), dayOff(addDays(first, length), holidays)]).toEqual([null, null]);
  });

  it("stands once for each, in order, with its source; what was exchanged is a weekend and a working day", () => {
    expect(holidays.map(({ day }) => day)).toEqual([...new Set(holidays.map(({ day }) => day))].sort());
    expect(holidays.every(({ day, source, nameEn }) => isDay(day) && source !== "" && nameEn !== "")).toBe(true);
    for (const { day, instead } of workedWeekends) {
      expect(weekday(day)).toBe(6);
      expect(holidays.some((row) => row.day === instead)).toBe(true);
    }
  });
});

describe("working days after a day", () => {
  it.each([
    ["2023-04-17", 5, "2023-04-24"],
    ["2023-04-28", 1, "2023-05-04"],
    ["2023-04-20", 10, "2023-05-09"],
    ["2024-05-03", 1, "2024-05-04"],
    ["2023-05-04", -1, "2023-04-28"],
    ["2023-04-29", 0, "2023-04-29"],
  ])("%s and %i of them: %s", (day, count, after) => expect(workingDaysAfter(day, count, holidays)).toBe(after));

  it("are as many as asked, the last of them worked", () => {
    const days = fc.integer({ min: 0, max: 1_700 }).map((n) => addDays("2022-01-01", n));
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 40 }), (day, count) => {
        const after = workingDaysAfter(day, count, holidays);
        let worked = 0;
        for (let d = addDays(day, 1); d <= after; d = addDays(d, 1)) if (dayOff(d, holidays) === null) worked += 1;
        expect([worked, dayOff(after, holidays)]).toEqual([count, null]);
      }),
    );
  });

  it("counted again are as many as were added", () => {
    const days = fc.integer({ min: 0, max: 1_700 }).map((n) => addDays("2022-01-01", n));
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 40 }), (day, count) => {
        expect(workingDaysBetween(day, workingDaysAfter(day, count, holidays), holidays)).toBe(count);
      }),
    );
  });

  it("between a day and one before it are none", () => {
    expect(workingDaysBetween("2023-04-20", "2023-04-10", holidays)).toBe(0);
  });
});
