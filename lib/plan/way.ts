import type { Assignment, DraftPlan, Reporter, Route, RouteStep, Step, Term } from "./types.ts";

type Directive = DraftPlan["directives"][number];

const narrow: Record<Route["target"], number> = { OWN: 3, UNIT: 3, KIND: 2, REPORTERS: 1 };

/** The routes that hold for a report, the narrowest first; one for this directive before one for all. */
export function routesFor(
  routes: readonly Route[],
  directiveId: string,
  of: { own: true } | { own: false; unit: Pick<Reporter, "unitId" | "kindCode"> },
): Route[] {
  const holds = (route: Route): boolean => {
    if (route.directiveId !== null && route.directiveId !== directiveId) return false;
    if (of.own || route.target === "OWN") return of.own && route.target === "OWN";
    if (route.target === "UNIT") return route.unitId === of.unit.unitId;
    return route.target === "REPORTERS" || route.kindCode === of.unit.kindCode;
  };
  const rank = (route: Route): number => narrow[route.target] * 2 + (route.directiveId === null ? 0 : 1);
  return routes.filter(holds).sort((a, b) => rank(b) - rank(a));
}

export type Way = { recipientUnitId: string | null; channelUnitId: string | null; said: boolean };

/**
 * To whom and through whom, as the plan says it: a route for the unit or its kind, then the words beside the deadline
 * for sending, then the route for all who report. Null where it says nothing.
 */
export function wayOf(routes: readonly Route[], send: Term | undefined): Way {
  const general = routes.filter((route) => route.target === "REPORTERS");
  const sources = [...routes.filter((route) => route.target !== "REPORTERS"), ...(send ? [send] : []), ...general];
  const recipientUnitId = sources.find((source) => source.recipientUnitId !== null)?.recipientUnitId ?? null;
  const channelUnitId = sources.find((source) => source.channelUnitId !== null)?.channelUnitId ?? null;
  return { recipientUnitId, channelUnitId, said: send !== undefined || (recipientUnitId ?? channelUnitId) !== null };
}

const unitOf = (step: RouteStep, plan: DraftPlan, directive: Directive, assignment: Assignment): string => {
  if (step.unit === "SELF") return assignment.unitId;
  if (step.unit === "LEAD") return directive.leadUnitId;
  return step.unit === "ISSUER" ? plan.issuing.unitId : step.unit;
};

const bodyOf = (step: RouteStep, plan: DraftPlan, directive: Directive, name: string): string => {
  if (step.body !== "") return step.body;
  if (step.unit === "LEAD") return `Lãnh đạo ${directive.leadName}`;
  return step.unit === "ISSUER" ? plan.issuer : name;
};

/** A unit decides by its head. */
export const byHead: readonly RouteStep[] = [{ unit: "SELF", role: "APPROVER", body: "", together: false }];
/** The issuing unit's own document: the head of who drafts it, then the plan's issuer. */
export const byCommittee: readonly RouteStep[] = [
  { unit: "LEAD", role: "APPROVER", body: "", together: false },
  { unit: "ISSUER", role: "LEADER", body: "", together: false },
];

/** Decisions in their order, those made together in one group; the first one has nothing before it to go with. */
export function groupsOf<T extends { together: boolean }>(steps: readonly T[]): T[][] {
  const groups: T[][] = [];
  for (const step of steps) {
    const last = groups.at(-1);
    if (step.together && last !== undefined) last.push(step);
    else groups.push([step]);
  }
  return groups;
}

/**
 * Who decides on a report, in order: the steps of the narrowest route that has any. Where the plan says none, a unit
 * decides by its head; the issuing unit's own document first by the head of who drafts it, then by the plan's issuer.
 * Bodies that decide together are the parts of one step. `name` is the reporting unit's.
 */
export function stepsOf(
  plan: DraftPlan,
  directive: Directive,
  assignment: Assignment,
  routes: readonly Route[],
  name: string,
): Step[] {
  const said = routes.find((route) => route.steps.length > 0)?.steps;
  const groups = groupsOf(said ?? (assignment.ownDocument ? byCommittee : byHead));
  return groups.flatMap((parts, index) =>
    parts.map((one, place) => ({
      assignmentId: assignment.id,
      step: index + 1,
      part: place + 1,
      unitId: unitOf(one, plan, directive, assignment),
      role: one.role,
      body: bodyOf(one, plan, directive, name),
    })),
  );
}
