import { afterAll, beforeAll, expect, it } from "vitest";
import { z } from "zod";
import { databaseTrail, verifyTrail } from "#lib/audit/verify.ts";
import { db, one } from "#lib/platform/db.ts";
import { refuse } from "#lib/platform/result.ts";
import { sql } from "#lib/platform/sql.ts";
import { useDatabase } from "#lib/platform/test-database.ts";
import { withdrawReport } from "#lib/report/commands/withdraw.ts";
import { Campaign } from "#seed/test-campaign.ts";
import { type Prepared, ROUNDS, runRace, type Side, say, stateOf, Watch } from "#seed/test-race.ts";
import { RaceScene } from "#seed/test-race-scene.ts";
import { acceptReport, reopenReport, returnReport } from "./commands/conclude.ts";
import { flagItem, removeFlag } from "./commands/flag.ts";
import { startReview } from "./commands/start.ts";
import { takeOverReview } from "./commands/take-over.ts";

useDatabase();

let campaign: Campaign;
let scene: RaceScene;
beforeAll(async () => {
  campaign = await Campaign.issued();
  scene = await RaceScene.of(campaign, "tam-son", "tran-van-khoa.tam-son");
}, 60_000);
afterAll(async () => {
  expect((await verifyTrail(databaseTrail(db()), null)).fault).toBeNull();
});

const run = (name: string, prepare: () => Promise<Prepared>) => runRace(name, scene.reportId, prepare);

it("of a withdrawal and a review that begins exactly one happens", async () => {
  const { reportId } = scene;
  await run("withdraw against startReview", async () => {
    await scene.bring("SUBMITTED");
    const withdraw = () => scene.try(scene.heads[0], withdrawReport, { reportId, reason: "Gửi nhầm" });
    const start = () => scene.try(scene.reviewers[0], startReview, { reportId });
    return {
      sides: [
        { name: "withdraw", act: withdraw, told: ["workflow.stale", "report.reviewStarted"] },
        { name: "start", act: start, told: ["workflow.stale"] },
      ],
      leads: { withdraw: "DRAFT", start: "IN_REVIEW" },
    };
  });
});

it("of two reviewers who begin exactly one has the report", async () => {
  const { reportId } = scene;
  await run("startReview by two", async () => {
    await scene.bring("SUBMITTED");
    const side = (key: string): Side => ({
      name: key,
      act: () => scene.try(key, startReview, { reportId }),
      told: ["workflow.stale"],
    });
    const [one_, other] = scene.reviewers;
    return { sides: [side(one_), side(other)], leads: { [one_]: "IN_REVIEW", [other]: "IN_REVIEW" } };
  });
});

it("of two colleagues who take a review over from a third exactly one has it, and the other learns who", async () => {
  const { reportId } = scene;
  await run("takeOver by two", async () => {
    await scene.bring("IN_REVIEW");
    const from = await scene.holder();
    const [one_, other] = [...scene.reviewers, "nguyen-van-huan"].filter((key) => key !== from.key);
    const side = (key = ""): Side => ({
      name: key,
      act: () => scene.try(key, takeOverReview, { reportId, from: from.id, words: "Đồng chí nghỉ phép" }),
      told: ["review.takenMeanwhile"],
    });
    return { sides: [side(one_), side(other)], leads: { [one_ ?? ""]: "IN_REVIEW", [other ?? ""]: "IN_REVIEW" } };
  });
});

it("a review is not taken over once it is concluded, and its conclusion stands either way", async () => {
  const { reportId } = scene;
  const watch = new Watch(reportId);
  for (let round = 0; round < ROUNDS; round += 1) {
    await scene.flagged();
    const from = await scene.holder();
    const taker = scene.reviewers.find((key) => key !== from.key) ?? "";
    const seen = await scene.seen();
    const conclude = () => scene.try(scene.reviewHeads[0], returnReport, { ...seen, newDueOn: "2024-12-31" });
    const take = () => scene.try(taker, takeOverReview, { reportId, from: from.id, words: "Đồng chí nghỉ phép" });
    const [first, second] = round % 2 === 0 ? [conclude, take] : [take, conclude];
    const answers = await Promise.all([first(), second()]);
    const [concluded, taken] = round % 2 === 0 ? answers : [answers[1], answers[0]];
    expect(concluded).toMatchObject({ ok: true });
    if (!taken.ok) expect(["workflow.stale", "access.state"]).toContain(taken.problem.code);
    const row = await one(
      db(),
      z.object({ state: z.string(), open: z.coerce.number() }),
      sql`SELECT state,
      (SELECT count(*) FROM review WHERE report_id = ${reportId}::uuid AND state = 'OPEN') AS open FROM report WHERE id = ${reportId}::uuid`,
    );
    expect(row).toEqual({ state: "RETURNED", open: 0 });
    await watch.after({ won: taken.ok ? "take" : "conclude", lost: null, state: "RETURNED" });
  }
  watch.expectBothWon(["take", "conclude"]);
  say("takeOver against return", watch);
});

it("of a return and an acceptance by two heads exactly one happens", async () => {
  const { reportId } = scene;
  const [one_, other] = scene.reviewHeads;
  await run("return against accept", async () => {
    if ((await stateOf(reportId)) === "ACCEPTED") {
      await scene.try(one_, flagItem, scene.flagOf());
      await scene.try(one_, reopenReport, { ...(await scene.seen()), reason: "Xem lại", newDueOn: "2024-12-31" });
    }
    const itemId = await scene.flagged();
    const seen = await scene.seen();
    // As people do it: whoever accepts takes the flag off first.
    const accept = async () => {
      const removed = await scene.try(other, removeFlag, { itemId });
      return removed.ok ? scene.try(other, acceptReport, seen) : refuse(removed.problem.code, removed.problem.params);
    };
    const sendBack = () => scene.try(one_, returnReport, { ...seen, newDueOn: "2024-12-31" });
    return {
      sides: [
        { name: "return", act: sendBack, told: ["workflow.stale", "report.nothingFlagged"] },
        {
          name: "accept",
          act: accept,
          told: ["workflow.stale", "review.notADraft", "access.state", "access.notFound"],
        },
      ],
      leads: { return: "RETURNED", accept: "ACCEPTED" },
    };
  });
});
