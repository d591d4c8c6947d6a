import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import type { Viewer } from "#lib/access/types.ts";
import { db, many, one } from "#lib/platform/db.ts";
import { sql } from "#lib/platform/sql.ts";
import { useDatabase } from "#lib/platform/test-database.ts";
import { startReport } from "#lib/report/commands/start.ts";
import type { Block } from "#lib/report/section/block.ts";
import { textOf } from "#lib/report/section/edit.ts";
import { saveSection } from "#lib/report/section/commands.ts";
import { execute } from "#lib/workflow/execute.ts";
import { Campaign } from "#seed/test-campaign.ts";
import {
  moveRecommendationCommand,
  removeRecommendation,
  saveRecommendation,
  saveRecommendationCommand,
  stateNone,
} from "./commands.ts";

useDatabase();

const DRAFTER = "nguyen-thu-ha.tam-son";
let campaign: Campaign;
let viewer: Viewer;
let reportId: string;
let central: string;
let province: string;
let minutes = 0;

const request = () => {
  minutes += 1;
  return { viewer, reportId, at: new Date(Date.UTC(2023, 3, 11, 2, minutes)) };
};
const item = async (code: string): Promise<string> =>
  (await one(db(), z.object({ id: z.string() }), sql`SELECT id FROM outline_item WHERE code = ${code}`))?.id ?? "";
const section = async (outlineItemId: string) =>
  one(
    db(),
    z.object({ blocks: z.custom<Block[]>(Array.isArray), revision: z.number(), words: z.number() }),
    sql`SELECT blocks, revision, words FROM section WHERE report_id = ${reportId}::uuid AND outline_item_id = ${outlineItemId}::uuid`,
  );
type Stored = Awaited<ReturnType<typeof section>>;
const entries = (stored: Stored) =>
  stored?.blocks.flatMap((block) => (block.kind === "list" && block.id === province ? block.items : [])) ?? [];
const ids = (stored: Stored) => entries(stored).map(({ id }) => id);
const listed = (stored: Stored) => entries(stored).map(({ runs }) => textOf(runs));
const raise = async (outlineItemId: string, text: string): Promise<string> => {
  const saved = await saveRecommendation(request(), { outlineItemId, text });
  if (!saved.ok) throw new Error(saved.problem.code);
  return saved.value.recommendationId;
};

beforeAll(async () => {
  campaign = await Campaign.issued();
  const assignmentId = await campaign.duty("tam-son");
  reportId = (await campaign.act(DRAFTER, "2023-04-10T08:00:00+07:00", startReport, { assignmentId })).reportId;
  viewer = await campaign.viewer(DRAFTER);
  [central, province] = [await item("II.4.1"), await item("II.4.2")];
});

describe("recommendations of a report", () => {
  it("are records whose list stands in the text of their item", async () => {
    const [first, second] = [
      await raise(central, "Ban hành quy định khung."),
      await raise(central, "Có hướng dẫn riêng cho phường."),
    ];
    expect((await section(central))?.blocks).toEqual([
      {
        id: central,
        kind: "list",
        ordered: true,
        items: [
          { id: first, runs: [{ text: "Ban hành quy định khung." }], level: 0 },
          { id: second, runs: [{ text: "Có hướng dẫn riêng cho phường." }], level: 0 },
        ],
      },
    ]);
    expect((await section(central))?.words).toBeGreaterThan(0);
  });

  it("take the level of their item, and stand on the trail as born", async () => {
    const id = await raise(province, "Bố trí kinh phí hằng năm.");
    const row = z.object({ level: z.string(), state: z.string(), events: z.coerce.number() });
    const found = await one(
      db(),
      row,
      sql`SELECT m.level, m.state, (SELECT count(*) FROM audit_event e WHERE e.subject_kind = 'recommendation' AND e.subject_id = m.id::text
        AND e.action = 'recommendation.raised') AS events FROM recommendation m WHERE m.id = ${id}::uuid`,
    );
    expect(found).toEqual({ level: "PROVINCE", state: "RAISED", events: 1 });
  });

  it("change and go in the text when they change and go", async () => {
    const id = await raise(province, "Mở lớp bồi dưỡng.");
    await saveRecommendation(request(), {
      outlineItemId: province,
      recommendationId: id,
      text: "Mở lớp bồi dưỡng hai năm một lần.",
    });
    expect(JSON.stringify((await section(province))?.blocks)).toContain("hai năm một lần");
    expect(await removeRecommendation(request(), { recommendationId: id })).toMatchObject({ ok: true });
    expect(JSON.stringify((await section(province))?.blocks)).not.toContain("Mở lớp");
    expect(await removeRecommendation(request(), { recommendationId: id })).toMatchObject({
      problem: { code: "recommendation.gone" },
    });
  });

  it("are not written by hand: a save of the text keeps their list and adds only what stands around it", async () => {
    const before = await section(central);
    const intro: Block = { id: "intro", kind: "paragraph", runs: [{ text: "Từ thực tiễn mười năm:" }] };
    const forged: Block = {
      id: central,
      kind: "list",
      ordered: true,
      items: [{ id: "x", runs: [{ text: "chép tay" }], level: 0 }],
    };
    const saved = await saveSection(request(), {
      outlineItemId: central,
      baseRevision: before?.revision ?? 0,
      blocks: [intro, forged],
    });
    expect(saved.ok && saved.value.blocks).toEqual([intro, ...(before?.blocks ?? [])]);
    await raise(central, "Kiến nghị thứ ba.");
    const after = await section(central);
    expect(after?.blocks.map((block) => block.id)).toEqual(["intro", central]);
  });

  it("are made once however often the same form is sent", async () => {
    const input = { reportId, outlineItemId: province, text: "Bấm hai lần vẫn một kiến nghị." };
    const send = () => execute(saveRecommendationCommand, input, { viewer, at: request().at, key: "cung-mot-lan" });
    const [once, twice] = [await send(), await send()];
    expect(twice).toEqual(once);
    const same = await many(
      db(),
      z.object({ id: z.string() }),
      sql`SELECT id FROM recommendation WHERE text = ${input.text}`,
    );
    expect(same).toHaveLength(1);
  });

  it("name the body they are put to, and go to another level above where that is wanted; both stand in the text", async () => {
    const body = "Ban Tổ chức Tỉnh ủy";
    const put = await saveRecommendation(request(), {
      outlineItemId: province,
      body,
      text: "Sớm có hướng dẫn biên chế.",
    });
    const down = { outlineItemId: province, level: "DISTRICT", text: "Bố trí phòng làm việc." };
    expect(await saveRecommendation(request(), down)).toMatchObject({ ok: true });
    const texts = listed(await section(province));
    expect(texts).toContain("Đề nghị Ban Tổ chức Tỉnh ủy: Sớm có hướng dẫn biên chế.");
    expect(texts).toContain("Đề nghị cấp thành phố: Bố trí phòng làm việc.");
    const id = put.ok ? put.value.recommendationId : "";
    const row = z.object({ level: z.string(), body: z.string().nullable() });
    const kept = await one(db(), row, sql`SELECT level, body FROM recommendation WHERE id = ${id}::uuid`);
    expect(kept).toEqual({ level: "PROVINCE", body });
    const again = { outlineItemId: province, recommendationId: id, text: "Sớm có hướng dẫn biên chế." };
    await saveRecommendation(request(), again);
    expect(listed(await section(province))).toContain("Sớm có hướng dẫn biên chế.");
  });

  it("go to no level below or beside the unit", async () => {
    for (const level of ["COMMUNE", "NOWHERE"]) {
      expect(
        await saveRecommendation(request(), { outlineItemId: province, level, text: "Sai cấp rồi." }),
      ).toMatchObject({
        problem: { code: "recommendation.levelNotAbove", fields: { level: ["recommendation.levelNotAbove"] } },
      });
    }
  });

  it("change places, and the text with them, while their ids stay", async () => {
    const before = ids(await section(province));
    const last = before.at(-1) ?? "";
    const move = (way: "up" | "down") =>
      execute(moveRecommendationCommand, { reportId, recommendationId: last, way }, { viewer, at: request().at });
    expect(await move("up")).toMatchObject({ ok: true });
    const after = ids(await section(province));
    expect(after).toEqual([...before.slice(0, -2), last, before.at(-2)]);
    expect(await move("down")).toMatchObject({ ok: true });
    expect(ids(await section(province))).toEqual(before);
    const revision = (await section(province))?.revision;
    expect(await move("down")).toMatchObject({ ok: true });
    expect((await section(province))?.revision).toBe(revision);
  });

  it("have no place in an item that is not for them", async () => {
    const saved = await saveRecommendation(request(), { outlineItemId: await item("II.3"), text: "Không đúng chỗ." });
    expect(saved).toMatchObject({ ok: false, problem: { code: "recommendation.notHere" } });
  });
});

describe("nothing to ask", () => {
  it("is stated in one paragraph, and gives way to a recommendation", async () => {
    const started = await campaign.act("nguyen-minh-duc.dinh-bang", "2023-04-10T09:00:00+07:00", startReport, {
      assignmentId: await campaign.duty("dinh-bang"),
    });
    const other = {
      viewer: await campaign.viewer("nguyen-minh-duc.dinh-bang"),
      reportId: started.reportId,
      at: request().at,
    };
    const read = () =>
      one(
        db(),
        z.object({ blocks: z.custom<Block[]>(Array.isArray) }),
        sql`SELECT blocks FROM section WHERE report_id = ${other.reportId}::uuid`,
      );
    expect(await stateNone(other, { outlineItemId: central })).toMatchObject({ ok: true });
    expect((await read())?.blocks).toMatchObject([{ kind: "paragraph", runs: [{ text: "Không có kiến nghị." }] }]);
    await saveRecommendation(other, { outlineItemId: central, text: "Nghĩ lại thì có." });
    expect((await read())?.blocks).toMatchObject([{ id: central, kind: "list" }]);
    expect(await stateNone(other, { outlineItemId: central })).toMatchObject({
      problem: { code: "recommendation.some" },
    });
  });
});

describe("a sealed report", () => {
  it("takes no recommendation, by command or by SQL", async () => {
    const people = { drafter: "nguyen-van-sang.phu-khe", approver: "nguyen-the-hieu.phu-khe" };
    const waiting = await campaign.report("phu-khe", people, "IN_APPROVAL");
    const refused = await saveRecommendation(
      { viewer: await campaign.viewer(people.drafter), reportId: waiting, at: request().at },
      { outlineItemId: central, text: "Muộn rồi." },
    );
    expect(refused).toMatchObject({ ok: false, problem: { code: "report.sealed" } });
    const bySql = db().$executeRaw(
      sql`UPDATE recommendation SET report_id = ${waiting}::uuid, text = 'x' WHERE report_id = ${reportId}::uuid`,
    );
    await expect(bySql).rejects.toThrow(/sealed/);
  });
});
