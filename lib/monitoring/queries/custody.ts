import { z } from "zod";
import type { Viewer } from "#lib/access/types.ts";
import { visible } from "#lib/access/visible.ts";
import { workedWeekends } from "#lib/plan/deadline/days-off.ts";
import { now } from "#lib/platform/clock.ts";
import { db, one } from "#lib/platform/db.ts";
import { settings } from "#lib/platform/settings.ts";
import { join, type Sql, sql } from "#lib/platform/sql.ts";
import { toldRow } from "#lib/report/custody/queries.ts";
import { phaseOf } from "#lib/report/custody/rules.ts";
import { holderTable } from "../holder-table.ts";
import type { CustodyOverview } from "../types.ts";

/** So many of those that wait longest stand on the page. */
const WAITING = 100;
const HOLDERS = 200;

const overviewRow = z.object({
  waiting: z.array(
    z.object({
      id: z.string(),
      unit: z.string(),
      directive: z.string(),
      state: z.string(),
      round: z.number(),
      holder: z.string(),
      person: z.string().nullable(),
      since: z.coerce.date(),
      days: z.number(),
      workingDays: z.number(),
      told: z.array(toldRow),
    }),
  ),
  open: z.number(),
  holders: z.array(
    z.object({
      unitId: z.string(),
      unit: z.string(),
      state: z.string(),
      reports: z.number(),
      median: z.number(),
      longest: z.number(),
      longestId: z.string(),
    }),
  ),
  directives: z.array(z.object({ code: z.string(), slug: z.string() })),
});

/** States whose days are counted together: what is approved and what is sent are both on the way. */
const counted: Sql = sql`CASE c.state WHEN 'SUBMITTED' THEN 'APPROVED' ELSE c.state END`;

/** Working days up to each calendar day from the first custody on, by the installation's days off. */
const calendar = (zone: string, today: Date): Sql => sql`SELECT x.day::date AS day,
    sum(CASE WHEN EXISTS (SELECT 1 FROM holiday h WHERE h.day = x.day::date) THEN 0
      WHEN extract(isodow FROM x.day) < 6 OR x.day::date = ANY(ARRAY[${join(workedWeekends.map(({ day }) => day))}]::date[]) THEN 1 ELSE 0 END)
      OVER (ORDER BY x.day)::int AS worked
  FROM generate_series((SELECT min(f.first) FROM held f), (${today}::timestamptz AT TIME ZONE ${zone})::date, interval '1 day') AS x(day)`;

/**
 * Where the reports lie whose state the viewer may see: those that wait longest where they are, and how long each unit
 * holds what comes to it (working days a report, median and longest), by what it does with it. `directive`: a slug.
 * What is accepted or ended waits for nobody, and counts in how long it took. One statement.
 */
export async function custodyOverview(viewer: Viewer, directive: string | undefined): Promise<CustodyOverview> {
  const at = now();
  const zone = settings.timeZone;
  const chosen = directive ? sql`AND d.slug = ${directive}` : sql``;
  const found = await one(
    db(),
    overviewRow,
    sql`WITH mine AS MATERIALIZED (SELECT x.id, x.state, x.round, x.holder_since, u.short_name AS unit, d.code AS directive, r.ended_at
        FROM assignment r JOIN report x ON x.assignment_id = r.id JOIN unit u ON u.id = r.unit_id JOIN directive d ON d.id = r.directive_id
        WHERE ${visible("report.readState", viewer)} ${chosen}),
      held AS MATERIALIZED (SELECT c.id, c.report_id, c.unit_id, c.person_id, c.since, c.until, c.state, ${counted} AS counted,
          (c.since AT TIME ZONE ${zone})::date AS first, (coalesce(c.until, ${at}::timestamptz) AT TIME ZONE ${zone})::date AS last
        FROM custody c JOIN mine m ON m.id = c.report_id WHERE c.state <> 'ACCEPTED'),
      cal AS MATERIALIZED (${calendar(zone, at)}),
      spans AS (SELECT h.*, h.last - h.first AS days, greatest(b.worked - a.worked, 0) AS working FROM held h
        JOIN cal a ON a.day = h.first JOIN cal b ON b.day = h.last),
      per_report AS (SELECT s.unit_id, s.counted, s.report_id, sum(s.working)::int AS working FROM spans s GROUP BY 1, 2, 3),
      per_holder AS (SELECT p.unit_id, p.counted, count(*)::int AS reports, percentile_cont(0.5) WITHIN GROUP (ORDER BY p.working) AS median,
          max(p.working) AS longest, (array_agg(p.report_id ORDER BY p.working DESC))[1] AS longest_id FROM per_report p GROUP BY 1, 2)
    SELECT coalesce((SELECT jsonb_agg(w ORDER BY w."workingDays" DESC, w.since) FROM (
        SELECT m.id, m.unit, m.directive, m.state, m.round, u.short_name AS holder, p.full_name AS person, s.since, s.days, s.working AS "workingDays",
          (SELECT coalesce(jsonb_agg(jsonb_build_object('id', e.id, 'rung', e.rung, 'unit', y.short_name, 'days', e.days, 'at', e.at,
              'people', (SELECT coalesce(jsonb_agg(z.full_name), '[]') FROM person z WHERE z.id = ANY(e.person_ids))) ORDER BY e.at DESC, e.rung DESC), '[]')
            FROM escalation e JOIN unit y ON y.id = e.unit_id WHERE e.report_id = m.id) AS told
        FROM mine m JOIN spans s ON s.report_id = m.id AND s.until IS NULL JOIN unit u ON u.id = s.unit_id LEFT JOIN person p ON p.id = s.person_id
        WHERE m.ended_at IS NULL ORDER BY s.working DESC, s.since LIMIT ${WAITING}) w), '[]') AS waiting,
      (SELECT count(*)::int FROM mine m WHERE m.state <> 'ACCEPTED' AND m.ended_at IS NULL) AS open,
      coalesce((SELECT jsonb_agg(jsonb_build_object('unitId', h.unit_id, 'unit', u.short_name, 'state', h.counted, 'reports', h.reports, 'median', h.median,
          'longest', h.longest, 'longestId', h.longest_id) ORDER BY k.sort, u.sort, u.name COLLATE "vi") FROM per_holder h JOIN unit u ON u.id = h.unit_id
          JOIN unit_kind k ON k.code = u.kind_code), '[]') AS holders,
      coalesce((SELECT jsonb_agg(jsonb_build_object('code', d.code, 'slug', d.slug) ORDER BY p.issued_on DESC, d.sort) FROM directive d JOIN plan p ON p.id = d.plan_id
        WHERE EXISTS (SELECT 1 FROM assignment r WHERE r.directive_id = d.id AND ${visible("report.readState", viewer)})), '[]') AS directives`,
  );
  if (found === null) throw new Error("a statement without a table gives one row");
  const { waiting, holders, ...rest } = found;
  return {
    ...rest,
    waiting: waiting.map(({ holder, person, since, state, days, workingDays, ...line }) => ({
      ...line,
      state,
      now: { state, unit: holder, person, since, days, workingDays },
    })),
    holders: holderTable(holders.map(({ state, ...one }) => ({ ...one, phase: phaseOf(state) }))).slice(0, HOLDERS),
  };
}
