import { z } from "zod";
import { db, many } from "#lib/platform/db.ts";
import { sql } from "#lib/platform/sql.ts";
import { fromShell } from "../../commands/shell.ts";
import { sendLink } from "../../invitation/commands.ts";

const row = z.object({ personId: z.string(), byId: z.string() });

/**
 * Sends the invitations that lists asked for and that were not sent yet, each in a transaction of its own: the worker's
 * part of taking a list in, repeated until none is left. Gives how many.
 */
export async function inviteFromLists(): Promise<number> {
  const waiting = await many(
    db(),
    row,
    sql`SELECT i.value AS "personId", r.person_id AS "byId" FROM roster_import r, jsonb_array_elements_text(r.outcome -> 'invite') i
      WHERE r.taken_at IS NOT NULL AND NOT EXISTS (SELECT 1 FROM account_link l WHERE l.person_id = i.value::uuid)
        AND EXISTS (SELECT 1 FROM person p WHERE p.id = i.value::uuid AND p.closed_at IS NULL) LIMIT 500`,
  );
  let sent = 0;
  for (const { personId, byId } of waiting) {
    const done = await fromShell("worker", (pen) => sendLink(pen, personId, "INVITATION", byId));
    if (done.ok) sent += 1;
  }
  return sent;
}
