import { z } from "zod";

/** What one unit's desk is made of, as one statement gives it (see queries.ts). Days are YYYY-MM-DD. */
const milestone = z.object({
  id: z.string(),
  kind: z.enum(["OWN_PLAN", "SUM_UP", "SEND_REPORT"]),
  state: z.string(),
  phrase: z.string().nullable(),
  dueOn: z.string().nullable(),
  /** Before anything moved it. */
  firstDueOn: z.string().nullable(),
  heldOn: z.string().nullable(),
  recordedAt: z.coerce.date().nullable(),
  recordedById: z.string().nullable(),
  /** Why its head handed it back; null where nobody did since it was recorded. */
  lastReason: z.string().nullable(),
});
export type DeskMilestone = z.output<typeof milestone>;

/** The parts of the report that the access table asks about for the moves of a desk stand beside those it shows. */
const report = z.object({
  id: z.string(),
  state: z.string(),
  round: z.number(),
  holderName: z.string(),
  holderSince: z.coerce.date(),
  returnDueOn: z.string().nullable(),
  firstSentOn: z.string().nullable(),
  stepUnitId: z.string().nullable(),
  stepRole: z.string().nullable(),
  /** Bodies that decide together with that of the step and have not yet. */
  otherSteps: z.array(z.object({ part: z.number(), unitId: z.string(), role: z.string(), body: z.string() })),
  appointed: z.array(z.string()),
  returned: z.array(
    z.object({
      id: z.string(),
      number: z.string(),
      title: z.string(),
      words: z.string(),
      by: z.string(),
      at: z.coerce.date(),
    }),
  ),
});
export type DeskReport = z.output<typeof report>;

const duty = z.object({
  assignmentId: z.string(),
  planId: z.string(),
  unitId: z.string(),
  unitName: z.string(),
  draftingUnitId: z.string(),
  recipientUnitId: z.string(),
  channelUnitId: z.string(),
  channelName: z.string(),
  directiveId: z.string(),
  code: z.string(),
  kind: z.string(),
  shortTitle: z.string(),
  byPlan: z.boolean(),
  /** Outline items this unit answers, and how many have text. */
  items: z.number(),
  written: z.number(),
  /** Required indicators of this unit, and how many have a figure or a reason why not. */
  figures: z.number(),
  given: z.number(),
  milestones: z.array(milestone),
  report: report.nullable(),
});
export type Duty = z.output<typeof duty>;

const event = z.object({
  id: z.string(),
  at: z.coerce.date(),
  action: z.string(),
  person: z.string().nullable(),
  own: z.boolean(),
  code: z.string().nullable(),
});
export type DeskEvent = z.output<typeof event>;

export const deskRow = z.object({
  duties: z.array(duty),
  /** Others' reports that wait for a decision here. */
  toDecide: z.array(duty),
  ownPlans: z.array(milestone.extend({ planId: z.string(), unitId: z.string() })),
  plans: z.array(z.object({ id: z.string(), shortTitle: z.string(), issuer: z.string() })),
  events: z.array(event),
  lastSeen: z.coerce.date().nullable(),
});
export type DeskRow = z.output<typeof deskRow>;
