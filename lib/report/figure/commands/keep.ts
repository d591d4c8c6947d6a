import { z } from "zod";
import { many, type Tx } from "#lib/platform/db.ts";
import { newId } from "#lib/platform/ids.ts";
import { sql } from "#lib/platform/sql.ts";
import type { Context } from "#lib/workflow/types.ts";
import { placeKey } from "../rules.ts";
import { type CellOnLine, type Figure, figureKinds } from "../types.ts";

const askedRow = z.object({ id: z.string(), code: z.string(), open: z.boolean(), perYear: z.boolean() });
export type AskedOf = Map<string, z.output<typeof askedRow> & { years: { from: number; to: number } }>;
const askedWithYears = askedRow.extend({ yearFrom: z.number(), yearTo: z.number() });

/** What this unit is asked under this directive, in which years, and which of it is open for writing; by indicator. */
export async function askedOf(tx: Tx, reportId: string): Promise<AskedOf> {
  const rows = await many(
    tx,
    askedWithYears,
    sql`SELECT i.id, i.code, figure_open(r.id, i.id) AS open, i.per_year AS "perYear", d.year_from AS "yearFrom", d.year_to AS "yearTo"
    FROM report r JOIN directive d ON d.id = r.directive_id JOIN unit u ON u.id = r.unit_id JOIN unit_kind k ON k.code = u.kind_code
    JOIN plan_indicator pi ON pi.directive_id = r.directive_id JOIN indicator i ON i.id = pi.indicator_id AND i.kinds && k.indicator_kinds
    WHERE r.id = ${reportId}::uuid`,
  );
  return new Map(
    rows.map(({ yearFrom, yearTo, ...row }) => [row.id, { ...row, years: { from: yearFrom, to: yearTo } }]),
  );
}

/** Whether a cell of this place stands in the grid: the total, or an asked year of an indicator asked by year. */
export function inGrid(asked: AskedOf, place: { indicatorId: string; year?: number | null | undefined }): boolean {
  const indicator = asked.get(place.indicatorId);
  if (indicator === undefined) return false;
  if (typeof place.year !== "number") return true;
  return indicator.perYear && place.year >= indicator.years.from && place.year <= indicator.years.to;
}

const keptRow = z.object({
  indicatorId: z.string(),
  year: z.number().nullable(),
  kind: z.enum(figureKinds),
  value: z.string().nullable(),
  reason: z.string().nullable(),
  note: z.string().nullable(),
});

/**
 * The figures a report holds, by place. Whoever writes figures of one report does so one after the other (a lock of the
 * transaction on the report's figures), so that a cell that two people fill for the first time is seen by the second.
 */
export async function keptOf(tx: Tx, reportId: string): Promise<Map<string, Figure>> {
  await tx.$executeRaw(sql`SELECT pg_advisory_xact_lock(hashtextextended(${`figures:${reportId}`}, 0))`);
  const rows = await many(
    tx,
    keptRow,
    sql`SELECT indicator_id AS "indicatorId", year, kind, trim_scale(value)::text AS value, reason, note
    FROM indicator_value WHERE report_id = ${reportId}::uuid ORDER BY id FOR UPDATE`,
  );
  return new Map(rows.map(({ indicatorId, year, ...figure }) => [placeKey({ indicatorId, year }), figure]));
}

/** Writes cells; those that are unanswered again go. */
export async function keep(context: Context, reportId: string, changes: readonly CellOnLine[]): Promise<void> {
  const away = changes
    .filter((change) => change.figure === null)
    .map(({ indicatorId, year }) => ({ indicator_id: indicatorId, year }));
  const rows = changes.flatMap(({ indicatorId, year, figure }) =>
    figure ? [{ id: newId(), indicator_id: indicatorId, year, ...figure }] : [],
  );
  if (away.length > 0) {
    await context.tx.$executeRaw(sql`DELETE FROM indicator_value v USING jsonb_to_recordset(${JSON.stringify(away)}::jsonb) AS x(indicator_id uuid, year int)
      WHERE v.report_id = ${reportId}::uuid AND v.indicator_id = x.indicator_id AND v.year IS NOT DISTINCT FROM x.year`);
  }
  if (rows.length > 0) {
    await context.tx.$executeRaw(sql`INSERT INTO indicator_value (id, report_id, indicator_id, year, kind, value, reason, note, updated_at, updated_by_id)
      SELECT x.id, ${reportId}::uuid, x.indicator_id, x.year, x.kind, x.value, x.reason, x.note, ${context.now}, ${context.viewer.personId}::uuid
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS x(id uuid, indicator_id uuid, year int, kind text, value numeric, reason text, note text)
      ON CONFLICT (report_id, indicator_id, year) DO UPDATE SET kind = excluded.kind, value = excluded.value, reason = excluded.reason,
        note = excluded.note, updated_at = excluded.updated_at, updated_by_id = excluded.updated_by_id`);
  }
}
