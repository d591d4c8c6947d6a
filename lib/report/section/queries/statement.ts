import { z } from "zod";
import { actingText } from "#lib/access/acting-as.ts";
import type { Viewer } from "#lib/access/types.ts";
import { visible } from "#lib/access/visible.ts";
import { itemTitle } from "#lib/plan/amendment/queries/title.ts";
import { levelNameOf } from "#lib/organisation/queries/level-name.ts";
import { type Sql, sql } from "#lib/platform/sql.ts";
import type { Block, Run } from "../block.ts";

const text = z.string().nullable();
const instant = z.coerce.date();

export const writeRow = z.object({
  subject: z.record(z.string(), z.unknown()),
  facts: z.record(z.string(), z.union([z.number(), z.boolean(), z.string(), z.null()])),
  unit: z.object({ name: z.string(), short: z.string() }),
  directive: z.object({
    id: z.string(),
    code: z.string(),
    title: z.string(),
    years: z.number(),
    yearFrom: z.number(),
    yearTo: z.number(),
  }),
  items: z.array(
    z.object({
      id: z.string(),
      code: z.string(),
      number: z.string(),
      title: z.string(),
      text: z.string(),
      level: text,
      minWords: z.number(),
      words: z.number(),
      open: z.boolean(),
      // Checked when they were written.
      subitems: z.array(z.object({ id: z.string(), runs: z.custom<Run[]>((value) => Array.isArray(value)) })),
    }),
  ),
  returned: z.array(
    z.object({
      id: z.string(),
      outlineItemId: text,
      indicatorId: text,
      indicator: text,
      blockId: text,
      recommendationId: text,
      code: z.string(),
      words: z.string(),
      severity: z.string(),
      state: z.string(),
      reply: text,
      by: z.string(),
      at: instant,
    }),
  ),
  openings: z.array(z.object({ outlineItemId: z.string(), reason: z.string(), by: z.string(), at: instant })),
  recommendations: z.array(
    z.object({
      id: z.string(),
      outlineItemId: z.string(),
      text: z.string(),
      ground: text,
      level: z.string(),
      body: text,
    }),
  ),
  documents: z.array(
    z.object({
      id: z.string(),
      outlineItemId: z.string(),
      number: z.string(),
      issuedOn: text,
      issuer: z.string(),
      subject: z.string(),
    }),
  ),
  figures: z.object({ asked: z.number(), required: z.number(), answered: z.number(), open: z.number() }),
  missingFigures: z.array(z.string()),
  here: z.array(z.object({ name: z.string(), label: z.string(), at: instant })),
});
export type WriteRow = z.infer<typeof writeRow>;

export const sectionRow = z.object({
  // Checked when it was written.
  blocks: z.custom<Block[]>((value) => Array.isArray(value)).nullable(),
  revision: z.number().nullable(),
  at: z.date().nullable(),
  by: text,
  figures: z.array(
    z.object({
      code: z.string(),
      name: z.string(),
      // As the text names it, whatever language the screen is in.
      vietnamese: z.string(),
      unitOfMeasure: z.string(),
      year: z.number().nullable(),
      kind: z.enum(["EXACT", "ESTIMATE", "NONE", "MISSING"]),
      value: text,
    }),
  ),
  heading: z.object({ number: z.string(), title: z.string() }).nullable(),
  askedOf: z.array(z.string()),
  level: text,
  levels: z.array(z.object({ code: z.string(), name: z.string() })),
  bodies: z.array(z.string()),
});

/** The sub-items of a section in their order. */
const subitems = sql`(SELECT coalesce(jsonb_agg(jsonb_build_object('id', b.block ->> 'id', 'runs', b.block -> 'runs') ORDER BY b.place), '[]')
  FROM jsonb_array_elements(s.blocks) WITH ORDINALITY AS b (block, place) WHERE b.block ->> 'kind' = 'subitem')`;

const items = (
  locale: "vi" | "en",
): Sql => sql`(SELECT coalesce(jsonb_agg(jsonb_build_object('id', o.id, 'code', o.code, 'number', o.number, 'title', ${itemTitle(locale)}, 'text', o.text,
    'level', ${levelNameOf(sql`o.addresses_level`, locale)}, 'minWords', o.min_words, 'words', coalesce(s.words, 0), 'open', item_open(r.id, o.id), 'subitems', ${subitems}) ORDER BY o.sort, o.id), '[]')
  FROM outline_item o JOIN outline_address x ON x.outline_item_id = o.id AND x.kind_code = r.unit_kind
  LEFT JOIN section s ON s.report_id = r.id AND s.outline_item_id = o.id WHERE o.plan_id = r.plan_id AND o.answerable
    AND (o.removed_at IS NULL OR s.words > 0))`;

const returned = (
  locale: "vi" | "en",
): Sql => sql`(SELECT coalesce(jsonb_agg(jsonb_build_object('id', i.id, 'outlineItemId', i.outline_item_id, 'indicatorId', i.indicator_id, 'indicator', x.code,
    'blockId', i.block_id, 'recommendationId', i.recommendation_id, 'code', i.code, 'words', i.words, 'severity', i.severity, 'state', i.state, 'reply', i.reply,
    'by', ${actingText(sql`i.created_by_id`, sql`i.created_on_behalf_of_id`, locale)}, 'at', i.created_at) ORDER BY i.created_at, i.id), '[]')
  FROM returned_item i LEFT JOIN indicator x ON x.id = i.indicator_id WHERE i.report_id = r.id AND i.round = r.round AND i.state <> 'DRAFT')`;

const openings = sql`(SELECT coalesce(jsonb_agg(jsonb_build_object('outlineItemId', n.outline_item_id, 'reason', n.reason, 'by', p.full_name, 'at', n.at)), '[]')
  FROM report_opening n JOIN person p ON p.id = n.person_id WHERE n.report_id = r.id AND n.round = r.round)`;

const recommendations = sql`(SELECT coalesce(jsonb_agg(jsonb_build_object('id', m.id, 'outlineItemId', m.outline_item_id, 'text', m.text,
    'ground', m.ground, 'level', m.level, 'body', m.body) ORDER BY m.sort, m.id), '[]') FROM recommendation m WHERE m.report_id = r.id)`;

const documents = sql`(SELECT coalesce(jsonb_agg(jsonb_build_object('id', d.id, 'outlineItemId', d.outline_item_id, 'number', d.number,
    'issuedOn', d.issued_on, 'issuer', d.issuer, 'subject', d.subject) ORDER BY d.sort, d.id), '[]') FROM leading_document d WHERE d.report_id = r.id)`;

const asked = sql`FROM plan_indicator pi JOIN indicator i ON i.id = pi.indicator_id JOIN unit_kind k ON k.code = r.unit_kind AND i.kinds && k.indicator_kinds
  LEFT JOIN indicator_value v ON v.report_id = r.id AND v.indicator_id = i.id AND v.year IS NULL WHERE pi.directive_id = r.directive_id`;

const figures = sql`(SELECT jsonb_build_object('asked', count(*), 'required', count(*) FILTER (WHERE pi.required),
    'answered', count(v.id) FILTER (WHERE pi.required), 'open', count(*) FILTER (WHERE figure_open(r.id, i.id))) ${asked})`;

/** Required figures without an answer, "A11 Lượt tiếp công dân", in the order of the grid. */
const missingFigures = (locale: "vi" | "en"): Sql =>
  sql`(SELECT coalesce(jsonb_agg(i.code || ' ' || CASE WHEN ${locale} = 'en' THEN i.name_en ELSE i.name_vi END ORDER BY i.sort), '[]') ${asked} AND pi.required AND v.id IS NULL AND NOT r.consolidates)`;

/** Who else saved a section in the last two minutes, the latest place of each. */
const here = (
  viewer: Viewer,
  since: Date,
): Sql => sql`(SELECT coalesce(jsonb_agg(to_jsonb(w) ORDER BY w.at DESC), '[]') FROM (
  SELECT DISTINCT ON (h.person_id) p.full_name AS name, o.number AS label, h.at FROM section_revision h JOIN section s ON s.id = h.section_id
    JOIN outline_item o ON o.id = s.outline_item_id JOIN person p ON p.id = h.person_id
  WHERE s.report_id = r.id AND h.at > ${since} AND h.person_id <> ${viewer.personId}::uuid ORDER BY h.person_id, h.at DESC) AS w)`;

/** Everything the writing screen tells besides the text itself; no row where the viewer may not read the draft. */
export function writeStatement(viewer: Viewer, reportId: string, since: Date): Sql {
  return sql`SELECT to_jsonb(r) AS subject, to_jsonb(f) AS facts, jsonb_build_object('name', u.name, 'short', u.short_name) AS unit,
    jsonb_build_object('id', d.id, 'code', d.code, 'title', d.short_title, 'years', d.years, 'yearFrom', d.year_from, 'yearTo', d.year_to) AS directive,
    ${items(viewer.locale)} AS items, ${returned(viewer.locale)} AS returned, ${openings} AS openings, ${recommendations} AS recommendations, ${documents} AS documents, ${figures} AS figures,
    ${missingFigures(viewer.locale)} AS "missingFigures", ${here(viewer, since)} AS here
  FROM report_subject r JOIN report_facts f ON f.id = r.id JOIN unit u ON u.id = r.unit_id JOIN directive d ON d.id = r.directive_id
  WHERE r.id = ${reportId}::uuid AND ${visible("report.readDraft", viewer)}`;
}

/** Names of bodies a recommendation can be put to: those of the levels above, and those the unit named before. */
const bodies = sql`ARRAY(SELECT name FROM (
    SELECT b.name, l.rank FROM unit b JOIN level l ON l.code = b.level_code WHERE l.rank < own.rank AND b.valid_to IS NULL
    UNION SELECT m.body, 0 FROM recommendation m JOIN report x ON x.id = m.report_id WHERE x.unit_id = r.unit_id AND m.body IS NOT NULL
  ) AS known GROUP BY name ORDER BY min(rank), name COLLATE "vi")`;

/** The text of one section with the figures it can show and what is asked there; one row also where nothing was written yet. */
export function sectionStatement(reportId: string, outlineItemId: string, locale: "vi" | "en"): Sql {
  const english = sql`${locale} = 'en'`;
  return sql`SELECT s.blocks, s.revision, s.updated_at AS at, p.full_name AS by,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('code', i.code, 'name', CASE WHEN ${english} THEN i.name_en ELSE i.name_vi END,
          'vietnamese', i.name_vi, 'unitOfMeasure', i.unit_of_measure, 'year', v.year, 'kind', v.kind, 'value', trim_scale(v.value)::text) ORDER BY i.sort, v.year NULLS FIRST), '[]')
        FROM indicator_value v JOIN indicator i ON i.id = v.indicator_id WHERE v.report_id = r.id) AS figures,
      (SELECT jsonb_build_object('number', h.number, 'title', h.title) FROM outline_item h WHERE h.id = o.parent_id) AS heading,
      ARRAY(SELECT CASE WHEN ${english} THEN k.name_en ELSE k.name_vi END FROM outline_address x JOIN unit_kind k ON k.code = x.kind_code
        WHERE x.outline_item_id = o.id ORDER BY k.code <> u.kind_code, k.sort) AS "askedOf",
      o.addresses_level AS level,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('code', above.code, 'name', ${levelNameOf(sql`above.code`, locale)}) ORDER BY above.rank), '[]')
        FROM level above WHERE o.addresses_level IS NOT NULL AND (above.rank < own.rank OR above.code = o.addresses_level)) AS levels,
      CASE WHEN o.addresses_level IS NULL THEN '{}'::text[] ELSE ${bodies} END AS bodies
    FROM report r JOIN unit u ON u.id = r.unit_id JOIN level own ON own.code = u.level_code
      JOIN outline_item o ON o.id = ${outlineItemId}::uuid LEFT JOIN section s ON s.report_id = r.id AND s.outline_item_id = o.id
      LEFT JOIN person p ON p.id = s.updated_by_id WHERE r.id = ${reportId}::uuid`;
}
