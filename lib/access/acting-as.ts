import { type Sql, sql } from "#lib/platform/sql.ts";
import { actingName } from "./acting-name.ts";

/**
 * SQL for the two names of a decision (`Acting`) as jsonb, NULL where nobody stands in the first column. Takes the two
 * columns: `actingAs(sql\`v.concluded_by_id\`, sql\`v.concluded_on_behalf_of_id\`)`.
 */
export function actingAs(personId: Sql, onBehalfOfId: Sql): Sql {
  return sql`(SELECT jsonb_build_object('name', acting.full_name, 'onBehalfOf', (SELECT given.full_name FROM person given WHERE given.id = ${onBehalfOfId}))
    FROM person acting WHERE acting.id = ${personId})`;
}

/** SQL for the same as one text, in the words of actingName(): for queries whose answer carries a name as it is read. */
export function actingText(personId: Sql, onBehalfOfId: Sql, locale: "vi" | "en"): Sql {
  const both = actingName({ name: "%1$s", onBehalfOf: "%2$s" }, locale);
  return sql`(SELECT CASE WHEN given.id IS NULL THEN acting.full_name ELSE format(${both}, acting.full_name, given.full_name) END
    FROM person acting LEFT JOIN person given ON given.id = ${onBehalfOfId} WHERE acting.id = ${personId})`;
}
