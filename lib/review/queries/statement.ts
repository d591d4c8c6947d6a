import { z } from "zod";
import type { Viewer } from "#lib/access/types.ts";
import { visible } from "#lib/access/visible.ts";
import { levelNames } from "#lib/organisation/queries/level-name.ts";
import { itemTitle } from "#lib/plan/amendment/queries/title.ts";
import { db, one } from "#lib/platform/db.ts";
import { type Sql, sql } from "#lib/platform/sql.ts";
import { storedContent } from "#lib/report/content.ts";

const text = z.string().nullable();

const itemRow = z.object({
  id: z.string(),
  round: z.number(),
  outlineItemId: text,
  indicatorId: text,
  blockId: text,
  number: text,
  title: text,
  indicatorCode: text,
  indicatorName: text,
  code: z.string(),
  words: z.string(),
  severity: z.string(),
  state: z.string(),
  by: z.string(),
  at: z.coerce.date(),
  reply: text,
  repliedBy: text,
  repliedAt: z.coerce.date().nullable(),
  previousId: text,
});

export const reviewRow = z.object({
  id: z.string(),
  state: z.string(),
  round: z.number(),
  directiveId: z.string(),
  channelUnitId: z.string(),
  unitKind: z.string(),
  unitName: z.string(),
  unitShort: z.string(),
  directiveCode: z.string(),
  directiveTitle: z.string(),
  sendPhrase: text,
  sendDueOn: text,
  firstSentOn: text,
  subject: z.record(z.string(), z.unknown()),
  facts: z.record(z.string(), z.unknown()),
  versionNumber: z.number().nullable(),
  versionDigest: text,
  content: storedContent.nullable(),
  earlier: z.object({ number: z.number(), content: storedContent }).nullable(),
  outline: z.array(z.object({ id: z.string(), number: z.string(), title: z.string(), text: z.string() })),
  items: z.array(itemRow),
  openings: z.array(z.object({ outlineItemId: z.string(), reason: z.string() })),
  submission: z
    .object({ number: z.string(), datedOn: z.string(), at: z.coerce.date(), arrivalNumber: z.number() })
    .nullable(),
  approvedBy: text,
  reviewer: z.object({ id: z.string(), name: z.string() }).nullable(),
  heads: z.array(z.string()),
  levels: z.record(z.string(), z.string()),
});
export type Row = z.output<typeof reviewRow>;

/** Everything of one report under review, in one statement. `condition` is the law's, over `report_subject r`. */
export function reviewStatement(reportId: string, condition: Sql, locale: "vi" | "en"): Sql {
  return sql`SELECT r.id, r.state, r.round, r.directive_id AS "directiveId", r.channel_unit_id AS "channelUnitId", r.unit_kind AS "unitKind",
    u.name AS "unitName", u.short_name AS "unitShort", d.code AS "directiveCode", d.short_title AS "directiveTitle",
    r.send_phrase AS "sendPhrase", r.send_due_on::text AS "sendDueOn", r.first_sent_on::text AS "firstSentOn",
    to_jsonb(r) AS subject, to_jsonb(f) AS facts, v.number AS "versionNumber", v.digest AS "versionDigest", v.content,
    (SELECT jsonb_build_object('number', w.number, 'content', w.content) FROM review x JOIN report_version w ON w.id = x.version_id
      WHERE x.report_id = r.id AND x.round < r.round AND x.version_id <> r.version_id ORDER BY x.round DESC, x.started_at DESC LIMIT 1) AS earlier,
    coalesce((SELECT jsonb_agg(jsonb_build_object('id', o.id, 'number', o.number, 'title', ${itemTitle(locale)}, 'text', o.text) ORDER BY o.sort)
      FROM outline_item o JOIN outline_address x ON x.outline_item_id = o.id AND x.kind_code = r.unit_kind
      WHERE o.plan_id = r.plan_id AND o.answerable AND (o.removed_at IS NULL
        OR EXISTS (SELECT 1 FROM section s WHERE s.report_id = r.id AND s.outline_item_id = o.id AND s.words > 0))), '[]') AS outline,
    coalesce((SELECT jsonb_agg(jsonb_build_object('id', i.id, 'round', i.round, 'outlineItemId', i.outline_item_id, 'indicatorId', i.indicator_id,
        'blockId', i.block_id, 'number', o.number, 'title', o.title, 'indicatorCode', n.code, 'indicatorName', n.name_vi, 'code', i.code,
        'words', i.words, 'severity', i.severity, 'state', i.state, 'by', p.full_name, 'at', i.created_at, 'reply', i.reply,
        'repliedBy', q.full_name, 'repliedAt', i.replied_at, 'previousId', i.previous_id) ORDER BY i.round DESC, o.sort NULLS LAST, n.sort, i.created_at)
      FROM returned_item i JOIN person p ON p.id = i.created_by_id LEFT JOIN person q ON q.id = i.replied_by_id
      LEFT JOIN outline_item o ON o.id = i.outline_item_id LEFT JOIN indicator n ON n.id = i.indicator_id WHERE i.report_id = r.id), '[]') AS items,
    coalesce((SELECT jsonb_agg(jsonb_build_object('outlineItemId', o.outline_item_id, 'reason', o.reason))
      FROM report_opening o WHERE o.report_id = r.id AND o.round >= r.round - 1), '[]') AS openings,
    (SELECT jsonb_build_object('number', lpad(s.number::text, 2, '0') || CASE WHEN k.document_form LIKE 'party%' THEN '-' || s.number_type || '/' || s.number_body
        ELSE '/' || s.number_type || '-' || s.number_body END, 'datedOn', s.dated_on, 'at', s.submitted_at, 'arrivalNumber', s.arrival_number)
      FROM submission s WHERE s.report_id = r.id AND s.withdrawn_at IS NULL ORDER BY s.round DESC LIMIT 1) AS submission,
    (SELECT p.full_name FROM person p WHERE p.id = r.last_approver_id) AS "approvedBy",
    (SELECT jsonb_build_object('id', p.id, 'name', p.full_name) FROM person p WHERE p.id = r.reviewer_id) AS reviewer,
    coalesce((SELECT jsonb_agg(DISTINCT p.full_name || ', ' || x.title) FROM position x JOIN person p ON p.id = x.person_id AND p.closed_at IS NULL
      WHERE x.unit_id = r.channel_unit_id AND x.role = 'REVIEW_HEAD' AND x.until IS NULL), '[]') AS heads, ${levelNames(locale)} AS levels
  FROM report_subject r JOIN report_facts f ON f.id = r.id JOIN unit u ON u.id = r.unit_id JOIN unit_kind k ON k.code = u.kind_code
  JOIN directive d ON d.id = r.directive_id LEFT JOIN report_version v ON v.id = r.version_id
  WHERE r.id = ${reportId}::uuid AND ${condition}`;
}

/** Who may take a report in hand or conclude it: the rows of a review queue. */
export function reviewable(viewer: Viewer): Sql {
  return sql`(${visible("report.startReview", viewer)} OR ${visible("report.return", viewer)})`;
}

/** The order in which reports are reviewed: the channel's own deadline for the directive, then later rounds, then who waits longest. */
export const urgency = sql`(SELECT min(m.due_on) FROM assignment own JOIN milestone m ON m.assignment_id = own.id AND m.kind = 'SEND_REPORT'
  WHERE own.directive_id = r.directive_id AND own.drafting_unit_id = r.channel_unit_id) NULLS LAST, r.round DESC, r.sent_at, r.id`;

const peer = z.object({ indicatorId: z.string(), min: z.string(), max: z.string(), count: z.number() });
export type Peer = z.output<typeof peer>;
const beside = z.object({ queue: z.array(z.string()), peers: z.array(peer) });

/** What stands beside the report: the viewer's queue, and the range of each figure in the other accepted reports of the kind. */
export async function besides(viewer: Viewer, row: Row): Promise<z.output<typeof beside>> {
  const found = await one(
    db(),
    beside,
    sql`SELECT
      coalesce((SELECT jsonb_agg(q.id ORDER BY q.place) FROM (SELECT r.id, row_number() OVER (ORDER BY ${urgency}) AS place
        FROM report_subject r WHERE r.state IN ('SUBMITTED', 'IN_REVIEW') AND ${reviewable(viewer)}) q), '[]') AS queue,
      coalesce((SELECT jsonb_agg(p) FROM (SELECT v.indicator_id AS "indicatorId", trim_scale(min(v.value))::text AS min,
          trim_scale(max(v.value))::text AS max, count(*)::int AS count
        FROM report o JOIN unit u ON u.id = o.unit_id AND u.kind_code = ${row.unitKind} JOIN indicator_value v ON v.report_id = o.id
        WHERE o.directive_id = ${row.directiveId}::uuid AND o.state = 'ACCEPTED' AND o.channel_unit_id = ${row.channelUnitId}::uuid
          AND o.id <> ${row.id}::uuid AND v.year IS NULL AND v.value IS NOT NULL GROUP BY v.indicator_id) p), '[]') AS peers`,
  );
  return found ?? { queue: [], peers: [] };
}
