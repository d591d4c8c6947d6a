import { newId } from "#lib/platform/ids.ts";
import { type Bearer, bindingTerm } from "./binding-term.ts";
import type { Assignment, DraftPlan, Duties, Milestone, Reporter, Route, Term } from "./types.ts";
import { routesFor, stepsOf, wayOf } from "./way.ts";

type Directive = DraftPlan["directives"][number];
type Terms = ReadonlyMap<Term["kind"], Term>;
type Duty = { assignment: Assignment; terms: Terms; routes: Route[]; name: string };

const kinds = ["OWN_PLAN", "SUM_UP", "SEND_REPORT", "OTHER"] as const;

/** What the plan says for a unit on a directive, the narrowest words for each kind of milestone. */
function termsFor(directive: Directive, bearer: Bearer, plan: DraftPlan): Terms {
  const found = kinds.map(
    (kind) => [kind, bindingTerm(directive.terms, bearer, plan.issuing.levelCode, kind)] as const,
  );
  return new Map(found.flatMap(([kind, term]) => (term === undefined ? [] : [[kind, term]])));
}

/** A milestone takes the plan's words and day, or neither: nothing is invented. */
function milestonesOf(assignment: Assignment, terms: Terms): Milestone[] {
  return (["SUM_UP", "SEND_REPORT"] as const).map((kind) => ({
    id: newId(),
    unitId: assignment.unitId,
    assignmentId: assignment.id,
    kind,
    phrase: terms.get(kind)?.phrase ?? null,
    dueOn: terms.get(kind)?.dueOn ?? null,
  }));
}

function reporterDuty(plan: DraftPlan, directive: Directive, reporter: Reporter): Duty {
  const terms = termsFor(directive, { ...reporter, ownDocument: false }, plan);
  const routes = routesFor(plan.routes, directive.id, { own: false, unit: reporter });
  const way = wayOf(routes, terms.get("SEND_REPORT"));
  const assignment: Assignment = {
    id: newId(),
    directiveId: directive.id,
    unitId: reporter.unitId,
    draftingUnitId: reporter.unitId,
    recipientUnitId: way.recipientUnitId ?? plan.issuing.unitId,
    channelUnitId: way.channelUnitId ?? directive.leadUnitId,
    levelCode: terms.size > 0 ? reporter.levelCode : null,
    ownDocument: false,
    byPlan: way.said,
    consolidates: false,
  };
  return { assignment, terms, routes, name: reporter.name };
}

/** The issuing unit's own document for a directive; none where there is nobody above to send it to. */
function ownDuty(plan: DraftPlan, directive: Directive): Duty | null {
  const { issuing } = plan;
  const terms = termsFor(directive, { ...issuing, ownDocument: true }, plan);
  const routes = routesFor(plan.routes, directive.id, { own: true });
  const way = wayOf(routes, terms.get("SEND_REPORT"));
  const recipientUnitId = way.recipientUnitId ?? issuing.parentUnitId;
  if (recipientUnitId === null) return null;
  const assignment: Assignment = {
    id: newId(),
    directiveId: directive.id,
    unitId: issuing.unitId,
    draftingUnitId: directive.leadUnitId,
    recipientUnitId,
    channelUnitId: way.channelUnitId ?? recipientUnitId,
    levelCode: terms.size > 0 ? issuing.levelCode : null,
    ownDocument: true,
    byPlan: way.said,
    consolidates: true,
  };
  return { assignment, terms, routes, name: issuing.name };
}

/** III.1 of the 2023 plan: each reporting unit makes a plan of its own, where the plan asks for it. */
function ownPlansOf({ ownPlan, reporters }: DraftPlan): Milestone[] {
  if (!ownPlan.wanted) return [];
  return reporters.map(({ unitId }) => ({
    id: newId(),
    unitId,
    assignmentId: null,
    kind: "OWN_PLAN",
    phrase: ownPlan.phrase,
    dueOn: ownPlan.dueOn,
  }));
}

/**
 * Everything that issuing a plan brings about (pure but for the new ids): an assignment per reporting unit and
 * directive and the issuing unit's own documents, each with its way, its deciding bodies and its two milestones by the
 * narrowest words of the plan, and the own plan of each reporting unit. Source: the plan's part III; product.md, "A
 * milestone binds a level's own document".
 */
export function dutiesOf(plan: DraftPlan): Duties {
  const duties: Duties = { assignments: [], steps: [], milestones: [] };
  for (const directive of plan.directives) {
    const reporting = plan.reporters.map((reporter) => reporterDuty(plan, directive, reporter));
    const own = ownDuty(plan, directive);
    for (const { assignment, terms, routes, name } of own ? [...reporting, own] : reporting) {
      duties.assignments.push(assignment);
      duties.steps.push(...stepsOf(plan, directive, assignment, routes, name));
      duties.milestones.push(...milestonesOf(assignment, terms));
    }
  }
  duties.milestones.push(...ownPlansOf(plan));
  return duties;
}
