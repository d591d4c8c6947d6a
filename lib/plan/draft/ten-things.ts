import type { PlanDraft } from "./schema.ts";
import type { StepName } from "./steps.ts";

/** What a reporting duty must say, in the decree's order. */
export const tenThings = [
  "name",
  "content",
  "reporters",
  "recipients",
  "sending",
  "deadline",
  "frequency",
  "closing",
  "outline",
  "forms",
] as const;
export type Thing = (typeof tenThings)[number];

/**
 * The ten things a reporting duty must say, each with whether this draft says it and where. Nghị định 09/2019/NĐ-CP,
 * Điều 7 (chế độ báo cáo): name, content asked for, who reports, who receives, how it is sent, deadline, frequency,
 * closing date of figures, outline form, data forms. Who receives follows from who leads where no route says it.
 */
export function thingsSaid(draft: PlanDraft): { thing: Thing; said: boolean; step: StepName }[] {
  const { asked, directives } = draft;
  const led = directives.length > 0 && directives.every((directive) => directive.leadUnitId !== null);
  const forms = asked.dataForms.trim() !== "" || directives.some((directive) => directive.indicators.length > 0);
  return [
    { thing: "name", said: draft.title.trim() !== "", step: "what" },
    { thing: "content", said: asked.content.trim() !== "", step: "what" },
    { thing: "reporters", said: draft.scope.length > 0, step: "reporters" },
    { thing: "recipients", said: led || draft.routes.length > 0, step: "routes" },
    { thing: "sending", said: asked.sendingWay.trim() !== "", step: "what" },
    { thing: "deadline", said: draft.milestones.some((one) => one.phrase.trim() !== ""), step: "deadlines" },
    { thing: "frequency", said: true, step: "what" },
    { thing: "closing", said: asked.figuresClosedOn !== null, step: "what" },
    { thing: "outline", said: draft.outline.length > 0, step: "outline" },
    { thing: "forms", said: forms, step: "indicators" },
  ];
}
