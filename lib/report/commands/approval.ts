import { sha256 } from "#lib/platform/canonical.ts";
import { ok, refuse } from "#lib/platform/result.ts";
import { command } from "#lib/workflow/command.ts";
import { move } from "#lib/workflow/move.ts";
import { reportMachine } from "../machine.ts";
import { handBackSchema, revokeSchema, submitForApprovalSchema } from "../schema.ts";
import { lastSentVersion, lockReport, readStep, revokeApprovals, roundAhead } from "./lock.ts";
import { tell, writersOf } from "./tell.ts";

const subjectOf = (input: { reportId: string }) => ({ kind: "report" as const, id: input.reportId });

/**
 * The drafter lays the text before the first deciding body of its route; from here it is sealed. Problems:
 * access.notFound, workflow.stale, workflow.changed, an access reason, report.noSteps, the first unmet need.
 */
export const submitForApproval = command(
  "report.submitForApproval",
  submitForApprovalSchema,
  async (context, input) => {
    const report = await lockReport(context, input.reportId);
    if (report === null) return refuse("access.notFound");
    const step = await readStep(context, report.assignmentId, 1);
    if (step === null) return refuse("report.noSteps");
    const moved = await move(context, reportMachine, "submitForApproval", {
      id: report.id,
      digest: input.digest,
      // The move is only legal from these two, so the state before it is the one to come back to.
      set: { cameFrom: report.state, step: 1, openDigest: input.digest, lastReason: null },
      holder: { unitId: step.unitId },
      data: { step: 1, body: step.body, round: roundAhead(report) },
    });
    if (!moved.ok) return moved;
    await tell(context, report, "report.submittedForApproval", { unitId: step.unitId, roles: [step.role] });
    if (report.appointed && report.appointed.length > 0) {
      await tell(context, report, "report.submittedForApproval", { personIds: [...report.appointed] });
    }
    return ok({ reportId: report.id });
  },
  subjectOf,
);

/**
 * The approver gives the text back with a comment, to where it came from; what earlier steps approved in this round
 * stands no longer. Problems: access.notFound, workflow.stale, an access reason.
 */
export const handBack = command(
  "report.handBack",
  handBackSchema,
  async (context, input) => {
    const report = await lockReport(context, input.reportId);
    if (report === null) return refuse("access.notFound");
    const moved = await move(context, reportMachine, "handBack", {
      id: report.id,
      to: report.cameFrom,
      set: { step: 0, openDigest: null, lastReason: input.comment },
      holder: { unitId: report.draftingUnitId },
      data: { step: report.step, comment: sha256(input.comment) },
    });
    if (!moved.ok) return moved;
    await revokeApprovals(context, report.id, roundAhead(report));
    await tell(context, report, "report.handedBack", writersOf(report));
    return ok({ reportId: report.id });
  },
  subjectOf,
);

/**
 * Whoever approved takes it back before it is sent; the text can be written again. Problems: access.notFound,
 * workflow.stale, an access reason (access.notTheApprover).
 */
export const revokeApproval = command(
  "report.revokeApproval",
  revokeSchema,
  async (context, input) => {
    const report = await lockReport(context, input.reportId);
    if (report === null) return refuse("access.notFound");
    const moved = await move(context, reportMachine, "revokeApproval", {
      id: report.id,
      to: report.cameFrom,
      set: {
        step: 0,
        openDigest: null,
        lastReason: input.reason,
        versionId: await lastSentVersion(context, report.id),
      },
      holder: { unitId: report.draftingUnitId },
      data: { reason: sha256(input.reason) },
    });
    if (!moved.ok) return moved;
    await revokeApprovals(context, report.id, roundAhead(report));
    await tell(context, report, "report.approvalRevoked", writersOf(report));
    return ok({ reportId: report.id });
  },
  subjectOf,
);
