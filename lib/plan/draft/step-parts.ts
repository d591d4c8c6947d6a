import { canonicalJson, sha256 } from "#lib/platform/canonical.ts";
import type { DraftPart, PlanDraft } from "./schema.ts";
import type { StepName } from "./steps.ts";

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
  routes: ["routes", "waitLimits"],
  distribution: ["monitors", "distribution"],
  preview: [],
};

/** Digests of a step's parts as its page shows them, to be posted back with the form. */
export function seenParts(step: StepName, draft: PlanDraft): string {
  return partsOf[step].map((part) => sha256(canonicalJson(draft[part])).slice(0, 16)).join(" ");
}

/** What of a posted step was changed by whoever posted it, by the digests their page began with. */
export function touchedParts(step: StepName, posted: Partial<PlanDraft>, seen: string): Partial<PlanDraft> {
  const before = seen.split(" ");
  const touched = partsOf[step].filter(
    (part, index) => part in posted && sha256(canonicalJson(posted[part])).slice(0, 16) !== before[index],
  );
  return Object.fromEntries(touched.map((part) => [part, posted[part]]));
}
