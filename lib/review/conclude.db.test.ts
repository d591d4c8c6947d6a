import { beforeAll, describe, expect, it } from "vitest";
import { db, inTransaction } from "#lib/platform/db.ts";
import { sql } from "#lib/platform/sql.ts";
import { useDatabase } from "#lib/platform/test-database.ts";
import { Campaign } from "#seed/test-campaign.ts";
import {
  at,
  codeOf,
  figureSums,
  flag,
  HEAD,
  items,
  people,
  places,
  REVIEWER,
  rowOf,
  staffOf,
  withFigures,
} from "#seed/test-review.ts";
import { acceptReport, reopenReport, returnReport } from "./commands/conclude.ts";
import { flagItem } from "./commands/flag.ts";
import { recordOutcome } from "./commands/outcome.ts";
import { receivingDesk } from "./queries/desk.ts";
import { reviewQueue } from "./queries/queue.ts";
import { reviewPage } from "./queries/review.ts";

useDatabase();

let campaign: Campaign;
beforeAll(async () => {
  campaign = await Campaign.issued();
}, 60_000);

describe("an acceptance", () => {
  it("makes the version the unit's word, counts its figures above, and is taken back with them", async () => {
    const reportId = await withFigures(campaign, "dong-ky", people["dong-ky"], 25);
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
      const reportId = await withFigures(campaign, unit, staff, 30 + index);
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
    await campaign.report("phu-khe", people["phu-khe"], "SUBMITTED", 21);
    const reviewer = await campaign.viewer(REVIEWER);
    const queue = await reviewQueue(reviewer);
    expect(queue?.rows.every((row) => row.href.endsWith("/review"))).toBe(true);
    expect(await reviewQueue(await campaign.viewer(people["tam-son"].drafter))).toBeNull();
    const desk = await receivingDesk(reviewer, "commission");
    expect(desk?.composing.length).toBeGreaterThan(0);
    expect(await receivingDesk(reviewer, "province")).toBeNull();
    const row = queue?.rows[0];
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
