import { type Corrections, lastOf } from "./correct.ts";
import { choiceKey, choiceOf, placed, type UnitChoices } from "./draft-units.ts";
import type { Finder, Match } from "./match-unit.ts";
import type { Found, PlanReading } from "./types.ts";

/** Words of the plan that name a body, where they stand, and whom they mean here. */
export type NamedUnits = {
  phrase: string;
  key: string;
  lines: number[];
  /** Null: nobody in this organisation (finding UNIT_UNKNOWN). */
  match: Match | null;
  /** A person chose it. */
  chosen: boolean;
};

/** The choices of units among the corrections. */
export function choicesOf(corrections: Corrections): UnitChoices {
  const pairs = Object.keys(corrections).flatMap((path) => {
    const value = path.startsWith("units.") ? lastOf(corrections, path)?.value : undefined;
    const target = typeof value === "string" ? choiceOf(value) : undefined;
    return target === undefined ? [] : [[path.slice("units.".length), target] as const];
  });
  return Object.fromEntries(pairs);
}

function phrasesOf(reading: PlanReading, levels: readonly string[]): Found<string>[] {
  const { milestones } = reading;
  const bound = milestones.filter((row) => row.kind !== "OWN_PLAN" && !levels.includes(row.level));
  return [
    ...reading.leads.flatMap((lead) => [lead.unit, ...lead.coordinating]),
    ...bound.map((row) => row.levelPhrase),
    ...milestones.flatMap((row) => [row.recipient, row.channel]).filter((found) => found !== null),
    ...reading.monitors,
    ...reading.reporters,
  ];
}

/**
 * Every name of a body in a reading, once, with the lines it stands on and whom it means; unknown ones first. `levels`
 * are the level codes of this installation: a deadline of another level binds whom its words name.
 */
export function namedUnits(
  reading: PlanReading,
  finder: Finder,
  choices: UnitChoices,
  levels: readonly string[],
): NamedUnits[] {
  const phrases = phrasesOf(reading, levels).filter((found) => found.value.trim() !== "");
  const all = [...Map.groupBy(phrases, (found) => choiceKey(found.value))].flatMap(([key, alike]): NamedUnits[] => {
    const [first] = alike;
    if (first === undefined) return [];
    return [
      {
        phrase: first.value,
        key,
        lines: [...new Set(alike.flatMap((found) => found.lines))].sort((one, other) => one - other),
        match: placed(first.value, finder, choices),
        chosen: key in choices,
      },
    ];
  });
  const rank = (named: NamedUnits): number =>
    named.match === null && !named.chosen ? 0 : (named.match?.missing.length ?? 0) > 0 ? 1 : 2;
  return all.toSorted((one, other) => rank(one) - rank(other));
}
