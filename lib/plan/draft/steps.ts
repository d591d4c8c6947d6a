/** The builder's steps in their order; each is usable alone. */
export const stepNames = [
  "what",
  "directives",
  "reporters",
  "deadlines",
  "outline",
  "indicators",
  "routes",
  "distribution",
  "preview",
] as const;
export type StepName = (typeof stepNames)[number];

/** The step an address asks for; the first where it asks for none that there is. */
export function stepOf(name: string | undefined): StepName {
  return stepNames.find((step) => step === name) ?? "what";
}

/** The address of a step of the builder. */
export function stepAddress(planId: string, step: StepName): string {
  return `/plans/${planId}/edit?step=${step}`;
}

/** Where to after a step was saved: the step or the address of this portal that was asked for, else the same step again. */
export function afterStep(input: {
  planId: string;
  step: StepName;
  go?: string | undefined;
  act?: string | undefined;
}): string {
  const { planId, step, go, act } = input;
  // A list whose items were moved by a button comes back at the item that was moved.
  const place = act?.split(":")[1];
  if (place) return `${stepAddress(planId, step)}#item-${place}`;
  if (go !== undefined && /^\/(?!\/)[\w\-/?=&#.]*$/.test(go)) return go;
  return stepAddress(planId, go === undefined ? step : stepOf(go));
}
