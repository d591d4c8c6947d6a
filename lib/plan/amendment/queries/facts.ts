import { z } from "zod";
import { one, type Tx } from "#lib/platform/db.ts";
import { sql } from "#lib/platform/sql.ts";
import { waitLimitsSchema } from "../../waiting/schema.ts";
import type { Facts } from "../types.ts";

const id = z.string();
const day = z.string().nullable();
const text = z.string().nullable();

const factsRow = z.object({
  plan: z.object({
    id,
    literalBefore: z.boolean(),
    year: z.number().nullable(),
    issuingUnitId: id,
    issuingLevel: z.string(),
    deciderUnitId: id,
    waitLimits: waitLimitsSchema,
  }),
  directives: z.array(z.object({ id, code: z.string(), leadUnitId: id })),
  kinds: z.array(z.object({ code: z.string(), nameVi: z.string(), levelCode: z.string() })),
  levels: z.array(z.object({ code: z.string(), nameVi: z.string() })),
  terms: z.array(
    z.object({
      id,
      directiveId: id,
      levelCode: z.string(),
      levelPhrase: z.string(),
      kindCode: text,
      unitId: text,
      kind: z.string(),
      phrase: z.string(),
      dueOn: day,
    }),
  ),
  reporters: z.array(id),
  duties: z.array(
    z.object({
      id,
      directiveId: id,
      unitId: id,
      draftingUnitId: id,
      channelUnitId: id,
      ownDocument: z.boolean(),
      ended: z.boolean(),
      report: z.object({ id, state: z.string(), round: z.number(), written: z.number() }).nullable(),
      milestones: z.array(
        z.object({ id, kind: z.string(), phrase: text, dueOn: day, firstDueOn: day, doneOn: day, grantedOn: day }),
      ),
    }),
  ),
  units: z.array(
    z.object({
      id,
      name: z.string(),
      shortName: z.string(),
      symbol: z.string(),
      kindCode: z.string(),
      levelCode: z.string(),
      exists: z.boolean(),
    }),
  ),
  items: z.array(
    z.object({
      id,
      parentId: text,
      code: z.string(),
      number: z.string(),
      title: z.string(),
      text: z.string(),
      answerable: z.boolean(),
      sort: z.number(),
      removed: z.boolean(),
      kinds: z.array(z.string()),
      written: z.number(),
    }),
  ),
  openRequests: z.number(),
});

const duties = sql`(SELECT coalesce(jsonb_agg(jsonb_build_object('id', a.id, 'directiveId', a.directive_id, 'unitId', a.unit_id,
    'draftingUnitId', a.drafting_unit_id, 'channelUnitId', a.channel_unit_id, 'ownDocument', a.own_document, 'ended', a.ended_at IS NOT NULL,
    'report', CASE WHEN r.id IS NULL THEN NULL ELSE jsonb_build_object('id', r.id, 'state', r.state, 'round', r.round,
      'written', (SELECT count(*) FROM section s WHERE s.report_id = r.id AND s.words > 0)) END,
    'milestones', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', m.id, 'kind', m.kind, 'phrase', m.phrase, 'dueOn', m.due_on,
        'firstDueOn', m.first_due_on, 'doneOn', CASE m.kind WHEN 'SEND_REPORT' THEN r.first_sent_on ELSE m.held_on END,
        'grantedOn', (SELECT e.granted_on FROM extension e WHERE e.milestone_id = m.id AND e.granted_on IS NOT NULL ORDER BY e.decided_at DESC LIMIT 1))
        ORDER BY m.kind DESC), '[]') FROM milestone m WHERE m.assignment_id = a.id)) ORDER BY d.sort, u.sort, u.id), '[]')
  FROM assignment a JOIN directive d ON d.id = a.directive_id JOIN unit u ON u.id = a.unit_id LEFT JOIN report r ON r.assignment_id = a.id
  WHERE a.plan_id = p.id)`;

const items = sql`(SELECT coalesce(jsonb_agg(jsonb_build_object('id', o.id, 'parentId', o.parent_id, 'code', o.code, 'number', o.number,
    'title', o.title, 'text', o.text, 'answerable', o.answerable, 'sort', o.sort, 'removed', o.removed_at IS NOT NULL,
    'kinds', (SELECT coalesce(jsonb_agg(x.kind_code ORDER BY x.kind_code), '[]') FROM outline_address x WHERE x.outline_item_id = o.id),
    'written', (SELECT count(*) FROM section s WHERE s.outline_item_id = o.id AND s.words > 0)) ORDER BY o.sort, o.id), '[]')
  FROM outline_item o WHERE o.plan_id = p.id)`;

/**
 * Everything the effects of an amendment follow from, in one statement; null where there is no such plan. A command
 * holds plan, duties, reports and milestones locked when it reads; a dry run reads what stands now.
 *
 * @param today YYYY-MM-DD in the installation's zone, by which lateness and validity of units are judged
 */
export async function readFacts(tx: Tx, planId: string, today: string): Promise<Facts | null> {
  const row = await one(
    tx,
    factsRow,
    sql`SELECT jsonb_build_object('id', p.id, 'literalBefore', p.literal_before, 'year', extract(year FROM p.issued_on)::int,
        'issuingUnitId', p.issuing_unit_id, 'issuingLevel', i.level_code, 'deciderUnitId', coalesce(p.decider_unit_id, p.issuing_unit_id),
        'waitLimits', p.wait_limits) AS plan,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', d.id, 'code', d.code, 'leadUnitId', d.lead_unit_id) ORDER BY d.sort), '[]')
        FROM directive d WHERE d.plan_id = p.id) AS directives,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('code', k.code, 'nameVi', k.name_vi, 'levelCode', k.level_code) ORDER BY k.sort), '[]')
        FROM unit_kind k) AS kinds,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('code', l.code, 'nameVi', l.name_vi) ORDER BY l.rank), '[]') FROM level l) AS levels,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', m.id, 'directiveId', m.directive_id, 'levelCode', m.level_code,
          'levelPhrase', m.level_phrase, 'kindCode', m.kind_code, 'unitId', m.unit_id, 'kind', m.kind, 'phrase', m.phrase,
          'dueOn', m.due_on) ORDER BY m.source_line, m.id), '[]') FROM plan_milestone m WHERE m.plan_id = p.id) AS terms,
      (SELECT coalesce(jsonb_agg(x.unit_id ORDER BY x.unit_id), '[]') FROM plan_reporter x WHERE x.plan_id = p.id) AS reporters,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', u.id, 'name', u.name, 'shortName', u.short_name, 'symbol', u.symbol, 'kindCode', u.kind_code,
          'levelCode', u.level_code, 'exists', u.valid_from <= ${today}::date AND (u.valid_to IS NULL OR u.valid_to >= ${today}::date))
          ORDER BY u.sort, u.id), '[]') FROM unit u) AS units,
      ${duties} AS duties, ${items} AS items,
      (SELECT count(*)::int FROM extension e JOIN milestone m ON m.id = e.milestone_id WHERE m.plan_id = p.id AND e.state = 'ASKED') AS "openRequests"
    FROM plan p JOIN unit i ON i.id = p.issuing_unit_id WHERE p.id = ${planId}::uuid`,
  );
  return row === null ? null : { ...row, today };
}
