import type { WaitLimits } from "../waiting/schema.ts";
import type { Facts, ItemFact, UnitFact } from "./types.ts";

type Choice = { value: string; label: string };

/** What the forms of amendments offer to choose from. */
export type AmendmentOptions = {
  directives: Choice[];
  levels: Choice[];
  kinds: Choice[];
  /** Units that report, and those that exist and do not. */
  reporters: Choice[];
  others: Choice[];
  /** Every unit that exists. */
  units: Choice[];
  items: Choice[];
  unitRows: UnitFact[];
  itemRows: ItemFact[];
  literalBefore: boolean;
  deciderUnitId: string;
  waitLimits: WaitLimits;
};

const unitChoice = (unit: UnitFact): Choice => ({ value: unit.id, label: unit.name });

/** Choices out of the facts of a plan (pure): levels and kinds among those that report, the issuer's level for its own document. */
export function optionsOf(facts: Facts): AmendmentOptions {
  const reporting = facts.units.filter((unit) => facts.reporters.includes(unit.id));
  const existing = facts.units.filter((unit) => unit.exists);
  const levels = new Set([...reporting.map((unit) => unit.levelCode), facts.plan.issuingLevel]);
  const kinds = new Set(reporting.map((unit) => unit.kindCode));
  const standing = facts.items.filter((item) => !item.removed);
  const said = (code: string, name: string): string =>
    facts.terms.find((term) => term.levelCode === code && term.kindCode === null && term.unitId === null)
      ?.levelPhrase ?? name;
  return {
    directives: facts.directives.map((directive) => ({ value: directive.id, label: directive.code })),
    levels: facts.levels
      .filter((level) => levels.has(level.code))
      .map((level) => ({ value: `LEVEL:${level.code}`, label: said(level.code, level.nameVi) })),
    kinds: facts.kinds.filter((kind) => kinds.has(kind.code)).map((kind) => ({ value: kind.code, label: kind.nameVi })),
    reporters: reporting.map(unitChoice),
    others: existing.filter((unit) => !facts.reporters.includes(unit.id)).map(unitChoice),
    units: existing.map(unitChoice),
    items: standing.map((item) => ({ value: item.id, label: `${item.number} ${item.title}` })),
    unitRows: existing,
    itemRows: standing,
    literalBefore: facts.plan.literalBefore,
    deciderUnitId: facts.plan.deciderUnitId,
    waitLimits: facts.plan.waitLimits,
  };
}
