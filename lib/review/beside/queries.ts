import { z } from "zod";
import type { Viewer } from "#lib/access/types.ts";
import { visible } from "#lib/access/visible.ts";
import { db, one } from "#lib/platform/db.ts";
import { type Sql, sql } from "#lib/platform/sql.ts";
import type { Block } from "#lib/report/section/block.ts";
import type { ReportContent } from "#lib/report/content.ts";
import type { Candidate } from "./types.ts";

const LISTED = 60;

const otherRow = z.object({
  reportId: z.string(),
  unit: z.string(),
  directive: z.string(),
  version: z.number(),
  items: z.array(z.object({ id: z.string(), number: z.string(), title: z.string() })),
  item: z.string().nullable(),
  // Checked when they were written.
  blocks: z.custom<Block[]>((value) => Array.isArray(value)),
  values: z.custom<ReportContent["values"]>((value) => Array.isArray(value)),
});
/** Another report as far as it is laid beside: one item of the version the viewer may read, its figures. */
export type Other = z.output<typeof otherRow>;

const row = z.object({
  candidates: z.array(
    z.object({ reportId: z.string(), unit: z.string(), directive: z.string(), state: z.string(), own: z.boolean() }),
  ),
  other: otherRow.nullable(),
});

export type Asked = {
  reportId: string;
  unitId: string;
  unitKind: string;
  directiveId: string;
  /** The item of this report that is compared. */
  outlineItemId: string;
  /** Another report; null: only the list of what can be laid beside. */
  beside: string | null;
  /** An item of the other report; null: the same one, or the one of the same code in another plan. */
  besideItem: string | null;
  kinds: "same" | "all";
  query: string;
};

/** Reports that were sent and whose version the viewer may read: the same directive's, and the same unit's others. */
function candidates(viewer: Viewer, asked: Asked): Sql {
  const others = sql`r.directive_id = ${asked.directiveId}::uuid AND (${asked.kinds} = 'all' OR r.unit_kind = ${asked.unitKind})`;
  return sql`(SELECT coalesce(jsonb_agg(jsonb_build_object('reportId', c.id, 'unit', c.unit, 'directive', c.directive, 'state', c.state, 'own', c.own)
      ORDER BY c.own DESC, c.sort, c.unit), '[]')
    FROM (SELECT r.id, u.short_name AS unit, u.sort, d.code AS directive, r.state, r.unit_id = ${asked.unitId}::uuid AS own
      FROM report_subject r JOIN unit u ON u.id = r.unit_id JOIN directive d ON d.id = r.directive_id
      WHERE r.id <> ${asked.reportId}::uuid AND r.version_id IS NOT NULL AND (r.unit_id = ${asked.unitId}::uuid OR ${others})
        AND (${asked.query} = '' OR r.unit_id = ${asked.unitId}::uuid OR fold(u.name) LIKE '%' || fold(${asked.query}) || '%')
        AND r.state IN ('SUBMITTED', 'IN_REVIEW', 'RETURNED', 'ACCEPTED') AND ${visible("report.readVersion", viewer)}
      ORDER BY own DESC, u.sort LIMIT ${LISTED + 1}) c)`;
}

/** One item of the other report's version: the one asked for, else the same item, else the one of the same code. */
const itemOf = (asked: Asked): Sql => sql`(SELECT s.value FROM jsonb_array_elements(v.content -> 'sections') s
    LEFT JOIN outline_item o ON o.id = (s.value ->> 'outlineItemId')::uuid LEFT JOIN outline_item mine ON mine.id = ${asked.outlineItemId}::uuid
  WHERE CASE WHEN ${asked.besideItem}::text IS NULL THEN o.id = mine.id OR o.code = mine.code ELSE o.id::text = ${asked.besideItem}::text END
  ORDER BY o.id = mine.id DESC LIMIT 1)`;

function other(viewer: Viewer, asked: Asked): Sql {
  return sql`(SELECT jsonb_build_object('reportId', x.id, 'unit', x.unit, 'directive', x.directive, 'version', x.number, 'items', x.items,
      'item', x.section ->> 'outlineItemId', 'blocks', coalesce(x.section -> 'blocks', '[]'), 'values', x.content -> 'values')
    FROM (SELECT r.id, u.short_name AS unit, d.code AS directive, v.number, v.content, ${itemOf(asked)} AS section,
        (SELECT coalesce(jsonb_agg(jsonb_build_object('id', s.value ->> 'outlineItemId', 'number', s.value ->> 'number', 'title', s.value ->> 'title') ORDER BY s.ordinality), '[]')
          FROM jsonb_array_elements(v.content -> 'sections') WITH ORDINALITY s) AS items
      FROM report_subject r JOIN unit u ON u.id = r.unit_id JOIN directive d ON d.id = r.directive_id
        JOIN report_version v ON v.id = coalesce(r.accepted_version_id, r.version_id)
      WHERE r.id = ${asked.beside}::uuid AND r.id <> ${asked.reportId}::uuid AND ${visible("report.readVersion", viewer)}) x)`;
}

/**
 * What can be laid beside a report, and the other report where one is asked for, in one statement. Only versions the viewer
 * may read are found (law `report.readVersion`); any other is as if it were not there.
 */
export async function besideOf(
  viewer: Viewer,
  asked: Asked,
): Promise<{ candidates: Candidate[]; more: boolean; other: Other | null }> {
  const otherSql = asked.beside === null ? sql`NULL::jsonb` : other(viewer, asked);
  const found = await one(db(), row, sql`SELECT ${candidates(viewer, asked)} AS candidates, ${otherSql} AS other`);
  const all = found?.candidates ?? [];
  return { candidates: all.slice(0, LISTED), more: all.length > LISTED, other: found?.other ?? null };
}
