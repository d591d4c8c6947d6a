import { z } from "zod";
import { can } from "#lib/access/can.ts";
import { loadSubject } from "#lib/access/subject.ts";
import type { Viewer } from "#lib/access/types.ts";
import { db, one } from "#lib/platform/db.ts";
import { sql } from "#lib/platform/sql.ts";
import { formatInstant } from "#lib/platform/time.ts";
import { labels } from "./labels.ts";
import type { DispatchView } from "./types.ts";

const row = z.object({
  id: z.string(),
  state: z.enum(["SENT", "RECEIVED"]),
  recipient: z.string(),
  channel: z.string(),
  digest: z.string(),
  sentAt: z.date(),
  receivedAt: z.date().nullable(),
  receivedBy: z.string().nullable(),
});

/** The way of a report's newest sending to its recipient; null where it was not dispatched or the viewer may not see it. */
export async function dispatchOf(viewer: Viewer, reportId: string): Promise<DispatchView | null> {
  const found = await one(
    db(),
    row,
    sql`SELECT d.id, d.state, t.name AS recipient, c.name AS channel, d.digest, d.sent_at AS "sentAt", d.received_at AS "receivedAt", p.full_name AS "receivedBy"
      FROM dispatch d JOIN submission s ON s.id = d.submission_id AND s.withdrawn_at IS NULL JOIN unit t ON t.id = d.recipient_unit_id JOIN unit c ON c.id = d.channel_unit_id
        LEFT JOIN person p ON p.id = d.received_by_id
      WHERE d.report_id = ${reportId}::uuid ORDER BY d.sent_at DESC LIMIT 1`,
  );
  const report = found && (await loadSubject(db(), "reportSubject", reportId));
  if (!found || !report || can("report.readState", viewer, report)) return null;
  const mayReceive = found.state === "SENT" && can("dispatch.receive", viewer, report) === null;
  return {
    id: found.id,
    words: labels.state[found.state][viewer.locale],
    received: found.receivedAt !== null,
    mayReceive,
    recipient: found.recipient,
    channel: found.channel,
    digest: found.digest,
    sentAt: formatInstant(found.sentAt),
    receivedAt: found.receivedAt && formatInstant(found.receivedAt),
    receivedBy: found.receivedBy,
  };
}
