import { inOrder } from "../../waiting/rules.ts";
import type { WaitLimit, WaitLimits } from "../../waiting/schema.ts";
import type { DraftRoute, PlanDraft } from "../schema.ts";
import type { Organisation } from "../types.ts";
import { known, record, rows, text, ticked, type Typed, whole } from "./fields.ts";

const standing = ["SELF", "LEAD", "ISSUER"] as const;

/** Whom a route is for, as one value of a list: "OWN", "REPORTERS", "KIND:ward_party_committee", "UNIT:…". */
export function targetValue(route: Pick<DraftRoute, "target" | "value">): string {
  return route.value === null ? route.target : `${route.target}:${route.value}`;
}

function targetFrom(typed: string, organisation: Organisation): Pick<DraftRoute, "target" | "value"> | null {
  if (typed === "OWN" || typed === "REPORTERS") return { target: typed, value: null };
  const [target, value = ""] = typed.split(":");
  if (target === "KIND" && organisation.kinds.some((kind) => kind.code === value)) return { target, value };
  return target === "UNIT" && organisation.units.some((unit) => unit.id === value) ? { target, value } : null;
}

/** The deciding bodies of a route; the first has none before it to decide together with. */
function stepsFrom(typed: unknown, ids: readonly string[]): DraftRoute["steps"] {
  const steps = rows(typed).flatMap((step): DraftRoute["steps"] => {
    const unit = known(step["unit"], [...standing, ...ids]);
    if (unit === null) return [];
    const role = known(step["role"], ["APPROVER", "LEADER"]) ?? "APPROVER";
    return [{ unit, role, body: text(step["body"], 300), together: ticked(step["together"]) }];
  });
  return steps.map((step, index) => (index === 0 ? { ...step, together: false } : step));
}

/** The four limits as typed; one that names no number of days stays as it was. */
function limitsFrom(typed: unknown, before: WaitLimits): WaitLimits {
  const said = record(typed);
  const days = (name: WaitLimit): number => whole(said[name], 1, 60) ?? before[name];
  const [approvalHead, approvalLead] = [days("approvalHead"), days("approvalLead")];
  return inOrder({ approvalHead, approvalLead, reviewHead: days("reviewHead"), reviewLead: days("reviewLead") });
}

/** Step 7: who receives, through whom, who decides before it is sent. A route that says nothing is none. */
export function readRoutes(typed: Typed, draft: PlanDraft, organisation: Organisation): Partial<PlanDraft> {
  const ids = organisation.units.map((unit) => unit.id);
  const directives = ["*", ...draft.directives.map((directive) => directive.key)];
  const routes = rows(typed["routes"]).flatMap((row): DraftRoute[] => {
    const target = targetFrom(text(row["target"], 120), organisation);
    if (target === null) return [];
    const steps = stepsFrom(row["steps"], ids);
    const recipientUnitId = known(row["recipientUnitId"], ids);
    const channelUnitId = known(row["channelUnitId"], ids);
    if (recipientUnitId === null && channelUnitId === null && steps.length === 0) return [];
    return [
      { directive: known(row["directive"], directives) ?? "*", ...target, recipientUnitId, channelUnitId, steps },
    ];
  });
  return { routes, waitLimits: limitsFrom(typed["waitLimits"], draft.waitLimits) };
}
