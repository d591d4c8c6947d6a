import { newId } from "#lib/platform/ids.ts";
import type { PlanDraft } from "./schema.ts";
import type { Organisation } from "./types.ts";

export type IndicatorRow = {
  id: string;
  code: string;
  name: string;
  unitOfMeasure: string;
  perYear: boolean;
  adds: boolean;
  definition: string;
  kinds: string[];
  sort: number;
};
export type RelationRow = {
  id: string;
  left: string[];
  operator: string;
  right: string[];
  note: string | null;
  sort: number;
};
export type AskedRow = { directiveId: string; indicatorId: string; required: boolean };

/** Figures added for a plan stand behind those of the catalogue. */
const AFTER_CATALOGUE = 10_000;

/** Figures added for the plan, the checks between figures, and which directive asks for which; unknown codes are left out. */
export function indicatorRows(
  draft: PlanDraft,
  organisation: Organisation,
  directives: ReadonlyMap<string, string>,
): { indicators: IndicatorRow[]; relations: RelationRow[]; asked: AskedRow[] } {
  const indicators = draft.indicators
    .filter((one) => one.code.trim() !== "")
    .map((one, index): IndicatorRow => ({ ...one, id: newId(), code: one.code.trim(), sort: AFTER_CATALOGUE + index }));
  const ids = new Map([...organisation.catalogue, ...indicators].map((one) => [one.code, one.id]));
  const known = (codes: readonly string[]): boolean => codes.length > 0 && codes.every((code) => ids.has(code));
  const relations = draft.relations
    .filter((one) => known(one.left) && known(one.right))
    .map((one, index): RelationRow => ({ ...one, id: newId(), note: one.note || null, sort: AFTER_CATALOGUE + index }));
  const asked = draft.directives.flatMap((directive) => {
    const wanted = new Map(directive.indicators.map((one) => [one.code, one.required]));
    return [...wanted].flatMap(([code, required]): AskedRow[] => {
      const directiveId = directives.get(directive.key);
      const indicatorId = ids.get(code);
      return directiveId === undefined || indicatorId === undefined ? [] : [{ directiveId, indicatorId, required }];
    });
  });
  return { indicators, relations, asked };
}
