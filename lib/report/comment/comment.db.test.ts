import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import type { Viewer } from "#lib/access/types.ts";
import { markAllRead } from "#lib/notice/commands.ts";
import { noticesOf } from "#lib/notice/queries.ts";
import { sha256 } from "#lib/platform/canonical.ts";
import { db, many, one } from "#lib/platform/db.ts";
import { sql } from "#lib/platform/sql.ts";
import { useDatabase } from "#lib/platform/test-database.ts";
import { handBack, submitForApproval } from "#lib/report/commands/approval.ts";
import { Campaign } from "#seed/test-campaign.ts";
import { codeOf } from "#seed/test-review.ts";
import type { Block } from "../section/block.ts";
import { saveSection } from "../section/commands.ts";
import { answerComment, comment, reopenComment, resolveComment } from "./commands.ts";
import { commentsOf } from "./queries.ts";
import { commentCounts } from "./rules.ts";

useDatabase();

const HA = "nguyen-thu-ha.tam-son";
const KHOA = "tran-van-khoa.tam-son";
const HEAD = "ngo-thi-thuy.tam-son";
const OUTSIDE = ["le-minh-tam", "nguyen-van-huan", "pham-quoc-bao", "nguyen-minh-duc.dinh-bang", "quan-thi-binh"];
const at = (minutes: number): string => new Date(Date.UTC(2023, 3, 12, 2, minutes)).toISOString();
const paragraph = (id: string, text: string): Block => ({ id, kind: "paragraph", runs: [{ text }] });

let campaign: Campaign;
let reportId: string;
let place: string;
let ha: Viewer;
let head: Viewer;

const say = (key: string, minutes: number, block: string, text: string) =>
  campaign.try(key, at(minutes), comment, { reportId, place: `${place}${block}`, text });
const begun = async (key: string, minutes: number, block: string, text: string): Promise<string> => {
  const result = await say(key, minutes, block, text);
  if (!result.ok) throw new Error(result.problem.code);
  return result.value.threadId;
};
const told = async (viewer: Viewer): Promise<number> =>
  (await noticesOf(viewer, null)).items.filter((notice) => notice.kind === "report.commented").length;
const save = async (minutes: number, blocks: Block[]) => {
  const section = await one(
    db(),
    z.object({ revision: z.number() }),
    sql`SELECT revision FROM section WHERE report_id = ${reportId}::uuid AND outline_item_id = ${place}::uuid`,
  );
  const input = { outlineItemId: place, baseRevision: section?.revision ?? 0, blocks };
  await saveSection({ viewer: ha, reportId, at: new Date(at(minutes)) }, input);
};
const authors = async (): Promise<number> =>
  (
    await many(
      db(),
      z.object({ id: z.string() }),
      sql`SELECT person_id AS id FROM report_author WHERE report_id = ${reportId}::uuid`,
    )
  ).length;

beforeAll(async () => {
  campaign = await Campaign.issued();
  reportId = await campaign.report("tam-son", { drafter: HA, approver: HEAD }, "DRAFT");
  [ha, head] = [await campaign.viewer(HA), await campaign.viewer(HEAD)];
  const item = await one(db(), z.object({ id: z.string() }), sql`SELECT id FROM outline_item WHERE code = 'II.1.1'`);
  place = item?.id ?? "";
  await save(0, [paragraph("a", "Đoạn thứ nhất"), paragraph("b", "Đoạn thứ hai")]);
});

describe("comments while a report is written", () => {
  it("stand at their passage, in the order of the text, and make nobody an author", async () => {
    const before = await authors();
    await begun(KHOA, 1, ":b", "Nên nêu số liệu.");
    await begun(KHOA, 2, "", "Mục này còn ngắn.");
    await begun(KHOA, 3, ":a", "Câu này thừa.");
    const comments = await commentsOf(ha, reportId, place);
    expect(comments?.threads.map(({ about, blockId, excerpt }) => [about, blockId, excerpt])).toEqual([
      ["section", null, ""],
      ["passage", "a", "Đoạn thứ nhất"],
      ["passage", "b", "Đoạn thứ hai"],
    ]);
    expect(comments?.threads[1]?.comments).toMatchObject([{ text: "Câu này thừa.", by: "Trần Văn Khoa", mine: false }]);
    expect(comments?.passages.map(({ place: where }) => where.split(":")[1])).toEqual([undefined, "a", "b"]);
    expect(await authors()).toBe(before);
  });

  it("are answered, settled and opened again; what is settled takes no answer", async () => {
    const threadId = await begun(KHOA, 4, ":a", "Căn cứ nào?");
    const input = { reportId, threadId };
    const answered = await campaign.try(HA, at(5), answerComment, { ...input, text: "Quyết định 45." });
    expect(codeOf(answered)).toBe("ok");
    expect(codeOf(await campaign.try(HA, at(6), resolveComment, input))).toBe("ok");
    expect(codeOf(await campaign.try(KHOA, at(6), resolveComment, input))).toBe("comment.alreadyResolved");
    expect(codeOf(await campaign.try(KHOA, at(7), answerComment, { ...input, text: "Chưa rõ." }))).toBe(
      "comment.alreadyResolved",
    );
    const thread = async () => (await commentsOf(ha, reportId, place))?.threads.find(({ id }) => id === threadId);
    expect(await thread()).toMatchObject({
      resolved: { by: ha.name },
      comments: [{}, { text: "Quyết định 45.", mine: true }],
    });
    expect(codeOf(await campaign.try(KHOA, at(8), reopenComment, input))).toBe("ok");
    expect(await thread()).toMatchObject({ resolved: null });
    expect(commentCounts((await commentsOf(ha, reportId, place))?.threads ?? [])).toEqual({ a: 2, b: 1 });
  });

  it("stay listed when their passage is deleted, and come back to it with it", async () => {
    await save(9, [paragraph("a", "Đoạn thứ nhất")]);
    const last = async () => (await commentsOf(ha, reportId, place))?.threads.at(-1);
    expect(await last()).toMatchObject({ about: "gone", blockId: null, comments: [{ text: "Nên nêu số liệu." }] });
    await save(10, [paragraph("a", "Đoạn thứ nhất"), paragraph("b", "Đoạn thứ hai")]);
    expect(await last()).toMatchObject({ about: "passage", blockId: "b" });
  });

  it("stand on the trail as digests, never as words", async () => {
    const rows = await many(
      db(),
      z.object({ action: z.string(), data: z.string() }),
      sql`SELECT action, data FROM audit_event WHERE subject_id = ${reportId} AND action LIKE 'report.comment%' ORDER BY sequence`,
    );
    expect(rows.length).toBeGreaterThanOrEqual(6);
    expect(rows[0]?.data).toContain(sha256("Nên nêu số liệu."));
    expect(rows.map(({ data }) => data).join()).not.toContain("Nên nêu");
  });

  it("are neither seen nor made by anybody outside the unit", async () => {
    for (const key of OUTSIDE) {
      expect(await commentsOf(await campaign.viewer(key), reportId, place), key).toBeNull();
      expect(codeOf(await say(key, 11, ":a", "Xin góp ý.")), key).toBe("access.notFound");
    }
    const thread = (await commentsOf(ha, reportId, place))?.threads[0]?.id ?? "";
    const other = await campaign.report(
      "dinh-bang",
      { drafter: "nguyen-minh-duc.dinh-bang", approver: "nguyen-huu-thong.dinh-bang" },
      "DRAFT",
    );
    const smuggled = { reportId: other, threadId: thread };
    expect(codeOf(await campaign.try("nguyen-minh-duc.dinh-bang", at(11), resolveComment, smuggled))).toBe(
      "comment.gone",
    );
  });

  it("want words, and a place of the unit's outline", async () => {
    expect(codeOf(await say(HA, 12, ":a", "   "))).toBe("workflow.input");
    const nowhere = { reportId, place: "01900000-0000-7000-8000-000000000000", text: "x" };
    expect(codeOf(await campaign.try(HA, at(12), comment, nowhere))).toBe("section.notAddressed");
  });
});

describe("comments of whoever decides", () => {
  it("reach the writers once, not once each, and again after they looked; the answers reach the decider", async () => {
    const digest = await campaign.digest(reportId);
    await campaign.act(HA, at(20), submitForApproval, { reportId, digest });
    const before = await told(ha);
    const threadId = await begun(HEAD, 21, ":a", "Ghi rõ số hộ.");
    await begun(HEAD, 22, ":b", "Đoạn này lặp.");
    expect(await told(ha)).toBe(before === 0 ? 1 : before);
    const [newest] = (await noticesOf(ha, null)).items;
    await campaign.act(HA, at(23), markAllRead, { upTo: newest?.id ?? "" });
    await begun(HEAD, 24, "", "Cả mục nên gọn hơn.");
    expect(await told(ha), "looked a moment ago").toBe(Math.max(before, 1));
    await begun(HEAD, 60, "", "Xem lại cả tiêu đề.");
    expect(await told(ha)).toBe(Math.max(before, 1) + 1);
    expect(await told(head)).toBe(0);
    expect(codeOf(await campaign.try(HA, at(61), answerComment, { reportId, threadId, text: "Có 214 hộ." }))).toBe(
      "ok",
    );
    expect(await told(head)).toBe(1);
  });

  it("are no writing: the decider may still decide, and everything said stays when it is handed back", async () => {
    const all = (await commentsOf(head, reportId))?.threads.length;
    await campaign.act(HEAD, at(70), handBack, { reportId, comment: "Xin xem các góp ý." });
    expect((await commentsOf(ha, reportId))?.threads.length).toBe(all);
    expect(await commentsOf(ha, reportId)).toMatchObject({ mayComment: true });
  });
});
