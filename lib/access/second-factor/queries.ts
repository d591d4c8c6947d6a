import { z } from "zod";
import { db, one } from "#lib/platform/db.ts";
import { settings } from "#lib/platform/settings.ts";
import { sql } from "#lib/platform/sql.ts";
import type { Viewer } from "../types.ts";
import { setUpAddress } from "./one-time-code.ts";
import { inGroups } from "./rules.ts";
import { openSecret } from "./sealed-secret.ts";
import type { FactorView } from "./types.ts";

/** Whether a person has a second factor in force: then sign-in and decisions ask for a code. One statement. */
export async function hasSecondFactor(personId: string): Promise<boolean> {
  const row = await one(
    db(),
    z.object({ found: z.boolean() }),
    sql`SELECT EXISTS (SELECT 1 FROM second_factor WHERE person_id = ${personId}::uuid AND confirmed_at IS NOT NULL) AS found`,
  );
  return row?.found ?? false;
}

const row = z.object({ secret: z.string(), confirmedAt: z.date().nullable(), left: z.number() });

/** How the viewer's second factor stands. One statement. */
export async function secondFactorOf(viewer: Viewer): Promise<FactorView> {
  const found = await one(
    db(),
    row,
    sql`SELECT f.secret, f.confirmed_at AS "confirmedAt",
      (SELECT count(*)::int FROM recovery_code c WHERE c.person_id = f.person_id AND c.used_at IS NULL) AS left
    FROM second_factor f WHERE f.person_id = ${viewer.personId}::uuid`,
  );
  if (found === null) return { kind: "none" };
  const secret = openSecret(found.secret, viewer.personId, settings.authSecret ?? "");
  if (found.confirmedAt !== null)
    return { kind: "inForce", since: found.confirmedAt, left: found.left, unreadable: secret === null };
  if (secret === null) return { kind: "none" };
  return { kind: "begun", address: setUpAddress(secret, viewer.email), typed: inGroups(secret) };
}
