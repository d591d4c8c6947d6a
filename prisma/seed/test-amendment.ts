import { z } from "zod";
import { amendPlan } from "#lib/plan/amendment/commands/amend.ts";
import { effectsOf } from "#lib/plan/amendment/effects.ts";
import { readFacts } from "#lib/plan/amendment/queries/facts.ts";
import { outcomeDigest } from "#lib/plan/amendment/rules.ts";
import { type Change, changeSchema } from "#lib/plan/amendment/schema.ts";
import type { Outcome } from "#lib/plan/amendment/types.ts";
import { db, many, one, sql } from "#lib/platform/db.ts";
import { dayOf } from "#lib/platform/time.ts";
import { acceptReport } from "#lib/review/commands/conclude.ts";
import { startReview } from "#lib/review/commands/start.ts";
import { Campaign } from "./test-campaign.ts";
import { people, HEAD as REVIEW_HEAD, REVIEWER } from "./test-review.ts";

/** The head of the committee: decides on amendments of the plan of Từ Sơn. */
export const HEAD = "pham-quoc-bao";
export const paper = {
  reason: "Theo đề nghị của Ban Dân vận",
  decidingBody: "Ban Thường vụ Thành ủy Từ Sơn",
  document: "102-CV/TU",
  documentOn: "2023-04-11",
};

/** What an amendment would do at an instant. */
export async function dryRun(campaign: Campaign, change: z.input<typeof changeSchema>, at: string) {
  const facts = await readFacts(db(), campaign.plan.plan, dayOf(new Date(at)));
  if (facts === null) throw new Error("no plan");
  const typed: Change = changeSchema.parse(change);
  return effectsOf(typed, facts);
}

/** Tries it first, then decides on what was shown, as the page does. */
export async function amend(
  campaign: Campaign,
  change: z.input<typeof changeSchema>,
  at = "2023-04-12T09:00:00+07:00",
): Promise<{ amendmentId: string; outcome: Outcome }> {
  const tried = await dryRun(campaign, change, at);
  if (!tried.ok) throw new Error(tried.problem.code);
  const done = await campaign.act(HEAD, at, amendPlan, {
    planId: campaign.plan.plan,
    change: JSON.stringify(change),
    digest: outcomeDigest(tried.value),
    ...paper,
  });
  return { amendmentId: done.amendmentId, outcome: tried.value };
}

const cell = z.object({ cell: z.string(), amount: z.coerce.number() });

/** The counts of states as the rollup has them, for every unit above and the unit itself. */
export function rolledUp(): Promise<z.output<typeof cell>[]> {
  return many(
    db(),
    cell,
    sql`SELECT concat_ws('|', unit_id, directive_id, measure, unit_kind, state, due_on, held_on, indicator_id, year) AS cell, amount
      FROM rollup WHERE measure IN ('REPORT', 'SUM_UP', 'VALUE', 'VALUE_UNITS') ORDER BY 1`,
  );
}

/** The same counts from the duties, reports and accepted versions themselves. */
export function recounted(): Promise<z.output<typeof cell>[]> {
  return many(
    db(),
    cell,
    sql`WITH standing AS (SELECT a.*, u.kind_code FROM assignment a JOIN unit u ON u.id = a.unit_id WHERE a.ended_at IS NULL),
      one AS (
        SELECT a.unit_id, a.directive_id, 'REPORT' AS measure, a.kind_code, coalesce(r.state, 'NOT_STARTED') AS state, m.due_on, r.first_sent_on AS held_on,
          NULL::uuid AS indicator_id, NULL::int AS year, 1::numeric AS amount
        FROM standing a JOIN milestone m ON m.assignment_id = a.id AND m.kind = 'SEND_REPORT' LEFT JOIN report r ON r.assignment_id = a.id
        UNION ALL
        SELECT a.unit_id, a.directive_id, 'SUM_UP', a.kind_code, m.state, m.due_on, m.held_on, NULL, NULL, 1
        FROM standing a JOIN milestone m ON m.assignment_id = a.id AND m.kind = 'SUM_UP'
        UNION ALL
        SELECT a.unit_id, a.directive_id, v.measure, a.kind_code, '', NULL, NULL, f."indicatorId", f.year, CASE v.measure WHEN 'VALUE' THEN f.value ELSE 1 END
        FROM standing a JOIN report r ON r.assignment_id = a.id JOIN report_version w ON w.id = r.accepted_version_id
          CROSS JOIN LATERAL jsonb_to_recordset(w.content -> 'values') AS f("indicatorId" uuid, year int, value numeric)
          CROSS JOIN (VALUES ('VALUE'), ('VALUE_UNITS')) AS v(measure) WHERE NOT a.consolidates AND f.value IS NOT NULL)
      SELECT concat_ws('|', up.ancestor_id, o.directive_id, o.measure, o.kind_code, o.state, o.due_on, o.held_on, o.indicator_id, o.year) AS cell, sum(o.amount) AS amount
      FROM one o JOIN unit_ancestor up ON up.unit_id = o.unit_id GROUP BY 1 HAVING sum(o.amount) <> 0 ORDER BY 1`,
  );
}

/** Every written answer there is, as digests. */
export function answers(): Promise<{ line: string }[]> {
  return many(
    db(),
    z.object({ line: z.string() }),
    sql`SELECT s.id || '|' || s.digest || '|' || s.revision AS line FROM section s ORDER BY 1`,
  );
}

/** What must never be otherwise: one open holder a report, in its state; a first deadline that stays. */
export async function keptFacts(): Promise<{ held: number; reports: number; firsts: string[] }> {
  const held = await one(
    db(),
    z.object({ held: z.coerce.number(), reports: z.coerce.number() }),
    sql`SELECT (SELECT count(*) FROM report r JOIN custody c ON c.report_id = r.id AND c.until IS NULL AND c.state = r.state AND c.unit_id = r.holder_unit_id) AS held,
      (SELECT count(*) FROM report) AS reports`,
  );
  const firsts = await many(
    db(),
    z.object({ line: z.string() }),
    sql`SELECT m.id || ' ' || m.first_due_on AS line FROM milestone m WHERE m.first_due_on IS NOT NULL ORDER BY 1`,
  );
  return { held: held?.held ?? 0, reports: held?.reports ?? 0, firsts: firsts.map((row) => row.line) };
}

export type Scene = { campaign: Campaign; reports: Record<"drafted" | "approved" | "sent" | "accepted", string> };

/** The plan of Từ Sơn with a ward's report in each stage: drafted (Đình Bảng), approved (Phù Khê), sent (Đồng Kỵ), accepted (Tam Sơn). */
export async function amendmentScene(): Promise<Scene> {
  const campaign = await Campaign.issued();
  const accepted = await campaign.report("tam-son", people["tam-son"], "SUBMITTED");
  await campaign.act(REVIEWER, "2023-04-15T08:00:00+07:00", startReview, { reportId: accepted });
  await campaign.act(REVIEW_HEAD, "2023-04-15T09:00:00+07:00", acceptReport, {
    reportId: accepted,
    digest: await campaign.digest(accepted),
  });
  return {
    campaign,
    reports: {
      accepted,
      drafted: await campaign.report("dinh-bang", people["dinh-bang"], "DRAFT"),
      approved: await campaign.report("phu-khe", people["phu-khe"], "APPROVED"),
      sent: await campaign.report("dong-ky", people["dong-ky"], "SUBMITTED"),
    },
  };
}

/** The id of a unit by its code. */
export async function unitId(code: string): Promise<string> {
  const row = await one(db(), z.object({ id: z.string() }), sql`SELECT id FROM unit WHERE code = ${code}`);
  if (row === null) throw new Error(`no unit ${code}`);
  return row.id;
}

const milestoneRow = z.object({
  id: z.string(),
  due: z.string().nullable(),
  first: z.string().nullable(),
  held: z.string().nullable(),
  phrase: z.string().nullable(),
});

/** A milestone of a unit on a directive, as its row stands. */
export async function milestone(unit: string, code: string, kind: string): Promise<z.output<typeof milestoneRow>> {
  const row = await one(
    db(),
    milestoneRow,
    sql`SELECT m.id, m.due_on::text AS due, m.first_due_on::text AS first, m.held_on::text AS held, m.phrase FROM milestone m
      JOIN assignment a ON a.id = m.assignment_id JOIN directive d ON d.id = a.directive_id JOIN unit u ON u.id = a.unit_id
      WHERE u.code = ${unit} AND d.code = ${code} AND m.kind = ${kind}`,
  );
  if (row === null) throw new Error(`no milestone of ${unit}`);
  return row;
}
