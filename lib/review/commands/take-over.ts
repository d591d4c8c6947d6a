import { actorName } from "#lib/access/acting-name.ts";
import { permit } from "#lib/access/can.ts";
import type { Subject } from "#lib/access/types.ts";
import { notify } from "#lib/notice/commands.ts";
import { sha256 } from "#lib/platform/canonical.ts";
import { ok, type Result, refuse } from "#lib/platform/result.ts";
import { sql } from "#lib/platform/sql.ts";
import { nfc } from "#lib/platform/text.ts";
import { reportMachine } from "#lib/report/machine.ts";
import { command } from "#lib/workflow/command.ts";
import { move } from "#lib/workflow/move.ts";
import type { Context } from "#lib/workflow/types.ts";
import { hold, nameable, namesOf, quoted, whoseNow } from "../assignment/commands/hold.ts";
import { takeOverSchema } from "../assignment/schema.ts";
import { takePart } from "./hand.ts";
import { type LockedReport, lastReview, lockReport } from "./lock.ts";

/**
 * Hands a review in hand to another person: a move, so that custody and the trail say whose it is. The report's row is held.
 * Problems: access reasons, workflow.stale.
 */
export async function passReview(
  context: Context,
  report: LockedReport,
  to: { personId: string; from: string | null; words: string | null },
): Promise<Result<string | null>> {
  const moved = await move(context, reportMachine, "takeOver", {
    id: report.id,
    holder: { unitId: report.channelUnitId, personId: to.personId },
    data: {
      round: report.round,
      person: to.personId,
      took: to.from,
      words: to.words === null ? null : sha256(to.words),
    },
  });
  if (!moved.ok) return moved;
  await context.tx.$executeRaw(sql`UPDATE review SET reviewer_id = ${to.personId}::uuid,
    started_on_behalf_of_id = ${to.personId === context.viewer.personId ? moved.value.onBehalfOf : null}::uuid WHERE report_id = ${report.id}::uuid AND state = 'OPEN'`);
  const review = await lastReview(context, report.id);
  if (review !== null) {
    await takePart(context, review.id, moved.value.onBehalfOf);
    // Whoever holds a review stands on the reviewers' side from then on, also before the first flag.
    await context.tx.$executeRaw(sql`INSERT INTO review_hand (review_id, person_id, at)
      VALUES (${review.id}::uuid, ${to.personId}::uuid, ${context.now}) ON CONFLICT DO NOTHING`);
  }
  return ok(moved.value.onBehalfOf);
}

/** A report that waits changes hands by its assignment alone. Problems: access reasons. */
async function passWaiting(
  context: Context,
  report: LockedReport,
  subject: Subject,
  taken: { from: string; words: string },
): Promise<Result<string | null>> {
  const permitted = permit("report.takeOver", context.viewer, subject);
  if (!permitted.allowed) return refuse(permitted.reason);
  if (subject.ended === true) return refuse("access.ended");
  const begins = nameable(context, context.viewer, subject, { whole: true, names: {} });
  if (!begins.ok) return begins;
  await context.record(
    {
      action: "report.reviewTakenOver",
      subjectKind: "report",
      subjectId: report.id,
      data: { round: report.round, person: context.viewer.personId, took: taken.from, words: sha256(taken.words) },
    },
    { onBehalfOf: permitted.onBehalfOf, rowLocked: true },
  );
  return ok(permitted.onBehalfOf);
}

/**
 * Takes a report over from the colleague who has it, with a word to them: a review in hand changes its reviewer, one that
 * waits only its assignment. Problems: access reasons, workflow.stale, review.takenMeanwhile, review.freedMeanwhile.
 */
export const takeOverReview = command(
  "report.takeOverReview",
  takeOverSchema,
  async (context, input) => {
    const locked = await lockReport(context, input.reportId);
    if (!locked.ok) return locked;
    const { report, subject } = locked.value;
    if (report.state !== "SUBMITTED" && report.state !== "IN_REVIEW") return refuse("workflow.stale");
    const names = await namesOf(context, report.id);
    const held = await whoseNow(context, report, subject);
    if (held === null) return refuse("review.freedMeanwhile", names);
    if (held.personId !== input.from) return refuse("review.takenMeanwhile", { ...names, name: held.name });
    const words = nfc(input.words);
    const { personId } = context.viewer;
    const passed =
      report.state === "IN_REVIEW"
        ? await passReview(context, report, { personId, from: input.from, words })
        : await passWaiting(context, report, subject, { from: input.from, words });
    if (!passed.ok) return passed;
    await hold(context, report.id, null, { personId, words, onBehalfOf: passed.value });
    await notify(context, {
      personIds: [input.from],
      kind: "report.reviewTakenOver",
      subjectKind: "report",
      subjectId: report.id,
      params: { person: actorName(context.viewer, passed.value), words: quoted(words) },
    });
    return ok({ reportId: report.id });
  },
  (input) => ({ kind: "report", id: input.reportId }),
);
