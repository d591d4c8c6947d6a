import { z } from "zod";
import { actingAs } from "#lib/access/acting-as.ts";
import type { Viewer } from "#lib/access/types.ts";
import { visible } from "#lib/access/visible.ts";
import { levelNames } from "#lib/organisation/queries/level-name.ts";
import { itemTitle } from "#lib/plan/amendment/queries/title.ts";
import { type Sql, sql } from "#lib/platform/sql.ts";
import { storedContent } from "#lib/report/content.ts";
import { neighboursRow, neighboursStatement } from "./neighbours.ts";

const text = z.string().nullable();

const acting = z.object({ name: z.string(), onBehalfOf: text });

const itemRow = z.object({
  id: z.string(),
  round: z.number(),
  outlineItemId: text,
  indicatorId: text,
  blockId: text,
  recommendationId: text,
  number: text,
  title: text,
  indicatorCode: text,
  indicatorName: text,
  code: z.string(),
  words: z.string(),
  severity: z.string(),
  state: z.string(),
  by: acting,
  at: z.coerce.date(),
  reply: text,
  repliedBy: text,
  repliedAt: z.coerce.date().nullable(),
  settledBy: acting.nullable(),
  settledAt: z.coerce.date().nullable(),
  previousId: text,
});

export const reviewRow = z.object({
  id: z.string(),
  state: z.string(),
  round: z.number(),
  directiveId: z.string(),
  planId: z.string(),
  channelUnitId: z.string(),
  channel: z.string(),
  unitId: z.string(),
  unitKind: z.string(),
  unitName: z.string(),
  unitShort: z.string(),
  directiveCode: z.string(),
  directiveTitle: z.string(),
  sendPhrase: text,
  sendDueOn: text,
  sendFirstDueOn: text,
  firstSentOn: text,
  returnDueOn: text,
  subject: z.record(z.string(), z.unknown()),
  facts: z.record(z.string(), z.unknown()),
  versionId: text,
  versionNumber: z.number().nullable(),
  versionDigest: text,
  content: storedContent.nullable(),
  earlier: z.object({ number: z.number(), content: storedContent }).nullable(),
  outline: z.array(
    z.object({ id: z.string(), number: z.string(), title: z.string(), text: z.string(), read: z.boolean() }),
  ),
  items: z.array(itemRow),
  openings: z.array(z.object({ outlineItemId: z.string(), reason: z.string() })),
  submission: z
    .object({
      number: z.number(),
      type: z.string(),
      body: z.string(),
      datedOn: z.string(),
      at: z.coerce.date(),
      arrivalNumber: z.number(),
    })
    .nullable(),
  form: z.string(),
  approvedBy: acting.nullable(),
  reviewer: z.object({ id: z.string(), name: z.string() }).nullable(),
  heads: z.array(z.string()),
  askedBack: z.object({ words: z.string(), by: z.string(), at: z.coerce.date() }).nullable(),
  queue: neighboursRow.nullable(),
  levels: z.record(z.string(), z.string()),
});
export type Row = z.output<typeof reviewRow>;

/** The facts that the moves of a review ask for; the others (the digest of the working text above all) cost more than the page. */
const facts = sql`jsonb_build_object('unsettled_items', f.unsettled_items, 'flagged_items', f.flagged_items, 'review_open', f.review_open)`;

/** Everything of one report under review, in one statement; no row where the viewer may not read its version. */
export function reviewStatement(viewer: Viewer, reportId: string, from: string | undefined): Sql {
  const { locale, personId } = viewer;
  return sql`SELECT r.id, r.state, r.round, r.plan_id AS "planId", r.directive_id AS "directiveId", r.channel_unit_id AS "channelUnitId",
    c.name AS channel, k.document_form AS form, r.unit_id AS "unitId", r.unit_kind AS "unitKind",
    u.name AS "unitName", u.short_name AS "unitShort", d.code AS "directiveCode", d.short_title AS "directiveTitle",
    r.send_phrase AS "sendPhrase", r.send_due_on::text AS "sendDueOn", r.send_first_due_on::text AS "sendFirstDueOn", r.first_sent_on::text AS "firstSentOn", r.return_due_on::text AS "returnDueOn",
    to_jsonb(r) AS subject, ${facts} AS facts, v.id AS "versionId", v.number AS "versionNumber", v.digest AS "versionDigest", v.content,
    (SELECT jsonb_build_object('number', w.number, 'content', w.content) FROM review x JOIN report_version w ON w.id = x.version_id
      WHERE x.report_id = r.id AND x.round < r.round AND x.version_id <> r.version_id ORDER BY x.round DESC, x.started_at DESC LIMIT 1) AS earlier,
    coalesce((SELECT jsonb_agg(jsonb_build_object('id', o.id, 'number', o.number, 'title', ${itemTitle(locale)}, 'text', o.text,
        'read', EXISTS (SELECT 1 FROM review_read d WHERE d.version_id = r.version_id AND d.person_id = ${personId}::uuid AND d.outline_item_id = o.id)) ORDER BY o.sort)
      FROM outline_item o JOIN outline_address x ON x.outline_item_id = o.id AND x.kind_code = r.unit_kind
      WHERE o.plan_id = r.plan_id AND o.answerable AND (o.removed_at IS NULL
        OR EXISTS (SELECT 1 FROM section s WHERE s.report_id = r.id AND s.outline_item_id = o.id AND s.words > 0))), '[]') AS outline,
    coalesce((SELECT jsonb_agg(jsonb_build_object('id', i.id, 'round', i.round, 'outlineItemId', i.outline_item_id, 'indicatorId', i.indicator_id,
        'blockId', i.block_id, 'recommendationId', i.recommendation_id, 'number', o.number, 'title', o.title, 'indicatorCode', n.code, 'indicatorName', n.name_vi, 'code', i.code,
        'words', i.words, 'severity', i.severity, 'state', i.state, 'by', ${actingAs(sql`i.created_by_id`, sql`i.created_on_behalf_of_id`)}, 'at', i.created_at,
        'reply', i.reply, 'repliedBy', q.full_name, 'repliedAt', i.replied_at, 'settledBy', ${actingAs(sql`i.settled_by_id`, sql`i.settled_on_behalf_of_id`)},
        'settledAt', i.settled_at, 'previousId', i.previous_id) ORDER BY i.round DESC, o.sort NULLS LAST, n.sort, i.created_at)
      FROM returned_item i LEFT JOIN person q ON q.id = i.replied_by_id
      LEFT JOIN outline_item o ON o.id = i.outline_item_id LEFT JOIN indicator n ON n.id = i.indicator_id WHERE i.report_id = r.id), '[]') AS items,
    coalesce((SELECT jsonb_agg(jsonb_build_object('outlineItemId', o.outline_item_id, 'reason', o.reason))
      FROM report_opening o WHERE o.report_id = r.id AND o.round >= r.round - 1), '[]') AS openings,
    (SELECT jsonb_build_object('number', s.number, 'type', s.number_type, 'body', s.number_body, 'datedOn', s.dated_on, 'at', s.submitted_at, 'arrivalNumber', s.arrival_number)
      FROM submission s WHERE s.report_id = r.id AND s.withdrawn_at IS NULL ORDER BY s.round DESC LIMIT 1) AS submission,
    (SELECT ${actingAs(sql`x.person_id`, sql`x.on_behalf_of_id`)} FROM approval x WHERE x.report_id = r.id AND x.revoked_at IS NULL ORDER BY x.at DESC LIMIT 1) AS "approvedBy",
    (SELECT jsonb_build_object('words', x.asked_back_words, 'by', p.full_name, 'at', x.asked_back_at) FROM review x JOIN person p ON p.id = x.asked_back_by_id
      WHERE x.report_id = r.id AND x.version_id = r.version_id AND x.round = r.round ORDER BY x.asked_back_at DESC LIMIT 1) AS "askedBack",
    (SELECT jsonb_build_object('id', p.id, 'name', p.full_name) FROM person p WHERE p.id = r.reviewer_id) AS reviewer,
    coalesce((SELECT jsonb_agg(DISTINCT p.full_name || ', ' || x.title) FROM position x JOIN person p ON p.id = x.person_id AND p.closed_at IS NULL
      WHERE x.unit_id = r.channel_unit_id AND x.role = 'REVIEW_HEAD' AND x.until IS NULL), '[]') AS heads, ${levelNames(locale)} AS levels,
    (SELECT to_jsonb(n) FROM (${neighboursStatement(viewer, reportId, from)}) n) AS queue
  FROM report_subject r JOIN report_facts f ON f.id = r.id JOIN unit u ON u.id = r.unit_id JOIN unit c ON c.id = r.channel_unit_id JOIN unit_kind k ON k.code = u.kind_code
  JOIN directive d ON d.id = r.directive_id LEFT JOIN report_version v ON v.id = r.version_id
  WHERE r.id = ${reportId}::uuid AND ${visible("report.readVersion", viewer)}`;
}
