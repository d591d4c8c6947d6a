import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { db, inTransaction, many, one } from "#lib/platform/db.ts";
import { sql } from "#lib/platform/sql.ts";
import { useDatabase } from "#lib/platform/test-database.ts";
import { submitForApproval } from "#lib/report/commands/approval.ts";
import { approveReport } from "#lib/report/commands/approve.ts";
import { submitReport } from "#lib/report/commands/submit.ts";
import { saveFigures } from "#lib/report/figure/commands.ts";
import { saveSection } from "#lib/report/section/commands.ts";
import { Campaign } from "#seed/test-campaign.ts";
import { acceptReport, reopenReport, returnReport } from "./commands/conclude.ts";
import { flagItem, removeFlag, returnItemAgain, settleItem } from "./commands/flag.ts";
import { recordOutcome } from "./commands/outcome.ts";
import { replyToItem } from "./commands/reply.ts";
import { releaseReview, startReview } from "./commands/start.ts";
import { receivingDesk } from "./queries/desk.ts";
import { reviewQueue } from "./queries/queue.ts";
import { reviewPage } from "./queries/review.ts";

useDatabase();

let campaign: Campaign;
beforeAll(async () => {
  campaign = await Campaign.issued();
}, 60_000);

const REVIEWER = "le-minh-tam";
const OTHER = "trinh-thi-loan";
const HEAD = "nguyen-van-huan";
const at = (day: number, hour = 8): string =>
  `2023-04-${String(day).padStart(2, "0")}T${String(hour).padStart(2, "0")}:00:00+07:00`;

const people = {
  "phu-khe": { drafter: "nguyen-van-sang.phu-khe", approver: "nguyen-the-hieu.phu-khe" },
  "tam-son": { drafter: "nguyen-thu-ha.tam-son", approver: "ngo-thi-thuy.tam-son" },
  "dinh-bang": { drafter: "nguyen-minh-duc.dinh-bang", approver: "nguyen-huu-thong.dinh-bang" },
  "dong-ky": { drafter: "duong-thi-hai.dong-ky", approver: "ngo-duc-long.dong-ky" },
} as const;
type Ward = keyof typeof people;

const codeOf = (result: { ok: boolean; problem?: { code: string } }): string =>
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
async function rowOf(reportId: string): Promise<z.output<typeof reportRow>> {
  const row = await one(
    db(),
    reportRow,
    sql`SELECT r.state, r.round, u.code AS holder, c.person_id AS person, r.version_id AS version, r.accepted_version_id AS accepted, r.return_due_on::text AS due
      FROM report r JOIN unit u ON u.id = r.holder_unit_id JOIN custody c ON c.report_id = r.id AND c.until IS NULL WHERE r.id = ${reportId}::uuid`,
  );
  if (row === null) throw new Error("no such report");
  return row;
}

async function items(reportId: string): Promise<{ id: string; state: string; round: number }[]> {
  return many(
    db(),
    z.object({ id: z.string(), state: z.string(), round: z.number() }),
    sql`SELECT id, state, round FROM returned_item WHERE report_id = ${reportId}::uuid ORDER BY created_at, id`,
  );
}

/** Two sections of a report and one of its figures. */
async function places(reportId: string): Promise<{ first: string; second: string; figure: string }> {
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

const flag = (reportId: string, outlineItemId: string) => ({
  reportId,
  outlineItemId,
  code: "TOO_GENERAL" as const,
  words: "Nêu rõ số hộ, số tiền.",
  severity: "MUST" as const,
});

/** A report in review, started by the first reviewer. */
async function inReview(ward: Ward, number: number): Promise<string> {
  const reportId = await campaign.report(ward, people[ward], "SUBMITTED", number);
  await campaign.act(REVIEWER, at(17), startReview, { reportId });
  return reportId;
}

/** A report with figures of its own, all different, in review. */
async function withFigures(
  unit: string,
  staff: { drafter: string; approver: string },
  number: number,
): Promise<string> {
  const reportId = await campaign.report(unit, staff, "DRAFT");
  await db().$executeRaw(sql`UPDATE indicator_value v SET kind = 'EXACT', value = i.sort * 7 + length(${unit}) FROM indicator i
    WHERE i.id = v.indicator_id AND v.report_id = ${reportId}::uuid`);
  await send(staff, reportId, 14, number);
  await campaign.act(REVIEWER, at(17), startReview, { reportId });
  return reportId;
}

async function send(
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
async function figureSums(): Promise<{ kept: unknown[]; recounted: unknown[] }> {
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
    const reportId = await inReview("tam-son", 22);
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
    const reportId = await inReview("dinh-bang", 23);
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
    await send(people["dinh-bang"], reportId, 20, 24);

    await campaign.act(OTHER, at(21), startReview, { reportId });
    const page = await reviewPage(await campaign.viewer(HEAD), reportId);
    if (typeof page === "string") throw new Error(page);
    expect(page).toMatchObject({
      news: "again",
      unsettled: 2,
      accept: { mine: true, allowed: false, blockedBy: [{ code: "report.unsettledItems", count: 2 }] },
    });
    expect(page.sections.filter((section) => section.changed).map((section) => section.id)).toEqual([first]);

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

describe("an acceptance", () => {
  it("makes the version the unit's word, counts its figures above, and is taken back with them", async () => {
    const reportId = await withFigures("dong-ky", people["dong-ky"], 25);
    const digest = await campaign.digest(reportId);
    expect(codeOf(await campaign.try(REVIEWER, at(18), acceptReport, { reportId, digest }))).toBe("access.role");
    expect(codeOf(await campaign.try(people["dong-ky"].approver, at(18), acceptReport, { reportId, digest }))).toBe(
      "access.role",
    );
    await campaign.act(HEAD, at(18), acceptReport, { reportId, digest });
    const row = await rowOf(reportId);
    expect(row).toMatchObject({ state: "ACCEPTED", accepted: row.version, holder: "ban-dan-van" });
    const accepted = await figureSums();
    expect(accepted.kept).toEqual(accepted.recounted);
    expect(accepted.kept.length).toBeGreaterThan(0);

    const { first } = await places(reportId);
    const reopen = { reportId, digest, reason: "Phát hiện số liệu sai sau khi công nhận.", newDueOn: "2023-04-25" };
    expect(codeOf(await campaign.try(HEAD, at(19), reopenReport, reopen))).toBe("report.nothingFlagged");
    expect(codeOf(await campaign.try(REVIEWER, at(19), flagItem, flag(reportId, first)))).toBe("access.state");
    await campaign.act(HEAD, at(19), flagItem, flag(reportId, first));
    await campaign.act(HEAD, at(19), reopenReport, reopen);
    expect(await rowOf(reportId)).toMatchObject({ state: "RETURNED", accepted: null, holder: "dong-ky" });
    const reopened = await figureSums();
    expect(reopened.kept).toEqual(reopened.recounted);
  });

  it("and a return at the same moment: exactly one of them happens", async () => {
    const units = ["trang-ha", "dong-nguyen"] as const;
    for (const [index, unit] of units.entries()) {
      const staff = await staffOf(unit);
      const reportId = await withFigures(unit, staff, 30 + index);
      const digest = await campaign.digest(reportId);
      const { first } = await places(reportId);
      const outcomes = await Promise.all([
        campaign.try(HEAD, at(18), acceptReport, { reportId, digest }),
        campaign
          .try(REVIEWER, at(18), flagItem, flag(reportId, first))
          .then(() => campaign.try(HEAD, at(18), returnReport, { reportId, digest, newDueOn: "2023-04-25" })),
      ]);
      expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
      const sums = await figureSums();
      expect(sums.kept).toEqual(sums.recounted);
    }
  });
});

describe("who sees what", () => {
  it("shows the queue and the desks to those who receive, the page to those who review", async () => {
    const reviewer = await campaign.viewer(REVIEWER);
    const queue = await reviewQueue(reviewer);
    expect(queue?.every((row) => row.href.endsWith("/review"))).toBe(true);
    expect(await reviewQueue(await campaign.viewer(people["tam-son"].drafter))).toBeNull();
    const desk = await receivingDesk(reviewer, "commission");
    expect(desk?.composing.length).toBeGreaterThan(0);
    expect(await receivingDesk(reviewer, "province")).toBeNull();
    const row = queue?.[0];
    if (!row) throw new Error("something waits");
    const stranger = await campaign.viewer(people["dong-ky"].drafter);
    expect(await reviewPage(stranger, row.id)).toBe("notFound");
    expect(await reviewPage(await campaign.viewer(people["phu-khe"].drafter), row.id)).toBe("notReviewer");
  });

  it("lets a clerk record a recipient's paper only where nobody reviews on this installation", async () => {
    const staff = await staffOf("tan-hong");
    const clerk = "tran-xuan-phong.tuong-giang";
    const reportId = await campaign.report("tan-hong", staff, "SUBMITTED", 41);
    const digest = await campaign.digest(reportId);
    const outcome = {
      reportId,
      digest,
      outcome: "ACCEPTED" as const,
      document: "Công văn số 15-CV/BDV",
      datedOn: "2023-04-17",
    };
    expect(codeOf(await campaign.try(REVIEWER, at(18), recordOutcome, outcome))).toBe("access.role");
    await inTransaction(async (tx) => {
      await tx.$executeRaw(sql`INSERT INTO position (id, person_id, unit_id, role, title, since) SELECT gen_random_uuid(), p.id,
        r.drafting_unit_id, 'CLERK', 'Văn thư', '2023-01-01' FROM report r, person p WHERE r.id = ${reportId}::uuid AND p.email LIKE ${`${clerk}@%`}`);
    });
    expect(codeOf(await campaign.try(clerk, at(18), recordOutcome, outcome))).toBe("review.hasReviewers");
    await db().$executeRaw(
      sql`UPDATE report SET channel_unit_id = (SELECT id FROM unit WHERE code = 'van-phong' LIMIT 1) WHERE id = ${reportId}::uuid`,
    );
    const { first } = await places(reportId);
    const back = { ...outcome, outcome: "RETURNED" as const, newDueOn: "2023-04-25", outlineItemIds: [first] };
    expect(codeOf(await campaign.try(clerk, at(18), recordOutcome, { ...back, outlineItemIds: [] }))).toBe(
      "review.placeNeeded",
    );
    expect(codeOf(await campaign.try(clerk, at(18), recordOutcome, back))).toBe("ok");
    expect((await rowOf(reportId)).state).toBe("RETURNED");
    expect((await items(reportId)).map((item) => item.state)).toEqual(["OPEN"]);
  });
});

/** Drafter and approver of a ward, by their keys. */
async function staffOf(unit: string): Promise<{ drafter: string; approver: string }> {
  const rows = await many(
    db(),
    z.object({ role: z.string(), email: z.string() }),
    sql`SELECT x.role, p.email FROM position x JOIN person p ON p.id = x.person_id JOIN unit u ON u.id = x.unit_id
      WHERE u.code = ${unit} AND u.kind_code LIKE '%ward%' AND x.role IN ('DRAFTER', 'APPROVER') ORDER BY p.email`,
  );
  const key = (role: string) => rows.find((row) => row.role === role)?.email.split("@")[0] ?? "";
  return { drafter: key("DRAFTER"), approver: key("APPROVER") };
}
