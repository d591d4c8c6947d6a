import { ok, type Result, refuse } from "#lib/platform/result.ts";
import { effectsOfDeadline, effectsOfReading } from "./effects-of-deadlines.ts";
import { effectsOfItem } from "./effects-of-outline.ts";
import { effectsOfMerging, effectsOfRenaming, effectsOfSplitting, effectsOfUnit } from "./effects-of-units.ts";
import { nameOf, noEffects } from "./facts.ts";
import { inOrder, sameLimits } from "../waiting/rules.ts";
import type { Change, ChangeOf } from "./schema.ts";
import type { Facts, Outcome } from "./types.ts";

function effectsOfDecider(unitId: string, facts: Facts): Result<Outcome> {
  return ok({
    before: { decider: nameOf(facts, facts.plan.deciderUnitId) },
    after: { decider: nameOf(facts, unitId) },
    effects: { ...noEffects, requests: facts.openRequests, units: [{ id: unitId, name: nameOf(facts, unitId) }] },
  });
}

/** Waiting is told after other days from now on; what was told before stays told. */
function effectsOfLimits(change: ChangeOf<"WAIT_LIMITS_CHANGED">, facts: Facts): Result<Outcome> {
  const { approvalHead, approvalLead, reviewHead, reviewLead } = change;
  const limits = inOrder({ approvalHead, approvalLead, reviewHead, reviewLead });
  if (sameLimits(limits, facts.plan.waitLimits)) return refuse("amendment.nothingChanges");
  return ok({ before: { ...facts.plan.waitLimits }, after: { ...limits }, effects: noEffects });
}

/**
 * What an amendment would do (pure): old and new, the deadlines that move and who becomes late or on time by it, the
 * duties that end, pass on or begin, the answers it finds. The command does exactly this; the dry run shows it.
 * Problems: the codes of labels.reason of this room (nothing to change, no day in the words, not a reporter, …).
 */
export function effectsOf(change: Change, facts: Facts): Result<Outcome> {
  switch (change.kind) {
    case "DEADLINE_SET":
    case "DEADLINE_MOVED":
      return effectsOfDeadline(change, facts);
    case "READING_CHANGED":
      return effectsOfReading(facts);
    case "ITEM_ADDED":
    case "ITEM_REMOVED":
    case "ITEM_REWORDED":
      return effectsOfItem(change, facts);
    case "UNIT_ADDED":
    case "UNIT_REMOVED":
      return effectsOfUnit(change, facts);
    case "UNITS_MERGED":
      return effectsOfMerging(change, facts);
    case "UNIT_SPLIT":
      return effectsOfSplitting(change, facts);
    case "UNIT_RENAMED":
      return effectsOfRenaming(change, facts);
    case "WAIT_LIMITS_CHANGED":
      return effectsOfLimits(change, facts);
    case "DECIDER_CHANGED":
      return effectsOfDecider(change.unitId, facts);
  }
}
