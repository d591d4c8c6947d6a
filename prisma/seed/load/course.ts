import { z } from "zod";
import { confirmMilestone, recordMilestone } from "#lib/plan/milestone/commands.ts";
import { db, one } from "#lib/platform/db.ts";
import { sql } from "#lib/platform/sql.ts";
import { submitForApproval } from "#lib/report/commands/approval.ts";
import { approveReport } from "#lib/report/commands/approve.ts";
import { startReport } from "#lib/report/commands/start.ts";
import { submitReport } from "#lib/report/commands/submit.ts";
import { acceptReport, returnReport } from "#lib/review/commands/conclude.ts";
import { flagItem } from "#lib/review/commands/flag.ts";
import { startReview } from "#lib/review/commands/start.ts";
import { courses } from "../campaign.ts";
import { ownPlans } from "../course/own-plans.ts";
import type { OwnPlan, WardCourse } from "../course/types.ts";
import { wardReports } from "../wards/reports.ts";
import type { Actors } from "./actors.ts";
import type { Ids } from "./organisation.ts";
import type { PlanIds } from "./plan.ts";
import { need } from "./rows.ts";
import { writeReport } from "./write.ts";

const DIRECTIVE = "25-NQ/TW";
const REVIEW_HEAD = "nguyen-van-huan";
const MINUTE = 60_000;

const later = (instant: string, minutes: number): string =>
  new Date(Date.parse(instant) + minutes * MINUTE).toISOString();

const duty = z.object({ assignmentId: z.string(), sumUpId: z.string(), ownPlanId: z.string() });
const seen = z.object({ digest: z.string() });

/** What a unit owes on the directive: its assignment and the two milestones it records itself. */
async function dutyOf(unitId: string, plan: PlanIds): Promise<z.output<typeof duty>> {
  const found = await one(
    db(),
    duty,
    sql`SELECT a.id AS "assignmentId", s.id AS "sumUpId", o.id AS "ownPlanId" FROM assignment a
      JOIN milestone s ON s.assignment_id = a.id AND s.kind = 'SUM_UP'
      JOIN milestone o ON o.plan_id = a.plan_id AND o.unit_id = a.unit_id AND o.kind = 'OWN_PLAN'
      WHERE a.unit_id = ${unitId}::uuid AND a.directive_id = ${need(plan.directives, DIRECTIVE)}::uuid`,
  );
  if (found === null) throw new Error(`no duty for ${unitId}`);
  return found;
}

/** The digest of the content as its decider sees it. */
async function digestOf(reportId: string): Promise<string> {
  const found = await one(db(), seen, sql`SELECT digest FROM report_facts WHERE id = ${reportId}::uuid`);
  if (found === null) throw new Error(`no report ${reportId}`);
  return found.digest;
}

/** One thing somebody did at an instant. */
type Act = { at: string; run: () => Promise<unknown> };

/** What is known of a ward's report once it has begun. */
type Begun = { reportId: string };

type Recorded = { heldOn: string; documentNumber: string; form?: string; attendees?: number };

/** Recorded by who writes, confirmed by the head within the hour. */
function milestoneActs(
  actors: Actors,
  by: { drafter: string; approver: string },
  at: string,
  milestoneId: string,
  input: Recorded,
): Act[] {
  return [
    { at, run: () => actors.act(by.drafter, at, recordMilestone, { milestoneId, ...input }) },
    { at: later(at, 55), run: () => actors.act(by.approver, later(at, 55), confirmMilestone, { milestoneId }) },
  ];
}

function ownPlanActs(
  actors: Actors,
  by: { drafter: string; approver: string },
  paper: OwnPlan,
  owed: z.output<typeof duty>,
): Act[] {
  const input = { heldOn: paper.datedOn, documentNumber: paper.number };
  return milestoneActs(actors, by, paper.recordedAt, owed.ownPlanId, input);
}

function sumUpActs(actors: Actors, course: WardCourse, owed: z.output<typeof duty>): Act[] {
  if (course.sumUp === null) return [];
  const { recordedAt, heldOn, form, attendees, minutes } = course.sumUp;
  return milestoneActs(actors, course, recordedAt, owed.sumUpId, { heldOn, form, attendees, documentNumber: minutes });
}

function writingActs(
  actors: Actors,
  plan: PlanIds,
  course: WardCourse,
  owed: z.output<typeof duty>,
  begun: Begun,
): Act[] {
  const report = wardReports.find((one) => one.unit.endsWith(`/${course.ward}`));
  if (report === undefined) throw new Error(`no texts for ${course.ward}`);
  const acts: Act[] = [
    {
      at: course.startedAt,
      run: async () => {
        const started = await actors.act(course.drafter, course.startedAt, startReport, {
          assignmentId: owed.assignmentId,
        });
        begun.reportId = started.reportId;
      },
    },
    { at: course.writtenAt, run: () => writeReport(actors, plan, course, report, begun.reportId) },
  ];
  const { toApprovalAt, approval, sent } = course;
  if (toApprovalAt !== null) {
    const run = async () =>
      actors.act(course.drafter, toApprovalAt, submitForApproval, {
        reportId: begun.reportId,
        digest: await digestOf(begun.reportId),
      });
    acts.push({ at: toApprovalAt, run });
  }
  if (approval !== null) {
    const run = async () => {
      const digest = await digestOf(begun.reportId);
      return actors.act(course.approver, approval.at, approveReport, {
        reportId: begun.reportId,
        digest,
        meeting: approval.meeting,
      });
    };
    acts.push({ at: approval.at, run });
  }
  if (sent !== null) {
    const run = async () => {
      const { number, datedOn } = sent;
      const digest = await digestOf(begun.reportId);
      return actors.act(course.sender, sent.at, submitReport, { reportId: begun.reportId, digest, number, datedOn });
    };
    acts.push({ at: sent.at, run });
  }
  return acts;
}

function reviewActs(actors: Actors, plan: PlanIds, course: WardCourse, begun: Begun): Act[] {
  const { review, conclusion } = course;
  if (review === null) return [];
  const begins: Act = { at: review.at, run: () => actors.act(review.reviewer, review.at, startReview, begun) };
  if (conclusion === null) return [begins];
  if (conclusion.kind === "ACCEPTED") {
    const run = async () => {
      const digest = await digestOf(begun.reportId);
      return actors.act(REVIEW_HEAD, conclusion.at, acceptReport, { ...begun, digest, note: conclusion.note });
    };
    return [begins, { at: conclusion.at, run }];
  }
  const flags = conclusion.items.map((item, index): Act => {
    const at = later(conclusion.at, index * 3 - 25);
    const place = {
      ...(item.item ? { outlineItemId: need(plan.items, item.item) } : {}),
      ...(item.indicator ? { indicatorId: need(plan.indicators, item.indicator) } : {}),
    };
    const run = () =>
      actors.act(review.reviewer, at, flagItem, { ...begun, ...place, code: item.code, words: item.words });
    return { at, run };
  });
  const run = async () => {
    const digest = await digestOf(begun.reportId);
    return actors.act(REVIEW_HEAD, conclusion.at, returnReport, { ...begun, digest, newDueOn: conclusion.due });
  };
  return [begins, ...flags, { at: conclusion.at, run }];
}

/**
 * Lives the sample campaign through: everything every ward did, by the real commands, in the order of the instants
 * (registers of arrival count in it).
 */
export async function liveThrough(actors: Actors, ids: Ids, plan: PlanIds): Promise<void> {
  const acts: Act[] = [];
  for (const course of courses) {
    const owed = await dutyOf(need(ids.units, `bac-ninh/tu-son/${course.ward}`), plan);
    const begun: Begun = { reportId: "" };
    acts.push(
      ...ownPlanActs(actors, course, course.ownPlan, owed),
      ...sumUpActs(actors, course, owed),
      ...writingActs(actors, plan, course, owed, begun),
      ...reviewActs(actors, plan, course, begun),
    );
  }
  for (const paper of ownPlans) {
    acts.push(...ownPlanActs(actors, paper, paper, await dutyOf(need(ids.units, paper.unit), plan)));
  }
  acts.sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
  for (const act of acts) await act.run();
}
