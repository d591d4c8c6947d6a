import { z } from "zod";
import { accountName } from "#lib/access/commands/sign-in.ts";
import { db, many, one } from "#lib/platform/db.ts";
import { sql } from "#lib/platform/sql.ts";
import { slug } from "#lib/platform/text.ts";

const person = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  sample: z.boolean(),
  closed: z.boolean(),
  roles: z.array(z.string()),
});

/** Everybody, for the command line of the server (no viewer: whoever reaches the machine may). Roles as `ROLE unit-code`. */
export function everybody(): Promise<z.infer<typeof person>[]> {
  return many(
    db(),
    person,
    sql`SELECT p.id, p.full_name AS name, p.email, p.sample, p.closed_at IS NOT NULL AS closed,
      ARRAY(SELECT x.role || ' ' || u.code FROM position x JOIN unit u ON u.id = x.unit_id WHERE x.person_id = p.id AND x.until IS NULL ORDER BY x.since) AS roles
      FROM person p ORDER BY p.closed_at IS NOT NULL, p.full_name COLLATE "vi-x-icu"`,
  );
}

const id = z.object({ id: z.string() });

/** The id of the person with a mail address; null when there is none. */
export async function personByEmail(email: string): Promise<string | null> {
  return (await one(db(), id, sql`SELECT id FROM person WHERE lower(email) = ${accountName(email)}`))?.id ?? null;
}

/** Ids of the units people call so: their code, or their name without diacritics. */
export async function unitsCalled(name: string): Promise<string[]> {
  const code = slug(name);
  const found = await many(
    db(),
    id,
    sql`SELECT id FROM unit WHERE code = ${code} OR fold(name) = ${code.replaceAll("-", " ")} OR fold(short_name) = ${code.replaceAll("-", " ")}`,
  );
  return found.map((unit) => unit.id);
}

/** Ids of the sample people who can still sign in. */
export async function openSamples(): Promise<string[]> {
  return (await many(db(), id, sql`SELECT id FROM person WHERE sample AND closed_at IS NULL`)).map((found) => found.id);
}
