import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { usualWaitLimits } from "#lib/plan/waiting/schema.ts";
import { reportMachine } from "../machine.ts";
import { hearersOf, rungsDue, waitsFor } from "./rules.ts";

const concerned = {
  deciders: [
    { unitId: "ward", role: "APPROVER" },
    { unitId: "office", role: "APPROVER" },
  ],
  channelUnitId: "channel",
  leadUnitId: "lead",
  issuingUnitId: "city",
};

describe("what is told", () => {
  it("is waiting for approval and for review, nothing else", () => {
    expect(reportMachine.states.filter((state) => waitsFor(state) !== null)).toEqual([
      "IN_APPROVAL",
      "SUBMITTED",
      "IN_REVIEW",
    ]);
  });

  it("goes to the head first, then to the lead body, each once", () => {
    const due = (workingDays: number, told: string[] = []) =>
      rungsDue({ waitsFor: "approval", workingDays, told }, usualWaitLimits);
    expect([due(2), due(3), due(4, ["HEAD"]), due(5, ["HEAD"]), due(9, ["HEAD", "LEAD"])]).toEqual([
      [],
      ["HEAD"],
      [],
      ["LEAD"],
      [],
    ]);
    // A worker that did not run for a week tells both.
    expect(due(7)).toEqual(["HEAD", "LEAD"]);
  });

  it("never passes the head over", () => {
    const limit = fc.integer({ min: 1, max: 60 });
    fc.assert(
      fc.property(limit, limit, fc.nat(90), (head, more, workingDays) => {
        const limits = { ...usualWaitLimits, reviewHead: head, reviewLead: head + more };
        const due = rungsDue({ waitsFor: "review", workingDays, told: [] }, limits);
        expect(due.includes("LEAD") && !due.includes("HEAD")).toBe(false);
      }),
    );
  });
});

describe("who hears of it", () => {
  it("are the heads of every body that still has to decide, then the lead body", () => {
    expect(hearersOf("HEAD", "approval", concerned).map((one) => one.unitId)).toEqual(["ward", "office"]);
    expect(hearersOf("LEAD", "approval", concerned).map((one) => one.unitId)).toEqual(["lead"]);
  });

  it("are the head of the reviewing unit, then the lead body with those who issued the plan", () => {
    expect(hearersOf("HEAD", "review", concerned).map((one) => one.unitId)).toEqual(["channel"]);
    expect(hearersOf("LEAD", "review", concerned).map((one) => one.unitId)).toEqual(["lead", "city"]);
  });
});
