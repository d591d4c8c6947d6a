import { realNow } from "#lib/platform/clock.ts";
import { newId } from "#lib/platform/ids.ts";
import { ok, refuse } from "#lib/platform/result.ts";
import { settings } from "#lib/platform/settings.ts";
import { sql } from "#lib/platform/sql.ts";
import { command } from "#lib/workflow/command.ts";
import type { Context } from "#lib/workflow/types.ts";
import { oneTimePassword } from "../../passwords.ts";
import { newSecret } from "../one-time-code.ts";
import { RECOVERY_CODES } from "../rules.ts";
import { beginFactorSchema, cancelFactorSchema, proveFactorSchema } from "../schema.ts";
import { sealSecret } from "../sealed-secret.ts";
import { checkCode, recoveryHash } from "./check.ts";
import { inForce } from "./confirm.ts";

/** Makes the viewer a secret to enter into their authenticator; a begun one is replaced. Problem: access.factorThere. */
export const beginFactor = command("account.beginFactor", beginFactorSchema, async (context) => {
  const { personId } = context.viewer;
  if (settings.authSecret === null) throw new Error("AUTH_SECRET is not set");
  const secret = sealSecret(newSecret(), personId, settings.authSecret);
  const begun = await context.tx.$executeRaw(sql`INSERT INTO second_factor (person_id, secret, created_at)
    VALUES (${personId}::uuid, ${secret}, ${realNow()}) ON CONFLICT (person_id) DO UPDATE
    SET secret = excluded.secret, created_at = excluded.created_at, last_step = 0 WHERE second_factor.confirmed_at IS NULL`);
  return begun === 1 ? ok(null) : refuse("access.factorThere");
});

/** Gives up a set-up before its first code; one in force is taken off by removeFactor. Problem: access.notFound. */
export const cancelFactor = command("account.cancelFactor", cancelFactorSchema, async (context) => {
  const gone = await context.tx.$executeRaw(
    sql`DELETE FROM second_factor WHERE person_id = ${context.viewer.personId}::uuid AND confirmed_at IS NULL`,
  );
  return gone === 1 ? ok(null) : refuse("access.notFound");
});

/** Ten new recovery codes in place of all earlier ones; shown once, kept as digests. */
async function newRecoveryCodes(context: Context): Promise<string[]> {
  const { personId } = context.viewer;
  const codes = Array.from({ length: RECOVERY_CODES }, () => oneTimePassword());
  await context.tx.$executeRaw(sql`DELETE FROM recovery_code WHERE person_id = ${personId}::uuid`);
  await context.tx.recoveryCode.createMany({
    data: codes.map((code) => ({ id: newId(), personId, hash: recoveryHash(personId, code) })),
  });
  return codes;
}

/**
 * A right code puts a begun second factor into force; given again later it makes new recovery codes. Both give ten
 * recovery codes, shown once. Problems: access.notFound (nothing begun), those of checkCode().
 */
export const proveFactor = command("account.proveFactor", proveFactorSchema, async (context, input) => {
  const { personId } = context.viewer;
  const begun = await context.tx.secondFactor.findUnique({ where: { personId }, select: { createdAt: true } });
  if (begun === null) return refuse("access.notFound");
  const renewed = await inForce(context.tx, personId);
  const checked = await checkCode(personId, input.code);
  if (!checked.ok) return checked;
  await context.tx.$executeRaw(
    sql`UPDATE second_factor SET confirmed_at = coalesce(confirmed_at, ${realNow()}) WHERE person_id = ${personId}::uuid`,
  );
  const codes = await newRecoveryCodes(context);
  await context.record({
    action: "person.secondFactorSet",
    subjectKind: "person",
    subjectId: personId,
    data: { recoveryCodes: codes.length, renewed },
  });
  return ok({ codes });
});
