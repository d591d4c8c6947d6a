import { z } from "zod";
import { nfc } from "#lib/platform/text.ts";
import { blocksSchema } from "./block.ts";

const id = z.uuid();

/** A section as the editor sends it: the revision it began from (0: there was none), and all its blocks. */
export const saveSectionSchema = z.object({
  outlineItemId: id,
  baseRevision: z.coerce.number().int().min(0),
  blocks: blocksSchema,
});
export type SaveSectionInput = z.input<typeof saveSectionSchema>;

/**
 * The body of an autosave; report and outline item stand in the address. `personId` is whose text it is, so that a text
 * kept through another person's sign-in is not saved in their name.
 */
export const autosaveSchema = saveSectionSchema.omit({ outlineItemId: true }).extend({ personId: id.optional() });

/**
 * The same section as a plain form sends it, without JavaScript: one text per paragraph and list item by its id, and
 * what was written in the empty field at the end.
 */
export const sectionFormSchema = z.object({
  reportId: id,
  outlineItemId: id,
  baseRevision: z.coerce.number().int().min(0),
  texts: z.record(z.string(), z.string().max(20_000)).default({}),
  more: z.string().max(200_000).default(""),
});

/** What a merged or split unit had written in a section, to be taken over into its successor's. */
export const inheritSchema = z.object({ reportId: id, outlineItemId: id, fromReportId: id });

/** A sealed section of a returned report, opened by a drafter; the reviewer sees the reason. */
export const openSealedSchema = z.object({
  reportId: id,
  outlineItemId: id,
  reason: z
    .string({ error: "section.reasonNeeded" })
    .trim()
    .min(5, { error: "section.reasonNeeded" })
    .max(1_000)
    .transform(nfc),
});
