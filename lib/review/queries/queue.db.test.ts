import { beforeAll, describe, expect, it } from "vitest";
import { setClock } from "#lib/platform/clock.ts";
import { db } from "#lib/platform/db.ts";
import { sql } from "#lib/platform/sql.ts";
import { useDatabase } from "#lib/platform/test-database.ts";
import { Campaign } from "#seed/test-campaign.ts";
import { at, flag, HEAD, items, OTHER, people, places, REVIEWER, send, staffOf } from "#seed/test-review.ts";
import { assignReviews, takeReviews } from "../assignment/commands/assign.ts";
import { assignItems } from "../assignment/commands/items.ts";
import { returnReport } from "../commands/conclude.ts";
import { flagItem } from "../commands/flag.ts";
import { replyToItem } from "../commands/reply.ts";
import { startReview } from "../commands/start.ts";
import { type QueueFilter, readQueue } from "../queue-address.ts";
import { neighbours } from "./neighbours.ts";
import { queueHead, reviewQueue } from "./queue.ts";

useDatabase();

const WARDS = ["dinh-bang", "tam-son", "dong-ky", "phu-khe", "tan-hong", "trang-ha"] as const;

let campaign: Campaign;
const report: Record<string, string> = {};

/** The day a report came; directly, since only its effect on the order matters here. */
async function cameOn(ward: string, day: number): Promise<void> {
  await db().$executeRaw(sql`UPDATE report SET sent_at = ${at(day)}::timestamptz WHERE id = ${report[ward]}::uuid`);
}

/** Returned for one item, answered, and sent again. */
async function sentAgain(ward: string, number: number): Promise<void> {
  const reportId = report[ward] ?? "";
  const staff = await staffOf(ward);
  const { first } = await places(reportId);
  await campaign.act(OTHER, at(14, 13), startReview, { reportId });
  await campaign.act(OTHER, at(14, 13), flagItem, flag(reportId, first));
  const digest = await campaign.digest(reportId);
  await campaign.act(HEAD, at(14, 14), returnReport, { reportId, digest, newDueOn: "2023-04-20" });
  for (const { id: itemId } of await items(reportId))
    await campaign.act(staff.drafter, at(15), replyToItem, { itemId, reply: "Đã bổ sung." });
  await send(campaign, staff, reportId, 16, number);
}

beforeAll(async () => {
  campaign = await Campaign.issued();
  for (const [place, ward] of WARDS.entries()) {
    report[ward] = await campaign.report(ward, await staffOf(ward), "SUBMITTED", 70 + place);
    await cameOn(ward, 10 + place);
  }
  await sentAgain("trang-ha", 90);
  await cameOn("trang-ha", 16);
  await campaign.act(HEAD, at(17), assignReviews, {
    reports: [report["tam-son"] ?? "", report["dong-ky"] ?? ""],
    personId: (await campaign.viewer(OTHER)).personId,
  });
  await campaign.act(REVIEWER, at(17), startReview, { reportId: report["phu-khe"] ?? "" });
  await campaign.act(REVIEWER, at(17), takeReviews, { reports: report["tan-hong"] ?? "" });
  setClock(new Date(at(18)));
}, 90_000);

const asked = (given: Record<string, string>): QueueFilter => readQueue(given);
const wardOf = (id: string | null): string | null => WARDS.find((ward) => report[ward] === id) ?? null;

async function shown(given: Record<string, string>, key: string = REVIEWER): Promise<string[]> {
  const page = await reviewQueue(await campaign.viewer(key), asked(given));
  return (page?.rows ?? []).map((row) => wardOf(row.id) ?? "?");
}

describe("the queue", () => {
  it("puts what came again first, then what waits longest, and says which of the two it was", async () => {
    const page = await reviewQueue(await campaign.viewer(REVIEWER), asked({}));
    expect(page?.rows.map((row) => [wardOf(row.id), row.place, row.because, row.waitingDays])).toEqual([
      ["trang-ha", 1, "round", 2],
      ["dinh-bang", 2, "waiting", 8],
      ["tam-son", 3, "waiting", 7],
      ["dong-ky", 4, "waiting", 6],
      ["phu-khe", 5, "waiting", 5],
      ["tan-hong", 6, null, 4],
    ]);
    expect(page).toMatchObject({ total: 6, whole: 6, longest: 8, pages: 1 });
    expect(page?.rows[0]?.own).toMatchObject({ phrase: "trước ngày 05/5/2023", days: 16 });
    expect(await shown({ sort: "unit" })).toEqual([
      "dinh-bang",
      "dong-ky",
      "phu-khe",
      "tam-son",
      "tan-hong",
      "trang-ha",
    ]);
    expect(await shown({ sort: "waiting" })).toEqual([...WARDS]);
  });

  it("is narrowed by filters that combine; each value says beforehand how many it shows", async () => {
    const viewer = await campaign.viewer(REVIEWER);
    const other = (await campaign.viewer(OTHER)).personId;
    expect(await shown({ who: "me" })).toEqual(["phu-khe", "tan-hong"]);
    expect(await shown({ who: "nobody" })).toEqual(["trang-ha", "dinh-bang"]);
    expect(await shown({ who: other })).toEqual(["tam-son", "dong-ky"]);
    expect(await shown({ state: "review" })).toEqual(["phu-khe"]);
    expect(await shown({ round: "again" })).toEqual(["trang-ha"]);
    expect(await shown({ who: "me", state: "waiting", round: "first" })).toEqual(["tan-hong"]);
    for (const given of [{}, { who: "me" }, { round: "first" }, { who: "nobody", state: "waiting" }, { q: "dinh" }]) {
      const page = await reviewQueue(viewer, asked(given));
      if (page === null) throw new Error("a reviewer has a queue");
      const count = async (extra: Record<string, string>) => (await shown({ ...given, ...extra })).length;
      expect(page.choices.who.me).toBe(await count({ who: "me" }));
      expect(page.choices.who.nobody).toBe(await count({ who: "nobody" }));
      expect(page.choices.who.all).toBe(await count({ who: "" }));
      expect(page.choices.rounds).toEqual({
        first: await count({ round: "first" }),
        again: await count({ round: "again" }),
      });
      expect(page.choices.states).toEqual({
        waiting: await count({ state: "waiting" }),
        review: await count({ state: "review" }),
      });
      for (const choice of page.choices.who.colleagues) expect(choice.count).toBe(await count({ who: choice.value }));
      for (const choice of page.choices.directives) expect(choice.count).toBe(await count({ directive: choice.value }));
      for (const choice of page.choices.kinds) expect(choice.count).toBe(await count({ kind: choice.value }));
    }
  });

  it("finds a unit with and without diacritics, and takes signs as signs", async () => {
    expect(await shown({ q: "Đình" })).toEqual(["dinh-bang"]);
    expect(await shown({ q: "dinh bang" })).toEqual(["dinh-bang"]);
    expect(await shown({ q: "PHÙ KHÊ" })).toEqual(["phu-khe"]);
    expect(await shown({ q: "%" })).toEqual([]);
    expect(await shown({ q: "' OR 1=1 --" })).toEqual([]);
  });

  it("offers each what is theirs to do: begin what is free or one's own, take over what is a colleague's", async () => {
    const page = await reviewQueue(await campaign.viewer(REVIEWER), asked({ sort: "waiting" }));
    expect(page?.rows.map((row) => [row.act, row.may.take, row.may.takeOver])).toEqual([
      ["start", true, false],
      ["open", false, true],
      ["open", false, true],
      ["continue", false, false],
      ["start", false, false],
      ["start", true, false],
    ]);
    expect(page?.may.assign).toBe(false);
    const head = await reviewQueue(await campaign.viewer(HEAD), asked({}));
    expect(head?.may.assign).toBe(true);
    expect(head?.colleagues.map((one) => [one.name, one.load])).toEqual([
      ["Lê Minh Tâm", 2],
      ["Trịnh Thị Loan", 2],
    ]);
  });

  it("counts a report among one's own by a single item of it", async () => {
    const [first] = await db().$queryRaw<{ id: string }[]>(
      sql`SELECT outline_item_id AS id FROM section WHERE report_id = ${report["dinh-bang"]}::uuid LIMIT 1`,
    );
    const viewer = await campaign.viewer(REVIEWER);
    await campaign.act(HEAD, at(17), assignItems, {
      reportId: report["dinh-bang"] ?? "",
      outlineItemIds: first?.id ?? "",
      personId: viewer.personId,
    });
    expect(await shown({ who: "me" })).toEqual(["dinh-bang", "phu-khe", "tan-hong"]);
    const page = await reviewQueue(viewer, asked({ q: "dinh bang" }));
    expect(page?.rows[0]).toMatchObject({ mine: true, holder: null, parts: { of: 1, done: 0 } });
  });

  it("is for whoever reviews, and nobody finds another's", async () => {
    expect(await reviewQueue(await campaign.viewer(people["tam-son"].drafter), asked({}))).toBeNull();
    expect(await reviewQueue(await campaign.viewer("luong-van-duong"), asked({}))).toMatchObject({
      whole: 0,
      rows: [],
    });
  });
});

describe("from report to report", () => {
  it("keeps the filter and the order of the queue one came from", async () => {
    const viewer = await campaign.viewer(REVIEWER);
    const around = async (ward: string, from: string) => {
      const found = await neighbours(viewer, report[ward] ?? "", from);
      return found && [found.place, found.of, wardOf(found.previous), wardOf(found.next)];
    };
    expect(await around("tam-son", "")).toEqual([3, 6, "dinh-bang", "dong-ky"]);
    expect(await around("tam-son", "sort=unit")).toEqual([4, 6, "phu-khe", "tan-hong"]);
    expect(await around("phu-khe", "who=me")).toEqual([2, 3, "dinh-bang", "tan-hong"]);
    expect(await around("trang-ha", "who=me")).toBeNull();
  });
});

describe("the head of the queue on a desk", () => {
  it("shows what is one's own first", async () => {
    const viewer = await campaign.viewer(OTHER);
    const channels = viewer.positions.map((position) => position.unitId);
    const head = await queueHead(viewer, { condition: sql`q.may_read`, channels }, 3);
    expect(head.rows.map((row) => wardOf(row.id))).toEqual(["tam-son", "dong-ky", "trang-ha"]);
    expect(head).toMatchObject({ total: 6, mine: 2, longest: 8 });
  });
});
