import { z } from "zod";
import { passwordFits } from "../../passwords.ts";
import { one, type Tx } from "#lib/platform/db.ts";
import { ok, refuse } from "#lib/platform/result.ts";
import { sql } from "#lib/platform/sql.ts";
import { command } from "#lib/workflow/command.ts";
import { removeFactorSchema } from "../schema.ts";
import { checkCode } from "./check.ts";
import { inForce } from "./confirm.ts";

/** Takes a person's second factor off with its recovery codes, also one that was only begun. Says whether one was in force. */
export async function dropFactor(tx: Tx, personId: string): Promise<boolean> {
  const was = await inForce(tx, personId);
  await tx.$executeRaw(sql`DELETE FROM recovery_code WHERE person_id = ${personId}::uuid`);
  await tx.$executeRaw(sql`DELETE FROM second_factor WHERE person_id = ${personId}::uuid`);
  return was;
}

/**
 * Takes off one's own second factor: the password where there is one, and a code (of the authenticator or a recovery
 * code). Problems: access.notFound, access.wrongOwnPassword (at `current`), those of checkCode().
 */
export const removeFactor = command("account.removeFactor", removeFactorSchema, async (context, input) => {
  const { personId } = context.viewer;
  if (!(await inForce(context.tx, personId))) return refuse("access.notFound");
  const kept = await one(
    context.tx,
    z.object({ hash: z.string().nullable() }),
    sql`SELECT password_hash AS hash FROM person WHERE id = ${personId}::uuid`,
  );
  // The code first: who cannot show one learns nothing about the password.
  const checked = await checkCode(personId, input.code);
  if (!checked.ok) return checked;
  const hash = kept?.hash ?? null;
  if (hash !== null && !(await passwordFits(hash, input.current ?? ""))) {
    return refuse("access.wrongOwnPassword", undefined, { current: ["access.wrongOwnPassword"] });
  }
  await dropFactor(context.tx, personId);
  await context.record({
    action: "person.secondFactorRemoved",
    subjectKind: "person",
    subjectId: personId,
    data: { by: "owner", proof: checked.value },
  });
  return ok(null);
});
