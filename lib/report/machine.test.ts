import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { can } from "#lib/access/can.ts";
import type { Permission } from "#lib/access/policy.ts";
import { type Role, roles, type Subject, type Viewer } from "#lib/access/types.ts";
import type { Facts, Need } from "#lib/workflow/define.ts";
import { openMoves } from "#lib/workflow/open-moves.ts";
import { labels } from "./labels.ts";
import { type ReportMove, reportMachine } from "./machine.ts";

const ME = "me";
const stances = ["stranger", "author", "approver", "reviewer", "appointed"] as const;
type Stance = (typeof stances)[number];

/** A ward's report at its only step, and the city's own document at its second one. */
const scenes = {
  "a ward's report": {
    subject: {
      unitId: "ward",
      draftingUnitId: "ward",
      stepUnitId: "ward",
      stepRole: "APPROVER",
      channelUnitId: "lead",
      recipientUnitId: "city",
      above: ["ward", "city"],
      coordinating: ["body"],
      monitors: ["lead"],
    },
    places: ["ward", "lead", "city", "body", "other"],
  },
  "a department's report, decided together with the Front and a leader": {
    subject: {
      unitId: "office",
      draftingUnitId: "office",
      stepUnitId: "office",
      stepRole: "APPROVER",
      otherSteps: [
        { part: 2, unitId: "front", role: "APPROVER", body: "" },
        { part: 3, unitId: "city", role: "LEADER", body: "" },
      ],
      channelUnitId: "lead",
      recipientUnitId: "city",
      above: ["office", "city"],
      coordinating: ["body"],
      monitors: ["lead"],
    },
    places: ["office", "front", "city", "lead"],
  },
  "the city's own document": {
    subject: {
      unitId: "city",
      draftingUnitId: "lead",
      stepUnitId: "city",
      stepRole: "LEADER",
      channelUnitId: "province-lead",
      recipientUnitId: "province",
      above: ["city", "province"],
      coordinating: ["body"],
      monitors: ["lead"],
    },
    places: ["lead", "city", "province-lead", "province", "body", "ward"],
  },
} as const;

/** A viewer with one role in one unit; only tests make viewers without the session gate. */
function holder(role: Role, unitId: string): Viewer {
  const position = {
    id: "p",
    unitId,
    unitName: unitId,
    unitShort: unitId,
    kind: "k",
    level: "l",
    desk: "ward",
    role,
    title: "",
  };
  return {
    personId: ME,
    sessionId: "",
    name: "",
    email: "",
    locale: "vi",
    address: "",
    sample: false,
    positions: [position],
    borrowed: [],
  } as unknown as Viewer;
}

function standing(subject: Subject, stance: Stance): Subject {
  const own = (of: Stance): string[] => (stance === of ? [ME] : []);
  return {
    ...subject,
    authors: ["writer", ...own("author")],
    approvers: own("approver"),
    reviewers: own("reviewer"),
    appointed: own("appointed"),
    lastApproverId: stance === "approver" ? ME : "somebody",
    reviewerId: stance === "reviewer" ? ME : "somebody",
  };
}

/** Facts under which every need of every move holds, so that only state and law decide. */
function fullFacts(needs: readonly Need[]): Facts {
  const value = (need: Need) => [0, 1, false, true].find((candidate) => need.holds(candidate)) ?? null;
  return Object.fromEntries(needs.map((need) => [need.fact, value(need)]));
}

const moves = Object.keys(reportMachine.moves) as ReportMove[];

function allowed(move: ReportMove, state: string, viewer: Viewer, subject: Subject): boolean {
  const row = reportMachine.moves[move];
  const may = (permission: Permission) => can(permission, viewer, { ...subject, state });
  if (row.from === null) return may(row.permission) === null;
  const open = openMoves(reportMachine, { state, facts: fullFacts(row.needs) }, may);
  return open.some((one) => one.move === move && one.allowed);
}

/** Roles with the standings they may move it in; what holds for whoever it is comes once, first. */
function whoMay(move: ReportMove, state: string, subject: Subject, places: readonly string[]): string[] {
  const all = places.flatMap((place) =>
    roles.map((role) => ({
      name: `${role} of ${place}`,
      may: stances.filter((stance) => allowed(move, state, holder(role, place), standing(subject, stance))),
    })),
  );
  const whoever = stances.filter((stance) => all.every((one) => one.may.includes(stance)));
  const rest = all.filter((one) => one.may.length > whoever.length);
  const words = ({ name, may }: { name: string; may: Stance[] }) =>
    may.length === stances.length ? name : `${name} (${may.join(", ")})`;
  return [...(whoever.length === 0 ? [] : [`whoever (${whoever.join(", ")})`]), ...rest.map(words)];
}

/** Every state × move × role × place × stance, as lines: who may. Whatever is not on the sheet is refused. */
function sheet(): string {
  const lines = [
    "# Who may move a report, and when",
    "",
    "Every state × move × role × standing is walked by machine.test.ts; whatever is not here is refused. Units are seen from the report.",
  ];
  for (const [scene, { subject, places }] of Object.entries(scenes)) {
    lines.push(
      "",
      `## ${scene}`,
      "",
      "| move | in state | who (standing, where not every one) |",
      "| --- | --- | --- |",
    );
    for (const move of moves) {
      const states = reportMachine.moves[move].from === null ? ["–"] : reportMachine.states;
      for (const state of states) {
        const who = whoMay(move, state, subject, places);
        if (who.length > 0) lines.push(`| ${move} | ${state} | ${who.join(" · ")} |`);
      }
    }
  }
  return `${lines.join("\n")}\n`;
}

describe("the life of a report", () => {
  it("lets exactly those move it who stand on the sheet", async () => {
    await expect(sheet()).toMatchFileSnapshot("machine-sheet.md");
  });

  it("keeps a sheet that says what the workflow says", () => {
    const kept = readFileSync(new URL("machine-sheet.md", import.meta.url), "utf8");
    const rowsOf = (move: string) => kept.split("\n").filter((line) => line.startsWith(`| ${move} |`));
    // Nobody approves or reviews what they wrote; nobody of the reporting unit reviews it.
    for (const line of rowsOf("approve")) expect(line).not.toMatch(/author|reviewer/);
    for (const move of ["startReview", "return", "accept", "reopen"]) {
      for (const line of rowsOf(move)) expect(line).not.toMatch(/author|approver|of ward/);
    }
    expect(rowsOf("submit").map((line) => line.split("|")[2]?.trim())).toEqual(["APPROVED", "APPROVED", "APPROVED"]);
    // Each body of a step decided together may say yes; a role of one of them in the unit of another may not.
    const together = rowsOf("approve")[1] ?? "";
    for (const one of ["APPROVER of office", "APPROVER of front", "LEADER of city"]) expect(together).toContain(one);
    expect(together).not.toMatch(/APPROVER of city|LEADER of front/);
  });

  it("says a reason in both languages for every need, and a word for every state and move", () => {
    const reasons: Readonly<Record<string, { vi: string; en: string }>> = labels.reason;
    for (const move of moves) {
      expect(labels.move[move].vi).not.toBe("");
      for (const need of reportMachine.moves[move].needs) expect(reasons[need.reason], need.reason).toBeDefined();
    }
    for (const state of reportMachine.states) expect(labels.state[state].en).not.toBe("");
  });

  it("is blocked by every need on its own, and says which", () => {
    for (const move of moves) {
      const row = reportMachine.moves[move];
      for (const need of row.needs) {
        const broken = need.holds(0) ? 2 : need.holds(1) ? 0 : true;
        const facts = { ...fullFacts(row.needs), [need.fact]: broken };
        const from = row.from?.[0] ?? "";
        const [open] = openMoves(reportMachine, { state: from, facts }, () => null).filter((one) => one.move === move);
        expect(open).toMatchObject({ allowed: false, blockedBy: [{ code: need.reason }] });
      }
    }
  });
});
