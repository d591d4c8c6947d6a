import { z } from "zod";

const id = z.uuid();
const reason = z.string().trim().min(5, { error: "consolidation.reasonTooShort" }).max(1_000);

// A form with one box ticked posts a text, with several a list, with none nothing.
const chosen = z
  .union([z.string(), z.array(z.string())], { error: "consolidation.nothingChosen" })
  .transform((value) => (Array.isArray(value) ? value : [value]))
  .pipe(z.array(z.string().min(1).max(64)).min(1, { error: "consolidation.nothingChosen" }).max(100));

/** Passages of one accepted version to be taken into one section; at least one. */
export const takeOverSchema = z.object({
  reportId: id,
  outlineItemId: id,
  sourceVersionId: id,
  sourceOutlineItemId: id,
  sourceBlockIds: chosen,
});
export const citationSchema = z.object({ citationId: id });
export const keepCitationSchema = z.object({ citationId: id, reason });
export const absentSourceSchema = z.object({ reportId: id, assignmentId: id, reason });
export const expectSourceSchema = z.object({ reportId: id, assignmentId: id });
