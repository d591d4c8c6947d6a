import { z } from "zod";
import type { Viewer } from "#lib/access/types.ts";
import { visible } from "#lib/access/visible.ts";
import { db, many, one, sql } from "#lib/platform/db.ts";
import { waitLimitsSchema } from "../waiting/schema.ts";
import { plansOf } from "./list.ts";

const term = z.object({
  levelCode: z.string(),
  levelPhrase: z.string(),
  kind: z.string(),
  phrase: z.string(),
  dueOn: z.string().nullable(),
  /** What it was before an amendment moved it, by the units it binds; null where it binds none. */
  firstDueOn: z.string().nullable(),
  recipient: z.string().nullable(),
  channel: z.string().nullable(),
  sourceLine: z.number(),
});
const directive = z.object({
  id: z.string(),
  code: z.string(),
  title: z.string(),
  shortTitle: z.string(),
  years: z.number(),
  yearFrom: z.number(),
  yearTo: z.number(),
  lead: z.string(),
  bodies: z.array(z.string()),
  terms: z.array(term),
  /** How many figures it asks for, and how many of them must be given. */
  figures: z.object({ asked: z.number(), required: z.number() }),
});
const outlineItem = z.object({
  code: z.string(),
  number: z.string(),
  title: z.string(),
  answerable: z.boolean(),
  /** No item stands above it. */
  top: z.boolean(),
});

const route = z.object({
  directive: z.string().nullable(),
  target: z.enum(["OWN", "REPORTERS", "KIND", "UNIT"]),
  name: z.string().nullable(),
  steps: z.array(
    z.object({
      unit: z.string(),
      role: z.enum(["APPROVER", "LEADER"]),
      body: z.string(),
      together: z.boolean().default(false),
      name: z.string().nullable(),
    }),
  ),
});

const planRow = z.object({
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
  signerAuthority: z.string().nullable(),
  signerTitle: z.string().nullable(),
  signerName: z.string().nullable(),
  literalBefore: z.boolean(),
  waitLimits: waitLimitsSchema,
  /** Whether its own words are kept, at an address of their own. */
  hasText: z.boolean(),
  draft: z.boolean(),
  sample: z.boolean(),
  directives: z.array(directive),
  /** The ways it prescribes that name who decides. */
  routes: z.array(route),
  monitors: z.array(z.string()),
  distribution: z.array(z.string()),
  outline: z.array(outlineItem),
  /** Units of the viewer's that make a plan of their own under it. */
  ownPlanUnits: z.array(z.string()),
  subject: z.object({
    unitId: z.string(),
    leading: z.array(z.string()),
    monitors: z.array(z.string()),
    above: z.array(z.string()),
  }),
});
export type PlanPage = z.output<typeof planRow>;
export type PlanDirective = PlanPage["directives"][number];
export type PlanTerm = PlanDirective["terms"][number];

/** Everything that stands in a plan, for its page; null where there is none or the viewer may not find it. One statement. */
export function planPage(viewer: Viewer, planId: string): Promise<PlanPage | null> {
  const mine = viewer.positions.map((position) => position.unitId);
  const kindName = viewer.locale === "en" ? sql`k.name_en` : sql`k.name_vi`;
  return one(
    db(),
    planRow,
    sql`SELECT p.id, p.title, p.short_title AS "shortTitle", p.issuer, p.state, p.number, p.number_type AS "numberType", p.number_body AS "numberBody",
      k.document_form AS "documentForm", p.issued_on::text AS "issuedOn", p.signer_authority AS "signerAuthority", p.signer_title AS "signerTitle",
      p.signer_name AS "signerName", p.literal_before AS "literalBefore", p.wait_limits AS "waitLimits", p.source_text <> '' AS "hasText",
      p.state = 'DRAFT' AND EXISTS (SELECT 1 FROM plan_draft w WHERE w.plan_id = p.id) AS draft, p.sample,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', d.id, 'code', d.code, 'title', d.title, 'shortTitle', d.short_title, 'years', d.years,
          'yearFrom', d.year_from, 'yearTo', d.year_to, 'lead', l.name,
          'bodies', (SELECT coalesce(jsonb_agg(x.name ORDER BY b.sort), '[]') FROM directive_body b JOIN unit x ON x.id = b.unit_id WHERE b.directive_id = d.id),
          'terms', (SELECT coalesce(jsonb_agg(jsonb_build_object('levelCode', m.level_code, 'levelPhrase', m.level_phrase, 'kind', m.kind,
              'phrase', m.phrase, 'dueOn', m.due_on, 'firstDueOn', CASE WHEN EXISTS (SELECT 1 FROM amendment z WHERE z.plan_id = p.id) THEN (SELECT y.first_due_on FROM assignment a JOIN milestone y ON y.assignment_id = a.id
                WHERE a.directive_id = d.id AND a.ended_at IS NULL AND y.kind = m.kind AND y.phrase = m.phrase AND y.due_on = m.due_on LIMIT 1) END, 'recipient', coalesce(m.recipient_phrase, r.name), 'channel', coalesce(m.channel_phrase, c.name),
              'sourceLine', m.source_line) ORDER BY m.source_line, m.kind DESC), '[]')
            FROM plan_milestone m LEFT JOIN unit r ON r.id = m.recipient_unit_id LEFT JOIN unit c ON c.id = m.channel_unit_id WHERE m.directive_id = d.id),
          'figures', (SELECT jsonb_build_object('asked', count(*), 'required', count(*) FILTER (WHERE n.required)) FROM plan_indicator n
            WHERE n.directive_id = d.id)) ORDER BY d.sort), '[]')
        FROM directive d JOIN unit l ON l.id = d.lead_unit_id WHERE d.plan_id = p.id) AS directives,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('directive', d.code, 'target', r.target, 'name', coalesce(x.name, ${kindName}),
          'steps', (SELECT jsonb_agg(s.value || jsonb_build_object('name', (SELECT y.name FROM unit y WHERE y.id::text = s.value ->> 'unit')) ORDER BY s.ordinality)
            FROM jsonb_array_elements(r.steps) WITH ORDINALITY s)) ORDER BY r.sort), '[]')
        FROM plan_route r LEFT JOIN directive d ON d.id = r.directive_id LEFT JOIN unit x ON x.id = r.unit_id LEFT JOIN unit_kind k ON k.code = r.kind_code
        WHERE r.plan_id = p.id AND r.steps <> '[]') AS routes,
      ARRAY(SELECT x.name FROM plan_monitor m JOIN unit x ON x.id = m.unit_id WHERE m.plan_id = p.id ORDER BY x.sort) AS monitors,
      ARRAY(SELECT d.text FROM plan_distribution d WHERE d.plan_id = p.id ORDER BY d.sort) AS distribution,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('code', o.code, 'number', o.number, 'title', o.title, 'answerable', o.answerable,
          'top', o.parent_id IS NULL) ORDER BY o.sort), '[]')
        FROM outline_item o WHERE o.plan_id = p.id AND o.removed_at IS NULL) AS outline,
      ARRAY(SELECT m.unit_id::text FROM milestone m WHERE m.plan_id = p.id AND m.kind = 'OWN_PLAN' AND m.unit_id = ANY(${mine}::uuid[])) AS "ownPlanUnits",
      (SELECT jsonb_build_object('unitId', y.unit_id, 'leading', y.leading, 'monitors', y.monitors, 'above', y.above) FROM plan_subject y WHERE y.id = p.id) AS subject
    FROM plan p JOIN unit u ON u.id = p.issuing_unit_id JOIN unit_kind k ON k.code = u.kind_code
    WHERE p.id = ${planId}::uuid AND ${plansOf(viewer)}`,
  );
}

const unitRow = z.object({
  unitId: z.string(),
  name: z.string(),
  kindVi: z.string(),
  kindEn: z.string(),
  ownDocument: z.boolean(),
  byPlan: z.boolean(),
  cells: z.array(
    z.object({
      code: z.string(),
      seen: z.boolean(),
      state: z.string().nullable(),
      round: z.number(),
      reportId: z.string().nullable(),
    }),
  ),
});
export type PlanUnit = z.output<typeof unitRow>;

/**
 * The units that report under a plan, by kind, with the state of each directive's report where the viewer may see it
 * (state null: not theirs to see). Drafts of plans have no units yet. One statement.
 */
export function planUnits(viewer: Viewer, planId: string): Promise<PlanUnit[]> {
  const may = visible("report.readState", viewer);
  return many(
    db(),
    unitRow,
    sql`SELECT u.id AS "unitId", u.name, k.name_vi AS "kindVi", k.name_en AS "kindEn", r.own_document AS "ownDocument", bool_or(r.by_plan) AS "byPlan",
      jsonb_agg(jsonb_build_object('code', d.code, 'seen', ${may}, 'round', coalesce(r.round, 0), 'state', CASE WHEN ${may} THEN r.state END,
        'reportId', CASE WHEN ${may} THEN r.report_id END) ORDER BY d.sort) AS cells
    FROM (SELECT a.*, s.id AS report_id, coalesce(s.state, 'NOT_STARTED') AS state, s.round FROM assignment a LEFT JOIN report s ON s.assignment_id = a.id) r
      JOIN directive d ON d.id = r.directive_id JOIN unit u ON u.id = r.unit_id JOIN unit_kind k ON k.code = u.kind_code
    WHERE r.plan_id = ${planId}::uuid AND r.ended_at IS NULL GROUP BY u.id, k.code, r.own_document ORDER BY r.own_document, k.sort, u.sort, u.name`,
  );
}
