import { createHash } from "node:crypto";
import { z } from "zod";
import { realNow } from "#lib/platform/clock.ts";
import { db, one } from "#lib/platform/db.ts";
import { sql } from "#lib/platform/sql.ts";
import { type LinkRefusal, linkRefusal } from "./rules.ts";

const row = z.object({
  name: z.string(),
  email: z.string(),
  usedAt: z.date().nullable(),
  endedAt: z.date().nullable(),
  expiresAt: z.date(),
  closed: z.boolean(),
});

/** What a one-time link opens: whose password, or why nothing. Opening the page uses nothing up. */
export async function linkPage(token: string): Promise<{ name: string; email: string } | { refusal: LinkRefusal }> {
  const digest = createHash("sha256").update(token).digest("hex");
  const link = await one(
    db(),
    row,
    sql`SELECT p.full_name AS name, p.email, l.used_at AS "usedAt", l.ended_at AS "endedAt", l.expires_at AS "expiresAt", p.closed_at IS NOT NULL AS closed
      FROM account_link l JOIN person p ON p.id = l.person_id WHERE l.token_hash = ${digest}`,
  );
  const refusal = linkRefusal(link, realNow());
  return refusal !== null || link === null
    ? { refusal: refusal ?? "invitation.unknown" }
    : { name: link.name, email: link.email };
}
