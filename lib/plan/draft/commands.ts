import { ok, refuse } from "#lib/platform/result.ts";
import { sql } from "#lib/platform/sql.ts";
import { command } from "#lib/workflow/command.ts";
import { beginPlan } from "./commands/create.ts";
import { holdDraft, saveParts } from "./commands/save.ts";
import { createPlanSchema, discardPlanSchema, planDraft, saveDraftSchema } from "./schema.ts";

/** Begins a plan from nothing or from what was read; gives its id. Problems: an access reason. */
export const createPlan = command("plan.draft", createPlanSchema, beginPlan, (input) => ({
  kind: "unit",
  id: input.issuingUnitId,
}));

/**
 * Writes one part of a draft; gives the revision now in force. Problems: access.notFound, an access reason,
 * workflow.stale, plan.partWrong, plan.partChanged (somebody else changed this part since `revision`).
 */
export const saveDraft = command(
  "plan.save",
  saveDraftSchema,
  async (context, { planId, revision, part, value }) => {
    const read = planDraft.shape[part].safeParse(value);
    if (!read.success) return refuse("plan.partWrong", { part });
    return saveParts(context, planId, revision, { [part]: read.data });
  },
  (input) => ({ kind: "plan", id: input.planId }),
);

/** Throws a draft away; its trail stays. Problems: access.notFound, an access reason, workflow.stale. */
export const discardPlan = command(
  "plan.discard",
  discardPlanSchema,
  async (context, { planId }) => {
    const held = await holdDraft(context, planId);
    if (!held.ok) return held;
    await context.record({
      action: "plan.discarded",
      subjectKind: "plan",
      subjectId: planId,
      data: { revision: held.value.revision },
    });
    await context.tx.$executeRaw(sql`DELETE FROM plan WHERE id = ${planId}::uuid`);
    return ok({ planId });
  },
  (input) => ({ kind: "plan", id: input.planId }),
);
