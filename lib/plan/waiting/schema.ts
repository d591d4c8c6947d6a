import { z } from "zod";

/** A number of working days after which waiting is told; a form posts it as text. */
const days = z.coerce
  .number({ error: "waiting.days" })
  .int({ error: "waiting.days" })
  .min(1, { error: "waiting.days" })
  .max(60, { error: "waiting.days" });

/** After how many working days waiting is told: for approval and for review, to the head of the unit, then to the lead body. */
export const waitLimitFields = { approvalHead: days, approvalLead: days, reviewHead: days, reviewLead: days };
export const waitLimitsSchema = z.object(waitLimitFields);
export type WaitLimits = z.output<typeof waitLimitsSchema>;
export type WaitLimit = keyof WaitLimits;

/** The four in the order in which they are asked for. */
export const waitLimitNames = [
  "approvalHead",
  "approvalLead",
  "reviewHead",
  "reviewLead",
] as const satisfies readonly WaitLimit[];

/** What a plan begins with. */
export const usualWaitLimits: WaitLimits = { approvalHead: 3, approvalLead: 5, reviewHead: 5, reviewLead: 10 };
