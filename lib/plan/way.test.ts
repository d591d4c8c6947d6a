import { describe, expect, it } from "vitest";
import { dutiesOf } from "./duties.ts";
import type { DraftPlan, Route } from "./types.ts";

const route = (target: Route["target"], more: Partial<Route>): Route => ({
  directiveId: null,
  target,
  kindCode: null,
  unitId: null,
  recipientUnitId: null,
  channelUnitId: null,
  steps: [],
  ...more,
});
const plan = (routes: Route[], sendChannel: string | null = null): DraftPlan => ({
  id: "plan",
  issuer: "Ban Thường vụ",
  issuing: { unitId: "city", name: "Thành ủy", levelCode: "DISTRICT", kindCode: "city", parentUnitId: "province" },
  directives: ["d1", "d2"].map((id) => ({
    id,
    leadUnitId: "lead",
    leadName: "Ban Dân vận",
    terms: [
      {
        levelCode: "COMMUNE",
        kindCode: null,
        unitId: null,
        kind: "SEND_REPORT",
        phrase: "trong tháng 4/2023",
        dueOn: "2023-04-30",
        recipientUnitId: null,
        channelUnitId: sendChannel,
      },
    ],
  })),
  reporters: [
    { unitId: "ward", name: "Phường", levelCode: "COMMUNE", kindCode: "ward" },
    { unitId: "office", name: "Phòng", levelCode: "DISTRICT", kindCode: "office" },
  ],
  routes,
  ownPlan: { wanted: false, phrase: null, dueOn: null },
});
const wayOf = (routes: Route[], unitId: string, directiveId = "d1", sendChannel: string | null = null) => {
  const duties = dutiesOf(plan(routes, sendChannel));
  const one = duties.assignments.find((a) => a.unitId === unitId && a.directiveId === directiveId);
  const steps = duties.steps
    .filter((step) => step.assignmentId === one?.id)
    .map((step) => `${step.step}.${step.part} ${step.unitId} ${step.role} ${step.body}`);
  return { channel: one?.channelUnitId, recipient: one?.recipientUnitId, byPlan: one?.byPlan, steps };
};

describe("the way of a report", () => {
  it("is the default one where the plan says nothing, and says so", () =>
    expect(wayOf([], "office")).toEqual({
      channel: "lead",
      recipient: "city",
      byPlan: false,
      steps: ["1.1 office APPROVER Phòng"],
    }));

  it("is for all who report, before that for a kind, before that for the unit", () => {
    const all = route("REPORTERS", { channelUnitId: "c-all", recipientUnitId: "r-all" });
    const kind = route("KIND", { kindCode: "ward", channelUnitId: "c-kind" });
    const unit = route("UNIT", { unitId: "ward", channelUnitId: "c-unit" });
    expect(wayOf([all, kind, unit], "ward")).toMatchObject({ channel: "c-unit", recipient: "r-all", byPlan: true });
    expect(wayOf([all, kind], "ward")).toMatchObject({ channel: "c-kind" });
    expect(wayOf([all, kind], "office")).toMatchObject({ channel: "c-all", byPlan: true });
  });

  it("is the one for this directive before the one for all", () => {
    const both = [
      route("REPORTERS", { channelUnitId: "c-all" }),
      route("REPORTERS", { directiveId: "d2", channelUnitId: "c-d2" }),
    ];
    expect(wayOf(both, "ward", "d1").channel).toBe("c-all");
    expect(wayOf(both, "ward", "d2").channel).toBe("c-d2");
  });

  it("is what stands beside the deadline, before a route for all, behind one for the kind", () => {
    const all = route("REPORTERS", { channelUnitId: "c-all" });
    expect(wayOf([all], "ward", "d1", "c-term").channel).toBe("c-term");
    expect(
      wayOf([all, route("KIND", { kindCode: "ward", channelUnitId: "c-kind" })], "ward", "d1", "c-term").channel,
    ).toBe("c-kind");
  });

  it("of the issuer's own document is its own", () => {
    const own = route("OWN", { recipientUnitId: "centre", channelUnitId: "office-of-centre" });
    expect(wayOf([own, route("REPORTERS", { channelUnitId: "c-all" })], "city")).toMatchObject({
      channel: "office-of-centre",
      recipient: "centre",
    });
    expect(wayOf([], "city")).toMatchObject({
      channel: "province",
      recipient: "province",
      steps: ["1.1 lead APPROVER Lãnh đạo Ban Dân vận", "2.1 city LEADER Ban Thường vụ"],
    });
  });

  it("begins its first step even where it says together", () => {
    const steps: Route["steps"] = [
      { unit: "SELF", role: "APPROVER", body: "", together: true },
      { unit: "LEAD", role: "APPROVER", body: "", together: true },
    ];
    expect(wayOf([route("REPORTERS", { steps })], "office").steps).toEqual([
      "1.1 office APPROVER Phòng",
      "1.2 lead APPROVER Lãnh đạo Ban Dân vận",
    ]);
  });

  it("has the steps of the narrowest route that has any", () => {
    const steps: Route["steps"] = [
      { unit: "SELF", role: "APPROVER", body: "", together: false },
      { unit: "ISSUER", role: "LEADER", body: "Thường trực", together: false },
      { unit: "LEAD", role: "APPROVER", body: "", together: true },
      { unit: "other", role: "APPROVER", body: "Ban khác", together: false },
    ];
    const found = wayOf(
      [route("REPORTERS", { steps }), route("KIND", { kindCode: "ward", channelUnitId: "c" })],
      "ward",
    );
    expect(found.steps).toEqual([
      "1.1 ward APPROVER Phường",
      "2.1 city LEADER Thường trực",
      "2.2 lead APPROVER Lãnh đạo Ban Dân vận",
      "3.1 other APPROVER Ban khác",
    ]);
  });
});
