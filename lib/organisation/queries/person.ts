import { z } from "zod";
import { can } from "#lib/access/can.ts";
import type { Viewer } from "#lib/access/types.ts";
import { now } from "#lib/platform/clock.ts";
import { db, one } from "#lib/platform/db.ts";
import { settings } from "#lib/platform/settings.ts";
import { sql } from "#lib/platform/sql.ts";
import { dayOf } from "#lib/platform/time.ts";
import { roleSchema } from "../schema.ts";

const row = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  sample: z.boolean(),
  createdAt: z.date(),
  closedAt: z.date().nullable(),
  seenAt: z.date().nullable(),
  sessions: z.number(),
  /** Since when their second factor is in force; null without one. */
  factorSince: z.coerce.date().nullable(),
  positions: z.array(
    z.object({
      id: z.string(),
      unitName: z.string(),
      role: roleSchema,
      title: z.string(),
      since: z.string(),
      until: z.string().nullable(),
      now: z.boolean(),
      current: z.boolean(),
      grantedBy: z.string().nullable(),
    }),
  ),
});

/** A person as the administrator sees them: roles with their days, open sessions; never what they wrote. Instants are real time. */
export type PersonView = z.infer<typeof row>;

/** One person for the administrator; null for anyone else, and where there is none. One statement. */
export async function personView(viewer: Viewer, personId: string): Promise<PersonView | null> {
  if (can("desk.admin", viewer) !== null) return null;
  const today = dayOf(now(), settings.timeZone);
  return one(
    db(),
    row,
    sql`SELECT p.id, p.full_name AS name, p.email, p.sample, p.created_at AS "createdAt", p.closed_at AS "closedAt", p.last_seen_at AS "seenAt",
      (SELECT count(*)::int FROM session s WHERE s.person_id = p.id AND s.ended_at IS NULL) AS sessions,
      (SELECT f.confirmed_at FROM second_factor f WHERE f.person_id = p.id) AS "factorSince",
      coalesce((SELECT jsonb_agg(jsonb_build_object('id', x.id, 'unitName', u.name, 'role', x.role, 'title', x.title, 'since', x.since, 'until', x.until,
          'now', p.closed_at IS NULL AND x.since <= ${today}::date AND (x.until IS NULL OR x.until >= ${today}::date),
          'current', p.closed_at IS NULL AND (x.until IS NULL OR x.until >= ${today}::date), 'grantedBy', g.full_name) ORDER BY x.until DESC NULLS FIRST, x.since DESC)
        FROM position x JOIN unit u ON u.id = x.unit_id LEFT JOIN person g ON g.id = x.granted_by_id WHERE x.person_id = p.id), '[]') AS positions
      FROM person p WHERE p.id = ${personId}::uuid`,
  );
}
