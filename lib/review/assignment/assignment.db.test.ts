import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { db, many } from "#lib/platform/db.ts";
import { sql } from "#lib/platform/sql.ts";
import { useDatabase } from "#lib/platform/test-database.ts";
import { Campaign } from "#seed/test-campaign.ts";
import { at, codeOf, flag, HEAD, OTHER, people, places, REVIEWER, rowOf, send, staffOf } from "#seed/test-review.ts";
import { returnReport } from "../commands/conclude.ts";
import { flagItem } from "../commands/flag.ts";
import { replyToItem } from "../commands/reply.ts";
import { releaseReview, startReview } from "../commands/start.ts";
import { takeOverReview } from "../commands/take-over.ts";
import { assignReviews, takeReviews } from "./commands/assign.ts";
import { markPartDone } from "./commands/done.ts";
import { assignItems } from "./commands/items.ts";
import { reviewWork } from "./queries.ts";

useDatabase();

let campaign: Campaign;
const id: Record<string, string> = {};
beforeAll(async () => {
  campaign = await Campaign.issued();
  for (const key of [REVIEWER, OTHER, HEAD]) id[key] = (await campaign.viewer(key)).personId;
}, 60_000);

const who = (key: string): string => id[key] ?? "";

const told = z.object({ kind: z.string(), words: z.string() });
/** What a person was told about a report, the newest last. */
const noticesFor = (key: string, reportId: string) =>
  many(
    db(),
    told,
    sql`SELECT kind, coalesce(params ->> 'words', '') AS words FROM notice WHERE person_id = ${who(key)}::uuid AND subject_id = ${reportId}::uuid
      AND kind LIKE 'report.review%' AND kind <> 'report.reviewStarted' ORDER BY at, id`,
  );

const events = (reportId: string) =>
  many(
    db(),
    z.object({ action: z.string() }),
    sql`SELECT action FROM audit_event WHERE subject_id = ${reportId} AND action LIKE 'report.review%' ORDER BY sequence`,
  ).then((rows) => rows.map((row) => row.action));

async function returned(reportId: string, day: number): Promise<void> {
  const { first } = await places(reportId);
  await campaign.act(REVIEWER, at(day), flagItem, flag(reportId, first));
  const digest = await campaign.digest(reportId);
  await campaign.act(HEAD, at(day), returnReport, { reportId, digest, newDueOn: "2023-04-28" });
}

describe("a whole report", () => {
  it("is given by the head, begun only by whoever has it, and comes back to them in the second round", async () => {
    const reportId = await campaign.report("tam-son", people["tam-son"], "SUBMITTED", 31);
    const give = (key: string, seen = "") => ({
      reports: `${reportId}${seen}`,
      personId: who(key),
      words: "Đọc kỹ biểu số liệu.",
    });
    expect(codeOf(await campaign.try(REVIEWER, at(17), assignReviews, give(OTHER)))).toBe("review.headAssigns");
    expect(codeOf(await campaign.try(people["tam-son"].drafter, at(17), assignReviews, give(OTHER)))).toBe(
      "access.role",
    );
    await campaign.act(HEAD, at(17), assignReviews, give(OTHER));
    expect(await noticesFor(OTHER, reportId)).toEqual([
      { kind: "report.reviewAssigned", words: " “Đọc kỹ biểu số liệu.”" },
    ]);

    const refused = await campaign.try(REVIEWER, at(17), startReview, { reportId });
    expect(refused).toMatchObject({
      problem: { code: "review.assignedTo", params: { unit: "Tam Sơn", name: "Trịnh Thị Loan" } },
    });
    expect((await rowOf(reportId)).state).toBe("SUBMITTED");
    expect(await reviewWork(await campaign.viewer(REVIEWER), reportId)).toMatchObject({
      whole: { name: "Trịnh Thị Loan", mine: false, words: "Đọc kỹ biểu số liệu." },
      may: { assign: false, take: false, takeOver: true },
    });
    await campaign.act(OTHER, at(17), startReview, { reportId });
    await returned(reportId, 18);
    const item = (await campaignItems(reportId))[0] ?? "";
    await campaign.act(people["tam-son"].drafter, at(19), replyToItem, { itemId: item, reply: "Đã bổ sung." });
    await send(campaign, people["tam-son"], reportId, 20, 32);
    expect(codeOf(await campaign.try(REVIEWER, at(21), startReview, { reportId }))).toBe("review.assignedTo");
    await campaign.act(OTHER, at(21), startReview, { reportId });
  });

  it("is taken by a reviewer while nobody has it, given back, and freed by putting the review down", async () => {
    const reportId = await campaign.report("phu-khe", people["phu-khe"], "SUBMITTED", 33);
    await campaign.act(REVIEWER, at(17), takeReviews, { reports: reportId });
    await campaign.act(REVIEWER, at(17), takeReviews, { reports: reportId });
    expect(codeOf(await campaign.try(OTHER, at(17), takeReviews, { reports: reportId }))).toBe("review.takenMeanwhile");
    expect(codeOf(await campaign.try(OTHER, at(17), takeReviews, { reports: `${reportId}~${who(REVIEWER)}` }))).toBe(
      "review.headAssigns",
    );
    await campaign.act(REVIEWER, at(17), assignReviews, { reports: `${reportId}~${who(REVIEWER)}`, personId: "none" });
    await campaign.act(OTHER, at(17), takeReviews, { reports: reportId });
    await campaign.act(OTHER, at(17), startReview, { reportId });
    await campaign.act(OTHER, at(17), releaseReview, { reportId });
    await campaign.act(REVIEWER, at(17), startReview, { reportId });
    expect(await events(reportId)).toEqual([
      "report.reviewAssigned",
      "report.reviewAssigned",
      "report.reviewAssigned",
      "report.reviewStarted",
      "report.reviewStarted",
    ]);
  });

  it("is nobody's once its reviewer no longer reviews", async () => {
    const reportId = await campaign.report("dinh-bang", people["dinh-bang"], "SUBMITTED", 34);
    await campaign.act(HEAD, at(17), assignReviews, { reports: reportId, personId: who(OTHER) });
    await db().$executeRaw(sql`UPDATE position SET until = '2023-04-17' WHERE person_id = ${who(OTHER)}::uuid`);
    await campaign.act(REVIEWER, at(18), startReview, { reportId });
    expect(
      codeOf(
        await campaign.try(HEAD, at(18), assignReviews, {
          reports: `${reportId}~${who(REVIEWER)}`,
          personId: who(OTHER),
        }),
      ),
    ).toBe("review.notOfBody");
    await db().$executeRaw(sql`UPDATE position SET until = NULL WHERE person_id = ${who(OTHER)}::uuid`);
  });

  it("is never given to an author, an approver or a member of the unit; then none of several is given", async () => {
    const [clear, written] = [await sent("tan-hong", 41), await sent("trang-ha", 42)];
    await db().$executeRaw(
      sql`INSERT INTO report_author (report_id, person_id, first_at) VALUES (${written}::uuid, ${who(OTHER)}::uuid, now())`,
    );
    const refused = await campaign.try(HEAD, at(17), assignReviews, {
      reports: [clear, written],
      personId: who(OTHER),
    });
    expect(refused).toMatchObject({
      problem: { code: "review.namedMayNot", params: { unit: "Trang Hạ", name: "Trịnh Thị Loan" } },
    });
    expect((await reviewWork(await campaign.viewer(HEAD), clear)).whole).toBeNull();
    const colleagues = (work: { colleagues: { name: string }[] }) => work.colleagues.map((one) => one.name);
    expect(colleagues(await reviewWork(await campaign.viewer(HEAD), clear))).toContain("Trịnh Thị Loan");
    expect(colleagues(await reviewWork(await campaign.viewer(HEAD), written))).not.toContain("Trịnh Thị Loan");
    const drafter = (await campaign.viewer(people["phu-khe"].drafter)).personId;
    const stranger = await campaign.try(HEAD, at(17), assignReviews, { reports: clear, personId: drafter });
    expect(codeOf(stranger)).toBe("review.notOfBody");
    await campaign.act(HEAD, at(17), assignReviews, { reports: [clear, written], personId: who(REVIEWER) });
    expect((await reviewWork(await campaign.viewer(REVIEWER), written)).whole).toMatchObject({ mine: true });
  });

  it("is begun in their name by whoever stands in for them", async () => {
    const reportId = await sent("chau-khe", 43);
    await campaign.act(HEAD, at(17), assignReviews, { reports: reportId, personId: who(REVIEWER) });
    await db().$executeRaw(sql`INSERT INTO delegation (id, from_person_id, to_person_id, unit_id, roles, since, until, reason, created_by_id, created_at)
      SELECT gen_random_uuid(), ${who(REVIEWER)}::uuid, ${who(OTHER)}::uuid, x.unit_id, ARRAY['REVIEWER'], '2023-04-01', '2023-04-30', 'Đi công tác',
        ${who(REVIEWER)}::uuid, '2023-04-01' FROM position x WHERE x.person_id = ${who(REVIEWER)}::uuid AND x.role = 'REVIEWER' LIMIT 1`);
    // People are read once by a campaign; the delegation is known to one that reads them now.
    await new Campaign(campaign.ids, campaign.plan).act(OTHER, at(17), startReview, { reportId });
    expect((await rowOf(reportId)).person).toBe(who(OTHER));
    await db().$executeRaw(sql`DELETE FROM delegation`);
  });
});

describe("taking over", () => {
  it("changes reviewer, custody and assignment of a review in hand, and says so to whom it was taken from", async () => {
    const reportId = await sent("dong-ngan", 44);
    await campaign.act(REVIEWER, at(17), startReview, { reportId });
    const over = { reportId, from: who(REVIEWER), words: "Đồng chí Tâm đi cơ sở ba ngày." };
    expect(codeOf(await campaign.try(OTHER, at(17), takeOverReview, { ...over, words: " " }))).toBe("workflow.input");
    expect(codeOf(await campaign.try(people["tam-son"].drafter, at(17), takeOverReview, over))).toBe("access.role");
    await campaign.act(OTHER, at(18), takeOverReview, over);
    expect(await rowOf(reportId)).toMatchObject({ state: "IN_REVIEW", person: who(OTHER) });
    expect(await noticesFor(REVIEWER, reportId)).toEqual([
      { kind: "report.reviewTakenOver", words: " “Đồng chí Tâm đi cơ sở ba ngày.”" },
    ]);
    expect(codeOf(await campaign.try(REVIEWER, at(18), releaseReview, { reportId }))).toBe("access.notReviewing");
    expect(codeOf(await campaign.try(HEAD, at(18), takeOverReview, over))).toBe("review.takenMeanwhile");
    const held = z.object({ n: z.number() });
    const [hands] = await many(
      db(),
      held,
      sql`SELECT count(*)::int AS n FROM review_hand h JOIN review v ON v.id = h.review_id WHERE v.report_id = ${reportId}::uuid`,
    );
    expect(hands?.n).toBe(2);
    const spans = await many(
      db(),
      held,
      sql`SELECT count(*)::int AS n FROM custody WHERE report_id = ${reportId}::uuid AND state = 'IN_REVIEW'`,
    );
    expect(spans[0]?.n).toBe(2);
    // A head gives what is begun to another: the review changes hands the same way.
    await campaign.act(HEAD, at(18), assignReviews, { reports: `${reportId}~${who(OTHER)}`, personId: who(REVIEWER) });
    expect((await rowOf(reportId)).person).toBe(who(REVIEWER));
    const freed = { reports: `${reportId}~${who(REVIEWER)}`, personId: "none" as const };
    expect(codeOf(await campaign.try(HEAD, at(18), assignReviews, freed))).toBe("review.inHand");
    expect((await events(reportId)).slice(-2)).toEqual(["report.reviewTakenOver", "report.reviewTakenOver"]);
  });

  it("of a report that waits moves its assignment alone, and is nothing where nobody has it", async () => {
    const reportId = await sent("dong-nguyen", 45);
    const over = { reportId, from: who(REVIEWER), words: "Xin nhận giúp." };
    expect(codeOf(await campaign.try(OTHER, at(17), takeOverReview, over))).toBe("review.freedMeanwhile");
    await campaign.act(REVIEWER, at(17), takeReviews, { reports: reportId });
    await campaign.act(OTHER, at(17), takeOverReview, over);
    expect((await rowOf(reportId)).state).toBe("SUBMITTED");
    expect((await reviewWork(await campaign.viewer(OTHER), reportId)).whole).toMatchObject({
      mine: true,
      words: over.words,
    });
    expect(codeOf(await campaign.try(HEAD, at(17), takeOverReview, { ...over, from: who(OTHER) }))).toBe(
      "review.notOfBody",
    );
  });
});

describe("items of one report", () => {
  it("are read by several, whose flags the head sees with whose they are, and concludes whoever is not done", async () => {
    const reportId = await sent("huong-mac", 46);
    const { first, second } = await places(reportId);
    await campaign.act(REVIEWER, at(17), startReview, { reportId });
    const items = { reportId, outlineItemIds: first, personId: who(OTHER) };
    expect(codeOf(await campaign.try(REVIEWER, at(17), assignItems, items))).toBe("review.headAssigns");
    await campaign.act(HEAD, at(17), assignItems, { ...items, words: "Xem kỹ phần lãnh đạo." });
    expect(codeOf(await campaign.try(REVIEWER, at(17), assignItems, { ...items, personId: who(REVIEWER) }))).toBe(
      "review.itemTaken",
    );
    await campaign.act(REVIEWER, at(17), assignItems, { ...items, outlineItemIds: [second], personId: who(REVIEWER) });
    const strange = { ...items, outlineItemIds: [first, who(HEAD)] };
    expect(codeOf(await campaign.try(HEAD, at(17), assignItems, strange))).toBe("review.noSuchPlace");

    await campaign.act(OTHER, at(17), flagItem, flag(reportId, first));
    await campaign.act(REVIEWER, at(17), flagItem, flag(reportId, first));
    const done = { reportId, outlineItemId: first };
    expect(codeOf(await campaign.try(REVIEWER, at(17), markPartDone, done))).toBe("review.notYours");
    await campaign.act(OTHER, at(17), markPartDone, done);
    const work = await reviewWork(await campaign.viewer(HEAD), reportId);
    expect(work.items.find((item) => item.outlineItemId === first)).toMatchObject({
      held: { name: "Trịnh Thị Loan", done: true },
      flags: [
        { name: "Lê Minh Tâm", count: 1 },
        { name: "Trịnh Thị Loan", count: 1 },
      ],
    });
    expect(work.undone.map((part) => part.name)).toEqual(["Lê Minh Tâm"]);
    expect(await noticesFor(HEAD, reportId)).toEqual([]);
    await campaign.act(REVIEWER, at(17), markPartDone, { reportId, outlineItemId: second });
    expect((await noticesFor(HEAD, reportId)).map((notice) => notice.kind)).toEqual(["report.reviewPartsDone"]);
    await campaign.act(REVIEWER, at(17), markPartDone, { reportId, outlineItemId: second, done: "no" });

    const digest = await campaign.digest(reportId);
    await campaign.act(HEAD, at(18), returnReport, { reportId, digest, newDueOn: "2023-04-28" });
    for (const itemId of await campaignItems(reportId))
      await campaign.act((await staffOf("huong-mac")).drafter, at(19), replyToItem, { itemId, reply: "Đã sửa." });
    await send(campaign, await staffOf("huong-mac"), reportId, 20, 47);
    // A new version is read anew by the same people.
    const again = await reviewWork(await campaign.viewer(HEAD), reportId);
    expect(again.undone.map((part) => part.name).sort()).toEqual(["Lê Minh Tâm", "Trịnh Thị Loan"]);
    expect(codeOf(await campaign.try(OTHER, at(21), markPartDone, done))).toBe("workflow.stale");
  });

  it("show nothing to whoever does not review the report", async () => {
    const reportId = await sent("tuong-giang", 48);
    const work = await reviewWork(await campaign.viewer(people["tam-son"].drafter), reportId);
    expect(work).toMatchObject({ unit: "", items: [], colleagues: [], may: { assign: false, takeItems: false } });
  });
});

async function sent(ward: string, number: number): Promise<string> {
  return campaign.report(ward, await staffOf(ward), "SUBMITTED", number);
}

const campaignItems = (reportId: string) =>
  many(
    db(),
    z.object({ id: z.string() }),
    sql`SELECT id FROM returned_item WHERE report_id = ${reportId}::uuid ORDER BY created_at, id`,
  ).then((rows) => rows.map((row) => row.id));
