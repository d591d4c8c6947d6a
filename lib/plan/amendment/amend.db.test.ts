import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { db, many, one, sql } from "#lib/platform/db.ts";
import { useDatabase } from "#lib/platform/test-database.ts";
import { submitReport } from "#lib/report/commands/submit.ts";
import {
  amend,
  amendmentScene,
  answers,
  dryRun,
  HEAD,
  keptFacts,
  milestone,
  paper,
  recounted,
  rolledUp,
  unitId,
} from "#seed/test-amendment.ts";
import type { Campaign } from "#seed/test-campaign.ts";
import { people } from "#seed/test-review.ts";
import { recordMilestone } from "../milestone/commands.ts";
import { amendPlan } from "./commands/amend.ts";
import { outcomeDigest } from "./rules.ts";

useDatabase();

let campaign: Campaign;

beforeAll(async () => {
  ({ campaign } = await amendmentScene());
}, 120_000);

const directive = (code: string): string => campaign.plan.directives.get(code) ?? "";
const item = (code: string): string => campaign.plan.items.get(code) ?? "";

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
      form: "Hội nghị trực tiếp",
      attendees: 64,
      documentNumber: "12-BB/ĐU",
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

  it("hands the deciding to another body, which decides from then on", async () => {
    const to = [...campaign.ids.units].find(([path]) => path.endsWith("tu-son/ban-dan-van"))?.[1] ?? "";
    const outcome = await amended({ kind: "DECIDER_CHANGED", unitId: to });
    expect(outcome.after).toEqual({ decider: "Ban Dân vận Thành ủy" });
    const asked = await input("trước ngày 1/7/2023");
    expect(await campaign.try(HEAD, at, amendPlan, asked)).toMatchObject({ problem: { code: "access.role" } });
  });

  it("stands on the trail of its plan and tells the people it touches", async () => {
    const events = await many(
      db(),
      z.object({ kind: z.string() }),
      sql`SELECT DISTINCT data::jsonb ->> 'kind' AS kind FROM audit_event WHERE action = 'plan.amended' AND subject_kind = 'plan' ORDER BY 1`,
    );
    expect(events.map((event) => event.kind)).toEqual([
      "DEADLINE_MOVED",
      "DEADLINE_SET",
      "DECIDER_CHANGED",
      "ITEM_ADDED",
      "ITEM_REMOVED",
      "ITEM_REWORDED",
      "READING_CHANGED",
    ]);
    const told = await one(
      db(),
      z.object({ told: z.coerce.number() }),
      sql`SELECT count(*) AS told FROM notice n WHERE n.kind = 'plan.amended'
        AND n.person_id = ${(await campaign.viewer(people["tam-son"].drafter)).personId}::uuid`,
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
