import { z } from "zod";
import type { Viewer } from "#lib/access/types.ts";
import { db, many, one } from "#lib/platform/db.ts";
import { newId } from "#lib/platform/ids.ts";
import type { Result } from "#lib/platform/result.ts";
import { sql } from "#lib/platform/sql.ts";
import { dayOf } from "#lib/platform/time.ts";
import { handBack, revokeApproval, submitForApproval } from "#lib/report/commands/approval.ts";
import { approveReport } from "#lib/report/commands/approve.ts";
import { submitReport } from "#lib/report/commands/submit.ts";
import { withdrawReport } from "#lib/report/commands/withdraw.ts";
import { assignReviews } from "#lib/review/assignment/commands/assign.ts";
import { flagItem } from "#lib/review/commands/flag.ts";
import { replyToItem } from "#lib/review/commands/reply.ts";
import { settleItem } from "#lib/review/commands/settle.ts";
import { releaseReview, startReview } from "#lib/review/commands/start.ts";
import { execute } from "#lib/workflow/execute.ts";
import type { Command } from "#lib/workflow/types.ts";
import { done } from "./load/actors.ts";
import type { Campaign } from "./test-campaign.ts";
import { stateOf } from "./test-race.ts";
import { flag, HEAD, OTHER, people, places, REVIEWER, type Ward } from "./test-review.ts";

const SECOND = 1_000;
const BEGINNING = Date.parse("2023-04-15T08:00:00+07:00");
const personRow = z.object({ id: z.string(), key: z.string() });
const idRow = z.object({ id: z.string() });

/**
 * A report that goes round and round, brought back before each round by the real commands. Its ward has a second head
 * (the other drafter, who wrote nothing in it), Ban Dân vận a second head of reviews.
 */
export class RaceScene {
  readonly campaign: Campaign;
  readonly reportId: string;
  readonly drafter: string;
  readonly heads: readonly [string, string];
  readonly reviewHeads = [HEAD, OTHER] as const;
  readonly reviewers = [REVIEWER, OTHER] as const;
  private readonly viewers = new Map<string, Viewer>();
  private ticks = 0;
  private number = 100;
  private place = "";
  private constructor(campaign: Campaign, reportId: string, ward: Ward, second: string) {
    this.campaign = campaign;
    this.reportId = reportId;
    this.drafter = people[ward].drafter;
    this.heads = [people[ward].approver, second];
  }

  static async of(campaign: Campaign, ward: Ward, second: string): Promise<RaceScene> {
    await grant(second, "APPROVER", ward);
    await grant(OTHER, "REVIEW_HEAD", "ban-dan-van");
    const scene = new RaceScene(campaign, await campaign.report(ward, people[ward], "DRAFT"), ward, second);
    scene.place = (await places(scene.reportId)).first;
    return scene;
  }

  /** A request of somebody, each a second after the one before. */
  async try<I extends z.ZodType, O>(
    key: string,
    command: Command<I, O>,
    input: z.input<I>,
    idempotency?: string,
  ): Promise<Result<O>> {
    this.ticks += 1;
    const at = new Date(BEGINNING + this.ticks * SECOND);
    const viewer = this.viewers.get(key) ?? (await this.campaign.viewer(key));
    this.viewers.set(key, viewer);
    return execute(command, input, { viewer, at, key: idempotency });
  }

  private async act<I extends z.ZodType, O>(key: string, command: Command<I, O>, input: z.input<I>): Promise<O> {
    return done(await this.try(key, command, input), `${key} ${command.name}`);
  }

  /** The report with the digest of its content as a page gives it along. */
  async seen(): Promise<{ reportId: string; digest: string }> {
    return { reportId: this.reportId, digest: await this.campaign.digest(this.reportId) };
  }

  /** What a sending is asked with, under a number of its own. */
  async sending() {
    this.number += 1;
    return { ...(await this.seen()), number: this.number, datedOn: dayOf(new Date(BEGINNING + this.ticks * SECOND)) };
  }

  /** Brings the report to a state by its own people, from wherever the last round left it. */
  async bring(to: "IN_APPROVAL" | "APPROVED" | "SUBMITTED" | "IN_REVIEW"): Promise<void> {
    const road = ["DRAFT", "RETURNED", "IN_APPROVAL", "APPROVED", "SUBMITTED", "IN_REVIEW"];
    for (let state = await stateOf(this.reportId); state !== to; state = await stateOf(this.reportId)) {
      if (road.indexOf(state) < road.indexOf(to)) await this.forward(state);
      else await this.backward(state);
    }
    const assigned = to === "SUBMITTED" ? await this.assigned() : null;
    if (assigned !== null)
      await this.act(HEAD, assignReviews, { reports: `${this.reportId}~${assigned.id}`, personId: "none" });
  }

  /** Back to its drafters, by whatever way is open. */
  async back(): Promise<void> {
    for (let state = await stateOf(this.reportId); state !== "DRAFT" && state !== "RETURNED"; ) {
      await this.backward(state);
      state = await stateOf(this.reportId);
    }
  }

  /** Who is to review it, where somebody is named. */
  private assigned(): Promise<{ id: string; key: string } | null> {
    return one(
      db(),
      personRow,
      sql`SELECT p.id, split_part(p.email, '@', 1) AS key FROM report_subject s JOIN person p ON p.id = s.assigned_id WHERE s.id = ${this.reportId}::uuid`,
    );
  }

  private async forward(state: string): Promise<void> {
    if (state === "DRAFT" || state === "RETURNED") {
      for (const itemId of await this.items("OPEN"))
        await this.act(this.drafter, replyToItem, { itemId, reply: "Đã bổ sung." });
      await this.act(this.drafter, submitForApproval, await this.seen());
    } else if (state === "IN_APPROVAL") await this.act(this.heads[0], approveReport, await this.seen());
    else if (state === "APPROVED") await this.act(this.drafter, submitReport, await this.sending());
    else await this.act(await this.beginner(), startReview, { reportId: this.reportId });
  }

  /** Who begins the review: whoever it is assigned to; a head who took it over gives it back first, since only reviewers begin. */
  private async beginner(): Promise<string> {
    const assigned = await this.assigned();
    if (assigned === null || this.reviewers.some((key) => key === assigned.key)) return assigned?.key ?? REVIEWER;
    await this.act(HEAD, assignReviews, { reports: `${this.reportId}~${assigned.id}`, personId: "none" });
    return REVIEWER;
  }

  private async backward(state: string): Promise<void> {
    const { reportId } = this;
    const reason = "Làm lại từ đầu";
    if (state === "IN_REVIEW") await this.act(HEAD, releaseReview, { reportId });
    else if (state === "SUBMITTED") await this.act(this.heads[0], withdrawReport, { reportId, reason });
    else if (state === "APPROVED") await this.act(await this.lastApprover(), revokeApproval, { reportId, reason });
    else await this.act(this.heads[0], handBack, { reportId, comment: reason });
  }

  /** In review, everything of earlier rounds settled, one place flagged; gives the flag. */
  async flagged(): Promise<string> {
    await this.bring("IN_REVIEW");
    for (const itemId of await this.items("REPLIED")) await this.act(HEAD, settleItem, { itemId });
    const [there] = await this.items("DRAFT");
    return there ?? (await this.act(HEAD, flagItem, flag(this.reportId, this.place))).itemId;
  }

  async items(state: string): Promise<string[]> {
    const rows = await many(
      db(),
      idRow,
      sql`SELECT id FROM returned_item WHERE report_id = ${this.reportId}::uuid AND state = ${state}`,
    );
    return rows.map(({ id }) => id);
  }

  /** Whose review it is now. */
  async holder(): Promise<{ id: string; key: string }> {
    const row = await one(
      db(),
      personRow,
      sql`SELECT p.id, split_part(p.email, '@', 1) AS key FROM review x JOIN person p ON p.id = x.reviewer_id
        WHERE x.report_id = ${this.reportId}::uuid AND x.state = 'OPEN'`,
    );
    if (row === null) throw new Error("nobody reviews");
    return row;
  }

  /** Where the report lies flagged for a reopening. */
  flagOf() {
    return flag(this.reportId, this.place);
  }

  private async lastApprover(): Promise<string> {
    const row = await one(
      db(),
      z.object({ key: z.string() }),
      sql`SELECT split_part(p.email, '@', 1) AS key FROM report_subject s JOIN person p ON p.id = s.last_approver_id WHERE s.id = ${this.reportId}::uuid`,
    );
    return row?.key ?? this.heads[0];
  }
}

/** Gives a sample person one more role in a unit; before anybody has read who they are. */
async function grant(key: string, role: string, unit: string): Promise<void> {
  const granted =
    await db().$executeRaw(sql`INSERT INTO position (id, person_id, unit_id, role, title, since, granted_by_id)
    SELECT ${newId()}::uuid, p.id, u.id, ${role}, 'Phó Bí thư Đảng ủy', '2023-03-01', by.id
    FROM person p JOIN unit u ON u.code = ${unit} JOIN unit up ON up.id = u.parent_id AND up.code = 'tu-son'
      JOIN person by ON split_part(by.email, '@', 1) = 'pham-duc-trong' WHERE split_part(p.email, '@', 1) = ${key}`);
  if (granted !== 1) throw new Error(`no ${key} in ${unit}`);
}
