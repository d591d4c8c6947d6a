import fc from "fast-check";
import { beforeAll, expect, it } from "vitest";
import { z } from "zod";
import { db, many, one, sql } from "#lib/platform/db.ts";
import { useDatabase } from "#lib/platform/test-database.ts";
import { takeOverReview } from "#lib/review/commands/take-over.ts";
import { acceptReport, reopenReport, returnReport } from "#lib/review/commands/conclude.ts";
import { flagItem } from "#lib/review/commands/flag.ts";
import { replyToItem } from "#lib/review/commands/reply.ts";
import { settleItem } from "#lib/review/commands/settle.ts";
import { releaseReview, startReview } from "#lib/review/commands/start.ts";
import { flag, HEAD, items, OTHER, people, places, REVIEWER, type Ward } from "#seed/test-review.ts";
import { Campaign } from "#seed/test-campaign.ts";
import { handBack, revokeApproval, submitForApproval } from "../commands/approval.ts";
import { approveReport } from "../commands/approve.ts";
import { submitReport } from "../commands/submit.ts";
import { withdrawReport } from "../commands/withdraw.ts";
import { lifeOf } from "./rules.ts";
import { type Held, type Road, replay } from "./test-replay.ts";

useDatabase();

const WARDS = ["phu-khe", "tam-son", "dinh-bang"] as const satisfies readonly Ward[];
const START = new Date("2023-04-10T08:00:00+07:00").getTime();

let campaign: Campaign;
const reports = new Map<Ward, string>();
let clock = START;
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

beforeAll(async () => {
  campaign = await Campaign.issued();
  await lengthenRoads();
  for (const ward of WARDS) reports.set(ward, await campaign.report(ward, people[ward], "DRAFT"));
}, 120_000);

/** What somebody may try; whoever may not is refused, and nothing happens. */
const acts = [
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
type Act = (typeof acts)[number];

/** What a report is waiting for in each state: a walk of blind tries would hardly ever leave the unit. */
const likely: Readonly<Record<string, readonly Act[]>> = {
  DRAFT: ["lay"],
  IN_APPROVAL: ["approve", "approveBeside", "approveOther", "approveTop", "approve", "handBack"],
  APPROVED: ["send", "send", "send", "revoke"],
  SUBMITTED: ["start", "start", "withdraw"],
  IN_REVIEW: ["takeOver", "release", "flag", "flag", "return", "return", "settle", "accept"],
  RETURNED: ["reply", "lay"],
  ACCEPTED: ["flag", "reopen"],
};

async function stateOf(ward: Ward): Promise<string> {
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

async function perform(act: Act, ward: Ward, hours: number): Promise<void> {
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

const heldRow = z.object({
  state: z.string(),
  unitId: z.string(),
  personId: z.string().nullable(),
  since: z.date(),
  until: z.date().nullable(),
});
const custodyOf = (reportId: string): Promise<Held[]> =>
  many(
    db(),
    heldRow,
    sql`SELECT state, unit_id AS "unitId", person_id AS "personId", since, until FROM custody WHERE report_id = ${reportId}::uuid ORDER BY since, id`,
  );

const moveRow = z.object({ at: z.date(), action: z.string(), personId: z.string().nullable(), data: z.string() });
async function trailOf(reportId: string) {
  const rows = await many(
    db(),
    moveRow,
    sql`SELECT at, action, person_id AS "personId", data FROM audit_event
    WHERE subject_kind = 'report' AND subject_id = ${reportId} AND outcome = 'DONE' ORDER BY sequence`,
  );
  return rows.map((row) => ({ ...row, data: z.record(z.string(), z.unknown()).parse(JSON.parse(row.data)) }));
}

const roadRow = z.object({
  draftingUnitId: z.string(),
  channelUnitId: z.string(),
  steps: z.array(z.object({ step: z.number(), part: z.number(), unitId: z.string() })),
});
async function roadOf(reportId: string): Promise<Road> {
  const road = await one(
    db(),
    roadRow,
    sql`SELECT r.drafting_unit_id AS "draftingUnitId", r.channel_unit_id AS "channelUnitId",
    (SELECT jsonb_agg(jsonb_build_object('step', s.step, 'part', s.part, 'unitId', s.unit_id) ORDER BY s.step, s.part)
      FROM assignment_step s WHERE s.assignment_id = r.assignment_id) AS steps FROM report r WHERE r.id = ${reportId}::uuid`,
  );
  if (road === null) throw new Error("no such report");
  return road;
}

/** Nothing lies nowhere, nothing in two places: each stretch begins where the one before ended, and the last one lasts. */
function gaps(held: readonly Held[]): string[] {
  return held.flatMap((one, index) => {
    const next = held[index + 1];
    if (next === undefined) return one.until === null ? [] : ["the last stretch has ended"];
    return one.until?.getTime() === next.since.getTime() ? [] : [`after ${one.state}`];
  });
}

it("custody is the replay of the trail, whatever order of moves somebody tries", async () => {
  const seen = new Set<string>();
  const step = fc.record({
    pick: fc.nat(1000),
    wild: fc.nat(4).map((one) => one === 0),
    ward: fc.constantFrom(...WARDS),
    hours: fc.integer({ min: 1, max: 60 }),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 40 }), async (steps) => {
      for (const { pick, wild, ward, hours } of steps) {
        const among = wild ? acts : (likely[await stateOf(ward)] ?? acts);
        await perform(among[pick % among.length] ?? "lay", ward, hours);
      }
      for (const reportId of reports.values()) {
        const [held, trail, road] = await Promise.all([custodyOf(reportId), trailOf(reportId), roadOf(reportId)]);
        expect(held).toEqual(replay(trail, road));
        expect(gaps(held)).toEqual([]);
        for (const { action } of trail) seen.add(action);
      }
    }),
    { numRuns: 20, endOnFailure: true },
  );
  // A walk that never leaves the unit would prove little.
  for (const action of [
    "report.approved",
    "report.submitted",
    "report.handedBack",
    "report.withdrawn",
    "report.reviewStarted",
    "report.reviewTakenOver",
    "report.returned",
  ])
    expect([...seen]).toContain(action);
}, 240_000);

it("the picture loses no day: the days of all holders of all rounds are the days of the life", async () => {
  const row = z.object({
    id: z.string(),
    unitId: z.string(),
    unit: z.string(),
    person: z.string().nullable(),
    state: z.string(),
    since: z.date(),
    until: z.date().nullable(),
  });
  for (const reportId of reports.values()) {
    const rows = await many(
      db(),
      row,
      sql`SELECT c.id, c.unit_id AS "unitId", u.short_name AS unit, p.full_name AS person, c.state, c.since, c.until
      FROM custody c JOIN unit u ON u.id = c.unit_id LEFT JOIN person p ON p.id = c.person_id WHERE c.report_id = ${reportId}::uuid ORDER BY c.since, c.id`,
    );
    const now = new Date(clock + 86_400_000);
    const life = lifeOf(
      rows,
      { sendings: [], days: { firstDueOn: null, dueOn: null, returnDueOn: null }, told: [], daysOff: [] },
      now,
    );
    const held = life.rounds.reduce((sum, round) => sum + round.days, 0);
    const done = life.spans.filter((span) => span.phase === "done").reduce((sum, span) => sum + span.days, 0);
    const whole = lifeOf(
      [{ ...(rows[0] ?? { id: "", unitId: "", unit: "", person: null, state: "DRAFT", since: now }), until: null }],
      { sendings: [], days: { firstDueOn: null, dueOn: null, returnDueOn: null }, told: [], daysOff: [] },
      now,
    );
    expect(held + done).toBe(whole.spans[0]?.days);
  }
});
