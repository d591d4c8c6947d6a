import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { db, many, one, sql } from "#lib/platform/db.ts";
import { useDatabase } from "#lib/platform/test-database.ts";
import { startReport } from "#lib/report/commands/start.ts";
import { submitReport } from "#lib/report/commands/submit.ts";
import { saveSection } from "#lib/report/section/commands/save.ts";
import { acceptReport } from "#lib/review/commands/conclude.ts";
import { startReview } from "#lib/review/commands/start.ts";
import { amend, answers, dryRun, HEAD, keptFacts, paper, recounted, rolledUp } from "#seed/test-amendment.ts";
import { Campaign } from "#seed/test-campaign.ts";
import { people, REVIEWER, HEAD as REVIEW_HEAD } from "#seed/test-review.ts";
import { recordMilestone } from "../milestone/commands.ts";
import { amendPlan } from "./commands/amend.ts";
import { outcomeDigest } from "./rules.ts";

useDatabase();

let campaign: Campaign;
const reports: Record<"drafted" | "approved" | "sent" | "accepted", string> = {
  drafted: "",
  approved: "",
  sent: "",
  accepted: "",
};

beforeAll(async () => {
  campaign = await Campaign.issued();
  reports.drafted = await campaign.report("dinh-bang", people["dinh-bang"], "DRAFT");
  reports.approved = await campaign.report("phu-khe", people["phu-khe"], "APPROVED");
  reports.sent = await campaign.report("dong-ky", people["dong-ky"], "SUBMITTED");
  reports.accepted = await campaign.report("tam-son", people["tam-son"], "SUBMITTED");
  await campaign.act(REVIEWER, "2023-04-15T08:00:00+07:00", startReview, { reportId: reports.accepted });
  await campaign.act(REVIEW_HEAD, "2023-04-15T09:00:00+07:00", acceptReport, {
    reportId: reports.accepted,
    digest: await campaign.digest(reports.accepted),
  });
}, 120_000);

async function unitId(code: string): Promise<string> {
  const row = await one(db(), z.object({ id: z.string() }), sql`SELECT id FROM unit WHERE code = ${code}`);
  if (row === null) throw new Error(`no unit ${code}`);
  return row.id;
}

const directive = (code: string): string => campaign.plan.directives.get(code) ?? "";
const item = (code: string): string => campaign.plan.items.get(code) ?? "";

const milestoneRow = z.object({
  id: z.string(),
  due: z.string().nullable(),
  first: z.string().nullable(),
  held: z.string().nullable(),
  phrase: z.string().nullable(),
});
async function milestone(unit: string, code: string, kind: string): Promise<z.output<typeof milestoneRow>> {
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

/** Runs a change and says that nothing was lost and every count is true. */
async function amended(change: Parameters<typeof amend>[1], at?: string) {
  const before = await answers();
  const firsts = (await keptFacts()).firsts;
  const done = await amend(campaign, change, at);
  expect(await answers()).toEqual(before);
  expect(await rolledUp()).toEqual(await recounted());
  const kept = await keptFacts();
  expect(kept.held).toBe(kept.reports);
  expect(kept.firsts).toEqual(expect.arrayContaining(firsts));
  return done.outcome;
}

describe("deadlines", () => {
  it("are set where the plan was silent: wards under 218 get a sending date", async () => {
    const outcome = await amended({
      kind: "DEADLINE_SET",
      directiveId: directive("218-QĐ/TW"),
      target: "LEVEL:COMMUNE",
      milestone: "SEND_REPORT",
      phrase: "trước ngày 10/6/2023",
    });
    expect(outcome.effects.deadlines).toHaveLength(12);
    expect(await milestone("tam-son", "218-QĐ/TW", "SEND_REPORT")).toMatchObject({
      due: "2023-06-09",
      first: "2023-06-09",
      phrase: "trước ngày 10/6/2023",
    });
  });

  it("move, and what was met keeps its record and its first deadline", async () => {
    const held = await milestone("phu-khe", "25-NQ/TW", "SUM_UP");
    await campaign.act(people["phu-khe"].drafter, "2023-04-11T08:00:00+07:00", recordMilestone, {
      milestoneId: held.id,
      heldOn: "2023-04-10",
    });
    const outcome = await amended({
      kind: "DEADLINE_MOVED",
      directiveId: directive("25-NQ/TW"),
      target: "LEVEL:COMMUNE",
      milestone: "SUM_UP",
      phrase: "chậm nhất ngày 9/4/2023",
    });
    const turned = outcome.effects.deadlines.filter((one) => one.turns === "late").map((one) => one.unit);
    expect(turned).toHaveLength(12);
    expect(await milestone("phu-khe", "25-NQ/TW", "SUM_UP")).toMatchObject({
      due: "2023-04-09",
      first: held.due,
      held: "2023-04-10",
    });
  });

  it("of the issuing level bind its own document only", async () => {
    const outcome = await amended({
      kind: "DEADLINE_MOVED",
      directiveId: directive("25-NQ/TW"),
      target: "LEVEL:DISTRICT",
      milestone: "SEND_REPORT",
      phrase: "trước ngày 20/5/2023",
    });
    expect(outcome.effects.deadlines.map((one) => one.unit)).toEqual(["Thành ủy Từ Sơn"]);
  });

  it("of one unit hold against those of its level", async () => {
    const only = await unitId("tam-son");
    const outcome = await amended({
      kind: "DEADLINE_MOVED",
      directiveId: directive("25-NQ/TW"),
      target: `UNIT:${only}`,
      milestone: "SEND_REPORT",
      phrase: "trong tháng 5/2023",
    });
    expect(outcome.effects.deadlines).toHaveLength(1);
    const level = await amended({
      kind: "DEADLINE_MOVED",
      directiveId: directive("25-NQ/TW"),
      target: "LEVEL:COMMUNE",
      milestone: "SEND_REPORT",
      phrase: "trước ngày 25/4/2023",
    });
    expect(level.effects.deadlines).toHaveLength(11);
    expect(level.effects.sent).toBe(1);
    expect(await milestone("tam-son", "25-NQ/TW", "SEND_REPORT")).toMatchObject({ due: "2023-05-31" });
  });

  it("are read the other way when the reading of “trước ngày” changes, and back", async () => {
    const before = await milestone("dong-ky", "25-NQ/TW", "SEND_REPORT");
    const outcome = await amended({ kind: "READING_CHANGED" });
    expect(outcome.effects.deadlines.length).toBeGreaterThan(11);
    expect(await milestone("dong-ky", "25-NQ/TW", "SEND_REPORT")).toMatchObject({ due: "2023-04-25" });
    await amended({ kind: "READING_CHANGED" });
    expect(await milestone("dong-ky", "25-NQ/TW", "SEND_REPORT")).toEqual(before);
  });

  it("that name no day, move nothing or are set already are refused with what to do", async () => {
    const at = "2023-04-12T09:00:00+07:00";
    const change = {
      kind: "DEADLINE_SET" as const,
      directiveId: directive("25-NQ/TW"),
      target: "LEVEL:COMMUNE",
      milestone: "SEND_REPORT" as const,
      phrase: "sớm",
    };
    expect(await dryRun(campaign, change, at)).toMatchObject({ problem: { code: "amendment.noDay" } });
    const set = { ...change, phrase: "trước ngày 1/5/2023" };
    expect(await dryRun(campaign, set, at)).toMatchObject({ problem: { code: "amendment.alreadySet" } });
    const same = { ...change, kind: "DEADLINE_MOVED" as const, phrase: "trước ngày 25/4/2023" };
    expect(await dryRun(campaign, same, at)).toMatchObject({ problem: { code: "amendment.nothingMoves" } });
  });
});

describe("the outline", () => {
  it("gets a question more, another wording, and loses one without losing an answer", async () => {
    const added = await amended({
      kind: "ITEM_ADDED",
      afterId: item("II.2.2"),
      number: "II.2 c)",
      title: "Chuyển đổi số trong công tác dân vận",
      text: "Kết quả chuyển đổi số trong công tác dân vận",
      kinds: ["ward_party_committee"],
    });
    expect(added.effects.items).toMatchObject([{ asked: expect.any(Number), written: 0 }]);
    await amended({
      kind: "ITEM_REWORDED",
      itemId: item("II.3"),
      number: "II.3",
      title: "Phương hướng",
      text: "Phương hướng, nhiệm vụ, giải pháp đến năm 2030",
    });
    const removed = await amended({ kind: "ITEM_REMOVED", itemId: item("II.2.1") });
    expect(removed.effects.items[0]?.written).toBe(4);
    expect(
      await dryRun(campaign, { kind: "ITEM_REMOVED", itemId: item("II.2.1") }, "2023-04-12T09:00:00+07:00"),
    ).toMatchObject({ problem: { code: "amendment.itemGone" } });
  });
});

const dutyRow = z.object({
  unit: z.string(),
  drafting: z.string(),
  ended: z.boolean(),
  successor: z.string().nullable(),
  report: z.string().nullable(),
});
function duties(unit: string, code = "25-NQ/TW"): Promise<z.output<typeof dutyRow>[]> {
  return many(
    db(),
    dutyRow,
    sql`SELECT u.code AS unit, w.code AS drafting, a.ended_at IS NOT NULL AS ended, su.code AS successor, r.state AS report
      FROM assignment a JOIN unit u ON u.id = a.unit_id JOIN unit w ON w.id = a.drafting_unit_id JOIN directive d ON d.id = a.directive_id
        LEFT JOIN assignment s ON s.id = a.successor_id LEFT JOIN unit su ON su.id = s.unit_id LEFT JOIN report r ON r.assignment_id = a.id
      WHERE u.code = ${unit} AND d.code = ${code}`,
  );
}

describe("units", () => {
  it("leave: their duties end, writing is refused by every way in, their text stays", async () => {
    const outcome = await amended({ kind: "UNIT_REMOVED", unitId: await unitId("dinh-bang") });
    expect(outcome.effects.ended).toHaveLength(3);
    const drafter = await campaign.viewer(people["dinh-bang"].drafter);
    const at = new Date("2023-04-13T08:00:00+07:00");
    expect(
      await saveSection(
        { viewer: drafter, reportId: reports.drafted, at },
        { outlineItemId: item("II.3"), baseRevision: 1, blocks: [] },
      ),
    ).toMatchObject({ ok: false, problem: { code: "access.ended" } });
    const start = { assignmentId: await campaign.duty("dinh-bang", "218-QĐ/TW") };
    expect(await campaign.try(people["dinh-bang"].drafter, at.toISOString(), startReport, start)).toMatchObject({
      problem: { code: "access.ended" },
    });
    const held = await milestone("dinh-bang", "218-QĐ/TW", "SUM_UP");
    const record = { milestoneId: held.id, heldOn: "2023-04-10" };
    expect(await campaign.try(people["dinh-bang"].drafter, at.toISOString(), recordMilestone, record)).toMatchObject({
      problem: { code: "access.ended" },
    });
  });

  it("come back: a duty that ended begins again as it was left", async () => {
    const outcome = await amended({ kind: "UNIT_ADDED", unitId: await unitId("dinh-bang") });
    expect(outcome.effects.made.every((duty) => duty.resumes !== null)).toBe(true);
    expect(await duties("dinh-bang")).toMatchObject([{ ended: false, report: "DRAFT" }]);
  });

  it("come in with every duty that issuing would have made", async () => {
    const outcome = await amended({ kind: "UNIT_ADDED", unitId: await unitId("hoi-luat-gia") });
    expect(outcome.effects.made).toHaveLength(3);
    const rows = await many(
      db(),
      z.object({ steps: z.coerce.number(), milestones: z.coerce.number(), own: z.coerce.number() }),
      sql`SELECT (SELECT count(*) FROM assignment_step s WHERE s.assignment_id = a.id) AS steps,
        (SELECT count(*) FROM milestone m WHERE m.assignment_id = a.id) AS milestones,
        (SELECT count(*) FROM milestone m WHERE m.unit_id = a.unit_id AND m.kind = 'OWN_PLAN') AS own
        FROM assignment a JOIN unit u ON u.id = a.unit_id WHERE u.code = 'hoi-luat-gia'`,
    );
    expect(rows).toEqual(Array.from({ length: 3 }, () => ({ steps: 1, milestones: 2, own: 1 })));
  });

  it("are merged: what was sent stays a source, what was not becomes the successor's duty", async () => {
    const outcome = await amended({
      kind: "UNITS_MERGED",
      unitIds: [await unitId("dinh-bang"), await unitId("dong-ky")],
      intoId: await unitId("trang-ha"),
    });
    expect(outcome.effects.passed).toMatchObject([{ state: "SUBMITTED" }]);
    expect(outcome.effects.made).toHaveLength(0);
    expect(await duties("dong-ky")).toMatchObject([{ drafting: "trang-ha", ended: false, report: "SUBMITTED" }]);
    expect(await duties("dinh-bang")).toMatchObject([{ ended: true, successor: "trang-ha", report: "DRAFT" }]);
  });

  it("are split: each part owes what was not sent yet", async () => {
    const outcome = await amended({
      kind: "UNIT_SPLIT",
      unitId: await unitId("phu-khe"),
      partIds: [await unitId("hoi-khuyen-hoc"), await unitId("hoi-nguoi-cao-tuoi")],
    });
    expect(outcome.effects.ended).toHaveLength(3);
    expect(outcome.effects.made).toHaveLength(6);
    expect(await duties("phu-khe")).toMatchObject([{ ended: true, successor: "hoi-khuyen-hoc", report: "APPROVED" }]);
  });

  it("are renamed: the old name is kept with its days", async () => {
    const id = await unitId("chau-khe");
    await amended({
      kind: "UNIT_RENAMED",
      unitId: id,
      name: "Đảng ủy phường Châu Khê mới",
      shortName: "Châu Khê mới",
      symbol: "ĐU",
    });
    const named = await one(
      db(),
      z.object({ then: z.string(), now: z.string() }),
      sql`SELECT (SELECT name FROM unit_named_on(${id}::uuid, '2023-04-01')) AS then, (SELECT name FROM unit_named_on(${id}::uuid, '2023-04-12')) AS now`,
    );
    expect(named).toEqual({ then: "Đảng ủy phường Châu Khê", now: "Đảng ủy phường Châu Khê mới" });
  });
});

describe("an amendment", () => {
  const change = () => ({
    kind: "DEADLINE_MOVED" as const,
    directiveId: directive("819-QĐ/TU"),
    target: "LEVEL:COMMUNE",
    milestone: "SUM_UP" as const,
    phrase: "trước ngày 30/6/2023",
  });
  const at = "2023-04-14T09:00:00+07:00";
  const input = async (phrase: string) => {
    const tried = await dryRun(campaign, { ...change(), phrase }, at);
    if (!tried.ok) throw new Error(tried.problem.code);
    const digest = outcomeDigest(tried.value);
    return {
      planId: campaign.plan.plan,
      change: JSON.stringify({ ...change(), phrase }),
      digest,
      ...paper,
    };
  };

  it("is made by those who decide, with a document of today or before", async () => {
    const asked = await input("trước ngày 29/6/2023");
    expect(await campaign.try(people["tam-son"].approver, at, amendPlan, asked)).toMatchObject({
      problem: { code: "access.role" },
    });
    expect(await campaign.try(HEAD, at, amendPlan, { ...asked, documentOn: "2023-04-15" })).toMatchObject({
      problem: { code: "amendment.datedInFuture" },
    });
  });

  it("does what was shown or nothing: of two on the same deadline exactly one happens", async () => {
    const [one, two] = [await input("trước ngày 27/6/2023"), await input("trước ngày 28/6/2023")];
    const done = await Promise.all([
      campaign.try(HEAD, at, amendPlan, one),
      campaign.try("nguyen-thi-phuong-mai", at, amendPlan, two),
    ]);
    expect(done.filter((result) => result.ok)).toHaveLength(1);
    expect(done.find((result) => !result.ok)).toMatchObject({ problem: { code: "amendment.changed" } });
    expect(await rolledUp()).toEqual(await recounted());
  });

  it("and a running submit meet without a count going astray", async () => {
    const duty = await campaign.report(
      "tan-hong",
      { drafter: "nguyen-thi-suong.tan-hong", approver: "le-van-bac.tan-hong" },
      "APPROVED",
    );
    const digest = await campaign.digest(duty);
    const moved = {
      kind: "DEADLINE_MOVED" as const,
      directiveId: directive("25-NQ/TW"),
      target: "LEVEL:COMMUNE",
      milestone: "SEND_REPORT" as const,
      phrase: "trước ngày 28/4/2023",
    };
    const tried = await dryRun(campaign, moved, at);
    if (!tried.ok) throw new Error(tried.problem.code);
    await Promise.all([
      campaign.act("nguyen-thi-suong.tan-hong", at, submitReport, {
        reportId: duty,
        digest,
        number: 3,
        datedOn: "2023-04-14",
      }),
      campaign.try(HEAD, at, amendPlan, {
        planId: campaign.plan.plan,
        change: JSON.stringify(moved),
        digest: outcomeDigest(tried.value),
        ...paper,
      }),
    ]);
    expect(await rolledUp()).toEqual(await recounted());
  });

  it("stands on the trail of its plan and tells the people it touches", async () => {
    const events = await many(
      db(),
      z.object({ kind: z.string() }),
      sql`SELECT DISTINCT data::jsonb ->> 'kind' AS kind FROM audit_event WHERE action = 'plan.amended' AND subject_kind = 'plan' ORDER BY 1`,
    );
    expect(events).toHaveLength(11);
    const told = await one(
      db(),
      z.object({ told: z.coerce.number() }),
      sql`SELECT count(*) AS told FROM notice n WHERE n.kind = 'plan.amended'
        AND n.person_id = ${(await campaign.viewer("trinh-van-an.trang-ha")).personId}::uuid`,
    );
    expect(told?.told).toBeGreaterThan(3);
  });

  it("is the only way an issued plan changes", async () => {
    await expect(
      db().$executeRaw(sql`UPDATE outline_item SET text = 'khác' WHERE plan_id = ${campaign.plan.plan}::uuid`),
    ).rejects.toThrow("amendment");
    await expect(db().$executeRaw(sql`UPDATE amendment SET reason = 'khác'`)).rejects.toThrow();
  });
});
