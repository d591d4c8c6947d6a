import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { sha256 } from "#lib/platform/canonical.ts";
import { db, many, one } from "#lib/platform/db.ts";
import { newId } from "#lib/platform/ids.ts";
import { sql } from "#lib/platform/sql.ts";
import { useDatabase } from "#lib/platform/test-database.ts";
import { saveRecommendation } from "#lib/recommendation/commands.ts";
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
  send,
  staffOf,
} from "#seed/test-review.ts";
import { askBack } from "./commands/ask-back.ts";
import { returnReport } from "./commands/conclude.ts";
import { changeFlag, flagItem } from "./commands/flag.ts";
import { markRead } from "./commands/read.ts";
import { replyToItem } from "./commands/reply.ts";
import { returnItemAgain } from "./commands/settle.ts";
import { releaseReview, startReview } from "./commands/start.ts";
import { reviewPage } from "./queries/review.ts";
import type { ReviewPage } from "./types.ts";

useDatabase();

let campaign: Campaign;
beforeAll(async () => {
  campaign = await Campaign.issued();
}, 60_000);

async function pageOf(key: string, reportId: string, look: Parameters<typeof reviewPage>[2] = {}): Promise<ReviewPage> {
  const page = await reviewPage(await campaign.viewer(key), reportId, look);
  if (typeof page === "string") throw new Error(page);
  return page;
}

const itemOf = async (code: string): Promise<string> =>
  (await one(db(), z.object({ id: z.string() }), sql`SELECT id FROM outline_item WHERE code = ${code}`))?.id ?? "";

const trailOf = (reportId: string, action: string) =>
  many(
    db(),
    z.object({ data: z.record(z.string(), z.unknown()) }),
    sql`SELECT data::jsonb AS data FROM audit_event WHERE subject_kind = 'report' AND subject_id = ${reportId} AND action = ${action} ORDER BY sequence`,
  );

describe("a flag at a recommendation", () => {
  it("names one that stands in the version under its item; with it that section opens and no other", async () => {
    const staff = people["tam-son"];
    const reportId = await campaign.report("tam-son", staff, "DRAFT");
    const asks = await itemOf("II.4.2");
    const request = { viewer: await campaign.viewer(staff.drafter), reportId, at: new Date(at(11)) };
    const saved = await saveRecommendation(request, { outlineItemId: asks, text: "Bố trí kinh phí cho tổ dân vận." });
    if (!saved.ok) throw new Error(saved.problem.code);
    await send(campaign, staff, reportId, 14, 51);
    await campaign.act(REVIEWER, at(17), startReview, { reportId });
    const page = await pageOf(REVIEWER, reportId, { tab: "recommendations" });
    const shown = page.part.tab === "recommendations" ? page.part.recommendations : [];
    const [recommendation] = shown;
    if (!recommendation) throw new Error("the version has a recommendation");

    const { first } = await places(reportId);
    const said = { ...flag(reportId, asks), recommendationId: recommendation.id };
    const wrong = [
      { ...said, outlineItemId: first },
      { ...said, recommendationId: newId() },
    ];
    for (const input of wrong)
      expect(codeOf(await campaign.try(REVIEWER, at(17), flagItem, input))).toBe("review.noSuchPlace");
    await campaign.act(REVIEWER, at(17), flagItem, said);
    await campaign.act(HEAD, at(18), returnReport, {
      reportId,
      digest: await campaign.digest(reportId),
      newDueOn: "2023-04-25",
    });
    const open = await many(
      db(),
      z.object({ id: z.string() }),
      sql`SELECT s.outline_item_id AS id FROM section s WHERE s.report_id = ${reportId}::uuid AND item_open(s.report_id, s.outline_item_id)`,
    );
    expect(open).toEqual([{ id: asks }]);
    expect(page.flags).toEqual([]);
    expect((await trailOf(reportId, "report.flagged")).at(-1)?.data).toMatchObject({
      recommendation: recommendation.id,
      outlineItem: asks,
    });
  });
});

describe("a flag before it is sent", () => {
  it("is worded anew by any reviewer, both wordings on the trail; after the return no more", async () => {
    const reportId = await inReview(campaign, "dinh-bang", 52);
    const { first } = await places(reportId);
    const { itemId } = await campaign.act(REVIEWER, at(17), flagItem, { ...flag(reportId, first), blockId: "p1" });
    const change = { itemId, code: "NO_EVIDENCE" as const, words: "Dẫn số văn bản.", severity: "SHOULD" as const };
    expect(codeOf(await campaign.try(people["dinh-bang"].drafter, at(17), changeFlag, change))).toBe("access.role");
    await campaign.act(OTHER, at(17, 10), changeFlag, change);
    const page = await pageOf(REVIEWER, reportId, { tab: "text", item: first });
    expect(page.flags).toMatchObject([
      { id: itemId, blockId: "p1", code: "NO_EVIDENCE", words: "Dẫn số văn bản.", severity: "SHOULD" },
    ]);
    expect((await trailOf(reportId, "report.flagged")).at(-1)?.data).toMatchObject({
      item: itemId,
      code: "NO_EVIDENCE",
      words: sha256("Dẫn số văn bản."),
      before: { code: "TOO_GENERAL", severity: "MUST", words: sha256("Nêu rõ số hộ, số tiền.") },
    });
    await campaign.act(HEAD, at(18), returnReport, {
      reportId,
      digest: await campaign.digest(reportId),
      newDueOn: "2023-04-25",
    });
    expect(codeOf(await campaign.try(REVIEWER, at(18), changeFlag, change))).toBe("access.state");
  });

  it("comes back in the second round with another reason and weight where it has become another matter", async () => {
    const reportId = await inReview(campaign, "phu-khe", 53);
    const { first } = await places(reportId);
    const { drafter } = people["phu-khe"];
    const { itemId } = await campaign.act(REVIEWER, at(17), flagItem, flag(reportId, first));
    const digest = await campaign.digest(reportId);
    await campaign.act(HEAD, at(18), returnReport, { reportId, digest, newDueOn: "2023-04-25" });
    await campaign.act(drafter, at(19), replyToItem, { itemId, reply: "Đã bổ sung." });
    await send(campaign, people["phu-khe"], reportId, 20, 54);
    await campaign.act(REVIEWER, at(21), startReview, { reportId });
    const page = await pageOf(REVIEWER, reportId);
    expect(page.part).toMatchObject({
      tab: "items",
      waiting: [{ id: itemId, reply: "Đã bổ sung.", change: { kind: "none" } }],
      concluded: [],
    });
    await campaign.act(REVIEWER, at(21), returnItemAgain, {
      itemId,
      words: "Nay còn thiếu số văn bản.",
      code: "NO_EVIDENCE",
      severity: "SHOULD",
    });
    const [, again] = await items(reportId);
    expect((await pageOf(REVIEWER, reportId)).flags).toMatchObject([
      { id: again?.id, previousId: itemId, code: "NO_EVIDENCE", severity: "SHOULD" },
    ]);
  });
});

describe("what a reviewer has read", () => {
  it("is their own mark on a section of this version, taken off again; for nobody who does not review", async () => {
    const reportId = await inReview(campaign, "dong-ky", 55);
    const { first, second } = await places(reportId);
    const { versionId } = await pageOf(REVIEWER, reportId);
    const mark = { reportId, versionId, outlineItemId: first };
    expect(codeOf(await campaign.try(people["dong-ky"].drafter, at(17), markRead, mark))).toBe("access.role");
    expect(await campaign.act(REVIEWER, at(17), markRead, { ...mark, next: second })).toMatchObject({
      outlineItemId: second,
    });
    await campaign.act(REVIEWER, at(17), markRead, mark);
    const readBy = async (key: string) =>
      (await pageOf(key, reportId)).outline.filter((entry) => entry.read).map(({ id }) => id);
    expect([await readBy(REVIEWER), await readBy(HEAD)]).toEqual([[first], []]);
    // The page goes on with what is not read yet.
    expect((await pageOf(REVIEWER, reportId)).part).toMatchObject({ tab: "text", section: { id: second } });
    await campaign.act(REVIEWER, at(17), markRead, { ...mark, read: "no" });
    expect(await readBy(REVIEWER)).toEqual([]);
  });
});

describe("a unit that wants its report back", () => {
  it("asks once while it is reviewed; the reviewers are told and read why", async () => {
    const staff = await staffOf("trang-ha");
    const reportId = await campaign.report("trang-ha", staff, "SUBMITTED", 56);
    await campaign.act(REVIEWER, at(17), startReview, { reportId });
    const request = { reportId, words: "Số hộ ở mục II.2 ghi nhầm." };
    expect(codeOf(await campaign.try(people["tam-son"].drafter, at(18), askBack, request))).toMatch(/^access\./);
    expect(codeOf(await campaign.try(REVIEWER, at(18), askBack, request))).toBe("access.role");
    await campaign.act(staff.approver, at(18), askBack, request);
    expect(codeOf(await campaign.try(staff.drafter, at(18), askBack, request))).toBe("review.alreadyAsked");
    expect((await pageOf(REVIEWER, reportId)).askedBack).toMatchObject({ words: request.words });
    const told = await one(
      db(),
      z.object({ count: z.coerce.number() }),
      sql`SELECT count(*) FROM notice WHERE kind = 'report.askedBack' AND subject_id = ${reportId}::uuid`,
    );
    expect(told?.count).toBeGreaterThan(1);
    expect(await trailOf(reportId, "report.askedBack")).toMatchObject([{ data: { words: sha256(request.words) } }]);
    // Once the review is put down, the unit can withdraw it itself.
    await campaign.act(REVIEWER, at(18, 9), releaseReview, { reportId });
    expect(codeOf(await campaign.try(staff.approver, at(18, 10), askBack, request))).toBe("access.state");
  });
});
