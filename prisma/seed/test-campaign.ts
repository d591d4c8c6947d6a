import type { z } from "zod";
import type { Viewer } from "#lib/access/types.ts";
import { issuePlan } from "#lib/plan/commands.ts";
import { db, inTransaction } from "#lib/platform/db.ts";
import type { Result } from "#lib/platform/result.ts";
import { sql } from "#lib/platform/sql.ts";
import { submitForApproval } from "#lib/report/commands/approval.ts";
import { approveReport } from "#lib/report/commands/approve.ts";
import { startReport } from "#lib/report/commands/start.ts";
import { submitReport } from "#lib/report/commands/submit.ts";
import { blocksDigest } from "#lib/report/section/block.ts";
import { contextOf, execute } from "#lib/workflow/execute.ts";
import type { Command } from "#lib/workflow/types.ts";
import { Actors, ADDRESS, done } from "./load/actors.ts";
import { type Ids, insertOrganisation } from "./load/organisation.ts";
import { insertPlan, type PlanIds } from "./load/plan.ts";
import { plan } from "./plan/plan.ts";

/** The plan of Từ Sơn just issued, all sample people in their places, no report begun: the scene of database tests. */
export class Campaign {
  readonly ids: Ids;
  readonly plan: PlanIds;
  readonly actors: Actors;
  constructor(ids: Ids, planIds: PlanIds) {
    this.ids = ids;
    this.plan = planIds;
    this.actors = new Actors(ids);
  }

  static async issued(): Promise<Campaign> {
    const founded = new Date("2023-03-01T08:00:00+07:00");
    const ids = await inTransaction((tx) => insertOrganisation(tx, founded, ADDRESS));
    const drafter = await new Actors(ids).viewer("vu-hoang-anh", founded);
    const planIds = await inTransaction((tx) => insertPlan(contextOf(tx, drafter, founded), ids));
    const campaign = new Campaign(ids, planIds);
    const { number, issuedOn } = plan.sampleIssue;
    await campaign.actors.act("pham-quoc-bao", "2023-03-06T16:30:00+07:00", issuePlan, {
      planId: planIds.plan,
      number,
      issuedOn,
    });
    return campaign;
  }

  viewer(key: string): Promise<Viewer> {
    return this.actors.viewer(key, new Date("2023-04-10T08:00:00+07:00"));
  }

  /** Runs a command as a sample person and gives its answer, whatever it is. */
  async try<I extends z.ZodType, O>(
    key: string,
    instant: string,
    command: Command<I, O>,
    input: z.input<I>,
    idempotencyKey?: string,
  ): Promise<Result<O>> {
    return execute(command, input, { viewer: await this.viewer(key), at: new Date(instant), key: idempotencyKey });
  }

  /** The same, where nothing else than success is expected. */
  async act<I extends z.ZodType, O>(
    key: string,
    instant: string,
    command: Command<I, O>,
    input: z.input<I>,
  ): Promise<O> {
    return done(await this.try(key, instant, command, input), `${key} ${command.name}`);
  }

  /** The duty of a unit (path below the city, "phu-khe") for a directive ("25-NQ/TW"). */
  async duty(unit: string, directive = "25-NQ/TW"): Promise<string> {
    const rows = await db().$queryRaw<
      { id: string }[]
    >(sql`SELECT a.id FROM assignment a JOIN unit u ON u.id = a.unit_id
      JOIN directive d ON d.id = a.directive_id WHERE u.code = ${unit} AND d.code = ${directive} AND NOT a.own_document`);
    if (rows[0] === undefined) throw new Error(`no duty of ${unit}`);
    return rows[0].id;
  }

  /** Puts a short answer under every item that addresses the unit and "did not occur" for every required figure. */
  async fill(reportId: string, authorKey: string, words = "Nội dung tổng kết của đơn vị."): Promise<void> {
    const author = (await this.viewer(authorKey)).personId;
    const blocks = [{ id: "p1", kind: "paragraph" as const, runs: [{ text: words }] }];
    await db().$executeRaw(sql`INSERT INTO section (id, report_id, outline_item_id, blocks, digest, words, revision, updated_at, updated_by_id)
      SELECT gen_random_uuid(), r.id, o.id, ${JSON.stringify(blocks)}::jsonb, ${blocksDigest(blocks)}, 6, 1, r.created_at, ${author}::uuid
      FROM report r JOIN unit u ON u.id = r.unit_id JOIN outline_item o ON o.plan_id = r.plan_id AND o.answerable AND o.removed_at IS NULL
      JOIN outline_address a ON a.outline_item_id = o.id AND a.kind_code = u.kind_code WHERE r.id = ${reportId}::uuid`);
    await db().$executeRaw(sql`INSERT INTO indicator_value (id, report_id, indicator_id, year, kind, value, updated_at, updated_by_id)
      SELECT gen_random_uuid(), r.id, i.id, NULL, 'NONE', 0, r.created_at, ${author}::uuid
      FROM report r JOIN unit u ON u.id = r.unit_id JOIN unit_kind k ON k.code = u.kind_code
      JOIN plan_indicator p ON p.directive_id = r.directive_id AND p.required JOIN indicator i ON i.id = p.indicator_id AND i.kinds && k.indicator_kinds
      WHERE r.id = ${reportId}::uuid`);
    await db().$executeRaw(sql`INSERT INTO report_author (report_id, person_id, first_at)
      SELECT id, ${author}::uuid, created_at FROM report WHERE id = ${reportId}::uuid ON CONFLICT DO NOTHING`);
  }

  async digest(reportId: string): Promise<string> {
    const rows = await db().$queryRaw<{ digest: string }[]>(
      sql`SELECT report_content_digest(${reportId}::uuid) AS digest`,
    );
    return rows[0]?.digest ?? "";
  }

  /** A ward's report begun, filled, and brought as far as wanted by its own people. */
  async report(
    unit: string,
    people: { drafter: string; approver: string },
    until: "DRAFT" | "IN_APPROVAL" | "APPROVED" | "SUBMITTED",
    number = 12,
  ): Promise<string> {
    const { reportId } = await this.act(people.drafter, "2023-04-10T08:00:00+07:00", startReport, {
      assignmentId: await this.duty(unit),
    });
    await this.fill(reportId, people.drafter);
    const digest = await this.digest(reportId);
    if (until === "DRAFT") return reportId;
    await this.act(people.drafter, "2023-04-12T08:00:00+07:00", submitForApproval, { reportId, digest });
    if (until === "IN_APPROVAL") return reportId;
    await this.act(people.approver, "2023-04-13T08:00:00+07:00", approveReport, { reportId, digest });
    if (until === "APPROVED") return reportId;
    await this.act(people.drafter, "2023-04-14T08:00:00+07:00", submitReport, {
      reportId,
      digest,
      number,
      datedOn: "2023-04-14",
    });
    return reportId;
  }
}
