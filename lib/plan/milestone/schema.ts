import { z } from "zod";

const words = (most: number) => z.string().trim().min(1, "milestone.wordsNeeded").max(most, "milestone.tooLong");
const attendees = { error: "milestone.attendeesWrong" };

/** What is recorded of a milestone: the day it was held (or the own plan signed), how, with how many, which paper. */
export const recordMilestoneSchema = z.object({
  milestoneId: z.uuid(),
  heldOn: z.iso.date("milestone.dayNeeded"),
  form: words(200).optional(),
  attendees: z.coerce.number(attendees).int(attendees).min(1, attendees).max(1_000_000, attendees).optional(),
  documentNumber: words(60).optional(),
  note: words(2_000).optional(),
  /** The minutes (or the plan) as a file that the recorder has just brought; what hangs there already stays where left out. */
  minutesFileId: z.uuid().optional(),
  /** The file that hangs there is taken off. */
  dropMinutes: z.literal("on").optional(),
});
export type RecordMilestone = z.infer<typeof recordMilestoneSchema>;

export const confirmMilestoneSchema = z.object({ milestoneId: z.uuid() });

export const reopenMilestoneSchema = z.object({
  milestoneId: z.uuid(),
  reason: z.string("milestone.wordsNeeded").trim().min(1, "milestone.wordsNeeded").max(500, "milestone.tooLong"),
});
