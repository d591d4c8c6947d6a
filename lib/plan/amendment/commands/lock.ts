import { z } from "zod";
import { one } from "#lib/platform/db.ts";
import { sql } from "#lib/platform/sql.ts";
import type { Context } from "#lib/workflow/types.ts";

/**
 * Holds a plan with its duties, reports and milestones until the end of the transaction, so that what an amendment
 * decides on is still true when it happens: a running submit, start or record is waited for, a later one waits. In one
 * order everywhere, and weak enough (NO KEY) that rows that merely point to the plan can still be written. False where
 * there is no such plan.
 */
export async function lockPlan(context: Context, planId: string): Promise<boolean> {
  const { tx } = context;
  const plan = await one(
    tx,
    z.object({ id: z.string() }),
    sql`SELECT id FROM plan WHERE id = ${planId}::uuid FOR NO KEY UPDATE`,
  );
  if (plan === null) return false;
  await tx.$executeRaw(
    sql`SELECT count(*) FROM (SELECT 1 FROM assignment WHERE plan_id = ${planId}::uuid ORDER BY id FOR NO KEY UPDATE) x`,
  );
  await tx.$executeRaw(
    sql`SELECT count(*) FROM (SELECT 1 FROM report WHERE plan_id = ${planId}::uuid ORDER BY id FOR NO KEY UPDATE) x`,
  );
  await tx.$executeRaw(
    sql`SELECT count(*) FROM (SELECT 1 FROM milestone WHERE plan_id = ${planId}::uuid ORDER BY id FOR NO KEY UPDATE) x`,
  );
  return true;
}
