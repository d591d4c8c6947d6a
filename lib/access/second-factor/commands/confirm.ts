import { z } from "zod";
import { one, type Tx } from "#lib/platform/db.ts";
import { ok, type Result, refuse } from "#lib/platform/result.ts";
import { sql } from "#lib/platform/sql.ts";
import type { Context } from "#lib/workflow/types.ts";
import { checkCode } from "./check.ts";

/** Whether a person's second factor is in force, as the caller's transaction sees it. */
export async function inForce(tx: Tx, personId: string): Promise<boolean> {
  const found = await one(
    tx,
    z.object({ at: z.date() }),
    sql`SELECT confirmed_at AS at FROM second_factor WHERE person_id = ${personId}::uuid AND confirmed_at IS NOT NULL`,
  );
  return found !== null;
}

/**
 * A decision asks for a code where the person has a second factor; without one nothing is asked. Called last in a
 * command, when everything else is right: a right code is spent for good, a wrong one counts, whatever becomes of the
 * command. Problems at the field `code`: access.codeNeeded, and those of checkCode().
 */
export async function confirmCode(context: Context, code: string | undefined): Promise<Result<void>> {
  const { personId } = context.viewer;
  if (!(await inForce(context.tx, personId))) return ok(undefined);
  if (code === undefined || code.trim() === "")
    return refuse("access.codeNeeded", undefined, { code: ["access.codeNeeded"] });
  const checked = await checkCode(personId, code);
  return checked.ok ? ok(undefined) : checked;
}
