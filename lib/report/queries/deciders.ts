import { z } from "zod";
import { many } from "#lib/platform/db.ts";
import { sql } from "#lib/platform/sql.ts";
import type { Context } from "#lib/workflow/types.ts";
import type { DecidingPart } from "../deciding-part.ts";

/**
 * Ids of the people who decide today for some bodies of a report's step: who holds the role there, to whom it is lent,
 * and whoever is appointed for this report; each once. One statement.
 */
export async function decidersOf(
  context: Pick<Context, "tx" | "now" | "today">,
  reportId: string,
  parts: readonly DecidingPart[],
): Promise<string[]> {
  const { tx, now, today } = context;
  const bodies = JSON.stringify(parts.map(({ unitId, role }) => ({ unit: unitId, role })));
  const found = await many(
    tx,
    z.object({ id: z.string() }),
    sql`WITH body AS (SELECT * FROM jsonb_to_recordset(${bodies}::jsonb) AS b(unit uuid, role text)),
      held AS (SELECT x.person_id, x.unit_id, x.role FROM position x JOIN body b ON b.unit = x.unit_id AND b.role = x.role
        WHERE x.since <= ${today}::date AND (x.until IS NULL OR x.until >= ${today}::date))
    SELECT person_id AS id FROM held
    UNION SELECT d.to_person_id FROM delegation d JOIN held h ON h.person_id = d.from_person_id AND h.unit_id = d.unit_id AND h.role = ANY(d.roles)
      WHERE d.since <= ${now} AND least(d.until, coalesce(d.ended_at, d.until)) > ${now}
    UNION SELECT a.person_id FROM appointed_approver a WHERE a.report_id = ${reportId}::uuid`,
  );
  return found.map(({ id }) => id);
}
