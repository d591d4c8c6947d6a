import { z } from "zod";
import { actingText } from "#lib/access/acting-as.ts";
import { can } from "#lib/access/can.ts";
import { subjectSchema } from "#lib/access/subject.ts";
import type { Subject, Viewer } from "#lib/access/types.ts";
import { visible } from "#lib/access/visible.ts";
import { itemTitle } from "#lib/plan/amendment/queries/title.ts";
import { now } from "#lib/platform/clock.ts";
import { db, one } from "#lib/platform/db.ts";
import { camelKeys, type Sql, sql } from "#lib/platform/sql.ts";
import { dayOf } from "#lib/platform/time.ts";
import { isHead, stillReviews } from "./commands/hold.ts";
import { undoneParts } from "./rules.ts";
import type { Held, ReviewWork, WorkItem } from "./types.ts";

const held = z.object({
  outlineItemId: z.string().nullable(),
  personId: z.string(),
  name: z.string(),
  done: z.boolean(),
  doneAt: z.coerce.date().nullable(),
  by: z.string(),
  at: z.coerce.date(),
  words: z.string().nullable(),
});
const flags = z.object({ outlineItemId: z.string().nullable(), name: z.string(), count: z.number() });
const row = z.object({
  unit: z.string(),
  directive: z.string(),
  subject: z.record(z.string(), z.unknown()),
  reviewer: z.object({ personId: z.string(), name: z.string() }).nullable(),
  outline: z.array(z.object({ outlineItemId: z.string(), number: z.string(), title: z.string() })),
  held: z.array(held),
  flags: z.array(flags),
  colleagues: z.array(
    z.object({ personId: z.string(), name: z.string(), title: z.string(), load: z.number(), begins: z.boolean() }),
  ),
});

const list = (rows: Sql): Sql => sql`coalesce((SELECT jsonb_agg(to_jsonb(x)) FROM (${rows}) x), '[]')`;

/** Everybody of the body who may review this report, with how many others they have to read now. */
export function colleaguesOf(report: Sql, day: string): Sql {
  return sql`SELECT p.id AS "personId", p.full_name AS name, min(y.title) AS title, bool_or(y.role = 'REVIEWER') AS begins,
      (SELECT count(DISTINCT z.report_id)::int FROM review_assignment z JOIN report o ON o.id = z.report_id AND o.state IN ('SUBMITTED', 'IN_REVIEW')
        WHERE z.person_id = p.id AND z.ended_at IS NULL) AS load
    FROM position y JOIN person p ON p.id = y.person_id AND p.closed_at IS NULL
    WHERE y.unit_id = ${report}.channel_unit_id AND y.role IN ('REVIEWER', 'REVIEW_HEAD') AND y.since <= ${day}::date AND (y.until IS NULL OR y.until >= ${day}::date)
      AND NOT p.id = ANY(${report}.authors) AND NOT p.id = ANY(${report}.approvers)
      AND NOT EXISTS (SELECT 1 FROM position w WHERE w.person_id = p.id AND w.unit_id IN (${report}.unit_id, ${report}.drafting_unit_id)
        AND w.since <= ${day}::date AND (w.until IS NULL OR w.until >= ${day}::date))
    GROUP BY p.id ORDER BY p.full_name COLLATE "vi-x-icu", p.id`;
}

function statement(reportId: string, viewer: Viewer, at: Date): Sql {
  const day = dayOf(at);
  return sql`SELECT u.short_name AS unit, d.code AS directive, to_jsonb(r) AS subject,
    (SELECT jsonb_build_object('personId', p.id, 'name', p.full_name) FROM person p WHERE p.id = r.reviewer_id) AS reviewer,
    coalesce((SELECT jsonb_agg(jsonb_build_object('outlineItemId', o.id, 'number', o.number, 'title', ${itemTitle(viewer.locale)}) ORDER BY o.sort)
      FROM outline_item o JOIN outline_address x ON x.outline_item_id = o.id AND x.kind_code = r.unit_kind
      WHERE o.plan_id = r.plan_id AND o.answerable AND o.removed_at IS NULL), '[]') AS outline,
    ${list(sql`SELECT a.outline_item_id AS "outlineItemId", a.person_id AS "personId", p.full_name AS name,
        a.done_version_id IS NOT NULL AND a.done_version_id = r.version_id AS done, a.done_at AS "doneAt", ${actingText(sql`a.assigned_by_id`, sql`a.assigned_on_behalf_of_id`, viewer.locale)} AS by, a.assigned_at AS at, a.words
      FROM review_assignment a JOIN person p ON p.id = a.person_id AND p.closed_at IS NULL
      WHERE a.report_id = r.id AND a.ended_at IS NULL AND ${stillReviews(sql`a.person_id`, sql`r.channel_unit_id`, at, day)}`)} AS held,
    ${list(sql`SELECT i.outline_item_id AS "outlineItemId", p.full_name AS name, count(*)::int AS count FROM returned_item i
      JOIN person p ON p.id = i.created_by_id WHERE i.report_id = r.id AND i.state = 'DRAFT' GROUP BY 1, 2 ORDER BY 2`)} AS flags,
    ${list(colleaguesOf(sql`r`, day))} AS colleagues
  FROM report_subject r JOIN unit u ON u.id = r.unit_id JOIN directive d ON d.id = r.directive_id
  WHERE r.id = ${reportId}::uuid AND ${visible("report.readSignals", viewer)}`;
}

type Row = z.output<typeof row>;

function itemsOf(found: Row, view: (one: z.output<typeof held>) => Held): WorkItem[] {
  return found.outline.map((item) => {
    const mine = found.held.find((one) => one.outlineItemId === item.outlineItemId);
    return {
      ...item,
      held: mine === undefined ? null : view(mine),
      flags: found.flags
        .filter((flag) => flag.outlineItemId === item.outlineItemId)
        .map(({ name, count }) => ({ name, count })),
    };
  });
}

/** What this viewer may change of who reviews what; the law is asked, the rest follows from who has it. */
function mayOf(viewer: Viewer, subject: Subject, now: { holder: string | null; waits: boolean }): ReviewWork["may"] {
  const open = can("report.assignReview", viewer, subject) === null && subject.ended !== true;
  const over = open && can("report.takeOver", viewer, subject) === null;
  const begins = over && (!now.waits || can("report.startReview", viewer, subject) === null);
  return {
    assign: open && isHead(viewer, subject),
    take: begins && now.waits && now.holder === null,
    takeOver: begins && now.holder !== null && now.holder !== viewer.personId,
    giveBack: open && now.waits && now.holder === viewer.personId,
    takeItems: over,
  };
}

const nothing = (viewer: Viewer, reportId: string): ReviewWork => ({
  reportId,
  viewerId: viewer.personId,
  unit: "",
  directive: "",
  whole: null,
  reviewer: null,
  items: [],
  figureFlags: [],
  undone: [],
  colleagues: [],
  may: { assign: false, take: false, takeOver: false, giveBack: false, takeItems: false },
});

/**
 * The work of one report's review: who has the whole and who each item, who is done with the version that is there, whose
 * flags stand where, who else may be named, and what this viewer may change of it. One statement; empty for whoever does
 * not review it.
 */
export async function reviewWork(viewer: Viewer, reportId: string): Promise<ReviewWork> {
  const found = await one(db(), row, statement(reportId, viewer, now()));
  if (found === null) return nothing(viewer, reportId);
  const subject = subjectSchema.parse(camelKeys(found.subject)) as Subject;
  const view = ({ outlineItemId: _place, ...one }: z.output<typeof held>): Held => ({
    ...one,
    mine: one.personId === viewer.personId,
  });
  const whole = found.held.find((one) => one.outlineItemId === null);
  const items = itemsOf(found, view);
  const reviewer = found.reviewer && { ...found.reviewer, mine: found.reviewer.personId === viewer.personId };
  const holder = reviewer?.personId ?? whole?.personId ?? null;
  return {
    reportId,
    viewerId: viewer.personId,
    unit: found.unit,
    directive: found.directive,
    whole: whole === undefined ? null : view(whole),
    reviewer,
    items,
    figureFlags: found.flags.filter((flag) => flag.outlineItemId === null).map(({ name, count }) => ({ name, count })),
    undone: undoneParts(whole ?? null, items),
    colleagues: found.colleagues,
    may: mayOf(viewer, subject, { holder, waits: subject.state === "SUBMITTED" }),
  };
}
