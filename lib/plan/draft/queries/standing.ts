import { z } from "zod";
import { one, sql, type Tx } from "#lib/platform/db.ts";
import type { StandingPlan } from "../copy.ts";
import { planDraft } from "../schema.ts";

const { shape } = planDraft;
const text = z.string();
const standing = z.object({
  ...planDraft.pick({
    title: true,
    shortTitle: true,
    issuer: true,
    numberType: true,
    numberBody: true,
    signer: true,
    literalBefore: true,
    asked: true,
    deciderUnitId: true,
    ownPlan: true,
    scope: true,
    monitors: true,
    distribution: true,
    indicators: true,
    relations: true,
    routes: true,
    waitLimits: true,
  }).shape,
  year: z.number().nullable(),
  reporters: z.array(text),
  directives: z.array(shape.directives.element.omit({ leadPhrase: true, sourceLine: true })),
  milestones: z.array(
    shape.milestones.element
      .omit({ by: true, value: true, sourceLine: true })
      .extend({ levelCode: text, kindCode: text.nullable(), unitId: text.nullable() }),
  ),
  outline: z.array(
    z.object({
      key: text,
      parentKey: text.nullable(),
      number: text,
      title: text,
      text,
      answerable: z.boolean(),
      addressesLevel: text.nullable(),
      kinds: z.array(text),
      minWords: z.number(),
    }),
  ),
});

/** An issued plan as its rows stand, to be copied into a new draft; null where there is none. One statement. */
export function standingPlan(tx: Tx, planId: string): Promise<StandingPlan | null> {
  return one(
    tx,
    standing,
    sql`SELECT p.title, p.short_title AS "shortTitle", p.issuer, p.number_type AS "numberType", p.number_body AS "numberBody",
      jsonb_build_object('authority', p.signer_authority, 'title', p.signer_title, 'name', p.signer_name) AS signer, p.literal_before AS "literalBefore",
      jsonb_build_object('content', p.content_asked, 'frequency', p.frequency, 'sendingWay', p.sending_way, 'figuresClosedOn', p.figures_closed_on,
        'dataForms', p.data_forms) AS asked,
      p.decider_unit_id AS "deciderUnitId", jsonb_build_object('wanted', p.own_plan_wanted, 'phrase', p.own_plan_phrase) AS "ownPlan", p.scope, p.wait_limits AS "waitLimits",
      extract(year FROM p.issued_on)::int AS year,
      ARRAY(SELECT r.unit_id::text FROM plan_reporter r WHERE r.plan_id = p.id) AS reporters,
      ARRAY(SELECT m.unit_id::text FROM plan_monitor m WHERE m.plan_id = p.id) AS monitors,
      ARRAY(SELECT d.text FROM plan_distribution d WHERE d.plan_id = p.id ORDER BY d.sort) AS distribution,
      coalesce((SELECT jsonb_agg(jsonb_build_object('key', d.id, 'code', d.code, 'kind', d.kind, 'issuedOn', d.issued_on, 'issuer', d.issuer, 'subject', d.subject,
          'years', d.years, 'yearFrom', d.year_from, 'yearTo', d.year_to, 'leadUnitId', d.lead_unit_id,
          'bodies', coalesce((SELECT jsonb_agg(jsonb_build_object('unitId', b.unit_id, 'phrase', b.phrase) ORDER BY b.sort) FROM directive_body b WHERE b.directive_id = d.id), '[]'),
          'indicators', coalesce((SELECT jsonb_agg(jsonb_build_object('code', i.code, 'required', n.required) ORDER BY i.sort)
            FROM plan_indicator n JOIN indicator i ON i.id = n.indicator_id WHERE n.directive_id = d.id), '[]')) ORDER BY d.sort)
        FROM directive d WHERE d.plan_id = p.id), '[]') AS directives,
      coalesce((SELECT jsonb_agg(jsonb_build_object('key', m.id, 'directive', m.directive_id, 'levelCode', m.level_code, 'kindCode', m.kind_code, 'unitId', m.unit_id,
          'levelPhrase', m.level_phrase, 'kind', m.kind, 'phrase', m.phrase, 'recipientUnitId', m.recipient_unit_id, 'channelUnitId', m.channel_unit_id,
          'recipientPhrase', coalesce(m.recipient_phrase, ''), 'channelPhrase', coalesce(m.channel_phrase, '')) ORDER BY m.source_line, m.id)
        FROM plan_milestone m WHERE m.plan_id = p.id AND m.kind <> 'OWN_PLAN'), '[]') AS milestones,
      coalesce((SELECT jsonb_agg(jsonb_build_object('key', o.id, 'parentKey', o.parent_id, 'number', o.number, 'title', o.title, 'text', o.text,
          'answerable', o.answerable, 'addressesLevel', o.addresses_level, 'minWords', o.min_words,
          'kinds', coalesce((SELECT jsonb_agg(a.kind_code) FROM outline_address a WHERE a.outline_item_id = o.id), '[]')) ORDER BY o.sort)
        FROM outline_item o WHERE o.plan_id = p.id AND o.removed_at IS NULL), '[]') AS outline,
      coalesce((SELECT jsonb_agg(jsonb_build_object('code', i.code, 'name', i.name_vi, 'unitOfMeasure', i.unit_of_measure, 'perYear', i.per_year, 'adds', i.adds,
          'definition', i.definition, 'kinds', i.kinds) ORDER BY i.sort) FROM indicator i WHERE i.plan_id = p.id), '[]') AS indicators,
      coalesce((SELECT jsonb_agg(jsonb_build_object('left', r."left", 'operator', r.operator, 'right', r."right", 'note', coalesce(r.note, '')) ORDER BY r.sort)
        FROM indicator_relation r WHERE r.plan_id = p.id), '[]') AS relations,
      coalesce((SELECT jsonb_agg(jsonb_build_object('directive', coalesce(r.directive_id::text, '*'), 'target', r.target, 'value', coalesce(r.kind_code, r.unit_id::text),
          'recipientUnitId', r.recipient_unit_id, 'channelUnitId', r.channel_unit_id, 'steps', r.steps) ORDER BY r.sort) FROM plan_route r WHERE r.plan_id = p.id), '[]') AS routes
    FROM plan p WHERE p.id = ${planId}::uuid AND p.state <> 'DRAFT'`,
  );
}
