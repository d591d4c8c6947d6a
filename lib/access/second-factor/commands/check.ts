import { createHash } from "node:crypto";
import { z } from "zod";
import { realNow } from "#lib/platform/clock.ts";
import { inTransactionApart, one, type Tx } from "#lib/platform/db.ts";
import { ok, type Result, refuse } from "#lib/platform/result.ts";
import { settings } from "#lib/platform/settings.ts";
import { sql } from "#lib/platform/sql.ts";
import { stepOf } from "../one-time-code.ts";
import { readCode, secondsToWait } from "../rules.ts";
import { openSecret } from "../sealed-secret.ts";

/** By what a person proved themselves: the authenticator, or one of the recovery codes, now spent. */
export type Proof = "authenticator" | "recovery";

/** Only this digest of a recovery code is kept; the code has 79 bits, so that none is found by trying. */
export function recoveryHash(personId: string, code: string): string {
  return createHash("sha256").update(`${personId}:${code}`).digest("hex");
}

const factorRow = z.object({
  secret: z.string(),
  lastStep: z.coerce.number(),
  failures: z.number(),
  failedAt: z.date().nullable(),
});
type Factor = z.infer<typeof factorRow>;

const wrong = (code: string, params?: Record<string, number>) => refuse(code, params, { code: [code] });

/** Spends the code of an authenticator: the step it is of may not lie before the last one taken. */
async function spendStep(tx: Tx, personId: string, factor: Factor, code: string, at: Date): Promise<string | null> {
  const secret = openSecret(factor.secret, personId, settings.authSecret ?? "");
  if (secret === null) return "access.codeUnreadable";
  const step = stepOf(secret, code, at);
  if (step === null) return "access.codeWrong";
  if (step <= factor.lastStep) return "access.codeUsed";
  await tx.$executeRaw(sql`UPDATE second_factor SET last_step = ${step} WHERE person_id = ${personId}::uuid`);
  return null;
}

async function spendRecovery(tx: Tx, personId: string, code: string, at: Date): Promise<string | null> {
  const spent = await tx.$executeRaw(sql`UPDATE recovery_code SET used_at = ${at}
    WHERE person_id = ${personId}::uuid AND hash = ${recoveryHash(personId, code)} AND used_at IS NULL`);
  return spent === 1 ? null : "access.codeWrong";
}

/**
 * Takes a code of a person who has a second factor (also one not yet in force), once and for ever. In a transaction of
 * its own, so that a wrong code counts although the command it came with rolls back; the row lock makes attempts of one
 * person wait for each other, each counted before the next is looked at. Problems at the field `code`:
 * access.codeWrong, access.codeUsed, access.codeLocked {seconds}, access.codeUnreadable.
 */
export function checkCode(personId: string, typed: string): Promise<Result<Proof>> {
  const at = realNow();
  return inTransactionApart(async (tx): Promise<Result<Proof>> => {
    const factor = await one(
      tx,
      factorRow,
      sql`SELECT secret, last_step AS "lastStep", failures, failed_at AS "failedAt" FROM second_factor
        WHERE person_id = ${personId}::uuid FOR UPDATE`,
    );
    if (factor === null) return wrong("access.codeWrong");
    const seconds = secondsToWait(factor.failures, factor.failedAt, at);
    if (seconds > 0) return wrong("access.codeLocked", { seconds });
    const read = readCode(typed);
    let why: string | null = "access.codeWrong";
    if (read.kind === "authenticator") why = await spendStep(tx, personId, factor, read.code, at);
    if (read.kind === "recovery") why = await spendRecovery(tx, personId, read.code, at);
    if (read.kind !== "neither" && why === null) {
      await tx.$executeRaw(
        sql`UPDATE second_factor SET failures = 0, failed_at = NULL WHERE person_id = ${personId}::uuid`,
      );
      return ok(read.kind);
    }
    // A code that was right once proves possession too: only what was never right counts as guessing.
    if (why === "access.codeWrong") {
      await tx.$executeRaw(
        sql`UPDATE second_factor SET failures = failures + 1, failed_at = ${at} WHERE person_id = ${personId}::uuid`,
      );
    }
    return wrong(why ?? "access.codeWrong");
  });
}
