import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { alike, byDay, lacking, placed, repeatedIn, sameDocument } from "./rules.ts";

const document = (
  number: string,
  issuedOn: string | null = "2015-03-15",
  issuer = "Đảng ủy phường",
  subject = "Nghị quyết",
) => ({
  id: `${number}|${issuedOn ?? ""}`,
  number,
  issuedOn,
  issuer,
  subject,
});

describe("documents that are one", () => {
  it("have the same number of the same day and body, however it is written", () => {
    expect(sameDocument(document("05 - KH/ĐU"), document("5-KH/ĐU"))).toBe(true);
    expect(sameDocument(document("5-KH/ĐU"), document("5-KH/ĐU", null, ""))).toBe(true);
    expect(sameDocument(document("5-KH/ĐU"), document("5-KH/ĐU", "2016-01-04"))).toBe(false);
    expect(sameDocument(document("5-KH/ĐU"), document("5-KH/ĐU", "2015-03-15", "UBND phường"))).toBe(false);
  });

  it("or, where a number is missing, the same subject of the same day", () => {
    expect(sameDocument(document(""), document("12-NQ/ĐU"))).toBe(true);
    expect(sameDocument(document(""), document("12-NQ/ĐU", "2015-03-15", "", "Kế hoạch"))).toBe(false);
  });

  it("are pointed out at the later one, and are no second line when pasted again", () => {
    const [first, second] = [document("5-KH/ĐU"), { ...document("05-KH/ĐU"), id: "x" }];
    expect(repeatedIn([first, document("6-KH/ĐU"), second])).toEqual({ x: first });
    expect(alike(first, document("5-KH/ĐU"))).toBe(true);
    expect(alike(first, second)).toBe(false);
  });
});

it("tells what is still to be completed", () => {
  expect(lacking(document("", null, ""))).toEqual(["number", "issuedOn", "issuer"]);
  expect(lacking(document("5-KH/ĐU"))).toEqual([]);
});

describe("the order of the list", () => {
  const dates = fc.constantFrom("2013-07-01", "2015-03-15", "2015-03-16", "2020-12-31", null);
  const lists = fc.array(dates, { maxLength: 20 });
  const listed = (days: (string | null)[], mark: string) => days.map((day, index) => document(`${mark}${index}`, day));

  it("by day loses nothing, keeps the order within a day, and stands still once it is by day", () => {
    fc.assert(
      fc.property(lists, (days) => {
        const ordered = byDay(listed(days, "a"));
        expect(ordered.map(({ id }) => id).sort()).toEqual(
          listed(days, "a")
            .map(({ id }) => id)
            .sort(),
        );
        expect(byDay(ordered)).toEqual(ordered);
        const days2 = ordered.map(({ issuedOn }) => issuedOn ?? "9999");
        expect([...days2].sort()).toEqual(days2);
      }),
    );
  });

  it("takes new ones by their day into a list that is by day, and moves none that stand there", () => {
    fc.assert(
      fc.property(lists, lists, (days, more) => {
        const list = byDay(listed(days, "a"));
        const now = placed(list, listed(more, "b"));
        expect(now).toHaveLength(days.length + more.length);
        expect(now.filter((one) => list.includes(one))).toEqual(list);
        expect(byDay(now).map(({ issuedOn }) => issuedOn)).toEqual(now.map(({ issuedOn }) => issuedOn));
      }),
    );
  });
});
