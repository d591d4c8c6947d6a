import { z } from "zod";
import { actingText } from "#lib/access/acting-as.ts";
import { can } from "#lib/access/can.ts";
import type { Viewer } from "#lib/access/types.ts";
import { visible } from "#lib/access/visible.ts";
import { itemTitle } from "#lib/plan/amendment/queries/title.ts";
import { db, one } from "#lib/platform/db.ts";
import { join, type Sql, sql } from "#lib/platform/sql.ts";
import { reasonCodes } from "../schema.ts";
import type { ReasonFilter } from "./filter.ts";
import type { ReasonItems, ReasonPage } from "./types.ts";

const UNITS = 60;
const PAGE = 50;

/** Whether the viewer may see why reports were returned at all; which ones is asked of every report. */
export function readsReasons(viewer: Viewer): boolean {
  return ["commission", "province"].some((desk) => can("returnReason.read", viewer, { desk }) === null);
}

function narrowed(filter: ReasonFilter): Sql {
  const conditions = [sql`TRUE`];
  if (filter.directive) conditions.push(sql`d.slug = ${filter.directive}`);
  if (filter.kind) conditions.push(sql`r.unit_kind = ${filter.kind}`);
  if (filter.round) conditions.push(filter.round === "3" ? sql`i.round >= 3` : sql`i.round = ${Number(filter.round)}`);
  if (filter.code) conditions.push(sql`i.code = ${filter.code}`);
  if (filter.unit) conditions.push(sql`r.unit_id = ${filter.unit}::uuid`);
  if (filter.place === "figures") conditions.push(sql`i.indicator_id IS NOT NULL`);
  else if (filter.place) conditions.push(sql`i.outline_item_id = ${filter.place}::uuid`);
  return join(conditions, " AND ");
}

/** Returned items (never drafts) of the reports whose state the viewer may see. */
function returned(viewer: Viewer): Sql {
  return sql`FROM returned_item i JOIN report_subject r ON r.id = i.report_id JOIN unit u ON u.id = r.unit_id
    JOIN directive d ON d.id = r.directive_id LEFT JOIN outline_item o ON o.id = i.outline_item_id LEFT JOIN indicator n ON n.id = i.indicator_id
    WHERE i.state <> 'DRAFT' AND ${visible("report.readState", viewer)}`;
}

const code = z.enum(reasonCodes);
const counts = z.partialRecord(code, z.number());
const counted = z.object({ key: z.string(), label: z.string(), title: z.string(), total: z.number(), codes: counts });
const choice = z.object({ value: z.string(), label: z.string() });
const page = z.object({
  total: z.number(),
  reports: z.number(),
  codes: z.array(
    z.object({ code, total: z.number(), rounds: z.object({ 1: z.number(), 2: z.number(), 3: z.number() }) }),
  ),
  units: z.array(counted),
  allUnits: z.number(),
  places: z.array(counted),
  directives: z.array(choice),
  kinds: z.array(choice),
});

const list = (rows: Sql): Sql => sql`coalesce((SELECT jsonb_agg(to_jsonb(x) - 'ord') FROM (${rows}) x), '[]')`;

/** Items of the filter counted by something and by reason: one row per key with its reasons beside it. */
function countedBy(key: Sql, label: Sql, title: Sql, order: Sql, limit: number): Sql {
  return list(sql`SELECT y.* FROM (SELECT g.key, min(g.label) AS label, min(g.title) AS title, sum(g.count)::int AS total, jsonb_object_agg(g.code, g.count) AS codes, min(g.ord) AS ord
    FROM (SELECT ${key} AS key, min(${label}) AS label, min(${title}) AS title, q.code, count(*)::int AS count, min(q.sort) AS ord FROM items q WHERE q.chosen GROUP BY 1, q.code) g
    GROUP BY g.key) y ORDER BY ${order} LIMIT ${limit}`);
}

/**
 * Why reports were returned, counted by reason and round, by unit, and by place of the outline, over what the viewer may
 * see. One statement. Null for whoever may not see it at all.
 */
export async function reasonPage(viewer: Viewer, filter: ReasonFilter): Promise<ReasonPage | null> {
  if (!readsReasons(viewer)) return null;
  const kindName = viewer.locale === "vi" ? sql`k.name_vi` : sql`k.name_en`;
  const found = await one(
    db(),
    page,
    sql`WITH items AS MATERIALIZED (SELECT i.report_id, i.code, least(greatest(i.round, 1), 3) AS round, r.unit_id, u.short_name AS unit, u.name AS unit_name,
        r.unit_kind, d.slug, d.code AS directive, d.sort AS directive_sort, coalesce(i.outline_item_id::text, 'figures') AS place, coalesce(o.number, '') AS number,
        coalesce(${itemTitle(viewer.locale)}, '') AS place_title, coalesce(o.sort, 2147483647) AS sort, (${narrowed(filter)}) AS chosen ${returned(viewer)})
      SELECT (SELECT count(*)::int FROM items q WHERE q.chosen) AS total, (SELECT count(DISTINCT q.report_id)::int FROM items q WHERE q.chosen) AS reports,
        ${list(sql`SELECT q.code, count(*)::int AS total, jsonb_build_object('1', count(*) FILTER (WHERE q.round = 1), '2', count(*) FILTER (WHERE q.round = 2),
          '3', count(*) FILTER (WHERE q.round = 3)) AS rounds FROM items q WHERE q.chosen GROUP BY q.code ORDER BY count(*) DESC, q.code`)} AS codes,
        ${countedBy(sql`q.unit_id::text`, sql`q.unit`, sql`q.unit_name`, sql`y.total DESC, y.label COLLATE "vi-x-icu"`, UNITS)} AS units,
        (SELECT count(DISTINCT q.unit_id)::int FROM items q WHERE q.chosen) AS "allUnits",
        ${countedBy(sql`q.place`, sql`q.number`, sql`q.place_title`, sql`y.ord, y.label`, UNITS)} AS places,
        ${list(sql`SELECT q.slug AS value, min(q.directive) AS label, min(q.directive_sort) AS ord FROM items q GROUP BY q.slug ORDER BY 3, 1`)} AS directives,
        ${list(sql`SELECT q.unit_kind AS value, min(${kindName}) AS label FROM items q JOIN unit_kind k ON k.code = q.unit_kind GROUP BY q.unit_kind ORDER BY 2`)} AS kinds`,
  );
  if (found === null) return null;
  const { allUnits, ...rest } = found;
  return { filter, ...rest, moreUnits: allUnits - found.units.length };
}

const item = z.object({
  id: z.string(),
  reportId: z.string(),
  unit: z.string(),
  directive: z.string(),
  place: z.string(),
  placeName: z.string(),
  outlineItemId: z.string().nullable(),
  indicatorId: z.string().nullable(),
  code,
  severity: z.string(),
  round: z.number(),
  state: z.string(),
  words: z.string().nullable(),
  reply: z.string().nullable(),
  by: z.string().nullable(),
  at: z.coerce.date(),
  reviews: z.boolean(),
});
const itemsPage = z.object({
  total: z.number(),
  items: z.array(item),
  named: z.object({
    unit: z.string().nullable(),
    place: z.string().nullable(),
    directive: z.string().nullable(),
    kind: z.string().nullable(),
  }),
});

/** Where an item is dealt with: the place on the review page for its reviewers, else the report. */
function hrefOf(found: z.output<typeof item>): string {
  const base = `/reports/${found.reportId}`;
  if (!found.reviews) return base;
  const place = found.outlineItemId
    ? `tab=text&item=${found.outlineItemId}`
    : `tab=figures&figure=${found.indicatorId ?? ""}`;
  return `${base}/review?${place}`;
}

/**
 * The returned items behind a number, the newest first. What was asked and answered is shown to whoever may read the
 * report or reviews it; others see the reason and the place alone. One statement. Null for whoever may not see it at all.
 */
export async function reasonItems(viewer: Viewer, filter: ReasonFilter): Promise<ReasonItems | null> {
  if (!readsReasons(viewer)) return null;
  const reviews = visible("report.readSignals", viewer);
  const reads = sql`(${reviews} OR ${visible("report.readVersion", viewer)})`;
  const kindName = viewer.locale === "vi" ? sql`k.name_vi` : sql`k.name_en`;
  const indicatorName = viewer.locale === "vi" ? sql`n.name_vi` : sql`n.name_en`;
  const found = await one(
    db(),
    itemsPage,
    sql`WITH items AS MATERIALIZED (SELECT i.id, i.report_id, i.outline_item_id, i.indicator_id, i.code, i.severity, i.round, i.state, i.words, i.reply, i.created_at,
        i.created_by_id, i.created_on_behalf_of_id, u.short_name AS unit, d.code AS directive, coalesce(o.number, n.code, '') AS place, coalesce(${itemTitle(viewer.locale)}, ${indicatorName}, '') AS place_name,
        ${reads} AS reads, ${reviews} AS reviews ${returned(viewer)} AND ${narrowed(filter)})
      SELECT (SELECT count(*)::int FROM items) AS total,
        coalesce((SELECT jsonb_agg(to_jsonb(x)) FROM (SELECT q.id, q.report_id AS "reportId", q.unit, q.directive, q.place, q.place_name AS "placeName",
            q.outline_item_id AS "outlineItemId", q.indicator_id AS "indicatorId", q.code, q.severity, q.round, q.state, q.reviews,
            CASE WHEN q.reads THEN q.words END AS words, CASE WHEN q.reads THEN q.reply END AS reply, CASE WHEN q.reads THEN ${actingText(sql`q.created_by_id`, sql`q.created_on_behalf_of_id`, viewer.locale)} END AS by, q.created_at AS at
          FROM items q ORDER BY q.created_at DESC, q.id DESC LIMIT ${PAGE} OFFSET ${(filter.page - 1) * PAGE}) x), '[]') AS items,
        jsonb_build_object('unit', (SELECT u.short_name FROM unit u WHERE u.id = ${filter.unit ?? null}::uuid),
          'place', (SELECT o.number FROM outline_item o WHERE o.id::text = ${filter.place ?? null}),
          'directive', (SELECT min(d.code) FROM directive d WHERE d.slug = ${filter.directive ?? null}),
          'kind', (SELECT ${kindName} FROM unit_kind k WHERE k.code = ${filter.kind ?? null})) AS named`,
  );
  if (found === null) return null;
  return {
    filter,
    total: found.total,
    pages: Math.max(1, Math.ceil(found.total / PAGE)),
    named: found.named,
    items: found.items.map((one) => {
      const { outlineItemId: _item, indicatorId: _figure, reviews: _reviews, ...shown } = one;
      return { ...shown, href: hrefOf(one) };
    }),
  };
}
