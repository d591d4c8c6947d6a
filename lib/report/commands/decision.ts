import { newId } from "#lib/platform/ids.ts";
import { ok, type Result } from "#lib/platform/result.ts";
import { sql } from "#lib/platform/sql.ts";
import { move } from "#lib/workflow/move.ts";
import type { Context } from "#lib/workflow/types.ts";
import { type DecidingPart, undecidedParts } from "../deciding-part.ts";
import { reportMachine } from "../machine.ts";
import { freezeVersion } from "./freeze.ts";
import { type LockedReport, readParts, roundAhead } from "./lock.ts";
import { tell, tellDeciders } from "./tell.ts";

/** What one body decided, by whom. */
export type Decision = {
  digest: string;
  /** The body's part of the step; `body` as it is written down. */
  part: number;
  body: string;
  personId: string;
  onBehalfOfId: string | null;
  meeting: string | null;
  document: string | null;
};
export type Decided = Result<{ reportId: string; versionId: string | null }>;
type By = "approve" | "recordDecision";

async function writeApproval(
  context: Context,
  report: LockedReport,
  versionId: string | null,
  decision: Decision,
): Promise<void> {
  await context.tx.$executeRaw(sql`INSERT INTO approval (id, report_id, version_id, round, step, part, body, person_id, on_behalf_of_id, meeting, document, digest, at)
    VALUES (${newId()}::uuid, ${report.id}::uuid, ${versionId}::uuid, ${roundAhead(report)}, ${report.step}, ${decision.part}, ${decision.body},
      ${decision.personId}::uuid, ${decision.onBehalfOfId}::uuid, ${decision.meeting}, ${decision.document}, ${decision.digest}, ${context.now})`);
}

/** What was decided, for the trail. */
export const dataOf = (report: LockedReport, decision: Decision) => ({
  step: report.step,
  part: decision.part,
  body: decision.body,
  document: decision.document,
  decider: decision.personId,
  round: roundAhead(report),
});

/** It still waits: for those who decide together with this body, or for the next step. The first of them holds it. */
async function waitOn(
  context: Context,
  report: LockedReport,
  by: By,
  decision: Decision,
  next: { step: number; parts: readonly [DecidingPart, ...DecidingPart[]] },
): Promise<Decided> {
  const moved = await move(context, reportMachine, by, {
    id: report.id,
    digest: decision.digest,
    to: "IN_APPROVAL",
    set: { step: next.step },
    holder: { unitId: next.parts[0].unitId },
    data: dataOf(report, decision),
  });
  if (!moved.ok) return moved;
  await writeApproval(context, report, null, decision);
  const kind = next.step === report.step ? "report.approvedBeside" : "report.submittedForApproval";
  await tellDeciders(context, report, kind, next.parts);
  return ok({ reportId: report.id, versionId: null });
}

/** Nobody is left to decide: the content is frozen as a version and ready to be sent. */
async function conclude(context: Context, report: LockedReport, by: By, decision: Decision): Promise<Decided> {
  const frozen = await freezeVersion(context, report.id, "APPROVAL", decision.digest);
  if (!frozen.ok) return frozen;
  const { versionId } = frozen.value;
  const moved = await move(context, reportMachine, by, {
    id: report.id,
    digest: decision.digest,
    to: "APPROVED",
    set: { versionId },
    holder: { unitId: report.draftingUnitId },
    data: { ...dataOf(report, decision), version: frozen.value.number },
  });
  if (!moved.ok) return moved;
  await writeApproval(context, report, versionId, decision);
  await tell(context, report, "report.approved", { unitId: report.draftingUnitId, roles: ["DRAFTER", "CLERK"] });
  return ok({ reportId: report.id, versionId });
}

const isSome = <T>(all: readonly T[]): all is readonly [T, ...T[]] => all.length > 0;

/** One body says yes: those who decide with it are waited for, then the next step; after the last the content is frozen. */
export async function passPart(context: Context, report: LockedReport, by: By, decision: Decision): Promise<Decided> {
  const beside = undecidedParts(report).filter(({ part }) => part !== decision.part);
  if (isSome(beside)) return waitOn(context, report, by, decision, { step: report.step, parts: beside });
  const step = report.step + 1;
  const next = await readParts(context, report.assignmentId, step);
  if (isSome(next)) return waitOn(context, report, by, decision, { step, parts: next });
  return conclude(context, report, by, decision);
}
