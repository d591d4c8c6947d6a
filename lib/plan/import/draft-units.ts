import { fold } from "#lib/platform/text.ts";
import type { Directory, Finder, Match, Target } from "./match-unit.ts";

/** What a person chose for words that mean nobody here, or somebody else, by folded words; null: nobody. */
export type UnitChoices = Readonly<Record<string, Target | null>>;

/** How a phrase is looked up among the choices. */
export const choiceKey = (phrase: string): string =>
  fold(phrase)
    .replace(/[^a-z0-9]+/g, " ")
    .trim();

/** A choice as a form and the corrections write it: "UNIT:…", "KIND:…", "LEVEL:…", "NONE". */
export function choiceText(target: Target | null): string {
  return target === null ? "NONE" : `${target.by}:${target.value}`;
}

/** The target of a choice; undefined where the text is none. */
export function choiceOf(text: string): Target | null | undefined {
  if (text === "NONE") return null;
  const found = /^(UNIT|KIND|LEVEL):(.+)$/.exec(text);
  const by = found?.[1];
  if (by !== "UNIT" && by !== "KIND" && by !== "LEVEL") return undefined;
  return { by, value: found?.[2] ?? "" };
}

/** Whom a phrase means once a person's choices are heard first. */
export function placed(phrase: string, finder: Finder, choices: UnitChoices): Match | null {
  const choice = choices[choiceKey(phrase)];
  if (choice === undefined) return finder.match(phrase);
  return choice === null ? null : { targets: [choice], units: finder.unitsOf(choice), missing: [] };
}

/** The one unit a phrase means; null where it means nobody, or several. */
export function onePlaced(phrase: string, finder: Finder, choices: UnitChoices): string | null {
  const units = placed(phrase, finder, choices)?.units ?? [];
  return units.length === 1 ? (units[0] ?? null) : null;
}

/** A row that stands for several bodies at once ("Đảng ủy, chi bộ cơ sở cơ quan, doanh nghiệp") writes no report itself. */
export function collective(directory: Directory): ReadonlySet<string> {
  return new Set(directory.units.filter((unit) => /,\s/.test(unit.name)).map((unit) => unit.id));
}
