import { ok, refuse } from "#lib/platform/result.ts";
import { command } from "#lib/workflow/command.ts";
import { move } from "#lib/workflow/move.ts";
import { countDuties, readDraft, tellUnits, writeDuties } from "./commands/duties.ts";
import { dutiesOf } from "./duties.ts";
import { planMachine } from "./machine.ts";
import { refusesIssue } from "./rules.ts";
import { issuePlanSchema } from "./schema.ts";

/**
 * Issues a plan: number and date are set, it is frozen, and every duty it names comes into being (dutiesOf), with its
 * counts and a notice to those who owe something. Gives how many. Problems: access.notFound, workflow.stale, an access
 * reason, plan.datedInFuture, plan.noDirectives, plan.noReporters, plan.ownChannel.
 */
export const issuePlan = command(
  "plan.issue",
  issuePlanSchema,
  async (context, input) => {
    if (input.issuedOn > context.today)
      return refuse("plan.datedInFuture", undefined, { issuedOn: ["plan.datedInFuture"] });
    const draft = await readDraft(context, input.planId);
    if (draft === null) return refuse("access.notFound");
    const duties = dutiesOf(draft);
    const refusal = refusesIssue(draft, duties.assignments);
    if (refusal) return refuse(refusal.code, "params" in refusal ? refusal.params : undefined);
    const counts = { assignments: duties.assignments.length, milestones: duties.milestones.length };
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
