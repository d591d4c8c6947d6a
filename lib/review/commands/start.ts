import { notify } from "#lib/notice/commands.ts";
import { newId } from "#lib/platform/ids.ts";
import { ok, refuse } from "#lib/platform/result.ts";
import { sql } from "#lib/platform/sql.ts";
import { reportMachine } from "#lib/report/machine.ts";
import { command } from "#lib/workflow/command.ts";
import { move } from "#lib/workflow/move.ts";
import type { Context } from "#lib/workflow/types.ts";
import { releaseReviewSchema, startReviewSchema } from "../schema.ts";
import { takePart } from "./hand.ts";
import { type LockedReport, lockReport } from "./lock.ts";

const subject = (input: { reportId: string }) => ({ kind: "report" as const, id: input.reportId });

/**
 * Flags a released review left behind: on the same version they go on with the next reviewer; on another version they
 * speak of a text that is no longer there, so they are dropped and what they returned again is answered once more.
 */
async function adoptFlags(context: Context, reviewId: string, report: LockedReport): Promise<void> {
  const ofVersion = sql`SELECT id FROM review WHERE report_id = ${report.id}::uuid AND version_id = ${report.versionId}::uuid`;
  await context.tx.$executeRaw(sql`UPDATE returned_item SET review_id = ${reviewId}::uuid, round = ${report.round}
    WHERE report_id = ${report.id}::uuid AND state = 'DRAFT' AND review_id IN (${ofVersion})`);
  await context.tx.$executeRaw(sql`UPDATE returned_item old SET state = 'REPLIED' FROM returned_item dropped
    WHERE dropped.previous_id = old.id AND dropped.report_id = ${report.id}::uuid AND dropped.state = 'DRAFT'
      AND dropped.review_id <> ${reviewId}::uuid AND old.state = 'RETURNED'`);
  await context.tx.$executeRaw(sql`DELETE FROM returned_item WHERE report_id = ${report.id}::uuid AND state = 'DRAFT'
    AND review_id <> ${reviewId}::uuid`);
}

/**
 * A reviewer of the channel takes a sent report in hand. Gives the review's id. Problems: access reasons (member of the
 * unit, author, approver), workflow.stale when somebody else was faster.
 */
export const startReview = command(
  "report.startReview",
  startReviewSchema,
  async (context, input) => {
    const locked = await lockReport(context, input.reportId);
    if (!locked.ok) return locked;
    const { report } = locked.value;
    const { personId } = context.viewer;
    const moved = await move(context, reportMachine, "startReview", {
      id: report.id,
      holder: { unitId: report.channelUnitId, personId },
      data: { round: report.round, version: report.versionId },
    });
    if (!moved.ok) return moved;
    if (report.versionId === null) return refuse("workflow.stale");
    const reviewId = newId();
    await context.tx.$executeRaw(sql`INSERT INTO review (id, report_id, version_id, round, reviewer_id, state, started_at)
      VALUES (${reviewId}::uuid, ${report.id}::uuid, ${report.versionId}::uuid, ${report.round}, ${personId}::uuid, 'OPEN', ${context.now})`);
    await takePart(context, reviewId, moved.value.onBehalfOf);
    await adoptFlags(context, reviewId, report);
    await notify(context, {
      unitId: report.draftingUnitId,
      roles: ["DRAFTER", "APPROVER", "CLERK"],
      kind: "report.reviewStarted",
      subjectKind: "report",
      subjectId: report.id,
    });
    return ok({ reportId: report.id, reviewId });
  },
  subject,
);

/** Puts a review down again: the report waits for another reviewer, flags stay with it. Problems: access.notReviewing, workflow.stale. */
export const releaseReview = command(
  "report.releaseReview",
  releaseReviewSchema,
  async (context, input) => {
    const locked = await lockReport(context, input.reportId);
    if (!locked.ok) return locked;
    const { report } = locked.value;
    const moved = await move(context, reportMachine, "release", {
      id: report.id,
      holder: { unitId: report.channelUnitId },
    });
    if (!moved.ok) return moved;
    await context.tx.$executeRaw(sql`UPDATE review SET state = 'RELEASED', concluded_at = ${context.now},
      concluded_by_id = ${context.viewer.personId}::uuid WHERE report_id = ${report.id}::uuid AND state = 'OPEN'`);
    await notify(context, {
      unitId: report.channelUnitId,
      roles: ["REVIEWER", "REVIEW_HEAD"],
      kind: "report.released",
      subjectKind: "report",
      subjectId: report.id,
    });
    return ok({ reportId: report.id });
  },
  subject,
);
