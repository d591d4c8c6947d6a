import { z } from "zod";
import { actingText } from "#lib/access/acting-as.ts";
import type { Viewer } from "#lib/access/types.ts";
import { visible } from "#lib/access/visible.ts";
import { itemTitle } from "#lib/plan/amendment/queries/title.ts";
import { levelNames } from "#lib/organisation/queries/level-name.ts";
import { type Sql, sql } from "#lib/platform/sql.ts";
import { numbersOf, termsFor } from "#lib/register/queries/series.ts";
import { storedContent } from "../content.ts";
import { custodyJson, custodyRow, dayOffRow, daysOffJson, toldJson, toldRow } from "../custody/queries.ts";
import { contentJson } from "./content.ts";
import { frozenFor } from "../version/queries.ts";

const text = z.string().nullable();
const instant = z.coerce.date();
const open = z.record(z.string(), z.unknown());
const facts = z.record(z.string(), z.union([z.number(), z.boolean(), z.string(), z.null()]));

/** A milestone of the duty as `milestonesJson` gives it; days are YYYY-MM-DD. */
export const milestoneRow = z.object({
  id: z.string(),
  kind: z.string(),
  phrase: text,
  firstDueOn: text,
  dueOn: text,
  heldOn: text,
  recordedAt: instant.nullable(),
  latest: z.object({ state: z.string(), wantedOn: z.string(), grantedOn: text }).nullable(),
});

/** What one statement gives of one report; instants inside JSON come as ISO text. */
export const reportRow = z.object({
  subject: open,
  facts,
  unit: z.object({
    name: z.string(),
    shortName: z.string(),
    parentName: text,
    form: z.string(),
    symbol: z.string(),
    place: z.string(),
  }),
  directive: z.object({ code: z.string(), slug: z.string(), title: z.string(), years: z.number() }),
  plan: z.object({ id: z.string(), title: z.string() }),
  names: z.object({ recipient: z.string(), channel: z.string(), holder: z.string(), reviewer: text, stepBody: text }),
  milestones: z.array(milestoneRow),
  outline: z.array(
    z.object({ id: z.string(), parentId: text, number: z.string(), title: z.string(), answerable: z.boolean() }),
  ),
  versions: z.array(
    z.object({
      id: z.string(),
      number: z.number(),
      kind: z.string(),
      digest: z.string(),
      at: instant,
      by: z.string(),
      sent: text,
    }),
  ),
  approvals: z.array(
    z.object({
      id: z.string(),
      step: z.number(),
      round: z.number(),
      body: z.string(),
      name: z.string(),
      onBehalfOf: text,
      meeting: text,
      document: text,
      at: instant,
      revoked: z.boolean(),
    }),
  ),
  sendings: z.array(
    z.object({
      id: z.string(),
      round: z.number(),
      number: z.number(),
      type: z.string(),
      body: z.string(),
      datedOn: z.string(),
      at: instant,
      arrivalNumber: z.number(),
      receipt: z.string(),
      by: z.string(),
      onBehalfOf: text,
      paperFirst: z.boolean(),
      withdrawnAt: instant.nullable(),
    }),
  ),
  custody: z.array(custodyRow),
  told: z.array(toldRow),
  daysOff: z.array(dayOffRow),
  events: z.array(z.object({ id: z.string(), at: instant, action: z.string(), who: text })),
  returned: z.array(
    z.object({
      id: z.string(),
      outlineItemId: text,
      place: z.string(),
      blockId: text,
      code: z.string(),
      words: z.string(),
      reply: text,
    }),
  ),
  reviewed: z.object({
    conclusions: z.array(
      z.object({
        id: z.string(),
        round: z.number(),
        state: z.string(),
        accepted: z.boolean(),
        version: z.number(),
        note: text,
        by: z.string(),
        at: instant,
        newDueOn: text,
      }),
    ),
    askedBack: z.object({ words: z.string(), by: z.string(), at: instant }).nullable(),
  }),
  stale: z.array(z.string()),
  levels: z.record(z.string(), z.string()),
  numbers: z.array(z.object({ number: z.number(), datedOn: z.string() })),
  terms: z.array(z.object({ name: z.string(), since: z.string(), until: text })),
  mayDraft: z.boolean(),
  content: storedContent.nullable(),
});
export type ReportRow = z.infer<typeof reportRow>;

/** The milestones of the duty of the report `r`, each with the latest request for more time. */
export const milestonesJson = sql`(SELECT coalesce(jsonb_agg(jsonb_build_object('id', m.id, 'kind', m.kind, 'phrase', m.phrase,
    'firstDueOn', m.first_due_on, 'dueOn', m.due_on, 'heldOn', m.held_on,
    'recordedAt', m.recorded_at, 'latest', (SELECT jsonb_build_object('state', e.state, 'wantedOn', e.wanted_on, 'grantedOn', e.granted_on)
      FROM extension e WHERE e.milestone_id = m.id ORDER BY e.asked_at DESC LIMIT 1)) ORDER BY m.kind DESC), '[]')
  FROM milestone m WHERE m.assignment_id = r.assignment_id)`;

const outline = (
  locale: "vi" | "en",
): Sql => sql`(SELECT coalesce(jsonb_agg(jsonb_build_object('id', o.id, 'parentId', o.parent_id, 'number', o.number, 'title', ${itemTitle(locale)},
    'answerable', o.answerable) ORDER BY o.sort, o.id), '[]') FROM outline_item o WHERE o.plan_id = r.plan_id
    AND (NOT o.answerable OR EXISTS (SELECT 1 FROM outline_address x WHERE x.outline_item_id = o.id AND x.kind_code = u.kind_code))
    AND (o.removed_at IS NULL OR EXISTS (SELECT 1 FROM section s WHERE s.report_id = r.id AND s.outline_item_id = o.id AND s.words > 0)
      OR EXISTS (SELECT 1 FROM outline_item b JOIN section s ON s.outline_item_id = b.id WHERE b.parent_id = o.id AND s.report_id = r.id AND s.words > 0)))`;

const versions = (
  locale: "vi" | "en",
): Sql => sql`(SELECT coalesce(jsonb_agg(jsonb_build_object('id', v.id, 'number', v.number, 'kind', v.kind, 'digest', v.digest,
    'at', v.frozen_at, 'by', ${actingText(sql`v.frozen_by_id`, frozenFor, locale)}, 'sent', (SELECT s.id FROM submission s WHERE s.version_id = v.id ORDER BY s.round DESC LIMIT 1))
    ORDER BY v.number DESC), '[]') FROM report_version v WHERE v.report_id = r.id)`;

const approvals = sql`(SELECT coalesce(jsonb_agg(jsonb_build_object('id', a.id, 'step', a.step, 'round', a.round, 'body', a.body, 'name', p.full_name,
    'onBehalfOf', b.full_name, 'meeting', a.meeting, 'document', a.document, 'at', a.at, 'revoked', a.revoked_at IS NOT NULL) ORDER BY a.at DESC), '[]')
  FROM approval a JOIN person p ON p.id = a.person_id LEFT JOIN person b ON b.id = a.on_behalf_of_id WHERE a.report_id = r.id)`;

const sendings = sql`(SELECT coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'round', s.round, 'number', s.number, 'type', s.number_type,
    'body', s.number_body, 'datedOn', s.dated_on, 'at', s.submitted_at, 'arrivalNumber', s.arrival_number, 'receipt', s.receipt,
    'by', p.full_name, 'onBehalfOf', b.full_name, 'paperFirst', s.paper_first, 'withdrawnAt', s.withdrawn_at) ORDER BY s.submitted_at DESC), '[]')
  FROM submission s JOIN person p ON p.id = s.submitted_by_id LEFT JOIN person b ON b.id = s.on_behalf_of_id WHERE s.report_id = r.id)`;

const returned = sql`(SELECT coalesce(jsonb_agg(jsonb_build_object('id', i.id, 'outlineItemId', i.outline_item_id, 'place', coalesce(o.number, n.code), 'blockId', i.block_id,
    'code', i.code, 'words', i.words, 'reply', i.reply) ORDER BY o.sort, n.sort), '[]')
  FROM returned_item i LEFT JOIN outline_item o ON o.id = i.outline_item_id LEFT JOIN indicator n ON n.id = i.indicator_id
  WHERE i.report_id = r.id AND i.state IN ('OPEN', 'REPLIED'))`;

const stale = sql`ARRAY(SELECT c.standing_block_id || '|' || c.source_version_id FROM standing_citation c JOIN report s ON s.id = c.source_report_id
  WHERE c.report_id = r.id AND c.source_version_id IS DISTINCT FROM s.accepted_version_id)`;

const names = sql`jsonb_build_object('recipient', (SELECT name FROM unit WHERE id = r.recipient_unit_id),
  'channel', (SELECT name FROM unit WHERE id = r.channel_unit_id), 'holder', (SELECT short_name FROM unit WHERE id = r.holder_unit_id),
  'reviewer', (SELECT full_name FROM person WHERE id = r.reviewer_id), 'stepBody', r.step_body)`;

const events = (viewer: Viewer): Sql => sql`CASE WHEN ${visible("trail.readReport", viewer)} THEN
  (SELECT coalesce(jsonb_agg(e ORDER BY e.sequence DESC), '[]') FROM (SELECT v.id, v.at, v.action, v.sequence, ${actingText(sql`v.person_id`, sql`v.on_behalf_of_id`, viewer.locale)} AS who
    FROM audit_event v
    WHERE v.subject_kind = 'report' AND v.subject_id = r.id::text ORDER BY v.sequence DESC LIMIT 10) AS e) ELSE '[]'::jsonb END`;

/** How its reviews were concluded, with the note that stays, and that the unit asks for it back: to whoever reads the version. */
const reviewed = (
  viewer: Viewer,
): Sql => sql`CASE WHEN ${visible("report.readVersion", viewer)} THEN jsonb_build_object(
    'conclusions', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', x.id, 'round', x.round, 'state', x.state, 'accepted', x.state = 'ACCEPTED', 'version', w.number, 'note', x.note,
        'by', ${actingText(sql`x.concluded_by_id`, sql`x.concluded_on_behalf_of_id`, viewer.locale)}, 'at', x.concluded_at, 'newDueOn', x.new_due_on) ORDER BY x.concluded_at DESC), '[]')
      FROM review x JOIN report_version w ON w.id = x.version_id WHERE x.report_id = r.id AND x.state IN ('RETURNED', 'ACCEPTED', 'RECORDED')),
    'askedBack', (SELECT jsonb_build_object('words', x.asked_back_words, 'by', p.full_name, 'at', x.asked_back_at)
      FROM review x JOIN person p ON p.id = x.asked_back_by_id WHERE x.report_id = r.id AND x.state = 'OPEN'))
  ELSE jsonb_build_object('conclusions', '[]'::jsonb, 'askedBack', NULL) END`;

/** The working text to whoever may read it while it is worked on, a frozen version to whoever may read that; else none. */
const content = (viewer: Viewer): Sql => sql`CASE
  WHEN r.state IN ('DRAFT', 'IN_APPROVAL', 'RETURNED') AND ${visible("report.readDraft", viewer)} THEN ${contentJson(sql`r.id`)}
  WHEN ${visible("report.readVersion", viewer)} THEN (SELECT v.content FROM report_version v WHERE v.id = r.version_id) END`;

/** The day a sent document bears: its letterhead keeps the names of that day. None while the text is worked on. */
const datedOn = (
  viewer: Viewer,
): Sql => sql`(SELECT s.dated_on FROM submission s WHERE s.report_id = r.id AND s.withdrawn_at IS NULL
    AND r.state NOT IN ('DRAFT', 'IN_APPROVAL') AND NOT (r.state = 'RETURNED' AND ${visible("report.readDraft", viewer)})
  ORDER BY s.submitted_at DESC LIMIT 1)`;

/** Everything one page tells about a report to this viewer, in one statement; no row where they may not even see its state. */
export function reportStatement(viewer: Viewer, reportId: string): Sql {
  return sql`SELECT to_jsonb(r) AS subject, to_jsonb(f) AS facts,
    jsonb_build_object('name', un.name, 'shortName', un.short_name, 'parentName', up.name, 'form', k.document_form, 'symbol', un.symbol, 'place', u.place_name) AS unit,
    jsonb_build_object('code', d.code, 'slug', d.slug, 'title', d.title, 'years', d.years) AS directive,
    jsonb_build_object('id', p.id, 'title', p.short_title) AS plan, ${names} AS names, ${milestonesJson} AS milestones, ${outline(viewer.locale)} AS outline,
    ${versions(viewer.locale)} AS versions, ${approvals} AS approvals, ${sendings} AS sendings, ${custodyJson} AS custody, ${toldJson} AS told, ${daysOffJson} AS "daysOff", ${returned} AS returned,
    ${stale} AS stale, ${reviewed(viewer)} AS reviewed, ${levelNames(viewer.locale)} AS levels, ${events(viewer)} AS events, ${content(viewer)} AS content, ${visible("report.readDraft", viewer)} AS "mayDraft",
    ${numbersOf(sql`r.unit_id`, "BC")} AS numbers, ${termsFor(sql`r.unit_id`, sql`k.document_form`)} AS terms
  FROM report_subject r JOIN report_facts f ON f.id = r.id JOIN unit u ON u.id = r.unit_id JOIN unit_kind k ON k.code = u.kind_code
    CROSS JOIN LATERAL unit_named_on(u.id, ${datedOn(viewer)}) un LEFT JOIN LATERAL unit_named_on(u.parent_id, ${datedOn(viewer)}) up ON TRUE
    JOIN directive d ON d.id = r.directive_id JOIN plan p ON p.id = r.plan_id
  WHERE r.id = ${reportId}::uuid AND ${visible("report.readState", viewer)}`;
}
