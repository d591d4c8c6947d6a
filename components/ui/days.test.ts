import { describe, expect, it } from "vitest";
import { addDays } from "#lib/platform/time.ts";
import { dayNumber, monthOf, monthStarts, nextMonth, shortDay, someDays } from "./days.ts";

describe("days along a chart", () => {
  it("steps to the month after, over the end of a year", () => {
    expect(nextMonth("2023-04-18")).toBe("2023-05-01");
    expect(nextMonth("2023-12-05")).toBe("2024-01-01");
  });

  it("counts days evenly over a whole year", () => {
    let day = "2023-01-01";
    for (let count = 0; count < 365; count += 1) {
      expect(dayNumber(addDays(day, 1)) - dayNumber(day)).toBe(1);
      day = addDays(day, 1);
    }
    expect(day).toBe("2024-01-01");
  });

  it("chooses no more days than asked, the first among them", () => {
    const days = someDays("2023-04-05", "2023-04-25", 6);
    expect(days[0]).toBe("2023-04-05");
    expect(days.length).toBeLessThanOrEqual(6);
    expect(someDays("2023-04-05", "2023-04-05", 6)).toEqual(["2023-04-05"]);
    expect(someDays("2023-04-06", "2023-04-05", 6)).toEqual([]);
  });

  it("finds the months that begin", () => {
    expect(monthStarts("2023-04-05", "2023-07-01")).toEqual(["2023-05-01", "2023-06-01", "2023-07-01"]);
  });

  it("writes days as they are read", () => {
    expect([shortDay("2023-04-05"), monthOf("2023-04-05")]).toEqual(["5/4", "4/2023"]);
  });
});
