import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { db, many } from "#lib/platform/db.ts";
import { sql } from "#lib/platform/sql.ts";
import { useDatabase } from "#lib/platform/test-database.ts";
import { type Block, blocksDigest } from "#lib/report/section/block.ts";
import { Campaign } from "#seed/test-campaign.ts";
import { at, codeOf, HEAD, OTHER, people, REVIEWER, send } from "#seed/test-review.ts";
import { startReview } from "../commands/start.ts";
import { dismissSignal } from "./commands/dismiss.ts";
import { readSignals, readWaitingSignals } from "./commands/read.ts";
import { signalsFor } from "./queries.ts";

useDatabase();

const COPIED =
  "Khối dân vận phường giao ban vào sáng thứ Hai tuần đầu tháng, mỗi tổ dân vận khu phố nộp trước một trang ghi ba việc dân còn băn khoăn và tên người đã gặp để giải thích. Việc nào quá hai kỳ chưa xong thì Phó Bí thư Thường trực trực tiếp xuống khu phố họp với các hộ liên quan, có ghi biên bản, đọc lại trên loa truyền thanh sau bản tin chiều để cả những gia đình đi làm ca cũng được nghe.";
const swapped = COPIED.replace("thứ Hai", "thứ Sáu").replace("ba việc", "bốn việc");
const PRAISE =
  "Các phong trào thi đua được triển khai sâu rộng, có hiệu quả, tạo sự đồng thuận cao trong nhân dân, góp phần thực hiện thắng lợi nhiệm vụ chính trị của địa phương. Nhận thức, trách nhiệm của cán bộ, đảng viên và các tầng lớp nhân dân được nâng lên rõ rệt, đời sống vật chất và tinh thần của nhân dân không ngừng được cải thiện.";

let campaign: Campaign;
let first: string;
let second: string;
beforeAll(async () => {
  campaign = await Campaign.issued();
  first = await campaign.report("phu-khe", people["phu-khe"], "DRAFT");
  await write(first, [["II.1 a)", [COPIED]]]);
  await send(campaign, people["phu-khe"], first, 12, 31);
  second = await campaign.report("tam-son", people["tam-son"], "DRAFT");
  await write(second, [
    ["II.1 a)", [`Đảng ủy phường Tam Sơn có 9 chi bộ khu phố. ${swapped.slice(0, 180)}`, swapped.slice(180)]],
    ["II.2 a)", [PRAISE]],
  ]);
  await steady(second);
  await send(campaign, people["tam-son"], second, 13, 32);
}, 60_000);

const version = async (reportId: string): Promise<string> => {
  const [row] = await many(
    db(),
    z.object({ id: z.string() }),
    sql`SELECT version_id AS id FROM report WHERE id = ${reportId}::uuid`,
  );
  return row?.id ?? "";
};

/** Puts paragraphs under items of a report, as its drafter would. */
async function write(reportId: string, sections: readonly (readonly [string, readonly string[]])[]): Promise<void> {
  for (const [number, paragraphs] of sections) {
    const blocks: Block[] = paragraphs.map((text, index) => ({
      id: `w${index + 1}`,
      kind: "paragraph",
      runs: [{ text }],
    }));
    await db().$executeRaw(sql`UPDATE section s SET blocks = ${JSON.stringify(blocks)}::jsonb, digest = ${blocksDigest(blocks)}
      FROM outline_item o WHERE o.id = s.outline_item_id AND s.report_id = ${reportId}::uuid AND o.number = ${number}`);
  }
}

/** The same figure in each of ten years. */
async function steady(reportId: string): Promise<void> {
  await db().$executeRaw(sql`INSERT INTO indicator_value (id, report_id, indicator_id, year, kind, value, updated_at, updated_by_id)
    SELECT gen_random_uuid(), r.id, i.id, y, 'EXACT', 12, r.created_at, x.person_id
    FROM report r JOIN report_author x ON x.report_id = r.id JOIN plan_indicator p ON p.directive_id = r.directive_id
    JOIN indicator i ON i.id = p.indicator_id AND i.per_year AND i.adds CROSS JOIN generate_series(2014, 2022) y
    WHERE r.id = ${reportId}::uuid AND i.sort = (SELECT min(n.sort) FROM indicator n JOIN plan_indicator q ON q.indicator_id = n.id
      WHERE q.directive_id = r.directive_id AND n.per_year AND n.adds)`);
}

const seen = async (key: string, reportId: string) =>
  (await signalsFor(await campaign.viewer(key), reportId)).map(({ kind, mark, text, href, dismissed }) => ({
    kind,
    mark,
    text,
    href,
    words: dismissed?.words ?? null,
  }));

describe("the signals of a report", () => {
  it("are read after the sending, once, the earlier report first", async () => {
    expect(await readWaitingSignals()).toBe(2);
    expect(await readWaitingSignals()).toBe(0);
    expect(await readSignals(await version(first))).toBe(false);
  });

  it("name the copy although names, figures and paragraphs were changed, and lead to both texts", async () => {
    const [copy] = (await seen(REVIEWER, second)).filter(({ kind }) => kind === "COPY_UNIT");
    expect(copy?.mark).toMatch(/^Đoạn giống 9\d %$/u);
    expect(copy?.text).toMatch(/^với Phù Khê, mục II\.1 a\): khoảng \d\d chữ\.$/u);
    expect(copy?.href).toContain(`beside=${first}`);
  });

  it("show the pair on the report that was sent first too", async () => {
    const [copy] = await seen(REVIEWER, first);
    expect(copy).toMatchObject({ kind: "COPY_UNIT", href: expect.stringContaining(`beside=${second}`) });
    expect(copy?.text).toContain("Tam Sơn");
  });

  it("tell of empty phrases and of a figure that never changes", async () => {
    const all = await seen(REVIEWER, second);
    expect(all.find(({ kind }) => kind === "EMPTY_PHRASES")?.text).toContain("tạo sự đồng thuận cao");
    expect(all.find(({ kind }) => kind === "SAME_FIGURES")?.text).toBe("Năm nào cũng là 12, từ 2014 đến 2022.");
  });

  it("are for the reviewers alone: neither the unit nor its head, nor anybody else, finds one", async () => {
    const others = [people["tam-son"].drafter, people["tam-son"].approver, people["dong-ky"].drafter];
    for (const key of others) expect(await seen(key, second)).toEqual([]);
    expect((await seen(HEAD, second)).length).toBeGreaterThan(2);
  });

  it("name no report that the viewer may not read", async () => {
    await db().$executeRaw(sql`UPDATE report SET channel_unit_id = unit_id WHERE id = ${first}::uuid`);
    const [copy] = (await seen(REVIEWER, second)).filter(({ kind }) => kind === "COPY_UNIT");
    expect(copy?.href).toBeNull();
    expect(copy?.text).toMatch(/^với báo cáo của một đơn vị khác/u);
    await db().$executeRaw(sql`UPDATE report SET channel_unit_id = (SELECT channel_unit_id FROM report WHERE id = ${second}::uuid)
      WHERE id = ${first}::uuid`);
  });
});

describe("putting a signal aside", () => {
  const signalOf = async (kind: string) => {
    const found = await signalsFor(await campaign.viewer(REVIEWER), second);
    return found.find((signal) => signal.kind === kind)?.id ?? "";
  };

  it("takes a word of somebody who reviews; it stays with name and time, and on the trail", async () => {
    const signalId = await signalOf("EMPTY_PHRASES");
    const words = "Mục này đơn vị báo cáo miệng, đã xác minh tại cơ sở.";
    const input = { reportId: second, signalId, words };
    expect(codeOf(await campaign.try(people["tam-son"].drafter, at(17), dismissSignal, input))).toMatch(/^access\./);
    expect(codeOf(await campaign.try(REVIEWER, at(17), dismissSignal, { ...input, words: " " }))).toBe(
      "workflow.input",
    );
    expect(codeOf(await campaign.try(REVIEWER, at(17), dismissSignal, { ...input, reportId: first }))).toBe(
      "signal.noSuch",
    );
    await campaign.act(REVIEWER, at(17), dismissSignal, input);
    expect(codeOf(await campaign.try(OTHER, at(17, 9), dismissSignal, input))).toBe("signal.alreadyDismissed");
    const [aside] = (await signalsFor(await campaign.viewer(HEAD), second)).filter(
      ({ dismissed }) => dismissed !== null,
    );
    expect(aside?.dismissed).toMatchObject({ words, by: (await campaign.viewer(REVIEWER)).name });
    const events = await many(
      db(),
      z.object({ action: z.string() }),
      sql`SELECT action FROM audit_event WHERE subject_id = ${second} AND action = 'report.signalDismissed'`,
    );
    expect(events).toHaveLength(1);
  });

  it("may be done from either report of a pair", async () => {
    const [copy] = await signalsFor(await campaign.viewer(REVIEWER), first);
    await campaign.act(OTHER, at(17), dismissSignal, {
      reportId: first,
      signalId: copy?.id ?? "",
      words: "Hai phường làm chung.",
    });
    expect((await seen(REVIEWER, second)).find(({ kind }) => kind === "COPY_UNIT")?.words).toBe(
      "Hai phường làm chung.",
    );
  });

  it("carries over to a later version as long as the text is the same", async () => {
    const again = await nextVersion(second);
    expect(await readSignals(again)).toBe(true);
    const all = await seen(REVIEWER, second);
    expect(all.find(({ kind }) => kind === "EMPTY_PHRASES")?.words).toContain("báo cáo miệng");
    expect(all.find(({ kind }) => kind === "SAME_FIGURES")?.words).toBeNull();
  });
});

/** The same content under a new version that was sent: what a second round looks like to the engine. */
async function nextVersion(reportId: string): Promise<string> {
  await campaign.act(REVIEWER, at(18), startReview, { reportId });
  const [row] = await many(
    db(),
    z.object({ id: z.string() }),
    sql`WITH v AS (INSERT INTO report_version (id, report_id, number, kind, content, digest, frozen_at, frozen_by_id)
        SELECT gen_random_uuid(), report_id, number + 1, kind, content, digest, frozen_at, frozen_by_id FROM report_version
        WHERE id = (SELECT version_id FROM report WHERE id = ${reportId}::uuid) RETURNING id, report_id),
      s AS (INSERT INTO submission (id, report_id, version_id, round, number, number_type, number_body, dated_on, digest, receipt, submitted_by_id,
          submitted_at, arrival_number)
        SELECT gen_random_uuid(), x.report_id, v.id, x.round + 1, x.number + 900, x.number_type, x.number_body, x.dated_on, x.digest, x.receipt || '-2',
          x.submitted_by_id, x.submitted_at, x.arrival_number + 900
        FROM submission x JOIN v ON v.report_id = x.report_id RETURNING id)
      SELECT v.id FROM v, s`,
  );
  const id = row?.id ?? "";
  await db().$executeRaw(sql`UPDATE report SET version_id = ${id}::uuid WHERE id = ${reportId}::uuid`);
  return id;
}
