import { z } from "zod";
import { db, many, one } from "#lib/platform/db.ts";
import { sql } from "#lib/platform/sql.ts";
import { submitForApproval } from "#lib/report/commands/approval.ts";
import { approveReport } from "#lib/report/commands/approve.ts";
import { submitReport } from "#lib/report/commands/submit.ts";
import { startReview } from "#lib/review/commands/start.ts";
import type { Campaign } from "./test-campaign.ts";

export const REVIEWER = "le-minh-tam";
export const OTHER = "trinh-thi-loan";
export const HEAD = "nguyen-van-huan";
export const at = (day: number, hour = 8): string =>
  `2023-04-${String(day).padStart(2, "0")}T${String(hour).padStart(2, "0")}:00:00+07:00`;

export const people = {
  "phu-khe": { drafter: "nguyen-van-sang.phu-khe", approver: "nguyen-the-hieu.phu-khe" },
  "tam-son": { drafter: "nguyen-thu-ha.tam-son", approver: "ngo-thi-thuy.tam-son" },
  "dinh-bang": { drafter: "nguyen-minh-duc.dinh-bang", approver: "nguyen-huu-thong.dinh-bang" },
  "dong-ky": { drafter: "duong-thi-hai.dong-ky", approver: "ngo-duc-long.dong-ky" },
} as const;
export type Ward = keyof typeof people;

export const codeOf = (result: { ok: boolean; problem?: { code: string } }): string =>
  result.ok ? "ok" : (result.problem?.code ?? "?");

const reportRow = z.object({
  state: z.string(),
  round: z.number(),
  holder: z.string(),
  person: z.string().nullable(),
  version: z.string(),
  accepted: z.string().nullable(),
  due: z.string().nullable(),
});
export async function rowOf(reportId: string): Promise<z.output<typeof reportRow>> {
  const row = await one(
    db(),
    reportRow,
    sql`SELECT r.state, r.round, u.code AS holder, c.person_id AS person, r.version_id AS version, r.accepted_version_id AS accepted, r.return_due_on::text AS due
      FROM report r JOIN unit u ON u.id = r.holder_unit_id JOIN custody c ON c.report_id = r.id AND c.until IS NULL WHERE r.id = ${reportId}::uuid`,
  );
  if (row === null) throw new Error("no such report");
  return row;
}

export async function items(reportId: string): Promise<{ id: string; state: string; round: number }[]> {
  return many(
    db(),
    z.object({ id: z.string(), state: z.string(), round: z.number() }),
    sql`SELECT id, state, round FROM returned_item WHERE report_id = ${reportId}::uuid ORDER BY created_at, id`,
  );
}

/** Two sections of a report and one of its figures. */
export async function places(reportId: string): Promise<{ first: string; second: string; figure: string }> {
  const sections = await many(
    db(),
    z.object({ id: z.string() }),
    sql`SELECT s.outline_item_id AS id FROM section s JOIN outline_item o ON o.id = s.outline_item_id WHERE s.report_id = ${reportId}::uuid ORDER BY o.sort`,
  );
  const figure = await one(
    db(),
    z.object({ id: z.string() }),
    sql`SELECT indicator_id AS id FROM indicator_value WHERE report_id = ${reportId}::uuid ORDER BY id LIMIT 1`,
  );
  const [first, second] = sections;
  if (!first || !second || !figure) throw new Error("the scene has no sections or figures");
  return { first: first.id, second: second.id, figure: figure.id };
}

export const flag = (reportId: string, outlineItemId: string) => ({
  reportId,
  outlineItemId,
  code: "TOO_GENERAL" as const,
  words: "Nêu rõ số hộ, số tiền.",
  severity: "MUST" as const,
});

/** A report in review, started by the first reviewer. */
export async function inReview(campaign: Campaign, ward: Ward, number: number): Promise<string> {
  const reportId = await campaign.report(ward, people[ward], "SUBMITTED", number);
  await campaign.act(REVIEWER, at(17), startReview, { reportId });
  return reportId;
}

/** A report with figures of its own, all different, in review. */
export async function withFigures(
  campaign: Campaign,
  unit: string,
  staff: { drafter: string; approver: string },
  number: number,
): Promise<string> {
  const reportId = await campaign.report(unit, staff, "DRAFT");
  await db().$executeRaw(sql`UPDATE indicator_value v SET kind = 'EXACT', value = i.sort * 7 + length(${unit}) FROM indicator i
    WHERE i.id = v.indicator_id AND v.report_id = ${reportId}::uuid`);
  await send(campaign, staff, reportId, 14, number);
  await campaign.act(REVIEWER, at(17), startReview, { reportId });
  return reportId;
}

export async function send(
  campaign: Campaign,
  staff: { drafter: string; approver: string },
  reportId: string,
  day: number,
  number: number,
): Promise<void> {
  const digest = await campaign.digest(reportId);
  const { drafter, approver } = staff;
  await campaign.act(drafter, at(day, 9), submitForApproval, { reportId, digest });
  await campaign.act(approver, at(day, 10), approveReport, { reportId, digest });
  await campaign.act(drafter, at(day, 11), submitReport, { reportId, digest, number, datedOn: `2023-04-${day}` });
}

/** What the units above show of accepted figures, and the same counted anew from the accepted versions. */
export async function figureSums(): Promise<{ kept: unknown[]; recounted: unknown[] }> {
  const sum = z.object({
    unit: z.string(),
    measure: z.string(),
    indicator: z.string(),
    year: z.number().nullable(),
    amount: z.string(),
  });
  const kept = await many(
    db(),
    sum,
    sql`SELECT unit_id AS unit, measure, indicator_id AS indicator, year, trim_scale(amount)::text AS amount FROM rollup
      WHERE measure IN ('VALUE', 'VALUE_UNITS') ORDER BY 1, 2, 3, 4 NULLS FIRST`,
  );
  const recounted = await many(
    db(),
    sum,
    sql`SELECT a.ancestor_id AS unit, m.measure, v.indicator_id AS indicator, v.year,
        trim_scale(sum(CASE m.measure WHEN 'VALUE' THEN v.value ELSE 1 END))::text AS amount
      FROM report r JOIN indicator_value v ON v.report_id = r.id AND v.value IS NOT NULL JOIN unit_ancestor a ON a.unit_id = r.unit_id
      CROSS JOIN (VALUES ('VALUE'), ('VALUE_UNITS')) AS m(measure) WHERE r.state = 'ACCEPTED'
      GROUP BY 1, 2, 3, 4 HAVING sum(CASE m.measure WHEN 'VALUE' THEN v.value ELSE 1 END) <> 0 ORDER BY 1, 2, 3, 4 NULLS FIRST`,
  );
  return { kept, recounted };
}

/** Drafter and approver of a ward, by their keys. */
export async function staffOf(unit: string): Promise<{ drafter: string; approver: string }> {
  const rows = await many(
    db(),
    z.object({ role: z.string(), email: z.string() }),
    sql`SELECT x.role, p.email FROM position x JOIN person p ON p.id = x.person_id JOIN unit u ON u.id = x.unit_id
      WHERE u.code = ${unit} AND u.kind_code LIKE '%ward%' AND x.role IN ('DRAFTER', 'APPROVER') ORDER BY p.email`,
  );
  const key = (role: string) => rows.find((row) => row.role === role)?.email.split("@")[0] ?? "";
  return { drafter: key("DRAFTER"), approver: key("APPROVER") };
}
