import type { WaitLimits } from "./schema.ts";

/**
 * Limits as they can stand: the lead body is told no earlier than the head of the unit, so that nobody is passed over.
 * A limit of the lead body below the head's becomes the head's.
 */
export function inOrder(limits: WaitLimits): WaitLimits {
  return {
    ...limits,
    approvalLead: Math.max(limits.approvalHead, limits.approvalLead),
    reviewLead: Math.max(limits.reviewHead, limits.reviewLead),
  };
}

/** Whether two sets of limits say the same. */
export function sameLimits(one: WaitLimits, other: WaitLimits): boolean {
  return (
    one.approvalHead === other.approvalHead &&
    one.approvalLead === other.approvalLead &&
    one.reviewHead === other.reviewHead &&
    one.reviewLead === other.reviewLead
  );
}
