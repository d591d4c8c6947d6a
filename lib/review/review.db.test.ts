import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { db, many } from "#lib/platform/db.ts";
import { sql } from "#lib/platform/sql.ts";
import { useDatabase } from "#lib/platform/test-database.ts";
import { submitForApproval } from "#lib/report/commands/approval.ts";
import { saveFigures } from "#lib/report/figure/commands.ts";
import { saveSection } from "#lib/report/section/commands.ts";
import { Campaign } from "#seed/test-campaign.ts";
import {
  at,
  codeOf,
  flag,
  HEAD,
  inReview,
  items,
  OTHER,
  people,
  places,
  REVIEWER,
  rowOf,
  send,
} from "#seed/test-review.ts";
import { acceptReport, returnReport } from "./commands/conclude.ts";
import { flagItem, removeFlag } from "./commands/flag.ts";
import { replyToItem } from "./commands/reply.ts";
import { returnItemAgain, settleItem } from "./commands/settle.ts";
import { releaseReview, startReview } from "./commands/start.ts";
import { reviewPage } from "./queries/review.ts";

useDatabase();

let campaign: Campaign;
beforeAll(async () => {
  campaign = await Campaign.issued();
}, 60_000);

describe("taking a report in hand", () => {
  it("is for one reviewer of the channel, who holds it from then on", async () => {
    const reportId = await campaign.report("phu-khe", people["phu-khe"], "SUBMITTED", 21);
    for (const key of [people["phu-khe"].drafter, people["phu-khe"].approver, people["dong-ky"].approver]) {
      expect(codeOf(await campaign.try(key, at(17), startReview, { reportId }))).toMatch(/^access\./);
    }
    const both = await Promise.all(
      [REVIEWER, OTHER].map((key) => campaign.try(key, at(17), startReview, { reportId })),
    );
    expect(both.map(codeOf).sort()).toEqual(["ok", "workflow.stale"]);
    const winner = both[0]?.ok ? REVIEWER : OTHER;
    expect(await rowOf(reportId)).toMatchObject({
      state: "IN_REVIEW",
      holder: "ban-dan-van",
      person: (await campaign.viewer(winner)).personId,
    });

    const loser = winner === REVIEWER ? OTHER : REVIEWER;
    expect(codeOf(await campaign.try(loser, at(17, 9), releaseReview, { reportId }))).toBe("access.notReviewing");
    const { first } = await places(reportId);
    await campaign.act(winner, at(17, 9), flagItem, flag(reportId, first));
    await campaign.act(winner, at(17, 10), releaseReview, { reportId });
    expect(await rowOf(reportId)).toMatchObject({ state: "SUBMITTED", person: null });
    await campaign.act(loser, at(17, 11), startReview, { reportId });
    const page = await reviewPage(await campaign.viewer(loser), reportId);
    expect(page).toMatchObject({ flags: [{ state: "DRAFT" }], reviewer: { mine: true } });
  });
});

describe("a return", () => {
  it("needs a flag, a day to come and the head of review; then only what it names is open, by command and by SQL", async () => {
    const reportId = await inReview(campaign, "tam-son", 22);
    const { first, second, figure } = await places(reportId);
    const digest = await campaign.digest(reportId);
    const back = { reportId, digest, newDueOn: "2023-04-25" };
    expect(codeOf(await campaign.try(HEAD, at(18), returnReport, back))).toBe("report.nothingFlagged");
    expect(codeOf(await campaign.try(people["tam-son"].drafter, at(18), flagItem, flag(reportId, first)))).toBe(
      "access.role",
    );
    expect(codeOf(await campaign.try(REVIEWER, at(18), flagItem, flag(reportId, figure)))).toBe("review.noSuchPlace");
    await campaign.act(REVIEWER, at(18), flagItem, flag(reportId, first));
    const { itemId } = await campaign.act(REVIEWER, at(18), flagItem, {
      ...flag(reportId, first),
      outlineItemId: undefined,
      indicatorId: figure,
    });
    await campaign.act(REVIEWER, at(18), removeFlag, { itemId });
    expect(codeOf(await campaign.try(REVIEWER, at(18), returnReport, back))).toBe("access.role");
    expect(codeOf(await campaign.try(HEAD, at(18), returnReport, { ...back, newDueOn: "2023-04-17" }))).toBe(
      "review.dueInPast",
    );
    expect(codeOf(await campaign.try(HEAD, at(18), returnReport, { ...back, digest: "0".repeat(64) }))).toBe(
      "workflow.changed",
    );
    expect((await rowOf(reportId)).state).toBe("IN_REVIEW");
    await campaign.act(HEAD, at(18), returnReport, back);
    expect(await rowOf(reportId)).toMatchObject({
      state: "RETURNED",
      holder: "tam-son",
      due: "2023-04-25",
      accepted: null,
    });

    const drafter = await campaign.viewer(people["tam-son"].drafter);
    const request = { viewer: drafter, reportId, at: new Date(at(19)) };
    const blocks = [{ id: "p1", kind: "paragraph" as const, runs: [{ text: "Vận động 214 hộ hiến 3.150 m² đất." }] }];
    expect(codeOf(await saveSection(request, { outlineItemId: second, baseRevision: 1, blocks }))).toBe(
      "report.sealed",
    );
    expect(
      codeOf(await saveFigures(request, { values: [{ indicatorId: figure, year: null, kind: "EXACT", value: "7" }] })),
    ).not.toBe("ok");
    await expect(
      db().$executeRaw(
        sql`UPDATE section SET words = 1 WHERE report_id = ${reportId}::uuid AND outline_item_id = ${second}::uuid`,
      ),
    ).rejects.toThrow(/sealed/);
    await expect(
      db().$executeRaw(
        sql`UPDATE indicator_value SET value = 9, kind = 'EXACT' WHERE report_id = ${reportId}::uuid AND indicator_id = ${figure}::uuid`,
      ),
    ).rejects.toThrow(/sealed/);
    expect(codeOf(await saveSection(request, { outlineItemId: first, baseRevision: 1, blocks }))).toBe("ok");

    const page = await reviewPage(await campaign.viewer(HEAD), reportId);
    expect(page).toMatchObject({ news: "returned", mayFlag: false });
  });

  it("is answered item by item, and the second review settles or returns each before it can accept", async () => {
    const reportId = await inReview(campaign, "dinh-bang", 23);
    const { first, second } = await places(reportId);
    const { drafter } = people["dinh-bang"];
    await campaign.act(REVIEWER, at(18), flagItem, flag(reportId, first));
    await campaign.act(REVIEWER, at(18), flagItem, flag(reportId, second));
    await campaign.act(HEAD, at(18), returnReport, {
      reportId,
      digest: await campaign.digest(reportId),
      newDueOn: "2023-04-25",
    });
    const [one_, two] = await items(reportId);
    if (!one_ || !two) throw new Error("two items were returned");

    expect(
      codeOf(await campaign.try(people["tam-son"].drafter, at(19), replyToItem, { itemId: one_.id, reply: "Đã sửa." })),
    ).toBe("access.notFound");
    await campaign.act(drafter, at(19), replyToItem, { itemId: one_.id, reply: "Đã sửa." });
    const digest = await campaign.digest(reportId);
    expect(codeOf(await campaign.try(drafter, at(19), submitForApproval, { reportId, digest }))).toBe(
      "report.unansweredItems",
    );
    await campaign.act(drafter, at(19), replyToItem, { itemId: two.id, reply: "Giữ nguyên, vì đã nêu ở trên." });
    const blocks = [
      { id: "p1", kind: "paragraph" as const, runs: [{ text: "Nội dung tổng kết của đơn vị: 214 hộ." }] },
    ];
    const saved = await saveSection(
      { viewer: await campaign.viewer(drafter), reportId, at: new Date(at(19)) },
      { outlineItemId: first, baseRevision: 1, blocks },
    );
    expect(saved.ok).toBe(true);
    await send(campaign, people["dinh-bang"], reportId, 20, 24);

    await campaign.act(OTHER, at(21), startReview, { reportId });
    const page = await reviewPage(await campaign.viewer(HEAD), reportId);
    if (typeof page === "string") throw new Error(page);
    expect(page).toMatchObject({
      news: "again",
      unsettled: 2,
      accept: { mine: true, allowed: false, blockedBy: [{ code: "report.unsettledItems", count: 2 }] },
    });
    expect(page.outline.filter((entry) => entry.changed).map((entry) => entry.id)).toEqual([first]);

    const again = { reportId, digest: await campaign.digest(reportId) };
    expect(codeOf(await campaign.try(HEAD, at(21), acceptReport, again))).toBe("report.unsettledItems");
    await campaign.act(OTHER, at(21), settleItem, { itemId: one_.id });
    expect(codeOf(await campaign.try(OTHER, at(21), settleItem, { itemId: one_.id }))).toBe("review.notReplied");
    const returned = await campaign.act(OTHER, at(21), returnItemAgain, { itemId: two.id, words: "Vẫn phải nêu rõ." });
    expect(codeOf(await campaign.try(HEAD, at(21), acceptReport, again))).toBe("report.flagsLeft");
    await campaign.act(OTHER, at(21), removeFlag, { itemId: returned.itemId });
    expect((await items(reportId)).map((item) => item.state)).toEqual(["SETTLED", "REPLIED"]);
    await campaign.act(OTHER, at(21), returnItemAgain, { itemId: two.id, words: "Vẫn phải nêu rõ." });
    await campaign.act(HEAD, at(21), returnReport, { ...again, newDueOn: "2023-04-28" });
    expect((await items(reportId)).map((item) => item.state)).toEqual(["SETTLED", "RETURNED", "OPEN"]);

    const open = await many(
      db(),
      z.object({ id: z.string() }),
      sql`SELECT s.outline_item_id AS id FROM section s WHERE s.report_id = ${reportId}::uuid AND item_open(s.report_id, s.outline_item_id)`,
    );
    expect(open).toEqual([{ id: second }]);
  });
});
