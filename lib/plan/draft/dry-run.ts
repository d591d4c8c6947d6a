import { dutiesOf } from "../duties.ts";
import type { Assignment, Duties } from "../types.ts";
import { type DraftFinding, findingsOf } from "./findings.ts";
import { dutyPlanOf, type PlanRows, rowsOf } from "./rows.ts";
import { type DraftRefusal, refusalsOf } from "./rules.ts";
import type { PlanDraft } from "./schema.ts";
import type { Organisation, PlanHead } from "./types.ts";

/** One deadline that issuing sets, for how many units. */
export type DatedDuty = { code: string; kind: string; phrase: string | null; dueOn: string | null; units: number };

/** What units of one kind will owe. */
export type KindDuties = { kindCode: string; own: boolean; units: number; assignments: number; dates: DatedDuty[] };

/** What issuing a draft makes, before it is issued. */
export type DryRun = {
  refusals: DraftRefusal[];
  findings: DraftFinding[];
  reporters: number;
  assignments: number;
  ownDocuments: number;
  /** SUM_UP, SEND_REPORT and OWN_PLAN together. */
  milestones: number;
  withDay: number;
  kinds: KindDuties[];
  /** Units nobody can write for, or decide for. */
  withoutWriter: { id: string; name: string }[];
  withoutApprover: { id: string; name: string }[];
};

/** A draft laid out with the duties that follow; null duties where its issuing unit is not valid on the day. */
export type LaidOut = { rows: PlanRows; duties: Duties };

/** Lays a draft out and derives its duties: the one way, of the dry run and of issuing. */
export function layOut(draft: PlanDraft, organisation: Organisation, head: PlanHead): LaidOut {
  const rows = rowsOf(draft, organisation, head);
  const plan = dutyPlanOf(rows, draft, organisation, head);
  return { rows, duties: plan === null ? { assignments: [], steps: [], milestones: [] } : dutiesOf(plan) };
}

function datesOf(
  assignments: readonly Assignment[],
  duties: ReadonlyMap<string | null, Duties["milestones"]>,
  codes: ReadonlyMap<string, string>,
): DatedDuty[] {
  const found = new Map<string, DatedDuty>();
  for (const assignment of assignments) {
    for (const { kind, phrase, dueOn } of duties.get(assignment.id) ?? []) {
      const code = codes.get(assignment.directiveId) ?? "";
      const place = JSON.stringify([code, kind, phrase, dueOn]);
      const dated = found.get(place) ?? { code, kind, phrase, dueOn, units: 0 };
      found.set(place, { ...dated, units: dated.units + 1 });
    }
  }
  return [...found.values()];
}

function kindsOf({ rows, duties }: LaidOut, organisation: Organisation): KindDuties[] {
  const kindOf = new Map(organisation.units.map((unit) => [unit.id, unit.kindCode]));
  const codes = new Map(rows.directives.map((directive) => [directive.id, directive.code]));
  const byAssignment = Map.groupBy(duties.milestones, (milestone) => milestone.assignmentId);
  const groups = Map.groupBy(duties.assignments, (one) => `${one.ownDocument} ${kindOf.get(one.unitId) ?? ""}`);
  const order = organisation.kinds.map((kind) => kind.code);
  return [...groups.values()]
    .flatMap((assignments): KindDuties[] => {
      const [first] = assignments;
      if (first === undefined) return [];
      const kindCode = kindOf.get(first.unitId) ?? "";
      const units = new Set(assignments.map((one) => one.unitId)).size;
      const dates = datesOf(assignments, byAssignment, codes);
      return [{ kindCode, own: first.ownDocument, units, assignments: assignments.length, dates }];
    })
    .sort((a, b) => Number(a.own) - Number(b.own) || order.indexOf(a.kindCode) - order.indexOf(b.kindCode));
}

/** Numbers, per kind of unit, dates, units without people, what stands against it and what to look at again. */
export function dryRun(draft: PlanDraft, organisation: Organisation, head: PlanHead): DryRun {
  const laidOut = layOut(draft, organisation, head);
  const { rows, duties } = laidOut;
  const without = (able: "writes" | "decides") =>
    rows.reporters.filter((unit) => !unit[able]).map(({ id, name }) => ({ id, name }));
  return {
    refusals: refusalsOf(draft, rows, organisation, head),
    findings: findingsOf(draft, rows, organisation, head.issuingUnitId),
    reporters: rows.reporters.length,
    assignments: duties.assignments.length,
    ownDocuments: duties.assignments.filter((one) => one.ownDocument).length,
    milestones: duties.milestones.length,
    withDay: duties.milestones.filter((one) => one.dueOn !== null).length,
    kinds: kindsOf(laidOut, organisation),
    withoutWriter: without("writes"),
    withoutApprover: without("decides"),
  };
}
