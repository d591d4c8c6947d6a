import { type Sql, sql } from "#lib/platform/sql.ts";

/** The title of an outline item (`outline_item o`), with the words that it was taken out by an amendment where it was. */
export function itemTitle(locale: "vi" | "en"): Sql {
  const removed = locale === "en" ? " (removed by amendment)" : " (đã bỏ theo điều chỉnh)";
  return sql`(o.title || CASE WHEN o.removed_at IS NULL THEN '' ELSE ${removed}::text END)`;
}
