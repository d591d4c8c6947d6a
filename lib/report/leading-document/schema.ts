import { z } from "zod";
import { nfc } from "#lib/platform/text.ts";

const line = (max: number) => z.string().trim().max(max, { error: "document.tooLong" }).transform(nfc);
const inReport = { reportId: z.uuid() };

/** A document as somebody writes it: what is not known is left empty and completed later; the subject says what it is. */
const said = {
  number: line(100).optional(),
  /** YYYY-MM-DD. */
  issuedOn: z.iso.date({ error: "document.dayWrong" }).optional(),
  issuer: line(300).optional(),
  subject: line(2_000).pipe(z.string().min(2, { error: "document.subjectNeeded" })),
};
/** The item of the outline it belongs to; the first the unit answers where left out. */
const item = { outlineItemId: z.uuid().optional() };

/** Input of one document that was issued: a new one, or an earlier one again. */
export const saveLeadingDocumentForm = z.object({ ...inReport, ...item, ...said, documentId: z.uuid().optional() });
export type SaveLeadingDocument = z.input<typeof saveLeadingDocumentForm>;

/** Several documents at once, a line each, as they stand in a list somewhere else. */
export const pasteLeadingDocumentsForm = z.object({
  ...inReport,
  ...item,
  lines: z
    .string({ error: "document.linesNeeded" })
    .trim()
    .min(2, { error: "document.linesNeeded" })
    .max(100_000, { error: "document.tooLong" }),
});

export const removeLeadingDocumentForm = z.object({ ...inReport, documentId: z.uuid() });
export const moveLeadingDocumentForm = z.object({ ...inReport, documentId: z.uuid(), way: z.enum(["up", "down"]) });
export const orderLeadingDocumentsForm = z.object(inReport);
