import { z } from "zod";
import { actingText } from "#lib/access/acting-as.ts";
import { reportSubject, type SubjectRow } from "#lib/access/subject.ts";
import { roles, type Subject } from "#lib/access/types.ts";
import { many, one } from "#lib/platform/db.ts";
import { refuse } from "#lib/platform/result.ts";
import { sql } from "#lib/platform/sql.ts";
import type { Context } from "#lib/workflow/types.ts";
import { type DecidingPart, undecidedParts } from "../deciding-part.ts";
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
  stepBody: z.string().nullable(),
  stepPart: z.number().nullable(),
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

const partRow = z.object({ part: z.number(), unitId: z.string(), role: z.enum(roles), body: z.string() });

/** The deciding bodies of a step of the report's route, several where they decide together; none past the last step. */
export function readParts(context: Context, assignmentId: string, step: number): Promise<DecidingPart[]> {
  return many(
    context.tx,
    partRow,
    sql`SELECT part, unit_id AS "unitId", role, body FROM assignment_step WHERE assignment_id = ${assignmentId}::uuid AND step = ${step} ORDER BY part`,
  );
}

/** The step a decider saw on the page, where the page said it. */
type Seen = { step?: number | undefined; part?: number | undefined };

/**
 * The refusal of a decision on a step or a body's part of it that was decided meanwhile, with who decided it; null where
 * it still waits, or where nobody said which one was seen. Without it a second press would decide the step after.
 */
export async function decidedMeanwhile(
  context: Context,
  report: LockedReport,
  seen: Seen,
): Promise<ReturnType<typeof refuse> | null> {
  const { step = report.step, part } = seen;
  const waits = part === undefined || undecidedParts(report).some((one) => one.part === part);
  if (step === report.step && waits) return null;
  const decided = await one(
    context.tx,
    z.object({ by: z.string(), body: z.string() }),
    sql`SELECT ${actingText(sql`a.person_id`, sql`a.on_behalf_of_id`, context.viewer.locale)} AS by, a.body FROM approval a
      WHERE a.report_id = ${report.id}::uuid AND a.round = ${roundAhead(report)} AND a.step = ${step} AND a.part = ${part ?? 1} AND a.revoked_at IS NULL`,
  );
  return decided === null ? refuse("workflow.stale", { state: report.state }) : refuse("report.stepDecided", decided);
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
