import { z } from "zod";
import type { Viewer } from "#lib/access/types.ts";
import { visible } from "#lib/access/visible.ts";
import { db, one } from "#lib/platform/db.ts";
import { sql } from "#lib/platform/sql.ts";
import type { PeerValue } from "./types.ts";

const peersRow = z.object({
  count: z.number(),
  totals: z.record(z.string(), z.array(z.number())),
  each: z.array(
    z.object({
      reportId: z.string(),
      unit: z.string(),
      state: z.string(),
      year: z.number().nullable(),
      value: z.number(),
    }),
  ),
});
/** The other units' figures: their totals by indicator, and those of one indicator unit by unit. */
export type Peers = { count: number; totals: Record<string, number[]>; each: PeerValue[] };

type Of = { reportId: string; unitKind: string; directiveId: string };

/**
 * The figures of the other units of a kind on the same directive, as far as the viewer may read their versions: of reports
 * that were sent and stand (under review or accepted; one that went back is being changed). A missing figure is no figure.
 *
 * @param indicatorIds which totals are wanted; null: all
 * @param chosen the indicator of which each unit's figures are wanted, by year
 */
export async function peersOf(
  viewer: Viewer,
  { reportId, unitKind, directiveId }: Of,
  indicatorIds: readonly string[] | null,
  chosen: string | null,
): Promise<Peers> {
  const wanted = indicatorIds === null ? sql`TRUE` : sql`v.indicator_id = ANY(${[...indicatorIds]}::uuid[])`;
  const found = await one(
    db(),
    peersRow,
    sql`WITH peer AS MATERIALIZED (SELECT r.id, r.state, u.short_name AS unit, u.sort FROM report_subject r JOIN unit u ON u.id = r.unit_id
        WHERE r.directive_id = ${directiveId}::uuid AND r.unit_kind = ${unitKind} AND r.id <> ${reportId}::uuid
          AND r.state IN ('SUBMITTED', 'IN_REVIEW', 'ACCEPTED') AND NOT r.consolidates AND NOT r.ended AND ${visible("report.readVersion", viewer)})
      SELECT (SELECT count(*)::int FROM peer) AS count,
        coalesce((SELECT jsonb_object_agg(t.indicator_id, t.totals) FROM (SELECT v.indicator_id, jsonb_agg(v.value) AS totals
          FROM indicator_value v JOIN peer ON peer.id = v.report_id WHERE v.year IS NULL AND v.value IS NOT NULL AND ${wanted} GROUP BY v.indicator_id) t), '{}') AS totals,
        coalesce((SELECT jsonb_agg(jsonb_build_object('reportId', peer.id, 'unit', peer.unit, 'state', peer.state, 'year', v.year, 'value', v.value)
            ORDER BY peer.sort, peer.unit, v.year NULLS FIRST)
          FROM indicator_value v JOIN peer ON peer.id = v.report_id WHERE v.indicator_id = ${chosen}::uuid AND v.value IS NOT NULL), '[]') AS each`,
  );
  return found ?? { count: 0, totals: {}, each: [] };
}
