import { fold } from "#lib/platform/text.ts";
import { plainWords, type UnitWords, unitWords } from "./unit-words.ts";

/** The units of an installation as names are looked up in them. */
export type DirectoryUnit = {
  id: string;
  name: string;
  shortName: string;
  symbol: string;
  placeName: string;
  kindCode: string;
  levelCode: string;
  parentId: string | null;
  /** Names it bore before. */
  formerNames: string[];
};
export type DirectoryKind = {
  code: string;
  name: string;
  levelCode: string;
  documentForm: string;
  indicatorKinds: string[];
};
export type DirectoryLevel = { code: string; name: string };
export type Directory = { units: DirectoryUnit[]; kinds: DirectoryKind[]; levels: DirectoryLevel[] };

/** Whom words mean: one unit, all units of a kind, or a level's own committees. */
export type Target = { by: "UNIT" | "KIND" | "LEVEL"; value: string };

/** What was found for a phrase: its targets, the units these are today, and the parts that mean nobody here. */
export type Match = { targets: Target[]; units: string[]; missing: string[] };

/** Looks names up, seen from one body. */
export type Finder = {
  match: (phrase: string) => Match | null;
  unitsOf: (target: Target) => string[];
  /** The body itself and everything under it. */
  below: readonly DirectoryUnit[];
};

/** Steps up the tree weigh more than steps down: what is one's own is nearer than what is beside. */
const STEP_UP = 10;
const APART = 1000;

type Known = { unit: DirectoryUnit; distance: number; names: { plain: string; words: UnitWords }[] };

/** How far each unit stands from `home`: its own tree first, then those above it and their trees. */
function distances(units: readonly DirectoryUnit[], homeId: string | null): Map<string, number> {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const chainOf = (id: string | null): string[] => {
    const chain: string[] = [];
    for (let at = id; at !== null && !chain.includes(at); at = byId.get(at)?.parentId ?? null) chain.push(at);
    return chain;
  };
  const home = chainOf(homeId);
  const far = (unit: DirectoryUnit): number => {
    const chain = chainOf(unit.id);
    const up = home.findIndex((id) => chain.includes(id));
    return up < 0 ? APART : up * STEP_UP + chain.indexOf(home[up] ?? "");
  };
  return new Map(units.map((unit) => [unit.id, far(unit)]));
}

function placesAbove(units: readonly DirectoryUnit[], distance: ReadonlyMap<string, number>): string[] {
  const above = units.filter(
    (unit) => (distance.get(unit.id) ?? APART) % STEP_UP === 0 && distance.get(unit.id) !== APART,
  );
  return [...new Set(above.map((unit) => fold(unit.placeName)))].filter((name) => name !== "");
}

/** The nearest one; null where two are equally near, since nothing is guessed. */
function nearest(found: readonly Known[]): DirectoryUnit | null {
  const least = Math.min(...found.map((known) => known.distance));
  const [first, ...others] = found.filter((known) => known.distance === least);
  return first === undefined || others.length > 0 ? null : first.unit;
}

/** "Đảng ủy phường Châu Khê", "phường Châu Khê" and "Châu Khê" are one. */
const withoutKindOfPlace = (core: string): string =>
  core.replace(/^(?:dang uy |uy ban nhan dan )?(?:phuong|xa|thi tran) (?=\S)/, "");

const speaksOf = (words: UnitWords, levelCode: string): boolean =>
  words.levels === null || words.levels.includes(levelCode);

function alike(one: UnitWords, other: UnitWords): boolean {
  return one.core === other.core || withoutKindOfPlace(one.core) === withoutKindOfPlace(other.core);
}

/** The one unit a name means: exactly so called, else the same words without body, level and place. */
function oneUnit(phrase: string, all: readonly Known[], places: readonly string[]): DirectoryUnit | null {
  const plain = plainWords(phrase);
  const words = unitWords(phrase, places);
  const exact = nearest(all.filter(({ names }) => names.some((name) => name.plain === plain)));
  if (exact !== null || words.plural || words.core === "") return exact;
  const found = nearest(
    all.filter(({ unit, names }) => speaksOf(words, unit.levelCode) && names.some((name) => alike(name.words, words))),
  );
  const symbol = fold(phrase.trim());
  return found ?? nearest(all.filter(({ unit }) => unit.symbol.length > 2 && fold(unit.symbol) === symbol));
}

const startsWith = (kind: DirectoryKind, words: RegExp): boolean => words.test(plainWords(kind.name));

/** Terms of the political system for whole kinds of bodies, where a kind's own name does not say them. */
const TERMS: readonly (readonly [term: RegExp, fits: (kind: DirectoryKind) => boolean])[] = [
  [
    /^ban (?:xay dung dang|dang|tham muu giup viec)/,
    (kind) => kind.documentForm === "party-organ" && startsWith(kind, /^ban\b/),
  ],
  [
    /^(?:phong ban|co quan chuyen mon|so ban|so nganh|ban nganh)/,
    (kind) => kind.documentForm === "state" && startsWith(kind, /^(?:phong|so)\b/),
  ],
  [/^(?:to chuc|doan the) chinh tri xa hoi/, (kind) => startsWith(kind, /^(?:to chuc|doan the) chinh tri xa hoi/)],
  [/^hoi quan chung/, (kind) => startsWith(kind, /^hoi quan chung/)],
  [/^(?:(?:dang uy|chi bo|dang bo) )+(?:co so )?truc thuoc/, (kind) => startsWith(kind, /truc thuoc/)],
];

const COMMUNES = /^(?:(?:dang uy|cap uy|dang bo) )*(?:phuong|xa|thi tran)(?: (?:phuong|xa|thi tran|va))*$/;

function kindsOf(
  phrase: string,
  directory: Directory,
  present: ReadonlySet<string>,
  places: readonly string[],
): Target[] {
  const words = unitWords(phrase, places);
  const whole = plainWords(phrase).replace(/\b(?:cac|nhung|cap) /g, "");
  const kinds = directory.kinds.filter((kind) => present.has(kind.code));
  const named = kinds.filter(
    (kind) =>
      plainWords(kind.name) === whole || (words.core.includes(" ") && unitWords(kind.name, places).core === words.core),
  );
  const term = TERMS.find(([pattern]) => pattern.test(words.core) || pattern.test(whole));
  const fitting = named.length > 0 || term === undefined ? named : kinds.filter(term[1]);
  // A term that several levels share: those the words speak of, where they speak of any.
  const spoken = fitting.filter((kind) => speaksOf(words, kind.levelCode));
  const chosen = spoken.length > 0 ? spoken : fitting;
  if (chosen.length > 0) return chosen.map((kind) => ({ by: "KIND", value: kind.code }));
  const commune = COMMUNES.test(whole) && directory.levels.some((level) => level.code === "COMMUNE");
  return commune ? [{ by: "LEVEL", value: "COMMUNE" }] : [];
}

/** "HĐND - UBND thành phố" names two. */
function partsOf(phrase: string): string[] {
  return phrase
    .split(/\s*[,;]\s*|\s+[-–]\s+|\s+và\s+/u)
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

/**
 * Which units of an installation words of a plan mean, seen from the body `homeId`: by name (also earlier ones), with
 * or without diacritics, place and level, by abbreviation, by kind ("các phòng, ban, ngành"), several in one phrase.
 * Bodies of a committee stand for it. `match` gives null where nobody is meant; never a unit that the words do not name.
 */
export function unitFinder(directory: Directory, homeId: string | null): Finder {
  const distance = distances(directory.units, homeId);
  const places = placesAbove(directory.units, distance);
  const all = directory.units.map(
    (unit): Known => ({
      unit,
      distance: distance.get(unit.id) ?? APART,
      names: [unit.name, unit.shortName, ...unit.formerNames].map((name) => ({
        plain: plainWords(name),
        words: unitWords(name, places),
      })),
    }),
  );
  const below = all.filter((known) => homeId === null || known.distance < STEP_UP).map((known) => known.unit);
  const present = new Set(below.map((unit) => unit.kindCode));
  const unitsOf = ({ by, value }: Target): string[] =>
    by === "UNIT"
      ? [value]
      : below.filter((unit) => (by === "KIND" ? unit.kindCode : unit.levelCode) === value).map((unit) => unit.id);
  const targetsOf = (phrase: string): Target[] => {
    const unit = oneUnit(phrase, all, places);
    return unit === null ? kindsOf(phrase, directory, present, places) : [{ by: "UNIT", value: unit.id }];
  };
  const match = (phrase: string): Match | null => {
    const whole = targetsOf(phrase);
    const parts = whole.length > 0 ? [] : partsOf(phrase);
    const found = parts.length < 2 ? [] : parts.map((part) => ({ part, targets: targetsOf(part) }));
    const targets = [...whole, ...found.flatMap((one) => one.targets)];
    if (targets.length === 0) return null;
    const units = [...new Set(targets.flatMap(unitsOf))];
    return { targets, units, missing: found.filter((one) => one.targets.length === 0).map((one) => one.part) };
  };
  return { match, unitsOf, below };
}
