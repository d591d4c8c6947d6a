import { z } from "zod";
import type { Viewer } from "#lib/access/types.ts";
import { visible } from "#lib/access/visible.ts";
import { now } from "#lib/platform/clock.ts";
import { db, many } from "#lib/platform/db.ts";
import { type Sql, sql } from "#lib/platform/sql.ts";
import { lifeOf } from "./rules.ts";
import type { Told, Whereabouts } from "./types.ts";

const instant = z.coerce.date();

/** A stretch of custody as `custodyJson` gives it. */
export const custodyRow = z.object({
  id: z.string(),
  unitId: z.string(),
  unit: z.string(),
  person: z.string().nullable(),
  state: z.string(),
  since: instant,
  until: instant.nullable(),
});
/** Who was told that it waits, as `toldJson` gives it. */
export const toldRow = z.object({
  id: z.string(),
  rung: z.string(),
  unit: z.string(),
  people: z.array(z.string()),
  days: z.number(),
  at: instant,
});
/** A day off as `daysOffJson` gives it. */
export const dayOffRow = z.object({ day: z.string(), name: z.string() });

/** The custody of the report `r`, oldest first. */
export const custodyJson: Sql = sql`(SELECT coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'unitId', c.unit_id, 'unit', x.short_name, 'person', p.full_name,
    'state', c.state, 'since', c.since, 'until', c.until) ORDER BY c.since, c.id), '[]')
  FROM custody c JOIN unit x ON x.id = c.unit_id LEFT JOIN person p ON p.id = c.person_id WHERE c.report_id = r.id)`;

/** Who was told of the report `r` that it waits, by name, the latest first. */
export const toldJson: Sql = sql`(SELECT coalesce(jsonb_agg(jsonb_build_object('id', e.id, 'rung', e.rung, 'unit', x.short_name, 'days', e.days, 'at', e.at,
    'people', (SELECT coalesce(jsonb_agg(p.full_name ORDER BY p.full_name COLLATE "vi"), '[]') FROM person p WHERE p.id = ANY(e.person_ids)))
    ORDER BY e.at DESC, e.rung DESC), '[]')
  FROM escalation e JOIN unit x ON x.id = e.unit_id WHERE e.report_id = r.id)`;

/** Days off from the report's beginning on. */
export const daysOffJson: Sql = sql`(SELECT coalesce(jsonb_agg(jsonb_build_object('day', h.day, 'name', h.name)), '[]')
  FROM holiday h WHERE h.day >= r.created_at::date)`;

const nowRow = z.object({
  id: z.string(),
  custody: z.array(custodyRow),
  told: z.array(toldRow),
  daysOff: z.array(dayOffRow),
});

/** Where each of these reports lies, since when, and who was told that it waits; by report. */
export type WhereNow = ReadonlyMap<string, { now: Whereabouts; told: Told[] }>;

/**
 * Where reports lie, for lists of them (queue, desks, monitoring): those among `reportIds` whose state the viewer may see.
 * One statement.
 */
export async function whereNow(viewer: Viewer, reportIds: readonly string[]): Promise<WhereNow> {
  if (reportIds.length === 0) return new Map();
  const rows = await many(
    db(),
    nowRow,
    sql`SELECT r.id, (SELECT coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'unitId', c.unit_id, 'unit', x.short_name, 'person', p.full_name,
        'state', c.state, 'since', c.since, 'until', c.until)), '[]')
      FROM custody c JOIN unit x ON x.id = c.unit_id LEFT JOIN person p ON p.id = c.person_id WHERE c.report_id = r.id AND c.until IS NULL) AS custody,
      ${toldJson} AS told, ${daysOffJson} AS "daysOff"
    FROM report_subject r WHERE r.id IN (SELECT jsonb_array_elements_text(${JSON.stringify(reportIds)}::jsonb)::uuid) AND ${visible("report.readState", viewer)}`,
  );
  const at = now();
  const nothing = { sendings: [], days: { firstDueOn: null, dueOn: null, returnDueOn: null } };
  return new Map(
    rows.flatMap(({ id, custody, told, daysOff }) => {
      const life = lifeOf(custody, { ...nothing, told, daysOff }, at);
      return life.now === null ? [] : [[id, { now: life.now, told: life.told }] as const];
    }),
  );
}
