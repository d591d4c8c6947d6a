import { describe, expect, it } from "vitest";
import { usualWaitLimits } from "../waiting/schema.ts";
import { effectsOf } from "./effects.ts";
import { turnOf } from "./facts.ts";
import { itemCode, outcomeDigest, summaryOf, touchesOf } from "./rules.ts";
import type { Change } from "./schema.ts";
import type { DutyFact, Facts, Outcome, UnitFact } from "./types.ts";

const unit = (id: string, kindCode = "ward", levelCode = "COMMUNE", exists = true): UnitFact => ({
  id,
  name: `Đảng ủy ${id}`,
  shortName: id,
  symbol: "ĐU",
  kindCode,
  levelCode,
  exists,
});

const states = ["DRAFT", "IN_APPROVAL", "APPROVED", "SUBMITTED", "IN_REVIEW", "RETURNED", "ACCEPTED"] as const;
type Report = { state: string; round: number } | null;
/** Every stage a report can be in: not begun, before the first sending, and after it. */
const stages: Report[] = [null, ...states.flatMap((state) => [0, 1].map((round) => ({ state, round })))];

function duty(unitId: string, report: Report, ended = false): DutyFact {
  const sent = report !== null && report.round > 0;
  return {
    id: `duty-${unitId}`,
    directiveId: "d",
    unitId,
    draftingUnitId: unitId,
    channelUnitId: "lead",
    ownDocument: false,
    ended,
    report: report && { id: `report-${unitId}`, ...report, written: 3 },
    milestones: [
      {
        id: `sum-${unitId}`,
        kind: "SUM_UP",
        phrase: "trước ngày 18/4/2023",
        dueOn: "2023-04-17",
        firstDueOn: "2023-04-17",
        doneOn: null,
        grantedOn: null,
      },
      {
        id: `send-${unitId}`,
        kind: "SEND_REPORT",
        phrase: null,
        dueOn: null,
        firstDueOn: null,
        doneOn: sent ? "2023-04-14" : null,
        grantedOn: null,
      },
    ],
  };
}

function scene(a: Report = null, b: Report = null): Facts {
  return {
    plan: {
      id: "plan",
      literalBefore: true,
      year: 2023,
      issuingUnitId: "city",
      issuingLevel: "DISTRICT",
      deciderUnitId: "city",
      waitLimits: usualWaitLimits,
    },
    directives: [{ id: "d", code: "25-NQ/TW", leadUnitId: "lead" }],
    kinds: [{ code: "ward", nameVi: "Đảng ủy phường", levelCode: "COMMUNE" }],
    levels: [
      { code: "COMMUNE", nameVi: "Cấp phường" },
      { code: "DISTRICT", nameVi: "Cấp thành phố" },
    ],
    terms: [
      {
        id: "term",
        directiveId: "d",
        levelCode: "COMMUNE",
        levelPhrase: "Cấp phường",
        kindCode: null,
        unitId: null,
        kind: "SUM_UP",
        phrase: "trước ngày 18/4/2023",
        dueOn: "2023-04-17",
      },
    ],
    reporters: ["a", "b"],
    duties: [duty("a", a), duty("b", b)],
    units: [
      unit("a"),
      unit("b"),
      unit("c"),
      unit("gone", "ward", "COMMUNE", false),
      unit("lead", "office", "DISTRICT"),
      unit("city", "city", "DISTRICT"),
    ],
    items: [
      {
        id: "i",
        parentId: null,
        code: "I",
        number: "I",
        title: "Một",
        text: "Một",
        answerable: true,
        sort: 1,
        removed: false,
        kinds: ["ward"],
        written: 2,
      },
    ],
    openRequests: 2,
    today: "2023-04-19",
  };
}

function effects(change: Change, facts = scene()): Outcome {
  const found = effectsOf(change, facts);
  if (!found.ok) throw new Error(found.problem.code);
  return found.value;
}

const problem = (change: Change, facts = scene()): string => {
  const found = effectsOf(change, facts);
  return found.ok ? "ok" : found.problem.code;
};

const deadline = (
  kind: "DEADLINE_SET" | "DEADLINE_MOVED",
  milestone: "SUM_UP" | "SEND_REPORT",
  phrase: string,
  target = "LEVEL:COMMUNE",
) => ({ kind, directiveId: "d", target, milestone, phrase }) as const;

describe("a deadline", () => {
  it("turns a milestone by the day it was met, or by today while it is open", () => {
    const days = [null, "2023-04-17", "2023-04-19", "2023-04-25"];
    for (const from of days) {
      for (const to of days) {
        for (const doneOn of [null, "2023-04-18", "2023-04-20"]) {
          const judged = doneOn ?? "2023-04-19";
          const late = (due: string | null) => due !== null && judged > due;
          const expected = late(from) === late(to) ? null : late(to) ? "late" : "onTime";
          expect(turnOf(from, to, doneOn, "2023-04-19")).toBe(expected);
        }
      }
    }
  });

  it("moves for everybody it binds, with who becomes late or on time", () => {
    const { effects: found, before, after } = effects(deadline("DEADLINE_MOVED", "SUM_UP", "trước ngày 25/4/2023"));
    expect(found.deadlines.map(({ unitId, from, to, turns }) => [unitId, from, to, turns])).toEqual([
      ["a", "2023-04-17", "2023-04-24", "onTime"],
      ["b", "2023-04-17", "2023-04-24", "onTime"],
    ]);
    expect([before["day"], after["day"]]).toEqual(["2023-04-17", "2023-04-24"]);
    expect(found.terms).toMatchObject([{ id: "term", dueOn: "2023-04-24" }]);
  });

  it("of a named unit or a kind stands beside that of the level", () => {
    const one = effects(deadline("DEADLINE_MOVED", "SUM_UP", "trước ngày 25/4/2023", "UNIT:a"));
    expect(one.effects.deadlines.map((row) => row.unitId)).toEqual(["a"]);
    expect(one.effects.terms).toMatchObject([{ id: null, unitId: "a", levelPhrase: "Đảng ủy a" }]);
    const kind = effects(deadline("DEADLINE_MOVED", "SUM_UP", "trước ngày 25/4/2023", "KIND:ward"));
    expect(kind.effects.terms).toMatchObject([{ id: null, kindCode: "ward", unitId: null }]);
  });

  it("that was extended for one unit stays while it gives more time", () => {
    const facts = scene();
    const milestone = facts.duties[0]?.milestones[0];
    Object.assign(milestone ?? {}, { grantedOn: "2023-05-10", dueOn: "2023-05-10", phrase: "gia hạn đến 10/5/2023" });
    const less = effects(deadline("DEADLINE_MOVED", "SUM_UP", "trước ngày 25/4/2023"), facts);
    expect(less.effects.deadlines.map((row) => row.unitId)).toEqual(["b"]);
    const more = effects(deadline("DEADLINE_MOVED", "SUM_UP", "trong tháng 5/2023"), facts);
    expect(more.effects.deadlines.map((row) => [row.unitId, row.to])).toEqual([
      ["a", "2023-05-31"],
      ["b", "2023-05-31"],
    ]);
  });

  it("is set only where there is none, and moved only where there is one", () => {
    expect(problem(deadline("DEADLINE_SET", "SEND_REPORT", "trước ngày 25/4/2023"))).toBe("ok");
    expect(problem(deadline("DEADLINE_SET", "SUM_UP", "trước ngày 25/4/2023"))).toBe("amendment.alreadySet");
    expect(problem(deadline("DEADLINE_MOVED", "SEND_REPORT", "trước ngày 25/4/2023"))).toBe("amendment.notSet");
    expect(problem(deadline("DEADLINE_MOVED", "SUM_UP", "trước ngày 18/4/2023"))).toBe("amendment.nothingMoves");
    expect(problem(deadline("DEADLINE_MOVED", "SUM_UP", "sớm"))).toBe("amendment.noDay");
    expect(problem(deadline("DEADLINE_SET", "SEND_REPORT", "trước ngày 25/4/2023", "UNIT:nobody"))).toBe(
      "amendment.choose",
    );
  });

  it("is read the other way by one day", () => {
    const { effects: found } = effects({ kind: "READING_CHANGED" });
    expect(found.deadlines.map((row) => row.to)).toEqual(["2023-04-18", "2023-04-18"]);
  });
});

describe("units, whatever stage their reports are in", () => {
  it.each(stages)("leave with every duty: %o", (stage) => {
    const { effects: found } = effects({ kind: "UNIT_REMOVED", unitId: "a" }, scene(stage));
    expect(found.ended).toMatchObject([{ dutyId: "duty-a", toUnitId: null, state: stage?.state ?? "NOT_STARTED" }]);
    expect(found.sent).toBe(stage !== null && stage.round > 0 ? 1 : 0);
  });

  it.each(stages)("merge: what was sent passes on, what was not ends and is owed by the successor: %o", (stage) => {
    const change = { kind: "UNITS_MERGED", unitIds: ["a", "b"], intoId: "c" } as const;
    const { effects: found } = effects(
      { ...change, unitIds: [...change.unitIds] },
      scene(stage, { state: "ACCEPTED", round: 1 }),
    );
    const sent = stage !== null && stage.round > 0;
    expect(found.passed.map((row) => row.dutyId)).toEqual(sent ? ["duty-a", "duty-b"] : ["duty-b"]);
    expect(found.ended.map((row) => [row.dutyId, row.toUnitId])).toEqual(sent ? [] : [["duty-a", "c"]]);
    expect(found.made.map((row) => row.unitId)).toEqual(sent ? [] : ["c"]);
  });

  it.each(stages)("split: each part owes what was not sent: %o", (stage) => {
    const { effects: found } = effects({ kind: "UNIT_SPLIT", unitId: "a", partIds: ["c", "city"] }, scene(stage));
    const sent = stage !== null && stage.round > 0;
    expect(found.made.map((row) => row.unitId)).toEqual(sent ? [] : ["c", "city"]);
    expect(found.passed.length + found.ended.length).toBe(1);
  });

  it("of which one stays keep their duties", () => {
    const merged = effects({ kind: "UNITS_MERGED", unitIds: ["a", "b"], intoId: "a" });
    expect(merged.effects.ended.map((row) => row.dutyId)).toEqual(["duty-b"]);
    expect(merged.effects.made).toEqual([]);
    const split = effects({ kind: "UNIT_SPLIT", unitId: "a", partIds: ["a", "c"] });
    expect([split.effects.ended, split.effects.made.map((row) => row.unitId)]).toEqual([[], ["c"]]);
  });

  it("come in, or begin again where they left", () => {
    expect(effects({ kind: "UNIT_ADDED", unitId: "c" }).effects.made).toMatchObject([{ resumes: null }]);
    const facts = { ...scene(), reporters: ["b"], duties: [duty("a", null, true), duty("b", null)] };
    expect(effects({ kind: "UNIT_ADDED", unitId: "a" }, facts).effects.made).toMatchObject([{ resumes: "duty-a" }]);
  });

  it("are refused where it makes no sense", () => {
    expect(problem({ kind: "UNIT_ADDED", unitId: "a" })).toBe("amendment.reportsAlready");
    expect(problem({ kind: "UNIT_ADDED", unitId: "gone" })).toBe("amendment.unitOver");
    expect(problem({ kind: "UNIT_ADDED", unitId: "lead" })).toBe("plan.ownChannel");
    expect(problem({ kind: "UNIT_REMOVED", unitId: "c" })).toBe("amendment.reportsNot");
    expect(problem({ kind: "UNIT_REMOVED", unitId: "a" }, { ...scene(), reporters: ["a"] })).toBe("plan.noReporters");
    expect(problem({ kind: "UNITS_MERGED", unitIds: ["a"], intoId: "a" })).toBe("amendment.twoNeeded");
    expect(problem({ kind: "UNITS_MERGED", unitIds: ["a", "c"], intoId: "b" })).toBe("amendment.reportsNot");
    expect(problem({ kind: "UNIT_SPLIT", unitId: "a", partIds: ["c"] })).toBe("amendment.twoNeeded");
    expect(problem({ kind: "UNIT_RENAMED", unitId: "a", name: "Đảng ủy a", shortName: "a", symbol: "ĐU" })).toBe(
      "amendment.nothingChanges",
    );
  });
});

describe("the outline and the decider", () => {
  it("say who is asked and what was written", () => {
    const gone = effects({ kind: "ITEM_REMOVED", itemId: "i" });
    expect(gone.effects.items).toEqual([{ itemId: "i", number: "I", title: "Một", asked: 2, written: 2 }]);
    const more = {
      kind: "ITEM_ADDED",
      number: "I",
      title: "x",
      text: "x",
      afterId: "i",
      kinds: ["ward"],
      minWords: 0,
    } as const;
    expect(problem({ ...more, kinds: ["ward"] })).toBe("amendment.numberUsed");
    expect(effects({ ...more, kinds: ["ward"], number: "II" }).effects.items[0]?.asked).toBe(2);
    expect(effects({ kind: "DECIDER_CHANGED", unitId: "lead" }).effects.requests).toBe(2);
  });

  it("give an item a code unlike every other", () => {
    expect(itemCode([], "II.2 d)")).toBe("II.2.d");
    expect(itemCode([{ code: "II.2.d" }, { code: "II.2.d-2" }], "II.2 d)")).toBe("II.2.d-3");
  });
});

describe("what was shown", () => {
  it("is one digest that changes with everything in it, a summary in figures, and the subjects it touches", () => {
    const one = effects({ kind: "UNIT_REMOVED", unitId: "a" }, scene({ state: "DRAFT", round: 0 }));
    const two = effects({ kind: "UNIT_REMOVED", unitId: "a" }, scene({ state: "SUBMITTED", round: 1 }));
    expect(outcomeDigest(one)).not.toBe(outcomeDigest(two));
    expect(summaryOf(two.effects)).toMatchObject({ ended: 1, sent: 1, written: 3, named: ["Đảng ủy a"] });
    expect(touchesOf("plan", one.effects).map((touch) => `${touch.kind} ${touch.id}`)).toEqual([
      "plan plan",
      "assignment duty-a",
      "report report-a",
      "unit a",
    ]);
  });
});
