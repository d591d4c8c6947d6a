import { beforeAll, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { db, many } from "#lib/platform/db.ts";
import { newId } from "#lib/platform/ids.ts";
import { sql } from "#lib/platform/sql.ts";
import { useDatabase } from "#lib/platform/test-database.ts";
import { blocksDigest } from "#lib/report/section/block.ts";
import { Campaign } from "#seed/test-campaign.ts";
import { at, flag, HEAD, inReview, people, places, REVIEWER, send, staffOf, withFigures } from "#seed/test-review.ts";
import { flagItem } from "../commands/flag.ts";
import { startReview } from "../commands/start.ts";
import type { Look } from "../address.ts";
import type { ReviewTab } from "../types.ts";
import { type ReviewScreen, reviewScreen } from "./screen.ts";

useDatabase();

let campaign: Campaign;
/** Reports in review: `long` with a long section, `foreign` of a body this reviewer does not review for. */
let ours: string;
let theirs: string;
let long: string;
let foreign: string;

beforeAll(async () => {
  campaign = await Campaign.issued();
  ours = await inReview(campaign, "dong-ky", 61);
  theirs = await inReview(campaign, "phu-khe", 62);
  foreign = await inReview(campaign, "dinh-bang", 63);
  await db().$executeRaw(
    sql`UPDATE report SET channel_unit_id = (SELECT id FROM unit WHERE code = 'van-phong' LIMIT 1) WHERE id = ${foreign}::uuid`,
  );
  long = await campaign.report("tam-son", people["tam-son"], "DRAFT");
  await lengthen(long, 200);
  await send(campaign, people["tam-son"], long, 14, 64);
  await campaign.act(REVIEWER, at(17), startReview, { reportId: long });
}, 60_000);

async function screenOf(key: string, reportId: string, look: Look = {}): Promise<ReviewScreen> {
  const screen = await reviewScreen(await campaign.viewer(key), reportId, look);
  if (typeof screen === "string") throw new Error(screen);
  return screen;
}

async function partOf<Tab extends ReviewTab>(tab: Tab, reportId: string, look: Look = {}, key = REVIEWER) {
  const { page } = await screenOf(key, reportId, { ...look, tab });
  const { part } = page;
  if (part.tab !== tab) throw new Error(`${part.tab} is shown, not ${tab}`);
  return part as Extract<typeof part, { tab: Tab }>;
}

const TABS: readonly ReviewTab[] = ["text", "figures", "beside", "recommendations", "evidence", "conclude", "items"];

/** Statements of every part of the page; the session and the shell ask two more. */
async function statements(reportId: string, look: Look): Promise<number[]> {
  const viewer = await campaign.viewer(HEAD);
  const asked = vi.spyOn(db(), "$queryRaw");
  const counts: number[] = [];
  for (const tab of TABS) {
    asked.mockClear();
    await reviewScreen(viewer, reportId, { ...look, tab });
    counts.push(asked.mock.calls.length);
  }
  asked.mockRestore();
  return counts;
}

const paragraph = (text: string) => ({ id: newId(), kind: "paragraph" as const, runs: [{ text }] });

/** Makes every section of a draft long, before it is frozen. */
async function lengthen(reportId: string, paragraphs: number): Promise<void> {
  const { first } = await places(reportId);
  const blocks = Array.from({ length: paragraphs }, (_, index) =>
    paragraph(`Đoạn ${index}: ${"kết quả cụ thể ".repeat(20)}`),
  );
  await db().$executeRaw(sql`UPDATE section SET blocks = ${JSON.stringify(blocks)}::jsonb, digest = ${blocksDigest(blocks)}
    WHERE report_id = ${reportId}::uuid AND outline_item_id = ${first}::uuid`);
}

describe("the review page", () => {
  it("asks six statements at most for any of its parts, however long the report and however many flags", async () => {
    const { first, figure } = await places(long);
    for (let index = 0; index < 40; index += 1)
      await campaign.act(REVIEWER, at(17), flagItem, { ...flag(long, first), words: `Cờ ${index}` });
    const look = (beside: string) => ({ item: first, figure, beside });
    const few = await statements(ours, look(long));
    expect(await statements(long, look(ours))).toEqual(few);
    expect(Math.max(...few)).toBeLessThanOrEqual(6);
  });

  it("shows only the part that is looked at", async () => {
    const { first, second } = await places(ours);
    const { page, work, phrases, signals } = await screenOf(REVIEWER, ours, { tab: "text", item: second });
    expect(page.part).toMatchObject({ tab: "text", section: { id: second, previous: first } });
    expect(work).not.toBeNull();
    expect(phrases?.TOO_GENERAL.length).toBeGreaterThan(0);
    expect(signals).toEqual([]);
    expect(await screenOf(REVIEWER, ours, { tab: "evidence" })).toMatchObject({ work: null, phrases: null });
  });
});

describe("side by side", () => {
  it("lays the same item of another report beside, with what both have marked", async () => {
    const { second } = await places(ours);
    const part = await partOf("beside", ours, { item: second, beside: theirs });
    if (part.chosen.kind !== "report") throw new Error("nothing stands beside");
    expect(part.chosen.theirs).toMatchObject({ reportId: theirs, number: part.item?.number });
    expect(part.chosen.item).toBe(second);
    expect(part.candidates.map(({ reportId }) => reportId)).toContain(theirs);
    expect(part.candidates.some(({ reportId }) => reportId === ours)).toBe(false);
    // The address of a signal: the text with something beside it.
    const { page } = await screenOf(REVIEWER, ours, { tab: "text", item: second, beside: theirs });
    expect(page.part.tab).toBe("beside");
  });

  it("finds no version that the viewer may not read, neither listed nor by its address", async () => {
    const unsent = await campaign.report("trang-ha", await staffOf("trang-ha"), "APPROVED");
    const { first } = await places(ours);
    for (const beside of [unsent, foreign, newId(), ours]) {
      const part = await partOf("beside", ours, { item: first, beside, kinds: "all" });
      expect(part.chosen).toEqual({ kind: "none", asked: true });
      expect(part.candidates.map(({ reportId }) => reportId)).not.toContain(beside);
    }
  });

  it("narrows what can be laid beside by name, without diacritics", async () => {
    const units = async (q: string) => (await partOf("beside", ours, { q })).candidates.map(({ unit }) => unit);
    expect(await units("tam son")).toEqual(["Tam Sơn"]);
    expect((await units("")).length).toBeGreaterThan(1);
  });
});

describe("a figure among the other units", () => {
  it("has its place among those that were sent and that the viewer may read; each opens", async () => {
    const own = await withFigures(campaign, "tan-hong", await staffOf("tan-hong"), 70);
    const peers: string[] = [];
    for (const [index, unit] of ["chau-khe", "dong-nguyen", "tuong-giang", "huong-mac", "phu-chan"].entries())
      peers.push(await withFigures(campaign, unit, await staffOf(unit), 71 + index));
    const { figure } = await places(own);
    const expected = await many(
      db(),
      z.object({ reportId: z.string(), total: z.coerce.number() }),
      sql`SELECT report_id AS "reportId", value AS total FROM indicator_value WHERE report_id = ANY(${peers}::uuid[])
        AND indicator_id = ${figure}::uuid AND year IS NULL ORDER BY report_id`,
    );
    const part = await partOf("figures", own, { figure });
    const units = part.chosen?.among.units.filter(({ reportId }) => peers.includes(reportId)) ?? [];
    const found = units.map(({ reportId, total }) => ({ reportId, total }));
    expect(found.sort((one, other) => (one.reportId < other.reportId ? -1 : 1))).toEqual(expected);
    expect(part.chosen?.place?.spread.count).toBe(part.chosen?.among.units.length);
    expect(part.rows.every((row) => row.place !== null)).toBe(true);
    const head = await partOf("figures", own, { figure }, HEAD);
    expect(head.peers).toBe(part.peers);
  });
});
