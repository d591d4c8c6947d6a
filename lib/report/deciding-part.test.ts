import { describe, expect, it } from "vitest";
import type { Role, Subject, Viewer } from "#lib/access/types.ts";
import { partFor, undecidedParts } from "./deciding-part.ts";

const at = (unitId: string, role: Role) => ({ unitId, role });

/** A viewer with these roles of their own and these lent by "giver"; only tests make viewers without the session gate. */
function viewer(own: { unitId: string; role: Role }[], lent: { unitId: string; role: Role }[] = []): Viewer {
  const position = { id: "", unitName: "", unitShort: "", kind: "", level: "", desk: "ward", title: "" };
  const lending = { delegationId: "", fromPersonId: "giver", fromName: "" };
  return {
    personId: "me",
    positions: own.map((one) => ({ ...position, ...one })),
    borrowed: lent.map(({ unitId, role }) => ({ ...lending, unitId, roles: [role] })),
  } as unknown as Viewer;
}

/** The ward, the Front and a leader of the city decide together. */
const subject: Subject & { stepPart: number; stepBody: string } = {
  unitId: "ward",
  draftingUnitId: "ward",
  state: "IN_APPROVAL",
  stepUnitId: "ward",
  stepRole: "APPROVER",
  stepPart: 1,
  stepBody: "Đảng ủy phường",
  otherSteps: [
    { part: 2, unitId: "front", role: "APPROVER", body: "MTTQ" },
    { part: 3, unitId: "city", role: "LEADER", body: "Thường trực" },
  ],
  authors: ["writer"],
  reviewers: [],
  appointed: [],
};
const chosen = (who: Viewer, of: Subject = subject) => {
  const answer = partFor("report.approve", who, of);
  return answer.allowed ? [answer.part.part, answer.onBehalfOf] : answer.reason;
};

describe("the body one decides for, of several that decide together", () => {
  it("is the one whose role one holds, the first of them where one holds several", () => {
    expect(chosen(viewer([at("front", "APPROVER")]))).toEqual([2, null]);
    expect(chosen(viewer([at("city", "LEADER"), at("front", "APPROVER")]))).toEqual([2, null]);
    expect(chosen(viewer([at("city", "APPROVER")]))).toBe("access.role");
  });

  it("is one's own before one that was lent, and the name stood in for goes with the body", () => {
    const both = viewer([at("city", "LEADER")], [at("ward", "APPROVER")]);
    expect(chosen(both)).toEqual([3, null]);
    expect(chosen(viewer([], [at("ward", "APPROVER")]))).toEqual([1, "giver"]);
    // Once one's own has decided, the lent one is left.
    expect(chosen(both, { ...subject, otherSteps: (subject.otherSteps ?? []).slice(0, 1) })).toEqual([1, "giver"]);
  });

  it("is the unit's own for an appointed approver, else the first that is left", () => {
    const appointed = { ...subject, appointed: ["me"] };
    expect(chosen(viewer([]), appointed)).toEqual([1, null]);
    const rest = { ...appointed, stepUnitId: "front", stepPart: 2, otherSteps: (subject.otherSteps ?? []).slice(1) };
    expect(chosen(viewer([]), rest)).toEqual([2, null]);
  });

  it("is nobody's who wrote", () => {
    expect(chosen(viewer([at("front", "APPROVER")]), { ...subject, authors: ["me"] })).toBe("access.author");
  });

  it("is none outside approval", () => {
    expect(undecidedParts({ ...subject, stepUnitId: null, stepRole: null })).toEqual([]);
  });
});
