import { type Sql, sql } from "#lib/platform/sql.ts";

/**
 * What a delegate decides carries both names (workflow.md, "Standing in for someone"): one form of words on every
 * page, document and notice, and one fragment that reads the two names.
 */

/** The name a decision stands under, and in whose place it was taken where by delegation. */
export type Acting = { name: string; onBehalfOf: string | null };

/** "Trần Văn A (thay Nguyễn Văn B theo ủy quyền)"; the name alone where nobody was stood in for. */
export function actingName({ name, onBehalfOf }: Acting, locale: "vi" | "en"): string {
  if (onBehalfOf === null) return name;
  return locale === "vi" ? `${name} (thay ${onBehalfOf} theo ủy quyền)` : `${name} (for ${onBehalfOf}, by delegation)`;
}

/**
 * SQL for an `Acting` as jsonb, or NULL where no person stands in the first column. Takes the two columns, as
 * `sql\`v.concluded_by_id\``, `sql\`v.concluded_on_behalf_of_id\``.
 */
export function actingAs(personId: Sql, onBehalfOfId: Sql): Sql {
  return sql`(SELECT jsonb_build_object('name', acting.full_name, 'onBehalfOf', (SELECT given.full_name FROM person given WHERE given.id = ${onBehalfOfId}))
    FROM person acting WHERE acting.id = ${personId})`;
}
