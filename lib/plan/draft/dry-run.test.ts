import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dryRun, layOut } from "./dry-run.ts";
import { dueOf } from "./read-back.ts";
import { reportersOf } from "./reporters.ts";
import { head, ISSUER, randomPlans } from "./test-random.ts";

const RUNS = { numRuns: 400 };

describe("any draft over any small organisation", () => {
  it("is said to make what it makes", () => {
    let issuable = 0;
    fc.assert(
      fc.property(randomPlans, ([organisation, draft]) => {
        const run = dryRun(draft, organisation, head);
        const { duties, rows } = layOut(draft, organisation, head);
        if (run.refusals.length === 0) issuable += 1;
        expect([run.assignments, run.milestones]).toEqual([duties.assignments.length, duties.milestones.length]);
        expect(run.kinds.reduce((sum, kind) => sum + kind.assignments, 0)).toBe(duties.assignments.length);
        const counted = run.kinds.flatMap((kind) => kind.dates).reduce((sum, date) => sum + date.units, 0);
        const ownPlans = duties.milestones.filter((one) => one.assignmentId === null).length;
        expect(counted + ownPlans).toBe(duties.milestones.length);
        expect(ownPlans).toBe(draft.ownPlan.wanted ? rows.reporters.length : 0);
        expect(duties.assignments.filter((one) => !one.ownDocument)).toHaveLength(
          rows.reporters.length * rows.directives.length,
        );
      }),
      RUNS,
    );
    expect(issuable, "some drafts can be issued, or nothing was tested").toBeGreaterThan(20);
  });

  it("lets no reporter be its own channel once it can be issued, and never the issuer report to itself", () => {
    fc.assert(
      fc.property(randomPlans, ([organisation, draft]) => {
        if (dryRun(draft, organisation, head).refusals.length > 0) return;
        for (const one of layOut(draft, organisation, head).duties.assignments) {
          expect(one.channelUnitId).not.toBe(one.unitId);
          expect(one.channelUnitId).not.toBe(one.draftingUnitId);
          expect(one.ownDocument).toBe(one.unitId === ISSUER);
        }
      }),
      RUNS,
    );
  });

  it("takes every day from the words beside it, and none without words", () => {
    fc.assert(
      fc.property(randomPlans, ([organisation, draft]) => {
        for (const { phrase, dueOn } of layOut(draft, organisation, head).duties.milestones)
          expect(dueOn).toBe(phrase === null ? null : dueOf(phrase, draft));
      }),
      RUNS,
    );
  });

  it("has who reports from its scope, each once, valid on the day, its exceptions left out", () => {
    fc.assert(
      fc.property(randomPlans, ([organisation, draft]) => {
        const ids = reportersOf(draft, organisation, head).map((unit) => unit.id);
        expect(new Set(ids).size).toBe(ids.length);
        for (const id of ids) {
          expect(organisation.units.some((unit) => unit.id === id)).toBe(true);
          expect(draft.scope.some((one) => !one.except.includes(id))).toBe(true);
        }
      }),
      RUNS,
    );
  });
});
