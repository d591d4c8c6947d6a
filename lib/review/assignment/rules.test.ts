import { describe, expect, it } from "vitest";
import { assignProblem, undoneParts } from "./rules.ts";

const PEOPLE = ["me", "a", "b", null] as const;

describe("who may be given a review", () => {
  it("is the head's to say, whoever has it, as long as it is the one the head saw", () => {
    for (const holder of PEOPLE)
      for (const named of PEOPLE)
        expect(assignProblem({ head: true, named, viewer: "me", holder, seen: holder })).toBeNull();
  });

  it("for others is only oneself, and only what nobody has; one's own can be given back", () => {
    const own = { head: false, viewer: "me" };
    for (const holder of PEOPLE)
      for (const named of PEOPLE) {
        const allowed = named === "me" ? holder === null || holder === "me" : named === null && holder === "me";
        expect(assignProblem({ ...own, named, holder, seen: holder }), `${holder} → ${named}`).toBe(
          allowed ? null : "review.headAssigns",
        );
      }
  });

  it("is refused when it became somebody else's after the page was drawn", () => {
    for (const head of [true, false]) {
      expect(assignProblem({ head, named: "me", viewer: "me", holder: "a", seen: null })).toBe("review.takenMeanwhile");
      expect(assignProblem({ head, named: "me", viewer: "me", holder: "me", seen: null })).toBeNull();
      expect(assignProblem({ head, named: "me", viewer: "me", holder: null, seen: "a" })).toBeNull();
    }
    expect(assignProblem({ head: true, named: "a", viewer: "me", holder: "b", seen: "a" })).toBe(
      "review.takenMeanwhile",
    );
    expect(assignProblem({ head: false, named: null, viewer: "me", holder: null, seen: "me" })).toBe(
      "review.freedMeanwhile",
    );
  });
});

describe("parts not read yet", () => {
  const whole = { name: "Tâm", done: false };
  const item = (number: string, held: { name: string; done: boolean } | null) => ({ number, held });

  it("are nobody's business where one person has the whole", () => {
    expect(undoneParts(whole, [item("II.1", null)])).toEqual([]);
  });

  it("are named with whose they are where the work was parted, the whole first", () => {
    const items = [
      item("II.1", { name: "Loan", done: true }),
      item("II.2", { name: "Huân", done: false }),
      item("II.3", null),
    ];
    expect(undoneParts(whole, items)).toEqual([
      { place: "", name: "Tâm" },
      { place: "II.2", name: "Huân" },
    ]);
    expect(undoneParts({ ...whole, done: true }, items)).toEqual([{ place: "II.2", name: "Huân" }]);
    expect(undoneParts(null, items)).toEqual([{ place: "II.2", name: "Huân" }]);
  });
});
