import { z } from "zod";
import { permit } from "#lib/access/can.ts";
import { one } from "#lib/platform/db.ts";
import { newId } from "#lib/platform/ids.ts";
import { ok, type Result, refuse } from "#lib/platform/result.ts";
import { sql } from "#lib/platform/sql.ts";
import { dayOf, formatDay } from "#lib/platform/time.ts";
import { command } from "#lib/workflow/command.ts";
import { move } from "#lib/workflow/move.ts";
import type { Context } from "#lib/workflow/types.ts";
import { reportMachine } from "../machine.ts";
import { documentNumber, nextNumber, numberSeries, receiptCode } from "../rules.ts";
import { submitSchema } from "../schema.ts";
import { type LockedReport, lockReport, overtaken, roundAhead } from "./lock.ts";
import { receiversOf, tell } from "./tell.ts";

/** All documents sent here are reports: "BC" in every system of symbols (documents §4). */
const REPORT_TYPE = "BC";

const issuerRow = z.object({
  symbol: z.string(),
  documentForm: z.string(),
  channelCode: z.string(),
  versionId: z.string().nullable(),
  approvedAt: z.date().nullable(),
});
type Issuer = z.infer<typeof issuerRow>;

function readIssuer(context: Context, reportId: string): Promise<Issuer | null> {
  return one(
    context.tx,
    issuerRow,
    sql`SELECT u.symbol, k.document_form AS "documentForm", c.code AS "channelCode", r.version_id AS "versionId", v.frozen_at AS "approvedAt"
      FROM report r JOIN unit u ON u.id = r.unit_id JOIN unit_kind k ON k.code = u.kind_code JOIN unit c ON c.id = r.channel_unit_id
      LEFT JOIN report_version v ON v.id = r.version_id WHERE r.id = ${reportId}::uuid`,
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

/** Is the number free in the series of the issuing unit? Two senders of one unit wait for each other. */
async function numberRefusal(
  context: Context,
  report: LockedReport,
  issuer: Issuer,
  number: number,
  datedOn: string,
): Promise<Result<never> | null> {
  await context.tx.$executeRaw(sql`SELECT pg_advisory_xact_lock(hashtextextended(${`number:${report.unitId}`}, 0))`);
  const series = numberSeries(issuer.documentForm, datedOn);
  const taken = await one(
    context.tx,
    z.object({ taken: z.boolean(), last: z.number().nullable() }),
    sql`SELECT coalesce(bool_or(s.number = ${number} AND s.report_id <> ${report.id}::uuid AND s.withdrawn_at IS NULL), false) AS taken, max(s.number) AS last
      FROM submission s JOIN report r ON r.id = s.report_id WHERE r.unit_id = ${report.unitId}::uuid AND s.number_type = ${REPORT_TYPE}
        AND s.dated_on BETWEEN ${series.from}::date AND ${series.until}::date`,
  );
  return taken?.taken
    ? refuse("report.numberTaken", { number, next: nextNumber(taken.last) }, { number: ["report.numberUsed"] })
    : null;
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

/** What must hold of number and day before anything is written. */
async function refusalOf(
  context: Context,
  report: LockedReport,
  issuer: Issuer,
  input: z.output<typeof submitSchema>,
): Promise<Result<never> | null> {
  if (input.datedOn > context.today) {
    return refuse("report.datedInFuture", { today: formatDay(context.today) }, { datedOn: ["report.dayTooLate"] });
  }
  const approvedOn = issuer.approvedAt === null ? null : dayOf(issuer.approvedAt);
  if (approvedOn !== null && input.datedOn < approvedOn) {
    return refuse("report.datedBeforeApproval", { day: formatDay(approvedOn) }, { datedOn: ["report.dayTooEarly"] });
  }
  return numberRefusal(context, report, issuer, input.number, input.datedOn);
}

/**
 * Sends the approved version: number and date are sealed beside it, the channel's register gives the number of arrival,
 * the sender gets a receipt. The same request twice gives the same receipt (key); another one on a sent report is told
 * the number it went under. Numbers are unique per issuing unit and type, in a term or a year (documents §1.5, §2).
 * Problems: access.notFound, an access reason, workflow.stale, workflow.changed, report.alreadySent, report.numberTaken,
 * report.datedInFuture, report.datedBeforeApproval.
 */
export const submitReport = command(
  "report.submit",
  submitSchema,
  async (context, input): Promise<Result<{ receipt: string; submissionId: string; reportId: string }>> => {
    const report = await lockReport(context, input.reportId);
    const issuer = report === null ? null : await readIssuer(context, report.id);
    if (report === null || issuer === null) return refuse("access.notFound");
    const permitted = permit("report.submit", context.viewer, report);
    if (!permitted.allowed) return refuse(permitted.reason);
    const late = overtaken(report, "submit");
    if (late !== null) return (await alreadySent(context, report, issuer.documentForm)) ?? late;
    const refusal = await refusalOf(context, report, issuer, input);
    if (refusal !== null) return refusal;
    const submissionId = newId();
    const arrival = await arrive(context, report.channelUnitId);
    const receipt = receiptCode({
      year: arrival.year,
      arrivalNumber: arrival.number,
      channelCode: issuer.channelCode,
      submissionId,
    });
    const round = roundAhead(report);
    await context.tx.$executeRaw(sql`INSERT INTO submission (id, report_id, version_id, round, number, number_type, number_body, dated_on, digest,
        receipt, submitted_by_id, submitted_at, arrival_number)
      VALUES (${submissionId}::uuid, ${report.id}::uuid, ${issuer.versionId}::uuid, ${round}, ${input.number}, ${REPORT_TYPE}, ${issuer.symbol},
        ${input.datedOn}::date, ${input.digest}, ${receipt}, ${context.viewer.personId}::uuid, ${context.now}, ${arrival.number})`);
    const moved = await move(context, reportMachine, "submit", {
      id: report.id,
      digest: input.digest,
      set: { round, sentAt: context.now.toISOString(), firstSentOn: report.firstSentOn ?? context.today },
      holder: { unitId: report.channelUnitId },
      data: {
        submission: submissionId,
        round,
        number: input.number,
        type: REPORT_TYPE,
        body: issuer.symbol,
        datedOn: input.datedOn,
        arrival: arrival.number,
        receipt,
      },
    });
    if (!moved.ok) return moved;
    await tell(context, report, "report.submitted", receiversOf(report));
    return ok({ receipt, submissionId, reportId: report.id });
  },
  (input) => ({ kind: "report", id: input.reportId }),
);
