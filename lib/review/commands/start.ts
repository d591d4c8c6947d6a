import { notify } from "#lib/notice/commands.ts";
import { newId } from "#lib/platform/ids.ts";
import { ok, type Result, refuse } from "#lib/platform/result.ts";
import { sql } from "#lib/platform/sql.ts";
import { reportMachine } from "#lib/report/machine.ts";
import { command } from "#lib/workflow/command.ts";
import { move } from "#lib/workflow/move.ts";
import type { Context } from "#lib/workflow/types.ts";
import { endHolding, holders, namesOf } from "../assignment/commands/hold.ts";
import { releaseReviewSchema, startReviewSchema } from "../schema.ts";
import { takePart } from "./hand.ts";
import { lastReview, type LockedReport, lockReport } from "./lock.ts";

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
 * What was given to a colleague is theirs to begin: others take it over first. Whoever stands in for that colleague begins
 * it in their name. Problem: review.assignedTo, with the name.
 */
async function notAnothers(context: Context, report: LockedReport): Promise<Result<void>> {
  const held = (await holders(context, report.id)).find((one) => one.outlineItemId === null);
  if (held === undefined) return ok(undefined);
  const { viewer } = context;
  const lent = viewer.borrowed.filter((one) => one.unitId === report.channelUnitId).map((one) => one.fromPersonId);
  if ([viewer.personId, ...lent].includes(held.personId)) return ok(undefined);
  return refuse("review.assignedTo", { ...(await namesOf(context, report.id)), name: held.name });
}

/**
 * A reviewer of the channel takes a sent report in hand. Gives the review's id. Problems: access reasons (member of the
 * unit, author, approver), workflow.stale when somebody else was faster, review.assignedTo when it is a colleague's.
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
    const assigned = await notAnothers(context, report);
    if (!assigned.ok) return assigned;
    const { onBehalfOf } = moved.value;
    const reviewId = newId();
    await context.tx.$executeRaw(sql`INSERT INTO review (id, report_id, version_id, round, reviewer_id, started_on_behalf_of_id, state, started_at)
      VALUES (${reviewId}::uuid, ${report.id}::uuid, ${report.versionId}::uuid, ${report.round}, ${personId}::uuid, ${onBehalfOf}::uuid,
        'OPEN', ${context.now})`);
    await takePart(context, reviewId, onBehalfOf);
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

/** Puts a review down again: the report is nobody's and waits for another reviewer, flags stay with it. Problems: access.notReviewing, workflow.stale. */
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
      concluded_by_id = ${context.viewer.personId}::uuid, concluded_on_behalf_of_id = ${moved.value.onBehalfOf}::uuid WHERE report_id = ${report.id}::uuid AND state = 'OPEN'`);
    const review = await lastReview(context, report.id);
    if (review !== null) await takePart(context, review.id, moved.value.onBehalfOf);
    await endHolding(context, report.id, null);
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
