import { z } from "zod";
import { permit } from "#lib/access/can.ts";
import { notify } from "#lib/notice/commands.ts";
import { one } from "#lib/platform/db.ts";
import { ok, refuse } from "#lib/platform/result.ts";
import { sql } from "#lib/platform/sql.ts";
import { command } from "#lib/workflow/command.ts";
import type { Context } from "#lib/workflow/types.ts";
import { takePart } from "../../commands/hand.ts";
import { lastReview, lockReport } from "../../commands/lock.ts";
import { partDoneSchema } from "../schema.ts";

const left = z.object({ count: z.number() });

/** How many items given to somebody are not read in the version under review. */
async function undone(context: Context, reportId: string, versionId: string | null): Promise<number> {
  const found = await one(
    context.tx,
    left,
    sql`SELECT count(*)::int AS count FROM review_assignment WHERE report_id = ${reportId}::uuid AND ended_at IS NULL
      AND outline_item_id IS NOT NULL AND done_version_id IS DISTINCT FROM ${versionId}::uuid`,
  );
  return found?.count ?? 0;
}

/**
 * A reviewer says that their part of this version is read, or takes that word back; a new version makes it undone by
 * itself. With the last part the head is told. Problems: access reasons, workflow.stale, review.notYours.
 */
export const markPartDone = command(
  "report.markPartDone",
  partDoneSchema,
  async (context, input) => {
    const locked = await lockReport(context, input.reportId);
    if (!locked.ok) return locked;
    const { report, subject } = locked.value;
    if (report.state !== "IN_REVIEW") return refuse("workflow.stale");
    const permitted = permit("report.flag", context.viewer, subject);
    if (!permitted.allowed) return refuse(permitted.reason);
    const done = input.done === "yes";
    const itemId = input.outlineItemId ?? null;
    const marked = await context.tx.$executeRaw(sql`UPDATE review_assignment SET
        done_version_id = ${done ? report.versionId : null}::uuid, done_at = ${done ? context.now : null}
      WHERE report_id = ${report.id}::uuid AND outline_item_id IS NOT DISTINCT FROM ${itemId}::uuid
        AND person_id = ${context.viewer.personId}::uuid AND ended_at IS NULL`);
    if (marked === 0) return refuse("review.notYours");
    const review = await lastReview(context, report.id);
    if (review !== null) await takePart(context, review.id, permitted.onBehalfOf);
    await context.record(
      {
        action: "report.reviewPartDone",
        subjectKind: "report",
        subjectId: report.id,
        data: { round: report.round, item: itemId, version: report.versionId, done },
      },
      { onBehalfOf: permitted.onBehalfOf, rowLocked: true },
    );
    if (done && itemId !== null && (await undone(context, report.id, report.versionId)) === 0)
      await notify(context, {
        unitId: report.channelUnitId,
        roles: ["REVIEW_HEAD"],
        kind: "report.reviewPartsDone",
        subjectKind: "report",
        subjectId: report.id,
      });
    return ok({ reportId: report.id, done });
  },
  (input) => ({ kind: "report", id: input.reportId }),
);
