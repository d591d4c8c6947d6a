import { z } from "zod";
import type { Viewer } from "#lib/access/types.ts";
import { visible } from "#lib/access/visible.ts";
import { now } from "#lib/platform/clock.ts";
import { db, many } from "#lib/platform/db.ts";
import { type Sql, sql } from "#lib/platform/sql.ts";
import { dayOf, daysLate, daysLeft } from "#lib/platform/time.ts";
import type { QueueRow } from "../types.ts";
import { reviewable, urgency } from "./statement.ts";

const LONGEST = 200;

const row = z.object({
  id: z.string(),
  unit: z.string(),
  directive: z.string(),
  state: z.string(),
  round: z.number(),
  sentAt: z.date().nullable(),
  sendDueOn: z.string().nullable(),
  firstSentOn: z.string().nullable(),
  reviewer: z.string().nullable(),
  reviewerId: z.string().nullable(),
  mayStart: z.boolean(),
  mayReview: z.boolean(),
  mayConclude: z.boolean(),
  replied: z.number(),
  ownDueOn: z.string().nullable(),
  ownPhrase: z.string().nullable(),
});

/** Reports waiting for or in review, the most urgent first. `condition` over `report_subject r` says whose queue it is. */
export async function queueRows(viewer: Viewer, condition: Sql): Promise<QueueRow[]> {
  const found = await many(
    db(),
    row,
    sql`SELECT r.id, u.short_name AS unit, d.code AS directive, r.state, r.round, r.sent_at AS "sentAt", r.send_due_on::text AS "sendDueOn",
        r.first_sent_on::text AS "firstSentOn", p.full_name AS reviewer, r.reviewer_id AS "reviewerId",
        ${visible("report.startReview", viewer)} AS "mayStart", ${reviewable(viewer)} AS "mayReview",
        ${visible("report.return", viewer)} AS "mayConclude",
        (SELECT count(*)::int FROM returned_item i WHERE i.report_id = r.id AND i.state = 'REPLIED') AS replied,
        own.due_on::text AS "ownDueOn", own.phrase AS "ownPhrase"
      FROM report_subject r JOIN unit u ON u.id = r.unit_id JOIN directive d ON d.id = r.directive_id LEFT JOIN person p ON p.id = r.reviewer_id
      LEFT JOIN LATERAL (SELECT m.due_on, m.phrase FROM assignment a JOIN milestone m ON m.assignment_id = a.id AND m.kind = 'SEND_REPORT'
        WHERE a.directive_id = r.directive_id AND a.drafting_unit_id = r.channel_unit_id ORDER BY m.due_on NULLS LAST LIMIT 1) own ON true
      WHERE r.state IN ('SUBMITTED', 'IN_REVIEW') AND NOT r.ended AND ${condition} ORDER BY ${urgency} LIMIT ${LONGEST}`,
  );
  const at = now();
  return found.map((report) => {
    const mine = report.reviewerId === viewer.personId;
    return {
      id: report.id,
      unit: report.unit,
      directive: report.directive,
      state: report.state,
      round: report.round,
      waitingDays: report.sentAt ? daysLate(dayOf(report.sentAt), at) : 0,
      lateDays: lateBy(report.sendDueOn, report.firstSentOn),
      reviewer: report.reviewer,
      mine,
      act: actOf(report, mine),
      href: report.mayReview ? `/reports/${report.id}/review` : `/reports/${report.id}`,
      replied: report.replied,
      own: report.ownDueOn
        ? {
            phrase: report.ownPhrase,
            dueOn: report.ownDueOn,
            daysLeft: daysLeft(report.ownDueOn, at),
            daysLate: daysLate(report.ownDueOn, at),
          }
        : null,
    };
  });
}

/** What this viewer can do with a report of the queue now. */
function actOf(report: { state: string; mayStart: boolean; mayConclude: boolean }, mine: boolean): QueueRow["act"] {
  if (mine) return "continue";
  if (report.state === "SUBMITTED") return report.mayStart ? "start" : "open";
  return report.mayConclude ? "conclude" : "open";
}

function lateBy(dueOn: string | null, sentOn: string | null): number {
  if (dueOn === null || sentOn === null) return 0;
  return Math.max(0, Math.round((Date.parse(sentOn) - Date.parse(dueOn)) / 86_400_000));
}

/** The viewer's review queue; null for whoever reviews nowhere. */
export async function reviewQueue(viewer: Viewer): Promise<QueueRow[] | null> {
  return reviewsAnywhere(viewer) ? queueRows(viewer, reviewable(viewer)) : null;
}

/** Whether the viewer holds, or was lent, a review role anywhere. */
export function reviewsAnywhere(viewer: Viewer): boolean {
  return (
    viewer.positions.some((position) => isReviewRole(position.role)) ||
    viewer.borrowed.some((lent) => lent.roles.some(isReviewRole))
  );
}

const isReviewRole = (role: string): boolean => role === "REVIEWER" || role === "REVIEW_HEAD";
