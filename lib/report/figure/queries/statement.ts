import { z } from "zod";
import { actingText } from "#lib/access/acting-as.ts";
import type { Viewer } from "#lib/access/types.ts";
import { visible } from "#lib/access/visible.ts";
import { PEERS_LEAST } from "#lib/indicator/rules.ts";
import { type Sql, sql } from "#lib/platform/sql.ts";
import { figureKinds } from "../types.ts";

const text = z.string().nullable();
const valueRow = z.object({
  year: z.number().nullable(),
  kind: z.enum(figureKinds),
  value: text,
  reason: text,
  note: text,
  by: z.string(),
  at: z.coerce.date(),
});
const noteRow = z.object({
  id: z.string(),
  indicatorId: text,
  blockId: text,
  recommendationId: text,
  code: z.string(),
  words: z.string(),
  severity: z.string(),
  state: z.string(),
  reply: text,
  by: z.string(),
  at: z.coerce.date(),
});
const indicatorRow = z.object({
  id: z.string(),
  code: z.string(),
  name: z.string(),
  unitOfMeasure: z.string(),
  definition: z.string(),
  perYear: z.boolean(),
  adds: z.boolean(),
  required: z.boolean(),
  open: z.boolean(),
  values: z.array(valueRow),
});
export const gridRow = z.object({
  unit: z.string(),
  directive: z.string(),
  yearFrom: z.number(),
  yearTo: z.number(),
  indicators: z.array(indicatorRow),
  relations: z.array(
    z.object({
      left: z.array(z.string()),
      operator: z.enum(["=", "<=", ">="]),
      right: z.array(z.string()),
      note: text,
    }),
  ),
  notes: z.array(noteRow),
  peers: z.array(
    z.object({
      indicator: z.string(),
      year: z.number().nullable(),
      count: z.number(),
      median: z.coerce.number(),
      spread: z.coerce.number(),
    }),
  ),
  explanations: z.array(z.object({ key: z.string(), words: z.string(), by: z.string(), at: z.coerce.date() })),
  earlier: z.array(
    z.object({
      indicatorId: z.string(),
      year: z.number().nullable(),
      kind: z.enum(figureKinds),
      value: text,
      plan: z.string(),
    }),
  ),
  frozen: z
    .array(z.object({ indicatorId: z.string(), year: z.number().nullable(), kind: z.enum(figureKinds), value: text }))
    .nullable(),
});
export type GridRow = z.output<typeof gridRow>;

/** The figures of one cell each among units of the kind that sent theirs to the same body: how many, their median, their spread. */
const peers = sql`WITH sent AS (SELECT i.code, v.year, v.value FROM report o JOIN unit u ON u.id = o.unit_id AND u.kind_code = r.unit_kind
    JOIN indicator_value v ON v.report_id = o.id AND v.value IS NOT NULL JOIN indicator i ON i.id = v.indicator_id
    WHERE o.directive_id = r.directive_id AND o.channel_unit_id = r.channel_unit_id AND o.id <> r.id AND o.state IN ('SUBMITTED', 'IN_REVIEW', 'ACCEPTED')),
  middle AS (SELECT code, year, count(*)::int AS count, percentile_cont(0.5) WITHIN GROUP (ORDER BY value::float8) AS median
    FROM sent GROUP BY code, year HAVING count(*) >= ${PEERS_LEAST}),
  usual AS (SELECT m.code, m.year, m.count, m.median, percentile_cont(0.5) WITHIN GROUP (ORDER BY abs(s.value::float8 - m.median)) AS spread
    FROM middle m JOIN sent s ON s.code = m.code AND s.year IS NOT DISTINCT FROM m.year GROUP BY m.code, m.year, m.count, m.median)
  SELECT coalesce(jsonb_agg(jsonb_build_object('indicator', code, 'year', year, 'count', count, 'median', median, 'spread', spread)), '[]') FROM usual`;

/** What the same unit's approved report under an earlier plan said in the same cell; the newest such report first. */
const earlier = sql`SELECT coalesce(jsonb_agg(x), '[]') FROM (SELECT DISTINCT ON (v.indicator_id, v.year) v.indicator_id AS "indicatorId", v.year, v.kind,
    trim_scale(v.value)::text AS value, p.short_title AS plan
  FROM report o JOIN plan p ON p.id = o.plan_id JOIN indicator_value v ON v.report_id = o.id
  WHERE o.unit_id = r.unit_id AND o.plan_id <> r.plan_id AND o.version_id IS NOT NULL AND p.issued_on < (SELECT q.issued_on FROM plan q WHERE q.id = r.plan_id)
  ORDER BY v.indicator_id, v.year, p.issued_on DESC, o.created_at DESC) x`;

const values = sql`SELECT coalesce(jsonb_agg(jsonb_build_object('year', v.year, 'kind', v.kind, 'value', trim_scale(v.value)::text, 'reason', v.reason,
    'note', v.note, 'by', p.full_name, 'at', v.updated_at)), '[]')
  FROM indicator_value v JOIN person p ON p.id = v.updated_by_id WHERE v.report_id = r.id AND v.indicator_id = i.id`;

/** The whole grid of a report in one statement; no row where the viewer may not read the draft. */
export function gridStatement(viewer: Viewer, reportId: string): Sql {
  return sql`SELECT u.short_name AS unit, d.code AS directive, d.year_from AS "yearFrom", d.year_to AS "yearTo",
    (SELECT coalesce(jsonb_agg(jsonb_build_object('id', i.id, 'code', i.code, 'name', CASE WHEN ${viewer.locale} = 'en' THEN i.name_en ELSE i.name_vi END,
        'unitOfMeasure', i.unit_of_measure, 'definition', i.definition, 'perYear', i.per_year, 'adds', i.adds, 'required', pi.required,
        'open', figure_open(r.id, i.id), 'values', (${values})) ORDER BY pi.required DESC, i.sort), '[]')
      FROM plan_indicator pi JOIN indicator i ON i.id = pi.indicator_id JOIN unit_kind k ON k.code = r.unit_kind AND i.kinds && k.indicator_kinds
      WHERE pi.directive_id = r.directive_id) AS indicators,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('left', x."left", 'operator', x.operator, 'right', x."right", 'note', x.note) ORDER BY x.sort), '[]')
      FROM indicator_relation x WHERE x.plan_id IS NULL OR x.plan_id = r.plan_id) AS relations,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('id', i.id, 'indicatorId', i.indicator_id, 'blockId', i.block_id, 'recommendationId', i.recommendation_id, 'code', i.code, 'words', i.words,
        'severity', i.severity, 'state', i.state, 'reply', i.reply,
        'by', ${actingText(sql`i.created_by_id`, sql`i.created_on_behalf_of_id`, viewer.locale)}, 'at', i.created_at) ORDER BY i.created_at), '[]')
      FROM returned_item i
      WHERE i.report_id = r.id AND i.round = r.round AND i.state <> 'DRAFT' AND i.indicator_id IS NOT NULL) AS notes,
    (${peers}) AS peers, (${earlier}) AS earlier,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('key', x.key, 'words', x.words, 'by', p.full_name, 'at', x.at) ORDER BY x.at), '[]')
      FROM figure_explanation x JOIN person p ON p.id = x.person_id WHERE x.report_id = r.id) AS explanations,
    (SELECT v.content -> 'values' FROM report_version v WHERE v.report_id = r.id ORDER BY v.number DESC LIMIT 1) AS frozen
  FROM report_subject r JOIN directive d ON d.id = r.directive_id JOIN unit u ON u.id = r.unit_id WHERE r.id = ${reportId}::uuid AND ${visible("report.readDraft", viewer)}`;
}
