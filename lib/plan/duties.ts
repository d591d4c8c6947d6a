import { newId } from "#lib/platform/ids.ts";
import type { Assignment, DraftPlan, Duties, Milestone, Step, Term } from "./types.ts";

type Directive = DraftPlan["directives"][number];

const termOf = (terms: readonly Term[], levelCode: string, kind: Term["kind"]): Term | undefined =>
  terms.find((term) => term.levelCode === levelCode && term.kind === kind);

/** A milestone takes the plan's words and day, or neither: nothing is invented. */
function milestonesOf(assignment: Assignment, terms: readonly Term[]): Milestone[] {
  return (["SUM_UP", "SEND_REPORT"] as const).map((kind) => {
    const term = assignment.levelCode === null ? undefined : termOf(terms, assignment.levelCode, kind);
    return {
      id: newId(),
      unitId: assignment.unitId,
      assignmentId: assignment.id,
      kind,
      phrase: term?.phrase ?? null,
      dueOn: term?.dueOn ?? null,
    };
  });
}

function reporterAssignment(
  plan: DraftPlan,
  directive: Directive,
  reporter: DraftPlan["reporters"][number],
): Assignment {
  // Terms of the issuing unit's own level bind its own document, never the bodies that stand at that level.
  const bound = reporter.levelCode !== plan.issuing.levelCode;
  const send = bound ? termOf(directive.terms, reporter.levelCode, "SEND_REPORT") : undefined;
  const named = bound && directive.terms.some((term) => term.levelCode === reporter.levelCode);
  return {
    id: newId(),
    directiveId: directive.id,
    unitId: reporter.unitId,
    draftingUnitId: reporter.unitId,
    recipientUnitId: send?.recipientUnitId ?? plan.issuing.unitId,
    channelUnitId: send?.channelUnitId ?? directive.leadUnitId,
    levelCode: named ? reporter.levelCode : null,
    ownDocument: false,
    byPlan: send !== undefined,
    consolidates: false,
  };
}

/** The issuing unit's own document for a directive; none where there is nobody above to send it to. */
function ownAssignment(plan: DraftPlan, directive: Directive): Assignment | null {
  const { unitId, levelCode, parentUnitId } = plan.issuing;
  const send = termOf(directive.terms, levelCode, "SEND_REPORT");
  const recipientUnitId = send?.recipientUnitId ?? parentUnitId;
  if (recipientUnitId === null) return null;
  return {
    id: newId(),
    directiveId: directive.id,
    unitId,
    draftingUnitId: directive.leadUnitId,
    recipientUnitId,
    channelUnitId: send?.channelUnitId ?? recipientUnitId,
    levelCode: directive.terms.some((term) => term.levelCode === levelCode) ? levelCode : null,
    ownDocument: true,
    byPlan: send !== undefined,
    consolidates: true,
  };
}

/** A unit decides by its head; the own document first by the head of who drafts it, then by the plan's issuer. */
function stepsOf(plan: DraftPlan, directive: Directive, assignment: Assignment, name: string): Step[] {
  if (!assignment.ownDocument) {
    return [{ assignmentId: assignment.id, step: 1, unitId: assignment.unitId, role: "APPROVER", body: name }];
  }
  return [
    {
      assignmentId: assignment.id,
      step: 1,
      unitId: directive.leadUnitId,
      role: "APPROVER",
      body: `Lãnh đạo ${directive.leadName}`,
    },
    { assignmentId: assignment.id, step: 2, unitId: plan.issuing.unitId, role: "LEADER", body: plan.issuer },
  ];
}

/**
 * Everything that issuing a plan brings about (pure but for the new ids): an assignment per reporting unit and
 * directive and the issuing unit's own documents, each with its deciding bodies and its two milestones, and the own
 * plan of each reporting unit (III.1, without a date). Source: the plan's part III; product.md, "A milestone binds a
 * level's own document".
 */
export function dutiesOf(plan: DraftPlan): Duties {
  const duties: Duties = { assignments: [], steps: [], milestones: [] };
  const add = (directive: Directive, assignment: Assignment, name: string): void => {
    duties.assignments.push(assignment);
    duties.steps.push(...stepsOf(plan, directive, assignment, name));
    duties.milestones.push(...milestonesOf(assignment, directive.terms));
  };
  for (const directive of plan.directives) {
    for (const reporter of plan.reporters) add(directive, reporterAssignment(plan, directive, reporter), reporter.name);
    const own = ownAssignment(plan, directive);
    if (own) add(directive, own, plan.issuing.name);
  }
  for (const reporter of plan.reporters) {
    duties.milestones.push({
      id: newId(),
      unitId: reporter.unitId,
      assignmentId: null,
      kind: "OWN_PLAN",
      phrase: null,
      dueOn: null,
    });
  }
  return duties;
}
