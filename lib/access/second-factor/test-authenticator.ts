import { realNow } from "#lib/platform/clock.ts";
import { db } from "#lib/platform/db.ts";
import { settings } from "#lib/platform/settings.ts";
import { sql } from "#lib/platform/sql.ts";
import { codeAt, newSecret } from "./one-time-code.ts";
import { sealSecret } from "./sealed-secret.ts";

/** Puts a second factor of a person into force and gives their telephone: each call of it shows a code not yet taken. */
export async function giveFactor(personId: string): Promise<() => Promise<string>> {
  const secret = newSecret();
  const sealed = sealSecret(secret, personId, settings.authSecret ?? "");
  await db().$executeRaw(sql`INSERT INTO second_factor (person_id, secret, created_at, confirmed_at)
    VALUES (${personId}::uuid, ${sealed}, ${realNow()}, ${realNow()})`);
  return async () => {
    // Half a minute passes between two codes; for the tests the last one is forgotten instead.
    await db().$executeRaw(sql`UPDATE second_factor SET last_step = 0 WHERE person_id = ${personId}::uuid`);
    return codeAt(secret, realNow());
  };
}
