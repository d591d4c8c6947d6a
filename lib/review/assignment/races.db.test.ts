import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { db, many } from "#lib/platform/db.ts";
import { sql } from "#lib/platform/sql.ts";
import { useDatabase } from "#lib/platform/test-database.ts";
import { Campaign } from "#seed/test-campaign.ts";
import { at, codeOf, flag, HEAD, OTHER, places, REVIEWER, rowOf, staffOf } from "#seed/test-review.ts";
import { returnReport } from "../commands/conclude.ts";
import { flagItem } from "../commands/flag.ts";
import { releaseReview, startReview } from "../commands/start.ts";
import { takeOverReview } from "../commands/take-over.ts";
import { assignReviews, takeReviews } from "./commands/assign.ts";

useDatabase();

/** Short here; the rounds are independent, so more of them only take longer. */
const ROUNDS = 12;

let campaign: Campaign;
let waiting: string;
const id: Record<string, string> = {};
beforeAll(async () => {
  campaign = await Campaign.issued();
  waiting = await campaign.report("tam-son", await staffOf("tam-son"), "SUBMITTED", 51);
  for (const key of [REVIEWER, OTHER, HEAD]) id[key] = (await campaign.viewer(key)).personId;
}, 60_000);

const who = (key: string): string => id[key] ?? "";

const open = (reportId: string) =>
  many(
    db(),
    z.object({ person: z.string() }),
    sql`SELECT person_id AS person FROM review_assignment WHERE report_id = ${reportId}::uuid AND ended_at IS NULL`,
  ).then((rows) => rows.map((row) => row.person));

const free = () => db().$executeRaw(sql`UPDATE review_assignment SET ended_at = now() WHERE ended_at IS NULL`);

describe("at the same moment", () => {
  it("two take the same free report: exactly one has it, the other is told who", async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const both = await Promise.all(
        [REVIEWER, OTHER].map((key) => campaign.try(key, at(17), takeReviews, { reports: waiting })),
      );
      expect(both.map(codeOf).sort()).toEqual(["ok", "review.takenMeanwhile"]);
      expect(await open(waiting)).toEqual([who(both[0]?.ok ? REVIEWER : OTHER)]);
      await free();
    }
  });

  it("the head gives a report away while a reviewer begins it: whoever comes second is told", async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const [given, begun] = await Promise.all([
        campaign.try(HEAD, at(17), assignReviews, { reports: waiting, personId: who(OTHER) }),
        campaign.try(REVIEWER, at(17), startReview, { reportId: waiting }),
      ]);
      const codes = [codeOf(given), codeOf(begun)];
      expect([
        ["ok", "review.assignedTo"],
        ["review.takenMeanwhile", "ok"],
      ]).toContainEqual(codes);
      expect((await rowOf(waiting)).state).toBe(begun.ok ? "IN_REVIEW" : "SUBMITTED");
      if (begun.ok) await campaign.act(REVIEWER, at(17), releaseReview, { reportId: waiting });
      await free();
    }
  });

  it("two who chose the same reports in another order never wait for each other in a circle", async () => {
    const second = await campaign.report("tan-hong", await staffOf("tan-hong"), "SUBMITTED", 52);
    for (let round = 0; round < ROUNDS; round += 1) {
      const both = await Promise.all([
        campaign.try(REVIEWER, at(17), takeReviews, { reports: [waiting, second] }),
        campaign.try(OTHER, at(17), takeReviews, { reports: [second, waiting] }),
      ]);
      expect(both.map(codeOf).sort()).toEqual(["ok", "review.takenMeanwhile"]);
      const winner = who(both[0].ok ? REVIEWER : OTHER);
      expect(await open(waiting)).toEqual([winner]);
      expect(await open(second)).toEqual([winner]);
      await free();
    }
  });

  it("a review is taken over and returned: a return is never followed by a taking over", async () => {
    const wards = ["dong-ky", "dinh-bang", "phu-khe", "chau-khe"];
    for (const [place, ward] of wards.entries()) {
      const reportId = await campaign.report(ward, await staffOf(ward), "SUBMITTED", 60 + place);
      const { first } = await places(reportId);
      await campaign.act(REVIEWER, at(17), startReview, { reportId });
      await campaign.act(REVIEWER, at(17), flagItem, flag(reportId, first));
      const digest = await campaign.digest(reportId);
      const [back, over] = await Promise.all([
        campaign.try(HEAD, at(18), returnReport, { reportId, digest, newDueOn: "2023-04-28" }),
        campaign.try(OTHER, at(18), takeOverReview, { reportId, from: who(REVIEWER), words: "Xin nhận giúp." }),
      ]);
      expect(codeOf(back)).toBe("ok");
      expect(["ok", "workflow.stale"]).toContain(codeOf(over));
      expect((await rowOf(reportId)).state).toBe("RETURNED");
      const last = await many(
        db(),
        z.object({ person: z.string() }),
        sql`SELECT reviewer_id AS person FROM review WHERE report_id = ${reportId}::uuid`,
      );
      expect(last[0]?.person).toBe(who(over.ok ? OTHER : REVIEWER));
      expect(await open(reportId)).toEqual(over.ok ? [who(OTHER)] : []);
    }
  });
});
