import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inOrder, sameLimits } from "./rules.ts";
import { usualWaitLimits, waitLimitsSchema } from "./schema.ts";

const days = fc.integer({ min: 1, max: 60 });
const limits = fc.record({ approvalHead: days, approvalLead: days, reviewHead: days, reviewLead: days });

describe("limits of waiting", () => {
  it("never tell the lead body before the head, and keep what is in order", () => {
    fc.assert(
      fc.property(limits, (typed) => {
        const kept = inOrder(typed);
        expect(kept.approvalLead).toBeGreaterThanOrEqual(kept.approvalHead);
        expect(kept.reviewLead).toBeGreaterThanOrEqual(kept.reviewHead);
        expect(sameLimits(inOrder(kept), kept)).toBe(true);
        expect([kept.approvalHead, kept.reviewHead]).toEqual([typed.approvalHead, typed.reviewHead]);
      }),
    );
  });

  it("are days from one to sixty, as a form posts them", () => {
    expect(waitLimitsSchema.parse({ approvalHead: "3", approvalLead: "5", reviewHead: "5", reviewLead: "10" })).toEqual(
      usualWaitLimits,
    );
    expect(waitLimitsSchema.safeParse({ ...usualWaitLimits, reviewHead: 0 }).success).toBe(false);
    expect(waitLimitsSchema.safeParse({ ...usualWaitLimits, reviewHead: 61 }).success).toBe(false);
  });

  it("are the same only where every one is", () => {
    for (const name of ["approvalHead", "approvalLead", "reviewHead", "reviewLead"] as const)
      expect(sameLimits(usualWaitLimits, { ...usualWaitLimits, [name]: 59 })).toBe(false);
  });
});
