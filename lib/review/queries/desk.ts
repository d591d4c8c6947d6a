import { z } from "zod";
import { can } from "#lib/access/can.ts";
import type { Viewer } from "#lib/access/types.ts";
import { visible } from "#lib/access/visible.ts";
import { deadlineView } from "#lib/plan/deadline/rules.ts";
import { now } from "#lib/platform/clock.ts";
import { db, one } from "#lib/platform/db.ts";
import { join, type Sql, sql } from "#lib/platform/sql.ts";
import { addDays, dayOf, startOfDay } from "#lib/platform/time.ts";
import type { ReceivingDesk } from "../types.ts";
import { queueHead, reviewsAnywhere } from "./queue.ts";

/** Deadlines this near are shown before they pass. */
const SOON_DAYS = 7;
const LATE_SHOWN = 12;
const QUEUE_SHOWN = 8;
const HAPPENED_SHOWN = 8;

const arrival = z.object({
  reportId: z.string(),
  unit: z.string(),
  directive: z.string(),
  state: z.string(),
  at: z.coerce.date(),
  arrivalNumber: z.number(),
});
const owed = z.object({
  unit: z.string(),
  directive: z.string(),
  phrase: z.string().nullable(),
  dueOn: z.string(),
  firstDueOn: z.string().nullable(),
  /** State of the latest request for more time. */
  extension: z.string().nullable(),
  state: z.string(),
  reportId: z.string().nullable(),
});
const composed = z.object({
  assignmentId: z.string(),
  reportId: z.string().nullable(),
  directive: z.string(),
  state: z.string(),
  phrase: z.string().nullable(),
  dueOn: z.string().nullable(),
  firstDueOn: z.string().nullable(),
  sentOn: z.string().nullable(),
  cited: z.number(),
  accepted: z.number(),
  expected: z.number(),
  filled: z.number(),
  items: z.number(),
});
const opinion = z.object({ unit: z.string(), directive: z.string(), reportId: z.string(), dueOn: z.string() });
const happened = z.object({
  id: z.string(),
  reportId: z.string(),
  unit: z.string(),
  directive: z.string(),
  state: z.string(),
  at: z.coerce.date(),
});
const toApprove = z.object({ reportId: z.string(), unit: z.string(), directive: z.string() });
const deskRow = z.object({
  arrivals: z.array(arrival),
  owed: z.array(owed),
  composing: z.array(composed),
  opinions: z.array(opinion),
  happened: z.array(happened),
  toApprove: z.array(toApprove),
});

const list = (rows: Sql): Sql => sql`coalesce((SELECT jsonb_agg(x) FROM (${rows}) x), '[]')`;

function deskStatement(viewer: Viewer, units: Sql, today: string): Sql {
  return sql`SELECT
    ${list(sql`SELECT r.id AS "reportId", u.short_name AS unit, d.code AS directive, r.state, s.submitted_at AS at, s.arrival_number AS "arrivalNumber"
      FROM report r JOIN submission s ON s.report_id = r.id AND s.withdrawn_at IS NULL JOIN unit u ON u.id = r.unit_id JOIN directive d ON d.id = r.directive_id
      WHERE r.channel_unit_id = ANY(${units}) AND s.submitted_at >= ${startOfDay(today)} ORDER BY s.submitted_at DESC LIMIT 20`)} AS arrivals,
    ${list(sql`SELECT u.short_name AS unit, d.code AS directive, m.phrase, m.due_on AS "dueOn", m.first_due_on AS "firstDueOn",
        (SELECT e.state FROM extension e WHERE e.milestone_id = m.id AND e.state <> 'WITHDRAWN' ORDER BY e.asked_at DESC LIMIT 1) AS extension,
        coalesce(r.state, 'NOT_STARTED') AS state, r.id AS "reportId"
      FROM assignment a JOIN milestone m ON m.assignment_id = a.id AND m.kind = 'SEND_REPORT' AND m.due_on <= ${addDays(today, SOON_DAYS)}::date
      JOIN unit u ON u.id = a.unit_id JOIN directive d ON d.id = a.directive_id LEFT JOIN report r ON r.assignment_id = a.id
      WHERE a.channel_unit_id = ANY(${units}) AND a.ended_at IS NULL AND r.first_sent_on IS NULL ORDER BY m.due_on, u.sort LIMIT 200`)} AS owed,
    ${list(sql`SELECT a.id AS "assignmentId", r.id AS "reportId", d.code AS directive, coalesce(r.state, 'NOT_STARTED') AS state, m.phrase, m.due_on AS "dueOn",
        m.first_due_on AS "firstDueOn", r.first_sent_on AS "sentOn",
        (SELECT count(DISTINCT c.source_report_id)::int FROM standing_citation c WHERE c.report_id = r.id) AS cited, below.accepted, below.expected,
        (SELECT count(*)::int FROM section s WHERE s.report_id = r.id AND s.words > 0) AS filled,
        (SELECT count(*)::int FROM outline_item o JOIN outline_address x ON x.outline_item_id = o.id AND x.kind_code = u.kind_code
          WHERE o.plan_id = a.plan_id AND o.answerable AND o.removed_at IS NULL) AS items
      FROM assignment a JOIN directive d ON d.id = a.directive_id JOIN unit u ON u.id = a.unit_id LEFT JOIN report r ON r.assignment_id = a.id
      LEFT JOIN milestone m ON m.assignment_id = a.id AND m.kind = 'SEND_REPORT'
      CROSS JOIN LATERAL (SELECT count(*) FILTER (WHERE z.state = 'ACCEPTED')::int AS accepted, count(*)::int AS expected
        FROM assignment y LEFT JOIN report z ON z.assignment_id = y.id
        WHERE y.directive_id = a.directive_id AND y.channel_unit_id = a.drafting_unit_id AND y.id <> a.id AND y.ended_at IS NULL) below
      WHERE a.drafting_unit_id = ANY(${units}) AND a.consolidates AND a.ended_at IS NULL ORDER BY m.due_on NULLS LAST, d.sort`)} AS composing,
    ${list(sql`SELECT u.short_name AS unit, d.code AS directive, r.id AS "reportId", c.due_on AS "dueOn"
      FROM consultation c JOIN report r ON r.id = c.report_id JOIN directive d ON d.id = r.directive_id JOIN opinion o ON o.consultation_id = c.id
      JOIN unit u ON u.id = o.unit_id WHERE r.drafting_unit_id = ANY(${units}) AND c.state = 'OPEN' AND o.state = 'ASKED' ORDER BY c.due_on, u.sort`)} AS opinions,
    ${list(sql`SELECT k.id, r.id AS "reportId", u.short_name AS unit, d.code AS directive, k.state, k.since AS at
      FROM report r JOIN custody k ON k.report_id = r.id JOIN unit u ON u.id = r.unit_id JOIN directive d ON d.id = r.directive_id
      WHERE r.channel_unit_id = ANY(${units}) ORDER BY k.since DESC, k.id DESC LIMIT ${HAPPENED_SHOWN}`)} AS happened,
    ${list(sql`SELECT r.id AS "reportId", u.short_name AS unit, d.code AS directive FROM report_subject r JOIN unit u ON u.id = r.unit_id
      JOIN directive d ON d.id = r.directive_id WHERE r.state = 'IN_APPROVAL' AND ${visible("report.approve", viewer)} ORDER BY r.holder_since`)} AS "toApprove"`;
}

/** How many are due next, and in how many days; `days` left of each, the nearest first. */
function nearest(days: readonly number[]): { count: number; days: number } | null {
  const [first] = days;
  return first === undefined ? null : { count: days.filter((left) => left === first).length, days: first };
}

type Dated = { phrase: string | null; dueOn: string | null; firstDueOn: string | null; sentOn?: string | null };

/** A row with its deadline as every page words it, in place of the days it is made of. */
function dated<T extends Dated>(item: T, at: Date, locale: Viewer["locale"]) {
  const { phrase, dueOn, firstDueOn, sentOn = null, ...rest } = item;
  return { ...rest, deadline: deadlineView({ phrase, dueOn, firstDueOn, doneOn: sentOn, doneAs: "sent" }, at, locale) };
}

/** The ways that lead on from this desk, so that none leads to a refusal. */
function mayAt(viewer: Viewer, desk: string, units: readonly string[]): ReceivingDesk["may"] {
  const holds = (...roles: string[]) =>
    viewer.positions.some((held) => units.includes(held.unitId) && roles.includes(held.role));
  return {
    start: holds("DRAFTER"),
    compose: holds("DRAFTER", "APPROVER", "CLERK"),
    review: reviewsAnywhere(viewer),
    monitor: can("monitoring.read", viewer, { desk }) === null,
  };
}

/** The units at whose desk of this kind the viewer sits, for themselves or for somebody. */
function unitsAt(viewer: Viewer, desk: string): string[] {
  const held = [...viewer.positions, ...viewer.borrowed.filter((lent) => lent.roles.length > 0)];
  return [...new Set(held.filter((position) => position.desk === desk).map((position) => position.unitId))];
}

/**
 * The desk of the lead body (`commission`) or of the level above (`province`): the same picture for whoever reviews what
 * comes through their unit. Two statements. Gives null where the viewer sits at no such desk.
 */
export async function receivingDesk(viewer: Viewer, desk: "commission" | "province"): Promise<ReceivingDesk | null> {
  const ids = unitsAt(viewer, desk);
  if (ids.length === 0) return null;
  const units = sql`ARRAY[${join(ids)}]::uuid[]`;
  const at = now();
  const [queue, row] = await Promise.all([
    queueHead(viewer, { condition: sql`q.may_read`, channels: ids }, QUEUE_SHOWN),
    one(db(), deskRow, deskStatement(viewer, units, dayOf(at))),
  ]);
  const found = row ?? { arrivals: [], owed: [], composing: [], opinions: [], happened: [], toApprove: [] };
  const all = found.owed.map((item) => dated(item, at, viewer.locale));
  const left = all.map(({ deadline }) => deadline.days ?? 0);
  return {
    ...found,
    queue,
    owed: all.slice(0, LATE_SHOWN),
    overdue: left.filter((days) => days < 0).length,
    soon: nearest(left.filter((days) => days >= 0)),
    may: mayAt(viewer, desk, ids),
    composing: found.composing.map((item) => dated(item, at, viewer.locale)),
    opinions: found.opinions.map(({ dueOn, ...item }) =>
      dated({ ...item, phrase: null, dueOn, firstDueOn: null }, at, viewer.locale),
    ),
  };
}
