import { fold } from "#lib/platform/text.ts";
import { unitsBelow } from "../reporters.ts";
import type { DraftScope, PlanDraft } from "../schema.ts";
import type { Organisation, OrganisationUnit } from "../types.ts";
import { chosen, known, lines, record, rows, type Typed, text } from "./fields.ts";

/** How the units of one kind are chosen: none, all, all but the marked ones, the marked ones only. */
export const scopeModes = ["NONE", "ALL", "EXCEPT", "ONLY"] as const;
export type ScopeMode = (typeof scopeModes)[number];

/** A kind with more units than this is chosen from by typed names instead of boxes. */
export const MOST_BOXES = 200;

export type KindChoice = { kindCode: string; mode: ScopeMode; marked: string[]; units: OrganisationUnit[] };
export type Choice = { levels: string[]; kinds: KindChoice[] };

/** A draft's scope as the form shows it: whole levels ticked, and for each kind below the issuer how it is chosen. */
export function choiceOf(scope: readonly DraftScope[], organisation: Organisation, issuingUnitId: string): Choice {
  const below = unitsBelow(organisation.units, issuingUnitId);
  const units = organisation.units.filter((unit) => below.has(unit.id) && unit.id !== issuingUnitId);
  const named = new Set(scope.filter((one) => one.by === "UNIT").map((one) => one.value));
  const shown = [...units, ...organisation.units.filter((unit) => named.has(unit.id) && !below.has(unit.id))];
  // A level with exceptions is the same as its kinds, each with theirs.
  const levels = scope.filter((one) => one.by === "LEVEL" && one.except.length === 0).map((one) => one.value);
  const split = scope.filter((one) => one.by === "LEVEL" && one.except.length > 0);
  const kinds = organisation.kinds.flatMap((kind): KindChoice[] => {
    const own = shown.filter((unit) => unit.kindCode === kind.code);
    if (own.length === 0) return [];
    const whole = scope.find((one) => one.by === "KIND" && one.value === kind.code);
    const all = whole ?? split.find((one) => one.value === kind.levelCode);
    const ids = new Set(own.map((unit) => unit.id));
    const except = (all?.except ?? []).filter((id) => ids.has(id) && !named.has(id));
    if (all) return [{ kindCode: kind.code, mode: except.length > 0 ? "EXCEPT" : "ALL", marked: except, units: own }];
    const only = own.filter((unit) => named.has(unit.id)).map((unit) => unit.id);
    return [{ kindCode: kind.code, mode: only.length > 0 ? "ONLY" : "NONE", marked: only, units: own }];
  });
  return { levels, kinds };
}

/** Units by what was typed: their name, short name or code, with or without diacritics; what names none is given back. */
export function unitsNamed(
  typed: readonly string[],
  units: readonly OrganisationUnit[],
): { ids: string[]; unknown: string[] } {
  const byName = new Map<string, string>();
  for (const unit of [...units].reverse())
    for (const name of [unit.code, unit.shortName, unit.name]) byName.set(fold(name), unit.id);
  const found = typed.map((name) => ({ name, id: byName.get(fold(name)) }));
  return {
    ids: [...new Set(found.flatMap(({ id }) => id ?? []))],
    unknown: found.filter(({ id }) => id === undefined).map(({ name }) => name),
  };
}

/** Step 3: who reports, by level, kind and name with exceptions. Names typed that nobody bears are kept as unplaced. */
export function readReporters(
  typed: Typed,
  draft: PlanDraft,
  organisation: Organisation,
  issuingUnitId: string,
): Partial<PlanDraft> {
  const levelCodes = new Set(organisation.levels.map((level) => level.code));
  const choice = choiceOf(draft.scope, organisation, issuingUnitId);
  const levels = chosen(typed["levels"]).filter((code) => levelCodes.has(code));
  const misses: string[] = [];
  const kinds = rows(typed["kinds"]).flatMap((row): DraftScope[] => {
    const own = choice.kinds.find((one) => one.kindCode === text(row["kind"], 80));
    const mode = known(row["mode"], scopeModes) ?? "NONE";
    if (own === undefined || mode === "NONE") return [];
    const named = unitsNamed(lines(row["names"]), own.units);
    misses.push(...named.unknown);
    const ids = new Set(own.units.map((unit) => unit.id));
    const marked = [...new Set([...chosen(row["marked"]).filter((id) => ids.has(id)), ...named.ids])];
    if (mode === "ONLY") return marked.map((value) => ({ by: "UNIT", value, except: [] }));
    return [{ by: "KIND", value: own.kindCode, except: mode === "EXCEPT" ? marked : [] }];
  });
  const dropped = new Set(chosen(record(typed)["placed"]));
  return {
    scope: [...levels.map((value): DraftScope => ({ by: "LEVEL", value, except: [] })), ...kinds],
    unplaced: [
      ...draft.unplaced.filter((one) => !dropped.has(one.phrase)),
      ...misses.map((phrase) => ({ phrase, what: "unit" as const, line: null })),
    ],
  };
}
