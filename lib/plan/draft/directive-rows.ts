import { newId } from "#lib/platform/ids.ts";
import { formatDay } from "#lib/platform/time.ts";
import type { DraftDirective, PlanDraft } from "./schema.ts";
import type { Organisation } from "./types.ts";

export type DirectiveRow = {
  id: string;
  key: string;
  code: string;
  slug: string;
  kind: string;
  title: string;
  shortTitle: string;
  issuedOn: string | null;
  issuer: string;
  subject: string;
  years: number;
  yearFrom: number;
  yearTo: number;
  leadUnitId: string | null;
  sort: number;
};
export type BodyRow = { directiveId: string; unitId: string; phrase: string; sort: number };

/** The code as it stands in addresses: "25-NQ/TW" is 25-NQ-TW, "218-QĐ/TW" 218-QD-TW. */
function slugOf(code: string): string {
  const plain = code.normalize("NFD").replaceAll(/\p{M}/gu, "").replaceAll("Đ", "D").replaceAll("đ", "d");
  return plain.replaceAll(/[^A-Za-z0-9]+/g, "-").replaceAll(/^-|-$/g, "");
}

/** "Nghị quyết số 25-NQ/TW, ngày 3/6/2013 của Ban Chấp hành Trung ương Đảng (khóa XI) về “…”" */
function titleOf(directive: DraftDirective): string {
  const { kind, code, issuedOn, issuer, subject } = directive;
  const dated = issuedOn === null ? "" : `, ngày ${formatDay(issuedOn)}`;
  const by = issuer === "" ? "" : ` của ${issuer}`;
  return `${kind || "Văn bản"} số ${code}${dated}${by}${subject === "" ? "" : ` về “${subject}”`}`;
}

/**
 * The years that are summed up. What the plan does not say follows: up to the plan's year, from the year of the
 * directive, else as many years back as are summed up.
 */
export function spanOf(
  directive: DraftDirective,
  lastYear: number,
): { years: number; yearFrom: number; yearTo: number } {
  const yearTo = directive.yearTo ?? lastYear;
  const issued = directive.issuedOn === null ? null : Number(directive.issuedOn.slice(0, 4));
  const back = directive.years === null ? null : yearTo - directive.years;
  const yearFrom = Math.min(directive.yearFrom ?? issued ?? back ?? yearTo, yearTo);
  return { years: directive.years ?? Math.max(1, yearTo - yearFrom), yearFrom, yearTo };
}

/** The directives of a draft as rows with their coordinating bodies; names of bodies nobody knows are left out. */
export function directiveRows(
  draft: PlanDraft,
  organisation: Organisation,
): { directives: DirectiveRow[]; bodies: BodyRow[] } {
  const known = new Set(organisation.units.map((unit) => unit.id));
  const lastYear = draft.year ?? Number(organisation.day.slice(0, 4));
  const directives = draft.directives.map((directive, sort): DirectiveRow => {
    const { key, kind, issuedOn, issuer, subject, leadUnitId } = directive;
    const code = directive.code.trim();
    return {
      id: newId(),
      key,
      code,
      slug: slugOf(code),
      kind,
      title: titleOf({ ...directive, code }),
      shortTitle: subject || code,
      issuedOn,
      issuer,
      subject,
      ...spanOf(directive, lastYear),
      leadUnitId: leadUnitId !== null && known.has(leadUnitId) ? leadUnitId : null,
      sort,
    };
  });
  const bodies = draft.directives.flatMap((directive, index) => {
    const named = new Map(directive.bodies.map((body) => [body.unitId, body.phrase]));
    return [...named].flatMap(([unitId, phrase], sort): BodyRow[] => {
      const directiveId = directives[index]?.id;
      if (unitId === null || directiveId === undefined || !known.has(unitId)) return [];
      return [{ directiveId, unitId, phrase, sort }];
    });
  });
  return { directives, bodies };
}
