import { beforeAll, describe, expect, it } from "vitest";
import { useDatabase } from "#lib/platform/test-database.ts";
import { Campaign } from "#seed/test-campaign.ts";
import { at, flag, HEAD, inReview, items, OTHER, people, places, REVIEWER, send } from "#seed/test-review.ts";
import { returnReport } from "../commands/conclude.ts";
import { flagItem } from "../commands/flag.ts";
import { replyToItem } from "../commands/reply.ts";
import { returnItemAgain } from "../commands/settle.ts";
import { startReview } from "../commands/start.ts";
import { readReasons } from "./filter.ts";
import { reasonItems, reasonPage } from "./queries.ts";
import type { ReasonPage } from "./types.ts";

useDatabase();

const LEADER = "pham-quoc-bao";
const MONITOR = "trinh-dinh-phuc";
const PROVINCE = "luong-van-duong";

let campaign: Campaign;
beforeAll(async () => {
  campaign = await Campaign.issued();
  const tamSon = await inReview(campaign, "tam-son", 81);
  const { first, second } = await places(tamSon);
  await campaign.act(REVIEWER, at(18), flagItem, flag(tamSon, first));
  await campaign.act(REVIEWER, at(18), flagItem, { ...flag(tamSon, first), code: "NO_EVIDENCE" });
  await campaign.act(REVIEWER, at(18), flagItem, { ...flag(tamSon, second), code: "NO_EVIDENCE" });
  await back(tamSon);
  for (const { id: itemId } of await items(tamSon))
    await campaign.act(people["tam-son"].drafter, at(19), replyToItem, { itemId, reply: "Đã bổ sung số liệu." });
  await send(campaign, people["tam-son"], tamSon, 20, 82);
  await campaign.act(OTHER, at(21), startReview, { reportId: tamSon });
  const [again] = await items(tamSon);
  await campaign.act(OTHER, at(21), returnItemAgain, { itemId: again?.id ?? "", words: "Vẫn phải nêu rõ." });
  await back(tamSon, 22);

  const dinhBang = await inReview(campaign, "dinh-bang", 83);
  const place = (await places(dinhBang)).first;
  await campaign.act(REVIEWER, at(18), flagItem, flag(dinhBang, place));
  await back(dinhBang);
  // A flag nobody has sent yet counts nowhere.
  const dongKy = await inReview(campaign, "dong-ky", 84);
  await campaign.act(REVIEWER, at(18), flagItem, flag(dongKy, (await places(dongKy)).first));
}, 90_000);

async function back(reportId: string, day = 18): Promise<void> {
  const digest = await campaign.digest(reportId);
  await campaign.act(HEAD, at(day), returnReport, { reportId, digest, newDueOn: "2023-04-28" });
}

async function page(key: string, given: Record<string, string> = {}): Promise<ReasonPage> {
  const found = await reasonPage(await campaign.viewer(key), readReasons(given));
  if (found === null) throw new Error(`${key} may not see the reasons`);
  return found;
}

describe("why reports come back", () => {
  it("is counted by reason and round, by unit and by place, whoever of the body or above looks", async () => {
    for (const key of [REVIEWER, HEAD, LEADER]) {
      const found = await page(key);
      expect(found).toMatchObject({ total: 5, reports: 2, moreUnits: 0 });
      expect(found.codes).toEqual([
        { code: "TOO_GENERAL", total: 3, rounds: { 1: 2, 2: 1, 3: 0 } },
        { code: "NO_EVIDENCE", total: 2, rounds: { 1: 2, 2: 0, 3: 0 } },
      ]);
      expect(found.units.map((unit) => [unit.label, unit.total, unit.codes])).toEqual([
        ["Tam Sơn", 4, { TOO_GENERAL: 2, NO_EVIDENCE: 2 }],
        ["Đình Bảng", 1, { TOO_GENERAL: 1 }],
      ]);
      expect(found.places.map((place) => place.total)).toEqual([4, 1]);
    }
  });

  it("opens behind each number exactly the items it counts", async () => {
    const viewer = await campaign.viewer(REVIEWER);
    const behind = async (given: Record<string, string>) => (await reasonItems(viewer, readReasons(given)))?.total;
    for (const given of [{}, { round: "1" }, { round: "2" }, { kind: "ward_party_committee" }]) {
      const found = await page(REVIEWER, given);
      expect(await behind(given)).toBe(found.total);
      for (const row of found.codes) expect(await behind({ ...given, code: row.code })).toBe(row.total);
      for (const row of found.units) expect(await behind({ ...given, unit: row.key })).toBe(row.total);
      for (const row of found.places) expect(await behind({ ...given, place: row.key })).toBe(row.total);
    }
    const list = await reasonItems(viewer, readReasons({ round: "1", code: "TOO_GENERAL" }));
    expect(list?.items.map((item) => [item.unit, item.state, item.words, item.reply])).toEqual([
      ["Đình Bảng", "OPEN", "Nêu rõ số hộ, số tiền.", null],
      ["Tam Sơn", "RETURNED", "Nêu rõ số hộ, số tiền.", "Đã bổ sung số liệu."],
    ]);
    expect(list?.items[0]?.href).toMatch(/\/review\?tab=text&item=/);
  });

  it("is shown to nobody below, and its words only to those who may read the report", async () => {
    const drafter = await campaign.viewer(people["tam-son"].drafter);
    expect(await reasonPage(drafter, readReasons({}))).toBeNull();
    expect(await reasonItems(drafter, readReasons({}))).toBeNull();
    const monitor = await reasonItems(await campaign.viewer(MONITOR), readReasons({}));
    expect(monitor?.total).toBe(5);
    expect(monitor?.items.every((item) => item.words === null && item.reply === null && item.by === null)).toBe(true);
    const above = await page(PROVINCE);
    expect(above.total).toBe(0);
  });
});
