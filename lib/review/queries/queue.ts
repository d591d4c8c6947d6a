import { z } from "zod";
import type { Viewer } from "#lib/access/types.ts";
import { deadlineView } from "#lib/plan/deadline/rules.ts";
import { now } from "#lib/platform/clock.ts";
import { db, one } from "#lib/platform/db.ts";
import { type Sql, sql } from "#lib/platform/sql.ts";
import { dayOf, daysLate } from "#lib/platform/time.ts";
import { comingFrom, type QueueFilter, readQueue, writeQueue } from "../queue-address.ts";
import { because } from "../queue/rules.ts";
import type { Choice, QueueHead, QueuePage, QueueRow } from "../queue/types.ts";
import { headedUnits, orderOf, ownQueue, passes, queueTable, reviewingUnits, type Scope } from "./queue-statement.ts";

/** Reports on one page of the queue. */
const PAGE = 50;

const row = z.object({
  id: z.string(),
  unit: z.string(),
  directive: z.string(),
  state: z.string(),
  round: z.number(),
  sentAt: z.coerce.date().nullable(),
  holder: z.object({ personId: z.string(), name: z.string() }).nullable(),
  begun: z.boolean(),
  before: z.string().nullable(),
  mine: z.boolean(),
  mayRead: z.boolean(),
  mayStart: z.boolean(),
  mayTakeOver: z.boolean(),
  mayConclude: z.boolean(),
  replied: z.number(),
  flags: z.number(),
  signals: z.number(),
  parts: z.number(),
  partsDone: z.number(),
  askedBack: z.boolean(),
  ownDueOn: z.string().nullable(),
  ownFirstDueOn: z.string().nullable(),
  ownPhrase: z.string().nullable(),
  send: z.object({
    phrase: z.string().nullable(),
    dueOn: z.string().nullable(),
    firstDueOn: z.string().nullable(),
    doneOn: z.string().nullable(),
  }),
  told: z.object({ rung: z.string(), at: z.coerce.date() }).nullable(),
});
type Row = z.output<typeof row>;

/** The rows of one page with what only a shown row needs; one more than asked, to say why the last stands before the next. */
function shownRows(order: Sql, span: { limit: number; offset: number }): Sql {
  return sql`coalesce((SELECT jsonb_agg(to_jsonb(s) - 'place' ORDER BY s.place) FROM (SELECT q.place, q.id, q.unit, q.directive, q.state, q.round, q.sent_at AS "sentAt",
      (SELECT jsonb_build_object('personId', p.id, 'name', p.full_name) FROM person p WHERE p.id = q.holder_id) AS holder,
      q.reviewer_id IS NOT NULL AS begun, q.mine, q.may_read AS "mayRead", q.may_start AS "mayStart", q.may_take_over AS "mayTakeOver", q.may_conclude AS "mayConclude",
      (SELECT p.full_name FROM review x JOIN person p ON p.id = x.reviewer_id WHERE x.report_id = q.id AND x.round < q.round AND x.state IN ('RETURNED', 'ACCEPTED')
        ORDER BY x.round DESC, x.started_at DESC LIMIT 1) AS before,
      (SELECT count(*)::int FROM returned_item i WHERE i.report_id = q.id AND i.state = 'REPLIED') AS replied,
      (SELECT count(*)::int FROM returned_item i WHERE i.report_id = q.id AND i.state = 'DRAFT') AS flags,
      (SELECT count(*)::int FROM review_signal g WHERE g.version_id = q.version_id AND g.dismissed_at IS NULL) AS signals,
      q.parts, q.parts_done AS "partsDone",
      EXISTS (SELECT 1 FROM review x WHERE x.report_id = q.id AND x.state = 'OPEN' AND x.asked_back_at IS NOT NULL) AS "askedBack",
      q.own_due_on::text AS "ownDueOn", q.own_first_due_on::text AS "ownFirstDueOn", q.own_phrase AS "ownPhrase",
      jsonb_build_object('phrase', q.send_phrase, 'dueOn', q.send_due_on, 'firstDueOn', q.send_first_due_on, 'doneOn', q.first_sent_on) AS send,
      (SELECT jsonb_build_object('rung', e.rung, 'at', e.at) FROM escalation e WHERE e.report_id = q.id AND e.at >= q.sent_at
        ORDER BY e.at DESC, e.rung DESC LIMIT 1) AS told
    FROM (SELECT q.*, row_number() OVER (ORDER BY ${order}) AS place FROM queue q WHERE ${passes()}) q
    WHERE q.place > ${span.offset} AND q.place <= ${span.offset + span.limit + 1}) s), '[]')`;
}

const counted = z.object({ value: z.string(), label: z.string(), count: z.number() });
const number = z.number();
const page = z.object({
  rows: z.array(row),
  total: number,
  whole: number,
  longest: z.coerce.date().nullable(),
  all: number,
  me: number,
  nobody: number,
  colleagues: z.array(counted.extend({ title: z.string(), load: number, named: z.boolean(), begins: z.boolean() })),
  directives: z.array(counted),
  kinds: z.array(counted),
  first: number,
  again: number,
  waiting: number,
  review: number,
  sent: number,
  due: number,
});

const list = (rows: Sql): Sql => sql`coalesce((SELECT jsonb_agg(to_jsonb(x)) FROM (${rows}) x), '[]')`;
const count = (condition: Sql): Sql => sql`(SELECT count(*)::int FROM queue q WHERE ${condition})`;

/** How many reports each value of each filter would show, the other filters staying as they are. */
function choiceColumns(viewer: Viewer, day: string): Sql {
  const units = sql`${reviewingUnits(viewer)}::uuid[]`;
  const headed = sql`${headedUnits(viewer)}::uuid[]`;
  return sql`${count(passes("who"))} AS all, ${count(sql`${passes("who")} AND q.mine`)} AS me, ${count(sql`${passes("who")} AND q.holder_id IS NULL`)} AS nobody,
    ${list(sql`SELECT p.id AS value, p.full_name AS label, min(y.title) AS title, bool_or(y.unit_id = ANY(${headed})) AS named, bool_or(y.role = 'REVIEWER') AS begins,
        (SELECT count(*)::int FROM queue q WHERE p.id = ANY(q.hands)) AS load,
        (SELECT count(*)::int FROM queue q WHERE p.id = ANY(q.hands) AND ${passes("who")}) AS count
      FROM position y JOIN person p ON p.id = y.person_id AND p.closed_at IS NULL
      WHERE y.unit_id = ANY(${units}) AND y.role IN ('REVIEWER', 'REVIEW_HEAD') AND y.since <= ${day}::date AND (y.until IS NULL OR y.until >= ${day}::date)
      GROUP BY p.id ORDER BY p.full_name COLLATE "vi-x-icu", p.id`)} AS colleagues,
    ${list(sql`SELECT q.slug AS value, q.directive AS label, count(*) FILTER (WHERE ${passes("directive")})::int AS count FROM queue q
      GROUP BY q.slug, q.directive, q.directive_sort ORDER BY q.directive_sort, q.slug`)} AS directives,
    ${list(sql`SELECT q.unit_kind AS value, ${viewer.locale === "vi" ? sql`k.name_vi` : sql`k.name_en`} AS label, count(*) FILTER (WHERE ${passes("kind")})::int AS count
      FROM queue q JOIN unit_kind k ON k.code = q.unit_kind GROUP BY q.unit_kind, k.code ORDER BY 2`)} AS kinds,
    ${count(sql`${passes("round")} AND q.round <= 1`)} AS first, ${count(sql`${passes("round")} AND q.round > 1`)} AS again,
    ${count(sql`${passes("state")} AND q.state = 'SUBMITTED'`)} AS waiting, ${count(sql`${passes("state")} AND q.state = 'IN_REVIEW'`)} AS review,
    ${count(sql`${passes("late")} AND q.late_days > 0`)} AS sent, ${count(sql`${passes("late")} AND q.own_due_on < ${day}::date`)} AS due`;
}

/** What this viewer can do with a report of the queue now; what is a colleague's is first taken over. */
function actOf(viewer: Viewer, report: Row): QueueRow["act"] {
  const holder = report.holder?.personId ?? null;
  if (report.begun && holder === viewer.personId) return "continue";
  if (report.begun) return report.mayConclude ? "conclude" : "open";
  return report.mayStart && (holder === null || holder === viewer.personId) ? "start" : "open";
}

/** Rows as the screen shows them; the last one only says why the one before it stands before it. */
function viewsOf(
  viewer: Viewer,
  found: readonly Row[],
  filter: QueueFilter,
  shown: { limit: number; offset: number },
): QueueRow[] {
  const at = now();
  const from = comingFrom(writeQueue({ ...filter, page: 1 }));
  return found.slice(0, shown.limit).map((report, index) => {
    const holder = report.holder && {
      ...report.holder,
      mine: report.holder.personId === viewer.personId,
      begun: report.begun,
    };
    const reviews = report.mayStart || report.mayConclude;
    const next = found[index + 1];
    return {
      id: report.id,
      unit: report.unit,
      directive: report.directive,
      state: report.state,
      round: report.round,
      place: shown.offset + index + 1,
      waitingDays: report.sentAt ? daysLate(dayOf(report.sentAt), at) : 0,
      holder,
      before: report.before,
      mine: report.mine,
      act: actOf(viewer, report),
      href: reviews ? `/reports/${report.id}/review${from}` : `/reports/${report.id}`,
      replied: report.replied,
      flags: report.flags,
      signals: reviews ? report.signals : 0,
      parts: { of: report.parts, done: report.partsDone },
      askedBack: report.askedBack,
      send: deadlineView({ ...report.send, doneAs: "sent" }, at, viewer.locale),
      told: report.told,
      own:
        report.ownDueOn === null
          ? null
          : deadlineView(
              { phrase: report.ownPhrase, dueOn: report.ownDueOn, firstDueOn: report.ownFirstDueOn },
              at,
              viewer.locale,
            ),
      because: filter.sort === "urgency" && next !== undefined ? because(report, next) : null,
      may: {
        take: report.mayStart && holder === null,
        takeOver: holder !== null && !holder.mine && report.mayTakeOver && (report.begun || report.mayStart),
      },
    };
  });
}

const choice = ({ value, label, count: number }: z.output<typeof counted>): Choice => ({ value, label, count: number });

/**
 * One page of the viewer's review queue, narrowed and ordered as asked, with what every filter would show. One statement,
 * whatever stands in the queue. Gives null for whoever reviews nowhere.
 */
export async function reviewQueue(viewer: Viewer, filter: QueueFilter = readQueue({})): Promise<QueuePage | null> {
  if (!reviewsAnywhere(viewer)) return null;
  const at = now();
  const span = { limit: PAGE, offset: (filter.page - 1) * PAGE };
  const found = await one(
    db(),
    page,
    sql`${queueTable(viewer, ownQueue(viewer), filter)} SELECT ${shownRows(orderOf(filter.sort), span)} AS rows, ${count(passes())} AS total,
      (SELECT count(*)::int FROM queue) AS whole, (SELECT min(q.sent_at) FROM queue q) AS longest, ${choiceColumns(viewer, dayOf(at))}`,
  );
  if (found === null) return null;
  return {
    filter,
    rows: viewsOf(viewer, found.rows, filter, span),
    total: found.total,
    whole: found.whole,
    longest: found.longest === null ? 0 : daysLate(dayOf(found.longest), at),
    pages: Math.max(1, Math.ceil(found.total / PAGE)),
    choices: {
      who: {
        all: found.all,
        me: found.me,
        nobody: found.nobody,
        colleagues: found.colleagues.filter((one) => one.value !== viewer.personId).map(choice),
      },
      directives: found.directives.map(choice),
      kinds: found.kinds.map(choice),
      rounds: { first: found.first, again: found.again },
      states: { waiting: found.waiting, review: found.review },
      late: { sent: found.sent, due: found.due },
    },
    colleagues: found.colleagues
      .filter((one) => one.named && one.begins)
      .map(({ value, label, title, load, begins }) => ({ personId: value, name: label, title, load, begins })),
    may: { assign: headedUnits(viewer).length > 0, take: true },
  };
}

const head = page.pick({ rows: true, total: true, longest: true, me: true });

/**
 * The first reports of a queue as a desk shows them: what is the viewer's own, then the most urgent. One statement.
 * `scope` says whose queue it is.
 */
export async function queueHead(viewer: Viewer, scope: Scope, limit: number): Promise<QueueHead> {
  const filter = readQueue({});
  const at = now();
  const found = await one(
    db(),
    head,
    sql`${queueTable(viewer, scope, filter)} SELECT ${shownRows(orderOf("urgency", true), { limit, offset: 0 })} AS rows, ${count(passes())} AS total,
      (SELECT min(q.sent_at) FROM queue q) AS longest, ${count(sql`q.mine`)} AS me`,
  );
  if (found === null) return { rows: [], total: 0, longest: 0, mine: 0 };
  return {
    rows: viewsOf(viewer, found.rows, filter, { limit, offset: 0 }),
    total: found.total,
    longest: found.longest === null ? 0 : daysLate(dayOf(found.longest), at),
    mine: found.me,
  };
}

/** Whether the viewer holds, or was lent, a review role anywhere. */
export function reviewsAnywhere(viewer: Viewer): boolean {
  return reviewingUnits(viewer).length > 0;
}
