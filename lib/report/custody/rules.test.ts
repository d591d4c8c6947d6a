import { describe, expect, it } from "vitest";
import { lengthOf, lifeOf, phaseOf } from "./rules.ts";
import type { CustodyRow } from "./types.ts";

const at = (day: string, hour = "08"): Date => new Date(`${day}T${hour}:00:00+07:00`);
const row = (
  state: string,
  unit: string,
  since: string,
  until: string | null,
  person: string | null = null,
): CustodyRow => ({
  id: `${state} ${since}`,
  unitId: unit,
  unit,
  person,
  state,
  since: at(since),
  until: until === null ? null : at(until),
});
const nothing = { sendings: [], days: { firstDueOn: null, dueOn: null, returnDueOn: null }, told: [], daysOff: [] };

/** Written, approved, sent on 14/4, returned on 19/4, mended and sent again, in review. */
const twice: CustodyRow[] = [
  row("DRAFT", "Tam Sơn", "2023-04-10", "2023-04-12"),
  row("IN_APPROVAL", "Tam Sơn", "2023-04-12", "2023-04-13"),
  row("DRAFT", "Tam Sơn", "2023-04-13", "2023-04-13"),
  row("IN_APPROVAL", "Tam Sơn", "2023-04-13", "2023-04-14"),
  row("SUBMITTED", "Ban Dân vận", "2023-04-14", "2023-04-17"),
  row("IN_REVIEW", "Ban Dân vận", "2023-04-17", "2023-04-18", "Lê Minh Tâm"),
  row("IN_REVIEW", "Ban Dân vận", "2023-04-18", "2023-04-19", "Trịnh Thị Loan"),
  row("RETURNED", "Tam Sơn", "2023-04-19", "2023-04-20"),
  row("SUBMITTED", "Ban Dân vận", "2023-04-20", null),
];

describe("the days something lies somewhere", () => {
  it("are midnights passed, and the working days among them", () => {
    // 14/4/2023 is a Friday.
    expect(lengthOf(at("2023-04-14"), at("2023-04-17"), [])).toEqual({ days: 3, workingDays: 1 });
    expect(lengthOf(at("2023-04-14", "08"), at("2023-04-14", "17"), [])).toEqual({ days: 0, workingDays: 0 });
    expect(lengthOf(at("2023-04-13", "23"), at("2023-04-14", "01"), [])).toEqual({ days: 1, workingDays: 1 });
  });

  it("leave out the installation's days off", () => {
    const daysOff = [{ day: "2023-05-01", name: "Quốc tế Lao động" }];
    expect(lengthOf(at("2023-04-28"), at("2023-05-02"), daysOff)).toEqual({ days: 4, workingDays: 1 });
  });
});

describe("the life of a report", () => {
  it("has a phase for every state", () => {
    const states = ["DRAFT", "IN_APPROVAL", "APPROVED", "SUBMITTED", "IN_REVIEW", "RETURNED", "ACCEPTED"];
    expect(states.map(phaseOf)).toEqual(["drafting", "approval", "way", "way", "review", "returned", "done"]);
  });

  it("keeps rounds apart: a round ends where a reviewer gives it back", () => {
    const { rounds } = lifeOf(twice, nothing, at("2023-04-24"));
    expect(rounds.map(({ round, days, workingDays }) => [round, days, workingDays])).toEqual([
      [1, 9, 7],
      [2, 5, 3],
    ]);
    expect(rounds[0]?.holders.map(({ phase, unit, person, days }) => [phase, person ?? unit, days])).toEqual([
      ["drafting", "Tam Sơn", 2],
      ["approval", "Tam Sơn", 2],
      ["way", "Ban Dân vận", 3],
      ["review", "Lê Minh Tâm", 1],
      ["review", "Trịnh Thị Loan", 1],
    ]);
    expect(rounds[1]?.holders.at(-1)).toMatchObject({ unit: "Ban Dân vận", now: true, days: 4, workingDays: 2 });
  });

  it("does not take a sending that its unit took back for a return", () => {
    const back: CustodyRow[] = [
      ...twice.slice(0, 8),
      row("SUBMITTED", "Ban Dân vận", "2023-04-20", "2023-04-21"),
      row("RETURNED", "Tam Sơn", "2023-04-21", null),
    ];
    const sendings = [
      { at: at("2023-04-14"), withdrawnAt: null },
      { at: at("2023-04-20"), withdrawnAt: at("2023-04-21") },
    ];
    const life = lifeOf(back, { ...nothing, sendings }, at("2023-04-24"));
    expect(life.rounds.map(({ round }) => round)).toEqual([1, 2]);
    expect(life.marks.filter((mark) => mark.kind === "returned")).toHaveLength(1);
    expect(life.marks.filter((mark) => mark.kind === "withdrawn")).toHaveLength(1);
  });

  it("marks the first deadline only where the one in force is another", () => {
    const kinds = (first: string, due: string) =>
      lifeOf(twice, { ...nothing, days: { firstDueOn: first, dueOn: due, returnDueOn: null } }, at("2023-04-24"))
        .marks.map((mark) => mark.kind)
        .filter((kind) => kind.endsWith("ue"));
    expect(kinds("2023-04-20", "2023-04-28")).toEqual(["firstDue", "due"]);
    expect(kinds("2023-04-20", "2023-04-20")).toEqual(["due"]);
  });

  it("says where it lies now; what is accepted counts for nobody", () => {
    expect(lifeOf(twice, nothing, at("2023-04-24")).now).toMatchObject({
      unit: "Ban Dân vận",
      days: 4,
      workingDays: 2,
    });
    const done = lifeOf(
      [row("DRAFT", "Tam Sơn", "2023-04-10", "2023-04-12"), row("ACCEPTED", "Ban Dân vận", "2023-04-12", null)],
      nothing,
      at("2024-04-12"),
    );
    expect(done.rounds).toHaveLength(1);
    expect(done.rounds[0]?.days).toBe(2);
  });
});
