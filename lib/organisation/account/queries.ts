import { z } from "zod";
import type { Viewer } from "#lib/access/types.ts";
import { now } from "#lib/platform/clock.ts";
import { db, many, one } from "#lib/platform/db.ts";
import { settings } from "#lib/platform/settings.ts";
import { sql } from "#lib/platform/sql.ts";
import { dayOf } from "#lib/platform/time.ts";
import { roleSchema } from "../schema.ts";

const position = z.object({
  id: z.string(),
  unitName: z.string(),
  role: roleSchema,
  title: z.string(),
  since: z.string(),
  until: z.string().nullable(),
  now: z.boolean(),
});
const session = z.object({
  id: z.string(),
  address: z.string(),
  agent: z.string(),
  createdAt: z.coerce.date(),
  seenAt: z.coerce.date(),
});
const delegation = z.object({
  id: z.string(),
  given: z.boolean(),
  other: z.string(),
  unitName: z.string(),
  roles: z.array(roleSchema),
  since: z.string(),
  until: z.string(),
  reason: z.string(),
});
const account = z.object({
  hasPassword: z.boolean(),
  positions: z.array(position),
  sessions: z.array(session),
  delegations: z.array(delegation),
});

/** One's own account: roles with their days, open sessions (real time), delegations not yet over. Days are the zone's. */
export type Account = z.infer<typeof account>;

/** The account of the viewer; one statement. */
export async function accountOf(viewer: Viewer): Promise<Account> {
  const at = now();
  const today = dayOf(at, settings.timeZone);
  const zone = settings.timeZone;
  const found = await one(
    db(),
    account,
    sql`SELECT p.password_hash IS NOT NULL AS "hasPassword",
      coalesce((SELECT jsonb_agg(jsonb_build_object('id', x.id, 'unitName', u.name, 'role', x.role, 'title', x.title, 'since', x.since, 'until', x.until,
          'now', x.since <= ${today}::date AND (x.until IS NULL OR x.until >= ${today}::date)) ORDER BY x.until DESC NULLS FIRST, x.since DESC)
        FROM position x JOIN unit u ON u.id = x.unit_id WHERE x.person_id = p.id), '[]') AS positions,
      coalesce((SELECT jsonb_agg(jsonb_build_object('id', s.id, 'address', s.address, 'agent', s.agent, 'createdAt', s.created_at, 'seenAt', s.seen_at) ORDER BY s.seen_at DESC)
        FROM session s WHERE s.person_id = p.id AND s.ended_at IS NULL), '[]') AS sessions,
      coalesce((SELECT jsonb_agg(jsonb_build_object('id', d.id, 'given', d.from_person_id = p.id, 'other', o.full_name, 'unitName', u.name, 'roles', d.roles,
          'since', (d.since AT TIME ZONE ${zone})::date, 'until', ((d.until - interval '1 millisecond') AT TIME ZONE ${zone})::date, 'reason', d.reason) ORDER BY d.since)
        FROM delegation d JOIN unit u ON u.id = d.unit_id JOIN person o ON o.id = CASE WHEN d.from_person_id = p.id THEN d.to_person_id ELSE d.from_person_id END
        WHERE (d.from_person_id = p.id OR d.to_person_id = p.id) AND d.ended_at IS NULL AND d.until > ${at}), '[]') AS delegations
      FROM person p WHERE p.id = ${viewer.personId}::uuid`,
  );
  if (found === null) throw new Error("the viewer's person is gone");
  return found;
}

const candidate = z.object({ id: z.string(), name: z.string(), place: z.string() });

/** Whom a role of the viewer could be lent to: people with a role in the same units or in the unit above. */
export function delegateCandidates(viewer: Viewer): Promise<z.infer<typeof candidate>[]> {
  const today = dayOf(now(), settings.timeZone);
  return many(
    db(),
    candidate,
    sql`SELECT p.id, p.full_name AS name, string_agg(DISTINCT u.short_name || ': ' || x.title, '; ') AS place
      FROM person p JOIN position x ON x.person_id = p.id JOIN unit u ON u.id = x.unit_id
      WHERE p.closed_at IS NULL AND p.id <> ${viewer.personId}::uuid AND x.since <= ${today}::date AND (x.until IS NULL OR x.until >= ${today}::date)
        AND x.unit_id IN (SELECT m.unit_id FROM position m WHERE m.person_id = ${viewer.personId}::uuid
          UNION SELECT mu.parent_id FROM position m JOIN unit mu ON mu.id = m.unit_id WHERE m.person_id = ${viewer.personId}::uuid)
      GROUP BY p.id, p.full_name ORDER BY p.full_name COLLATE "vi-x-icu"`,
  );
}
