import { z } from "zod";
import type { Viewer } from "#lib/access/types.ts";
import { visible } from "#lib/access/visible.ts";
import { db, many } from "#lib/platform/db.ts";
import { sql } from "#lib/platform/sql.ts";
import { kindOf, placeKey, placeOf } from "./rules.ts";
import type { EvidenceByPlace, EvidenceView } from "./types.ts";

const row = z.object({
  id: z.string(),
  fileId: z.string(),
  name: z.string(),
  mediaType: z.string(),
  size: z.number(),
  caption: z.string().nullable(),
  by: z.string(),
  at: z.date(),
  outlineItemId: z.string().nullable(),
  indicatorId: z.string().nullable(),
  year: z.number().nullable(),
  recommendationId: z.string().nullable(),
  leadingDocumentId: z.string().nullable(),
});

/**
 * The evidence of a report that is being written, by what it shows (`placeKey`), in the order it came; empty for whoever
 * may not read the draft. One statement.
 */
export async function evidenceOf(viewer: Viewer, reportId: string): Promise<EvidenceByPlace> {
  const rows = await many(
    db(),
    row,
    sql`SELECT e.id, e.file_id AS "fileId", f.name, f.media_type AS "mediaType", f.size, e.caption, p.full_name AS by, e.at,
      e.outline_item_id AS "outlineItemId", e.indicator_id AS "indicatorId", e.year, e.recommendation_id AS "recommendationId",
      e.leading_document_id AS "leadingDocumentId"
    FROM report_subject r JOIN evidence e ON e.report_id = r.id JOIN stored_file f ON f.id = e.file_id JOIN person p ON p.id = e.person_id
    WHERE r.id = ${reportId}::uuid AND ${visible("report.readDraft", viewer)} ORDER BY e.at, e.id`,
  );
  const byPlace: Record<string, EvidenceView[]> = {};
  for (const { id, fileId, name, mediaType, size, caption, by, at, ...columns } of rows) {
    const place = placeOf(columns);
    if (place === null) continue;
    const list = (byPlace[placeKey(place)] ??= []);
    list.push({ id, fileId, name, kind: kindOf(mediaType), size, caption, by, at });
  }
  return byPlace;
}
