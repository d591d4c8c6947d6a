import { z } from "zod";

/** Why something is returned (closed list of the workflow; the database holds the same one). */
export const reasonCodes = [
  "MISSING_CONTENT",
  "FIGURE_DOES_NOT_ADD_UP",
  "NO_EVIDENCE",
  "WRONG_PERIOD",
  "OFF_OUTLINE",
  "TOO_GENERAL",
  "FORM",
  "ASKED_BACK",
  "OTHER",
] as const;
export type ReasonCode = (typeof reasonCodes)[number];

/** Must be mended, or ought to be. */
export const severities = ["MUST", "SHOULD"] as const;
export type Severity = (typeof severities)[number];

const report = z.uuid();
const digest = z.string().regex(/^[0-9a-f]{64}$/);
const words = z
  .string({ error: "review.wordsNeeded" })
  .trim()
  .min(1, { error: "review.wordsNeeded" })
  .max(4000, { error: "review.tooLong" });
const note = z.string().trim().max(4000, { error: "review.tooLong" }).optional();
const day = z.iso.date({ error: "review.dayNeeded" });

/** The filter of the queue one came from, to go on in it. */
const back = z.string().max(600).optional();

export const startReviewSchema = z.object({ reportId: report, back });
export const releaseReviewSchema = z.object({ reportId: report, back });

const code = z.enum(reasonCodes, { error: "review.codeNeeded" });

/** A flag names one place, a section or an indicator; in a section also the very block, or one of its recommendations. */
export const flagItemSchema = z
  .object({
    reportId: report,
    outlineItemId: z.uuid().optional(),
    indicatorId: z.uuid().optional(),
    blockId: z.string().max(64).optional(),
    recommendationId: z.uuid().optional(),
    code,
    words,
    severity: z.enum(severities).default("MUST"),
  })
  .refine((flag) => (flag.outlineItemId === undefined) !== (flag.indicatorId === undefined), {
    error: "review.onePlace",
  })
  .refine((flag) => flag.recommendationId === undefined || (flag.outlineItemId !== undefined && !flag.blockId), {
    error: "review.onePlace",
  });

/** A flag is worded anew before it goes to the unit; its place stays. */
export const changeFlagSchema = z.object({ itemId: z.uuid(), code, words, severity: z.enum(severities) });
export const removeFlagSchema = z.object({ itemId: z.uuid() });
export const settleItemSchema = z.object({ itemId: z.uuid() });
/** What is not mended goes back with new words; with another reason or weight where it has become another matter. */
export const returnItemAgainSchema = z.object({
  itemId: z.uuid(),
  words,
  code: code.optional(),
  severity: z.enum(severities).optional(),
});
/** A viewer's own mark on a section of a version; taken off again with `read` "no". */
export const markReadSchema = z.object({
  reportId: report,
  versionId: z.uuid(),
  outlineItemId: z.uuid(),
  read: z.enum(["yes", "no"]).default("yes"),
  /** The section that is shown next. */
  next: z.uuid().optional(),
  back,
});
export const askBackSchema = z.object({ reportId: report, words });
export const replyToItemSchema = z.object({
  itemId: z.uuid(),
  reply: z
    .string({ error: "review.replyNeeded" })
    .trim()
    .min(1, { error: "review.replyNeeded" })
    .max(4000, { error: "review.tooLong" }),
});

export const returnReportSchema = z.object({ reportId: report, digest, newDueOn: day, note, back });
export const acceptReportSchema = z.object({ reportId: report, digest, note });
export const reopenReportSchema = z.object({ reportId: report, digest, reason: words, newDueOn: day });

const ids = z.union([z.uuid().transform((id) => [id]), z.array(z.uuid())]);

/** What a recipient that works on paper has answered. A return opens the sections its document names. */
export const recordOutcomeSchema = z.object({
  reportId: report,
  digest,
  outcome: z.enum(["ACCEPTED", "RETURNED"], { error: "review.outcomeNeeded" }),
  document: z
    .string({ error: "review.documentNeeded" })
    .trim()
    .min(1, { error: "review.documentNeeded" })
    .max(300, { error: "review.tooLong" }),
  datedOn: day,
  newDueOn: z.iso.date().optional(),
  outlineItemIds: ids.optional(),
});

/** Whether a text (from the database) names a severity. */
export function isSeverity(text: string): text is Severity {
  return severities.some((severity) => severity === text);
}
