import { z } from "zod";
import type { AuditEntry } from "#lib/audit/event.ts";
import { db, one } from "#lib/platform/db.ts";
import { sql } from "#lib/platform/sql.ts";
import { formatInstant } from "#lib/platform/time.ts";

const row = z.object({ who: z.string(), event: z.string(), at: z.date() });

/**
 * Who moved a subject last, by which event and when (in the installation's zone): what somebody is told whose own move came
 * too late. Null where nobody has moved it.
 */
export async function meanwhile(subject: {
  kind: AuditEntry["subjectKind"];
  id: string;
}): Promise<{ who: string; event: string; at: string } | null> {
  const found = await one(
    db(),
    row,
    sql`SELECT p.full_name AS who, e.action AS event, e.at FROM audit_event e JOIN person p ON p.id = e.person_id
      WHERE e.subject_kind = ${subject.kind} AND e.subject_id = ${subject.id} AND e.outcome = 'DONE' AND jsonb_exists(e.data::jsonb, 'to')
      ORDER BY e.sequence DESC LIMIT 1`,
  );
  return found === null ? null : { ...found, at: formatInstant(found.at) };
}
