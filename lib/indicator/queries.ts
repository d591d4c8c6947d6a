import { z } from "zod";
import { db, many, one, type Tx } from "#lib/platform/db.ts";
import { sql } from "#lib/platform/sql.ts";
import type { Relation } from "./rules.ts";

const askedRow = z.object({
  id: z.string(),
  code: z.string(),
  nameVi: z.string(),
  nameEn: z.string(),
  unitOfMeasure: z.string(),
  perYear: z.boolean(),
  adds: z.boolean(),
  core: z.boolean(),
  required: z.boolean(),
});
export type AskedIndicator = z.output<typeof askedRow>;

const span = z.object({ yearFrom: z.number(), yearTo: z.number() });

/**
 * The indicators a unit of a kind is asked for one directive, in the catalogue's order, with the years they are asked
 * for. A catalogue is nobody's secret: it needs no viewer.
 */
export async function askedIndicators(
  directiveId: string,
  kindCode: string,
  tx: Tx = db(),
): Promise<{ indicators: AskedIndicator[]; years: number[] }> {
  const years = await one(
    tx,
    span,
    sql`SELECT year_from AS "yearFrom", year_to AS "yearTo" FROM directive WHERE id = ${directiveId}::uuid`,
  );
  const indicators = await many(
    tx,
    askedRow,
    sql`SELECT i.id, i.code, i.name_vi AS "nameVi", i.name_en AS "nameEn", i.unit_of_measure AS "unitOfMeasure", i.per_year AS "perYear",
      i.adds, i.core, p.required
    FROM plan_indicator p JOIN indicator i ON i.id = p.indicator_id
    WHERE p.directive_id = ${directiveId}::uuid AND i.kinds && (SELECT indicator_kinds FROM unit_kind WHERE code = ${kindCode})
    ORDER BY i.sort, i.code`,
  );
  const asked =
    years === null
      ? []
      : Array.from({ length: years.yearTo - years.yearFrom + 1 }, (_none, index) => years.yearFrom + index);
  return { indicators, years: asked };
}

const relationRow = z.object({
  left: z.array(z.string()),
  operator: z.enum(["=", "<=", ">="]),
  right: z.array(z.string()),
  note: z.string().nullable(),
});

/** The relations of the catalogue that checkRelations() holds figures against. */
export function catalogueRelations(tx: Tx = db()): Promise<Relation[]> {
  return many(tx, relationRow, sql`SELECT "left", operator, "right", note FROM indicator_relation ORDER BY sort`);
}
