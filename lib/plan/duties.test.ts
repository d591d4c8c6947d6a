import { describe, expect, it } from "vitest";
import { dutiesOf } from "./duties.ts";
import { refusesIssue } from "./rules.ts";
import type { DraftPlan, Term } from "./types.ts";

const term = (levelCode: string, kind: Term["kind"], phrase: string, dueOn: string): Term => {
  const route =
    kind === "SEND_REPORT"
      ? {
          recipientUnitId: levelCode === "DISTRICT" ? "province" : "city",
          channelUnitId: levelCode === "DISTRICT" ? "province-commission" : "lead",
        }
      : { recipientUnitId: null, channelUnitId: null };
  return { levelCode, kindCode: null, unitId: null, kind, phrase, dueOn, ...route };
};

const plan: DraftPlan = {
  id: "plan",
  issuer: "Ban Thường vụ Thành ủy",
  issuing: { unitId: "city", name: "Thành ủy", levelCode: "DISTRICT", kindCode: "city", parentUnitId: "province" },
  directives: [
    {
      id: "d25",
      leadUnitId: "lead",
      leadName: "Ban Dân vận",
      terms: [
        term("COMMUNE", "SUM_UP", "trước ngày 18/4/2023", "2023-04-17"),
        term("COMMUNE", "SEND_REPORT", "trước ngày 21/4/2023", "2023-04-20"),
        term("DISTRICT", "SUM_UP", "trong tháng 4/2023", "2023-04-30"),
        term("DISTRICT", "SEND_REPORT", "trước ngày 05/5/2023", "2023-05-04"),
      ],
    },
    {
      id: "d218",
      leadUnitId: "lead",
      leadName: "Ban Dân vận",
      terms: [term("COMMUNE", "SUM_UP", "trong tháng 5/2023", "2023-05-31")],
    },
  ],
  reporters: [
    { unitId: "ward", name: "Đảng ủy phường", levelCode: "COMMUNE", kindCode: "ward" },
    { unitId: "department", name: "Phòng Nội vụ", levelCode: "DISTRICT", kindCode: "office" },
  ],
  routes: [],
  ownPlan: { wanted: true, phrase: null, dueOn: null },
};

const duties = dutiesOf(plan);
const of = (unitId: string, directiveId: string) => {
  const assignment = duties.assignments.find((a) => a.unitId === unitId && a.directiveId === directiveId);
  const milestones = duties.milestones.filter((m) => m.assignmentId === assignment?.id);
  return { assignment, days: Object.fromEntries(milestones.map((m) => [m.kind, m.dueOn])) };
};

describe("the duties a plan brings about", () => {
  it("gives each reporter and the issuing unit one assignment a directive", () => {
    expect(duties.assignments).toHaveLength(2 * 2 + 2);
    expect(new Set(duties.assignments.map((a) => a.id)).size).toBe(6);
  });

  it("binds a ward by the words for its level, and no other", () => {
    expect(of("ward", "d25").days).toEqual({ SUM_UP: "2023-04-17", SEND_REPORT: "2023-04-20" });
    expect(of("ward", "d25").assignment).toMatchObject({
      levelCode: "COMMUNE",
      byPlan: true,
      channelUnitId: "lead",
      recipientUnitId: "city",
    });
  });

  it("invents no day for sending where the plan sets none, and takes the default route", () => {
    expect(of("ward", "d218").days).toEqual({ SUM_UP: "2023-05-31", SEND_REPORT: null });
    expect(of("ward", "d218").assignment).toMatchObject({
      byPlan: false,
      channelUnitId: "lead",
      recipientUnitId: "city",
    });
  });

  it("does not put a city's deadline on a department that stands at the city's level", () => {
    expect(of("department", "d25").days).toEqual({ SUM_UP: null, SEND_REPORT: null });
    expect(of("department", "d25").assignment).toMatchObject({ levelCode: null, byPlan: false });
  });

  it("lets the lead body draft the city's own document and the issuer decide last", () => {
    const own = of("city", "d25");
    expect(own.days).toEqual({ SUM_UP: "2023-04-30", SEND_REPORT: "2023-05-04" });
    expect(own.assignment).toMatchObject({
      draftingUnitId: "lead",
      ownDocument: true,
      consolidates: true,
      channelUnitId: "province-commission",
    });
    expect(
      duties.steps.filter((s) => s.assignmentId === own.assignment?.id).map((s) => [s.step, s.unitId, s.role]),
    ).toEqual([
      [1, "lead", "APPROVER"],
      [2, "city", "LEADER"],
    ]);
  });

  it("asks each reporter for its own plan once, without a day", () => {
    const own = duties.milestones.filter((m) => m.kind === "OWN_PLAN");
    expect(own.map((m) => [m.unitId, m.dueOn])).toEqual([
      ["ward", null],
      ["department", null],
    ]);
  });

  it("leaves out the own document where nobody stands above", () => {
    const alone = dutiesOf({ ...plan, issuing: { ...plan.issuing, parentUnitId: null } });
    expect(alone.assignments.filter((a) => a.ownDocument).map((a) => a.directiveId)).toEqual(["d25"]);
  });
});

describe("what stands against issuing", () => {
  it("nothing, for a plan like the city's", () => expect(refusesIssue(plan, duties.assignments)).toBeNull());

  it("a reporter that is its own channel", () => {
    const bent = {
      ...plan,
      reporters: [
        ...plan.reporters,
        { unitId: "lead", name: "Ban Dân vận", levelCode: "DISTRICT", kindCode: "commission" },
      ],
    };
    expect(refusesIssue(bent, dutiesOf(bent).assignments)).toEqual({
      code: "plan.ownChannel",
      params: { unit: "Ban Dân vận" },
    });
  });

  it("no directive, no reporter", () => {
    expect(refusesIssue({ ...plan, directives: [] }, [])).toEqual({ code: "plan.noDirectives" });
    expect(refusesIssue({ ...plan, reporters: [] }, [])).toEqual({ code: "plan.noReporters" });
  });
});
