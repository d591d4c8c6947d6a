import { z } from "zod";
import { can } from "#lib/access/can.ts";
import type { Viewer } from "#lib/access/types.ts";
import { db, many, one, type Tx } from "#lib/platform/db.ts";
import { sql } from "#lib/platform/sql.ts";

const row = z.object({ day: z.string(), name: z.string(), source: z.string() });
/** A public holiday, a day in lieu or one exchanged, with what orders it; `day` is YYYY-MM-DD. */
export type DayOff = z.infer<typeof row>;

/** The calendar of days off, all years: what findings and rules in working days are reckoned with. */
export function daysOff(tx: Tx = db()): Promise<DayOff[]> {
  return many(tx, row, sql`SELECT day::text, name, source FROM holiday ORDER BY day`);
}

const year = z.object({ years: z.array(z.number()), rows: z.array(row) });
export type DaysOffOfYear = z.infer<typeof year>;

/** The days off of a year for the administrator, and the years that have any; null for anyone else. */
export async function daysOffOf(viewer: Viewer, of: number): Promise<DaysOffOfYear | null> {
  if (can("unit.manage", viewer) !== null) return null;
  return one(
    db(),
    year,
    sql`SELECT coalesce((SELECT jsonb_agg(DISTINCT extract(year FROM day)::int) FROM holiday), '[]') AS years,
      coalesce((SELECT jsonb_agg(jsonb_build_object('day', day, 'name', name, 'source', source) ORDER BY day) FROM holiday
        WHERE extract(year FROM day) = ${of}::int), '[]') AS rows`,
  );
}
