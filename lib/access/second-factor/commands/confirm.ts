import { z } from "zod";
import { one } from "#lib/platform/db.ts";
import { ok, type Result, refuse } from "#lib/platform/result.ts";
import { sql } from "#lib/platform/sql.ts";
import type { Context } from "#lib/workflow/types.ts";

const FIELD = "code";

/**
 * A decision asks for a code where the person has a second factor; without one nothing is asked. Called last in a
 * command, when everything else is right, so that no code is spent on a refusal. Problems, at the field `code`:
 * access.codeNeeded, access.codeWrong, access.codeUsed, access.codeLocked {seconds}.
 */
export async function confirmCode(context: Context, code: string | undefined): Promise<Result<void>> {
  const factor = await one(
    context.tx,
    z.object({ personId: z.string() }),
    sql`SELECT person_id AS "personId" FROM second_factor WHERE person_id = ${context.viewer.personId}::uuid AND confirmed_at IS NOT NULL`,
  );
  if (factor === null) return ok(undefined);
  if (code === undefined || code.trim() === "")
    return refuse("access.codeNeeded", undefined, { [FIELD]: ["access.codeNeeded"] });
  return refuse("access.codeWrong", undefined, { [FIELD]: ["access.codeWrong"] });
}
