import { canonicalJson } from "#lib/platform/canonical.ts";
import type { Tx } from "#lib/platform/db.ts";
import { newId } from "#lib/platform/ids.ts";
import { sql } from "#lib/platform/sql.ts";
import type { AuditEntry } from "./event.ts";

/** Who stands behind an event: the person, in whose name if delegated, and from where. Null person: nobody signed in. */
export type Actor = { personId: string | null; onBehalfOfId: string | null; address: string };

/**
 * Writes one event in the caller's transaction and chains it to the event before it on the same subject
 * (hash input: chain.ts, hashLines). `rowLocked` says that the caller already holds the subject's row FOR UPDATE;
 * otherwise an advisory lock keeps the chain straight. Gives the event's id.
 */
export async function append(
  tx: Tx,
  entry: AuditEntry,
  actor: Actor,
  at: Date,
  options: { outcome?: "DONE" | "REFUSED"; rowLocked?: boolean } = {},
): Promise<string> {
  const id = newId();
  const outcome = options.outcome ?? "DONE";
  if (!options.rowLocked) {
    await tx.$executeRaw(
      sql`SELECT pg_advisory_xact_lock(hashtextextended(${`${entry.subjectKind}:${entry.subjectId}`}, 0))`,
    );
  }
  const data = canonicalJson(entry.data);
  await tx.$executeRaw(sql`
    INSERT INTO audit_event (id, at, person_id, on_behalf_of_id, address, action, subject_kind, subject_id, sequence, outcome, data, previous_hash, hash)
    SELECT ${id}::uuid, ${at}, ${actor.personId}::uuid, ${actor.onBehalfOfId}::uuid, ${actor.address}, ${entry.action}, ${entry.subjectKind},
      ${entry.subjectId}, coalesce(last.sequence, 0) + 1, ${outcome}, ${data}, coalesce(last.hash, repeat('0', 64)),
      encode(sha256(convert_to(concat_ws(E'\n', ${id}::text, ${at.toISOString()}::text, ${actor.personId ?? "-"}::text, ${actor.onBehalfOfId ?? "-"}::text, ${actor.address}::text,
        ${entry.action}::text, ${entry.subjectKind}::text, ${entry.subjectId}::text, (coalesce(last.sequence, 0) + 1)::text, ${outcome}::text, ${data}::text,
        coalesce(last.hash, repeat('0', 64))), 'UTF8')), 'hex')
    FROM (SELECT 1) AS one LEFT JOIN LATERAL (SELECT sequence, hash FROM audit_event
      WHERE subject_kind = ${entry.subjectKind} AND subject_id = ${entry.subjectId} ORDER BY sequence DESC LIMIT 1) AS last ON true`);
  return id;
}
