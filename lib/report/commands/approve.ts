import { z } from "zod";
import { permit } from "#lib/access/can.ts";
import { confirmCode } from "#lib/access/second-factor/commands/confirm.ts";
import { sha256 } from "#lib/platform/canonical.ts";
import { one } from "#lib/platform/db.ts";
import { ok, refuse } from "#lib/platform/result.ts";
import { sql } from "#lib/platform/sql.ts";
import { command } from "#lib/workflow/command.ts";
import { move } from "#lib/workflow/move.ts";
import type { Context } from "#lib/workflow/types.ts";
import { type DecidingPart, partFor, undecidedParts } from "../deciding-part.ts";
import { reportMachine } from "../machine.ts";
import { deciderRefusal } from "../rules.ts";
import { approveSchema, recordDecisionSchema } from "../schema.ts";
import { dataOf, type Decided, type Decision, passPart } from "./decision.ts";
import { freezeHandBack } from "./freeze.ts";
import { decidedMeanwhile, type LockedReport, lockReport, overtaken, revokeApprovals, roundAhead } from "./lock.ts";
import { tell, writersOf } from "./tell.ts";

const subjectOf = (input: { reportId: string }) => ({ kind: "report" as const, id: input.reportId });

/** Whether the content is the one the decider saw; nothing of it can change while the report's row is held. */
async function isUnchanged(context: Context, reportId: string, digest: string): Promise<boolean> {
  const now = await one(
    context.tx,
    z.object({ digest: z.string() }),
    sql`SELECT report_content_digest(${reportId}::uuid) AS digest`,
  );
  return now?.digest === digest;
}

/**
 * A deciding body of the present step says yes; when every body of the last step has, the content is frozen as a
 * version with its digest. Author and approver are different people (policy); the same person may decide for two
 * bodies, each by itself. Problems: access.notFound, workflow.stale, workflow.changed, report.stepDecided, an access
 * reason, those of confirmCode() at the field `code`.
 */
export const approveReport = command(
  "report.approve",
  approveSchema,
  async (context, input) => {
    const report = await lockReport(context, input.reportId);
    if (report === null) return refuse("access.notFound");
    const late = overtaken(report, "approve") ?? (await decidedMeanwhile(context, report, input));
    if (late !== null) return late;
    // Asked here too, before anything is frozen; move() asks again and is what counts.
    const deciding = partFor("report.approve", context.viewer, report);
    if (!deciding.allowed) return refuse(deciding.reason);
    if (!(await isUnchanged(context, report.id, input.digest))) return refuse("workflow.changed");
    // Last of all: a right code is spent for good.
    const confirmed = await confirmCode(context, input.code);
    if (!confirmed.ok) return confirmed;
    return passPart(context, report, "approve", {
      digest: input.digest,
      part: deciding.part.part,
      body: deciding.part.body,
      personId: context.viewer.personId,
      onBehalfOfId: deciding.onBehalfOf,
      meeting: input.meeting || null,
      document: input.document || null,
    });
  },
  subjectOf,
);

/** Whether the person named holds the deciding role of this body today. */
async function holdsRole(context: Context, { unitId, role }: DecidingPart, personId: string): Promise<boolean> {
  const held = await one(
    context.tx,
    z.object({ one: z.number() }),
    sql`SELECT 1 AS one FROM position x JOIN person p ON p.id = x.person_id AND p.closed_at IS NULL
      WHERE x.person_id = ${personId}::uuid AND x.unit_id = ${unitId}::uuid AND x.role = ${role}
        AND x.since <= ${context.today}::date AND (x.until IS NULL OR x.until >= ${context.today}::date) LIMIT 1`,
  );
  return held !== null;
}

/**
 * The undecided body the person named decides for, among those this clerk writes for: by the role they hold, or as
 * appointed for this report (then for the unit's own body first). Null where there is none.
 */
async function partDecidedBy(context: Context, report: LockedReport, personId: string): Promise<DecidingPart | null> {
  const open = undecidedParts(report).filter((part) => {
    const alone = { ...report, stepUnitId: part.unitId, stepRole: part.role, otherSteps: [] };
    return permit("report.recordDecision", context.viewer, alone).allowed;
  });
  for (const part of open) if (await holdsRole(context, part, personId)) return part;
  if (report.appointed?.includes(personId) !== true) return null;
  return open.find(({ unitId }) => unitId === report.unitId || unitId === report.draftingUnitId) ?? open[0] ?? null;
}

/** A decision on paper to give the text back: as handBack, in the name of whoever decided. */
async function recordHandBack(
  context: Context,
  report: LockedReport,
  decision: Decision,
  comment: string,
): Promise<Decided> {
  const moved = await move(context, reportMachine, "recordDecision", {
    id: report.id,
    digest: decision.digest,
    to: report.cameFrom,
    set: { step: 0, openDigest: null, lastReason: comment },
    holder: { unitId: report.draftingUnitId },
    data: { ...dataOf(report, decision), comment: sha256(comment) },
  });
  if (!moved.ok) return moved;
  const { body, personId } = decision;
  await freezeHandBack(context, report, { body, personId, onBehalfOfId: null, comment });
  await revokeApprovals(context, report.id, roundAhead(report));
  await tell(context, report, "report.handedBack", writersOf(report));
  return ok({ reportId: report.id, versionId: null });
}

/** What is wrong with what the clerk wrote down, before anybody's competence is asked; null where nothing is. */
function wronglyRecorded(
  context: Context,
  report: LockedReport,
  input: z.output<typeof recordDecisionSchema>,
): ReturnType<typeof refuse> | null {
  if (input.decidedOn > context.today) return refuse("report.decidedLater");
  if (input.decision === "HANDED_BACK" && !input.comment)
    return refuse("report.commentNeeded", undefined, { comment: ["report.commentNeeded"] });
  const { authors = [], reviewers = [] } = report;
  const struck = deciderRefusal(input.deciderId, { authors, reviewers });
  return struck === null ? null : refuse(struck);
}

/**
 * The clerk writes down what was decided on paper or in a meeting: its document and day, which body, who decided. The
 * same separations hold for whoever is named. Problems: access.notFound, workflow.stale, workflow.changed,
 * report.stepDecided, an access reason, report.commentNeeded, report.decidedLater, report.deciderWrote,
 * report.deciderReviewed, report.deciderNotCompetent.
 */
export const recordDecision = command(
  "report.recordDecision",
  recordDecisionSchema,
  async (context, input) => {
    const report = await lockReport(context, input.reportId);
    if (report === null) return refuse("access.notFound");
    const late = overtaken(report, "recordDecision") ?? (await decidedMeanwhile(context, report, input));
    if (late !== null) return late;
    const permitted = permit("report.recordDecision", context.viewer, report);
    if (!permitted.allowed) return refuse(permitted.reason);
    const refusal = wronglyRecorded(context, report, input);
    if (refusal !== null) return refusal;
    const part = await partDecidedBy(context, report, input.deciderId);
    if (part === null) return refuse("report.deciderNotCompetent");
    const decision = {
      digest: input.digest,
      part: part.part,
      body: input.body,
      personId: input.deciderId,
      onBehalfOfId: null,
      meeting: null,
      document: `${input.document} (${input.decidedOn})`,
    };
    if (input.decision === "APPROVED") return passPart(context, report, "recordDecision", decision);
    return recordHandBack(context, report, decision, input.comment ?? "");
  },
  subjectOf,
);
