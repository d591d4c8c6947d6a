import type { Viewer } from "#lib/access/types.ts";
import { visible } from "#lib/access/visible.ts";
import { now } from "#lib/platform/clock.ts";
import { type Sql, sql } from "#lib/platform/sql.ts";
import { dayOf } from "#lib/platform/time.ts";
import { stillReviews } from "../assignment/commands/hold.ts";
import type { QueueFilter, Sort } from "../queue-address.ts";

const isReviewRole = (role: string): boolean => role === "REVIEWER" || role === "REVIEW_HEAD";

/** The units for which the viewer reviews, by a position or lent. */
export function reviewingUnits(viewer: Viewer): string[] {
  const own = viewer.positions.filter((held) => isReviewRole(held.role)).map((held) => held.unitId);
  const lent = viewer.borrowed.filter((one) => one.roles.some(isReviewRole)).map((one) => one.unitId);
  return [...new Set([...own, ...lent])];
}

/** The units whose reviews the viewer leads. */
export function headedUnits(viewer: Viewer): string[] {
  const own = viewer.positions.filter((held) => held.role === "REVIEW_HEAD").map((held) => held.unitId);
  const lent = viewer.borrowed.filter((one) => one.roles.includes("REVIEW_HEAD")).map((one) => one.unitId);
  return [...new Set([...own, ...lent])];
}

/** What a queue is of: `scope` over `report_subject r`, and the channels whose reports may be in it. */
export type Scope = { condition: Sql; channels: readonly string[] };

/** The reports the viewer may take in hand or conclude. */
export function ownQueue(viewer: Viewer): Scope {
  return { condition: sql`(q.may_start OR q.may_conclude)`, channels: reviewingUnits(viewer) };
}

const safe = (text: string): string => text.replace(/[\\%_]/g, (sign) => `\\${sign}`);

/** Each filter as a condition over a row of the queue; TRUE where it is not set, so that each can be left out by itself. */
function conditions(viewer: Viewer, filter: QueueFilter, today: string): Record<string, Sql> {
  const anything = sql`TRUE`;
  const { who, directive, kind, round, state, late, q } = filter;
  return {
    who:
      who === undefined
        ? anything
        : who === "nobody"
          ? sql`q.holder_id IS NULL`
          : sql`${who === "me" ? viewer.personId : who}::uuid = ANY(q.hands)`,
    directive: directive === undefined ? anything : sql`q.slug = ${directive}`,
    kind: kind === undefined ? anything : sql`q.unit_kind = ${kind}`,
    round: round === undefined ? anything : round === "first" ? sql`q.round <= 1` : sql`q.round > 1`,
    state: state === undefined ? anything : sql`q.state = ${state === "waiting" ? "SUBMITTED" : "IN_REVIEW"}`,
    late:
      late === undefined
        ? anything
        : late === "sent"
          ? sql`coalesce(q.late_days > 0, FALSE)`
          : sql`coalesce(q.own_due_on < ${today}::date, FALSE)`,
    q:
      q === undefined
        ? anything
        : sql`(fold(q.unit) LIKE '%' || fold(${safe(q)}) || '%' OR fold(q.unit_name) LIKE '%' || fold(${safe(q)}) || '%')`,
  };
}

/** The most urgent first: what the channel itself owes soonest, then what came back, then what waits longest. */
const urgent = sql`q.own_due_on NULLS LAST, q.round DESC, q.sent_at, q.id`;
const orders: Record<Sort, Sql> = {
  urgency: urgent,
  waiting: sql`q.sent_at, q.id`,
  unit: sql`q.unit COLLATE "vi-x-icu", q.slug, q.id`,
  late: sql`q.late_days DESC NULLS LAST, ${urgent}`,
};

/** The order of a queue, over rows `q`; a desk puts what is the viewer's own first. */
export function orderOf(sort: Sort, mineFirst = false): Sql {
  return mineFirst ? sql`q.mine DESC, ${orders[sort]}` : orders[sort];
}

/**
 * `WITH … queue AS (…)`: every report of the scope that waits for or is in review, once, with what it is ordered and
 * narrowed by, and one column `f_<filter>` per filter. What the viewer may see and do is asked of the law, for each report
 * once; channels narrow it first, so that thousands of other reports cost nothing.
 */
export function queueTable(viewer: Viewer, scope: Scope, filter: QueueFilter): Sql {
  const at = now();
  const day = dayOf(at);
  const given = conditions(viewer, filter, day);
  const channels = sql`${[...scope.channels]}::uuid[]`;
  return sql`WITH own AS MATERIALIZED (SELECT DISTINCT ON (a.directive_id, a.drafting_unit_id) a.directive_id, a.drafting_unit_id, m.due_on, m.first_due_on, m.phrase
      FROM assignment a JOIN milestone m ON m.assignment_id = a.id AND m.kind = 'SEND_REPORT'
      WHERE a.drafting_unit_id = ANY(${channels}) AND a.ended_at IS NULL ORDER BY a.directive_id, a.drafting_unit_id, m.due_on NULLS LAST),
    seen AS MATERIALIZED (SELECT r.id, r.state, r.round, r.sent_at, r.unit_kind, r.version_id, r.unit_id, r.channel_unit_id, r.directive_id, r.reviewer_id,
        r.first_sent_on, r.send_phrase, r.send_due_on, r.send_first_due_on,
        CASE WHEN r.first_sent_on > r.send_due_on THEN r.first_sent_on - r.send_due_on ELSE 0 END AS late_days,
        ${visible("report.readState", viewer)} AS may_read, ${visible("report.startReview", viewer)} AS may_start,
        ${visible("report.takeOver", viewer)} AS may_take_over, ${visible("report.return", viewer)} AS may_conclude
      FROM report_subject r WHERE r.state IN ('SUBMITTED', 'IN_REVIEW') AND NOT r.ended AND r.channel_unit_id = ANY(${channels})),
    rows AS MATERIALIZED (SELECT q.*, u.short_name AS unit, u.name AS unit_name, d.slug, d.code AS directive, d.sort AS directive_sort,
        o.due_on AS own_due_on, o.first_due_on AS own_first_due_on, o.phrase AS own_phrase, coalesce(q.reviewer_id, w.whole) AS holder_id, coalesce(w.parts, 0) AS parts,
        coalesce(w.parts_done, 0) AS parts_done, array_remove(coalesce(w.people, '{}') || q.reviewer_id, NULL) AS hands
      FROM seen q JOIN unit u ON u.id = q.unit_id JOIN directive d ON d.id = q.directive_id
      LEFT JOIN own o ON o.directive_id = q.directive_id AND o.drafting_unit_id = q.channel_unit_id
      LEFT JOIN LATERAL (SELECT (array_agg(x.person_id) FILTER (WHERE x.outline_item_id IS NULL))[1] AS whole, array_agg(x.person_id) AS people,
          count(x.outline_item_id)::int AS parts, (count(x.outline_item_id) FILTER (WHERE x.done_version_id = q.version_id))::int AS parts_done
        FROM review_assignment x JOIN person p ON p.id = x.person_id AND p.closed_at IS NULL
        WHERE x.report_id = q.id AND x.ended_at IS NULL AND ${stillReviews(sql`x.person_id`, sql`q.channel_unit_id`, at, day)}) w ON TRUE
      WHERE ${scope.condition}),
    queue AS MATERIALIZED (SELECT q.*, ${viewer.personId}::uuid = ANY(q.hands) AS mine, ${given["who"]} AS f_who, ${given["directive"]} AS f_directive,
        ${given["kind"]} AS f_kind, ${given["round"]} AS f_round, ${given["state"]} AS f_state, ${given["late"]} AS f_late, ${given["q"]} AS f_q
      FROM rows q)`;
}

const FILTERS = ["who", "directive", "kind", "round", "state", "late", "q"] as const;

/** What every filter lets through, or every filter but one: what a value of that one would show. */
export function passes(but?: (typeof FILTERS)[number]): Sql {
  const columns = {
    who: sql`q.f_who`,
    directive: sql`q.f_directive`,
    kind: sql`q.f_kind`,
    round: sql`q.f_round`,
    state: sql`q.f_state`,
    late: sql`q.f_late`,
    q: sql`q.f_q`,
  };
  return FILTERS.filter((name) => name !== but)
    .map((name) => columns[name])
    .reduce((all, column) => sql`${all} AND ${column}`);
}
