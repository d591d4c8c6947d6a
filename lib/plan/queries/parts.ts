import { z } from "zod";
import type { Viewer } from "#lib/access/types.ts";
import { db, many, one, sql } from "#lib/platform/db.ts";
import { plansOf } from "./list.ts";

const textRow = z.object({ shortTitle: z.string(), text: z.string() });

/** The plan's own words, line by line; null where the viewer may not find it. One statement. */
export function planText(viewer: Viewer, planId: string): Promise<z.output<typeof textRow> | null> {
  return one(
    db(),
    textRow,
    sql`SELECT p.short_title AS "shortTitle", p.source_text AS text FROM plan p WHERE p.id = ${planId}::uuid AND ${plansOf(viewer)}`,
  );
}

const figure = z.object({
  code: z.string(),
  nameVi: z.string(),
  nameEn: z.string(),
  unit: z.string(),
  perYear: z.boolean(),
  required: z.boolean(),
  definition: z.string(),
});
const figuresRow = z.object({
  shortTitle: z.string(),
  directives: z.array(z.object({ code: z.string(), figures: z.array(figure) })),
});
export type PlanFigure = z.output<typeof figure>;

/** The figures that each directive of a plan asks for; null where the viewer may not find it. One statement. */
export function planFigures(viewer: Viewer, planId: string): Promise<z.output<typeof figuresRow> | null> {
  return one(
    db(),
    figuresRow,
    sql`SELECT p.short_title AS "shortTitle",
      (SELECT coalesce(jsonb_agg(jsonb_build_object('code', d.code, 'figures', (SELECT coalesce(jsonb_agg(jsonb_build_object('code', i.code, 'nameVi', i.name_vi,
          'nameEn', i.name_en, 'unit', i.unit_of_measure, 'perYear', i.per_year, 'required', n.required, 'definition', i.definition) ORDER BY i.sort, i.code), '[]')
        FROM plan_indicator n JOIN indicator i ON i.id = n.indicator_id WHERE n.directive_id = d.id)) ORDER BY d.sort), '[]')
        FROM directive d WHERE d.plan_id = p.id) AS directives
    FROM plan p WHERE p.id = ${planId}::uuid AND ${plansOf(viewer)}`,
  );
}

const kindRow = z.object({
  code: z.string(),
  nameVi: z.string(),
  nameEn: z.string(),
  ownDocument: z.boolean(),
  units: z.number(),
});
export type PlanKind = z.output<typeof kindRow>;

/** How many units of each kind report under a plan; the issuing unit's own document last. One statement. */
export function planKinds(planId: string): Promise<PlanKind[]> {
  return many(
    db(),
    kindRow,
    sql`SELECT k.code, k.name_vi AS "nameVi", k.name_en AS "nameEn", a.own_document AS "ownDocument", count(DISTINCT a.unit_id)::int AS units
    FROM assignment a JOIN unit u ON u.id = a.unit_id JOIN unit_kind k ON k.code = u.kind_code
    WHERE a.plan_id = ${planId}::uuid AND a.ended_at IS NULL GROUP BY k.code, a.own_document ORDER BY a.own_document, k.sort`,
  );
}

const outlineItem = z.object({
  code: z.string(),
  number: z.string(),
  title: z.string(),
  text: z.string(),
  answerable: z.boolean(),
  sourceLine: z.number(),
  removed: z.boolean(),
  kinds: z.array(z.object({ nameVi: z.string(), nameEn: z.string() })),
});
const outlineRow = z.object({ shortTitle: z.string(), items: z.array(outlineItem) });

/** What every report has to say, with whom each item addresses; null where the viewer may not find it. One statement. */
export function planOutline(viewer: Viewer, planId: string): Promise<z.output<typeof outlineRow> | null> {
  return one(
    db(),
    outlineRow,
    sql`SELECT p.short_title AS "shortTitle",
      (SELECT coalesce(jsonb_agg(jsonb_build_object('code', o.code, 'number', o.number, 'title', o.title, 'text', o.text, 'answerable', o.answerable,
          'sourceLine', o.source_line, 'removed', o.removed_at IS NOT NULL, 'kinds', (SELECT coalesce(jsonb_agg(jsonb_build_object('nameVi', t.name_vi, 'nameEn', t.name_en) ORDER BY t.sort), '[]')
            FROM outline_address a JOIN unit_kind t ON t.code = a.kind_code WHERE a.outline_item_id = o.id)) ORDER BY o.sort), '[]') FROM outline_item o WHERE o.plan_id = p.id) AS items
    FROM plan p WHERE p.id = ${planId}::uuid AND ${plansOf(viewer)}`,
  );
}
