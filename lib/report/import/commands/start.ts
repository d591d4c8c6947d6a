import { z } from "zod";
import { one } from "#lib/platform/db.ts";
import { newId } from "#lib/platform/ids.ts";
import { enqueue } from "#lib/platform/queue.ts";
import { refuse } from "#lib/platform/result.ts";
import { sql } from "#lib/platform/sql.ts";
import { command } from "#lib/workflow/command.ts";
import type { Context } from "#lib/workflow/types.ts";
import { nothingWritten, type Saved, writing } from "#lib/workflow/write.ts";
import { layBlocks } from "../lay.ts";
import { keptOf } from "../piece.ts";
import { sourceContent } from "../queries/source-content.ts";
import { targetOf } from "../queries/target.ts";
import { importFileSchema, importReportSchema } from "../schema.ts";
import { jsonOf, keepPieces } from "./keep.ts";
import { withSourceRecords } from "../source-records.ts";

type Started = { importId: string };

const onReport = (input: { reportId: string }) => ({ kind: "report" as const, id: input.reportId });

/** Word files, PDFs and plain texts are read; workbooks and pictures, which are kept elsewhere, are not. */
const READABLE = /wordprocessingml|^application\/pdf$|^text\/plain/;

async function startReading(context: Context, reportId: string, fileId: string): Promise<Saved<Started>> {
  // Only a file of one's own: nobody reads another's by naming it.
  const file = await one(
    context.tx,
    z.object({ name: z.string(), digest: z.string(), mediaType: z.string() }),
    sql`SELECT name, digest, media_type AS "mediaType" FROM stored_file WHERE id = ${fileId}::uuid AND created_by_id = ${context.viewer.personId}::uuid FOR SHARE`,
  );
  if (file === null) return refuse("file.foreign");
  if (!READABLE.test(file.mediaType)) return refuse("file.kindUnknown");
  const importId = newId();
  await context.tx.$executeRaw(sql`INSERT INTO report_import (id, report_id, kind, name, file_id, state, person_id, at)
    VALUES (${importId}::uuid, ${reportId}::uuid, 'FILE', ${file.name}, ${fileId}::uuid, 'READING', ${context.viewer.personId}::uuid, ${context.now})`);
  await context.record({
    action: "report.imported",
    subjectKind: "report",
    subjectId: reportId,
    data: { import: importId, file: file.digest },
  });
  await enqueue(context.tx, "report-read", { importId }, `report-read:${importId}`);
  return nothingWritten({ importId });
}

/**
 * Begins to read a file that the viewer has just brought, for a report they write; the worker goes on. Nothing of the
 * report changes yet, so nobody becomes its author by it. Problems: access.notFound, an access reason, report.sealed,
 * file.foreign, file.kindUnknown.
 */
export const importFile = command(
  "report.importFile",
  importFileSchema,
  (context, { reportId, fileId }) => writing(context, reportId, () => startReading(context, reportId, fileId)),
  onReport,
);

async function layReportOf(context: Context, reportId: string, sourceReportId: string): Promise<Saved<Started>> {
  const source = await sourceContent(context.tx, context.viewer, reportId, sourceReportId);
  if (source === null) return refuse("intake.sourceGone");
  if (source.sections.length + source.recommendations.length === 0) return refuse("intake.sourceEmpty");
  const target = await targetOf(context.tx, reportId);
  if (target === null) return refuse("access.notFound");
  const reading = withSourceRecords(layBlocks(source.sections, target, newId), source, target, newId);
  const importId = newId();
  await context.tx.$executeRaw(sql`INSERT INTO report_import (id, report_id, kind, name, source_report_id, state, progress, reading, person_id, at)
    VALUES (${importId}::uuid, ${reportId}::uuid, 'REPORT', ${source.name}, ${sourceReportId}::uuid, 'READ', 100, ${jsonOf(keptOf(reading))}::jsonb,
      ${context.viewer.personId}::uuid, ${context.now})`);
  await keepPieces(context.tx, { importId, reportId }, reading);
  await context.record({
    action: "report.imported",
    subjectKind: "report",
    subjectId: reportId,
    data: { import: importId, source: sourceReportId },
  });
  return nothingWritten({ importId });
}

/**
 * Lays another report of the same unit (or of one that became it) onto this report's outline. Problems: access.notFound,
 * an access reason, report.sealed, intake.sourceGone, intake.sourceEmpty.
 */
export const importReport = command(
  "report.importReport",
  importReportSchema,
  (context, input) =>
    writing(context, input.reportId, (inner) => layReportOf(inner, input.reportId, input.sourceReportId)),
  onReport,
);
