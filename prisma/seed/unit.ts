import type { SeedUnit } from "./types.ts";

type Extra = {
  en: string;
  short?: string;
  form?: NonNullable<SeedUnit["documentForm"]>;
  from?: string;
  until?: string;
  source?: string;
};

/** How a list of units writes one down: where it stands, its code, kind, symbol and names; what is not said is `otherwise`. */
export function unitWriter(otherwise: { validFrom: string | null; source: string }) {
  return (
    parent: string | null,
    code: string,
    kind: string,
    symbol: string,
    nameVi: string,
    { en, short, form, from, until, source }: Extra,
  ): SeedUnit => ({
    code,
    path: parent === null ? code : `${parent}/${code}`,
    parent,
    kind,
    nameVi,
    nameEn: en,
    shortVi: short ?? nameVi,
    symbol,
    ...(form === undefined ? {} : { documentForm: form }),
    validFrom: from ?? otherwise.validFrom,
    validUntil: until ?? null,
    source: source ?? otherwise.source,
  });
}
