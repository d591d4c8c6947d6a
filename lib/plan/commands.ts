import { permit } from "#lib/access/can.ts";
import { loadSubject } from "#lib/access/subject.ts";
import { ok, type Result, refuse } from "#lib/platform/result.ts";
import { command } from "#lib/workflow/command.ts";
import { move } from "#lib/workflow/move.ts";
import type { Context } from "#lib/workflow/types.ts";
import { countDuties, readDraft, tellUnits, writeDuties } from "./commands/duties.ts";
import { writeRows } from "./draft/commands/rows.ts";
import { layOut } from "./draft/dry-run.ts";
import { draftOf } from "./draft/queries/draft.ts";
import { organisationOn } from "./draft/queries/organisation.ts";
import { refusalsOf } from "./draft/rules.ts";
import { dutiesOf } from "./duties.ts";
import { planMachine } from "./machine.ts";
import { refusesIssue } from "./rules.ts";
import { issuePlanSchema } from "./schema.ts";
import type { Duties } from "./types.ts";

/** Duties ready to be written, and what has to be written before them. */
type Prepared = { duties: Duties; before: () => Promise<void> };

/** A plan whose parts stand as rows (the starter campaign): its duties follow from them. */
async function fromRows(context: Context, planId: string): Promise<Result<Prepared>> {
  const plan = await readDraft(context, planId);
  if (plan === null) return refuse("access.notFound");
  const duties = dutiesOf(plan);
  const refusal = refusesIssue(plan, duties.assignments);
  if (refusal) return refuse(refusal.code, "params" in refusal ? refusal.params : undefined);
  return ok({ duties, before: async () => undefined });
}

/** A draft is laid out on the organisation of today: rows first, then the duties that follow from them. */
async function fromDraft(context: Context, planId: string, seen: number | undefined): Promise<Result<Prepared>> {
  // The plan's row is held before its draft is read, so that nobody writes on while it is issued.
  const standing = await readDraft(context, planId);
  const found = standing && (await draftOf(context.tx, planId));
  if (!found) return fromRows(context, planId);
  const { draft, head, revision } = found;
  if (seen !== undefined && seen !== revision) return refuse("workflow.changed");
  const organisation = await organisationOn(context.today, context.tx);
  const { rows, duties } = layOut(draft, organisation, head);
  const [refusal] = refusalsOf(draft, rows, organisation, head);
  if (refusal) return refuse(refusal.code, refusal.params);
  return ok({ duties, before: () => writeRows(context, planId, draft, rows) });
}

/**
 * Issues a plan: a draft is laid out as rows (workflow.changed where it is not the one that was looked at), number and date are set, the plan is frozen, and every duty it names
 * comes into being (dutiesOf), with its counts and a notice to those who owe something. What it makes is what dryRun()
 * said. Gives how many. Problems: access.notFound, workflow.stale, an access reason, plan.datedInFuture and every code
 * of refusalsOf().
 */
export const issuePlan = command(
  "plan.issue",
  issuePlanSchema,
  async (context, input) => {
    if (input.issuedOn > context.today)
      return refuse("plan.datedInFuture", undefined, { issuedOn: ["plan.datedInFuture"] });
    const subject = await loadSubject(context.tx, planMachine.subjectView, input.planId);
    if (subject === null) return refuse("access.notFound");
    const permitted = permit(planMachine.moves.issue.permission, context.viewer, subject);
    if (!permitted.allowed) return refuse(permitted.reason);
    const prepared = await fromDraft(context, input.planId, input.revision);
    if (!prepared.ok) return prepared;
    const { duties, before } = prepared.value;
    const counts = { assignments: duties.assignments.length, milestones: duties.milestones.length };
    await before();
    const moved = await move(context, planMachine, "issue", {
      id: input.planId,
      set: {
        number: input.number,
        issuedOn: input.issuedOn,
        ...(input.signerTitle === undefined ? {} : { signerTitle: input.signerTitle }),
        ...(input.signerName === undefined ? {} : { signerName: input.signerName }),
      },
      data: { number: input.number, issuedOn: input.issuedOn, ...counts },
    });
    if (!moved.ok) return moved;
    await writeDuties(context, input.planId, duties);
    await countDuties(context, input.planId);
    await tellUnits(context, input.planId);
    return ok({ planId: input.planId, ...counts });
  },
  (input) => ({ kind: "plan", id: input.planId }),
);
