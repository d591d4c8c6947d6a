import { z } from "zod";
import { db, many, type Tx } from "#lib/platform/db.ts";
import { sql } from "#lib/platform/sql.ts";
import type { Relation } from "./rules.ts";

const relationRow = z.object({
  left: z.array(z.string()),
  operator: z.enum(["=", "<=", ">="]),
  right: z.array(z.string()),
  note: z.string().nullable(),
});

/** The relations that checkRelations() holds a report's figures against: the catalogue's, and those its plan adds. */
export function relationsOf(planId: string | null, tx: Tx = db()): Promise<Relation[]> {
  return many(
    tx,
    relationRow,
    sql`SELECT "left", operator, "right", note FROM indicator_relation WHERE plan_id IS NULL OR plan_id = ${planId}::uuid ORDER BY sort`,
  );
}
