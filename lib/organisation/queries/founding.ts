import { z } from "zod";
import { db, one } from "#lib/platform/db.ts";
import { sql } from "#lib/platform/sql.ts";

/** Whether the installation has nobody yet, so that its first page makes the first administrator. */
export async function hasNobody(): Promise<boolean> {
  const found = await one(
    db(),
    z.object({ nobody: z.boolean() }),
    sql`SELECT NOT EXISTS (SELECT 1 FROM person) AS nobody`,
  );
  return found?.nobody ?? false;
}
