import { z } from "zod";
import { db, many } from "#lib/platform/db.ts";
import { sql } from "#lib/platform/sql.ts";
import { roleSchema } from "../schema.ts";

const row = z.object({
  unitId: z.string(),
  unitName: z.string(),
  desk: z.string(),
  people: z.array(z.object({ id: z.string(), name: z.string(), title: z.string(), roles: z.array(roleSchema) })),
});

/** One body with the sample people whose part can be taken there. `desk` names the family it is listed under. */
export type SampleBody = z.infer<typeof row>;

/**
 * The sample people by body, in the order of the bodies, each person once (at their first position). One statement;
 * asked only where sample accounts are offered (access/origin.ts).
 */
export function sampleBodies(): Promise<SampleBody[]> {
  return many(
    db(),
    row,
    sql`WITH placed AS (
        SELECT p.id, p.full_name, (array_agg(x.unit_id ORDER BY x.since, x.id))[1] AS unit_id, (array_agg(x.title ORDER BY x.since, x.id))[1] AS title,
          jsonb_agg(DISTINCT x.role) AS roles,
          CASE WHEN bool_or(x.role = 'ADMIN') THEN 'admin' WHEN bool_or(x.role = 'AUDITOR') THEN 'auditor' WHEN bool_or(x.role = 'LEADER') THEN 'leaders' END AS desk,
          min(array_position(ARRAY['DRAFTER', 'REVIEWER', 'REVIEW_HEAD', 'APPROVER', 'LEADER', 'COORDINATOR', 'MONITOR', 'CLERK', 'ADMIN', 'AUDITOR'], x.role)) AS place
        FROM person p JOIN position x ON x.person_id = p.id WHERE p.sample AND p.closed_at IS NULL GROUP BY p.id, p.full_name)
      SELECT u.id AS "unitId", u.name AS "unitName", coalesce(s.desk, k.desk) AS desk,
        jsonb_agg(jsonb_build_object('id', s.id, 'name', s.full_name, 'title', s.title, 'roles', s.roles) ORDER BY s.place, s.full_name COLLATE "vi-x-icu") AS people
      FROM placed s JOIN unit u ON u.id = s.unit_id JOIN unit_kind k ON k.code = u.kind_code
      GROUP BY u.id, u.name, u.sort, coalesce(s.desk, k.desk) ORDER BY u.sort, u.name COLLATE "vi-x-icu"`,
  );
}
