import { z } from "zod";
import { one } from "#lib/platform/db.ts";
import { newId } from "#lib/platform/ids.ts";
import { ok, refuse } from "#lib/platform/result.ts";
import { sql } from "#lib/platform/sql.ts";
import { nfc } from "#lib/platform/text.ts";
import { reportMachine } from "#lib/report/machine.ts";
import { command } from "#lib/workflow/command.ts";
import { move } from "#lib/workflow/move.ts";
import type { Context } from "#lib/workflow/types.ts";
import { outcomeProblem } from "../rules.ts";
import { recordOutcomeSchema } from "../schema.ts";
import { handOver } from "./conclude.ts";
import { countFigures } from "./count.ts";
import { type LockedReport, lockReport } from "./lock.ts";

/** Whether anybody reviews for the channel on this installation today; then the recipient concludes itself. */
async function hasReviewers(context: Context, unitId: string): Promise<boolean> {
  const found = await one(
    context.tx,
    z.object({ there: z.boolean() }),
    sql`SELECT EXISTS (SELECT 1 FROM position x JOIN person p ON p.id = x.person_id AND p.closed_at IS NULL
      WHERE x.unit_id = ${unitId}::uuid AND x.role IN ('REVIEWER', 'REVIEW_HEAD') AND x.since <= ${context.today}::date
        AND (x.until IS NULL OR x.until >= ${context.today}::date)) AS there`,
  );
  return found?.there ?? false;
}

type Recorded = {
  outcome: "ACCEPTED" | "RETURNED";
  document: string;
  newDueOn: string | null;
  places: readonly string[];
};

/**
 * The recipient's paper stands as a concluded review that was only recorded here (state RECORDED: the clerk who types it
 * in has reviewed nothing), and each section it names as an item of that review.
 */
async function keepOutcome(context: Context, report: LockedReport, recorded: Recorded): Promise<void> {
  const reviewId = newId();
  const { personId } = context.viewer;
  await context.tx.$executeRaw(sql`INSERT INTO review
    (id, report_id, version_id, round, reviewer_id, state, started_at, concluded_at, concluded_by_id, note, new_due_on)
    VALUES (${reviewId}::uuid, ${report.id}::uuid, ${report.versionId}::uuid, ${report.round}, ${personId}::uuid, 'RECORDED',
      ${context.now}, ${context.now}, ${personId}::uuid, ${recorded.document}, ${recorded.newDueOn}::date)`);
  for (const place of recorded.places) {
    await context.tx.$executeRaw(sql`INSERT INTO returned_item
      (id, report_id, review_id, round, outline_item_id, code, words, severity, state, created_by_id, created_at)
      VALUES (${newId()}::uuid, ${report.id}::uuid, ${reviewId}::uuid, ${report.round}, ${place}::uuid, 'OTHER', ${recorded.document},
        'MUST', 'DRAFT', ${personId}::uuid, ${context.now})`);
  }
}

/**
 * Records what a recipient who is not on this installation decided, by its document and date. Problems: access reasons,
 * review.hasReviewers, review.datedInFuture, review.dayNeeded, review.placeNeeded, review.dueInPast, workflow.stale, workflow.changed.
 */
export const recordOutcome = command(
  "report.recordOutcome",
  recordOutcomeSchema,
  async (context, input) => {
    const locked = await lockReport(context, input.reportId);
    if (!locked.ok) return locked;
    const { report } = locked.value;
    const accepted = input.outcome === "ACCEPTED";
    const places = accepted ? [] : (input.outlineItemIds ?? []);
    const document = nfc(input.document);
    const newDueOn = accepted ? null : (input.newDueOn ?? null);
    const back = { returnDueOn: newDueOn, lastReason: document };
    const moved = await move(context, reportMachine, "recordOutcome", {
      id: report.id,
      digest: input.digest,
      to: input.outcome,
      set: accepted ? { acceptedVersionId: report.versionId, returnDueOn: null } : back,
      holder: { unitId: accepted ? report.channelUnitId : report.draftingUnitId },
      data: { outcome: input.outcome, document, datedOn: input.datedOn, newDueOn },
    });
    if (!moved.ok) return moved;
    const problem = outcomeProblem({ ...input, newDueOn: input.newDueOn, places: places.length }, context.today);
    if (problem) return refuse(problem);
    if (await hasReviewers(context, report.channelUnitId)) return refuse("review.hasReviewers");
    await keepOutcome(context, report, { outcome: input.outcome, document, newDueOn, places });
    if (accepted) await countFigures(context, report.versionId, 1);
    else await handOver(context, report);
    return ok({ reportId: report.id });
  },
  (input) => ({ kind: "report", id: input.reportId }),
);
