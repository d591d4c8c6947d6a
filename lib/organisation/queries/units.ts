import { z } from "zod";
import { can } from "#lib/access/can.ts";
import type { Viewer } from "#lib/access/types.ts";
import { now } from "#lib/platform/clock.ts";
import { db, many, one } from "#lib/platform/db.ts";
import { settings } from "#lib/platform/settings.ts";
import { type Sql, sql } from "#lib/platform/sql.ts";
import { fold } from "#lib/platform/text.ts";
import { dayOf } from "#lib/platform/time.ts";

/** A tree of at most so many units is shown whole; a larger one level by level, so many children a page. */
const WHOLE = 120;
const PAGE = 50;

const treeRow = z.object({
  id: z.string(),
  name: z.string(),
  shortName: z.string(),
  code: z.string(),
  symbol: z.string(),
  kindVi: z.string(),
  kindEn: z.string(),
  parentName: z.string().nullable(),
  depth: z.number(),
  below: z.number(),
  people: z.number(),
  validFrom: z.string(),
  validTo: z.string().nullable(),
  exists: z.boolean(),
  total: z.number(),
});
/** A unit in the tree, top first; `depth` 0 at the top shown, `below` units under it, `people` hold roles in it today, `exists` whether it is valid today. */
export type UnitRow = Omit<z.infer<typeof treeRow>, "total">;
export type UnitPage = { units: UnitRow[]; total: number; page: number; pages: number; whole: boolean };

const columns = (
  today: string,
): Sql => sql`u.id, u.name, u.short_name AS "shortName", u.code, u.symbol, k.name_vi AS "kindVi", k.name_en AS "kindEn",
  (SELECT p.short_name FROM unit p WHERE p.id = u.parent_id) AS "parentName",
  (SELECT count(*)::int - 1 FROM unit_ancestor a WHERE a.ancestor_id = u.id) AS below,
  (SELECT count(DISTINCT x.person_id)::int FROM position x JOIN person p ON p.id = x.person_id AND p.closed_at IS NULL
    WHERE x.unit_id = u.id AND x.since <= ${today}::date AND (x.until IS NULL OR x.until >= ${today}::date)) AS people,
  u.valid_from::text AS "validFrom", u.valid_to::text AS "validTo",
  u.valid_from <= ${today}::date AND (u.valid_to IS NULL OR u.valid_to >= ${today}::date) AS exists`;

const literal = (text: string): string => text.replace(/[\\%_]/g, (sign) => `\\${sign}`);

/** Units by name, earlier names too, with or without diacritics, symbol or kind. */
function found(search: string, today: string, page: number): Sql {
  const pattern = `%${literal(fold(search.trim()))}%`;
  return sql`SELECT ${columns(today)}, 0 AS depth, count(*) OVER ()::int AS total FROM unit u JOIN unit_kind k ON k.code = u.kind_code
    WHERE fold(u.name) LIKE ${pattern} OR fold(u.symbol) LIKE ${pattern} OR fold(k.name_vi) LIKE ${pattern}
      OR EXISTS (SELECT 1 FROM unit_name n WHERE n.unit_id = u.id AND fold(n.name) LIKE ${pattern})
    ORDER BY u.valid_to IS NOT NULL, u.name COLLATE "vi-x-icu", u.id LIMIT ${PAGE} OFFSET ${(page - 1) * PAGE}`;
}

/** The tree below a unit (all trees where null): whole where it is small, else the children of that unit, a page of them. */
function below(under: string | null, today: string, page: number): Sql {
  return sql`WITH RECURSIVE size AS (SELECT CASE WHEN ${under}::uuid IS NULL THEN (SELECT count(*) FROM unit)
        ELSE (SELECT count(*) FROM unit_ancestor a WHERE a.ancestor_id = ${under}::uuid) END AS units),
      tree AS (
        SELECT u.id, 0 AS depth, ARRAY[lpad(u.sort::text, 8, '0') || u.id] AS path FROM unit u WHERE u.parent_id IS NOT DISTINCT FROM ${under}::uuid
        UNION ALL SELECT c.id, t.depth + 1, t.path || (lpad(c.sort::text, 8, '0') || c.id) FROM unit c JOIN tree t ON c.parent_id = t.id
          WHERE (SELECT units FROM size) <= ${WHOLE}),
      counted AS (SELECT t.*, count(*) OVER ()::int AS total FROM tree t ORDER BY t.path
        LIMIT CASE WHEN (SELECT units FROM size) <= ${WHOLE} THEN ${WHOLE}::bigint ELSE ${PAGE}::bigint END
        OFFSET CASE WHEN (SELECT units FROM size) <= ${WHOLE} THEN 0 ELSE ${(page - 1) * PAGE}::bigint END)
    SELECT ${columns(today)}, t.depth, t.total FROM counted t JOIN unit u ON u.id = t.id JOIN unit_kind k ON k.code = u.kind_code ORDER BY t.path`;
}

/**
 * A page of the tree for administrators, or what a search finds; empty for anyone else. `under`: below that unit only.
 * `page` counts from 1. One statement.
 */
export async function unitTree(
  viewer: Viewer,
  asked: { under?: string | null; search?: string; page?: number } = {},
): Promise<UnitPage> {
  const { under = null, search = "", page = 1 } = asked;
  if (can("unit.manage", viewer) !== null) return { units: [], total: 0, page: 1, pages: 1, whole: true };
  const today = dayOf(now(), settings.timeZone);
  const searching = search.trim() !== "";
  const rows = await many(db(), treeRow, searching ? found(search, today, page) : below(under, today, page));
  const total = rows[0]?.total ?? 0;
  const tops = rows.filter((row) => row.depth === 0);
  const whole = !searching && rows.length === tops.reduce((units, row) => units + row.below + 1, 0);
  return {
    units: rows.map(({ total: _total, ...unit }) => unit),
    total,
    page,
    pages: whole ? 1 : Math.max(1, Math.ceil(total / PAGE)),
    whole,
  };
}

const crumb = z.object({ id: z.string(), name: z.string() });

/** The units from the top down to this one, itself included, as crumbs of the tree. */
export function pathTo(viewer: Viewer, unitId: string): Promise<z.infer<typeof crumb>[]> {
  if (can("unit.manage", viewer) !== null) return Promise.resolve([]);
  return many(
    db(),
    crumb,
    sql`SELECT u.id, u.short_name AS name FROM unit_ancestor a JOIN unit u ON u.id = a.ancestor_id WHERE a.unit_id = ${unitId}::uuid ORDER BY a.depth DESC`,
  );
}

const count = z.object({ units: z.number(), ended: z.number() });

/** How many units exist today, and how many have ended. */
export async function unitCount(): Promise<z.infer<typeof count>> {
  const today = dayOf(now(), settings.timeZone);
  const found = await one(
    db(),
    count,
    sql`SELECT count(*) FILTER (WHERE valid_to IS NULL OR valid_to >= ${today}::date)::int AS units,
      count(*) FILTER (WHERE valid_to < ${today}::date)::int AS ended FROM unit`,
  );
  return found ?? { units: 0, ended: 0 };
}

const choice = z.object({ id: z.string(), name: z.string(), depth: z.number() });

/** Units that exist today in the order of the tree, for a list to choose from; for administrators only. */
export async function unitChoices(viewer: Viewer): Promise<z.infer<typeof choice>[]> {
  if (can("unit.manage", viewer) !== null) return [];
  const today = dayOf(now(), settings.timeZone);
  return many(
    db(),
    choice,
    sql`WITH RECURSIVE tree AS (
        SELECT u.id, 0 AS depth, ARRAY[lpad(u.sort::text, 8, '0') || u.id] AS path FROM unit u WHERE u.parent_id IS NULL
        UNION ALL SELECT c.id, t.depth + 1, t.path || (lpad(c.sort::text, 8, '0') || c.id) FROM unit c JOIN tree t ON c.parent_id = t.id)
      SELECT u.id, u.name, t.depth FROM tree t JOIN unit u ON u.id = t.id
      WHERE u.valid_from <= ${today}::date AND (u.valid_to IS NULL OR u.valid_to >= ${today}::date) ORDER BY t.path`,
  );
}

const kindRow = z.object({
  code: z.string(),
  nameVi: z.string(),
  nameEn: z.string(),
  levelVi: z.string(),
  levelEn: z.string(),
});

/** The kinds of unit of this installation, by level. */
export function unitKinds(): Promise<z.infer<typeof kindRow>[]> {
  return many(
    db(),
    kindRow,
    sql`SELECT k.code, k.name_vi AS "nameVi", k.name_en AS "nameEn", l.name_vi AS "levelVi", l.name_en AS "levelEn"
      FROM unit_kind k JOIN level l ON l.code = k.level_code ORDER BY l.rank, k.sort`,
  );
}
