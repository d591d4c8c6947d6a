import { z } from "zod";
import { permit } from "#lib/access/can.ts";
import { one } from "#lib/platform/db.ts";
import { newId } from "#lib/platform/ids.ts";
import { enqueue } from "#lib/platform/queue.ts";
import { ok, type Result, refuse } from "#lib/platform/result.ts";
import { sql } from "#lib/platform/sql.ts";
import { dayOf, formatDay } from "#lib/platform/time.ts";
import { type Answer, askNumber, enterNumber } from "#lib/register/commands/number.ts";
import { documentNumber } from "#lib/register/rules.ts";
import { command } from "#lib/workflow/command.ts";
import { move } from "#lib/workflow/move.ts";
import type { Context } from "#lib/workflow/types.ts";
import { reportMachine } from "../machine.ts";
import { receiptCode } from "../rules.ts";
import { submitSchema } from "../schema.ts";
import { type LockedReport, lockReport, overtaken, roundAhead } from "./lock.ts";
import { receiversOf, tell } from "./tell.ts";

/** All documents sent here are reports: "BC" in every system of symbols (documents §4). */
const REPORT_TYPE = "BC";

type Input = z.output<typeof submitSchema>;

const issuerRow = z.object({
  symbol: z.string(),
  documentForm: z.string(),
  channelCode: z.string(),
  versionId: z.string().nullable(),
  approvedAt: z.date().nullable(),
  subject: z.string(),
  recipients: z.string(),
  signer: z.string().nullable(),
});
type Issuer = z.infer<typeof issuerRow>;

/** Who issues the report, as of the day it is dated: its symbol then, who signs (whoever approved last), to whom it goes. */
function readIssuer(context: Context, reportId: string, datedOn: string): Promise<Issuer | null> {
  return one(
    context.tx,
    issuerRow,
    sql`SELECT n.symbol, k.document_form AS "documentForm", c.code AS "channelCode", r.version_id AS "versionId", v.frozen_at AS "approvedAt",
        'Báo cáo tổng kết ' || d.years || ' năm thực hiện ' || d.kind || ' số ' || d.code AS subject,
        t.name || CASE WHEN t.id = c.id THEN '' ELSE ' (qua ' || c.name || ')' END AS recipients,
        (SELECT p.full_name || coalesce(', ' || (SELECT min(x.title) FROM position x JOIN assignment_step n ON n.unit_id = x.unit_id AND n.role = x.role
              WHERE n.assignment_id = r.assignment_id AND n.step = a.step AND n.part = a.part AND x.person_id = p.id), '')
            || coalesce(' (thay ' || b.full_name || ' theo ủy quyền)', '')
          FROM approval a JOIN person p ON p.id = a.person_id LEFT JOIN person b ON b.id = a.on_behalf_of_id
          WHERE a.report_id = r.id AND a.version_id = r.version_id AND a.revoked_at IS NULL ORDER BY a.step DESC, a.at DESC LIMIT 1) AS signer
      FROM report r JOIN unit u ON u.id = r.unit_id JOIN unit_kind k ON k.code = u.kind_code JOIN unit c ON c.id = r.channel_unit_id
        JOIN unit t ON t.id = r.recipient_unit_id JOIN directive d ON d.id = r.directive_id
        CROSS JOIN LATERAL unit_named_on(u.id, ${datedOn}::date) n LEFT JOIN report_version v ON v.id = r.version_id WHERE r.id = ${reportId}::uuid`,
  );
}

const sentRow = z.object({
  number: z.number(),
  type: z.string(),
  body: z.string(),
  day: z.string(),
  arrival: z.number(),
});

/** The sending that stands, for whoever sends a second time; null where none stands. */
async function alreadySent(
  context: Context,
  report: LockedReport,
  documentForm: string,
): Promise<Result<never> | null> {
  const sent = await one(
    context.tx,
    sentRow,
    sql`SELECT number, number_type AS type, number_body AS body, dated_on::text AS day, arrival_number AS arrival FROM submission
      WHERE report_id = ${report.id}::uuid AND round = ${report.round} AND withdrawn_at IS NULL`,
  );
  if (sent === null) return null;
  return refuse("report.alreadySent", {
    number: documentNumber(sent, documentForm),
    day: formatDay(sent.day),
    arrival: sent.arrival,
  });
}

/** The next number of arrival (số đến) in the channel's register of the year. */
async function arrive(context: Context, unitId: string): Promise<{ year: number; number: number }> {
  const year = Number(context.today.slice(0, 4));
  const row = await one(
    context.tx,
    z.object({ last: z.number() }),
    sql`INSERT INTO arrival_register (unit_id, year, last) VALUES (${unitId}::uuid, ${year}, 1)
      ON CONFLICT (unit_id, year) DO UPDATE SET last = arrival_register.last + 1 RETURNING last`,
  );
  return { year, number: row?.last ?? 1 };
}

/** What must hold of the day, and of a paper that came first, before anything is written. */
function dayRefusal(context: Context, issuer: Issuer, input: Input): Result<never> | null {
  if (input.datedOn > context.today) {
    return refuse("report.datedInFuture", { today: formatDay(context.today) }, { datedOn: ["report.dayTooLate"] });
  }
  if (input.paperFirst)
    return input.note ? null : refuse("report.paperNote", undefined, { note: ["report.paperNote"] });
  const approvedOn = issuer.approvedAt === null ? null : dayOf(issuer.approvedAt);
  if (approvedOn !== null && input.datedOn < approvedOn) {
    return refuse("report.datedBeforeApproval", { day: formatDay(approvedOn) }, { datedOn: ["report.dayTooEarly"] });
  }
  return null;
}

function numberRefusal(number: number, answer: Extract<Answer, { free: false }>): Result<never> {
  const params = { number, next: answer.next, subject: answer.subject, day: formatDay(answer.datedOn) };
  return refuse("report.numberTaken", params, { number: ["report.numberUsed"] });
}

type Sending = {
  id: string;
  receipt: string;
  arrival: number;
  round: number;
  onBehalfOf: string | null;
};

/** The sending as it is sealed beside the version, and its line in the register of outgoing documents. */
async function keepSending(
  context: Context,
  report: LockedReport,
  issuer: Issuer,
  input: Input,
  sending: Sending,
): Promise<void> {
  await context.tx.$executeRaw(sql`INSERT INTO submission (id, report_id, version_id, round, number, number_type, number_body, dated_on, digest,
      receipt, submitted_by_id, on_behalf_of_id, submitted_at, arrival_number, paper_first)
    VALUES (${sending.id}::uuid, ${report.id}::uuid, ${issuer.versionId}::uuid, ${sending.round}, ${input.number}, ${REPORT_TYPE}, ${issuer.symbol},
      ${input.datedOn}::date, ${input.digest}, ${sending.receipt}, ${context.viewer.personId}::uuid, ${sending.onBehalfOf}::uuid, ${context.now},
      ${sending.arrival}, ${input.paperFirst === "on"})`);
}

/**
 * Sends the approved version: number and date are sealed beside it and stand in the unit's register of outgoing documents,
 * the channel's register gives the number of arrival, the sender gets a receipt. The same request twice gives the same
 * receipt (key); another one on a sent report is told the number it went under. Numbers are unique per issuing unit and
 * type, in a term or a year (documents §1.5, §2); those of a paper that came first are kept, also from before the approval.
 * Problems: access.notFound, an access reason, workflow.stale, workflow.changed, report.alreadySent, report.numberTaken,
 * report.datedInFuture, report.datedBeforeApproval, report.paperNote.
 */
export const submitReport = command(
  "report.submit",
  submitSchema,
  async (context, input): Promise<Result<{ receipt: string; submissionId: string; reportId: string }>> => {
    const report = await lockReport(context, input.reportId);
    const issuer = report === null ? null : await readIssuer(context, report.id, input.datedOn);
    if (report === null || issuer === null) return refuse("access.notFound");
    const permitted = permit("report.submit", context.viewer, report);
    if (!permitted.allowed) return refuse(permitted.reason);
    const late = overtaken(report, "submit");
    if (late !== null) return (await alreadySent(context, report, issuer.documentForm)) ?? late;
    const refusal = dayRefusal(context, issuer, input);
    if (refusal !== null) return refusal;
    const { number, datedOn } = input;
    const asked = { unitId: report.unitId, number, type: REPORT_TYPE, datedOn, reportId: report.id };
    const answer = await askNumber(context, asked);
    if (!answer.free) return numberRefusal(number, answer);
    const arrival = await arrive(context, report.channelUnitId);
    const id = newId();
    const receipt = receiptCode({
      year: arrival.year,
      arrivalNumber: arrival.number,
      channelCode: issuer.channelCode,
      submissionId: id,
    });
    const round = roundAhead(report);
    const { onBehalfOf } = permitted;
    await keepSending(context, report, issuer, input, { id, receipt, arrival: arrival.number, round, onBehalfOf });
    const { symbol: body, subject, signer, recipients } = issuer;
    const note = input.note ?? null;
    await enterNumber(context, asked, answer, { body, subject, signer, recipients, note, submissionId: id });
    const moved = await move(context, reportMachine, "submit", {
      id: report.id,
      digest: input.digest,
      set: { round, sentAt: context.now.toISOString(), firstSentOn: report.firstSentOn ?? context.today },
      holder: { unitId: report.channelUnitId },
      data: {
        submission: id,
        round,
        number,
        type: REPORT_TYPE,
        body,
        datedOn,
        paperFirst: input.paperFirst === "on",
        arrival: arrival.number,
        receipt,
      },
    });
    if (!moved.ok) return moved;
    await tell(context, report, "report.submitted", receiversOf(report));
    await enqueue(
      context.tx,
      "signals-read",
      { versionId: issuer.versionId ?? "" },
      `signals-read:${issuer.versionId}`,
    );
    return ok({ receipt, submissionId: id, reportId: report.id });
  },
  (input) => ({ kind: "report", id: input.reportId }),
);
