import { z } from "zod";
import { issuePlan } from "#lib/plan/commands.ts";
import { createPlan } from "#lib/plan/draft/commands.ts";
import { db, inTransaction, one } from "#lib/platform/db.ts";
import { sql } from "#lib/platform/sql.ts";
import { saveRecommendation } from "#lib/recommendation/commands.ts";
import { submitForApproval } from "#lib/report/commands/approval.ts";
import { approveReport } from "#lib/report/commands/approve.ts";
import { startReport } from "#lib/report/commands/start.ts";
import { submitReport } from "#lib/report/commands/submit.ts";
import { saveFigures } from "#lib/report/figure/commands.ts";
import { saveSection } from "#lib/report/section/commands.ts";
import { acceptReport, returnReport } from "#lib/review/commands/conclude.ts";
import { flagItem } from "#lib/review/commands/flag.ts";
import { startReview } from "#lib/review/commands/start.ts";
import { Actors, ADDRESS, done } from "../load/actors.ts";
import { type Ids, insertOrganisation } from "../load/organisation.ts";
import { insert, need } from "../load/rows.ts";
import { blocksOf, figuresOf } from "../load/text.ts";
import { type CommuneCourse, courses } from "./course.ts";
import { bacNinh2026 } from "./organisation.ts";
import { plan2026 } from "./plan.ts";
import { LEAD, PROVINCE, successions } from "./units.ts";

/** The campaign's clock: two communes have sent, one of them is back, eight days are left. */
export const START_2026 = "2026-05-07T08:00:00+07:00";
const FOUNDED = new Date("2026-03-01T08:00:00+07:00");
const DRAFTED = "2026-03-02T09:00:00+07:00";
const ISSUED = "2026-03-04T16:00:00+07:00";
const HEAD = "nghiem-thi-lien";
const REVIEWER = "trinh-van-bach";

const idRow = z.object({ id: z.string() });
const digestRow = z.object({ digest: z.string() });

/** The province of 2026 and its plan, as far as its people have come; everything that is a move by the real commands. */
export class Campaign2026 {
  readonly ids: Ids;
  readonly actors: Actors;
  readonly planId: string;
  constructor(ids: Ids, actors: Actors, planId: string) {
    this.ids = ids;
    this.actors = actors;
    this.planId = planId;
  }

  /** The organisation, the plan written by the lead body and issued by the committee; nobody has begun. */
  static async issued(): Promise<Campaign2026> {
    const ids = await inTransaction(async (tx) => {
      const made = await insertOrganisation(tx, FOUNDED, ADDRESS, bacNinh2026);
      const links = successions.map(({ predecessor, successor, since, document }) => ({
        predecessor_id: need(made.units, predecessor),
        successor_id: need(made.units, successor),
        since,
        document,
      }));
      await insert(tx, "unit_successor", links);
      return made;
    });
    const actors = new Actors(ids);
    const { planId } = await actors.act("luong-thu-trang", DRAFTED, createPlan, {
      issuingUnitId: need(ids.units, PROVINCE),
      draftingUnitId: need(ids.units, LEAD),
      draft: plan2026(ids.units),
    });
    await db().plan.update({ where: { id: planId }, data: { sample: true } });
    await actors.act("dao-quoc-viet", ISSUED, issuePlan, { planId, number: 58, issuedOn: "2026-03-04" });
    return new Campaign2026(ids, actors, planId);
  }

  /** Lives through what the communes and the lead body did until START_2026, in the order of the instants. */
  async live(): Promise<void> {
    for (const course of courses) await this.#send(course);
    for (const course of courses) await this.#review(course);
  }

  /** The duty of a unit (path) on a directive (code). */
  async duty(unit: string, directive: string): Promise<string> {
    return this.#id(sql`SELECT a.id FROM assignment a JOIN directive d ON d.id = a.directive_id
      WHERE a.unit_id = ${need(this.ids.units, unit)}::uuid AND d.code = ${directive} AND a.plan_id = ${this.planId}::uuid`);
  }

  /** An outline item by its number, and the plan's only figure. */
  item(number: string): Promise<string> {
    return this.#id(sql`SELECT id FROM outline_item WHERE plan_id = ${this.planId}::uuid AND number = ${number}`);
  }
  figure(): Promise<string> {
    return this.#id(sql`SELECT id FROM indicator WHERE plan_id = ${this.planId}::uuid`);
  }

  async #id(query: ReturnType<typeof sql>): Promise<string> {
    const found = await one(db(), idRow, query);
    if (found === null) throw new Error("the campaign of 2026 has no such row");
    return found.id;
  }

  async #digest(reportId: string): Promise<string> {
    const found = await one(db(), digestRow, sql`SELECT digest FROM report_facts WHERE id = ${reportId}::uuid`);
    return found?.digest ?? "";
  }

  async #report(course: CommuneCourse): Promise<string> {
    const duty = await this.duty(`${PROVINCE}/${course.commune}`, "23-QĐ/TW");
    return this.#id(sql`SELECT id FROM report WHERE assignment_id = ${duty}::uuid`);
  }

  async #send(course: CommuneCourse): Promise<void> {
    const { actors } = this;
    const [drafter, approver] = [`${course.drafter}.${course.commune}`, `${course.approver}.${course.commune}`];
    const { reportId } = await actors.act(drafter, course.startedAt, startReport, {
      assignmentId: await this.duty(`${PROVINCE}/${course.commune}`, "23-QĐ/TW"),
    });
    const at = new Date(course.startedAt);
    const request = { viewer: await actors.viewer(drafter, at), reportId, at };
    for (const [number, text] of Object.entries(course.texts)) {
      const blocks = blocksOf([{ kind: "paragraph", text }], {});
      const input = { outlineItemId: await this.item(number), baseRevision: 0, blocks };
      done(await saveSection(request, input), `${course.commune} ${number}`);
    }
    const recommended = { outlineItemId: await this.item("3"), text: course.recommendation, ground: "" };
    done(await saveRecommendation(request, recommended), `${course.commune} recommendation`);
    const values = figuresOf(await this.figure(), { total: course.meetings });
    done(await saveFigures(request, { values }), `${course.commune} figures`);
    const digest = await this.#digest(reportId);
    await actors.act(drafter, course.toApprovalAt, submitForApproval, { reportId, digest });
    await actors.act(approver, course.approvedAt, approveReport, { reportId, digest });
    const { number, datedOn } = course;
    await actors.act(drafter, course.sentAt, submitReport, { reportId, digest, number, datedOn });
  }

  async #review(course: CommuneCourse): Promise<void> {
    const { actors } = this;
    const reportId = await this.#report(course);
    const digest = await this.#digest(reportId);
    await actors.act(REVIEWER, course.reviewedAt, startReview, { reportId });
    const { conclusion } = course;
    if (conclusion.kind === "ACCEPTED") {
      await actors.act(HEAD, conclusion.at, acceptReport, { reportId, digest });
      return;
    }
    const flag = {
      reportId,
      outlineItemId: await this.item(conclusion.item),
      code: "TOO_GENERAL" as const,
      words: conclusion.words,
    };
    await actors.act(REVIEWER, conclusion.at, flagItem, flag);
    await actors.act(HEAD, conclusion.at, returnReport, { reportId, digest, newDueOn: conclusion.due });
  }
}
