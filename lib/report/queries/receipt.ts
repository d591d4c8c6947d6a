import { z } from "zod";
import type { Viewer } from "#lib/access/types.ts";
import { visible } from "#lib/access/visible.ts";
import { deadlineView } from "#lib/plan/deadline/rules.ts";
import { now } from "#lib/platform/clock.ts";
import { db, one } from "#lib/platform/db.ts";
import { isId } from "#lib/platform/ids.ts";
import { type Sql, sql } from "#lib/platform/sql.ts";
import { dayOf } from "#lib/platform/time.ts";
import { reopenedAt, sentUnder } from "#lib/register/queries/series.ts";
import { documentNumber } from "#lib/register/rules.ts";
import { letterhead } from "../letterhead.ts";
import type { ReceiptPage, Verification } from "../types.ts";

const text = z.string().nullable();
const instant = z.coerce.date();
const numbered = { number: z.number(), type: z.string(), body: z.string(), datedOn: z.string() };
const sendingRow = z.object({
  id: z.string(),
  round: z.number(),
  ...numbered,
  at: instant,
  arrivalNumber: z.number(),
  receipt: z.string(),
  digest: z.string(),
  version: z.number(),
  by: z.string(),
  onBehalfOf: text,
  paperFirst: z.boolean(),
  paperNote: text,
  withdrawn: z.object({ at: instant, by: text, onBehalfOf: text }).nullable(),
  review: z
    .object({ startedAt: instant, state: z.string(), concludedAt: instant.nullable(), reopenedAt: instant.nullable() })
    .nullable(),
  received: instant.nullable(),
  next: z.object({ id: z.string(), ...numbered, at: instant }).nullable(),
});
const receiptRow = z.object({
  reportId: z.string(),
  unit: z.string(),
  parentName: text,
  form: z.string(),
  symbol: z.string(),
  place: z.string(),
  directive: z.string(),
  title: z.string(),
  years: z.number(),
  channel: z.string(),
  recipient: z.string(),
  sending: sendingRow.nullable(),
  milestone: z.object({ phrase: text, dueOn: text, firstDueOn: text }).nullable(),
  firstSentOn: text,
});
type Row = z.infer<typeof receiptRow>;

const person = (id: Sql): Sql => sql`(SELECT full_name FROM person WHERE id = ${id})`;

/** A sending with what happened to it since; `which` narrows to one, else the latest of the report. */
const sendingOf = (
  which: Sql,
): Sql => sql`(SELECT jsonb_build_object('id', s.id, 'round', s.round, 'number', s.number, 'type', s.number_type, 'body', s.number_body,
    'datedOn', s.dated_on, 'at', s.submitted_at, 'arrivalNumber', s.arrival_number, 'receipt', s.receipt, 'digest', s.digest, 'version', v.number,
    'by', ${person(sql`s.submitted_by_id`)}, 'onBehalfOf', ${person(sql`s.on_behalf_of_id`)}, 'paperFirst', s.paper_first,
    'paperNote', CASE WHEN s.paper_first THEN (SELECT e.note FROM document_entry e WHERE ${sentUnder} LIMIT 1) END,
    'withdrawn', CASE WHEN s.withdrawn_at IS NOT NULL THEN jsonb_build_object('at', s.withdrawn_at, 'by', ${person(sql`s.withdrawn_by_id`)},
      'onBehalfOf', ${person(sql`s.withdrawn_on_behalf_of_id`)}) END,
    'review', (SELECT jsonb_build_object('startedAt', w.started_at, 'state', w.state, 'concludedAt', w.concluded_at,
        'reopenedAt', ${reopenedAt(sql`w`)}) FROM review w
      WHERE w.report_id = s.report_id AND w.round = s.round AND w.version_id = s.version_id AND w.started_at >= s.submitted_at
        AND s.withdrawn_at IS NULL AND w.state <> 'RELEASED' ORDER BY w.started_at DESC LIMIT 1),
    'received', (SELECT x.received_at FROM dispatch x WHERE x.submission_id = s.id),
    'next', (SELECT jsonb_build_object('id', y.id, 'number', y.number, 'type', y.number_type, 'body', y.number_body, 'datedOn', y.dated_on, 'at', y.submitted_at)
      FROM submission y WHERE y.report_id = s.report_id AND y.submitted_at > s.submitted_at AND y.withdrawn_at IS NULL ORDER BY y.submitted_at DESC LIMIT 1))
  FROM submission s JOIN report_version v ON v.id = s.version_id WHERE s.report_id = r.id AND ${which} ORDER BY s.submitted_at DESC LIMIT 1)`;

function read(viewer: Viewer, condition: Sql, which: Sql, datedOn: Sql): Promise<Row | null> {
  return one(
    db(),
    receiptRow,
    sql`SELECT r.id AS "reportId", n.name AS unit, up.name AS "parentName", k.document_form AS form, n.symbol, u.place_name AS place, d.code AS directive,
      d.title, d.years, c.name AS channel, t.name AS recipient, ${sendingOf(which)} AS sending, r.first_sent_on::text AS "firstSentOn",
      (SELECT jsonb_build_object('phrase', m.phrase, 'dueOn', m.due_on, 'firstDueOn', m.first_due_on) FROM milestone m
        WHERE m.assignment_id = r.assignment_id AND m.kind = 'SEND_REPORT') AS milestone
    FROM report_subject r JOIN unit u ON u.id = r.unit_id JOIN unit_kind k ON k.code = u.kind_code JOIN directive d ON d.id = r.directive_id
      JOIN unit c ON c.id = r.channel_unit_id JOIN unit t ON t.id = r.recipient_unit_id
      CROSS JOIN LATERAL unit_named_on(u.id, ${datedOn}) n LEFT JOIN LATERAL unit_named_on(u.parent_id, ${datedOn}) up ON TRUE
    WHERE ${condition} AND ${visible("report.readState", viewer)}`,
  );
}

/** What became of a sending, the earliest first. */
function sinceOf(sending: NonNullable<Row["sending"]>, form: string): NonNullable<ReceiptPage["sending"]>["since"] {
  const { withdrawn, review, received, next } = sending;
  const concluded = review?.concludedAt && (review.state === "ACCEPTED" || review.state === "RETURNED") ? review : null;
  const events = [
    received && { kind: "received" as const, at: received },
    withdrawn && { kind: "withdrawn" as const, at: withdrawn.at, who: withdrawn.by, onBehalfOf: withdrawn.onBehalfOf },
    review && review.state !== "RECORDED" && { kind: "reviewStarted" as const, at: review.startedAt },
    concluded?.concludedAt && {
      kind: concluded.state === "ACCEPTED" ? ("accepted" as const) : ("returned" as const),
      at: concluded.concludedAt,
    },
    review?.reopenedAt && { kind: "reopened" as const, at: review.reopenedAt },
    next && { kind: "sentAgain" as const, at: next.at, number: documentNumber(next, form), datedOn: next.datedOn },
  ];
  return events
    .filter((event) => event !== null && event !== false && event !== undefined)
    .sort((one, other) => one.at.getTime() - other.at.getTime());
}

function pageOf(row: Row, viewer: Viewer): ReceiptPage {
  const { sending, milestone, form } = row;
  const issuer = { name: row.unit, parentName: row.parentName, form, symbol: row.symbol, place: row.place };
  const base = {
    reportId: row.reportId,
    unit: row.unit,
    directive: row.directive,
    subject: `Báo cáo tổng kết ${row.years} năm thực hiện ${row.title}`,
    channel: row.channel,
    recipient: row.recipient,
  };
  if (sending === null) return { ...base, sending: null };
  const {
    number,
    type,
    body,
    datedOn,
    withdrawn,
    review: _review,
    received: _received,
    next: _next,
    ...rest
  } = sending;
  // On time is judged by the first sending that stands; one taken back counts for nothing.
  const doneOn = row.firstSentOn ?? dayOf(sending.at);
  const deadline = withdrawn === null && milestone ? { ...milestone, doneOn, doneAs: "sent" as const } : null;
  return {
    ...base,
    sending: {
      ...rest,
      number: documentNumber({ number, type, body }, form),
      datedOn,
      withdrawn: withdrawn !== null,
      deadline: deadline && deadlineView(deadline, now(), viewer.locale),
      since: sinceOf(sending, form),
      head: letterhead({ ...issuer, symbol: body }, { number, datedOn }),
    },
  };
}

/**
 * The receipt of a sending of a report: the one asked for, else the latest. Whoever may know the report's state may see
 * that it was sent, and as what. Null where there is no report they may know of.
 */
export async function receiptPage(viewer: Viewer, reportId: string, sendingId?: string): Promise<ReceiptPage | null> {
  if (!isId(reportId) || (sendingId !== undefined && !isId(sendingId))) return null;
  const which = sendingId === undefined ? sql`TRUE` : sql`s.id = ${sendingId}::uuid`;
  const day = sql`(SELECT s.dated_on FROM submission s WHERE s.report_id = r.id AND ${which} ORDER BY s.submitted_at DESC LIMIT 1)`;
  const row = await read(viewer, sql`r.id = ${reportId}::uuid`, which, day);
  return row && pageOf(row, viewer);
}

/** The receipt of one sending by its own id; null where there is none the viewer may know of. */
export async function receiptOf(viewer: Viewer, submissionId: string): Promise<ReceiptPage | null> {
  if (!isId(submissionId)) return null;
  const found = await one(
    db(),
    z.object({ reportId: z.string() }),
    sql`SELECT report_id AS "reportId" FROM submission WHERE id = ${submissionId}::uuid`,
  );
  return found && receiptPage(viewer, found.reportId, submissionId);
}

const verifyRow = z.object({
  unit: z.string(),
  form: z.string(),
  directive: z.string(),
  title: z.string(),
  years: z.number(),
  state: z.string(),
  frozenAt: z.date(),
  sentAt: z.date().nullable(),
  recipient: z.string(),
  number: z.number().nullable(),
  type: z.string().nullable(),
  body: z.string().nullable(),
  datedOn: text,
  withdrawnAt: z.date().nullable(),
  newer: z
    .object({ ...numbered })
    .partial()
    .extend({ digest: z.string() })
    .nullable(),
});

/**
 * Whether a digest is that of a frozen version, for anybody who holds it: number, date, unit, kind and state, what replaced
 * it since; never text. Versions frozen for a consultation only are nobody's public document. Null where it is unknown.
 */
export async function verification(digest: string): Promise<Verification | null> {
  if (!/^[0-9a-f]{64}$/.test(digest)) return null;
  const found = await one(
    db(),
    verifyRow,
    sql`SELECT un.name AS unit, k.document_form AS form, d.code AS directive, d.title, d.years, r.state, v.frozen_at AS "frozenAt", s.submitted_at AS "sentAt",
      t.name AS recipient, s.number, s.number_type AS type, s.number_body AS body, s.dated_on::text AS "datedOn", s.withdrawn_at AS "withdrawnAt",
      (SELECT jsonb_strip_nulls(jsonb_build_object('digest', n.digest, 'number', y.number, 'type', y.number_type, 'body', y.number_body, 'datedOn', y.dated_on))
        FROM report_version n LEFT JOIN submission y ON y.version_id = n.id AND y.withdrawn_at IS NULL
        WHERE n.report_id = v.report_id AND n.kind = 'APPROVAL' AND n.number > v.number AND n.digest <> v.digest ORDER BY n.number DESC LIMIT 1) AS newer
    FROM report_version v JOIN report r ON r.id = v.report_id JOIN unit u ON u.id = r.unit_id JOIN unit_kind k ON k.code = u.kind_code
      JOIN directive d ON d.id = r.directive_id JOIN unit t ON t.id = r.recipient_unit_id LEFT JOIN submission s ON s.version_id = v.id
      CROSS JOIN LATERAL unit_named_on(u.id, s.dated_on) un
    WHERE v.digest = ${digest} AND v.kind = 'APPROVAL' ORDER BY s.withdrawn_at IS NULL DESC, v.number DESC, s.submitted_at DESC LIMIT 1`,
  );
  if (found === null) return null;
  const { form, number, type, body, newer, ...rest } = found;
  const written = (
    one: Partial<Record<"type" | "body", string | null | undefined>> & { number?: number | null | undefined },
  ): string | null =>
    one.number && one.type && one.body
      ? documentNumber({ number: one.number, type: one.type, body: one.body }, form)
      : null;
  return {
    ...rest,
    number: written({ number, type, body }),
    superseded: newer && { number: written(newer), datedOn: newer.datedOn ?? null },
  };
}
