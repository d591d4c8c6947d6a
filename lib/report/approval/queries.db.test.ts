import { beforeAll, describe, expect, it } from "vitest";
import { setClock } from "#lib/platform/clock.ts";
import { db } from "#lib/platform/db.ts";
import { sql } from "#lib/platform/sql.ts";
import { useDatabase } from "#lib/platform/test-database.ts";
import { Campaign } from "#seed/test-campaign.ts";
import { handBack, revokeApproval, submitForApproval } from "../commands/approval.ts";
import { approveReport } from "../commands/approve.ts";
import { approvePage } from "../queries/approve.ts";
import { blocksDigest } from "../section/block.ts";
import { approvalOf } from "./queries.ts";

useDatabase();

const tamSon = { drafter: "nguyen-thu-ha.tam-son", approver: "ngo-thi-thuy.tam-son" };
const dinhBang = { drafter: "nguyen-minh-duc.dinh-bang", approver: "nguyen-huu-thong.dinh-bang" };
const dongKy = { drafter: "duong-thi-hai.dong-ky", approver: "ngo-duc-long.dong-ky" };

let campaign: Campaign;
beforeAll(async () => {
  setClock(new Date("2023-04-14T08:00:00+07:00"));
  campaign = await Campaign.issued();
}, 60_000);

/** One section reads differently, as if it had been written in. */
async function rewrite(reportId: string, text: string): Promise<void> {
  const blocks = [{ id: "p1", kind: "paragraph" as const, runs: [{ text }] }];
  await db().$executeRaw(sql`UPDATE section SET blocks = ${JSON.stringify(blocks)}::jsonb, digest = ${blocksDigest(blocks)}, revision = revision + 1
    WHERE id = (SELECT id FROM section WHERE report_id = ${reportId}::uuid ORDER BY outline_item_id LIMIT 1)`);
}

async function layBefore(reportId: string, drafter: string, at: string): Promise<string> {
  const digest = await campaign.digest(reportId);
  await campaign.act(drafter, at, submitForApproval, { reportId, digest });
  return digest;
}

async function changesFor(key: string, reportId: string) {
  const answer = await approvePage(await campaign.viewer(key), reportId);
  if (answer.kind !== "open") throw new Error(answer.kind);
  return answer.page.changes;
}

describe("what changed since", () => {
  it("is nothing to compare with at first, then the text as it was handed back, with its words", async () => {
    const reportId = await campaign.report("tam-son", tamSon, "IN_APPROVAL");
    expect(await changesFor(tamSon.approver, reportId)).toBeNull();
    await campaign.act(tamSon.approver, "2023-04-13T08:00:00+07:00", handBack, { reportId, comment: "Nêu số mô hình" });
    await layBefore(reportId, tamSon.drafter, "2023-04-13T09:00:00+07:00");
    const same = await changesFor(tamSon.approver, reportId);
    expect(same).toMatchObject({ against: { kind: "HAND_BACK", name: "Ngô Thị Thúy", comment: "Nêu số mô hình" } });
    expect(same?.sections).toEqual([]);

    await campaign.act(tamSon.approver, "2023-04-13T10:00:00+07:00", handBack, { reportId, comment: "Vẫn thiếu" });
    await rewrite(reportId, "Nội dung tổng kết của đơn vị, có 14 mô hình.");
    await layBefore(reportId, tamSon.drafter, "2023-04-13T11:00:00+07:00");
    const mended = await changesFor(tamSon.approver, reportId);
    expect(mended?.against).toMatchObject({ kind: "HAND_BACK", comment: "Vẫn thiếu" });
    expect(mended?.sections).toHaveLength(1);
  });

  it("is the frozen version where that came later", async () => {
    const reportId = await campaign.report("dinh-bang", dinhBang, "IN_APPROVAL");
    await campaign.act(dinhBang.approver, "2023-04-13T08:00:00+07:00", handBack, { reportId, comment: "Sửa" });
    const digest = await layBefore(reportId, dinhBang.drafter, "2023-04-13T09:00:00+07:00");
    await campaign.act(dinhBang.approver, "2023-04-13T10:00:00+07:00", approveReport, { reportId, digest });
    await campaign.act(dinhBang.approver, "2023-04-13T11:00:00+07:00", revokeApproval, { reportId, reason: "Sai số" });
    await rewrite(reportId, "Nội dung khác.");
    await layBefore(reportId, dinhBang.drafter, "2023-04-13T12:00:00+07:00");
    const changes = await changesFor(dinhBang.approver, reportId);
    expect(changes?.against).toMatchObject({ kind: "VERSION", number: 1, name: "Nguyễn Hữu Thông" });
    expect(changes?.sections).toHaveLength(1);
  });
});

describe("what was handed back", () => {
  it("is told to those who read the draft, latest first, and to nobody else", async () => {
    const reportId = await campaign.report("dong-ky", dongKy, "IN_APPROVAL");
    await campaign.act(dongKy.approver, "2023-04-13T08:00:00+07:00", handBack, { reportId, comment: "Nêu số mô hình" });
    await layBefore(reportId, dongKy.drafter, "2023-04-13T09:00:00+07:00");
    await campaign.act(dongKy.approver, "2023-04-13T10:00:00+07:00", handBack, { reportId, comment: "Vẫn thiếu" });
    const told = async (key: string) =>
      (await approvalOf(await campaign.viewer(key), reportId))?.handBacks.map(({ name, comment }) => [name, comment]);
    expect(await told(dongKy.drafter)).toEqual([
      ["Ngô Đức Long", "Vẫn thiếu"],
      ["Ngô Đức Long", "Nêu số mô hình"],
    ]);
    expect(await told("pham-quoc-bao"), "a leader sees the state").toEqual([]);
    expect(await told(dinhBang.drafter), "another ward nothing").toBeUndefined();
  });
});
