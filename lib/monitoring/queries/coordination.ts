import { z } from "zod";
import type { Viewer } from "#lib/access/types.ts";
import { visible } from "#lib/access/visible.ts";
import { db, one } from "#lib/platform/db.ts";
import { sql } from "#lib/platform/sql.ts";

const accepted = z.object({ id: z.string(), unit: z.string(), code: z.string(), acceptedAt: z.string() });
const asked = z.object({
  id: z.string(),
  reportId: z.string(),
  code: z.string(),
  unit: z.string(),
  dueOn: z.string(),
  given: z.boolean(),
});
const row = z.object({
  opinions: z.array(asked),
  accepted: z.array(accepted),
  directives: z.array(z.object({ code: z.string(), slug: z.string(), accepted: z.number(), total: z.number() })),
});
export type CoordinationDesk = z.infer<typeof row>;

/**
 * What a coordinating or monitoring body looks at first: drafts that wait for its opinion, how far each of its
 * directives is, and the newest accepted reports it may read. One statement.
 */
export async function coordinationDesk(viewer: Viewer): Promise<CoordinationDesk> {
  const units = viewer.positions.filter((p) => p.role === "COORDINATOR" || p.role === "MONITOR").map((p) => p.unitId);
  const found = await one(
    db(),
    row,
    sql`SELECT
      coalesce((SELECT jsonb_agg(jsonb_build_object('id', o.id, 'reportId', c.report_id, 'code', d.code, 'unit', u.name, 'dueOn', c.due_on::text, 'given', o.state <> 'ASKED') ORDER BY c.due_on)
        FROM opinion o JOIN consultation c ON c.id = o.consultation_id JOIN report x ON x.id = c.report_id JOIN directive d ON d.id = x.directive_id JOIN unit u ON u.id = x.unit_id
        WHERE o.unit_id::text = ANY(${units}) AND c.state = 'OPEN'), '[]') AS opinions,
      coalesce((SELECT jsonb_agg(a ORDER BY a."acceptedAt" DESC) FROM (SELECT r.id, u.short_name AS unit, d.code, to_char(r.holder_since AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "acceptedAt"
        FROM report_subject r JOIN unit u ON u.id = r.unit_id JOIN directive d ON d.id = r.directive_id
        WHERE r.state = 'ACCEPTED' AND ${visible("report.readVersion", viewer)} ORDER BY r.holder_since DESC LIMIT 12) a), '[]') AS accepted,
      coalesce((SELECT jsonb_agg(jsonb_build_object('code', d.code, 'slug', d.slug, 'accepted', d.accepted, 'total', d.total) ORDER BY d.sort)
        FROM (SELECT d.code, d.slug, d.sort, count(*)::int AS total, count(*) FILTER (WHERE x.state = 'ACCEPTED')::int AS accepted
          FROM assignment r JOIN directive d ON d.id = r.directive_id LEFT JOIN report x ON x.assignment_id = r.id
          WHERE NOT r.own_document AND r.ended_at IS NULL AND ${visible("report.readState", viewer)} GROUP BY d.id) d), '[]') AS directives`,
  );
  return found ?? { opinions: [], accepted: [], directives: [] };
}
