import { z } from "zod";
import { sha256 } from "#lib/platform/canonical.ts";
import { one } from "#lib/platform/db.ts";
import { ok, refuse } from "#lib/platform/result.ts";
import { sql } from "#lib/platform/sql.ts";
import { dayOf } from "#lib/platform/time.ts";
import { command } from "#lib/workflow/command.ts";
import { move } from "#lib/workflow/move.ts";
import type { Context } from "#lib/workflow/types.ts";
import { reportMachine } from "../machine.ts";
import { withdrawSchema } from "../schema.ts";
import { type LockedReport, lastSentVersion, lockReport, revokeApprovals } from "./lock.ts";
import { receiversOf, tell } from "./tell.ts";

const sending = z.object({ id: z.string(), at: z.date() });

/** The sending that stands now, and the latest one before it that still stands. */
async function sendings(context: Context, report: LockedReport) {
  const now = await one(
    context.tx,
    sending,
    sql`SELECT id, submitted_at AS at FROM submission WHERE report_id = ${report.id}::uuid AND round = ${report.round} AND withdrawn_at IS NULL`,
  );
  const before = await one(
    context.tx,
    z.object({ first: z.date().nullable(), last: z.date().nullable() }),
    sql`SELECT min(submitted_at) AS first, max(submitted_at) AS last FROM submission
      WHERE report_id = ${report.id}::uuid AND round < ${report.round} AND withdrawn_at IS NULL`,
  );
  return { now, firstBefore: before?.first ?? null, lastBefore: before?.last ?? null };
}

/**
 * The unit takes its report back before the review has begun: to where it was before approval, with the same open items
 * (the round goes back with it). The sending stays on record as withdrawn and no longer counts for being on time.
 * Problems: access.notFound, workflow.stale, an access reason, report.reviewStarted.
 */
export const withdrawReport = command(
  "report.withdraw",
  withdrawSchema,
  async (context, input) => {
    const report = await lockReport(context, input.reportId);
    if (report === null) return refuse("access.notFound");
    const sent = await sendings(context, report);
    const moved = await move(context, reportMachine, "withdraw", {
      id: report.id,
      to: report.cameFrom,
      set: {
        round: report.round - 1,
        step: 0,
        openDigest: null,
        lastReason: input.reason,
        versionId: await lastSentVersion(context, report.id, sent.now?.id),
        sentAt: sent.lastBefore?.toISOString() ?? null,
        firstSentOn: sent.firstBefore === null ? null : dayOf(sent.firstBefore),
      },
      holder: { unitId: report.draftingUnitId },
      data: { submission: sent.now?.id ?? null, round: report.round, reason: sha256(input.reason) },
    });
    if (!moved.ok) return moved;
    await context.tx.$executeRaw(sql`UPDATE submission SET withdrawn_at = ${context.now}, withdrawn_by_id = ${context.viewer.personId}::uuid,
        withdrawn_on_behalf_of_id = ${moved.value.onBehalfOf}::uuid
      WHERE report_id = ${report.id}::uuid AND round = ${report.round} AND withdrawn_at IS NULL`);
    await revokeApprovals(context, report.id, report.round);
    await tell(context, report, "report.withdrawn", receiversOf(report));
    return ok({ reportId: report.id });
  },
  (input) => ({ kind: "report", id: input.reportId }),
);
