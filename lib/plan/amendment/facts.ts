import { bindingTerm } from "../binding-term.ts";
import type { DutyFact, Effects, Facts, MilestoneFact, MovedDeadline, TermFact, UnitFact } from "./types.ts";

/** An amendment that changes words only. */
export const noEffects: Effects = {
  terms: [],
  deadlines: [],
  ended: [],
  passed: [],
  made: [],
  items: [],
  units: [],
  sent: 0,
  requests: 0,
};

export const unitOf = (facts: Facts, unitId: string): UnitFact | undefined =>
  facts.units.find((unit) => unit.id === unitId);

/** The name of a unit; its id where it is unknown. */
export const nameOf = (facts: Facts, unitId: string): string => unitOf(facts, unitId)?.name ?? unitId;

export const codeOf = (facts: Facts, directiveId: string): string =>
  facts.directives.find((directive) => directive.id === directiveId)?.code ?? directiveId;

/** Duties that have not ended, in the order of the plan's units and directives. */
export function standingDuties(facts: Facts): DutyFact[] {
  return facts.duties.filter((duty) => !duty.ended);
}

/** Sent and not taken back: such a report stays a source whatever becomes of its unit. */
export const wasSent = (duty: DutyFact): boolean => duty.report !== null && duty.report.round > 0;

/** The deadline of the plan that binds a milestone of a duty. */
export function termOf(
  facts: Facts,
  terms: readonly TermFact[],
  duty: DutyFact,
  milestone: MilestoneFact,
): TermFact | undefined {
  const unit = unitOf(facts, duty.unitId);
  if (!unit) return undefined;
  const bearer = { ...unit, unitId: unit.id, ownDocument: duty.ownDocument };
  const ofDirective = terms.filter((term) => term.directiveId === duty.directiveId);
  return bindingTerm(ofDirective, bearer, facts.plan.issuingLevel, milestone.kind);
}

const isLate = (dueOn: string | null, doneOn: string | null, today: string): boolean =>
  dueOn !== null && (doneOn ?? today) > dueOn;

/** What a moved deadline makes of a milestone, judged today or by the day it was met. */
export function turnOf(
  from: string | null,
  to: string | null,
  doneOn: string | null,
  today: string,
): MovedDeadline["turns"] {
  const before = isLate(from, doneOn, today);
  const after = isLate(to, doneOn, today);
  if (before === after) return null;
  return after ? "late" : "onTime";
}
