import { type Sql, sql } from "#lib/platform/sql.ts";

/**
 * SQL for the two names of a decision (`Acting`) as jsonb, NULL where nobody stands in the first column. Takes the two
 * columns: `actingAs(sql\`v.concluded_by_id\`, sql\`v.concluded_on_behalf_of_id\`)`.
 */
export function actingAs(personId: Sql, onBehalfOfId: Sql): Sql {
  return sql`(SELECT jsonb_build_object('name', acting.full_name, 'onBehalfOf', (SELECT given.full_name FROM person given WHERE given.id = ${onBehalfOfId}))
    FROM person acting WHERE acting.id = ${personId})`;
}
