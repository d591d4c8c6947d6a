import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import type { Viewer } from "#lib/access/types.ts";
import { db, one } from "#lib/platform/db.ts";
import { sql } from "#lib/platform/sql.ts";
import { useDatabase } from "#lib/platform/test-database.ts";
import { startReport } from "#lib/report/commands/start.ts";
import { Campaign } from "#seed/test-campaign.ts";
import type { Block } from "../section/block.ts";
import { saveSection } from "../section/commands.ts";
import { noteHere } from "./commands.ts";
import { companyIn } from "./queries.ts";
import { nextAfter } from "./rules.ts";

useDatabase();

const paragraph = (id: string, text: string): Block => ({ id, kind: "paragraph", runs: [{ text }] });
let reportId: string;
let here: { first: Viewer; second: Viewer; approver: Viewer; stranger: Viewer };
let place: string;

const signs = async (): Promise<number> => {
  const count = sql`SELECT count(*) AS n FROM report_presence WHERE report_id = ${reportId}::uuid`;
  return (await one(db(), z.object({ n: z.coerce.number() }), count))?.n ?? 0;
};
const nowhere = { item: null, revision: 0 };

beforeAll(async () => {
  const campaign = await Campaign.issued();
  const started = await campaign.act("nguyen-thu-ha.tam-son", "2023-04-10T08:00:00+07:00", startReport, {
    assignmentId: await campaign.duty("tam-son"),
  });
  reportId = started.reportId;
  here = {
    first: await campaign.viewer("nguyen-thu-ha.tam-son"),
    second: await campaign.viewer("tran-van-khoa.tam-son"),
    approver: await campaign.viewer("ngo-thi-thuy.tam-son"),
    stranger: await campaign.viewer("nguyen-van-sang.phu-khe"),
  };
  const item = await one(
    db(),
    z.object({ id: z.string() }),
    sql`SELECT o.id FROM outline_item o JOIN report r ON r.plan_id = o.plan_id WHERE r.id = ${reportId}::uuid AND o.code = 'II.1.1'`,
  );
  place = item?.id ?? "";
});

describe("who is writing here", () => {
  it("tells the others of the unit, with the place and whether it is the same", async () => {
    await noteHere(here.first, reportId, place);
    const seen = await companyIn(here.second, reportId, { item: place, revision: 0 });
    expect(seen?.here).toEqual([{ name: here.first.name, item: place, place: expect.any(String), sameSection: true }]);
    expect((await companyIn(here.second, reportId, nowhere))?.here[0]?.sameSection).toBe(false);
    expect((await companyIn(here.first, reportId, nowhere))?.here).toEqual([]);
  });

  it("keeps one row a person, and forgets it after half a minute", async () => {
    await noteHere(here.first, reportId, null);
    expect(await signs()).toBe(1);
    expect((await companyIn(here.second, reportId, nowhere))?.here).toMatchObject([{ item: null, place: null }]);
    await db().$executeRaw(sql`UPDATE report_presence SET at = at - interval '31 seconds'`);
    expect((await companyIn(here.second, reportId, nowhere))?.here).toEqual([]);
  });

  it("is told to nobody who may not read the draft, and nobody is listed who may not write", async () => {
    expect(await companyIn(here.stranger, reportId, nowhere)).toBeNull();
    await noteHere(here.stranger, reportId, place);
    await noteHere(here.approver, reportId, place);
    expect(await signs()).toBe(1);
  });

  it("takes a place that is none of the plan's for no place", async () => {
    await noteHere(here.second, reportId, "00000000-0000-7000-8000-000000000000");
    expect((await companyIn(here.first, reportId, nowhere))?.here).toMatchObject([{ item: null }]);
  });

  it("asks often in company and seldom alone", () => {
    expect([nextAfter(0), nextAfter(1), nextAfter(3)]).toEqual([12_000, 4_000, 4_000]);
  });
});

describe("what others wrote", () => {
  it("brings a text that is newer than the page's, with who saved it", async () => {
    const blocks = [paragraph("a", "một")];
    const at = new Date("2023-04-11T02:00:00Z");
    await saveSection({ viewer: here.first, reportId, at }, { outlineItemId: place, baseRevision: 0, blocks });
    const seen = await companyIn(here.second, reportId, { item: place, revision: 0 });
    expect(seen?.newer).toEqual({ revision: 1, blocks, savedBy: here.first.name, others: [here.first.name], at });
    const own = await companyIn(here.first, reportId, { item: place, revision: 0 });
    expect(own?.newer).toMatchObject({ revision: 1, others: [] });
    expect((await companyIn(here.second, reportId, { item: place, revision: 1 }))?.newer).toBeNull();
    expect((await companyIn(here.stranger, reportId, { item: place, revision: 0 }))?.newer).toBeUndefined();
  });
});
