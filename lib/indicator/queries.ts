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

/** The relations of the catalogue that checkRelations() holds figures against. */
export function catalogueRelations(tx: Tx = db()): Promise<Relation[]> {
  return many(tx, relationRow, sql`SELECT "left", operator, "right", note FROM indicator_relation ORDER BY sort`);
}
