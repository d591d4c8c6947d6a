import { z } from "zod";
import { can } from "#lib/access/can.ts";
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
  /** Set while it is written: when it was last saved, and by whom. */
  draft: z.object({ at: z.coerce.date(), by: z.string() }).nullable(),
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
 * Which plans a viewer finds: every issued one; a draft only who may write or issue it. A condition over `plan p`.
 */
export function plansOf(viewer: Viewer): Sql {
  const held = [...new Set([...viewer.positions, ...viewer.borrowed].map(({ unitId }) => unitId))];
  const drafting = held.filter((unitId) => can("plan.draft", viewer, { unitId, draftingUnitId: unitId }) === null);
  const issuing = held.filter((unitId) => can("plan.issue", viewer, { unitId, state: "DRAFT" }) === null);
  const ofThese = (ids: readonly string[]): Sql =>
    ids.length === 0 ? sql`ARRAY[]::uuid[]` : sql`ARRAY[${join([...ids])}]::uuid[]`;
  return sql`(p.state <> 'DRAFT' OR p.issuing_unit_id = ANY(${ofThese([...drafting, ...issuing])}) OR p.drafting_unit_id = ANY(${ofThese(drafting)}))`;
}

/** The plans of this installation, newest first, each with its next deadline from `today` on. One statement. */
export function planList(viewer: Viewer, today: string): Promise<PlanLine[]> {
  return many(
    db(),
    planLine,
    sql`SELECT p.id, p.title, p.short_title AS "shortTitle", p.issuer, p.state, p.number, p.number_type AS "numberType", p.number_body AS "numberBody",
      k.document_form AS "documentForm", p.issued_on::text AS "issuedOn",
      (SELECT jsonb_build_object('at', w.updated_at, 'by', h.full_name) FROM plan_draft w JOIN person h ON h.id = w.updated_by_id
        WHERE w.plan_id = p.id AND p.state = 'DRAFT') AS draft,
      ARRAY(SELECT d.code FROM directive d WHERE d.plan_id = p.id ORDER BY d.sort) AS directives,
      (SELECT count(*)::int FROM plan_reporter r WHERE r.plan_id = p.id) AS units,
      n.kind AS "nextKind", n.phrase AS "nextPhrase", n.due_on::text AS "nextOn", n.level_phrase AS "nextLevel", n.code AS "nextCode"
    FROM plan p JOIN unit u ON u.id = p.issuing_unit_id JOIN unit_kind k ON k.code = u.kind_code
    LEFT JOIN LATERAL (SELECT m.kind, m.phrase, m.due_on, m.level_phrase, d.code FROM plan_milestone m JOIN directive d ON d.id = m.directive_id
      WHERE m.plan_id = p.id AND m.due_on >= ${today}::date ORDER BY m.due_on LIMIT 1) n ON true
    WHERE ${plansOf(viewer)} ORDER BY p.issued_on DESC NULLS FIRST, p.id DESC`,
  );
}
