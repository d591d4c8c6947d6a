import { z } from "zod";
import type { Viewer } from "#lib/access/types.ts";
import { now } from "#lib/platform/clock.ts";
import { db, one } from "#lib/platform/db.ts";
import { sql } from "#lib/platform/sql.ts";
import { documentNumber } from "../rules.ts";
import type { ReceiptPage, Verification } from "../types.ts";
import { milestonesOf, readReport, sendingsOf } from "./report.ts";

/**
 * The receipt of a sending of a report: the one asked for, else the latest. Whoever may know the report's state may see
 * that it was sent, and as what. Null where there is no report they may know of.
 */
export async function receiptPage(viewer: Viewer, reportId: string, sendingId?: string): Promise<ReceiptPage | null> {
  const row = await readReport(viewer, reportId);
  if (row === null) return null;
  const all = sendingsOf(row);
  const sending = all.find((one) => one.id === sendingId) ?? all[0] ?? null;
  const version = row.versions.find((one) => one.sent === sending?.id);
  const send = milestonesOf(row, now(), viewer).find((milestone) => milestone.kind === "SEND_REPORT");
  return {
    reportId,
    unit: row.unit.name,
    directive: row.directive.code,
    channel: row.names.channel,
    sending: sending && { ...sending, digest: version?.digest ?? "", sending: send?.deadline ?? null },
  };
}

const verifyRow = z.object({
  unit: z.string(),
  form: z.string(),
  directive: z.string(),
  state: z.string(),
  frozenAt: z.date(),
  number: z.number().nullable(),
  type: z.string().nullable(),
  body: z.string().nullable(),
  datedOn: z.string().nullable(),
  withdrawn: z.boolean(),
  superseded: z.boolean(),
});

/**
 * Whether a digest is that of a frozen version, for anybody who holds it: number, date, unit, kind and state, never text.
 * Versions frozen for a consultation only are nobody's public document. Null where the digest is unknown.
 */
export async function verification(digest: string): Promise<Verification | null> {
  if (!/^[0-9a-f]{64}$/.test(digest)) return null;
  const found = await one(
    db(),
    verifyRow,
    sql`SELECT un.name AS unit, k.document_form AS form, d.code AS directive, r.state, v.frozen_at AS "frozenAt", s.number, s.number_type AS type,
      s.number_body AS body, s.dated_on::text AS "datedOn", coalesce(s.withdrawn_at IS NOT NULL, false) AS withdrawn,
      EXISTS (SELECT 1 FROM report_version n WHERE n.report_id = v.report_id AND n.kind = 'APPROVAL' AND n.number > v.number AND n.digest <> v.digest) AS superseded
    FROM report_version v JOIN report r ON r.id = v.report_id JOIN unit u ON u.id = r.unit_id JOIN unit_kind k ON k.code = u.kind_code
      JOIN directive d ON d.id = r.directive_id LEFT JOIN submission s ON s.version_id = v.id
      CROSS JOIN LATERAL unit_named_on(u.id, s.dated_on) un
    WHERE v.digest = ${digest} AND v.kind = 'APPROVAL' ORDER BY s.withdrawn_at IS NULL DESC, v.number DESC LIMIT 1`,
  );
  if (found === null) return null;
  const { form, number, type, body, ...rest } = found;
  const numbered = number !== null && type !== null && body !== null;
  return { ...rest, number: numbered ? documentNumber({ number, type, body }, form) : null };
}
