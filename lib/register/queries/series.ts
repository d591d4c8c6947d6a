import { type Sql, sql } from "#lib/platform/sql.ts";

/**
 * The terms of office a unit's numbers follow, as JSON [{name, since, until}]: its own, or where it has none those of the
 * nearest Party committee above a Party body. `unitId` and `form` are expressions of the surrounding statement.
 */
export function termsFor(unitId: Sql, form: Sql): Sql {
  return sql`(SELECT coalesce(jsonb_agg(jsonb_build_object('name', t.name, 'since', t.since, 'until', t.until) ORDER BY t.since), '[]')
    FROM office_term t WHERE t.unit_id = (SELECT g.ancestor_id FROM unit_ancestor g JOIN unit gu ON gu.id = g.ancestor_id
        JOIN unit_kind gk ON gk.code = gu.kind_code
      WHERE g.unit_id = ${unitId} AND (g.depth = 0 OR (gk.document_form LIKE 'party%' AND ${form} LIKE 'party%'))
        AND EXISTS (SELECT 1 FROM office_term x WHERE x.unit_id = g.ancestor_id)
      ORDER BY g.depth LIMIT 1))`;
}

/** Every number of a type that stands in a unit's register, as JSON [{number, datedOn}]. */
export function numbersOf(unitId: Sql, type: string): Sql {
  return sql`(SELECT coalesce(jsonb_agg(jsonb_build_object('number', n.number, 'datedOn', n.dated_on)), '[]')
    FROM document_entry n WHERE n.unit_id = ${unitId} AND n.type = ${type} AND n.voided_at IS NULL)`;
}

/**
 * The condition that a sending `s` went out under an entry `e`: the report's own number of that series, and while it stood.
 */
export const sentUnder: Sql = sql`s.report_id = e.report_id AND s.number = e.number AND s.number_type = e.type AND s.dated_on >= e.series_from
  AND (e.voided_at IS NULL OR s.submitted_at <= e.voided_at)
  AND NOT EXISTS (SELECT 1 FROM document_entry o WHERE o.report_id = e.report_id AND o.number = e.number AND o.type = e.type
    AND (o.series_from > e.series_from AND o.series_from <= s.dated_on
      OR o.series_from = e.series_from AND o.voided_at IS NOT NULL AND o.id <> e.id AND s.submitted_at <= o.voided_at))`;

/** When an acceptance was taken back: the first time after it that the report lay returned with its unit. `review` is an alias. */
export function reopenedAt(review: Sql): Sql {
  return sql`(SELECT min(q.since) FROM custody q WHERE q.report_id = ${review}.report_id AND q.state = 'RETURNED'
    AND ${review}.state = 'ACCEPTED' AND q.since >= ${review}.concluded_at)`;
}
