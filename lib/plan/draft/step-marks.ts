import type { DryRun } from "./dry-run.ts";
import type { PlanDraft } from "./schema.ts";
import { type StepName, stepNames } from "./steps.ts";
import { thingsSaid } from "./ten-things.ts";

/** missing: keeps the plan from being issued; half: begun, something is not said yet; empty: nothing yet; full. */
export type StepMark = "full" | "half" | "empty" | "missing";

const begun: Readonly<Record<StepName, (draft: PlanDraft) => boolean>> = {
  what: (draft) => draft.title !== "",
  directives: (draft) => draft.directives.length > 0,
  reporters: (draft) => draft.scope.length > 0,
  deadlines: (draft) => draft.milestones.length > 0,
  outline: (draft) => draft.outline.length > 0,
  indicators: (draft) => draft.directives.some((directive) => directive.indicators.length > 0),
  routes: (draft) => draft.routes.length > 0,
  distribution: (draft) => draft.distribution.length > 0 || draft.monitors.length > 0,
  preview: () => false,
};

/** How each step of the builder stands. */
export function stepMarks(draft: PlanDraft, run: DryRun): Record<StepName, StepMark> {
  const open = new Set(thingsSaid(draft).flatMap(({ said, step }) => (said ? [] : [step])));
  const markOf = (step: StepName): StepMark => {
    if (!begun[step](draft) && step !== "preview") return "empty";
    if (run.refusals.some((refusal) => refusal.step === step)) return "missing";
    if (step === "preview") return run.refusals.length === 0 ? "full" : "empty";
    const look = run.findings.some((finding) => finding.step === step && finding.severity === "error");
    return open.has(step) || look ? "half" : "full";
  };
  return Object.fromEntries(stepNames.map((step) => [step, markOf(step)])) as Record<StepName, StepMark>;
}
