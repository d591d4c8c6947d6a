import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, formatDay } from "#lib/platform/time.ts";
import { milestones } from "#seed/plan/milestones.ts";
import { deadlineOf } from "./phrase.ts";

const literally = { literalBefore: true };

describe("the last day on time that a plan's words name", () => {
  it.each([
    ["trước ngày 18/4/2023", "2023-04-17"],
    ["trước ngày 05/5/2023", "2023-05-04"],
    ["Trước 21/4/2023", "2023-04-20"],
    ["trước ngày 01/3/2024", "2024-02-29"],
    ["xong trước ngày 18/4/2023", "2023-04-17"],
    ["trong tháng 5/2023", "2023-05-31"],
    ["xong trong tháng 02/2024", "2024-02-29"],
    ["trong tháng 6 năm 2023", "2023-06-30"],
    ["trước tháng 5/2023", "2023-04-30"],
    ["chậm nhất ngày 18/4/2023", "2023-04-18"],
    ["đến hết ngày 18/4/2023", "2023-04-18"],
    ["chậm nhất trước ngày 18/4/2023", "2023-04-18"],
    ["ngày 18/4/2023", "2023-04-18"],
    ["trước ngày 18 tháng 4 năm 2023", "2023-04-17"],
    ["Quý II/2023", "2023-06-30"],
    ["trong quý IV năm 2023", "2023-12-31"],
    ["quý 1/2023", "2023-03-31"],
    ["trước Quý II/2023", "2023-03-31"],
    ["hoàn thành trong năm 2023", "2023-12-31"],
  ])("%s → %s", (phrase, day) => expect(deadlineOf(phrase, literally)).toBe(day));

  it("keeps the day itself where the plan's 'trước ngày' is not meant literally", () => {
    expect(deadlineOf("trước ngày 18/4/2023", { literalBefore: false })).toBe("2023-04-18");
  });

  it("takes the year from the plan where the words name none, and gives no day without one", () => {
    expect(deadlineOf("trước ngày 18/4", { literalBefore: true, year: 2023 })).toBe("2023-04-17");
    expect(deadlineOf("trong tháng 4", { literalBefore: true, year: 2023 })).toBe("2023-04-30");
    expect(deadlineOf("trước ngày 18/4", literally)).toBeNull();
  });

  it.each(["theo quy định", "sớm nhất có thể", "trước ngày 31/2/2023", "trong tháng 13/2023", ""])(
    "%s names no day",
    (phrase) => expect(deadlineOf(phrase, literally)).toBeNull(),
  );

  it("reads decomposed Vietnamese as well", () => {
    expect(deadlineOf("trước ngày 18/4/2023".normalize("NFD"), literally)).toBe("2023-04-17");
  });

  it("agrees with every deadline of the plan of 2023", () => {
    for (const milestone of milestones) {
      if (milestone.phrase !== null)
        expect([milestone.phrase, deadlineOf(milestone.phrase)]).toEqual([milestone.phrase, milestone.due]);
    }
  });

  it("ends the day before any day it says 'trước' of, and on any day it says 'chậm nhất' of", () => {
    const days = fc.integer({ min: 0, max: 9_000 }).map((n) => addDays("2013-01-01", n));
    fc.assert(
      fc.property(days, (day) => {
        expect(deadlineOf(`trước ngày ${formatDay(day)}`)).toBe(addDays(day, -1));
        expect(deadlineOf(`chậm nhất ngày ${formatDay(day)}`)).toBe(day);
      }),
    );
  });
});
