import { z } from "zod";
import { db, one, sql } from "#lib/platform/db.ts";
import { handBack, revokeApproval, submitForApproval } from "#lib/report/commands/approval.ts";
import { approveReport } from "#lib/report/commands/approve.ts";
import { submitReport } from "#lib/report/commands/submit.ts";
import { withdrawReport } from "#lib/report/commands/withdraw.ts";
import { acceptReport, reopenReport, returnReport } from "#lib/review/commands/conclude.ts";
import { flagItem } from "#lib/review/commands/flag.ts";
import { replyToItem } from "#lib/review/commands/reply.ts";
import { settleItem } from "#lib/review/commands/settle.ts";
import { releaseReview, startReview } from "#lib/review/commands/start.ts";
import { takeOverReview } from "#lib/review/commands/take-over.ts";
import { Campaign } from "./test-campaign.ts";
import { flag, HEAD, items, OTHER, people, places, REVIEWER, type Ward } from "./test-review.ts";

/** Random walks of reports over every move, by whoever may and whoever may not: what custody is tried with. */

/** Wards whose roads differ: one body; two in turn; three together and one after them. */
export const WARDS = ["phu-khe", "tam-son", "dinh-bang"] as const satisfies readonly Ward[];
const START = new Date("2023-04-10T08:00:00+07:00").getTime();

let campaign: Campaign;
/** The report of each ward. */
export const reports = new Map<Ward, string>();
/** The instant of the latest try; each comes some hours after the one before. */
let clock = START;
export const lastInstant = (): Date => new Date(clock);
let number = 100;

const unitOf = async (code: string): Promise<string> => {
  const found = await one(
    db(),
    z.object({ id: z.string() }),
    sql`SELECT id FROM unit WHERE code = ${code} ORDER BY sort LIMIT 1`,
  );
  return found?.id ?? "";
};

/** One ward decides alone; one in two steps; in one the head decides together with two other bodies, then the city. */
async function lengthenRoads(): Promise<void> {
  const add = (ward: string, step: number, part: number, unit: string, role: string) =>
    db().$executeRaw(
      sql`INSERT INTO assignment_step (assignment_id, step, part, unit_id, role, body)
      SELECT a.id, ${step}, ${part}, u.id, ${role}, u.name FROM assignment a JOIN unit w ON w.id = a.unit_id JOIN directive d ON d.id = a.directive_id,
        unit u WHERE w.code = ${ward} AND d.code = '25-NQ/TW' AND NOT a.own_document AND u.id = ${unit}::uuid`,
    );
  const [office, organisation] = await Promise.all([unitOf("van-phong"), unitOf("ban-to-chuc")]);
  await add("tam-son", 2, 1, office, "APPROVER");
  await add("dinh-bang", 1, 2, organisation, "APPROVER");
  await add("dinh-bang", 1, 3, office, "APPROVER");
  await add("dinh-bang", 2, 1, await unitOf("ban-tuyen-giao"), "APPROVER");
}

/** The plan issued, the roads as long as they differ, a filled draft in each ward. */
export async function prepare(): Promise<void> {
  campaign = await Campaign.issued();
  await lengthenRoads();
  for (const ward of WARDS) reports.set(ward, await campaign.report(ward, people[ward], "DRAFT"));
}

/** What somebody may try; whoever may not is refused, and nothing happens. */
export const acts = [
  "lay",
  "handBack",
  "approve",
  "approveBeside",
  "approveOther",
  "approveTop",
  "revoke",
  "send",
  "withdraw",
  "start",
  "takeOver",
  "release",
  "flag",
  "return",
  "reply",
  "settle",
  "accept",
  "reopen",
] as const;
export type Act = (typeof acts)[number];

/** What a report is waiting for in each state: a walk of blind tries would hardly ever leave the unit. */
export const likely: Readonly<Record<string, readonly Act[]>> = {
  DRAFT: ["lay"],
  IN_APPROVAL: ["approve", "approveBeside", "approveOther", "approveTop", "approve", "handBack"],
  APPROVED: ["send", "send", "send", "revoke"],
  SUBMITTED: ["start", "start", "withdraw"],
  IN_REVIEW: ["takeOver", "release", "flag", "flag", "return", "return", "settle", "accept"],
  RETURNED: ["reply", "lay"],
  ACCEPTED: ["flag", "reopen"],
};

/** Where the report of a ward stands. */
export async function stateOf(ward: Ward): Promise<string> {
  const found = await one(
    db(),
    z.object({ state: z.string() }),
    sql`SELECT state FROM report WHERE id = ${reports.get(ward) ?? ""}::uuid`,
  );
  return found?.state ?? "";
}

const BESIDE = "hoang-thi-lien";
const OFFICE = "nguyen-thi-thanh-tam";
const TOP = "dao-thi-hue";

/** Tries one thing some hours later, as whoever might; what is refused changes nothing. */
export async function perform(act: Act, ward: Ward, hours: number): Promise<void> {
  clock += hours * 3_600_000;
  const at = new Date(clock).toISOString();
  const reportId = reports.get(ward) ?? "";
  const { drafter, approver } = people[ward];
  const digest = await campaign.digest(reportId);
  const newDueOn = "2023-12-30";
  const approve = (key: string) => campaign.try(key, at, approveReport, { reportId, digest });
  switch (act) {
    case "lay":
      await campaign.try(drafter, at, submitForApproval, { reportId, digest });
      return;
    case "handBack":
      await campaign.try(approver, at, handBack, { reportId, comment: "Xem lại." });
      return;
    case "approve":
      await approve(approver);
      return;
    case "approveBeside":
      await approve(BESIDE);
      return;
    case "approveOther":
      await approve(OFFICE);
      return;
    case "approveTop":
      await approve(TOP);
      return;
    case "revoke":
      await campaign.try(approver, at, revokeApproval, { reportId, reason: "Sửa số." });
      return;
    case "send":
      number += 1;
      await campaign.try(drafter, at, submitReport, { reportId, digest, number, datedOn: at.slice(0, 10) });
      return;
    case "withdraw":
      await campaign.try(approver, at, withdrawReport, { reportId, reason: "Gửi nhầm." });
      return;
    case "start":
      await campaign.try(REVIEWER, at, startReview, { reportId });
      return;
    case "takeOver": {
      const from = (await campaign.viewer(REVIEWER)).personId;
      await campaign.try(OTHER, at, takeOverReview, { reportId, from, words: "Anh Tâm đi công tác." });
      return;
    }
    case "release":
      await campaign.try(HEAD, at, releaseReview, { reportId });
      return;
    case "flag":
      await campaign.try(HEAD, at, flagItem, flag(reportId, (await places(reportId)).first));
      return;
    case "return":
      await campaign.try(HEAD, at, returnReport, { reportId, digest, newDueOn });
      return;
    case "reply":
      for (const item of await items(reportId))
        await campaign.try(drafter, at, replyToItem, { itemId: item.id, reply: "Đã bổ sung." });
      return;
    case "settle":
      for (const item of await items(reportId)) await campaign.try(HEAD, at, settleItem, { itemId: item.id });
      return;
    case "accept":
      await campaign.try(HEAD, at, acceptReport, { reportId, digest });
      return;
    case "reopen":
      await campaign.try(HEAD, at, reopenReport, { reportId, digest, reason: "Số liệu sai.", newDueOn });
      return;
  }
}
