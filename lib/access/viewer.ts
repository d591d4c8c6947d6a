import { z } from "zod";
import { one, type Tx } from "#lib/platform/db.ts";
import { settings } from "#lib/platform/settings.ts";
import { type Sql, sql } from "#lib/platform/sql.ts";
import { roles, type Viewer } from "./types.ts";

const role = z.enum(roles);
const row = z.object({
  personId: z.string(),
  name: z.string(),
  email: z.string(),
  locale: z.enum(["vi", "en"]),
  sample: z.boolean(),
  positions: z.array(
    z.object({
      id: z.string(),
      unitId: z.string(),
      unitName: z.string(),
      unitShort: z.string(),
      kind: z.string(),
      level: z.string(),
      desk: z.string(),
      role,
      title: z.string(),
    }),
  ),
  borrowed: z.array(
    z.object({
      delegationId: z.string(),
      fromPersonId: z.string(),
      fromName: z.string(),
      unitId: z.string(),
      unitName: z.string(),
      desk: z.string(),
      until: z.string(),
      roles: z.array(role),
    }),
  ),
});

/** A delegation lends only what its giver still holds on that day, in that unit. */
function personQuery(condition: Sql, now: Date, day: string): Sql {
  return sql`SELECT p.id AS "personId", p.full_name AS name, p.email, p.locale, p.sample,
    coalesce((SELECT jsonb_agg(jsonb_build_object('id', x.id, 'unitId', x.unit_id, 'unitName', u.name, 'unitShort', u.short_name,
        'kind', u.kind_code, 'level', u.level_code, 'desk', k.desk, 'role', x.role, 'title', x.title) ORDER BY x.since, x.id)
      FROM position x JOIN unit u ON u.id = x.unit_id JOIN unit_kind k ON k.code = u.kind_code
      WHERE x.person_id = p.id AND x.since <= ${day}::date AND (x.until IS NULL OR x.until >= ${day}::date)), '[]') AS positions,
    coalesce((SELECT jsonb_agg(jsonb_build_object('delegationId', d.id, 'fromPersonId', d.from_person_id, 'fromName', f.full_name,
        'unitId', d.unit_id, 'unitName', lu.name, 'desk', lk.desk, 'until', ((d.until - interval '1 millisecond') AT TIME ZONE ${settings.timeZone})::date, 'roles', (SELECT coalesce(jsonb_agg(DISTINCT h.role), '[]') FROM position h
          WHERE h.person_id = d.from_person_id AND h.unit_id = d.unit_id AND h.role = ANY(d.roles)
            AND h.since <= ${day}::date AND (h.until IS NULL OR h.until >= ${day}::date))))
      FROM delegation d JOIN person f ON f.id = d.from_person_id AND f.closed_at IS NULL
        JOIN unit lu ON lu.id = d.unit_id JOIN unit_kind lk ON lk.code = lu.kind_code
      WHERE d.to_person_id = p.id AND d.since <= ${now} AND d.until > ${now} AND (d.ended_at IS NULL OR d.ended_at > ${now})), '[]') AS borrowed
    FROM person p WHERE p.closed_at IS NULL AND ${condition}`;
}

type At = { now: Date; day: string; address: string };

async function load(tx: Tx, condition: Sql, sessionId: string, at: At): Promise<Viewer | null> {
  const found = await one(tx, row, personQuery(condition, at.now, at.day));
  // The one place where a viewer is made: the cast puts the brand on what was just read from the live rows.
  return found === null ? null : ({ ...found, sessionId, address: at.address } as unknown as Viewer);
}

/** The viewer of a live session; null when the session ended, or its person was closed. `day` is the day in the installation's zone. */
export function viewerOfSession(tx: Tx, sessionId: string, at: At): Promise<Viewer | null> {
  const live = sql`p.id = (SELECT s.person_id FROM session s WHERE s.id = ${sessionId}::uuid AND s.ended_at IS NULL)`;
  return load(tx, live, sessionId, at);
}

/** The viewer a job, the command line or a test acts as: a person without a browser session. */
export function viewerOfPerson(tx: Tx, personId: string, at: At): Promise<Viewer | null> {
  return load(tx, sql`p.id = ${personId}::uuid`, "", at);
}
