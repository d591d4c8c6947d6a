import { z } from "zod";
import { actingText } from "#lib/access/acting-as.ts";
import type { Viewer } from "#lib/access/types.ts";
import { visible } from "#lib/access/visible.ts";
import type { AuditEntry } from "#lib/audit/event.ts";
import { db, one } from "#lib/platform/db.ts";
import { sql } from "#lib/platform/sql.ts";
import { formatInstant } from "#lib/platform/time.ts";

const row = z.object({ who: z.string(), event: z.string(), at: z.date() });

/**
 * Who moved a subject last, by which event and when (in the installation's zone): what somebody is told whose own move came
 * too late. Null where nobody has moved it.
 */
export async function meanwhile(
  subject: { kind: AuditEntry["subjectKind"]; id: string },
  viewer: Viewer,
): Promise<{ who: string; event: string; at: string } | null> {
  const found = await one(
    db(),
    row,
    sql`SELECT ${actingText(sql`e.person_id`, sql`e.on_behalf_of_id`, viewer.locale)} AS who, e.action AS event, e.at FROM audit_event e
      WHERE e.person_id IS NOT NULL AND e.subject_kind = ${subject.kind} AND e.subject_id = ${subject.id} AND e.outcome = 'DONE' AND jsonb_exists(e.data::jsonb, 'to')
      ORDER BY e.sequence DESC LIMIT 1`,
  );
  return found === null ? null : { ...found, at: formatInstant(found.at) };
}

/** Whether the viewer may know how a subject stands at all; to anybody else a report that moved is one that is not there. */
export async function mayKnow(
  subject: { kind: AuditEntry["subjectKind"]; id: string },
  viewer: Viewer,
): Promise<boolean> {
  if (subject.kind !== "report") return true;
  const known = sql`(${visible("report.readState", viewer)} OR ${visible("report.readDraft", viewer)} OR ${visible("report.readVersion", viewer)})`;
  const found = await one(
    db(),
    z.object({ id: z.string() }),
    sql`SELECT r.id FROM report_subject r WHERE r.id = ${subject.id}::uuid AND ${known}`,
  );
  return found !== null;
}
