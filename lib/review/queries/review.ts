import { actingName } from "#lib/access/acting-name.ts";
import { can } from "#lib/access/can.ts";
import type { Permission } from "#lib/access/policy.ts";
import { subjectSchema } from "#lib/access/subject.ts";
import type { Subject, Viewer } from "#lib/access/types.ts";
import { deadlineView, returnView } from "#lib/plan/deadline/rules.ts";
import { now } from "#lib/platform/clock.ts";
import { db, one } from "#lib/platform/db.ts";
import { camelKeys } from "#lib/platform/sql.ts";
import { dayOf, daysLate } from "#lib/platform/time.ts";
import { documentNumber } from "#lib/register/rules.ts";
import type { ReportContent } from "#lib/report/content.ts";
import { reportMachine } from "#lib/report/machine.ts";
import type { Facts } from "#lib/workflow/define.ts";
import { openMoves } from "#lib/workflow/open-moves.ts";
import type { Look } from "../address.ts";
import { isConcluded, newsOf, shownTab } from "../rules.ts";
import type { Conclusion, ItemView, ReviewPage, ReviewPart } from "../types.ts";
import { evidenceViews, outlineEntries, recommendationViews, roundView } from "./content.ts";
import { besidePart, conclusionPart, figuresPart, type Material, sectionView } from "./parts.ts";
import { type Row, reviewRow, reviewStatement } from "./statement.ts";

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
function namedItems(row: Row, locale: "vi" | "en"): ItemView[] {
  return row.items.map(({ number, title, indicatorCode, indicatorName, by, settledBy, ...item }) => ({
    ...item,
    place: number ?? indicatorCode ?? "",
    placeName: title ?? indicatorName ?? "",
    by: actingName(by, locale),
    settledBy: settledBy && actingName(settledBy, locale),
  }));
}

const waiting = (item: ItemView): boolean => !isConcluded(item.state);

/** The one part that is looked at: nothing of the others is read or reckoned. */
async function partOf(material: Material, look: Look): Promise<ReviewPart> {
  const { row, versions, outline, flags, earlier } = material;
  const tab = shownTab(look, { returnedBefore: earlier.length > 0 });
  switch (tab) {
    case "items":
      return { tab, ...roundView(row, versions, outline, earlier, waiting) };
    case "text":
      return { tab, section: await sectionView(material, look.item) };
    case "figures":
      return { tab, ...(await figuresPart(material, look.figure)) };
    case "beside": {
      const { item, beside, besideItem, kinds = "same", q: query = "" } = look;
      return { tab, ...(await besidePart(material, { item, beside, besideItem, kinds, query })) };
    }
    case "recommendations":
      return { tab, recommendations: recommendationViews(row, versions, flags) };
    case "evidence":
      return { tab, evidence: evidenceViews(row, versions) };
    case "conclude":
      return { tab, ...(await conclusionPart(material)) };
  }
}

function head(row: Row, content: ReportContent, viewer: Viewer) {
  const { submission, approvedBy, reviewer } = row;
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
    versionId: row.versionId ?? "",
    versionNumber: row.versionNumber ?? 0,
    channelUnitId: row.channelUnitId,
    channel: row.channel,
    send: {
      dueOn: row.sendDueOn,
      deadline: deadlineView(
        {
          phrase: row.sendPhrase,
          dueOn: row.sendDueOn,
          firstDueOn: row.sendFirstDueOn,
          doneOn: row.firstSentOn,
          doneAs: "sent",
        },
        now(),
        viewer.locale,
      ),
      sentOn: submission ? dayOf(submission.at) : row.firstSentOn,
      back:
        row.returnDueOn === null
          ? null
          : returnView(
              row.returnDueOn,
              now(),
              viewer.locale,
              row.state !== "RETURNED" && submission ? dayOf(submission.at) : null,
            ),
      daysLate: row.sendDueOn && submission && row.round <= 1 ? daysLate(row.sendDueOn, submission.at) : 0,
    },
    submission: submission && { ...submission, number: documentNumber(submission, row.form) },
    approvedBy: approvedBy && actingName(approvedBy, viewer.locale),
    reviewer: reviewer ? { name: reviewer.name, mine: reviewer.id === viewer.personId } : null,
    heads: row.heads,
    askedBack: row.askedBack,
    counts: {
      figures: new Set(content.values.map(({ indicatorId }) => indicatorId)).size,
      recommendations: content.recommendations.length,
      evidence: content.evidence.length,
    },
  };
}

/**
 * The review page of one report: the frozen version, flags, earlier returns, the moves open to this viewer, and the part
 * that is looked at (one section, the second round, figures among those of other units, side by side, conclusion). One
 * statement, and at most two for the part.
 */
export async function reviewPage(
  viewer: Viewer,
  reportId: string,
  look: Look = {},
): Promise<ReviewPage | ReviewRefusal> {
  const row = await one(db(), reviewRow, reviewStatement(viewer, reportId, look.from));
  if (row === null || row.content === null) return "notFound";
  const subject: Subject = subjectSchema.parse(camelKeys(row.subject)) as Subject;
  if (can("report.release", viewer, subject) === "access.role") return "notReviewer";
  const all = namedItems(row, viewer.locale);
  const flags = all.filter((item) => item.state === "DRAFT");
  const earlier = all.filter((item) => item.state !== "DRAFT");
  const versions = { now: row.content, before: row.earlier?.content ?? null };
  const outline = outlineEntries(row, versions, flags);
  return {
    ...head(row, row.content, viewer),
    outline,
    flags,
    unsettled: earlier.filter(waiting).length,
    returnedBefore: earlier.length > 0,
    ...conclusions(row, viewer, subject),
    queue: row.queue,
    part: await partOf({ viewer, row, versions, outline, flags, earlier }, look),
  };
}

/** The day on which a page is looked at, for the smallest new deadline a form offers. */
export function today(): string {
  return dayOf(now());
}
