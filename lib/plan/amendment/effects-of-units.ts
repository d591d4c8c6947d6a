import { ok, type Result, refuse } from "#lib/platform/result.ts";
import { realigned } from "./effects-of-deadlines.ts";
import { codeOf, nameOf, noEffects, standingDuties, unitOf, wasSent } from "./facts.ts";
import type { ChangeOf } from "./schema.ts";
import type { DutyFact, Effects, EndedDuty, Facts, MadeDuty, Outcome, PassedReport } from "./types.ts";

const dutiesOfUnit = (facts: Facts, unitId: string): DutyFact[] =>
  standingDuties(facts).filter((duty) => duty.unitId === unitId && !duty.ownDocument);

function ended(facts: Facts, duty: DutyFact, toUnitId: string | null): EndedDuty {
  return {
    dutyId: duty.id,
    unitId: duty.unitId,
    unit: nameOf(facts, duty.unitId),
    directive: codeOf(facts, duty.directiveId),
    state: duty.report?.state ?? "NOT_STARTED",
    reportId: duty.report?.id ?? null,
    written: duty.report?.written ?? 0,
    toUnitId,
  };
}

function passed(facts: Facts, duty: DutyFact, toUnitId: string): PassedReport[] {
  if (duty.report === null) return [];
  return [
    {
      dutyId: duty.id,
      reportId: duty.report.id,
      unitId: duty.unitId,
      unit: nameOf(facts, duty.unitId),
      directive: codeOf(facts, duty.directiveId),
      state: duty.report.state,
      toUnitId,
    },
  ];
}

/** Duties a unit gets for these directives; one that ended before begins again, one that stands is left as it is. */
function made(facts: Facts, unitId: string, directiveIds: ReadonlySet<string>): MadeDuty[] {
  return facts.directives
    .filter((directive) => directiveIds.has(directive.id))
    .flatMap((directive): MadeDuty[] => {
      const before = facts.duties.find((duty) => duty.unitId === unitId && duty.directiveId === directive.id);
      if (before && !before.ended) return [];
      return [
        {
          unitId,
          unit: nameOf(facts, unitId),
          directiveId: directive.id,
          directive: directive.code,
          resumes: before?.id ?? null,
        },
      ];
    });
}

const again = (facts: Facts, duties: readonly MadeDuty[]): Effects["deadlines"] =>
  duties.flatMap((duty) => (duty.resumes === null ? [] : realigned(facts, duty.resumes)));

/** A body that receives and reviews may not be made to report to itself (plan.ownChannel). */
function ownChannel(facts: Facts, duties: readonly MadeDuty[]): Result<never> | null {
  const own = duties.find(
    (duty) => facts.directives.find((directive) => directive.id === duty.directiveId)?.leadUnitId === duty.unitId,
  );
  return own ? refuse("plan.ownChannel", { unit: own.unit }) : null;
}

const named = (facts: Facts, ids: readonly string[]): Effects["units"] =>
  ids.map((id) => ({ id, name: nameOf(facts, id) }));

/** A unit comes into the campaign with all its duties, or leaves it: its duties end, what it wrote stays readable. */
export function effectsOfUnit(change: ChangeOf<"UNIT_ADDED" | "UNIT_REMOVED">, facts: Facts): Result<Outcome> {
  const unit = unitOf(facts, change.unitId);
  if (!unit) return refuse("amendment.choose");
  const reports = facts.reporters.includes(unit.id);
  if (change.kind === "UNIT_ADDED") {
    if (reports) return refuse("amendment.reportsAlready", { unit: unit.name });
    if (!unit.exists) return refuse("amendment.unitOver", { unit: unit.name });
    const begun = made(facts, unit.id, new Set(facts.directives.map((directive) => directive.id)));
    const refusal = ownChannel(facts, begun);
    if (refusal) return refusal;
    return ok({
      before: {},
      after: { unit: unit.name },
      effects: { ...noEffects, made: begun, deadlines: again(facts, begun), units: named(facts, [unit.id]) },
    });
  }
  if (!reports) return refuse("amendment.reportsNot", { unit: unit.name });
  if (facts.reporters.length === 1) return refuse("plan.noReporters");
  const duties = dutiesOfUnit(facts, unit.id);
  return ok({
    before: { unit: unit.name },
    after: {},
    effects: {
      ...noEffects,
      ended: duties.map((duty) => ended(facts, duty, null)),
      units: named(facts, [unit.id]),
      sent: duties.filter(wasSent).length,
    },
  });
}

/**
 * Units give way to others. What was sent stays a source as it is and goes on with the people of the first successor;
 * what was not sent ends and becomes the duty of every successor, which is asked only for what is still owed.
 */
function succeed(facts: Facts, going: readonly string[], coming: readonly string[]): Result<Effects> {
  const [heir] = coming;
  if (heir === undefined) return refuse("amendment.choose");
  const duties = going.flatMap((unitId) => dutiesOfUnit(facts, unitId));
  const open = duties.filter((duty) => !wasSent(duty));
  const owed = new Set(open.map((duty) => duty.directiveId));
  const begun = coming.flatMap((unitId) => made(facts, unitId, owed));
  const refusal = ownChannel(facts, begun);
  if (refusal) return refusal;
  return ok({
    ...noEffects,
    ended: open.map((duty) => ended(facts, duty, heir)),
    passed: duties.filter(wasSent).flatMap((duty) => passed(facts, duty, heir)),
    made: begun,
    deadlines: again(facts, begun),
    units: named(facts, [...new Set([...going, ...coming])]),
    sent: duties.filter(wasSent).length,
  });
}

/** Several reporting units become one, a new one or one of them. */
export function effectsOfMerging(change: ChangeOf<"UNITS_MERGED">, facts: Facts): Result<Outcome> {
  const into = unitOf(facts, change.intoId);
  const units = [...new Set(change.unitIds)];
  if (!into) return refuse("amendment.choose", undefined, { intoId: ["amendment.choose"] });
  if (!into.exists) return refuse("amendment.unitOver", { unit: into.name }, { intoId: ["amendment.choose"] });
  const stranger = units.find((id) => !facts.reporters.includes(id));
  if (stranger !== undefined) return refuse("amendment.reportsNot", { unit: nameOf(facts, stranger) });
  const going = units.filter((id) => id !== into.id);
  if (new Set([...units, into.id]).size < 2 || going.length === 0) return refuse("amendment.twoNeeded");
  const effects = succeed(facts, going, [into.id]);
  if (!effects.ok) return effects;
  return ok({
    before: { units: units.map((id) => nameOf(facts, id)) },
    after: { units: [into.name] },
    effects: effects.value,
  });
}

/** One reporting unit becomes several; it may be one of them. */
export function effectsOfSplitting(change: ChangeOf<"UNIT_SPLIT">, facts: Facts): Result<Outcome> {
  const unit = unitOf(facts, change.unitId);
  const parts = [...new Set(change.partIds)];
  if (!unit) return refuse("amendment.choose", undefined, { unitId: ["amendment.choose"] });
  if (!facts.reporters.includes(unit.id)) return refuse("amendment.reportsNot", { unit: unit.name });
  const over = parts.find((id) => !(unitOf(facts, id)?.exists ?? false));
  if (over !== undefined) return refuse("amendment.unitOver", { unit: nameOf(facts, over) });
  if (parts.length < 2) return refuse("amendment.twoNeeded");
  const stays = parts.includes(unit.id);
  const all = new Set(facts.directives.map((directive) => directive.id));
  const coming = parts.filter((id) => id !== unit.id);
  const effects: Result<Effects> = stays
    ? ok({
        ...noEffects,
        made: coming.flatMap((id) => made(facts, id, all)),
        deadlines: again(
          facts,
          coming.flatMap((id) => made(facts, id, all)),
        ),
        units: named(facts, [unit.id, ...coming]),
        sent: dutiesOfUnit(facts, unit.id).filter(wasSent).length,
      })
    : succeed(facts, [unit.id], coming);
  if (!effects.ok) return effects;
  return ok({
    before: { units: [unit.name] },
    after: { units: parts.map((id) => nameOf(facts, id)) },
    effects: effects.value,
  });
}

/** Another name from today; documents already frozen keep the old one. */
export function effectsOfRenaming(change: ChangeOf<"UNIT_RENAMED">, facts: Facts): Result<Outcome> {
  const unit = unitOf(facts, change.unitId);
  if (!unit) return refuse("amendment.choose");
  const { name, shortName, symbol } = unit;
  if (name === change.name && shortName === change.shortName && symbol === change.symbol) {
    return refuse("amendment.nothingChanges");
  }
  return ok({
    before: { name, shortName, symbol },
    after: { name: change.name, shortName: change.shortName, symbol: change.symbol },
    effects: {
      ...noEffects,
      units: [{ id: unit.id, name }],
      sent: standingDuties(facts).filter((duty) => duty.unitId === unit.id && wasSent(duty)).length,
    },
  });
}
