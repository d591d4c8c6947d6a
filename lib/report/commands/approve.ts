import { z } from "zod";
import { permit } from "#lib/access/can.ts";
import { one } from "#lib/platform/db.ts";
import { newId } from "#lib/platform/ids.ts";
import { ok, type Result, refuse } from "#lib/platform/result.ts";
import { sql } from "#lib/platform/sql.ts";
import { command } from "#lib/workflow/command.ts";
import { move } from "#lib/workflow/move.ts";
import type { Context } from "#lib/workflow/types.ts";
import { reportMachine } from "../machine.ts";
import { deciderRefusal } from "../rules.ts";
import { approveSchema, recordDecisionSchema } from "../schema.ts";
import { freezeVersion } from "./freeze.ts";
import { type LockedReport, lockReport, overtaken, readStep, revokeApprovals, roundAhead } from "./lock.ts";
import { tell, writersOf } from "./tell.ts";

const subjectOf = (input: { reportId: string }) => ({ kind: "report" as const, id: input.reportId });

type Decision = {
  digest: string;
  personId: string;
  onBehalfOfId: string | null;
  body: string;
  meeting: string | null;
  document: string | null;
};

async function writeApproval(
  context: Context,
  report: LockedReport,
  versionId: string | null,
  decision: Decision,
): Promise<void> {
  await context.tx.$executeRaw(sql`INSERT INTO approval (id, report_id, version_id, round, step, body, person_id, on_behalf_of_id, meeting, document, digest, at)
    VALUES (${newId()}::uuid, ${report.id}::uuid, ${versionId}::uuid, ${roundAhead(report)}, ${report.step}, ${decision.body},
      ${decision.personId}::uuid, ${decision.onBehalfOfId}::uuid, ${decision.meeting}, ${decision.document}, ${decision.digest}, ${context.now})`);
}

/** One step of the route is decided in favour: on to the next body, or frozen and ready to be sent. */
async function passStep(
  context: Context,
  report: LockedReport,
  name: "approve" | "recordDecision",
  decision: Decision,
): Promise<Result<{ reportId: string; versionId: string | null }>> {
  const next = await readStep(context, report.assignmentId, report.step + 1);
  const data = {
    step: report.step,
    body: decision.body,
    document: decision.document,
    decider: decision.personId,
    round: roundAhead(report),
  };
  if (next !== null) {
    const moved = await move(context, reportMachine, name, {
      id: report.id,
      digest: decision.digest,
      to: "IN_APPROVAL",
      set: { step: next.step },
      holder: { unitId: next.unitId },
      data,
    });
    if (!moved.ok) return moved;
    await writeApproval(context, report, null, decision);
    await tell(context, report, "report.submittedForApproval", { unitId: next.unitId, roles: [next.role] });
    return ok({ reportId: report.id, versionId: null });
  }
  const frozen = await freezeVersion(context, report.id, "APPROVAL", decision.digest);
  if (!frozen.ok) return frozen;
  const { versionId } = frozen.value;
  const moved = await move(context, reportMachine, name, {
    id: report.id,
    digest: decision.digest,
    to: "APPROVED",
    set: { versionId },
    holder: { unitId: report.draftingUnitId },
    data: { ...data, version: frozen.value.number },
  });
  if (!moved.ok) return moved;
  await writeApproval(context, report, versionId, decision);
  await tell(context, report, "report.approved", { unitId: report.draftingUnitId, roles: ["DRAFTER", "CLERK"] });
  return ok({ reportId: report.id, versionId });
}

/**
 * The deciding body of the present step says yes; the last step freezes the content as a version with its digest.
 * Author and approver are different people (policy). Problems: access.notFound, workflow.stale, workflow.changed, an
 * access reason.
 */
export const approveReport = command(
  "report.approve",
  approveSchema,
  async (context, input) => {
    const report = await lockReport(context, input.reportId);
    if (report === null) return refuse("access.notFound");
    const late = overtaken(report, "approve");
    if (late !== null) return late;
    // Asked here too, before anything is frozen; move() asks again and is what counts.
    const permitted = permit("report.approve", context.viewer, report);
    if (!permitted.allowed) return refuse(permitted.reason);
    return passStep(context, report, "approve", {
      digest: input.digest,
      personId: context.viewer.personId,
      onBehalfOfId: permitted.onBehalfOf,
      body: report.stepBody ?? "",
      meeting: input.meeting || null,
      document: input.document || null,
    });
  },
  subjectOf,
);

/** Whether the person named holds the deciding role of this step today, or is appointed for this report. */
async function isCompetent(context: Context, report: LockedReport, personId: string): Promise<boolean> {
  if (report.appointed?.includes(personId)) return true;
  const held = await one(
    context.tx,
    z.object({ one: z.number() }),
    sql`SELECT 1 AS one FROM position x JOIN person p ON p.id = x.person_id AND p.closed_at IS NULL
      WHERE x.person_id = ${personId}::uuid AND x.unit_id = ${report.stepUnitId ?? null}::uuid AND x.role = ${report.stepRole ?? ""}
        AND x.since <= ${context.today}::date AND (x.until IS NULL OR x.until >= ${context.today}::date) LIMIT 1`,
  );
  return held !== null;
}

/**
 * The clerk writes down what was decided on paper or in a meeting: its document and day, which body, who decided. The
 * same separations hold for whoever is named. Problems: access.notFound, workflow.stale, workflow.changed, an access
 * reason, report.decidedLater, report.deciderWrote, report.deciderReviewed, report.deciderNotCompetent.
 */
export const recordDecision = command(
  "report.recordDecision",
  recordDecisionSchema,
  async (context, input) => {
    const report = await lockReport(context, input.reportId);
    if (report === null) return refuse("access.notFound");
    const late = overtaken(report, "recordDecision");
    if (late !== null) return late;
    const permitted = permit("report.recordDecision", context.viewer, report);
    if (!permitted.allowed) return refuse(permitted.reason);
    if (input.decidedOn > context.today) return refuse("report.decidedLater");
    const struck = deciderRefusal(input.deciderId, {
      authors: report.authors ?? [],
      reviewers: report.reviewers ?? [],
    });
    if (struck !== null) return refuse(struck);
    if (!(await isCompetent(context, report, input.deciderId))) return refuse("report.deciderNotCompetent");
    const decision = {
      digest: input.digest,
      personId: input.deciderId,
      onBehalfOfId: null,
      body: input.body,
      meeting: null,
      document: `${input.document} (${input.decidedOn})`,
    };
    if (input.decision === "APPROVED") return passStep(context, report, "recordDecision", decision);
    const moved = await move(context, reportMachine, "recordDecision", {
      id: report.id,
      digest: input.digest,
      to: report.cameFrom,
      set: { step: 0, openDigest: null, lastReason: input.comment || null },
      holder: { unitId: report.draftingUnitId },
      data: { step: report.step, body: input.body, document: decision.document, decider: input.deciderId },
    });
    if (!moved.ok) return moved;
    await revokeApprovals(context, report.id, roundAhead(report));
    await tell(context, report, "report.handedBack", writersOf(report));
    return ok({ reportId: report.id, versionId: null });
  },
  subjectOf,
);
