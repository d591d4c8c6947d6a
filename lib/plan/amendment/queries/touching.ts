import { z } from "zod";
import { db, many } from "#lib/platform/db.ts";
import { sql } from "#lib/platform/sql.ts";
import type { Touch } from "../rules.ts";

const said = z.record(
  z.string(),
  z.union([
    z.string(),
    z.number(),
    z.boolean(),
    z.null(),
    z.array(z.union([z.string(), z.number(), z.boolean(), z.null()])),
  ]),
);

const noteRow = z.object({
  subjectId: z.string(),
  id: z.string(),
  planId: z.string(),
  kind: z.string(),
  before: said,
  after: said,
  reason: z.string(),
  document: z.string(),
  documentOn: z.string().nullable(),
});
/** An amendment as the page of something it touched says it. */
export type AmendmentNote = z.output<typeof noteRow>;

/**
 * The amendments that touched these subjects, the latest first; one statement, none for nothing. Whoever sees the page
 * of the subject may see them: an amendment is as public as the plan. For any page: hand the notes to AmendmentNotes.
 */
export async function amendmentsOf(kind: Touch["kind"], ids: readonly string[]): Promise<AmendmentNote[]> {
  if (ids.length === 0) return [];
  return many(
    db(),
    noteRow,
    sql`SELECT t.subject_id AS "subjectId", m.id, m.plan_id AS "planId", m.kind, m.before, m.after, m.reason, m.document, m.document_on::text AS "documentOn"
      FROM amendment_touch t JOIN amendment m ON m.id = t.amendment_id
      WHERE t.subject_kind = ${kind} AND t.subject_id IN (SELECT jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb)::uuid)
      ORDER BY m.at DESC, m.id DESC LIMIT 200`,
  );
}

/** The notes of one subject among many. */
export function notesOf(notes: readonly AmendmentNote[], subjectId: string): AmendmentNote[] {
  return notes.filter((note) => note.subjectId === subjectId);
}
