import { z } from "zod";
import { can } from "#lib/access/can.ts";
import type { Viewer } from "#lib/access/types.ts";
import { now } from "#lib/platform/clock.ts";
import { db, one } from "#lib/platform/db.ts";
import { settings } from "#lib/platform/settings.ts";
import { sql } from "#lib/platform/sql.ts";
import { dayOf } from "#lib/platform/time.ts";
import { DELEGABLE } from "../rules.ts";
import { roleSchema } from "../schema.ts";

const row = z.object({
  /** Roles this person holds today that can be lent. */
  positions: z.array(z.object({ id: z.string(), unitName: z.string(), role: roleSchema })),
  /** Whom they could be lent to: people with a role in the same units or in the unit above, never the viewer. */
  people: z.array(z.object({ id: z.string(), name: z.string(), place: z.string() })),
  delegations: z.array(
    z.object({
      id: z.string(),
      given: z.boolean(),
      other: z.string(),
      unitName: z.string(),
      roles: z.array(roleSchema),
      since: z.string(),
      until: z.string(),
      reason: z.string(),
    }),
  ),
});
export type Lending = z.infer<typeof row>;

/** What a person lends and could lend, for the administrator who enters it for them; null for anyone else. One statement. */
export async function lendingOf(viewer: Viewer, personId: string): Promise<Lending | null> {
  if (can("desk.admin", viewer) !== null) return null;
  const at = now();
  const zone = settings.timeZone;
  const today = dayOf(at, zone);
  return one(
    db(),
    row,
    sql`WITH held AS (SELECT x.* FROM position x WHERE x.person_id = ${personId}::uuid AND x.role = ANY(${[...DELEGABLE]})
          AND x.since <= ${today}::date AND (x.until IS NULL OR x.until >= ${today}::date)),
        near AS (SELECT unit_id FROM held UNION SELECT u.parent_id FROM held h JOIN unit u ON u.id = h.unit_id)
      SELECT coalesce((SELECT jsonb_agg(jsonb_build_object('id', h.id, 'unitName', u.name, 'role', h.role) ORDER BY h.since, h.id)
          FROM held h JOIN unit u ON u.id = h.unit_id), '[]') AS positions,
        coalesce((SELECT jsonb_agg(c ORDER BY c.name COLLATE "vi-x-icu") FROM (
          SELECT p.id, p.full_name AS name, string_agg(DISTINCT u.short_name || ': ' || x.title, '; ') AS place
          FROM person p JOIN position x ON x.person_id = p.id JOIN unit u ON u.id = x.unit_id
          WHERE p.closed_at IS NULL AND p.id NOT IN (${personId}::uuid, ${viewer.personId}::uuid) AND x.since <= ${today}::date
            AND (x.until IS NULL OR x.until >= ${today}::date) AND x.unit_id IN (SELECT unit_id FROM near) GROUP BY p.id, p.full_name) c), '[]') AS people,
        coalesce((SELECT jsonb_agg(jsonb_build_object('id', d.id, 'given', d.from_person_id = ${personId}::uuid, 'other', o.full_name, 'unitName', u.name, 'roles', d.roles,
            'since', (d.since AT TIME ZONE ${zone})::date, 'until', ((d.until - interval '1 millisecond') AT TIME ZONE ${zone})::date, 'reason', d.reason) ORDER BY d.since)
          FROM delegation d JOIN unit u ON u.id = d.unit_id JOIN person o ON o.id = CASE WHEN d.from_person_id = ${personId}::uuid THEN d.to_person_id ELSE d.from_person_id END
          WHERE ${personId}::uuid IN (d.from_person_id, d.to_person_id) AND d.ended_at IS NULL AND d.until > ${at}), '[]') AS delegations`,
  );
}
