import type { DirectiveCode, IndicatorKind, SeedIndicator } from "../types.ts";

/** Sources: R seen in a published report, G a standard item of general knowledge. */
export const R = "Có trong báo cáo đã công bố";
export const G = "Chỉ tiêu thông dụng, cần đơn vị chủ trì xác nhận";

export const ALL: readonly DirectiveCode[] = ["25-NQ/TW", "218-QĐ/TW", "819-QĐ/TU"];
export const D25: readonly DirectiveCode[] = ["25-NQ/TW"];
export const D218: readonly DirectiveCode[] = ["218-QĐ/TW"];
export const D819: readonly DirectiveCode[] = ["819-QĐ/TU"];

export type Words = { vi: string; en: string; unit: string; unitEn: string };

type Options = { core?: true; origin?: string; decimals?: number };

const EVERY: readonly IndicatorKind[] = ["P", "U", "M", "Đ", "H", "B"];

/** One row of the catalogue; `kinds` as letters, "PUMĐ". What comes from 217-QĐ/TW is in the catalogue but not asked. */
export const indicator = (
  code: string,
  words: Words,
  by: SeedIndicator["by"],
  kinds: string,
  directives: readonly DirectiveCode[],
  source: string,
  { core, origin, decimals }: Options = {},
): SeedIndicator => ({
  code,
  nameVi: words.vi,
  nameEn: words.en,
  unitVi: words.unit,
  unitEn: words.unitEn,
  by,
  kinds: EVERY.filter((kind) => kinds.includes(kind)),
  directives,
  core: core ?? false,
  asked: origin === undefined,
  ...(origin === undefined ? {} : { origin }),
  decimals: decimals ?? 0,
  source,
});
