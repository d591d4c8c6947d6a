import { z } from "zod";
import { can } from "#lib/access/can.ts";
import type { Viewer } from "#lib/access/types.ts";
import { now } from "#lib/platform/clock.ts";
import { db, many } from "#lib/platform/db.ts";
import { settings } from "#lib/platform/settings.ts";
import { sql } from "#lib/platform/sql.ts";
import { fold } from "#lib/platform/text.ts";
import { dayOf } from "#lib/platform/time.ts";
import { roleSchema } from "../schema.ts";

const PAGE = 50;

const row = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  sample: z.boolean(),
  closed: z.boolean(),
  seenAt: z.date().nullable(),
  positions: z.array(z.object({ unitShort: z.string(), role: roleSchema })),
  total: z.number(),
});
export type PersonRow = Omit<z.infer<typeof row>, "total">;
export type PeopleList = { people: PersonRow[]; total: number; page: number; pages: number };

const literal = (text: string): string => text.replace(/[\\%_]/g, (sign) => `\\${sign}`);

/**
 * People by name, with or without diacritics, mail address or unit; fifty a page, closed ones last. For administrators
 * only: an empty list for anyone else. `page` counts from 1. `seenAt` is real time.
 */
export async function peopleList(viewer: Viewer, search: string, page: number): Promise<PeopleList> {
  if (can("desk.admin", viewer) !== null) return { people: [], total: 0, page: 1, pages: 1 };
  const today = dayOf(now(), settings.timeZone);
  const pattern = `%${literal(fold(search.trim()))}%`;
  const rows = await many(
    db(),
    row,
    sql`SELECT p.id, p.full_name AS name, p.email, p.sample, p.closed_at IS NOT NULL AS closed, p.last_seen_at AS "seenAt", count(*) OVER ()::int AS total,
      coalesce((SELECT jsonb_agg(jsonb_build_object('unitShort', u.short_name, 'role', x.role) ORDER BY x.since, x.id) FROM position x JOIN unit u ON u.id = x.unit_id
        WHERE x.person_id = p.id AND x.since <= ${today}::date AND (x.until IS NULL OR x.until >= ${today}::date)), '[]') AS positions
      FROM person p
      WHERE fold(p.full_name) LIKE ${pattern} OR lower(p.email) LIKE ${pattern} OR EXISTS (SELECT 1 FROM position x JOIN unit u ON u.id = x.unit_id
        WHERE x.person_id = p.id AND fold(u.name) LIKE ${pattern})
      ORDER BY p.closed_at IS NOT NULL, p.full_name COLLATE "vi-x-icu", p.id LIMIT ${PAGE} OFFSET ${(page - 1) * PAGE}`,
  );
  const total = rows[0]?.total ?? 0;
  return {
    people: rows.map(({ total: _total, ...person }) => person),
    total,
    page,
    pages: Math.max(1, Math.ceil(total / PAGE)),
  };
}
