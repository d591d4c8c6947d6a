import { describe, expect, it } from "vitest";
import { can } from "./can.ts";
import { desksOf, homeOf, mayOpenDesk, navigationOf } from "./desks.ts";
import { type Permission, permissions, waysOf } from "./policy.ts";
import { exceptionWords, permissionWords, relationWords } from "./policy-labels.ts";
import { type Role, roles, type Subject, type Viewer } from "./types.ts";

type Place = { unitId: string; desk: string };

/** A viewer with roles in units; only tests make viewers without the session gate. */
function holder(...held: [Role, Place][]): Viewer {
  const positions = held.map(([role, { unitId, desk }], index) => ({
    id: `p${index}`,
    unitId,
    unitName: unitId,
    unitShort: unitId,
    kind: "",
    level: "",
    desk,
    role,
    title: "",
  }));
  return {
    personId: "me",
    sessionId: "",
    name: "",
    email: "",
    locale: "vi",
    address: "",
    sample: false,
    positions,
    borrowed: [],
  } as unknown as Viewer;
}

const ward = { unitId: "ward", desk: "ward" };
const lead = { unitId: "lead", desk: "commission" };
const city = { unitId: "city", desk: "leaders" };
const office = { unitId: "office", desk: "coordination" };
const other = { unitId: "other-ward", desk: "ward" };

/** A ward's report at its only approval step, sent through the lead body to the city. */
const report = (state: string): Subject => ({
  state,
  unitId: "ward",
  draftingUnitId: "ward",
  stepUnitId: "ward",
  stepRole: "APPROVER",
  channelUnitId: "lead",
  recipientUnitId: "city",
  above: ["ward", "city"],
  coordinating: ["office"],
  monitors: ["office"],
});

const STATES = ["DRAFT", "IN_APPROVAL", "APPROVED", "SUBMITTED", "IN_REVIEW", "RETURNED", "ACCEPTED"] as const;
const SENT = "SUBMITTED IN_REVIEW RETURNED ACCEPTED";
const ALL = STATES.join(" ");

/**
 * The read matrix as an expected sheet (product.md, architecture.md): who knows the state, who reads the working text,
 * who reads frozen versions, by state of the report.
 */
const sheet: [string, Viewer, { state: string; draft: string; version: string }][] = [
  ["its drafter", holder(["DRAFTER", ward]), { state: ALL, draft: ALL, version: ALL }],
  ["its approver", holder(["APPROVER", ward]), { state: ALL, draft: ALL, version: ALL }],
  ["its clerk", holder(["CLERK", ward]), { state: ALL, draft: ALL, version: ALL }],
  ["a drafter of another ward", holder(["DRAFTER", other]), { state: "", draft: "", version: "" }],
  ["an approver of another ward", holder(["APPROVER", other]), { state: "", draft: "", version: "" }],
  ["a reviewer of the lead body", holder(["REVIEWER", lead]), { state: ALL, draft: "", version: SENT }],
  ["the head of review", holder(["REVIEW_HEAD", lead]), { state: ALL, draft: "", version: SENT }],
  ["a drafter of the lead body", holder(["DRAFTER", lead]), { state: ALL, draft: "", version: "ACCEPTED" }],
  ["a leader of the city", holder(["LEADER", city]), { state: ALL, draft: "", version: SENT }],
  ["a coordinator of the directive", holder(["COORDINATOR", office]), { state: ALL, draft: "", version: "ACCEPTED" }],
  ["a monitor of the plan", holder(["MONITOR", office]), { state: ALL, draft: "", version: "" }],
  ["an administrator", holder(["ADMIN", office]), { state: "", draft: "", version: "" }],
  ["an auditor", holder(["AUDITOR", office]), { state: "", draft: "", version: "" }],
  ["a person without a role", holder(), { state: "", draft: "", version: "" }],
];

describe("who reads whose text in which state", () => {
  it.each(sheet)("%s", (_who, viewer, expected) => {
    const read = (permission: Permission) =>
      STATES.filter((state) => can(permission, viewer, report(state)) === null).join(" ");
    expect({
      state: read("report.readState"),
      draft: read("report.readDraft"),
      version: read("report.readVersion"),
    }).toEqual(expected);
  });
});

describe("the table", () => {
  it("has words for everything in it", () => {
    for (const permission of permissions) {
      expect(permissionWords[permission].vi, permission).not.toBe("");
      for (const way of waysOf(permission)) {
        expect(relationWords[way.relation].vi).not.toBe("");
        for (const name of way.unless ?? []) expect(exceptionWords[name].en).not.toBe("");
      }
    }
  });

  it("gives nobody anything by no role at all, but what is everybody's", () => {
    const open = permissions.filter((permission) => can(permission, holder(), report("SUBMITTED")) === null);
    expect(open).toEqual(["plan.read", "account.own"]);
  });

  it("keeps an administrator out of every report and every decision", () => {
    const own = permissions.filter(
      (permission) => can(permission, holder(["ADMIN", office]), report("SUBMITTED")) === null,
    );
    expect(own).toEqual([
      "officeTerm.manage",
      "plan.read",
      "desk.admin",
      "person.manage",
      "position.grant",
      "unit.manage",
      "role.read",
      "mail.read",
      "delegation.make",
      "delegation.end",
      "account.own",
    ]);
  });

  it("lets nobody grant a role, close or reset themselves", () => {
    for (const permission of ["person.manage", "position.grant"] as const) {
      expect(can(permission, holder(["ADMIN", office]), { personId: "me" })).toBe("access.oneself");
      expect(can(permission, holder(["ADMIN", office]), { personId: "another" })).toBeNull();
    }
  });
});

describe("desks", () => {
  it.each([
    ["DRAFTER", ward, "/desk/ward"],
    ["REVIEWER", lead, "/desk/commission"],
    ["LEADER", city, "/desk/leaders"],
    ["COORDINATOR", office, "/desk/coordination"],
    ["MONITOR", office, "/desk/coordination"],
    ["ADMIN", office, "/desk/admin"],
    ["AUDITOR", office, "/desk/auditor"],
    ["CLERK", { unitId: "province", desk: "province" }, "/desk/province"],
  ] as [Role, Place, string][])("%s at %j begins at %s", (role, place, home) => {
    expect(homeOf(holder([role, place]))).toBe(home);
  });

  it("gives one desk per family, in the order of the positions", () => {
    const viewer = holder(["DRAFTER", lead], ["APPROVER", lead], ["COORDINATOR", office], ["MONITOR", office]);
    expect(desksOf(viewer).map(({ desk, positions }) => [desk, positions.length])).toEqual([
      ["commission", 2],
      ["coordination", 2],
    ]);
  });

  it("opens no desk to somebody without a role there, and none that does not exist", () => {
    expect(mayOpenDesk(holder(["DRAFTER", ward]), "admin")).toBe(false);
    expect(mayOpenDesk(holder(["DRAFTER", ward]), "nowhere")).toBe(false);
    expect(homeOf(holder())).toBe("/account");
  });

  it("names no place twice and shows administration to administrators only", () => {
    for (const role of roles) {
      const keys = navigationOf(holder([role, lead])).map((place) => place.key);
      expect(new Set(keys).size, role).toBe(keys.length);
      expect(keys.includes("people"), role).toBe(role === "ADMIN");
      expect(keys.includes("trail"), role).toBe(role === "AUDITOR");
    }
  });
});
