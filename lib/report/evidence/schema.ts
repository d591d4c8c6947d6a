import { z } from "zod";
import { nfc } from "#lib/platform/text.ts";

const inReport = { reportId: z.uuid() };
const caption = z.string().trim().max(500, { error: "evidence.captionTooLong" }).transform(nfc).optional();

/** What files show: exactly one of a section, an indicator (with a year, or as a total), a recommendation, a document. */
const place = {
  outlineItemId: z.uuid().optional(),
  indicatorId: z.uuid().optional(),
  year: z.coerce.number().int().min(1900).max(2200).optional(),
  recommendationId: z.uuid().optional(),
  leadingDocumentId: z.uuid().optional(),
};

/** Files that were kept before (`takeUploads`, `keepUploads`), to be hung on one place. */
export const addEvidenceSchema = z.object({
  ...inReport,
  ...place,
  caption,
  fileIds: z
    .array(z.uuid(), { error: "evidence.filesNeeded" })
    .min(1, { error: "evidence.filesNeeded" })
    .max(10, { error: "evidence.filesNeeded" }),
});
export type AddEvidence = z.output<typeof addEvidenceSchema>;

export const captionEvidenceSchema = z.object({ ...inReport, evidenceId: z.uuid(), caption });
export const removeEvidenceSchema = z.object({ ...inReport, evidenceId: z.uuid() });
