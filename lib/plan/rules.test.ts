import { describe, expect, it } from "vitest";
import { milestones } from "#seed/plan/milestones.ts";
import { expectedFindings } from "#seed/plan/plan.ts";
import { planFindings, type TermInPlan } from "./rules.ts";

const terms: TermInPlan[] = milestones.flatMap((m) =>
  m.phrase === null || m.sourceLine === null
    ? []
    : [
        {
          directiveCode: m.directive,
          levelCode: m.level,
          levelPhrase: m.levelPhrase,
          kind: m.kind,
          phrase: m.phrase,
          dueOn: m.due,
          sourceLine: m.sourceLine,
        },
      ],
);

describe("what the plan's page tells its writer", () => {
  const found = planFindings(terms);

  it("finds that the city must send before it must have finished, with the lines that say so", () => {
    const contradictions = found.filter((f) => f.code === "SEND_BEFORE_SUM_UP");
    expect(contradictions.map((f) => ({ code: f.code, directive: f.directiveCode, lines: f.lines }))).toEqual(
      expectedFindings.map(({ code, directive, lines }) => ({ code, directive, lines })),
    );
    expect(contradictions[0]).toMatchObject({
      send: "trước ngày 15/6/2023",
      sendOn: "2023-06-14",
      sumUpOn: "2023-06-30",
    });
  });

  it("says which level has no day for sending", () => {
    expect(
      found.filter((f) => f.code === "NO_SEND_DATE").map((f) => [f.directiveCode, f.levelPhrase, f.lines]),
    ).toEqual([
      ["218-QĐ/TW", "Cấp phường", [73]],
      ["819-QĐ/TU", "Cấp phường", [85]],
    ]);
  });

  it("finds nothing else in the plan of 2023", () => expect(found).toHaveLength(4));

  it("notices a day that is not what its words mean", () => {
    const bent = terms.map((term, index) => (index === 0 ? { ...term, dueOn: "2023-04-18" } : term));
    expect(planFindings(bent).at(-1)).toMatchObject({
      code: "DAY_UNLIKE_WORDS",
      phrase: "trước ngày 18/4/2023",
      lines: [63],
    });
  });
});
