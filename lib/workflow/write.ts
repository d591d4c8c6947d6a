import { z } from "zod";
import { permit } from "#lib/access/can.ts";
import { reportSubject, type SubjectRow } from "#lib/access/subject.ts";
import type { Subject, Viewer } from "#lib/access/types.ts";
import { append } from "#lib/audit/append.ts";
import { now } from "#lib/platform/clock.ts";
import { inTransaction, one } from "#lib/platform/db.ts";
import { newId } from "#lib/platform/ids.ts";
import { type Problem, type Result, refuse } from "#lib/platform/result.ts";
import { sql } from "#lib/platform/sql.ts";
import { contextOf } from "./execute.ts";
import type { Context } from "./types.ts";

/** A pause this long ends a writing spell; the next save begins a new one with its own event. */
const SPELL_MINUTES = 30;
const WRITABLE: readonly string[] = ["DRAFT", "RETURNED"];

/**
 * The viewer becomes an author, and their writing spell goes on (one statement: this is on the way of every autosave).
 * One event per person and writing spell: a save within a spell only stretches it.
 */
async function keepAuthor(context: Context, reportId: string): Promise<void> {
  const since = new Date(context.now.getTime() - SPELL_MINUTES * 60_000);
  const { personId } = context.viewer;
  const stretched =
    await context.tx.$executeRaw(sql`WITH author AS (INSERT INTO report_author (report_id, person_id, first_at)
      VALUES (${reportId}::uuid, ${personId}::uuid, ${context.now}) ON CONFLICT DO NOTHING)
    UPDATE writing_spell SET last_at = ${context.now}
    WHERE report_id = ${reportId}::uuid AND person_id = ${personId}::uuid AND last_at > ${since} AND started_at <= ${context.now}`);
  if (stretched > 0) return;
  const eventId = await context.record({
    action: "report.written",
    subjectKind: "report",
    subjectId: reportId,
    data: { spell: context.now.toISOString() },
  });
  await context.tx.$executeRaw(sql`INSERT INTO writing_spell (id, report_id, person_id, started_at, last_at, event_id)
    VALUES (${newId()}::uuid, ${reportId}::uuid, ${context.viewer.personId}::uuid, ${context.now}, ${context.now}, ${eventId}::uuid)`);
}

/** What a save gives: its result, and whether there was nothing to write (then nobody becomes an author by it). */
export type Saved<O> = Result<O> & { nothingWritten?: true };

/** The answer of a save that had nothing to write: an unchanged text, or a conflict that a person has to settle. */
export function nothingWritten<O>(value: O): Saved<O> {
  return { ok: true, value, nothingWritten: true };
}

type Save<O> = (context: Context, report: SubjectRow & Subject) => Promise<Saved<O>>;

/**
 * Writing in an open transaction: takes the report row FOR SHARE (so that two people in different sections never meet,
 * and a move waits for both), checks that the viewer may write and that the state allows it, runs the save, then makes
 * the viewer an author and keeps their writing spell. Which sections are open in a returned report is held by the
 * database (item_open, figure_open). Problems: access.notFound, an access reason, report.sealed, and those of `save`.
 */
export async function writing<O>(context: Context, reportId: string, save: Save<O>): Promise<Result<O>> {
  const locked = await one(
    context.tx,
    z.object({ id: z.string() }),
    sql`SELECT id FROM report WHERE id = ${reportId}::uuid FOR SHARE`,
  );
  const report = locked ? await reportSubject(context.tx, reportId) : null;
  if (report === null) return refuse("access.notFound");
  const permitted = permit("report.write", context.viewer, report);
  if (!permitted.allowed) return refuse(permitted.reason === "access.role" ? "access.notFound" : permitted.reason);
  if (!WRITABLE.includes(report.state)) return refuse("report.sealed");
  const saved = await save(context, report);
  if (!saved.ok) return saved;
  if (!saved.nothingWritten) await keepAuthor(context, reportId);
  return { ok: true, value: saved.value };
}

/** Who writes where; `at` is the campaign instant, the clock's now when left out. */
export type WriteRequest = { viewer: Viewer; reportId: string; at?: Date | undefined };

/** Carries an expected refusal out of the transaction, so that nothing of the attempt is kept. */
class Refused extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.code);
    this.problem = problem;
  }
}

/** A refused attempt to write stands on the trail in a transaction of its own, chained on the person; never what was typed. */
async function recordRefusal({ viewer, reportId }: WriteRequest, problem: Problem, at: Date): Promise<void> {
  const data = { attempt: "report.write", reason: problem.code, subjectKind: "report", subjectId: reportId };
  const actor = { personId: viewer.personId, onBehalfOfId: null, address: viewer.address };
  const entry = { action: "attempt.refused", subjectKind: "person", subjectId: viewer.personId, data } as const;
  await inTransaction((tx) => append(tx, entry, actor, at, { outcome: "REFUSED" }));
}

/**
 * The other way in: writing is not a move. Runs writing() in a transaction of its own; a refusal keeps nothing but its event.
 */
export async function write<O>(request: WriteRequest, save: Save<O>): Promise<Result<O>> {
  const at = request.at ?? now();
  try {
    return await inTransaction(async (tx) => {
      const result = await writing(contextOf(tx, request.viewer, at), request.reportId, save);
      if (!result.ok) throw new Refused(result.problem);
      return result;
    });
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    await recordRefusal(request, error.problem, at);
    return { ok: false, problem: error.problem };
  }
}
