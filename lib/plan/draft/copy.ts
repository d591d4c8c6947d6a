import { newId } from "#lib/platform/ids.ts";
import { unitsBelow } from "./reporters.ts";
import { type DraftScope, emptyDraft, type OutlineNode, type PlanDraft } from "./schema.ts";
import { type FlatItem, treeOf } from "./tree.ts";
import type { Organisation } from "./types.ts";

/** A plan as its rows stand, read to be copied; ids of the old plan tell its parts apart. */
export type StandingPlan = Pick<
  PlanDraft,
  | "title"
  | "shortTitle"
  | "issuer"
  | "numberType"
  | "numberBody"
  | "signer"
  | "literalBefore"
  | "asked"
  | "deciderUnitId"
  | "ownPlan"
  | "scope"
  | "waitLimits"
  | "monitors"
  | "distribution"
> & {
  /** Year of issue; null for a plan never issued. */
  year: number | null;
  reporters: string[];
  directives: Omit<PlanDraft["directives"][number], "leadPhrase" | "sourceLine">[];
  milestones: (Omit<PlanDraft["milestones"][number], "by" | "value" | "sourceLine"> & {
    levelCode: string;
    kindCode: string | null;
    unitId: string | null;
  })[];
  outline: (Omit<OutlineNode, "items" | "sourceLine"> & { parentKey: string | null })[];
  indicators: PlanDraft["indicators"];
  relations: PlanDraft["relations"];
  routes: PlanDraft["routes"];
};

/** The units of a plan as lines of a scope: whole kinds where all of them, or most of them, report. */
export function scopeOfUnits(ids: readonly string[], organisation: Organisation, issuingUnitId: string): DraftScope[] {
  const below = unitsBelow(organisation.units, issuingUnitId);
  const wanted = new Set(ids);
  return organisation.kinds.flatMap((kind): DraftScope[] => {
    const all = organisation.units.filter((unit) => unit.kindCode === kind.code);
    const inside = all.filter((unit) => below.has(unit.id) && unit.id !== issuingUnitId);
    const chosen = all.filter((unit) => wanted.has(unit.id));
    const except = inside.filter((unit) => !wanted.has(unit.id)).map((unit) => unit.id);
    if (chosen.length > 0 && except.length * 3 <= chosen.length && chosen.every((unit) => below.has(unit.id)))
      return [{ by: "KIND", value: kind.code, except }];
    return chosen.map((unit) => ({ by: "UNIT", value: unit.id, except: [] }));
  });
}

/** Every year of a phrase as many years later: "trước ngày 18/4/2023" of 2023 for 2026 is "trước ngày 18/4/2026". */
function later(phrase: string, years: number): string {
  return years === 0 ? phrase : phrase.replaceAll(/(?<!\d)(20\d{2})(?!\d)/g, (year) => String(Number(year) + years));
}

/** Depth of each item by its parents; a plan lists them from top to bottom. */
function flatOutline(items: StandingPlan["outline"]): FlatItem[] {
  const depths = new Map<string, number>();
  return items.map(({ parentKey, ...item }) => {
    const depth = parentKey === null ? 0 : (depths.get(parentKey) ?? 0) + 1;
    depths.set(item.key, depth);
    return { ...item, depth, sourceLine: null };
  });
}

/** Figures of the old plan come along under new codes, since a code belongs to one plan. */
function renamed(codes: readonly string[], year: number): (code: string) => string {
  const names = new Map(codes.map((code) => [code, `${code}-${year}`]));
  return (code) => names.get(code) ?? code;
}

/**
 * A new draft from an earlier plan, for a year: the same words with the years moved on, the units that are there today.
 * Its text, number and date stay behind; deadlines that no longer fit are told as findings.
 */
export function copyOf(plan: StandingPlan, organisation: Organisation, issuingUnitId: string, year: number): PlanDraft {
  const years = plan.year === null ? 0 : year - plan.year;
  const rename = renamed(
    plan.indicators.map((one) => one.code),
    year,
  );
  const keys = new Map(plan.directives.map((directive) => [directive.key, newId()]));
  const { reporters, scope, milestones, outline, routes, ...rest } = plan;
  return {
    ...emptyDraft(),
    ...rest,
    title: later(plan.title, years),
    shortTitle: later(plan.shortTitle, years),
    asked: { ...plan.asked, figuresClosedOn: null },
    year,
    ownPlan: { ...plan.ownPlan, phrase: plan.ownPlan.phrase === null ? null : later(plan.ownPlan.phrase, years) },
    directives: plan.directives.map((directive) => ({
      ...directive,
      key: keys.get(directive.key) ?? newId(),
      leadPhrase: "",
      sourceLine: null,
      yearTo: directive.yearTo === plan.year ? null : directive.yearTo,
      indicators: directive.indicators.map((one) => ({ ...one, code: rename(one.code) })),
    })),
    scope: scope.length > 0 ? scope : scopeOfUnits(reporters, organisation, issuingUnitId),
    milestones: milestones.map(({ levelCode, kindCode, unitId, ...one }) => ({
      ...one,
      key: newId(),
      directive: keys.get(one.directive) ?? "*",
      by: unitId !== null ? "UNIT" : kindCode !== null ? "KIND" : "LEVEL",
      value: unitId ?? kindCode ?? levelCode,
      phrase: later(one.phrase, years),
      sourceLine: null,
    })),
    outline: treeOf(flatOutline(outline)),
    indicators: plan.indicators.map((one) => ({ ...one, code: rename(one.code) })),
    relations: plan.relations.map((one) => ({ ...one, left: one.left.map(rename), right: one.right.map(rename) })),
    routes: routes.map((route) => ({ ...route, directive: keys.get(route.directive) ?? "*" })),
  };
}
