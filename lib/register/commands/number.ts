import { z } from "zod";
import { one } from "#lib/platform/db.ts";
import { newId } from "#lib/platform/ids.ts";
import { sql } from "#lib/platform/sql.ts";
import type { Context } from "#lib/workflow/types.ts";
import { termsFor } from "../queries/series.ts";
import { nextNumber, numberSeries } from "../rules.ts";

/** A number asked for: of which unit, of which type, on which day; `reportId` may use again what it used itself. */
export type Asked = { unitId: string; number: number; type: string; datedOn: string; reportId: string | null };

/** Free: the series it runs in, and the entry of the same report under it. Taken: by what, and what comes next. */
export type Answer =
  | { free: true; seriesFrom: string; entryId: string | null }
  | { free: false; next: number; subject: string; datedOn: string };

export type Entered = {
  body: string;
  subject: string;
  signer: string | null;
  recipients: string | null;
  note: string | null;
  submissionId: string | null;
};

const term = z.object({ name: z.string(), since: z.string(), until: z.string().nullable() });
const unitRow = z.object({ form: z.string(), terms: z.array(term) });
const standingRow = z.object({
  taken: z
    .object({ id: z.string(), reportId: z.string().nullable(), subject: z.string(), datedOn: z.string() })
    .nullable(),
  last: z.number().nullable(),
});

/** Whoever gives or counts numbers of a unit waits here for the one before, until that one's transaction ends. */
export async function lockNumbers(context: Context, unitId: string): Promise<void> {
  await context.tx.$executeRaw(sql`SELECT pg_advisory_xact_lock(hashtextextended(${`number:${unitId}`}, 0))`);
}

/**
 * Is the number free in the series of its day? A number given once is nobody else's: also that of a report withdrawn or
 * returned may be used again by that report alone. Struck-out numbers are free. Holds the unit's numbers until the
 * transaction ends, so that of two clerks exactly one gets a number.
 */
export async function askNumber(context: Context, asked: Asked): Promise<Answer> {
  await lockNumbers(context, asked.unitId);
  const unit = await one(
    context.tx,
    unitRow,
    sql`SELECT k.document_form AS form, ${termsFor(sql`u.id`, sql`k.document_form`)} AS terms
      FROM unit u JOIN unit_kind k ON k.code = u.kind_code WHERE u.id = ${asked.unitId}::uuid`,
  );
  if (unit === null) throw new Error(`no unit ${asked.unitId}`);
  const series = numberSeries(unit.form, asked.datedOn, unit.terms);
  // Numbers given twice before a term joined their series keep the key they were given under: both are asked.
  const standing = await one(
    context.tx,
    standingRow,
    sql`SELECT (jsonb_agg(jsonb_build_object('id', e.id, 'reportId', e.report_id, 'subject', e.subject, 'datedOn', e.dated_on)
        ORDER BY e.report_id IS DISTINCT FROM ${asked.reportId}::uuid DESC) FILTER (WHERE e.number = ${asked.number}))->0 AS taken, max(e.number) AS last
      FROM document_entry e WHERE e.unit_id = ${asked.unitId}::uuid AND e.type = ${asked.type} AND e.voided_at IS NULL
        AND (e.series_from = ${series.from}::date OR e.dated_on BETWEEN ${series.from}::date AND ${series.until}::date)`,
  );
  const taken = standing?.taken ?? null;
  if (taken === null) return { free: true, seriesFrom: series.from, entryId: null };
  if (asked.reportId !== null && taken.reportId === asked.reportId)
    return { free: true, seriesFrom: series.from, entryId: taken.id };
  return {
    free: false,
    next: nextNumber(standing?.last ?? null),
    subject: taken.subject,
    datedOn: taken.datedOn,
  };
}

/** Writes a number that was found free into the register; sent once more under it, its entry names the latest sending. */
export async function enterNumber(
  context: Context,
  asked: Asked,
  answer: Extract<Answer, { free: true }>,
  entered: Entered,
): Promise<string> {
  const { body, subject, signer, recipients, note, submissionId } = entered;
  if (answer.entryId !== null) {
    await context.tx.$executeRaw(sql`UPDATE document_entry SET series_from = ${answer.seriesFrom}::date, dated_on = ${asked.datedOn}::date, subject = ${subject},
        signer = ${signer}, recipients = ${recipients}, note = coalesce(${note}, note), submission_id = ${submissionId}::uuid,
        person_id = ${context.viewer.personId}::uuid, at = ${context.now}
      WHERE id = ${answer.entryId}::uuid`);
    return answer.entryId;
  }
  const id = newId();
  await context.tx.$executeRaw(sql`INSERT INTO document_entry (id, unit_id, series_from, number, type, body, dated_on, subject, signer, recipients, kind,
      report_id, submission_id, note, person_id, at)
    VALUES (${id}::uuid, ${asked.unitId}::uuid, ${answer.seriesFrom}::date, ${asked.number}, ${asked.type}, ${body}, ${asked.datedOn}::date, ${subject},
      ${signer}, ${recipients}, ${submissionId === null ? "PAPER" : "SENT"}, ${asked.reportId}::uuid, ${submissionId}::uuid, ${note},
      ${context.viewer.personId}::uuid, ${context.now})`);
  return id;
}
