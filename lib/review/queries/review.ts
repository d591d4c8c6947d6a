import { can } from "#lib/access/can.ts";
import type { Permission } from "#lib/access/policy.ts";
import { subjectSchema } from "#lib/access/subject.ts";
import type { Subject, Viewer } from "#lib/access/types.ts";
import { visible } from "#lib/access/visible.ts";
import { now } from "#lib/platform/clock.ts";
import { db, one } from "#lib/platform/db.ts";
import { camelKeys } from "#lib/platform/sql.ts";
import { dayOf, daysLate } from "#lib/platform/time.ts";
import { reportMachine } from "#lib/report/machine.ts";
import { figuresInText } from "#lib/report/paper.ts";
import type { Facts } from "#lib/workflow/define.ts";
import { openMoves } from "#lib/workflow/open-moves.ts";
import { isConcluded, newsOf } from "../rules.ts";
import type { Conclusion, ItemView, ReviewPage } from "../types.ts";
import { figureViews, sectionViews } from "./content.ts";
import { besides, type Row, reviewRow, reviewStatement } from "./statement.ts";

/** What the page shows instead of the review: nothing there, or a report this viewer reads but does not review. */
export type ReviewRefusal = "notFound" | "notReviewer";

function conclusions(row: Row, viewer: Viewer, subject: Subject) {
  const facts = camelKeys(row.facts) as Facts;
  const may = (permission: Permission) => can(permission, viewer, subject);
  const moves = openMoves(reportMachine, { state: row.state, facts }, may);
  const of = (name: (typeof moves)[number]["move"]): Conclusion => {
    const found = moves.find((move) => move.move === name);
    if (found === undefined) return { mine: false, allowed: false, blockedBy: [] };
    return {
      mine: !found.blockedBy.some((block) => block.code.startsWith("access.")),
      allowed: found.allowed,
      blockedBy: found.blockedBy,
    };
  };
  return {
    mayStart: of("startReview").allowed,
    mayRelease: of("release").allowed,
    mayFlag: may("report.flag") === null,
    accept: of("accept"),
    sendBack: of("return"),
    reopen: of("reopen"),
  };
}

/** Items with the name of their place, in the order of the outline, figures last. */
function namedItems(row: Row): ItemView[] {
  return row.items.map(({ number, title, indicatorCode, indicatorName, ...item }) => ({
    ...item,
    place: number ?? indicatorCode ?? "",
    placeName: title ?? indicatorName ?? "",
  }));
}

const waiting = (item: ItemView): boolean => !isConcluded(item.state);

function placeInQueue(queue: readonly string[], reportId: string): ReviewPage["queue"] {
  const at = queue.indexOf(reportId);
  if (at < 0) return null;
  return { place: at + 1, of: queue.length, previous: queue[at - 1] ?? null, next: queue[at + 1] ?? null };
}

/**
 * The review page of one report: the frozen version, what the plan asks, flags, earlier returns with replies and what
 * changed since, and the moves open to this viewer. Two statements.
 */
export async function reviewPage(viewer: Viewer, reportId: string): Promise<ReviewPage | ReviewRefusal> {
  const row = await one(
    db(),
    reviewRow,
    reviewStatement(reportId, visible("report.readVersion", viewer), viewer.locale),
  );
  if (row === null || row.content === null) return "notFound";
  const subject: Subject = subjectSchema.parse(camelKeys(row.subject)) as Subject;
  if (can("report.release", viewer, subject) === "access.role") return "notReviewer";
  const beside = await besides(viewer, row);
  const all = namedItems(row);
  const flags = all.filter((item) => item.state === "DRAFT");
  const earlier = all.filter((item) => item.state !== "DRAFT");
  const { submission } = row;
  return {
    reportId: row.id,
    unit: row.unitShort,
    unitFull: row.unitName,
    directive: row.directiveCode,
    directiveTitle: row.directiveTitle,
    state: row.state,
    round: row.round,
    news: newsOf(row),
    digest: row.versionDigest ?? "",
    versionNumber: row.versionNumber ?? 0,
    send: {
      phrase: row.sendPhrase,
      dueOn: row.sendDueOn,
      sentOn: submission ? dayOf(submission.at) : row.firstSentOn,
      daysLate: row.sendDueOn && submission && row.round <= 1 ? daysLate(row.sendDueOn, submission.at) : 0,
    },
    submission,
    approvedBy: row.approvedBy,
    reviewer: row.reviewer ? { name: row.reviewer.name, mine: row.reviewer.id === viewer.personId } : null,
    heads: row.heads,
    figuresInText: figuresInText(row.content, viewer.locale),
    sections: sectionViews(row, row.content, flags),
    figures: figureViews(row.content, row.earlier?.content ?? null, flags, beside.peers, viewer.locale),
    recommendations: row.content.recommendations.map((found) => ({
      ...found,
      level: row.levels[found.level] ?? found.level,
      place: row.outline.find((item) => item.id === found.outlineItemId)?.number ?? "",
    })),
    flags,
    items: [...earlier.filter(waiting), ...earlier.filter((item) => !waiting(item))],
    unsettled: earlier.filter(waiting).length,
    ...conclusions(row, viewer, subject),
    queue: placeInQueue(beside.queue, row.id),
  };
}

/** The day on which a page is looked at, for the smallest new deadline a form offers. */
export function today(): string {
  return dayOf(now());
}
