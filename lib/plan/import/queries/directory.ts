import { z } from "zod";
import { one, type Tx } from "#lib/platform/db.ts";
import { sql } from "#lib/platform/sql.ts";
import type { Directory } from "../match-unit.ts";

const text = z.string();
const directoryRow = z.object({
  units: z.array(
    z.object({
      id: text,
      name: text,
      shortName: text,
      symbol: text,
      placeName: text,
      kindCode: text,
      levelCode: text,
      parentId: text.nullable(),
      formerNames: z.array(text),
    }),
  ),
  kinds: z.array(
    z.object({ code: text, name: text, levelCode: text, documentForm: text, indicatorKinds: z.array(text) }),
  ),
  levels: z.array(z.object({ code: text, name: text })),
});

/** The units of this installation on a day (YYYY-MM-DD) as names of a plan are looked up in them. One statement. */
export async function readDirectory(tx: Tx, day: string): Promise<Directory> {
  const found = await one(
    tx,
    directoryRow,
    sql`SELECT coalesce((SELECT jsonb_agg(jsonb_build_object('id', u.id, 'name', u.name, 'shortName', u.short_name, 'symbol', u.symbol, 'placeName', u.place_name,
        'kindCode', u.kind_code, 'levelCode', u.level_code, 'parentId', u.parent_id,
        'formerNames', coalesce((SELECT jsonb_agg(n.name ORDER BY n.valid_to) FROM unit_name n WHERE n.unit_id = u.id), '[]')) ORDER BY k.sort, u.sort, u.id)
        FROM unit u JOIN unit_kind k ON k.code = u.kind_code WHERE u.valid_from <= ${day}::date AND (u.valid_to IS NULL OR u.valid_to >= ${day}::date)), '[]') AS units,
      coalesce((SELECT jsonb_agg(jsonb_build_object('code', k.code, 'name', k.name_vi, 'levelCode', k.level_code, 'documentForm', k.document_form,
        'indicatorKinds', k.indicator_kinds) ORDER BY k.sort, k.code) FROM unit_kind k), '[]') AS kinds,
      coalesce((SELECT jsonb_agg(jsonb_build_object('code', l.code, 'name', l.name_vi) ORDER BY l.rank) FROM level l), '[]') AS levels`,
  );
  return found ?? { units: [], kinds: [], levels: [] };
}
