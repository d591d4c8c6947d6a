import { z } from "zod";
import { can } from "#lib/access/can.ts";
import type { Viewer } from "#lib/access/types.ts";
import { db, one } from "#lib/platform/db.ts";
import { sql } from "#lib/platform/sql.ts";

const level = z.object({
  code: z.string(),
  rank: z.number(),
  nameVi: z.string(),
  nameEn: z.string(),
  kinds: z.number(),
  used: z.boolean(),
});
const kind = z.object({
  code: z.string(),
  nameVi: z.string(),
  nameEn: z.string(),
  levelCode: z.string(),
  levelVi: z.string(),
  levelEn: z.string(),
  desk: z.string(),
  documentForm: z.string(),
  indicatorKinds: z.array(z.string()),
  sort: z.number(),
  units: z.number(),
  used: z.boolean(),
});
const catalogue = z.object({ levels: z.array(level), kinds: z.array(kind) });
/** The levels, top first, and the kinds of unit in the order of their levels; `used`: cannot be taken out. */
export type Catalogue = z.infer<typeof catalogue>;

/** The catalogue for the administrator; null for anyone else. One statement. */
export async function levelsAndKinds(viewer: Viewer): Promise<Catalogue | null> {
  if (can("unit.manage", viewer) !== null) return null;
  return one(
    db(),
    catalogue,
    sql`SELECT coalesce((SELECT jsonb_agg(jsonb_build_object('code', l.code, 'rank', l.rank, 'nameVi', l.name_vi, 'nameEn', l.name_en,
          'kinds', (SELECT count(*) FROM unit_kind k WHERE k.level_code = l.code),
          'used', EXISTS (SELECT 1 FROM unit_kind k WHERE k.level_code = l.code) OR EXISTS (SELECT 1 FROM plan_milestone m WHERE m.level_code = l.code)
            OR EXISTS (SELECT 1 FROM outline_item o WHERE o.addresses_level = l.code) OR EXISTS (SELECT 1 FROM recommendation r WHERE r.level = l.code)) ORDER BY l.rank, l.code)
        FROM level l), '[]') AS levels,
      coalesce((SELECT jsonb_agg(jsonb_build_object('code', k.code, 'nameVi', k.name_vi, 'nameEn', k.name_en, 'levelCode', k.level_code,
          'levelVi', l.name_vi, 'levelEn', l.name_en, 'desk', k.desk, 'documentForm', k.document_form, 'indicatorKinds', k.indicator_kinds, 'sort', k.sort,
          'units', u.number, 'used', u.number > 0 OR EXISTS (SELECT 1 FROM outline_address a WHERE a.kind_code = k.code)
            OR EXISTS (SELECT 1 FROM plan_milestone m WHERE m.kind_code = k.code) OR EXISTS (SELECT 1 FROM plan_route r WHERE r.kind_code = k.code)) ORDER BY l.rank, k.sort, k.code)
        FROM unit_kind k JOIN level l ON l.code = k.level_code
          CROSS JOIN LATERAL (SELECT count(*) AS number FROM unit x WHERE x.kind_code = k.code) u), '[]') AS kinds`,
  );
}
