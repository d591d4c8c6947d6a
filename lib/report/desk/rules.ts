import { can } from "#lib/access/can.ts";
import type { Subject, Viewer } from "#lib/access/types.ts";
import { type DeadlineView, deadlineView, returnView } from "#lib/plan/deadline/rules.ts";
import { milestoneMachine } from "#lib/plan/milestone/machine.ts";
import { dayOf, daysLate } from "#lib/platform/time.ts";
import { openMoves } from "#lib/workflow/open-moves.ts";
import { reportMachine } from "../machine.ts";
import type { DeskMilestone, DeskReport, DeskRow, Duty } from "./types.ts";

type Locale = "vi" | "en";

/** Why something waits, in the order of the list: what came back, what others wait for, what is to be written, recorded. */
export const waitingKinds = ["mend", "approve", "confirm", "send", "write", "start", "record", "ownPlan"] as const;
export type WaitingKind = (typeof waitingKinds)[number];

export type Waiting = {
  key: string;
  kind: WaitingKind;
  /** Null for what belongs to no directive (the unit's own plan). */
  duty: Duty | null;
  /** Where it is dealt with; null where a form on the desk does it (start). */
  href: string | null;
  deadline: DeadlineView;
  /** Which deadline that is. */
  about: "return" | "send" | "sumUp" | "none";
  /** Another unit's report, on which a body here decides too. */
  others?: boolean;
  /** Days it has waited for the viewer; null where waiting has no beginning. */
  waited: number | null;
};

export type DutyState = {
  duty: Duty;
  /** A state of a report, or NOT_STARTED. */
  state: string;
  sumUp: { milestone: DeskMilestone; deadline: DeadlineView; recordable: boolean } | null;
  send: DeadlineView;
  /** The report has arrived at its channel, on time or not. */
  sent: boolean;
};

export type Desk = { waiting: Waiting[]; duties: DutyState[] };

/** From so many days on, a review that is not recorded waits on the desk; before, it stands in the directive's card. */
const RECORD_WITHIN = 30;

const milestoneOf = (duty: Duty, kind: DeskMilestone["kind"]): DeskMilestone | undefined =>
  duty.milestones.find((m) => m.kind === kind);

/** A review, or an own plan, against its deadline: judged by the day it was held, the day it was recorded beside it. */
function heldView(milestone: DeskMilestone, now: Date, locale: Locale): DeadlineView {
  const { phrase, dueOn, firstDueOn, heldOn, recordedAt } = milestone;
  return deadlineView({ phrase, dueOn, firstDueOn, doneOn: heldOn, recordedAt }, now, locale);
}

function subjectOf(duty: Duty, report: DeskReport | null): Subject {
  const { unitId, draftingUnitId, recipientUnitId, channelUnitId, directiveId, planId } = duty;
  return { unitId, draftingUnitId, recipientUnitId, channelUnitId, directiveId, planId, ...(report ?? {}) };
}

/** The deadline that presses a duty: sending, or where the plan sets no day for it, holding the review. */
function pressing(duty: Duty, now: Date, locale: Locale): Pick<Waiting, "deadline" | "about"> {
  const send = milestoneOf(duty, "SEND_REPORT");
  const sumUp = milestoneOf(duty, "SUM_UP");
  const named = send?.dueOn ? send : sumUp?.dueOn ? sumUp : undefined;
  const about = named === undefined ? "none" : named === send ? "send" : "sumUp";
  const deadline = named ?? { phrase: null, dueOn: null, firstDueOn: null };
  const { phrase, dueOn, firstDueOn } = deadline;
  return { about, deadline: deadlineView({ phrase, dueOn, firstDueOn }, now, locale) };
}

function waitingReport(duty: Duty, viewer: Viewer, now: Date, locale: Locale): Waiting[] {
  const { report } = duty;
  const subject = subjectOf(duty, report);
  if (report === null) {
    if (can("report.start", viewer, subject) !== null) return [];
    return [
      {
        key: `start-${duty.assignmentId}`,
        kind: "start",
        duty,
        href: null,
        waited: null,
        ...pressing(duty, now, locale),
      },
    ];
  }
  const moves = openMoves(reportMachine, { state: report.state, facts: {} }, (permission) =>
    can(permission, viewer, subject),
  );
  const open = new Set(moves.map((row) => row.move));
  const waited = daysLate(dayOf(report.holderSince), now);
  const item = (kind: WaitingKind, page: string): Waiting => ({
    key: `${kind}-${report.id}`,
    kind,
    duty,
    href: `/reports/${report.id}${page}`,
    waited,
    ...pressing(duty, now, locale),
  });
  if (open.has("submitForApproval") && report.returned.length + Number(report.returnDueOn !== null) > 0) {
    const { returnDueOn } = report;
    const back =
      returnDueOn === null ? null : ({ deadline: returnView(returnDueOn, now, locale), about: "return" } as const);
    return [{ ...item("mend", "/write"), ...back }];
  }
  if (open.has("submitForApproval")) return [{ ...item("write", "/write"), waited: null }];
  if (open.has("handBack")) return [item("approve", "/approve")];
  if (open.has("submit")) return [item("send", "")];
  return [];
}

function waitingMilestone(
  milestone: DeskMilestone,
  at: { subject: Subject; duty: Duty | null; href: string },
  viewer: Viewer,
  now: Date,
  locale: Locale,
): Waiting[] {
  const moves = openMoves(milestoneMachine, { state: milestone.state, facts: {} }, (permission) =>
    can(permission, viewer, at.subject),
  );
  const open = new Set(moves.map((row) => row.move));
  const deadline = heldView(milestone, now, locale);
  const item = (kind: WaitingKind): Waiting[] => [
    {
      key: `${kind}-${milestone.id}`,
      kind,
      duty: at.duty,
      href: at.href,
      deadline,
      about: milestone.dueOn === null ? "none" : "sumUp",
      waited: null,
    },
  ];
  if (open.has("confirm") && milestone.recordedById !== viewer.personId) return item("confirm");
  if (!open.has("record") || milestone.heldOn !== null) return [];
  if (at.duty === null) return item("ownPlan");
  const pressing = deadline.days !== null && deadline.days <= RECORD_WITHIN;
  return pressing || milestone.lastReason !== null ? item("record") : [];
}

const urgency = (item: Waiting): number => item.deadline.days ?? Number.POSITIVE_INFINITY;

function inOrder(a: Waiting, b: Waiting): number {
  const byKind = waitingKinds.indexOf(a.kind) - waitingKinds.indexOf(b.kind);
  return byKind !== 0 ? byKind : urgency(a) - urgency(b);
}

function stateOf(duty: Duty, viewer: Viewer, now: Date, locale: Locale): DutyState {
  const sumUp = milestoneOf(duty, "SUM_UP");
  const send = milestoneOf(duty, "SEND_REPORT");
  return {
    duty,
    state: duty.report?.state ?? "NOT_STARTED",
    sumUp: sumUp
      ? {
          milestone: sumUp,
          deadline: heldView(sumUp, now, locale),
          recordable: sumUp.heldOn === null && can("milestone.record", viewer, subjectOf(duty, null)) === null,
        }
      : null,
    sent: duty.report !== null && duty.report.firstSentOn !== null,
    send: deadlineView(
      {
        phrase: send?.phrase ?? null,
        dueOn: send?.dueOn ?? null,
        firstDueOn: send?.firstDueOn ?? null,
        doneOn: duty.report?.firstSentOn ?? null,
        doneAs: "sent",
      },
      now,
      locale,
    ),
  };
}

/**
 * A unit's desk out of its rows (pure): what waits for this viewer, by the moves that are open to them now, and how
 * each duty stands. Source: screens.md, the three questions of a desk.
 */
export function deskOf(
  row: Pick<DeskRow, "duties" | "toDecide" | "ownPlans">,
  viewer: Viewer,
  now: Date,
  locale: Locale,
): Desk {
  const reports = row.duties.flatMap((duty) => waitingReport(duty, viewer, now, locale));
  const others = row.toDecide.flatMap((duty) => waitingReport(duty, viewer, now, locale));
  const held = row.duties.flatMap((duty) =>
    duty.milestones
      .filter((milestone) => milestone.kind === "SUM_UP")
      .flatMap((milestone) =>
        waitingMilestone(
          milestone,
          {
            subject: subjectOf(duty, null),
            duty,
            href: `/plans/${duty.planId}/milestones/${milestone.id}`,
          },
          viewer,
          now,
          locale,
        ),
      ),
  );
  const ownPlans = row.ownPlans.flatMap((milestone) =>
    waitingMilestone(
      milestone,
      {
        subject: { unitId: milestone.unitId },
        duty: null,
        href: `/plans/${milestone.planId}/own-plan?unit=${milestone.unitId}`,
      },
      viewer,
      now,
      locale,
    ),
  );
  return {
    waiting: [...reports, ...others.map((item) => ({ ...item, others: true })), ...held, ...ownPlans].sort(inOrder),
    duties: row.duties.map((duty) => stateOf(duty, viewer, now, locale)),
  };
}
