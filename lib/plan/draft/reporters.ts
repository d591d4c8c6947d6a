import type { DraftScope, PlanDraft } from "./schema.ts";
import type { Organisation, OrganisationUnit, PlanHead } from "./types.ts";

/** The units at or below a unit of the tree, by id. */
export function unitsBelow(units: readonly OrganisationUnit[], topId: string): Set<string> {
  const children = Map.groupBy(units, (unit) => unit.parentId);
  const found = new Set([topId]);
  for (const id of found) for (const child of children.get(id) ?? []) found.add(child.id);
  return found;
}

/** The units that one line of the scope names, its exceptions left out; a level or kind means those below the issuer. */
export function unitsOfScope(scope: DraftScope, organisation: Organisation, below: ReadonlySet<string>): string[] {
  const named = (unit: OrganisationUnit): boolean => {
    if (scope.by === "UNIT") return unit.id === scope.value;
    return below.has(unit.id) && (scope.by === "KIND" ? unit.kindCode : unit.levelCode) === scope.value;
  };
  const except = new Set(scope.except);
  return organisation.units.filter((unit) => named(unit) && !except.has(unit.id)).map((unit) => unit.id);
}

/**
 * Who reports under a draft, in the organisation's order: every unit that a line of its scope names, valid on the
 * organisation's day; never the issuing unit, whose own document is another thing.
 */
export function reportersOf(draft: PlanDraft, organisation: Organisation, head: PlanHead): OrganisationUnit[] {
  const below = unitsBelow(organisation.units, head.issuingUnitId);
  const chosen = new Set(draft.scope.flatMap((scope) => unitsOfScope(scope, organisation, below)));
  chosen.delete(head.issuingUnitId);
  return organisation.units.filter((unit) => chosen.has(unit.id));
}
