import { z } from "zod";
import { can } from "#lib/access/can.ts";
import type { Viewer } from "#lib/access/types.ts";
import { now } from "#lib/platform/clock.ts";
import { db, many, one } from "#lib/platform/db.ts";
import { settings } from "#lib/platform/settings.ts";
import { sql } from "#lib/platform/sql.ts";
import { fold } from "#lib/platform/text.ts";
import { dayOf } from "#lib/platform/time.ts";
import { roleSchema } from "../schema.ts";

const link = z.object({ id: z.string(), name: z.string(), since: z.string(), document: z.string().nullable() });
const unitRow = z.object({
  id: z.string(),
  name: z.string(),
  shortName: z.string(),
  code: z.string(),
  symbol: z.string(),
  placeName: z.string(),
  kindVi: z.string(),
  kindEn: z.string(),
  levelVi: z.string(),
  levelEn: z.string(),
  desk: z.string(),
  parentId: z.string().nullable(),
  parentName: z.string().nullable(),
  validFrom: z.string(),
  validTo: z.string().nullable(),
  /** The first day of the present name. */
  namedSince: z.string(),
  below: z.number(),
  earlier: z.array(
    z.object({
      name: z.string(),
      symbol: z.string(),
      from: z.string(),
      to: z.string(),
      document: z.string().nullable(),
    }),
  ),
  /** From whom it took over, and who took over from it. */
  predecessors: z.array(link),
  successors: z.array(link),
  roles: z.array(
    z.object({ personId: z.string(), person: z.string(), role: roleSchema, title: z.string(), since: z.string() }),
  ),
  /** Issued plans under which it has an open duty, as reporter, drafter or channel: it changes there by amendment. */
  plans: z.array(z.object({ id: z.string(), title: z.string(), duties: z.number() })),
});
export type UnitView = z.infer<typeof unitRow>;

/** One unit for the administrator, with its names, kinship, people and running campaigns; null for anyone else, and where there is none. One statement. */
export async function unitView(viewer: Viewer, unitId: string): Promise<UnitView | null> {
  if (can("unit.manage", viewer) !== null) return null;
  const today = dayOf(now(), settings.timeZone);
  return one(
    db(),
    unitRow,
    sql`SELECT u.id, u.name, u.short_name AS "shortName", u.code, u.symbol, u.place_name AS "placeName", k.name_vi AS "kindVi", k.name_en AS "kindEn",
        l.name_vi AS "levelVi", l.name_en AS "levelEn", k.desk, u.parent_id AS "parentId", parent.name AS "parentName",
        u.valid_from::text AS "validFrom", u.valid_to::text AS "validTo",
        coalesce((SELECT max(n.valid_to) + 1 FROM unit_name n WHERE n.unit_id = u.id), u.valid_from)::text AS "namedSince",
        (SELECT count(*)::int - 1 FROM unit_ancestor a WHERE a.ancestor_id = u.id) AS below,
        coalesce((SELECT jsonb_agg(jsonb_build_object('name', n.name, 'symbol', n.symbol, 'from', n.valid_from, 'to', n.valid_to, 'document', n.document) ORDER BY n.valid_to DESC)
          FROM unit_name n WHERE n.unit_id = u.id), '[]') AS earlier,
        coalesce((SELECT jsonb_agg(jsonb_build_object('id', x.id, 'name', x.name, 'since', s.since, 'document', s.document) ORDER BY s.since, x.name)
          FROM unit_successor s JOIN unit x ON x.id = s.predecessor_id WHERE s.successor_id = u.id), '[]') AS predecessors,
        coalesce((SELECT jsonb_agg(jsonb_build_object('id', x.id, 'name', x.name, 'since', s.since, 'document', s.document) ORDER BY s.since, x.name)
          FROM unit_successor s JOIN unit x ON x.id = s.successor_id WHERE s.predecessor_id = u.id), '[]') AS successors,
        coalesce((SELECT jsonb_agg(jsonb_build_object('personId', p.id, 'person', p.full_name, 'role', x.role, 'title', x.title, 'since', x.since) ORDER BY x.since, p.full_name)
          FROM position x JOIN person p ON p.id = x.person_id AND p.closed_at IS NULL
          WHERE x.unit_id = u.id AND x.since <= ${today}::date AND (x.until IS NULL OR x.until >= ${today}::date)), '[]') AS roles,
        coalesce((SELECT jsonb_agg(jsonb_build_object('id', d.id, 'title', d.short_title, 'duties', d.duties) ORDER BY d.short_title)
          FROM (SELECT p.id, p.short_title, count(*) AS duties FROM assignment a JOIN plan p ON p.id = a.plan_id AND p.state = 'ISSUED'
            WHERE a.ended_at IS NULL AND u.id IN (a.unit_id, a.drafting_unit_id, a.channel_unit_id) GROUP BY p.id, p.short_title) d), '[]') AS plans
      FROM unit u JOIN unit_kind k ON k.code = u.kind_code JOIN level l ON l.code = u.level_code LEFT JOIN unit parent ON parent.id = u.parent_id
      WHERE u.id = ${unitId}::uuid`,
  );
}

const candidate = z.object({ id: z.string(), name: z.string(), place: z.string().nullable() });

/** Units that could carry on: found by name, still there, at most twenty; for administrators only. */
export async function successorCandidates(
  viewer: Viewer,
  unitId: string,
  search: string,
): Promise<z.infer<typeof candidate>[]> {
  if (can("unit.manage", viewer) !== null || search.trim() === "") return [];
  const pattern = `%${fold(search.trim()).replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
  const today = dayOf(now(), settings.timeZone);
  return many(
    db(),
    candidate,
    sql`SELECT u.id, u.name, (SELECT p.short_name FROM unit p WHERE p.id = u.parent_id) AS place FROM unit u
      WHERE u.id <> ${unitId}::uuid AND fold(u.name) LIKE ${pattern} AND (u.valid_to IS NULL OR u.valid_to >= ${today}::date)
      ORDER BY u.name COLLATE "vi-x-icu" LIMIT 20`,
  );
}
