import { z } from "zod";
import { now } from "#lib/platform/clock.ts";
import { db, many, one } from "#lib/platform/db.ts";
import { settings } from "#lib/platform/settings.ts";
import { sql } from "#lib/platform/sql.ts";
import { dayOf } from "#lib/platform/time.ts";
import { type Permission, waysOf } from "./policy.ts";
import { type Role, roles, type Subject, type Viewer } from "./types.ts";
import { viewerOfSession } from "./viewer.ts";
import { type Holder, type Person, whoHolds } from "./who-holds.ts";

/** The viewer behind a session of a browser, as of now; null when it ended, or its person was closed. One statement. */
export function viewerAtTheDoor(sessionId: string, address: string): Promise<Viewer | null> {
  const at = now();
  return viewerOfSession(db(), sessionId, { now: at, day: dayOf(at, settings.timeZone), address });
}

/** The least a page asks the database beside the session: one row by its key (for measurement). */
export async function oneQuery(viewer: Viewer): Promise<string | null> {
  const row = await one(
    db(),
    z.object({ name: z.string() }),
    sql`SELECT full_name AS name FROM person WHERE id = ${viewer.personId}::uuid`,
  );
  return row?.name ?? null;
}

const person = z.object({
  personId: z.string(),
  name: z.string(),
  held: z.array(
    z.object({
      unitId: z.string(),
      unitName: z.string(),
      desk: z.string(),
      role: z.enum(roles),
      title: z.string(),
      since: z.string(),
      until: z.string().nullable(),
    }),
  ),
  lent: z.array(
    z.object({
      fromPersonId: z.string(),
      unitId: z.string(),
      roles: z.array(z.enum(roles)),
      since: z.string(),
      until: z.string(),
    }),
  ),
});

/** The units a subject names: only people with a role there can have a way to it that is not open to everybody. */
function unitsOf(subject: Subject): string[] {
  const { unitId, draftingUnitId, recipientUnitId, channelUnitId, stepUnitId, askedUnitId, deciderUnitId } = subject;
  const single = [unitId, draftingUnitId, recipientUnitId, channelUnitId, stepUnitId, askedUnitId, deciderUnitId];
  const beside = (subject.otherSteps ?? []).map((step) => step.unitId);
  const several = [beside, subject.above, subject.coordinating, subject.monitors, subject.leading].flatMap(
    (list) => list ?? [],
  );
  return [...new Set([...single.filter((id) => id !== null && id !== undefined), ...several])];
}

/** The roles that any way of a permission asks for; every role where one way asks for none. */
function rolesOf(permission: Permission): Role[] {
  return [...new Set(waysOf(permission).flatMap((way) => (way.roles === "any" ? roles : way.roles)))];
}

/**
 * Who may do something to a subject on a day (YYYY-MM-DD): whoHolds() over the people who could matter. Before today
 * people count whose account was closed since; a delegation ended today counts no more. What is everybody's without any
 * role is answered for those who hold one. One statement.
 */
export async function whoMay(permission: Permission, subject: Subject, day: string): Promise<Holder[]> {
  const at = now();
  const today = dayOf(at, settings.timeZone);
  const zone = settings.timeZone;
  const anywhere = waysOf(permission).some((way) => way.relation === "anything" || way.relation === "deskOfKind");
  const asked = rolesOf(permission);
  const named = [...(subject.appointed ?? []), ...(subject.personId ? [subject.personId] : [])];
  const people: Person[] = await many(
    db(),
    person,
    sql`WITH lending AS (SELECT d.from_person_id, d.to_person_id, d.unit_id, d.roles, (d.since AT TIME ZONE ${zone})::date AS since,
          ((least(d.until, coalesce(d.ended_at, d.until)) - interval '1 millisecond') AT TIME ZONE ${zone})::date AS until
        FROM delegation d WHERE ${day} <> ${today} OR d.ended_at IS NULL OR d.ended_at > ${at}),
      among AS (SELECT x.person_id FROM position x WHERE x.since <= ${day}::date AND (x.until IS NULL OR x.until >= ${day}::date)
            AND x.role = ANY(${asked}) AND (${anywhere} OR x.unit_id = ANY(${unitsOf(subject)}::uuid[]))
        UNION SELECT l.to_person_id FROM lending l WHERE l.since <= ${day}::date AND l.until >= ${day}::date AND l.roles && ${asked}::text[]
            AND (${anywhere} OR l.unit_id = ANY(${unitsOf(subject)}::uuid[]))
        UNION SELECT unnest(${named}::uuid[]))
      SELECT p.id AS "personId", p.full_name AS name,
        coalesce((SELECT jsonb_agg(jsonb_build_object('unitId', x.unit_id, 'unitName', n.name, 'desk', k.desk, 'role', x.role,
            'title', x.title, 'since', x.since, 'until', x.until) ORDER BY x.since, x.id)
          FROM position x JOIN unit u ON u.id = x.unit_id JOIN unit_kind k ON k.code = u.kind_code CROSS JOIN LATERAL unit_named_on(x.unit_id, ${day}::date) n
          WHERE x.person_id = p.id AND x.since <= ${day}::date AND (x.until IS NULL OR x.until >= ${day}::date)), '[]') AS held,
        coalesce((SELECT jsonb_agg(jsonb_build_object('fromPersonId', l.from_person_id, 'unitId', l.unit_id, 'roles', l.roles, 'since', l.since, 'until', l.until))
          FROM lending l WHERE l.to_person_id = p.id AND l.since <= ${day}::date AND l.until >= ${day}::date), '[]') AS lent
      FROM person p WHERE p.id IN (SELECT person_id FROM among) AND (p.closed_at IS NULL OR ${day} < ${today})
      ORDER BY p.full_name COLLATE "vi-x-icu", p.id`,
  );
  return whoHolds(permission, subject, day, people);
}

/** The same today, as lines to be read: "Nguyễn Thế Hiệu, Bí thư Đảng ủy phường"; each person once. */
export async function namesWhoMay(permission: Permission, subject: Subject): Promise<string[]> {
  const found = await whoMay(permission, subject, dayOf(now(), settings.timeZone));
  const lines = new Map<string, string>();
  for (const { personId, name, title } of found) {
    if (!lines.has(personId)) lines.set(personId, title === "" ? name : `${name}, ${title}`);
  }
  return [...lines.values()];
}
