import { z } from "zod";
import { can } from "#lib/access/can.ts";
import type { Viewer } from "#lib/access/types.ts";
import { db, one, sql, type Tx } from "#lib/platform/db.ts";
import { type PlanDraft, planDraft } from "../schema.ts";
import type { PlanHead } from "../types.ts";

const draftRow = z.object({
  id: z.string(),
  code: z.string(),
  issuingUnitId: z.string(),
  draftingUnitId: z.string(),
  issuingName: z.string(),
  draftingName: z.string(),
  documentForm: z.string(),
  revision: z.number(),
  updatedBy: z.string(),
  updatedAt: z.date(),
  content: planDraft,
});

/** A plan while it is written, with who may do what to it. */
export type DraftPage = {
  head: PlanHead;
  draft: PlanDraft;
  issuingName: string;
  draftingName: string;
  documentForm: string;
  revision: number;
  updatedBy: string;
  updatedAt: Date;
  mayDraft: boolean;
  mayIssue: boolean;
};

const statement = (planId: string) =>
  sql`SELECT p.id, p.code, p.issuing_unit_id AS "issuingUnitId", coalesce(p.drafting_unit_id, p.issuing_unit_id) AS "draftingUnitId",
    i.name AS "issuingName", w.name AS "draftingName", k.document_form AS "documentForm", d.revision, x.full_name AS "updatedBy", d.updated_at AS "updatedAt", d.content
  FROM plan_draft d JOIN plan p ON p.id = d.plan_id JOIN unit i ON i.id = p.issuing_unit_id JOIN unit_kind k ON k.code = i.kind_code
    JOIN unit w ON w.id = coalesce(p.drafting_unit_id, p.issuing_unit_id) JOIN person x ON x.id = d.updated_by_id
  WHERE p.id = ${planId}::uuid AND p.state = 'DRAFT'`;

/** The draft of a plan that is not issued yet, for the commands; null where there is none. */
export async function draftOf(
  tx: Tx,
  planId: string,
): Promise<{ head: PlanHead; draft: PlanDraft; revision: number } | null> {
  const found = await one(tx, draftRow, statement(planId));
  if (found === null) return null;
  const { id, code, issuingUnitId, draftingUnitId, content, revision } = found;
  return { head: { id, code, issuingUnitId, draftingUnitId }, draft: content, revision };
}

/**
 * A draft for the builder's pages; null where there is none, or where the viewer may neither write it, issue it nor
 * belongs to who does. One statement.
 */
export async function draftPage(viewer: Viewer, planId: string): Promise<DraftPage | null> {
  const found = await one(db(), draftRow, statement(planId));
  if (found === null) return null;
  const { content, id, code, issuingUnitId, draftingUnitId, ...rest } = found;
  const subject = { unitId: issuingUnitId, draftingUnitId, state: "DRAFT" };
  const [mayDraft, mayIssue] = [
    can("plan.draft", viewer, subject) === null,
    can("plan.issue", viewer, subject) === null,
  ];
  if (!mayDraft && !mayIssue) return null;
  return { head: { id, code, issuingUnitId, draftingUnitId }, draft: content, ...rest, mayDraft, mayIssue };
}

const openerRow = z.object({
  bodies: z.array(
    z.object({
      issuingUnitId: z.string(),
      issuingName: z.string(),
      draftingUnitId: z.string(),
      draftingName: z.string(),
    }),
  ),
  plans: z.array(z.object({ id: z.string(), title: z.string(), year: z.number().nullable() })),
});
export type Openers = z.output<typeof openerRow>;

/**
 * Who may begin a plan in whose name: a drafter or head for the own unit and for the committee directly above it, at
 * the same level, that the unit works for; with the plans that can be copied. Both lists are empty where the viewer may begin none.
 */
export async function openers(viewer: Viewer): Promise<Openers> {
  const own = [...new Set(viewer.positions.map((position) => position.unitId))].filter(
    (unitId) => can("plan.draft", viewer, { unitId, draftingUnitId: unitId }) === null,
  );
  if (own.length === 0) return { bodies: [], plans: [] };
  const found = await one(
    db(),
    openerRow,
    sql`SELECT coalesce((SELECT jsonb_agg(jsonb_build_object('issuingUnitId', i.id, 'issuingName', i.name, 'draftingUnitId', w.id, 'draftingName', w.name)
          ORDER BY (i.id = w.id), w.sort, i.sort)
        FROM unit w JOIN unit i ON i.id = w.id OR (i.id = w.parent_id AND i.level_code = w.level_code) WHERE w.id = ANY(${own}::uuid[])), '[]') AS bodies,
      coalesce((SELECT jsonb_agg(jsonb_build_object('id', p.id, 'title', p.title, 'year', extract(year FROM p.issued_on)::int) ORDER BY p.issued_on DESC)
        FROM plan p WHERE p.state <> 'DRAFT'), '[]') AS plans`,
  );
  return found ?? { bodies: [], plans: [] };
}
