import { append } from "#lib/audit/append.ts";
import { now, realNow } from "#lib/platform/clock.ts";
import { db, inTransaction, type Tx } from "#lib/platform/db.ts";
import { newId } from "#lib/platform/ids.ts";
import { sql } from "#lib/platform/sql.ts";

/** What a browser says about itself, and from where it asks. */
export type Client = { address: string; agent: string };
export type OpenedSession = { personId: string; sessionId: string };

/**
 * Opens a session of a person who has just proven who they are, with its event. Sessions keep real time; the event
 * stands at the campaign's. `code` says by what the second factor was shown, where the person has one.
 */
export async function openSession(
  tx: Tx,
  personId: string,
  client: Client,
  how: "password" | "sample",
  code?: "authenticator" | "recovery",
): Promise<OpenedSession> {
  const sessionId = newId();
  const at = realNow();
  await tx.$executeRaw(sql`INSERT INTO session (id, person_id, created_at, seen_at, address, agent)
    VALUES (${sessionId}::uuid, ${personId}::uuid, ${at}, ${at}, ${client.address}, ${client.agent.slice(0, 300)})`);
  await tx.$executeRaw(sql`UPDATE person SET last_seen_at = ${at} WHERE id = ${personId}::uuid`);
  await append(
    tx,
    {
      action: "person.signedIn",
      subjectKind: "person",
      subjectId: personId,
      data: { how, session: sessionId, ...(code === undefined ? {} : { code }) },
    },
    { personId, onBehalfOfId: null, address: client.address },
    now(),
  );
  return { personId, sessionId };
}

/** Ends the session of a browser that signs out, with its event; a session that has ended already stays as it is. */
export async function endSession(sessionId: string, address: string): Promise<void> {
  await inTransaction(async (tx) => {
    const ended = await tx.session.updateManyAndReturn({
      where: { id: sessionId, endedAt: null },
      data: { endedAt: realNow(), endedBy: "signOut" },
      select: { personId: true },
    });
    for (const { personId } of ended) {
      await append(
        tx,
        { action: "person.signedOut", subjectKind: "person", subjectId: personId, data: { session: sessionId } },
        { personId, onBehalfOfId: null, address },
        now(),
      );
    }
  });
}

/** Ends every open session of a person (closed, reset, role ended). Gives how many. */
export function endSessionsOf(tx: Tx, personId: string, by: string, except?: string): Promise<number> {
  const others = except === undefined || except === "" ? sql`` : sql`AND id <> ${except}::uuid`;
  return tx.$executeRaw(sql`UPDATE session SET ended_at = ${realNow()}, ended_by = ${by}
    WHERE person_id = ${personId}::uuid AND ended_at IS NULL ${others}`);
}

/** Notes that a session was used; not more often than every few minutes (session.ts). */
export async function touchSession(sessionId: string, at: Date): Promise<void> {
  await db().$executeRaw(sql`UPDATE session SET seen_at = ${at} WHERE id = ${sessionId}::uuid AND ended_at IS NULL`);
}
