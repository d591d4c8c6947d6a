import { ok, type Result, refuse } from "#lib/platform/result.ts";
import { deadlineOf } from "../deadline/phrase.ts";
import { codeOf, noEffects, standingDuties, termOf, turnOf, unitOf } from "./facts.ts";
import type { ChangeOf } from "./schema.ts";
import type { DutyFact, Facts, MilestoneFact, MovedDeadline, Outcome, TermChange, TermFact } from "./types.ts";

type DeadlineChange = ChangeOf<"DEADLINE_SET" | "DEADLINE_MOVED">;

/** An extension that was granted to one unit stands as long as it gives more time than the plan. */
const kept = (milestone: MilestoneFact, day: string | null): boolean =>
  day !== null && milestone.grantedOn !== null && milestone.grantedOn > day;

function moved(facts: Facts, duty: DutyFact, milestone: MilestoneFact, term: TermFact | undefined): MovedDeadline[] {
  const day = term?.dueOn ?? null;
  const extended = kept(milestone, day);
  const to = extended ? milestone.grantedOn : day;
  const phrase = extended ? milestone.phrase : (term?.phrase ?? null);
  if (to === milestone.dueOn && phrase === milestone.phrase) return [];
  return [
    {
      milestoneId: milestone.id,
      dutyId: duty.id,
      unitId: duty.unitId,
      unit: unitOf(facts, duty.unitId)?.name ?? duty.unitId,
      directive: codeOf(facts, duty.directiveId),
      kind: milestone.kind,
      from: milestone.dueOn,
      to,
      phrase,
      doneOn: milestone.doneOn,
      turns: turnOf(milestone.dueOn, to, milestone.doneOn, facts.today),
    },
  ];
}

/** The deadlines of a duty that begins again, where the plan's changed while it rested. */
export function realigned(facts: Facts, dutyId: string): MovedDeadline[] {
  const duty = facts.duties.find((one) => one.id === dutyId);
  if (!duty) return [];
  return duty.milestones.flatMap((milestone) =>
    moved(facts, duty, milestone, termOf(facts, facts.terms, duty, milestone)),
  );
}

/** Every milestone whose binding deadline reads otherwise once the plan's deadlines are `after`. */
function movedBy(facts: Facts, after: readonly TermFact[]): MovedDeadline[] {
  return standingDuties(facts).flatMap((duty) =>
    duty.milestones.flatMap((milestone) => {
      const was = termOf(facts, facts.terms, duty, milestone);
      const is = termOf(facts, after, duty, milestone);
      if (was?.id === is?.id && was?.dueOn === is?.dueOn && was?.phrase === is?.phrase) return [];
      return moved(facts, duty, milestone, is);
    }),
  );
}

type Target = Pick<TermFact, "levelCode" | "levelPhrase" | "kindCode" | "unitId">;

/** For whom a deadline is set, in the plan's own words where it has them. */
function targetOf(facts: Facts, target: string): Target | null {
  const [by, value] = [target.slice(0, target.indexOf(":")), target.slice(target.indexOf(":") + 1)];
  if (by === "LEVEL") {
    const level = facts.levels.find((one) => one.code === value);
    const said = facts.terms.find((term) => term.levelCode === value && term.kindCode === null && term.unitId === null);
    if (!level) return null;
    return { levelCode: value, levelPhrase: said?.levelPhrase ?? level.nameVi, kindCode: null, unitId: null };
  }
  if (by === "KIND") {
    const kind = facts.kinds.find((one) => one.code === value);
    return kind ? { levelCode: kind.levelCode, levelPhrase: kind.nameVi, kindCode: value, unitId: null } : null;
  }
  const unit = unitOf(facts, value);
  return unit ? { levelCode: unit.levelCode, levelPhrase: unit.name, kindCode: null, unitId: value } : null;
}

const sentAmong = (facts: Facts, deadlines: readonly MovedDeadline[]): number => {
  const touched = new Set(deadlines.map((one) => one.dutyId));
  return facts.duties.filter((duty) => touched.has(duty.id) && duty.report !== null && duty.report.round > 0).length;
};

const unitsAmong = (deadlines: readonly MovedDeadline[]) => [
  ...new Map(deadlines.map((one) => [one.unitId, { id: one.unitId, name: one.unit }])).values(),
];

/** The plan's own deadlines once one reads as typed. */
function termsWith(facts: Facts, change: TermChange): TermFact[] {
  const read = { ...change, id: change.id ?? "new" };
  const others = facts.terms.filter((term) => term.id !== change.id);
  return [...others, read];
}

/** A deadline is set where the plan was silent, or moved: typed as words, read by the plan's own rule. */
export function effectsOfDeadline(change: DeadlineChange, facts: Facts): Result<Outcome> {
  const target = targetOf(facts, change.target);
  const directive = facts.directives.find((one) => one.id === change.directiveId);
  if (target === null || directive === undefined) return refuse("amendment.choose");
  const { literalBefore, year } = facts.plan;
  const day = deadlineOf(change.phrase, { literalBefore, ...(year === null ? {} : { year }) });
  if (day === null) return refuse("amendment.noDay", undefined, { phrase: ["amendment.noDay"] });
  const same = facts.terms.find(
    (term) =>
      term.directiveId === directive.id &&
      term.kind === change.milestone &&
      term.unitId === target.unitId &&
      term.kindCode === target.kindCode &&
      (target.unitId !== null || target.kindCode !== null || term.levelCode === target.levelCode),
  );
  const term: TermChange = {
    ...target,
    id: same?.id ?? null,
    directiveId: directive.id,
    kind: change.milestone,
    phrase: change.phrase,
    dueOn: day,
  };
  const deadlines = movedBy(facts, termsWith(facts, term));
  if (deadlines.length === 0) return refuse("amendment.nothingMoves");
  const hadDay = deadlines.some((one) => one.from !== null);
  if (change.kind === "DEADLINE_SET" && hadDay) return refuse("amendment.alreadySet");
  if (change.kind === "DEADLINE_MOVED" && !hadDay) return refuse("amendment.notSet");
  const said = { directive: directive.code, milestone: change.milestone, whom: target.levelPhrase };
  return ok({
    before: { ...said, phrase: same?.phrase ?? null, day: same?.dueOn ?? deadlines[0]?.from ?? null },
    after: { ...said, phrase: change.phrase, day },
    effects: {
      ...noEffects,
      terms: [term],
      deadlines,
      units: unitsAmong(deadlines),
      sent: sentAmong(facts, deadlines),
    },
  });
}

/** "Trước ngày X" is read the other way from now on: every deadline whose day follows from its words is read again. */
export function effectsOfReading(facts: Facts): Result<Outcome> {
  const { literalBefore, year } = facts.plan;
  const read = (phrase: string, literal: boolean) =>
    deadlineOf(phrase, { literalBefore: literal, ...(year === null ? {} : { year }) });
  const terms = facts.terms.flatMap((term): TermChange[] => {
    const day = read(term.phrase, !literalBefore);
    return day === null || day === read(term.phrase, literalBefore) ? [] : [{ ...term, dueOn: day }];
  });
  const after = facts.terms.map((term) => {
    const change = terms.find((one) => one.id === term.id);
    return change ? { ...term, dueOn: change.dueOn } : term;
  });
  const deadlines = movedBy(facts, after);
  return ok({
    before: { literalBefore },
    after: { literalBefore: !literalBefore },
    effects: {
      ...noEffects,
      terms,
      deadlines,
      units: unitsAmong(deadlines),
      sent: sentAmong(facts, deadlines),
    },
  });
}
