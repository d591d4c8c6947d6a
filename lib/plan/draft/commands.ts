import { ok, refuse } from "#lib/platform/result.ts";
import { sql } from "#lib/platform/sql.ts";
import { command } from "#lib/workflow/command.ts";
import { beginPlan } from "./commands/create.ts";
import { holdDraft, saveParts } from "./commands/save.ts";
import { copyOf } from "./copy.ts";
import { partsTyped } from "./form/step.ts";
import { draftOf } from "./queries/draft.ts";
import { organisationOn } from "./queries/organisation.ts";
import { standingPlan } from "./queries/standing.ts";
import {
  createPlanSchema,
  discardPlanSchema,
  emptyDraft,
  openPlanSchema,
  planDraft,
  saveDraftSchema,
  saveStepSchema,
} from "./schema.ts";
import { touchedParts } from "./step-parts.ts";

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

/**
 * Begins a plan on its page: from nothing, with the issuing unit's name, or as a copy of an earlier plan with its years
 * moved on. Gives the new plan's id. Problems: access.notFound, an access reason, plan.notItsDrafter.
 */
export const openPlan = command("plan.open", openPlanSchema, async (context, input) => {
  const [issuingUnitId = "", draftingUnitId = ""] = input.body.split(" ");
  const organisation = await organisationOn(context.today, context.tx);
  const issuing = organisation.units.find((unit) => unit.id === issuingUnitId);
  if (issuing === undefined) return refuse("access.notFound");
  const year = input.year ?? Number(context.today.slice(0, 4));
  if (input.copyOf === undefined) {
    const draft = { ...emptyDraft(), issuer: issuing.name, numberBody: issuing.symbol, year };
    return beginPlan(context, { issuingUnitId, draftingUnitId, draft });
  }
  const plan = await standingPlan(context.tx, input.copyOf);
  if (plan === null) return refuse("access.notFound");
  const draft = copyOf(plan, organisation, issuingUnitId, year);
  return beginPlan(context, { issuingUnitId, draftingUnitId, draft });
});

/** Writes what a step's form says; gives the revision now in force. Problems: those of saveParts(). */
export const saveStep = command(
  "plan.saveStep",
  saveStepSchema,
  async (context, { planId, revision, step, seen, act, f }) => {
    const held = await holdDraft(context, planId);
    if (!held.ok) return held;
    const found = await draftOf(context.tx, planId);
    if (found === null) return refuse("access.notFound");
    const organisation = await organisationOn(context.today, context.tx);
    const posted = partsTyped(step, f, act ?? "", found.draft, organisation, found.head);
    return saveParts(context, planId, revision, touchedParts(step, posted, seen ?? ""));
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
