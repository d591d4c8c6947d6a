import { newId } from "#lib/platform/ids.ts";
import type { Route } from "../types.ts";
import type { DraftRoute, PlanDraft } from "./schema.ts";
import type { Organisation } from "./types.ts";

export type RouteRow = Route & { id: string; sort: number };

const says = (route: DraftRoute): boolean =>
  route.recipientUnitId !== null || route.channelUnitId !== null || route.steps.length > 0;

/** The ways that a draft prescribes, as rows; those that say nothing, or are for nobody known, are left out. */
export function routeRows(
  draft: PlanDraft,
  organisation: Organisation,
  directives: ReadonlyMap<string, string>,
): RouteRow[] {
  const units = new Map(organisation.units.map((unit) => [unit.id, unit.name]));
  const kinds = new Set(organisation.kinds.map((kind) => kind.code));
  const unit = (id: string | null): string | null => (id !== null && units.has(id) ? id : null);
  const stands = (route: DraftRoute): boolean => {
    if (route.directive !== "*" && !directives.has(route.directive)) return false;
    if (route.target === "KIND") return kinds.has(route.value ?? "");
    return route.target !== "UNIT" || units.has(route.value ?? "");
  };
  const first = new Map<string, DraftRoute>();
  for (const route of draft.routes.filter((one) => says(one) && stands(one))) {
    const place = `${route.directive} ${route.target} ${route.value ?? ""}`;
    if (!first.has(place)) first.set(place, route);
  }
  return [...first.values()].map((route, sort) => ({
    id: newId(),
    directiveId: directives.get(route.directive) ?? null,
    target: route.target,
    kindCode: route.target === "KIND" ? route.value : null,
    unitId: route.target === "UNIT" ? route.value : null,
    recipientUnitId: unit(route.recipientUnitId),
    channelUnitId: unit(route.channelUnitId),
    steps: route.steps
      .filter((step) => ["SELF", "LEAD", "ISSUER"].includes(step.unit) || units.has(step.unit))
      .map((step) => ({ ...step, body: step.body || (units.get(step.unit) ?? "") })),
    sort,
  }));
}
