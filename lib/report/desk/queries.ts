import { actingText } from "#lib/access/acting-as.ts";
import type { Viewer } from "#lib/access/types.ts";
import { now, realNow } from "#lib/platform/clock.ts";
import { db, join, one, type Sql, sql } from "#lib/platform/db.ts";
import { type DeskRow, deskRow } from "./types.ts";

/** What a unit's people need not read of their own reports: work in progress elsewhere, and reading. */
const UNSAID = [
  "report.flagged",
  "report.flagRemoved",
  "report.exported",
  "report.cited",
  "report.written",
  "report.imported",
  "report.piecesPlaced",
  "report.evidenceAdded",
  "report.evidenceRemoved",
  "report.figureExplained",
];
const EVENTS = 8;

const milestoneJson: Sql = sql`jsonb_build_object('id', m.id, 'kind', m.kind, 'state', m.state, 'phrase', m.phrase, 'dueOn', m.due_on,
  'firstDueOn', m.first_due_on, 'heldOn', m.held_on, 'recordedAt', m.recorded_at, 'recordedById', m.recorded_by_id, 'lastReason', m.last_reason)`;

/** Reports of others that wait for a body of these units, alone or together with another, or for this viewer as appointed. */
const waitsFor = (
  units: Sql,
  viewer: Viewer,
): Sql => sql`r.state = 'IN_APPROVAL' AND NOT a.drafting_unit_id = ANY(${units})
  AND (EXISTS (SELECT 1 FROM undecided_step n WHERE n.report_id = r.id AND n.unit_id = ANY(${units}) AND n.role IN ('APPROVER', 'LEADER'))
    OR EXISTS (SELECT 1 FROM appointed_approver x WHERE x.report_id = r.id AND x.person_id = ${viewer.personId}::uuid))`;

/**
 * Duties that meet a condition, each with its report as the desk's moves ask for it. From the tables, not the views of
 * the spine: those carry every fact of a report, and planning them would cost more than the rest of the page.
 */
const dutiesOf = (
  condition: Sql,
  locale: "vi" | "en",
): Sql => sql`SELECT coalesce(jsonb_agg(to_jsonb(x) - 'sort' ORDER BY x.sort, x."unitName"), '[]') FROM (
  SELECT d.sort, a.id AS "assignmentId", a.plan_id AS "planId", a.unit_id AS "unitId", u.name AS "unitName", a.drafting_unit_id AS "draftingUnitId",
    a.recipient_unit_id AS "recipientUnitId", a.channel_unit_id AS "channelUnitId", c.name AS "channelName", a.directive_id AS "directiveId",
    d.code, d.kind, d.short_title AS "shortTitle", a.by_plan AS "byPlan", asked.items, asked.written, figures.figures, figures.given,
    (SELECT coalesce(jsonb_agg(${milestoneJson} ORDER BY m.kind DESC), '[]') FROM milestone m WHERE m.assignment_id = a.id) AS milestones,
    CASE WHEN r.id IS NULL THEN NULL ELSE jsonb_build_object('id', r.id, 'state', r.state, 'round', r.round, 'holderName', h.name,
      'holderSince', r.holder_since, 'returnDueOn', r.return_due_on, 'firstSentOn', r.first_sent_on, 'stepUnitId', st.unit_id, 'stepRole', st.role,
      'otherSteps', (SELECT coalesce(jsonb_agg(jsonb_build_object('part', n.part, 'unitId', n.unit_id, 'role', n.role, 'body', n.body) ORDER BY n.part), '[]')
        FROM undecided_step n WHERE n.report_id = r.id AND n.part > st.part),
      'appointed', (SELECT coalesce(jsonb_agg(x.person_id), '[]') FROM appointed_approver x WHERE x.report_id = r.id),
      'returned', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', i.id, 'number', coalesce(o.number, g.code), 'title', coalesce(o.title, g.name_vi),
          'words', i.words, 'by', ${actingText(sql`i.created_by_id`, sql`i.created_on_behalf_of_id`, locale)}, 'at', i.created_at) ORDER BY o.sort, g.sort), '[]')
        FROM returned_item i LEFT JOIN outline_item o ON o.id = i.outline_item_id LEFT JOIN indicator g ON g.id = i.indicator_id WHERE i.report_id = r.id AND i.state = 'OPEN')) END AS report
  FROM assignment a JOIN directive d ON d.id = a.directive_id JOIN plan p ON p.id = a.plan_id AND p.state <> 'DRAFT'
    JOIN unit u ON u.id = a.unit_id JOIN unit_kind k ON k.code = u.kind_code JOIN unit c ON c.id = a.channel_unit_id
    LEFT JOIN report r ON r.assignment_id = a.id LEFT JOIN unit h ON h.id = r.holder_unit_id
    LEFT JOIN LATERAL (SELECT n.part, n.unit_id, n.role FROM undecided_step n WHERE n.report_id = r.id ORDER BY n.part LIMIT 1) st ON TRUE
    CROSS JOIN LATERAL (SELECT count(*) AS items, count(s.id) AS written FROM outline_item o
      JOIN outline_address t ON t.outline_item_id = o.id AND t.kind_code = u.kind_code
      LEFT JOIN section s ON s.report_id = r.id AND s.outline_item_id = o.id AND s.words > 0 WHERE o.plan_id = a.plan_id AND o.answerable AND o.removed_at IS NULL) asked
    CROSS JOIN LATERAL (SELECT count(*) AS figures, count(v.id) AS given FROM plan_indicator pi JOIN indicator i ON i.id = pi.indicator_id
      LEFT JOIN indicator_value v ON v.report_id = r.id AND v.indicator_id = i.id AND v.year IS NULL
      WHERE pi.directive_id = a.directive_id AND pi.required AND i.kinds && k.indicator_kinds AND NOT a.consolidates) figures
  WHERE ${condition} AND a.ended_at IS NULL) x`;

const eventsOf = (
  units: Sql,
  viewer: Viewer,
): Sql => sql`SELECT coalesce(jsonb_agg(to_jsonb(x) ORDER BY x.at DESC), '[]') FROM (
  SELECT e.id, e.at, e.action, ${actingText(sql`e.person_id`, sql`e.on_behalf_of_id`, viewer.locale)} AS person, coalesce(e.person_id = ${viewer.personId}::uuid, false) AS own, s.code
  FROM (SELECT 'report' AS kind, r.id::text AS id, d.code FROM report r JOIN directive d ON d.id = r.directive_id WHERE r.drafting_unit_id = ANY(${units})
      UNION ALL
      SELECT 'milestone', m.id::text, d.code FROM milestone m LEFT JOIN assignment a ON a.id = m.assignment_id LEFT JOIN directive d ON d.id = a.directive_id
      WHERE m.unit_id = ANY(${units})) s
    JOIN audit_event e ON e.subject_kind = s.kind AND e.subject_id = s.id
  WHERE e.outcome = 'DONE' AND e.action NOT IN (${join(UNSAID)}) ORDER BY e.at DESC LIMIT ${EVENTS}) x`;

/** Real time kept with a session as the campaign's time, in which events are read. */
function inCampaign(seenAt: Date | null): Date | null {
  return seenAt === null ? null : new Date(seenAt.getTime() + now().getTime() - realNow().getTime());
}

/**
 * Everything on the desk of the units in which a viewer holds a position under that desk, or stands in for somebody:
 * duties with their reports and milestones, others' reports that wait for their decision, own plans, what happened, when they were here before. One statement. Scoped
 * by the viewer's own and lent roles, so that nothing of another unit is in it.
 */
export async function unitDesk(viewer: Viewer, desk: string): Promise<DeskRow> {
  const held = [...viewer.positions, ...viewer.borrowed.filter((lent) => lent.roles.length > 0)];
  const own = [...new Set(held.filter((p) => p.desk === desk).map((p) => p.unitId))];
  const units = own.length === 0 ? sql`ARRAY[]::uuid[]` : sql`ARRAY[${join(own)}]::uuid[]`;
  const row = await one(
    db(),
    deskRow,
    sql`SELECT (${dutiesOf(sql`a.drafting_unit_id = ANY(${units})`, viewer.locale)}) AS duties, (${dutiesOf(waitsFor(units, viewer), viewer.locale)}) AS "toDecide",
      (SELECT coalesce(jsonb_agg(${milestoneJson} || jsonb_build_object('planId', m.plan_id, 'unitId', m.unit_id)), '[]')
        FROM milestone m WHERE m.kind = 'OWN_PLAN' AND m.unit_id = ANY(${units})
          AND EXISTS (SELECT 1 FROM plan_reporter p WHERE p.plan_id = m.plan_id AND p.unit_id = m.unit_id)) AS "ownPlans",
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'shortTitle', p.short_title, 'issuer', p.issuer) ORDER BY p.issued_on DESC), '[]')
        FROM plan p WHERE p.state <> 'DRAFT' AND EXISTS (SELECT 1 FROM assignment a WHERE a.plan_id = p.id AND a.drafting_unit_id = ANY(${units}))) AS plans,
      (${eventsOf(units, viewer)}) AS events,
      (SELECT max(s.seen_at) FROM session s WHERE s.person_id = ${viewer.personId}::uuid AND s.id::text <> ${viewer.sessionId}) AS "lastSeen"`,
  );
  if (row === null) throw new Error("a statement without FROM gives one row");
  return { ...row, lastSeen: inCampaign(row.lastSeen) };
}
