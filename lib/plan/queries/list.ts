import { z } from "zod";
import type { Viewer } from "#lib/access/types.ts";
import { db, join, many, type Sql, sql } from "#lib/platform/db.ts";

const planLine = z.object({
  id: z.string(),
  title: z.string(),
  shortTitle: z.string(),
  issuer: z.string(),
  state: z.string(),
  number: z.number().nullable(),
  numberType: z.string(),
  numberBody: z.string(),
  documentForm: z.string(),
  issuedOn: z.string().nullable(),
  directives: z.array(z.string()),
  units: z.number(),
  nextKind: z.string().nullable(),
  nextPhrase: z.string().nullable(),
  nextOn: z.string().nullable(),
  nextLevel: z.string().nullable(),
  nextCode: z.string().nullable(),
});
export type PlanLine = z.output<typeof planLine>;

/**
 * Which plans a viewer finds: every issued one; a draft only who belongs to the body that issues or leads it. A
 * condition over `plan p`.
 */
export function plansOf(viewer: Viewer): Sql {
  const own = viewer.positions.map((position) => position.unitId);
  if (own.length === 0) return sql`p.state <> 'DRAFT'`;
  const units = sql`ARRAY[${join(own)}]::uuid[]`;
  return sql`(p.state <> 'DRAFT' OR p.issuing_unit_id = ANY(${units})
    OR EXISTS (SELECT 1 FROM directive l WHERE l.plan_id = p.id AND l.lead_unit_id = ANY(${units})))`;
}

/** The plans of this installation, newest first, each with its next deadline from `today` on. One statement. */
export function planList(viewer: Viewer, today: string): Promise<PlanLine[]> {
  return many(
    db(),
    planLine,
    sql`SELECT p.id, p.title, p.short_title AS "shortTitle", p.issuer, p.state, p.number, p.number_type AS "numberType", p.number_body AS "numberBody",
      k.document_form AS "documentForm", p.issued_on::text AS "issuedOn",
      ARRAY(SELECT d.code FROM directive d WHERE d.plan_id = p.id ORDER BY d.sort) AS directives,
      (SELECT count(*)::int FROM plan_reporter r WHERE r.plan_id = p.id) AS units,
      n.kind AS "nextKind", n.phrase AS "nextPhrase", n.due_on::text AS "nextOn", n.level_phrase AS "nextLevel", n.code AS "nextCode"
    FROM plan p JOIN unit u ON u.id = p.issuing_unit_id JOIN unit_kind k ON k.code = u.kind_code
    LEFT JOIN LATERAL (SELECT m.kind, m.phrase, m.due_on, m.level_phrase, d.code FROM plan_milestone m JOIN directive d ON d.id = m.directive_id
      WHERE m.plan_id = p.id AND m.due_on >= ${today}::date ORDER BY m.due_on LIMIT 1) n ON true
    WHERE ${plansOf(viewer)} ORDER BY p.issued_on DESC NULLS FIRST, p.id DESC`,
  );
}
