import { notify } from "#lib/notice/commands.ts";
import { sha256 } from "#lib/platform/canonical.ts";
import { ok, refuse } from "#lib/platform/result.ts";
import { sql } from "#lib/platform/sql.ts";
import { nfc } from "#lib/platform/text.ts";
import { reportMachine } from "#lib/report/machine.ts";
import { command } from "#lib/workflow/command.ts";
import { move } from "#lib/workflow/move.ts";
import type { Context } from "#lib/workflow/types.ts";
import { newDeadlineProblem } from "../rules.ts";
import { acceptReportSchema, reopenReportSchema, returnReportSchema } from "../schema.ts";
import { countFigures } from "./count.ts";
import { takePart } from "./hand.ts";
import { type LockedReport, lastReview, lockReport } from "./lock.ts";

const subject = (input: { reportId: string }) => ({ kind: "report" as const, id: input.reportId });

/** Hands the flags to the unit as items of this round; with them only their places open (item_open, figure_open). */
export async function handOver(context: Context, report: LockedReport): Promise<number> {
  return context.tx.$executeRaw(sql`UPDATE returned_item SET state = 'OPEN', round = ${report.round}
    WHERE report_id = ${report.id}::uuid AND state = 'DRAFT'`);
}

async function closeReview(
  context: Context,
  report: LockedReport,
  onBehalfOf: string | null,
  state: string,
  note: string | null,
  newDueOn: string | null,
): Promise<void> {
  await context.tx.$executeRaw(sql`UPDATE review SET state = ${state}, concluded_at = ${context.now},
    concluded_by_id = ${context.viewer.personId}::uuid, concluded_on_behalf_of_id = ${onBehalfOf}::uuid, note = ${note}, new_due_on = ${newDueOn}::date
    WHERE report_id = ${report.id}::uuid AND state = 'OPEN'`);
  const review = await lastReview(context, report.id);
  if (review !== null) await takePart(context, review.id, onBehalfOf);
}

/** Tells those who write and decide in the unit that it is their turn, or that they are done. */
async function tellUnit(
  context: Context,
  report: LockedReport,
  kind: "report.returned" | "report.accepted" | "report.reopened",
  params: Record<string, string | number> = {},
): Promise<void> {
  const recipients = { unitId: report.draftingUnitId, roles: ["DRAFTER", "APPROVER", "CLERK"] as const };
  await notify(context, { ...recipients, kind, subjectKind: "report", subjectId: report.id, params });
}

const textOf = (note: string | undefined): string | null => (note === undefined || note === "" ? null : nfc(note));

/**
 * Sends a report back with what was flagged and a new deadline; from now on only those sections and figures are open.
 * Problems: access reasons, workflow.stale, workflow.changed, report.nothingFlagged, review.dueInPast.
 */
export const returnReport = command(
  "report.returnReport",
  returnReportSchema,
  async (context, input) => {
    const locked = await lockReport(context, input.reportId);
    if (!locked.ok) return locked;
    const { report } = locked.value;
    const note = textOf(input.note);
    const moved = await move(context, reportMachine, "return", {
      id: report.id,
      digest: input.digest,
      set: { returnDueOn: input.newDueOn, lastReason: note },
      holder: { unitId: report.draftingUnitId },
      data: { round: report.round, newDueOn: input.newDueOn, note: note === null ? null : sha256(note) },
    });
    if (!moved.ok) return moved;
    const problem = newDeadlineProblem(input.newDueOn, context.today);
    if (problem) return refuse(problem, undefined, { newDueOn: [problem] });
    const items = await handOver(context, report);
    await closeReview(context, report, moved.value.onBehalfOf, "RETURNED", note, input.newDueOn);
    await tellUnit(context, report, "report.returned", { count: items });
    return ok({ reportId: report.id, items, round: report.round });
  },
  subject,
);

/**
 * Accepts the version under review: it becomes the unit's word, its figures count for every unit above.
 * Problems: access reasons, workflow.stale, workflow.changed, report.unsettledItems, report.flagsLeft.
 */
export const acceptReport = command(
  "report.acceptReport",
  acceptReportSchema,
  async (context, input) => {
    const locked = await lockReport(context, input.reportId);
    if (!locked.ok) return locked;
    const { report } = locked.value;
    const note = textOf(input.note);
    const moved = await move(context, reportMachine, "accept", {
      id: report.id,
      digest: input.digest,
      set: { acceptedVersionId: report.versionId, returnDueOn: null },
      holder: { unitId: report.channelUnitId },
      data: { version: report.versionId, note: note === null ? null : sha256(note) },
    });
    if (!moved.ok) return moved;
    await closeReview(context, report, moved.value.onBehalfOf, "ACCEPTED", note, null);
    await countFigures(context, report.versionId, 1);
    await tellUnit(context, report, "report.accepted");
    return ok({ reportId: report.id });
  },
  subject,
);

/**
 * Takes an acceptance back, with a reason and the places flagged on the accepted report; its figures no longer count.
 * Problems: access reasons, workflow.stale, workflow.changed, report.nothingFlagged, review.dueInPast.
 */
export const reopenReport = command(
  "report.reopenReport",
  reopenReportSchema,
  async (context, input) => {
    const locked = await lockReport(context, input.reportId);
    if (!locked.ok) return locked;
    const { report } = locked.value;
    const reason = nfc(input.reason);
    const moved = await move(context, reportMachine, "reopen", {
      id: report.id,
      digest: input.digest,
      set: { acceptedVersionId: null, returnDueOn: input.newDueOn, lastReason: reason },
      holder: { unitId: report.draftingUnitId },
      data: {
        round: report.round,
        newDueOn: input.newDueOn,
        version: report.acceptedVersionId,
        reason: sha256(reason),
      },
    });
    if (!moved.ok) return moved;
    const problem = newDeadlineProblem(input.newDueOn, context.today);
    if (problem) return refuse(problem, undefined, { newDueOn: [problem] });
    const review = await lastReview(context, report.id);
    if (review !== null) await takePart(context, review.id, moved.value.onBehalfOf);
    const items = await handOver(context, report);
    await countFigures(context, report.acceptedVersionId, -1);
    await tellUnit(context, report, "report.reopened", { count: items });
    return ok({ reportId: report.id, items, round: report.round });
  },
  subject,
);
