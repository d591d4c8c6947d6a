import { z } from "zod";
import { db, one } from "#lib/platform/db.ts";
import { sql } from "#lib/platform/sql.ts";

/** Whether a person has a second factor in force: then sign-in and decisions ask for a code. One statement. */
export async function hasSecondFactor(personId: string): Promise<boolean> {
  const row = await one(
    db(),
    z.object({ found: z.boolean() }),
    sql`SELECT EXISTS (SELECT 1 FROM second_factor WHERE person_id = ${personId}::uuid AND confirmed_at IS NOT NULL) AS found`,
  );
  return row?.found ?? false;
}
