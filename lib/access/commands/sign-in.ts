import { z } from "zod";
import { append } from "#lib/audit/append.ts";
import { now, realNow } from "#lib/platform/clock.ts";
import { inTransaction, one, type Tx } from "#lib/platform/db.ts";
import { ok, type Result, refuse } from "#lib/platform/result.ts";
import { sql } from "#lib/platform/sql.ts";
import { nfc } from "#lib/platform/text.ts";
import { passwordFits } from "../passwords.ts";
import { delayAfter, THROTTLE_FORGETS } from "../rules.ts";
import type { SignInInput } from "../schema.ts";
import { checkCode } from "../second-factor/commands/check.ts";
import { inForce } from "../second-factor/commands/confirm.ts";
import { type Client, type OpenedSession, openSession } from "./session.ts";

/**
 * The one writing way that has no viewer yet: whoever signs in becomes one. Sign-in and its refusal stand on the trail,
 * on the chain of the person, or of the address where there is none.
 */

const throttleRow = z.object({ failures: z.number(), wait: z.coerce.number() });
const personRow = z.object({ id: z.string(), passwordHash: z.string().nullable() });

/**
 * Counts the attempt as a failure before it is looked at, so that many at once gain nothing; the row lock makes them
 * wait for each other. Gives the seconds still to wait, 0 when the attempt may be looked at.
 */
async function countAttempt(tx: Tx, kind: "account" | "address", name: string, at: Date): Promise<number> {
  const key = `${kind}:${name}`;
  const forgets = new Date(at.getTime() - THROTTLE_FORGETS);
  await tx.$executeRaw(
    sql`INSERT INTO sign_in_throttle (key, failures, locked_until, updated_at) VALUES (${key}, 0, ${at}, ${at}) ON CONFLICT (key) DO NOTHING`,
  );
  const row = await one(
    tx,
    throttleRow,
    sql`SELECT CASE WHEN updated_at < ${forgets} THEN 0 ELSE failures END AS failures,
      greatest(0, ceil(extract(epoch FROM locked_until - ${at}::timestamptz))) AS wait FROM sign_in_throttle WHERE key = ${key} FOR UPDATE`,
  );
  if (row === null || row.wait > 0) return row?.wait ?? 0;
  const failures = row.failures + 1;
  const lockedUntil = new Date(at.getTime() + delayAfter(failures, kind) * 1000);
  await tx.$executeRaw(
    sql`UPDATE sign_in_throttle SET failures = ${failures}, locked_until = ${lockedUntil}, updated_at = ${at} WHERE key = ${key}`,
  );
  return 0;
}

/** The attempt was right: the account begins anew, the address keeps its count but not this attempt. */
async function uncountAttempt(tx: Tx, account: string, address: string, at: Date): Promise<void> {
  await tx.$executeRaw(sql`DELETE FROM sign_in_throttle WHERE key = ${`account:${account}`}`);
  await tx.$executeRaw(
    sql`UPDATE sign_in_throttle SET failures = greatest(0, failures - 1), locked_until = ${at} WHERE key = ${`address:${address}`}`,
  );
}

async function recordRefusal(tx: Tx, personId: string | null, client: Client, reason: string): Promise<void> {
  await append(
    tx,
    personId === null
      ? { action: "person.signInRefused", subjectKind: "address", subjectId: client.address, data: { reason } }
      : { action: "person.signInRefused", subjectKind: "person", subjectId: personId, data: { reason } },
    { personId, onBehalfOfId: null, address: client.address },
    now(),
    { outcome: "REFUSED" },
  );
}

/** The name an account goes by, however it was typed. */
export function accountName(email: string): string {
  return nfc(email).trim().toLowerCase();
}

/** Who gave the right password but has a second factor: no session yet, a code is asked for (signInByCode). */
export type CodeWanted = { personId: string; sessionId: null };

/**
 * Signs a person in by mail address and password; whoever has a second factor is asked for a code first. Wrong ones cost
 * growing delays per account and per address, in real time. Problems: access.wait {seconds}, access.wrongPassword (also
 * for people who are closed or not there).
 */
export async function signInByPassword(
  input: SignInInput,
  client: Client,
): Promise<Result<OpenedSession | CodeWanted>> {
  const account = accountName(input.email);
  const at = realNow();
  return inTransaction(async (tx): Promise<Result<OpenedSession | CodeWanted>> => {
    const seconds =
      (await countAttempt(tx, "account", account, at)) || (await countAttempt(tx, "address", client.address, at));
    if (seconds > 0) return refuse("access.wait", { seconds });
    const person = await one(
      tx,
      personRow,
      sql`SELECT id, password_hash AS "passwordHash" FROM person WHERE lower(email) = ${account} AND closed_at IS NULL`,
    );
    if (!(await passwordFits(person?.passwordHash ?? null, input.password))) {
      await recordRefusal(tx, person?.id ?? null, client, "wrongPassword");
      return refuse("access.wrongPassword");
    }
    if (person === null) return refuse("access.wrongPassword");
    await uncountAttempt(tx, account, client.address, at);
    if (await inForce(tx, person.id)) return ok({ personId: person.id, sessionId: null });
    return ok(await openSession(tx, person.id, client, "password"));
  });
}

/**
 * The second step: a code of whoever gave the right password a moment ago. Wrong ones cost growing delays of their own
 * and stand on the person's chain. Problems: access.codeExpired (closed since), those of checkCode().
 */
export async function signInByCode(personId: string, code: string, client: Client): Promise<Result<OpenedSession>> {
  const checked = await checkCode(personId, code);
  return inTransaction(async (tx): Promise<Result<OpenedSession>> => {
    if (!checked.ok) {
      await recordRefusal(tx, personId, client, checked.problem.code);
      return checked;
    }
    const person = await one(
      tx,
      z.object({ id: z.string() }),
      sql`SELECT id FROM person WHERE id = ${personId}::uuid AND closed_at IS NULL`,
    );
    if (person === null) return refuse("access.codeExpired");
    return ok(await openSession(tx, personId, client, "password", checked.value));
  });
}

/**
 * Signs a sample person in without a password; whether samples exist for the request is decided before (origin.ts).
 * Nothing is proven here, so no code is asked either; a sample person's decisions do ask for one.
 * `who` is their id or the first part of their mail address. Problem: access.noSample.
 */
export async function signInSample(who: string, client: Client): Promise<Result<OpenedSession>> {
  return inTransaction(async (tx): Promise<Result<OpenedSession>> => {
    const person = await one(
      tx,
      z.object({ id: z.string() }),
      sql`SELECT id FROM person WHERE sample AND closed_at IS NULL AND (id::text = ${who} OR lower(email) = ${accountName(who)} OR split_part(lower(email), '@', 1) = ${accountName(who)})`,
    );
    return person === null ? refuse("access.noSample") : ok(await openSession(tx, person.id, client, "sample"));
  });
}
