import type { DraftPart } from "./schema.ts";

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

/** Which parts of the draft a step writes. */
export const partsOf: Readonly<Record<StepName, readonly DraftPart[]>> = {
  what: [
    "title",
    "shortTitle",
    "issuer",
    "numberType",
    "numberBody",
    "signer",
    "literalBefore",
    "year",
    "asked",
    "deciderUnitId",
  ],
  directives: ["directives"],
  reporters: ["scope", "unplaced"],
  deadlines: ["milestones", "ownPlan"],
  outline: ["outline"],
  indicators: ["indicators", "relations", "directives", "asked"],
  routes: ["routes"],
  distribution: ["monitors", "distribution"],
  preview: [],
};
