import { z } from "zod";
import { reportSubject, type SubjectRow } from "#lib/access/subject.ts";
import { roles, type Subject } from "#lib/access/types.ts";
import { one } from "#lib/platform/db.ts";
import { refuse } from "#lib/platform/result.ts";
import { sql } from "#lib/platform/sql.ts";
import type { Context } from "#lib/workflow/types.ts";
import { type ReportMove, reportMachine } from "../machine.ts";

const parts = z.object({
  assignmentId: z.string(),
  planId: z.string(),
  directiveId: z.string(),
  unitId: z.string(),
  draftingUnitId: z.string(),
  channelUnitId: z.string(),
  cameFrom: z.enum(["DRAFT", "RETURNED"]),
  step: z.number(),
  stepsLeft: z.number(),
  stepBody: z.string().nullable(),
  round: z.number(),
  firstSentOn: z.string().nullable(),
  ownDocument: z.boolean(),
});

/** A report whose row this transaction holds FOR UPDATE, with what the commands decide on. */
export type LockedReport = SubjectRow & Subject & z.infer<typeof parts>;

/**
 * Takes the report's row before anything about it is read, so that what a command puts together for its move (where it
 * came from, which step follows, which number) is still true when the move happens. Null where there is no such report.
 */
export async function lockReport(context: Context, reportId: string): Promise<LockedReport | null> {
  const locked = await one(
    context.tx,
    z.object({ id: z.string() }),
    sql`SELECT id FROM report WHERE id = ${reportId}::uuid FOR UPDATE`,
  );
  const subject = locked ? await reportSubject(context.tx, reportId) : null;
  return subject === null ? null : { ...subject, ...parts.parse(subject) };
}

/** The refusal of a move that no longer starts in the report's state: somebody else was faster. Null where it does. */
export function overtaken(report: LockedReport, name: ReportMove): ReturnType<typeof refuse> | null {
  const from: readonly string[] = reportMachine.moves[name].from ?? [];
  return from.includes(report.state) ? null : refuse("workflow.stale", { state: report.state });
}

const stepRow = z.object({ step: z.number(), unitId: z.string(), role: z.enum(roles), body: z.string() });
export type Step = z.infer<typeof stepRow>;

/** A deciding body of the report's route; null past the last one. */
export function readStep(context: Context, assignmentId: string, step: number): Promise<Step | null> {
  return one(
    context.tx,
    stepRow,
    sql`SELECT step, unit_id AS "unitId", role, body FROM assignment_step WHERE assignment_id = ${assignmentId}::uuid AND step = ${step}`,
  );
}

/** The round of sending a report is in or on its way to: approvals and the sending that follows them carry it. */
export function roundAhead(report: LockedReport): number {
  return report.round + 1;
}

/** Approvals of a round stand no longer: the text goes back to its drafters. */
export async function revokeApprovals(context: Context, reportId: string, round: number): Promise<void> {
  await context.tx.$executeRaw(sql`UPDATE approval SET revoked_at = ${context.now}
    WHERE report_id = ${reportId}::uuid AND round = ${round} AND revoked_at IS NULL`);
}

/** The version of the last sending that stands, what a text going back falls back to; null where nothing was sent. */
export async function lastSentVersion(
  context: Context,
  reportId: string,
  exceptSubmission?: string,
): Promise<string | null> {
  const found = await one(
    context.tx,
    z.object({ versionId: z.string() }),
    sql`SELECT version_id AS "versionId" FROM submission WHERE report_id = ${reportId}::uuid AND withdrawn_at IS NULL
      AND id IS DISTINCT FROM ${exceptSubmission ?? null}::uuid ORDER BY round DESC LIMIT 1`,
  );
  return found?.versionId ?? null;
}
