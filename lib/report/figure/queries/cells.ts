import { z } from "zod";
import type { Viewer } from "#lib/access/types.ts";
import { visible } from "#lib/access/visible.ts";
import { db, many, one, type Tx } from "#lib/platform/db.ts";
import { sql } from "#lib/platform/sql.ts";
import { formatInstant } from "#lib/platform/time.ts";
import { figureKinds, type KeptCell } from "../types.ts";

const cellRow = z.object({
  indicatorId: z.string(),
  year: z.number().nullable(),
  kind: z.enum(figureKinds),
  value: z.string().nullable(),
  reason: z.string().nullable(),
  note: z.string().nullable(),
  by: z.string(),
  at: z.coerce.date(),
});

/** All answered cells of a report with who wrote them when. The caller has checked that they may be read. */
export async function keptCells(tx: Tx, reportId: string): Promise<KeptCell[]> {
  const rows = await many(
    tx,
    cellRow,
    sql`SELECT v.indicator_id AS "indicatorId", v.year, v.kind, trim_scale(v.value)::text AS value, v.reason, v.note, p.full_name AS "by", v.updated_at AS at
    FROM indicator_value v JOIN person p ON p.id = v.updated_by_id WHERE v.report_id = ${reportId}::uuid ORDER BY v.indicator_id, v.year NULLS FIRST`,
  );
  return rows.map(({ indicatorId, year, by, at, ...figure }) => ({
    indicatorId,
    year,
    figure,
    written: { by, at: formatInstant(at) },
  }));
}

/** The same for a page that looks whether somebody else wrote; null where the viewer may not read the draft. */
export async function cellsNow(viewer: Viewer, reportId: string): Promise<KeptCell[] | null> {
  const seen = await one(
    db(),
    z.object({ id: z.string() }),
    sql`SELECT r.id FROM report_subject r WHERE r.id = ${reportId}::uuid AND ${visible("report.readDraft", viewer)}`,
  );
  return seen === null ? null : keptCells(db(), reportId);
}
