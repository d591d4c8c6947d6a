import { z } from "zod";
import { nfc } from "#lib/platform/text.ts";

const id = z.uuid();
const digest = z.string().regex(/^[0-9a-f]{64}$/);
const day = z.iso.date({ error: "report.dayNeeded" });
const words = (code: string, most = 4_000) =>
  z.string({ error: code }).trim().min(1, { error: code }).max(most).transform(nfc);
const optionalWords = z.string().trim().max(500).transform(nfc).optional();

/** Inputs of the report's own commands. Days are 'YYYY-MM-DD'; codes at the fields are words of labels.ts. */
export const startSchema = z.object({ assignmentId: id });

export const submitForApprovalSchema = z.object({ reportId: id, digest });

/** The step and the body's part of it that a decider saw on the page: another one is not decided by mistake. */
const seenStep = {
  step: z.coerce.number().int().min(1).max(99).optional(),
  part: z.coerce.number().int().min(1).max(99).optional(),
};

export const handBackSchema = z.object({ reportId: id, comment: words("report.commentNeeded"), ...seenStep });

export const approveSchema = z.object({
  reportId: id,
  digest,
  /** The meeting in which a body decided, and the document it decided by, where there was one. */
  meeting: optionalWords,
  document: optionalWords,
  /** The code of the decider's second factor, where they have one. */
  code: z.string().trim().max(40).optional(),
  ...seenStep,
});

export const recordDecisionSchema = z.object({
  reportId: id,
  digest,
  decision: z.enum(["APPROVED", "HANDED_BACK"]),
  /** Number and day of the paper ("Thông báo số 12-TB/ĐU ngày 14/4/2023"). */
  document: words("report.documentNeeded", 500),
  decidedOn: day,
  body: words("report.bodyNeeded", 300),
  /** Who decided; the separations hold for them, not for the clerk who writes it down. */
  deciderId: z.uuid({ error: "report.deciderNeeded" }),
  /** Needed where the text goes back. */
  comment: z.string().trim().max(4_000).transform(nfc).optional(),
  step: seenStep.step,
});

export const revokeSchema = z.object({ reportId: id, reason: words("report.reasonNeeded") });

export const appointSchema = z.object({
  reportId: id,
  personId: z.uuid({ error: "report.deciderNeeded" }),
  document: words("report.documentNeeded", 500),
});

export const submitSchema = z.object({
  reportId: id,
  digest,
  // Coerced: a form posts it as text.
  number: z.coerce
    .number({ error: "report.numberNeeded" })
    .int({ error: "report.numberNeeded" })
    .min(1, { error: "report.numberNeeded" })
    .max(99_999, { error: "report.numberNeeded" }),
  datedOn: day,
  /** The paper was issued before: its number and date are kept as they stand on it. */
  paperFirst: z.literal("on").optional(),
  note: optionalWords,
});

export const withdrawSchema = z.object({ reportId: id, reason: words("report.reasonNeeded") });
