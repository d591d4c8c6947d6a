import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, dayOf, daysLate, daysLeft, endOfDay, formatDay, formatInstant, isDay, startOfDay } from "./time.ts";

const zone = "Asia/Ho_Chi_Minh";

describe("days and instants", () => {
  test("a day in Vietnam ends at 17:00 UTC", () => {
    expect(endOfDay("2023-04-21", zone).toISOString()).toBe("2023-04-21T16:59:59.999Z");
    expect(startOfDay("2023-04-21", zone).toISOString()).toBe("2023-04-20T17:00:00.000Z");
    expect(dayOf(new Date("2023-04-21T17:00:00Z"), zone)).toBe("2023-04-22");
    expect(dayOf(new Date("2023-04-21T16:59:59.999Z"), zone)).toBe("2023-04-21");
  });

  test("every instant lies within its own day", () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date("2000-01-01"), max: new Date("2099-12-31"), noInvalidDate: true }),
        (instant) => {
          const day = dayOf(instant, zone);
          return startOfDay(day, zone) <= instant && instant <= endOfDay(day, zone);
        },
      ),
    );
  });

  test("another zone with summer time keeps its days whole", () => {
    expect(endOfDay("2023-03-26", "Europe/Berlin").toISOString()).toBe("2023-03-26T21:59:59.999Z");
  });

  test("are written as officials write them", () => {
    expect(formatDay("2023-04-08")).toBe("8/4/2023");
    expect(formatInstant(new Date("2023-04-18T01:05:00Z"), zone)).toBe("08:05, 18/4/2023");
  });
});

describe("late and left", () => {
  test("on the due day nothing is late and no full day is left", () => {
    const lastMoment = new Date("2023-04-20T16:59:59.999Z");
    expect(daysLate("2023-04-20", lastMoment, zone)).toBe(0);
    expect(daysLeft("2023-04-20", lastMoment, zone)).toBe(0);
  });

  test("a begun day counts as late", () => {
    expect(daysLate("2023-04-20", new Date("2023-04-20T17:00:00Z"), zone)).toBe(1);
    expect(daysLate("2023-04-20", new Date("2023-04-24T02:00:00Z"), zone)).toBe(4);
  });

  test("full days left on the first day of the starter campaign", () => {
    expect(daysLeft("2023-04-20", new Date("2023-04-19T01:00:00Z"), zone)).toBe(1);
  });
});

test("days that do not exist are refused", () => {
  expect(isDay("2023-02-29")).toBe(false);
  expect(isDay("2024-02-29")).toBe(true);
  expect(isDay("21/4/2023")).toBe(false);
  expect(addDays("2023-02-28", 1)).toBe("2023-03-01");
  expect(() => formatDay("2023-13-01")).toThrow(RangeError);
});
