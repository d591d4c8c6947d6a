import { z } from "zod";
import { can } from "#lib/access/can.ts";
import type { Permission } from "#lib/access/policy.ts";
import { type SubjectRow, subjectSchema } from "#lib/access/subject.ts";
import type { Subject, Viewer } from "#lib/access/types.ts";
import { deadlineView, returnView } from "#lib/plan/deadline/rules.ts";
import { extensionStanding } from "#lib/plan/extension/rules.ts";
import { now } from "#lib/platform/clock.ts";
import { db, many, one } from "#lib/platform/db.ts";
import { isId } from "#lib/platform/ids.ts";
import { camelKeys, sql } from "#lib/platform/sql.ts";
import { dayOf } from "#lib/platform/time.ts";
import { documentNumber, numberProposal } from "#lib/register/rules.ts";
import type { Facts } from "#lib/workflow/define.ts";
import { describe } from "#lib/workflow/labels.ts";
import { openMoves } from "#lib/workflow/open-moves.ts";
import { lifeOf } from "../custody/rules.ts";
import type { Life } from "../custody/types.ts";
import { doneWord, labels } from "../labels.ts";
import { reportMachine } from "../machine.ts";
import { newsOf } from "../news.ts";
import { paperOf } from "../paper.ts";
import type { MilestoneView, MoveView, ReportPage, SendingView } from "../types.ts";
import { type ReportRow, reportRow, reportStatement } from "./statement.ts";

const candidateRow = z.object({ id: z.string(), name: z.string() });
const text = (value: unknown): string | null => (typeof value === "string" ? value : null);

/** The day a return set, as long as the report has not gone up again. */
function returnDayOf(row: ReportRow): string | null {
  const { state, return_due_on: day } = row.subject;
  const isWithUnit = state === "RETURNED" || state === "IN_APPROVAL" || state === "APPROVED";
  return isWithUnit ? text(day) : null;
}

/** The law's view of the row, and what else of it the page shows. */
export function subjectOf(row: Pick<ReportRow, "subject">): SubjectRow & Subject {
  return subjectSchema.parse(camelKeys(row.subject)) as SubjectRow & Subject;
}

/** The moves that start here, each free or with the sentences that say what stands against it. */
export function movesOf(row: ReportRow, subject: SubjectRow & Subject, viewer: Viewer): MoveView[] {
  if (subject.ended === true) return [];
  const facts = camelKeys(row.facts) as Facts;
  const may = (permission: Permission) => can(permission, viewer, subject);
  return openMoves(reportMachine, { state: subject.state, facts }, may).map(({ move, allowed, blockedBy }) => ({
    name: move,
    label: labels.move[move][viewer.locale],
    allowed,
    reasons: blockedBy.map(({ code, count }) =>
      describe({ code, ...(count === null ? {} : { params: { count } }) }, labels, viewer.locale),
    ),
  }));
}

/** "Sending" is judged by the first sending that stands, a review by the day it was held; against both deadlines. */
export function milestonesOf(
  row: Pick<ReportRow, "subject" | "milestones"> & { plan: { id: string } },
  at: Date,
  viewer: Viewer,
): MilestoneView[] {
  const subject = subjectOf(row);
  const reads = can("extension.read", viewer, subject) === null;
  const asks = subject.ended !== true && can("extension.ask", viewer, subject) === null;
  return row.milestones.map(({ id, kind, phrase, dueOn, firstDueOn, heldOn, recordedAt, latest }) => {
    const sends = kind === "SEND_REPORT";
    const doneOn = sends ? text(row.subject["first_sent_on"]) : heldOn;
    const deadline = { phrase, dueOn, firstDueOn, doneOn, recordedAt: sends ? null : recordedAt };
    return {
      id,
      kind,
      planId: row.plan.id,
      days: { first: firstDueOn, inForce: dueOn, done: doneOn },
      deadline: deadlineView({ ...deadline, doneAs: sends ? "sent" : "held" }, at, viewer.locale),
      extension: extensionStanding({ dueOn, doneOn }, reads ? latest : null, asks, dayOf(at)),
    };
  });
}

export function sendingsOf(row: ReportRow): SendingView[] {
  return row.sendings.map(({ number, type, body, withdrawnAt, ...rest }) => ({
    ...rest,
    withdrawn: withdrawnAt !== null,
    number: documentNumber({ number, type, body }, row.unit.form),
  }));
}

/** Who held it when, and where it lies now, with the dates of its sending. */
function lifeOfRow(row: ReportRow, at: Date): Life {
  const send = row.milestones.find((milestone) => milestone.kind === "SEND_REPORT");
  const returnDueOn = returnDayOf(row);
  const days = { firstDueOn: send?.firstDueOn ?? null, dueOn: send?.dueOn ?? null, returnDueOn };
  return lifeOf(row.custody, { sendings: row.sendings, days, told: row.told, daysOff: row.daysOff }, at);
}

/** Number and date of the sending the shown text stands under; none while it is being worked on. */
function given(row: ReportRow, frozen: boolean): { number: number; datedOn: string } | null {
  const sent = row.sendings.find((sending) => sending.withdrawnAt === null);
  return frozen && sent ? { number: sent.number, datedOn: sent.datedOn } : null;
}

/** The document as this viewer may read it, or null where they see the state alone. */
export function paperFrom(row: ReportRow, viewer: Viewer, frozen: boolean) {
  if (row.content === null) return null;
  return paperOf(row.content, {
    issuer: { ...row.unit },
    given: given(row, frozen),
    subject: `tổng kết ${row.directive.years} năm thực hiện ${row.directive.title}`,
    outline: row.outline,
    stale: row.stale,
    levels: row.levels,
    draft: !frozen,
    locale: viewer.locale,
  });
}

/** The proposal for number and date, for whoever may send now. */
function proposal(row: ReportRow, moves: readonly MoveView[], today: string): ReportPage["sending"] {
  const mine = moves.some((move) => move.name === "submit");
  if (!mine) return null;
  // A sending taken back left its number to this report alone; one that was returned goes out again under the next.
  const [last] = row.sendings;
  const own = last !== undefined && last.withdrawnAt !== null ? last : null;
  const { form, symbol } = row.unit;
  return { ...numberProposal({ given: row.numbers, form, today, terms: row.terms, own }), today, body: symbol, form };
}

/** Who approves or leads in the unit or above it and has no other hand in the report. */
function candidatesFor(subject: SubjectRow & Subject, today: string): Promise<{ id: string; name: string }[]> {
  return many(
    db(),
    candidateRow,
    sql`SELECT p.id, p.full_name || ', ' || min(x.title) AS name FROM person p JOIN position x ON x.person_id = p.id
      JOIN unit_ancestor up ON up.ancestor_id = x.unit_id JOIN report_subject r ON r.unit_id = up.unit_id
      WHERE r.id = ${subject.id}::uuid AND p.closed_at IS NULL AND x.role IN ('APPROVER', 'LEADER') AND x.since <= ${today}::date
        AND (x.until IS NULL OR x.until >= ${today}::date) AND NOT p.id = ANY(r.authors || r.reviewers || r.appointed)
      GROUP BY p.id ORDER BY p.full_name COLLATE "vi"`,
  );
}

/** Reads the row of one report for this viewer; null where there is none that they may see. */
export async function readReport(viewer: Viewer, reportId: string): Promise<ReportRow | null> {
  return isId(reportId) ? one(db(), reportRow, reportStatement(viewer, reportId)) : null;
}

/**
 * The page of one report: document, state, who holds it, milestones, open moves, versions, sendings, what happened.
 * What the viewer may not see is null. One statement.
 */
export async function reportPage(viewer: Viewer, reportId: string): Promise<ReportPage | null> {
  const row = await readReport(viewer, reportId);
  if (row === null) return null;
  const at = now();
  const subject = subjectOf(row);
  const moves = movesOf(row, subject, viewer);
  const may = (permission: Permission): boolean => can(permission, viewer, subject) === null;
  const worked = ["DRAFT", "IN_APPROVAL", "RETURNED"].includes(subject.state);
  const frozen = !worked || !row.mayDraft;
  const life = lifeOfRow(row, at);
  const returnDueOn = returnDayOf(row);
  const ownDeadline = returnDueOn === null ? null : returnView(returnDueOn, at, viewer.locale);
  const milestones = milestonesOf(row, at, viewer);
  return {
    id: subject.id,
    unit: { name: row.unit.name, short: row.unit.shortName },
    directive: row.directive,
    plan: row.plan,
    recipient: row.names.recipient,
    channel: row.names.channel,
    ownDocument: row.subject["own_document"] === true,
    consolidates: subject.consolidates === true,
    byPlan: row.subject["by_plan"] === true,
    ended: subject.ended === true,
    state: subject.state,
    round: Number(row.subject["round"]),
    digest: text(row.facts["digest"]) ?? "",
    news: newsOf({
      state: subject.state,
      facts: row.facts,
      stepBody: row.names.stepBody,
      holder: row.names.holder,
      reviewer: row.names.reviewer,
      since: life.now?.since ?? at,
      returned: row.returned,
      returnDueOn,
      send: ownDeadline ?? milestones.find((one) => one.kind === "SEND_REPORT")?.deadline ?? null,
    }),
    milestones,
    returnDeadline: ownDeadline,
    moves,
    may: {
      write: may("report.write") && !frozen && subject.state !== "IN_APPROVAL",
      compose: subject.consolidates === true && may("report.compose"),
      review: may("report.readVersion") && can("report.release", viewer, subject) !== "access.role",
      decide: moves.some((move) => ["approve", "handBack", "recordDecision"].includes(move.name)),
      trail: may("trail.readReport"),
    },
    paper: paperFrom(row, viewer, frozen),
    shown: row.content === null ? null : frozen ? "version" : "working",
    returned: row.content === null ? [] : row.returned,
    lastReason: row.mayDraft ? text(row.subject["last_reason"]) : null,
    reviewed: { ...row.reviewed, mayAskBack: may("report.askBack") && row.reviewed.askedBack === null },
    versions: row.versions,
    approvals: row.approvals,
    sendings: sendingsOf(row),
    life,
    events: row.events.map((event) => ({
      id: event.id,
      at: event.at,
      who: event.who ?? (viewer.locale === "en" ? "The portal" : "Hệ thống"),
      what: doneWord(event.action, viewer.locale),
    })),
    sending: proposal(row, moves, dayOf(at)),
    candidates: may("report.appointApprover") && worked ? await candidatesFor(subject, dayOf(at)) : null,
  };
}
