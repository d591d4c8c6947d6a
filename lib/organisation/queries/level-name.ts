import { type Sql, sql } from "#lib/platform/sql.ts";

type Locale = "vi" | "en";

/** The name of a level as it is called in running text ("với cấp tỉnh"): its row's name in the reader's language, the first letter small. */
const inText = (locale: Locale): Sql => {
  const name = locale === "en" ? sql`l.name_en` : sql`l.name_vi`;
  return sql`lower(left(${name}, 1)) || substr(${name}, 2)`;
};

/** The name of the level whose code stands in a column; null where there is none. */
export const levelNameOf = (code: Sql, locale: Locale): Sql =>
  sql`(SELECT ${inText(locale)} FROM level l WHERE l.code = ${code})`;

/** The names of all levels by code, as one JSON object. */
export const levelNames = (locale: Locale): Sql =>
  sql`(SELECT coalesce(jsonb_object_agg(l.code, ${inText(locale)}), '{}') FROM level l)`;
