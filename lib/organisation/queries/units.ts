import { z } from "zod";
import { can } from "#lib/access/can.ts";
import type { Viewer } from "#lib/access/types.ts";
import { now } from "#lib/platform/clock.ts";
import { db, many, one } from "#lib/platform/db.ts";
import { settings } from "#lib/platform/settings.ts";
import { sql } from "#lib/platform/sql.ts";
import { dayOf } from "#lib/platform/time.ts";

const treeRow = z.object({
  id: z.string(),
  name: z.string(),
  shortName: z.string(),
  code: z.string(),
  symbol: z.string(),
  kindVi: z.string(),
  kindEn: z.string(),
  depth: z.number(),
  people: z.number(),
  validFrom: z.string(),
  validTo: z.string().nullable(),
  exists: z.boolean(),
});
/** A unit in the tree, top first; `depth` 0 at the top, `people` hold roles in it today, `exists` whether it is valid today. */
export type UnitRow = z.infer<typeof treeRow>;

/** Every unit in the order of the tree; for administrators only. One statement. */
export async function unitTree(viewer: Viewer): Promise<UnitRow[]> {
  if (can("unit.manage", viewer) !== null) return [];
  const today = dayOf(now(), settings.timeZone);
  return many(
    db(),
    treeRow,
    sql`WITH RECURSIVE tree AS (
        SELECT u.id, 0 AS depth, ARRAY[lpad(u.sort::text, 8, '0') || u.id] AS path FROM unit u WHERE u.parent_id IS NULL
        UNION ALL SELECT c.id, t.depth + 1, t.path || (lpad(c.sort::text, 8, '0') || c.id) FROM unit c JOIN tree t ON c.parent_id = t.id)
      SELECT u.id, u.name, u.short_name AS "shortName", u.code, u.symbol, k.name_vi AS "kindVi", k.name_en AS "kindEn", t.depth,
        (SELECT count(DISTINCT x.person_id)::int FROM position x JOIN person p ON p.id = x.person_id AND p.closed_at IS NULL
          WHERE x.unit_id = u.id AND x.since <= ${today}::date AND (x.until IS NULL OR x.until >= ${today}::date)) AS people,
        u.valid_from::text AS "validFrom", u.valid_to::text AS "validTo",
        u.valid_from <= ${today}::date AND (u.valid_to IS NULL OR u.valid_to >= ${today}::date) AS exists
      FROM tree t JOIN unit u ON u.id = t.id JOIN unit_kind k ON k.code = u.kind_code ORDER BY t.path`,
  );
}

const unitRow = treeRow
  .omit({ depth: true, exists: true })
  .extend({ placeName: z.string(), parentName: z.string().nullable() });
export type UnitView = z.infer<typeof unitRow>;

/** One unit for the administrator; null for anyone else, and where there is none. */
export async function unitView(viewer: Viewer, unitId: string): Promise<UnitView | null> {
  if (can("unit.manage", viewer) !== null) return null;
  return one(
    db(),
    unitRow,
    sql`SELECT u.id, u.name, u.short_name AS "shortName", u.code, u.symbol, u.place_name AS "placeName", k.name_vi AS "kindVi", k.name_en AS "kindEn",
        parent.name AS "parentName", (SELECT count(DISTINCT x.person_id)::int FROM position x WHERE x.unit_id = u.id AND x.until IS NULL) AS people,
        u.valid_from::text AS "validFrom", u.valid_to::text AS "validTo"
      FROM unit u JOIN unit_kind k ON k.code = u.kind_code LEFT JOIN unit parent ON parent.id = u.parent_id WHERE u.id = ${unitId}::uuid`,
  );
}

const kindRow = z.object({ code: z.string(), nameVi: z.string(), nameEn: z.string(), levelVi: z.string() });

/** The kinds of unit of this installation, by level. */
export function unitKinds(): Promise<z.infer<typeof kindRow>[]> {
  return many(
    db(),
    kindRow,
    sql`SELECT k.code, k.name_vi AS "nameVi", k.name_en AS "nameEn", l.name_vi AS "levelVi" FROM unit_kind k JOIN level l ON l.code = k.level_code ORDER BY l.rank, k.sort`,
  );
}
