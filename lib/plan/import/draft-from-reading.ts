import { fold } from "#lib/platform/text.ts";
import type { PlanDraft } from "../draft/schema.ts";
import { emptyDraft } from "../draft/schema.ts";
import { yearOf } from "./corrected-reading.ts";
import { outlineOf } from "./draft-outline.ts";
import { collective, onePlaced, placed, type UnitChoices } from "./draft-units.ts";
import { type Directory, type Finder, type Target, unitFinder } from "./match-unit.ts";
import type { Found, PlanReading, ReadDirective, ReadMilestone } from "./types.ts";

/** Where a draft is made: who issues, the organisation, what a person chose for unknown names, the document's text. */
export type DraftPlace = {
  issuingUnitId: string;
  directory: Directory;
  choices: UnitChoices;
  sourceText: string;
};

type Making = DraftPlace & { finder: Finder; unplaced: PlanDraft["unplaced"]; keys: ReadonlyMap<string, string> };

type Body = { unitId: string | null; phrase: string };

const one = (found: Found<string> | null): string => found?.value ?? "";
const lineOf = (found: Found<unknown> | null): number | null => found?.lines[0] ?? null;

/** A plan of the end of a year is carried out from the next one on. */
function firstYear(date: string | null): number | null {
  if (date === null) return null;
  const [year, month] = date.split("-").map(Number);
  return year === undefined ? null : year + (month === 12 ? 1 : 0);
}

function unitFor(phrase: Found<string> | null, making: Making, what: "unit" | "body"): string | null {
  if (phrase === null || phrase.value === "") return null;
  const unit = onePlaced(phrase.value, making.finder, making.choices);
  if (unit === null) making.unplaced.push({ phrase: phrase.value, what, line: lineOf(phrase) });
  return unit;
}

/** The units of coordinating bodies, each with the words it was named by; the lead itself is none of them. */
function bodiesOf(phrases: readonly Found<string>[], leadUnitId: string | null, making: Making) {
  const seen = new Set<string | null>([leadUnitId]);
  return phrases.flatMap((phrase): Body[] => {
    const found = placed(phrase.value, making.finder, making.choices);
    if (found === null) {
      making.unplaced.push({ phrase: phrase.value, what: "body", line: lineOf(phrase) });
      return [{ unitId: null, phrase: phrase.value }];
    }
    const units = found.units.filter((id) => !seen.has(id));
    for (const id of units) seen.add(id);
    return units.map((unitId) => ({ unitId, phrase: phrase.value }));
  });
}

function directiveOf(
  read: ReadDirective,
  index: number,
  reading: PlanReading,
  making: Making,
): PlanDraft["directives"][number] {
  const code = one(read.code);
  const lead =
    reading.leads.find((row) => row.directive === code) ?? reading.leads.find((row) => row.directive === "*");
  const leadUnitId = lead === undefined ? null : unitFor(lead.unit, making, "unit");
  const yearTo = yearOf(reading);
  const yearFrom =
    firstYear(read.date?.value ?? null) ?? (yearTo !== null && read.years ? yearTo - read.years.value : null);
  return {
    key: `d${index + 1}`,
    code,
    kind: read.kind.value,
    issuedOn: read.date?.value ?? null,
    issuer: one(read.issuer),
    subject: one(read.subject),
    years: read.years?.value ?? null,
    yearFrom,
    yearTo,
    leadUnitId,
    leadPhrase: lead?.unit.value ?? "",
    bodies: lead === undefined ? [] : bodiesOf(lead.coordinating, leadUnitId, making),
    indicators: [],
    sourceLine: lineOf(read.code ?? read.kind),
  };
}

/** Whom a deadline binds: a level of this installation by its code, else whom the words name. */
function bound(read: ReadMilestone, making: Making): Target[] {
  const level = making.directory.levels.find((known) => known.code === read.level);
  if (level !== undefined) return [{ by: "LEVEL", value: level.code }];
  return placed(read.levelPhrase.value, making.finder, making.choices)?.targets ?? [];
}

function milestonesOf(reading: PlanReading, making: Making): PlanDraft["milestones"] {
  const rows = reading.milestones.flatMap((read) => {
    const { kind } = read;
    if (kind === "OWN_PLAN") return [];
    const targets = bound(read, making);
    const { levelPhrase } = read;
    if (targets.length === 0)
      making.unplaced.push({ phrase: levelPhrase.value, what: "unit", line: lineOf(levelPhrase) });
    const recipientUnitId = unitFor(read.recipient, making, "unit");
    const channelUnitId = unitFor(read.channel, making, "unit");
    return targets.map((target) => ({
      directive: read.directive === "*" ? "*" : (making.keys.get(read.directive) ?? "*"),
      ...target,
      levelPhrase: levelPhrase.value,
      kind,
      phrase: read.phrase.value,
      recipientUnitId,
      recipientPhrase: one(read.recipient),
      channelUnitId,
      channelPhrase: one(read.channel),
      sourceLine: lineOf(read.phrase),
    }));
  });
  return rows.map((row, index) => ({ key: `m${index + 1}`, ...row }));
}

/** Who reports, as rules; rows that stand for several bodies are left out by name, to be put back by hand. */
function scopeOf(reading: PlanReading, making: Making): PlanDraft["scope"] {
  const many = collective(making.directory);
  const rules = new Map<string, PlanDraft["scope"][number]>();
  for (const phrase of reading.reporters) {
    const found = placed(phrase.value, making.finder, making.choices);
    if (found === null) making.unplaced.push({ phrase: phrase.value, what: "unit", line: lineOf(phrase) });
    for (const missing of found?.missing ?? [])
      making.unplaced.push({ phrase: missing, what: "unit", line: lineOf(phrase) });
    for (const target of found?.targets ?? []) {
      const except = target.by === "UNIT" ? [] : making.finder.unitsOf(target).filter((id) => many.has(id));
      rules.set(`${target.by}:${target.value}`, { ...target, except });
    }
  }
  return [...rules.values()];
}

function monitorsOf(reading: PlanReading, making: Making): string[] {
  const units = reading.monitors.flatMap((phrase) => {
    const found = placed(phrase.value, making.finder, making.choices);
    if (found === null) making.unplaced.push({ phrase: phrase.value, what: "body", line: lineOf(phrase) });
    return found?.units ?? [];
  });
  return [...new Set(units)];
}

/** Type and body of "87-KH/TU" or "87/KH-UBND"; a plan not yet numbered has the type KH and its issuer's symbol. */
function numberParts(number: string | null, symbol: string): { numberType: string; numberBody: string } {
  const party = /^\s*\d*\s*-\s*(\p{L}+)\s*\/\s*(.+)$/u.exec(number ?? "");
  const state = /^\s*\d*\s*\/\s*(\p{L}+)\s*-\s*(.+)$/u.exec(number ?? "");
  const [, type = "KH", body = symbol] = party ?? state ?? [];
  return { numberType: type.slice(0, 20), numberBody: body.trim().slice(0, 40) };
}

/** What lists call the plan: its title without "Kế hoạch", no longer than a line. */
function shortTitleOf(title: string): string {
  const words = title.replace(/^kế hoạch\s+(?=\S)/iu, "");
  const first = words.charAt(0).toLocaleUpperCase("vi") + words.slice(1);
  return first.length <= 90 ? first : `${first.slice(0, 89).replace(/\s+\S*$/u, "")}…`;
}

/** The unit that issues a plan by its own words ("Ban Thường vụ Thành ủy Từ Sơn"), seen from whoever imports it; null where it is not here. */
export function issuerOf(
  reading: Pick<PlanReading, "issuer">,
  directory: Directory,
  fromUnitId: string | null,
): string | null {
  const issuer = reading.issuer?.value;
  return issuer === undefined ? null : onePlaced(issuer, unitFinder(directory, fromUnitId), {});
}

/**
 * A draft plan out of what was read and corrected: directives with leads and coordinating bodies, who reports, deadlines
 * in the plan's words, outline with kinds, monitors, distribution. What names nobody here stands under `unplaced`;
 * nothing is invented. Source: product.md, "Who reports", "Who answers what".
 */
export function draftFromReading(reading: PlanReading, place: DraftPlace): PlanDraft {
  const finder = unitFinder(place.directory, place.issuingUnitId);
  const keys = new Map(reading.directives.map((read, index) => [one(read.code), `d${index + 1}`]));
  const making: Making = { ...place, finder, unplaced: [], keys };
  const issuing = place.directory.units.find((unit) => unit.id === place.issuingUnitId);
  const present = new Set(finder.below.map((unit) => unit.kindCode));
  const ownPlan = reading.milestones.find((row) => row.kind === "OWN_PLAN");
  const title = one(reading.title);
  const draft: PlanDraft = {
    ...emptyDraft(),
    title,
    shortTitle: shortTitleOf(title),
    issuer: one(reading.issuer),
    ...numberParts(reading.number?.value ?? null, issuing?.symbol ?? ""),
    signer: {
      authority: reading.signer.authority?.value ?? null,
      title: reading.signer.title?.value ?? null,
      name: reading.signer.name?.value ?? null,
    },
    year: yearOf(reading),
    ownPlan: { wanted: true, phrase: ownPlan?.phrase.value ?? null },
    directives: reading.directives.map((read, index) => directiveOf(read, index, reading, making)),
    scope: scopeOf(reading, making),
    milestones: milestonesOf(reading, making),
    monitors: monitorsOf(reading, making),
    distribution: reading.distribution.map((line) => line.value),
    outline: outlineOf(reading.outline, {
      kinds: place.directory.kinds.filter((kind) => present.has(kind.code)),
      levels: place.directory.levels,
      issuerKind: issuing?.kindCode ?? null,
    }),
    sourceText: place.sourceText,
  };
  const unplaced = Map.groupBy(making.unplaced, (entry) => fold(entry.phrase));
  return { ...draft, unplaced: [...unplaced.values()].flatMap(([first]) => (first === undefined ? [] : [first])) };
}
