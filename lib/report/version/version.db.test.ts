import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { db, one } from "#lib/platform/db.ts";
import { sql } from "#lib/platform/sql.ts";
import { useDatabase } from "#lib/platform/test-database.ts";
import { revokeApproval, submitForApproval } from "#lib/report/commands/approval.ts";
import { approveReport } from "#lib/report/commands/approve.ts";
import { returnReport } from "#lib/review/commands/conclude.ts";
import { flagItem } from "#lib/review/commands/flag.ts";
import { replyToItem } from "#lib/review/commands/reply.ts";
import { Campaign } from "#seed/test-campaign.ts";
import { at, flag, HEAD, inReview, items, people, places, REVIEWER } from "#seed/test-review.ts";
import type { Block } from "../section/block.ts";
import { saveSection } from "../section/commands.ts";
import { versionsPage } from "./queries.ts";
import { versionsAddressSchema } from "./schema.ts";

useDatabase();

const WARD = people["tam-son"];
const paragraph = (id: string, text: string): Block => ({ id, kind: "paragraph", runs: [{ text }] });

let campaign: Campaign;
let reportId: string;
let place: string;

const look = async (key: string, address: Record<string, string> = {}) =>
  versionsPage(await campaign.viewer(key), reportId, versionsAddressSchema.parse(address));
const numbers = async (key: string) => (await look(key))?.versions.map(({ number }) => number);
const save = async (hour: number, blocks: Block[]) => {
  const section = await one(
    db(),
    z.object({ revision: z.number() }),
    sql`SELECT revision FROM section WHERE report_id = ${reportId}::uuid AND outline_item_id = ${place}::uuid`,
  );
  const viewer = await campaign.viewer(WARD.drafter);
  const input = { outlineItemId: place, baseRevision: section?.revision ?? 0, blocks };
  const saved = await saveSection({ viewer, reportId, at: new Date(at(18, hour)) }, input);
  expect(saved).toMatchObject({ ok: true });
};

/** A report that was sent, returned, mended and approved again: version 1 was sent, version 2 was not. */
beforeAll(async () => {
  campaign = await Campaign.issued();
  reportId = await inReview(campaign, "tam-son", 22);
  place = (await places(reportId)).first;
  await campaign.act(REVIEWER, at(17, 9), flagItem, flag(reportId, place));
  const digest = await campaign.digest(reportId);
  await campaign.act(HEAD, at(17, 10), returnReport, { reportId, digest, newDueOn: "2023-04-25" });
}, 60_000);

describe("the frozen versions of a report", () => {
  it("are listed with number, date and what became of them, the working text last", async () => {
    await save(8, [paragraph("p1", "Nội dung tổng kết mới của đơn vị."), paragraph("p2", "Thêm một đoạn.")]);
    const page = await look(WARD.drafter);
    expect(page?.versions).toMatchObject([
      {
        number: 1,
        kind: "APPROVAL",
        returned: true,
        accepted: false,
        sendings: [{ number: "22-BC/ĐU", withdrawn: false }],
      },
    ]);
    expect(page).toMatchObject({ working: true, compared: { from: { number: 1 }, to: null } });
    expect(page?.compared?.changes.sections).toMatchObject([
      {
        id: place,
        blocks: [
          { id: "p1", change: "changed" },
          { id: "p2", change: "added" },
        ],
      },
    ]);
  });

  it("are compared earlier first, whichever was named first", async () => {
    for (const { id } of await items(reportId))
      await campaign.act(WARD.drafter, at(18, 9), replyToItem, { itemId: id, reply: "Đã nêu rõ." });
    await save(10, [paragraph("p2", "Thêm một đoạn."), paragraph("p1", "Nội dung tổng kết của đơn vị.")]);
    const digest = await campaign.digest(reportId);
    await campaign.act(WARD.drafter, at(18, 11), submitForApproval, { reportId, digest });
    await campaign.act(WARD.approver, at(18, 12), approveReport, { reportId, digest });
    const page = await look(WARD.drafter, { from: "2", to: "1" });
    expect(page?.versions.map((version) => [version.number, version.sendings.length])).toEqual([
      [2, 0],
      [1, 1],
    ]);
    expect(page?.compared).toMatchObject({ from: { number: 1 }, to: { number: 2 } });
    expect(page?.working).toBe(false);
  });

  it("are read by whom the law shows them: outside the unit, while it is not sent, nobody", async () => {
    expect(await numbers(WARD.approver)).toEqual([2, 1]);
    for (const key of [REVIEWER, HEAD, "pham-quoc-bao", "nguyen-minh-duc.dinh-bang", "quan-thi-binh", "pham-duc-trong"])
      expect(await numbers(key), key).toBeUndefined();
    expect(await versionsPage(await campaign.viewer(WARD.drafter), "1", versionsAddressSchema.parse({}))).toBeNull();
  });
});

describe("a version that was frozen and never sent", () => {
  it("is the unit's own, also while the reviewer reads the one that was sent; the text written since moved a passage", async () => {
    const reason = "Đổi thứ tự các đoạn.";
    await campaign.act(WARD.approver, at(18, 13), revokeApproval, { reportId, reason });
    await save(14, [paragraph("p1", "Nội dung tổng kết của đơn vị."), paragraph("p2", "Thêm một đoạn.")]);
    expect(await numbers(WARD.drafter)).toEqual([2, 1]);
    expect(await numbers(REVIEWER)).toEqual([1]);
    const asked = await look(REVIEWER, { from: "1", to: "2" });
    expect(asked, "an address opens nothing").toMatchObject({ working: false, compared: null });
    const page = await look(WARD.drafter);
    expect(page?.compared).toMatchObject({ from: { number: 2 }, to: null });
    const [section] = page?.compared?.changes.sections ?? [];
    expect(section?.blocks.filter((block) => block.movedFrom !== null)).toHaveLength(1);
    expect(section?.blocks.every((block) => block.change === "same")).toBe(true);
  });
});
