import type { Route, RouteStep } from "./types.ts";
import { byCommittee, byHead, groupsOf } from "./way.ts";

/** A route as the plan's page reads it; `name` of the kind or unit it is for, null for all or for the issuer's own document. */
export type SaidRoute = Pick<Route, "target"> & {
  /** Code of the directive it is for; null for all of them. */
  directive: string | null;
  name: string | null;
  /** `name` of a unit that is named itself. */
  steps: (RouteStep & { name: string | null })[];
};

/** Who decides on whose reports before they are sent; the bodies of one group decide together. */
export type DecidersLine = {
  of: "OWN" | "REPORTERS" | { name: string };
  directive: string | null;
  /** The plan says nothing: the default way. */
  byDefault: boolean;
  groups: { unit: "SELF" | "LEAD" | "ISSUER" | "NAMED"; name: string }[][];
};

const standing = ["SELF", "LEAD", "ISSUER"] as const;

function lineOf({ target, directive, name, steps }: SaidRoute, byDefault: boolean): DecidersLine {
  return {
    of: target === "OWN" || target === "REPORTERS" ? target : { name: name ?? "" },
    directive,
    byDefault,
    groups: groupsOf(steps).map((parts) =>
      parts.map((step) => ({
        unit: standing.find((one) => one === step.unit) ?? "NAMED",
        name: step.body || (step.name ?? ""),
      })),
    ),
  };
}

const unnamed = (steps: readonly RouteStep[]): SaidRoute["steps"] => steps.map((step) => ({ ...step, name: null }));

/**
 * Who decides, as a plan says it, the default way where it says nothing: for all who report, for some of them, and last
 * for the issuer's own document (pure). Routes without deciding bodies say nothing of it.
 */
export function decidersOf(routes: readonly SaidRoute[]): DecidersLine[] {
  const said = routes.filter((route) => route.steps.length > 0);
  const general = (target: "REPORTERS" | "OWN", steps: readonly RouteStep[]): DecidersLine[] =>
    said.some((route) => route.target === target && route.directive === null)
      ? []
      : [lineOf({ target, directive: null, name: null, steps: unnamed(steps) }, true)];
  const of = (...targets: Route["target"][]): DecidersLine[] =>
    said.filter((route) => targets.includes(route.target)).map((route) => lineOf(route, false));
  return [
    ...general("REPORTERS", byHead),
    ...of("REPORTERS"),
    ...of("KIND", "UNIT"),
    ...general("OWN", byCommittee),
    ...of("OWN"),
  ];
}
