import { z } from "zod";
import type { Viewer } from "#lib/access/types.ts";
import { visible } from "#lib/access/visible.ts";
import { deadlineView, returnView } from "#lib/plan/deadline/rules.ts";
import { now } from "#lib/platform/clock.ts";
import { db, one } from "#lib/platform/db.ts";
import { type Sql, sql } from "#lib/platform/sql.ts";
import { fold } from "#lib/platform/text.ts";
import { dayOf } from "#lib/platform/time.ts";
import type { ReportFilters, ReportList } from "../types.ts";

const PER_PAGE = 50;
const text = z.string().nullable();
const listRow = z.object({
  lines: z.array(
    z.object({
      id: z.string(),
      unit: z.string(),
      directive: z.string(),
      state: z.string(),
      round: z.number(),
      holder: z.string(),
      since: z.coerce.date(),
      phrase: text,
      dueOn: text,
      firstDueOn: text,
      returnDueOn: text,
      sentOn: text,
      changedAt: z.coerce.date(),
    }),
  ),
  total: z.number(),
  overdue: z.number(),
  directives: z.array(z.object({ slug: z.string(), code: z.string() })),
});

function filtered(filters: ReportFilters): Sql {
  const parts = [sql`TRUE`];
  if (filters.directive) parts.push(sql`d.slug = ${filters.directive}`);
  if (filters.state) parts.push(sql`r.state = ${filters.state}`);
  if (filters.unit) parts.push(sql`fold(u.name) LIKE ${`%${fold(filters.unit).replace(/[%_\\]/g, "\\$&")}%`}`);
  return parts.reduce((all, part) => sql`${all} AND ${part}`);
}

/**
 * The reports this viewer may know of, the latest changed first, fifty a page, with how many of them are overdue for
 * sending. `unit` finds names without diacritics. One statement.
 */
export async function reportList(viewer: Viewer, filters: ReportFilters): Promise<ReportList> {
  const at = now();
  const page = Math.max(0, filters.page ?? 0);
  const found = await one(
    db(),
    listRow,
    sql`WITH mine AS (SELECT r.id, u.short_name AS unit, d.code AS directive, r.state, r.round, h.short_name AS holder, r.holder_since AS since,
        r.send_phrase AS phrase, r.send_due_on AS "dueOn", r.send_first_due_on AS "firstDueOn",
        r.return_due_on AS "returnDueOn", r.first_sent_on AS "sentOn", r.updated_at AS "changedAt"
      FROM report_subject r JOIN unit u ON u.id = r.unit_id JOIN unit h ON h.id = r.holder_unit_id JOIN directive d ON d.id = r.directive_id
      WHERE ${visible("report.readState", viewer)} AND ${filtered(filters)})
    SELECT (SELECT coalesce(jsonb_agg(x), '[]') FROM (SELECT * FROM mine ORDER BY "changedAt" DESC, id LIMIT ${PER_PAGE} OFFSET ${page * PER_PAGE}) AS x) AS lines,
      (SELECT count(*)::int FROM mine) AS total,
      (SELECT count(*)::int FROM mine WHERE "sentOn" IS NULL AND "dueOn" < ${dayOf(at)}::date) AS overdue,
      (SELECT coalesce(jsonb_agg(DISTINCT jsonb_build_object('slug', d.slug, 'code', d.code)), '[]') FROM directive d) AS directives`,
  );
  if (found === null) throw new Error("a statement without a table gives one row");
  return {
    ...found,
    page,
    more: found.total > (page + 1) * PER_PAGE,
    lines: found.lines.map(({ phrase, dueOn, firstDueOn, returnDueOn, sentOn, ...line }) => ({
      ...line,
      deadline: deadlineView({ phrase, dueOn, firstDueOn, doneOn: sentOn, doneAs: "sent" }, at, viewer.locale),
      back: line.state === "RETURNED" && returnDueOn !== null ? returnView(returnDueOn, at, viewer.locale) : null,
    })),
  };
}
