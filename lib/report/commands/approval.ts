import { sha256 } from "#lib/platform/canonical.ts";
import { ok, refuse } from "#lib/platform/result.ts";
import { command } from "#lib/workflow/command.ts";
import { move } from "#lib/workflow/move.ts";
import { partFor } from "../deciding-part.ts";
import { reportMachine } from "../machine.ts";
import { handBackSchema, revokeSchema, submitForApprovalSchema } from "../schema.ts";
import { freezeHandBack } from "./freeze.ts";
import {
  decidedMeanwhile,
  lastSentVersion,
  lockReport,
  overtaken,
  readParts,
  revokeApprovals,
  roundAhead,
} from "./lock.ts";
import { tell, tellDeciders, writersOf } from "./tell.ts";

const subjectOf = (input: { reportId: string }) => ({ kind: "report" as const, id: input.reportId });

/**
 * The drafter lays the text before the first deciding body of its route, or before all that decide together at its
 * first step; from here it is sealed. Problems:
 * access.notFound, workflow.stale, workflow.changed, an access reason, report.noSteps, the first unmet need.
 */
export const submitForApproval = command(
  "report.submitForApproval",
  submitForApprovalSchema,
  async (context, input) => {
    const report = await lockReport(context, input.reportId);
    if (report === null) return refuse("access.notFound");
    const parts = await readParts(context, report.assignmentId, 1);
    const [first] = parts;
    if (first === undefined) return refuse("report.noSteps");
    const moved = await move(context, reportMachine, "submitForApproval", {
      id: report.id,
      digest: input.digest,
      // The move is only legal from these two, so the state before it is the one to come back to.
      set: { cameFrom: report.state, step: 1, openDigest: input.digest, lastReason: null },
      holder: { unitId: first.unitId },
      data: { step: 1, body: parts.map(({ body }) => body).join(" + "), round: roundAhead(report) },
    });
    if (!moved.ok) return moved;
    await tellDeciders(context, report, "report.submittedForApproval", parts);
    return ok({ reportId: report.id });
  },
  subjectOf,
);

/**
 * A body that still has to decide gives the text back with a comment, to where it came from; what others approved in
 * this round stands no longer. The text is kept as it was then. Problems: access.notFound, workflow.stale,
 * report.stepDecided, an access reason.
 */
export const handBack = command(
  "report.handBack",
  handBackSchema,
  async (context, input) => {
    const report = await lockReport(context, input.reportId);
    if (report === null) return refuse("access.notFound");
    const late = overtaken(report, "handBack") ?? (await decidedMeanwhile(context, report, input));
    if (late !== null) return late;
    const deciding = partFor("report.handBack", context.viewer, report);
    if (!deciding.allowed) return refuse(deciding.reason);
    const { part, body } = deciding.part;
    const { comment } = input;
    const moved = await move(context, reportMachine, "handBack", {
      id: report.id,
      to: report.cameFrom,
      set: { step: 0, openDigest: null, lastReason: comment },
      holder: { unitId: report.draftingUnitId },
      data: { step: report.step, part, body, comment: sha256(comment) },
    });
    if (!moved.ok) return moved;
    const { personId } = context.viewer;
    await freezeHandBack(context, report, { body, personId, onBehalfOfId: moved.value.onBehalfOf, comment });
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
