import { z } from "zod";
import { many, one, type Tx } from "#lib/platform/db.ts";
import { sql } from "#lib/platform/sql.ts";
import { type ReportContent, storedContent } from "#lib/report/content.ts";

const row = z.object({
  reportId: z.string(),
  directiveId: z.string(),
  unitId: z.string(),
  unitKind: z.string(),
  consolidates: z.boolean(),
  content: storedContent,
  outline: z.array(z.object({ id: z.string(), text: z.string() })),
  given: z.array(z.string()),
  counted: z.array(z.string()),
});

/** A version that was sent, with what every report of its plan may take from and the indicators counted anew every year. */
export type SentVersion = z.output<typeof row> & { content: ReportContent };

/** Reads a version that stands as its report's last sending; null where it was withdrawn or another one took its place. */
export function sentVersion(tx: Tx, versionId: string): Promise<SentVersion | null> {
  return one(
    tx,
    row,
    sql`SELECT r.id AS "reportId", r.directive_id AS "directiveId", r.unit_id AS "unitId", u.kind_code AS "unitKind", a.consolidates, v.content,
      coalesce((SELECT jsonb_agg(jsonb_build_object('id', o.id, 'text', o.title || '. ' || o.text) ORDER BY o.sort, o.id)
        FROM outline_item o WHERE o.plan_id = r.plan_id AND o.answerable), '[]') AS outline,
      ARRAY(SELECT x.text FROM (
        SELECT p.source_text AS text FROM plan p WHERE p.id = r.plan_id
        UNION ALL SELECT p.content_asked FROM plan p WHERE p.id = r.plan_id
        UNION ALL SELECT o.title || '. ' || o.text FROM outline_item o WHERE o.plan_id = r.plan_id
        UNION ALL SELECT d.kind || ' ' || d.title || '. ' || d.subject FROM directive d WHERE d.plan_id = r.plan_id
        UNION ALL SELECT g.title || '. ' || g.body FROM guidance g WHERE g.plan_id = r.plan_id
        UNION ALL SELECT n.name_vi FROM plan_indicator i JOIN indicator n ON n.id = i.indicator_id WHERE i.directive_id = r.directive_id) x
        WHERE x.text <> '') AS given,
      ARRAY(SELECT n.id::text FROM plan_indicator i JOIN indicator n ON n.id = i.indicator_id
        WHERE i.directive_id = r.directive_id AND n.per_year AND n.adds) AS counted
    FROM report_version v JOIN report r ON r.id = v.report_id AND r.version_id = v.id JOIN assignment a ON a.id = r.assignment_id
    JOIN unit u ON u.id = r.unit_id
    WHERE v.id = ${versionId}::uuid
      AND EXISTS (SELECT 1 FROM submission s WHERE s.version_id = v.id AND s.withdrawn_at IS NULL)`,
  );
}

/** The versions that were sent and not read yet, those sent first before the others. */
export async function unreadVersions(tx: Tx, most: number): Promise<string[]> {
  const found = await many(
    tx,
    z.object({ id: z.string() }),
    sql`SELECT r.version_id AS id FROM report r
      WHERE EXISTS (SELECT 1 FROM submission s WHERE s.version_id = r.version_id AND s.withdrawn_at IS NULL)
        AND NOT EXISTS (SELECT 1 FROM signal_run x WHERE x.version_id = r.version_id)
      ORDER BY r.sent_at, r.id LIMIT ${most}`,
  );
  return found.map(({ id }) => id);
}
