import { z } from "zod";
import { db, one, sql, type Tx } from "#lib/platform/db.ts";
import type { Organisation } from "../types.ts";

const text = z.string();
const organisationRow = z.object({
  units: z.array(
    z.object({
      id: text,
      name: text,
      shortName: text,
      code: text,
      symbol: text,
      kindCode: text,
      levelCode: text,
      parentId: text.nullable(),
      writes: z.boolean(),
      decides: z.boolean(),
    }),
  ),
  kinds: z.array(z.object({ code: text, nameVi: text, nameEn: text, levelCode: text, indicatorKinds: z.array(text) })),
  levels: z.array(z.object({ code: text, rank: z.number(), nameVi: text, nameEn: text })),
  catalogue: z.array(
    z.object({
      id: text,
      code: text,
      nameVi: text,
      nameEn: text,
      unitOfMeasure: text,
      perYear: z.boolean(),
      core: z.boolean(),
      kinds: z.array(text),
    }),
  ),
  takenCodes: z.array(text),
  holidays: z.array(z.object({ day: text, name: text })),
});

/**
 * The organisation on a day (YYYY-MM-DD, installation's zone) with the figures of the catalogue and the holidays: what
 * a draft chooses from and is laid out on. The figures of other plans stay out. One statement, however many units.
 */
export async function organisationOn(day: string, tx: Tx = db()): Promise<Organisation> {
  const found = await one(
    tx,
    organisationRow,
    sql`WITH held AS (SELECT x.unit_id, bool_or(x.role = 'DRAFTER') AS writes, bool_or(x.role = 'APPROVER') AS decides
      FROM position x JOIN person h ON h.id = x.person_id AND h.closed_at IS NULL
      WHERE x.role IN ('DRAFTER', 'APPROVER') AND x.since <= ${day}::date AND (x.until IS NULL OR x.until >= ${day}::date) GROUP BY x.unit_id)
    SELECT coalesce((SELECT jsonb_agg(jsonb_build_object('id', u.id, 'name', u.name, 'shortName', u.short_name, 'code', u.code, 'symbol', u.symbol, 'kindCode', u.kind_code,
        'levelCode', u.level_code, 'parentId', u.parent_id, 'writes', coalesce(h.writes, false), 'decides', coalesce(h.decides, false)) ORDER BY k.sort, u.sort, u.id)
        FROM unit u JOIN unit_kind k ON k.code = u.kind_code LEFT JOIN held h ON h.unit_id = u.id
        WHERE u.valid_from <= ${day}::date AND (u.valid_to IS NULL OR u.valid_to >= ${day}::date)), '[]') AS units,
      coalesce((SELECT jsonb_agg(jsonb_build_object('code', k.code, 'nameVi', k.name_vi, 'nameEn', k.name_en, 'levelCode', k.level_code,
        'indicatorKinds', k.indicator_kinds) ORDER BY k.sort, k.code) FROM unit_kind k), '[]') AS kinds,
      coalesce((SELECT jsonb_agg(jsonb_build_object('code', l.code, 'rank', l.rank, 'nameVi', l.name_vi, 'nameEn', l.name_en) ORDER BY l.rank) FROM level l), '[]') AS levels,
      coalesce((SELECT jsonb_agg(jsonb_build_object('id', i.id, 'code', i.code, 'nameVi', i.name_vi, 'nameEn', i.name_en, 'unitOfMeasure', i.unit_of_measure,
        'perYear', i.per_year, 'core', i.core, 'kinds', i.kinds) ORDER BY i.sort, i.code) FROM indicator i WHERE i.plan_id IS NULL), '[]') AS catalogue,
      ARRAY(SELECT i.code FROM indicator i WHERE i.plan_id IS NOT NULL ORDER BY i.code) AS "takenCodes",
      coalesce((SELECT jsonb_agg(jsonb_build_object('day', h.day, 'name', h.name) ORDER BY h.day) FROM holiday h), '[]') AS holidays`,
  );
  return { day, ...(found ?? { units: [], kinds: [], levels: [], catalogue: [], takenCodes: [], holidays: [] }) };
}
