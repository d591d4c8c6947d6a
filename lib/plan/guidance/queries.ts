import { z } from "zod";
import { actingText } from "#lib/access/acting-as.ts";
import { can } from "#lib/access/can.ts";
import type { Viewer } from "#lib/access/types.ts";
import { db, many, one } from "#lib/platform/db.ts";
import { sql } from "#lib/platform/sql.ts";
import { plansOf } from "../queries/list.ts";
import type { GuidanceDesk, GuidanceView } from "./types.ts";

const guidanceRow = z.object({
  id: z.string(),
  unitId: z.string(),
  title: z.string(),
  body: z.string(),
  document: z.string().nullable(),
  unit: z.string(),
  by: z.string(),
  at: z.date(),
  directive: z.string().nullable(),
  item: z.string().nullable(),
  withdrawnAt: z.date().nullable(),
  files: z.array(z.object({ id: z.string(), name: z.string(), size: z.number() })),
  leading: z.array(z.string()),
  coordinating: z.array(z.string()),
});

const columns = (
  locale: "vi" | "en",
) => sql`g.id, g.unit_id AS "unitId", g.title, g.body, g.document, u.name AS unit, ${actingText(sql`g.published_by_id`, sql`g.published_on_behalf_of_id`, locale)} AS by, g.published_at AS at, d.code AS directive,
  o.number AS item, g.withdrawn_at AS "withdrawnAt",
  coalesce((SELECT jsonb_agg(jsonb_build_object('id', f.id, 'name', f.name, 'size', f.size) ORDER BY x.sort)
    FROM guidance_file x JOIN stored_file f ON f.id = x.file_id WHERE x.guidance_id = g.id), '[]') AS files,
  ARRAY(SELECT DISTINCT l.lead_unit_id::text FROM directive l WHERE l.plan_id = g.plan_id AND (g.directive_id IS NULL OR l.id = g.directive_id)) AS leading,
  ARRAY(SELECT DISTINCT b.unit_id::text FROM directive l JOIN directive_body b ON b.directive_id = l.id
    WHERE l.plan_id = g.plan_id AND (g.directive_id IS NULL OR l.id = g.directive_id)) AS coordinating`;
const sources = sql`guidance g JOIN unit u ON u.id = g.unit_id
  LEFT JOIN directive d ON d.id = g.directive_id LEFT JOIN outline_item o ON o.id = g.outline_item_id`;

function viewOf(viewer: Viewer, row: z.output<typeof guidanceRow>): GuidanceView {
  const { unitId, leading, coordinating, ...view } = row;
  const own = {
    leading: leading.filter((id) => id === unitId),
    coordinating: coordinating.filter((id) => id === unitId),
  };
  return { ...view, mayWithdraw: view.withdrawnAt === null && can("guidance.publish", viewer, own) === null };
}

/** All guidance of a plan, newest first, withdrawn ones too; nothing where the viewer does not find the plan. */
export async function guidanceOf(viewer: Viewer, planId: string): Promise<GuidanceView[]> {
  const rows = await many(
    db(),
    guidanceRow,
    sql`SELECT ${columns(viewer.locale)} FROM ${sources} JOIN plan q ON q.id = g.plan_id
      WHERE g.plan_id = ${planId}::uuid AND EXISTS (SELECT 1 FROM plan p WHERE p.id = q.id AND ${plansOf(viewer)}) ORDER BY g.published_at DESC, g.id DESC`,
  );
  return rows.map((row) => viewOf(viewer, row));
}

/**
 * The guidance that holds where one writes: for this directive or all, for this item or the whole report; newest first,
 * withdrawn ones left out. `outlineItemId` null: on the grid of figures.
 */
export async function guidanceAt(
  viewer: Viewer,
  directiveId: string,
  outlineItemId: string | null,
): Promise<GuidanceView[]> {
  const rows = await many(
    db(),
    guidanceRow,
    sql`SELECT ${columns(viewer.locale)} FROM ${sources} JOIN directive own ON own.id = ${directiveId}::uuid
      WHERE g.plan_id = own.plan_id AND g.withdrawn_at IS NULL AND (g.directive_id IS NULL OR g.directive_id = own.id)
        AND (g.outline_item_id IS NULL OR g.outline_item_id = ${outlineItemId}::uuid) ORDER BY g.outline_item_id IS NULL, g.published_at DESC`,
  );
  return rows.map((row) => viewOf(viewer, row));
}

const deskRow = z.object({
  title: z.string(),
  shortTitle: z.string(),
  issued: z.boolean(),
  directives: z.array(
    z.object({ id: z.string(), code: z.string(), leading: z.string(), coordinating: z.array(z.string()) }),
  ),
  items: z.array(z.object({ id: z.string(), number: z.string(), title: z.string() })),
});

/** The plan's head for the page of its guidance, and what the viewer may publish (null: nothing). Null: no such plan. */
export async function guidancePage(
  viewer: Viewer,
  planId: string,
): Promise<{ title: string; shortTitle: string; desk: GuidanceDesk | null } | null> {
  const row = await one(
    db(),
    deskRow,
    sql`SELECT p.title, p.short_title AS "shortTitle", p.state = 'ISSUED' AS issued,
      coalesce((SELECT jsonb_agg(jsonb_build_object('id', d.id, 'code', d.code, 'leading', d.lead_unit_id,
        'coordinating', ARRAY(SELECT b.unit_id FROM directive_body b WHERE b.directive_id = d.id)) ORDER BY d.sort) FROM directive d WHERE d.plan_id = p.id), '[]') AS directives,
      coalesce((SELECT jsonb_agg(jsonb_build_object('id', o.id, 'number', o.number, 'title', o.title) ORDER BY o.sort)
        FROM outline_item o WHERE o.plan_id = p.id AND o.answerable AND o.removed_at IS NULL), '[]') AS items
    FROM plan p WHERE p.id = ${planId}::uuid AND ${plansOf(viewer)}`,
  );
  if (row === null) return null;
  const { title, shortTitle } = row;
  const mine = row.directives.filter(
    (one) =>
      row.issued &&
      can("guidance.publish", viewer, { leading: [one.leading], coordinating: one.coordinating }) === null,
  );
  if (mine.length === 0) return { title, shortTitle, desk: null };
  const bodies = new Set(mine.flatMap((one) => [one.leading, ...one.coordinating]));
  const units = new Map(
    viewer.positions.filter((held) => bodies.has(held.unitId)).map((held) => [held.unitId, held.unitName]),
  );
  const desk = {
    units: [...units].map(([id, name]) => ({ id, name })),
    directives: mine.map(({ id, code }) => ({ id, code })),
    items: row.items,
  };
  return { title, shortTitle, desk };
}
