import { newId } from "#lib/platform/ids.ts";
import type { DraftDirective, PlanDraft } from "../schema.ts";
import type { Organisation } from "../types.ts";
import { chosen, dayOrNull, known, rows, type Typed, text, whole } from "./fields.ts";

const YEARS = [1900, 2200] as const;

/** Bodies ticked in the list, and those an imported plan names that were given a unit by hand; the rest stay unplaced. */
function bodiesOf(
  typed: Typed,
  before: DraftDirective | undefined,
  names: ReadonlyMap<string, string>,
): DraftDirective["bodies"] {
  const placed = rows(typed["unplaced"]).flatMap((row) => {
    const phrase = text(row["phrase"], 1000);
    return phrase === "" ? [] : [{ unitId: known(row["unitId"], names.keys()), phrase }];
  });
  const phrases = new Map((before?.bodies ?? []).map((body) => [body.unitId, body.phrase]));
  const ticked = chosen(typed["bodies"]).filter((id) => names.has(id));
  const inPlace = placed.filter((body) => body.unitId === null || !ticked.includes(body.unitId));
  return [...ticked.map((unitId) => ({ unitId, phrase: phrases.get(unitId) ?? names.get(unitId) ?? "" })), ...inPlace];
}

/** Step 2: what is summed up, who leads, with whom. A row in which nothing is typed is none. */
export function readDirectives(typed: Typed, draft: PlanDraft, organisation: Organisation): Partial<PlanDraft> {
  const names = new Map(organisation.units.map((unit) => [unit.id, unit.name]));
  const before = new Map(draft.directives.map((directive) => [directive.key, directive]));
  const directives = rows(typed["directives"]).flatMap((row): DraftDirective[] => {
    const key = text(row["key"], 80) || newId();
    const old = before.get(key);
    const [code, subject] = [text(row["code"], 60), text(row["subject"], 4000)];
    if (code === "" && subject === "") return [];
    return [
      {
        key,
        code,
        kind: text(row["kind"], 60),
        issuedOn: dayOrNull(row["issuedOn"]),
        issuer: text(row["issuer"], 300),
        subject,
        years: whole(row["years"], 0, 200),
        yearFrom: whole(row["yearFrom"], ...YEARS),
        yearTo: whole(row["yearTo"], ...YEARS),
        leadUnitId: known(row["leadUnitId"], names.keys()),
        leadPhrase: old?.leadPhrase ?? "",
        bodies: bodiesOf(row, old, names),
        indicators: old?.indicators ?? [],
        sourceLine: old?.sourceLine ?? null,
      },
    ];
  });
  return { directives };
}
