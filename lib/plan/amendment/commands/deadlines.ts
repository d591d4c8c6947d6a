import { type Sql, sql } from "#lib/platform/sql.ts";
import type { Context } from "#lib/workflow/types.ts";

/** A milestone's deadline as it reads from now on. */
export type NewDeadline = { milestoneId: string; to: string | null; phrase: string | null };

/**
 * The cell a milestone counts in beside its due day: a report by its state and first sending, a review by its own state
 * and the day it was held. Over `milestone m`, `assignment a` and the duty's `report r`.
 */
const cell: Sql = sql`LATERAL (SELECT CASE m.kind WHEN 'SEND_REPORT' THEN 'REPORT' ELSE 'SUM_UP' END AS measure,
  CASE m.kind WHEN 'SEND_REPORT' THEN coalesce(r.state, 'NOT_STARTED') ELSE m.state END AS state,
  CASE m.kind WHEN 'SEND_REPORT' THEN r.first_sent_on ELSE m.held_on END AS held_on) c`;

const add = (day: Sql, amount: number): Sql =>
  sql`count(rollup_add(a.unit_id, a.plan_id, a.directive_id, c.measure, u.kind_code, c.state, ${day}, c.held_on, NULL, NULL, ${amount})::text)`;

/**
 * Moves deadlines: the counts by due day go out of the old cell and into the new one, the milestone keeps its record
 * and its first deadline (the first that was ever set). The caller holds duties, reports and milestones locked. Shared
 * by amendments and granted extensions.
 */
export async function moveDeadlines(context: Context, deadlines: readonly NewDeadline[]): Promise<void> {
  if (deadlines.length === 0) return;
  const rows = JSON.stringify(deadlines.map(({ milestoneId, to, phrase }) => ({ id: milestoneId, day: to, phrase })));
  const given = sql`jsonb_to_recordset(${rows}::jsonb) AS x(id uuid, day date, phrase text)`;
  await context.tx.$executeRaw(sql`SELECT ${add(sql`m.due_on`, -1)}, ${add(sql`x.day`, 1)}
    FROM ${given} JOIN milestone m ON m.id = x.id JOIN assignment a ON a.id = m.assignment_id AND a.ended_at IS NULL
      JOIN unit u ON u.id = a.unit_id LEFT JOIN report r ON r.assignment_id = a.id CROSS JOIN ${cell}`);
  await context.tx.$executeRaw(sql`UPDATE milestone m SET due_on = x.day, phrase = x.phrase,
      first_due_on = coalesce(m.first_due_on, m.due_on, x.day), revision = m.revision + 1
    FROM ${given} WHERE m.id = x.id`);
}

/**
 * Takes duties out of every count (-1: they end) or puts them back (1: they begin again): their reports, their reviews
 * and, where a report is accepted, its figures.
 */
export async function countDuty(context: Context, dutyIds: readonly string[], sign: 1 | -1): Promise<void> {
  if (dutyIds.length === 0) return;
  const ids = sql`(SELECT jsonb_array_elements_text(${JSON.stringify(dutyIds)}::jsonb)::uuid)`;
  await context.tx.$executeRaw(sql`SELECT ${add(sql`m.due_on`, sign)}
    FROM milestone m JOIN assignment a ON a.id = m.assignment_id JOIN unit u ON u.id = a.unit_id
      LEFT JOIN report r ON r.assignment_id = a.id CROSS JOIN ${cell} WHERE a.id IN ${ids}`);
  await context.tx.$executeRaw(sql`SELECT count(rollup_add(r.unit_id, r.plan_id, r.directive_id, v.measure, u.kind_code, '', NULL, NULL,
      f."indicatorId", f.year, CASE v.measure WHEN 'VALUE' THEN f.value ELSE 1 END * ${sign}::int)::text)
    FROM report r JOIN assignment a ON a.id = r.assignment_id AND NOT a.consolidates JOIN unit u ON u.id = r.unit_id
      JOIN report_version w ON w.id = r.accepted_version_id
      CROSS JOIN LATERAL jsonb_to_recordset(w.content -> 'values') AS f("indicatorId" uuid, year int, value numeric)
      CROSS JOIN (VALUES ('VALUE'), ('VALUE_UNITS')) AS v(measure)
    WHERE a.id IN ${ids} AND f.value IS NOT NULL`);
}
