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

/**
 * Everything that a report's page says of amendments: those that touched it, its duty or its deadlines, and those of the
 * outline and the name that touched its unit; the latest first.
 */
export async function amendmentsOfReport(reportId: string): Promise<AmendmentNote[]> {
  return many(
    db(),
    noteRow,
    sql`SELECT r.id AS "subjectId", m.id, m.plan_id AS "planId", m.kind, m.before, m.after, m.reason, m.document, m.document_on::text AS "documentOn"
      FROM report r JOIN amendment m ON m.plan_id = r.plan_id
      WHERE r.id = ${reportId}::uuid AND EXISTS (SELECT 1 FROM amendment_touch t WHERE t.amendment_id = m.id AND (
        t.subject_kind = 'report' AND t.subject_id = r.id OR t.subject_kind = 'assignment' AND t.subject_id = r.assignment_id
        OR t.subject_kind = 'unit' AND t.subject_id = r.unit_id AND (m.kind LIKE 'ITEM%' OR m.kind = 'UNIT_RENAMED')))
      ORDER BY m.at DESC, m.id DESC LIMIT 30`,
  );
}

/** The document of the latest amendment of a deadline for each duty, "102-CV/TU": what a cell of a matrix has room for. */
export async function deadlineDocuments(assignmentIds: readonly string[]): Promise<Map<string, string>> {
  if (assignmentIds.length === 0) return new Map();
  const rows = await many(
    db(),
    z.object({ id: z.string(), document: z.string() }),
    sql`SELECT DISTINCT ON (t.subject_id) t.subject_id AS id, m.document FROM amendment_touch t JOIN amendment m ON m.id = t.amendment_id
      WHERE t.subject_kind = 'assignment' AND m.kind IN ('DEADLINE_SET', 'DEADLINE_MOVED', 'READING_CHANGED')
        AND t.subject_id IN (SELECT jsonb_array_elements_text(${JSON.stringify(assignmentIds)}::jsonb)::uuid)
      ORDER BY t.subject_id, m.at DESC`,
  );
  return new Map(rows.map((row) => [row.id, row.document]));
}
