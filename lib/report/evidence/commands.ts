import { z } from "zod";
import { mayHang } from "#lib/file/commands.ts";
import { sha256 } from "#lib/platform/canonical.ts";
import { many, one } from "#lib/platform/db.ts";
import { newId } from "#lib/platform/ids.ts";
import { ok, type Result, refuse } from "#lib/platform/result.ts";
import { sql } from "#lib/platform/sql.ts";
import { command } from "#lib/workflow/command.ts";
import type { Context } from "#lib/workflow/types.ts";
import { nothingWritten, type Saved, writing } from "#lib/workflow/write.ts";
import { PER_PLACE, PER_REPORT, placeKey, placeOf } from "./rules.ts";
import { type AddEvidence, addEvidenceSchema, captionEvidenceSchema, removeEvidenceSchema } from "./schema.ts";

/** Whether the place is one of this report's, and open for writing now; null where it is none. */
function standing(context: Context, input: AddEvidence): Promise<{ open: boolean } | null> {
  const { reportId, outlineItemId, indicatorId, year, recommendationId, leadingDocumentId } = input;
  return one(
    context.tx,
    z.object({ open: z.boolean() }),
    sql`SELECT item_open(r.id, o.id) AS open FROM report r JOIN unit u ON u.id = r.unit_id JOIN outline_item o ON o.plan_id = r.plan_id AND o.answerable
        JOIN outline_address x ON x.outline_item_id = o.id AND x.kind_code = u.kind_code
      WHERE r.id = ${reportId}::uuid AND o.id = ${outlineItemId ?? null}::uuid
      UNION ALL SELECT figure_open(r.id, i.id) FROM report r JOIN directive d ON d.id = r.directive_id JOIN unit u ON u.id = r.unit_id
        JOIN unit_kind k ON k.code = u.kind_code JOIN plan_indicator p ON p.directive_id = r.directive_id
        JOIN indicator i ON i.id = p.indicator_id AND i.kinds && k.indicator_kinds
      WHERE r.id = ${reportId}::uuid AND i.id = ${indicatorId ?? null}::uuid
        AND (${year ?? null}::int IS NULL OR i.per_year AND ${year ?? null}::int BETWEEN d.year_from AND d.year_to)
      UNION ALL SELECT item_open(m.report_id, m.outline_item_id) FROM recommendation m
      WHERE m.report_id = ${reportId}::uuid AND m.id = ${recommendationId ?? null}::uuid
      UNION ALL SELECT item_open(d.report_id, d.outline_item_id) FROM leading_document d
      WHERE d.report_id = ${reportId}::uuid AND d.id = ${leadingDocumentId ?? null}::uuid`,
  );
}

const shownRow = z.object({
  digest: z.string(),
  outlineItemId: z.string().nullable(),
  indicatorId: z.string().nullable(),
  year: z.number().nullable(),
  recommendationId: z.string().nullable(),
  leadingDocumentId: z.string().nullable(),
});

/** What the report shows already; whoever adds to it does so one after the other. */
async function shownIn(context: Context, reportId: string) {
  await context.tx.$executeRaw(sql`SELECT pg_advisory_xact_lock(hashtextextended(${`evidence:${reportId}`}, 0))`);
  return many(
    context.tx,
    shownRow,
    sql`SELECT f.digest, e.outline_item_id AS "outlineItemId", e.indicator_id AS "indicatorId", e.year, e.recommendation_id AS "recommendationId",
      e.leading_document_id AS "leadingDocumentId" FROM evidence e JOIN stored_file f ON f.id = e.file_id WHERE e.report_id = ${reportId}::uuid`,
  );
}

/** The same content twice in one place is one: the second is left out. */
async function freshFiles(context: Context, fileIds: readonly string[], known: ReadonlySet<string>) {
  const files = await many(
    context.tx,
    z.object({ id: z.string(), digest: z.string() }),
    sql`SELECT id, digest FROM stored_file WHERE id = ANY(${[...fileIds]}::uuid[]) ORDER BY array_position(${[...fileIds]}::uuid[], id)`,
  );
  const seen = new Set(known);
  return files.filter(({ digest }) => !seen.has(digest) && seen.add(digest));
}

async function add(context: Context, input: AddEvidence): Promise<Saved<{ evidenceIds: string[] }>> {
  const place = placeOf(input);
  if (place === null) return refuse("evidence.placeGone");
  const where = await standing(context, input);
  if (where === null) return refuse("evidence.placeGone");
  if (!where.open) return refuse("report.sealed");
  const shown = await shownIn(context, input.reportId);
  if (!(await mayHang(context, input.fileIds))) return refuse("file.foreign");
  const here = shown.filter((row) => {
    const at = placeOf(row);
    return at !== null && placeKey(at) === placeKey(place);
  });
  const files = await freshFiles(context, input.fileIds, new Set(here.map(({ digest }) => digest)));
  if (here.length + files.length > PER_PLACE || shown.length + files.length > PER_REPORT)
    return refuse("evidence.tooMany", { place: PER_PLACE, report: PER_REPORT });
  if (files.length === 0) return nothingWritten({ evidenceIds: [] });
  const rows = files.map((file) => ({ id: newId(), fileId: file.id }));
  await context.tx.$executeRaw(sql`INSERT INTO evidence (id, report_id, file_id, outline_item_id, indicator_id, year, recommendation_id, leading_document_id, caption, person_id, at)
    SELECT x.id, ${input.reportId}::uuid, x."fileId", ${input.outlineItemId ?? null}::uuid, ${input.indicatorId ?? null}::uuid, ${input.year ?? null}::int,
      ${input.recommendationId ?? null}::uuid, ${input.leadingDocumentId ?? null}::uuid, ${input.caption || null}, ${context.viewer.personId}::uuid, ${context.now}
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS x (id uuid, "fileId" uuid)`);
  await context.record({
    action: "report.evidenceAdded",
    subjectKind: "report",
    subjectId: input.reportId,
    data: { place, files: files.map(({ digest }) => digest), caption: input.caption ? sha256(input.caption) : null },
  });
  return ok({ evidenceIds: rows.map(({ id }) => id) });
}

const keptRow = z.object({ digest: z.string(), caption: z.string().nullable(), open: z.boolean() });

/** Evidence of this report, held until the transaction ends, if what it shows is open now. */
async function held(context: Context, reportId: string, evidenceId: string): Promise<Result<z.output<typeof keptRow>>> {
  const kept = await one(
    context.tx,
    keptRow,
    sql`SELECT f.digest, e.caption, coalesce(evidence_open(e), false) AS open FROM evidence e JOIN stored_file f ON f.id = e.file_id
      WHERE e.report_id = ${reportId}::uuid AND e.id = ${evidenceId}::uuid FOR UPDATE OF e`,
  );
  if (kept === null) return refuse("evidence.gone");
  return kept.open ? ok(kept) : refuse("report.sealed");
}

const onReport = ({ reportId: id }: { reportId: string }) => ({ kind: "report", id }) as const;

/**
 * Hangs kept files on one place of a report that is being written; a content that hangs there already is left out.
 * Problems: workflow.input, access.notFound, an access reason, report.sealed, evidence.placeGone, evidence.tooMany,
 * file.foreign.
 */
export const addEvidenceCommand = command(
  "evidence.add",
  addEvidenceSchema,
  (context, input) => writing(context, input.reportId, (inner) => add(inner, input)),
  onReport,
);

/** Writes the caption of a piece of evidence anew, or none. Problems: as add, evidence.gone. */
export const captionEvidenceCommand = command(
  "evidence.caption",
  captionEvidenceSchema,
  (context, { reportId, evidenceId, caption }) =>
    writing(context, reportId, async (inner): Promise<Saved<{ evidenceId: string }>> => {
      const kept = await held(inner, reportId, evidenceId);
      if (!kept.ok) return kept;
      if ((kept.value.caption ?? "") === (caption ?? "")) return nothingWritten({ evidenceId });
      await inner.tx.$executeRaw(sql`UPDATE evidence SET caption = ${caption || null} WHERE id = ${evidenceId}::uuid`);
      return ok({ evidenceId });
    }),
  onReport,
);

/**
 * Takes evidence out of a report that is being written. The file itself stays as long as a frozen version lists it; of
 * nothing else the sweep takes it after a day. Problems: as add, evidence.gone.
 */
export const removeEvidenceCommand = command(
  "evidence.remove",
  removeEvidenceSchema,
  (context, { reportId, evidenceId }) =>
    writing(context, reportId, async (inner) => {
      const kept = await held(inner, reportId, evidenceId);
      if (!kept.ok) return kept;
      await inner.tx.$executeRaw(sql`DELETE FROM evidence WHERE id = ${evidenceId}::uuid`);
      await inner.record({
        action: "report.evidenceRemoved",
        subjectKind: "report",
        subjectId: reportId,
        data: { files: [kept.value.digest] },
      });
      return ok({ evidenceId });
    }),
  onReport,
);
