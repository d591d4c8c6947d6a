import { beforeAll, expect, it } from "vitest";
import { z } from "zod";
import { db, one, sql } from "#lib/platform/db.ts";
import { useDatabase } from "#lib/platform/test-database.ts";
import { amend, dryRun } from "#seed/test-amendment.ts";
import { Campaign } from "#seed/test-campaign.ts";

useDatabase();

let campaign: Campaign;
const change = {
  kind: "WAIT_LIMITS_CHANGED",
  approvalHead: 4,
  approvalLead: 2,
  reviewHead: 5,
  reviewLead: 12,
} as const;

const kept = async () => {
  const row = await one(
    db(),
    z.object({ limits: z.record(z.string(), z.number()) }),
    sql`SELECT wait_limits AS limits FROM plan WHERE id = ${campaign.plan.plan}::uuid`,
  );
  return row?.limits;
};

beforeAll(async () => {
  campaign = await Campaign.issued();
}, 60_000);

it("of an issued plan change by an amendment with its reason, the lead body never told before the head", async () => {
  const { outcome } = await amend(campaign, change);
  expect(outcome.before).toMatchObject({ approvalHead: 3, approvalLead: 5, reviewHead: 5, reviewLead: 10 });
  expect(outcome.after).toMatchObject({ approvalHead: 4, approvalLead: 4, reviewHead: 5, reviewLead: 12 });
  expect(await kept()).toEqual(outcome.after);
});

it("do not change to what they are", async () => {
  expect(await dryRun(campaign, change, "2023-04-13T09:00:00+07:00")).toMatchObject({
    problem: { code: "amendment.nothingChanges" },
  });
});

it("do not change by anything else", async () => {
  await expect(db().$executeRaw(sql`UPDATE plan SET wait_limits = '{}' WHERE state = 'ISSUED'`)).rejects.toThrow(
    "amendment",
  );
});
