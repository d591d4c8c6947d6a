import { z } from "zod";
import { inTransaction, one } from "#lib/platform/db.ts";
import { sql } from "#lib/platform/sql.ts";

/**
 * Folds the deltas of moves into totals (a job, no decision of anybody): deletes and adds in one statement, so that a
 * reader, who sums totals and unfolded deltas in one statement too, is right before, during and after. Gives how many
 * deltas were folded.
 */
export async function foldRollups(): Promise<number> {
  const row = await inTransaction((tx) =>
    one(tx, z.object({ folded: z.coerce.number() }), sql`SELECT rollup_fold() AS folded`),
  );
  return row?.folded ?? 0;
}
