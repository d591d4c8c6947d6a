import { sql } from "#lib/platform/sql.ts";
import type { Context } from "#lib/workflow/types.ts";

/**
 * Adds (1) or takes out (-1) the figures of an accepted version for every unit above: measure VALUE the figure itself,
 * VALUE_UNITS how many units it rests on. A missing figure counts nowhere: it is not zero. A consolidated report adds
 * nothing of its own, since its figures are the sums of sources that are counted already.
 */
export async function countFigures(context: Context, versionId: string | null, sign: 1 | -1): Promise<void> {
  await context.tx.$executeRaw(sql`
    SELECT rollup_add(r.unit_id, r.plan_id, r.directive_id, m.measure, u.kind_code, '', NULL, NULL, f."indicatorId", f.year,
      CASE m.measure WHEN 'VALUE' THEN f.value ELSE 1 END * ${sign}::int)
    FROM report_version v
    JOIN report r ON r.id = v.report_id
    JOIN assignment a ON a.id = r.assignment_id AND NOT a.consolidates
    JOIN unit u ON u.id = r.unit_id
    CROSS JOIN LATERAL jsonb_to_recordset(v.content -> 'values') AS f("indicatorId" uuid, year int, value numeric)
    CROSS JOIN (VALUES ('VALUE'), ('VALUE_UNITS')) AS m(measure)
    WHERE v.id = ${versionId}::uuid AND f.value IS NOT NULL`);
}
