import { z } from "zod";
import { permit } from "#lib/access/can.ts";
import { reportSubject, type SubjectRow } from "#lib/access/subject.ts";
import type { Subject, Viewer } from "#lib/access/types.ts";
import { now } from "#lib/platform/clock.ts";
import { inTransaction, one } from "#lib/platform/db.ts";
import { newId } from "#lib/platform/ids.ts";
import { refuse, type Result } from "#lib/platform/result.ts";
import { sql } from "#lib/platform/sql.ts";
import { contextOf } from "./execute.ts";
import type { Context } from "./types.ts";

/** A pause this long ends a writing spell; the next save begins a new one with its own event. */
const SPELL_MINUTES = 30;
const WRITABLE: readonly string[] = ["DRAFT", "RETURNED"];

/** One event per person and writing spell: a save within a spell only stretches it. */
async function keepSpell(context: Context, reportId: string): Promise<void> {
  const since = new Date(context.now.getTime() - SPELL_MINUTES * 60_000);
  const stretched = await context.tx.$executeRaw(sql`UPDATE writing_spell SET last_at = ${context.now}
    WHERE report_id = ${reportId}::uuid AND person_id = ${context.viewer.personId}::uuid AND last_at > ${since} AND started_at <= ${context.now}`);
  if (stretched > 0) return;
  const eventId = await context.record({ action: "report.written", subjectKind: "report", subjectId: reportId, data: { spell: context.now.toISOString() } });
  await context.tx.$executeRaw(sql`INSERT INTO writing_spell (id, report_id, person_id, started_at, last_at, event_id)
    VALUES (${newId()}::uuid, ${reportId}::uuid, ${context.viewer.personId}::uuid, ${context.now}, ${context.now}, ${eventId}::uuid)`);
}

/**
 * The other way in: writing is not a move. Takes the report row FOR SHARE (so that two people in different sections
 * never meet, and a move waits for both), checks that the viewer may write and that the state allows it, runs the
 * save, then makes the viewer an author and keeps their writing spell. Which sections are open in a returned report
 * is held by the database (item_open, figure_open). Problems: access.notFound, an access reason, report.sealed, and
 * those of `save`; a refusal keeps nothing.
 */
export async function write<O>(
  request: { viewer: Viewer; reportId: string; at?: Date },
  save: (context: Context, report: SubjectRow & Subject) => Promise<Result<O>>,
): Promise<Result<O>> {
  const at = request.at ?? now();
  return inTransaction(async (tx) => {
    const context = contextOf(tx, request.viewer, at);
    const locked = await one(tx, z.object({ id: z.string() }), sql`SELECT id FROM report WHERE id = ${request.reportId}::uuid FOR SHARE`);
    const report = locked ? await reportSubject(tx, request.reportId) : null;
    if (report === null) return refuse("access.notFound");
    const permitted = permit("report.write", request.viewer, report);
    if (!permitted.allowed) return refuse(permitted.reason === "access.role" ? "access.notFound" : permitted.reason);
    if (!WRITABLE.includes(report.state)) return refuse("report.sealed");
    const result = await save(context, report);
    if (!result.ok) return result;
    await tx.$executeRaw(sql`INSERT INTO report_author (report_id, person_id, first_at)
      VALUES (${request.reportId}::uuid, ${request.viewer.personId}::uuid, ${at}) ON CONFLICT DO NOTHING`);
    await keepSpell(context, request.reportId);
    return result;
  });
}
