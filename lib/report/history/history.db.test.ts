import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import type { Viewer } from "#lib/access/types.ts";
import { db, inTransaction, many, one } from "#lib/platform/db.ts";
import { newId } from "#lib/platform/ids.ts";
import { sql } from "#lib/platform/sql.ts";
import { useDatabase } from "#lib/platform/test-database.ts";
import { submitForApproval } from "#lib/report/commands/approval.ts";
import { Campaign } from "#seed/test-campaign.ts";
import { codeOf } from "#seed/test-review.ts";
import type { Block } from "../section/block.ts";
import { saveSection } from "../section/commands.ts";
import { restoreSection, takeBack, thinHistory } from "./commands.ts";
import { historyPage } from "./queries.ts";
import { historyAddressSchema } from "./schema.ts";

useDatabase();

const HA = "nguyen-thu-ha.tam-son";
const KHOA = "tran-van-khoa.tam-son";
const HEAD = "ngo-thi-thuy.tam-son";
const paragraph = (id: string, text: string): Block => ({ id, kind: "paragraph", runs: [{ text }] });
/** An instant of 11/4/2023 in the morning, so many minutes after nine. */
const at = (minutes: number) => new Date(Date.UTC(2023, 3, 11, 2, minutes));

let campaign: Campaign;
let reportId: string;
let ha: Viewer;
let khoa: Viewer;

const item = async (code: string): Promise<string> =>
  (await one(db(), z.object({ id: z.string() }), sql`SELECT id FROM outline_item WHERE code = ${code}`))?.id ?? "";
const text = z.object({
  id: z.string(),
  revision: z.number(),
  blocks: z.custom<Block[]>((value) => Array.isArray(value)),
});
const section = async (outlineItemId: string) => {
  const found = await one(
    db(),
    text,
    sql`SELECT id, revision, blocks FROM section WHERE report_id = ${reportId}::uuid AND outline_item_id = ${outlineItemId}::uuid`,
  );
  if (found === null) throw new Error("no such section");
  return found;
};
const save = async (viewer: Viewer, minutes: number, outlineItemId: string, baseRevision: number, blocks: Block[]) => {
  const saved = await saveSection({ viewer, reportId, at: at(minutes) }, { outlineItemId, baseRevision, blocks });
  if (!saved.ok) throw new Error(saved.problem.code);
  return saved.value;
};
const revisions = async (sectionId: string): Promise<number[]> =>
  (
    await many(
      db(),
      z.object({ revision: z.number() }),
      sql`SELECT revision FROM section_revision WHERE section_id = ${sectionId}::uuid ORDER BY revision`,
    )
  ).map((row) => row.revision);
const look = (viewer: Viewer, address: Record<string, string> = {}) =>
  historyPage(viewer, reportId, historyAddressSchema.parse(address));

beforeAll(async () => {
  campaign = await Campaign.issued();
  reportId = await campaign.report("tam-son", { drafter: HA, approver: HEAD }, "DRAFT");
  [ha, khoa] = [await campaign.viewer(HA), await campaign.viewer(KHOA)];
});

describe("the history of a section that two people wrote", () => {
  const [a, b, c] = [paragraph("a", "một hai"), paragraph("b", "đoạn của Hà"), paragraph("c", "ba")];

  it("tells who wrote what when, newest first, and what the last of them changed", async () => {
    const place = await item("II.1.1");
    const { revision } = await section(place);
    await save(ha, 0, place, revision, [a]);
    await save(ha, 3, place, revision + 1, [a, b, c]);
    await save(khoa, 5, place, revision + 2, [c, paragraph("a", "một hai năm")]);
    const page = await look(ha, { item: "II.1.1" });
    expect(page).toMatchObject({ writers: 2, mayRestore: true, section: { code: "II.1.1" } });
    expect(page?.stretches.map(({ by, first, last, saves, tally }) => ({ by, first, last, saves, tally }))).toEqual([
      { by: khoa.name, first: 4, last: 4, saves: 1, tally: { added: 0, changed: 1, removed: 1, moved: 0, words: -2 } },
      { by: ha.name, first: 2, last: 3, saves: 2, tally: { added: 3, changed: 0, removed: 0, moved: 0, words: 6 } },
    ]);
    expect(page?.compared).toMatchObject({ from: { revision: 3, by: ha.name }, to: { revision: 4, newest: true } });
    expect(page?.compared?.blocks.map((block) => [block.id, block.change, block.movedFrom])).toEqual([
      ["b", "removed", null],
      ["c", "same", null],
      ["a", "changed", 1],
    ]);
  });

  it("compares any two, whichever is named first", async () => {
    const page = await look(ha, { item: "II.1.1", from: "4", to: "2" });
    expect(page?.compared).toMatchObject({ from: { revision: 2 }, to: { revision: 4 } });
    const first = await look(ha, { item: "II.1.1", from: "0", to: "2" });
    expect(first?.compared).toMatchObject({ from: null, to: { revision: 2, newest: false } });
    expect(first?.compared?.blocks.every((block) => block.change === "added")).toBe(true);
    const nonsense = await look(ha, { item: "nowhere", from: "x", to: "-4", page: "99" });
    expect(nonsense?.compared).toMatchObject({ from: { revision: 3 }, to: { revision: 4 } });
  });

  it("is read by the unit alone", async () => {
    for (const key of ["le-minh-tam", "nguyen-van-huan", "pham-quoc-bao", "nguyen-minh-duc.dinh-bang", "quan-thi-binh"])
      expect(await look(await campaign.viewer(key)), key).toBeNull();
    expect(await look(await campaign.viewer(HEAD))).toMatchObject({ mayRestore: false });
    expect(await historyPage(ha, "1", historyAddressSchema.parse({}))).toBeNull();
  });
});

describe("text taken back", () => {
  const back = (
    key: string,
    minutes: number,
    input: { revision: number; blockId: string; entryId?: string },
    code = "II.1.1",
  ) =>
    item(code).then((outlineItemId) =>
      campaign.try(key, at(minutes).toISOString(), takeBack, { reportId, outlineItemId, ...input }),
    );

  it("comes back under its own id, what was written since stays, and whoever did it is told in the history", async () => {
    const place = await item("II.1.1");
    expect(await back(HA, 30, { revision: 3, blockId: "b" })).toMatchObject({ ok: true, value: { revision: 5 } });
    expect((await section(place)).blocks.map((block) => block.id)).toEqual(["c", "a", "b"]);
    const page = await look(ha, { item: "II.1.1" });
    expect(page?.stretches[0]).toMatchObject({ by: ha.name, first: 5, tally: { added: 1, changed: 0 } });
    // A second time it stands so already: nothing is written.
    expect(await back(HA, 31, { revision: 3, blockId: "b" })).toMatchObject({ ok: true, value: { revision: 5 } });
  });

  it("brings its citations with it", async () => {
    const place = await item("II.1.1");
    const rows = () =>
      many(
        db(),
        z.object({ block: z.string() }),
        sql`SELECT standing_block_id AS block FROM standing_citation WHERE report_id = ${reportId}::uuid`,
      );
    const source = await campaign.report(
      "dinh-bang",
      { drafter: "nguyen-minh-duc.dinh-bang", approver: "nguyen-huu-thong.dinh-bang" },
      "APPROVED",
    );
    await db().$executeRaw(sql`INSERT INTO source_citation (id, report_id, outline_item_id, block_id, source_report_id, source_version_id,
        source_outline_item_id, source_block_id, excerpt, created_by_id, created_at)
      SELECT ${newId()}::uuid, ${reportId}::uuid, ${place}::uuid, 'b', r.id, r.version_id, ${place}::uuid, 'p1', 'x', ${ha.personId}::uuid, now()
      FROM report r WHERE r.id = ${source}::uuid`);
    expect(await rows()).toEqual([{ block: "b" }]);
    await save(ha, 33, place, 5, [paragraph("a", "một hai năm")]);
    expect(await rows()).toEqual([]);
    expect(await back(HA, 34, { revision: 5, blockId: "b" })).toMatchObject({ ok: true });
    expect(await rows()).toEqual([{ block: "b" }]);
  });

  it("may be one entry of a list", async () => {
    const place = await item("II.1.2");
    const entries = (...texts: string[]): Block => ({
      id: "l",
      kind: "list",
      ordered: false,
      items: texts.map((words) => ({ id: `i-${words.length}`, runs: [{ text: words }], level: 0 })),
    });
    const { revision } = await section(place);
    await save(ha, 35, place, revision, [entries("một", "hai hai", "ba ba ba")]);
    await save(ha, 36, place, revision + 1, [entries("một", "ba ba ba")]);
    const input = { revision: revision + 1, blockId: "l", entryId: "i-7" };
    expect(await back(HA, 37, input, "II.1.2")).toMatchObject({ ok: true });
    expect((await section(place)).blocks).toEqual([entries("một", "hai hai", "ba ba ba")]);
    const gone = { revision: revision + 1, blockId: "l", entryId: "i-none" };
    expect(codeOf(await back(HA, 38, gone, "II.1.2"))).toBe("history.passageGone");
  });

  it("may be the whole section", async () => {
    const place = await item("II.1.1");
    const done = await campaign.try(HA, at(40).toISOString(), restoreSection, {
      reportId,
      outlineItemId: place,
      revision: 2,
    });
    expect(done).toMatchObject({ ok: true });
    expect((await section(place)).blocks).toEqual([paragraph("a", "một hai")]);
  });

  it("leaves the list of recommendations to its records", async () => {
    const place = await item("II.4.1");
    expect(codeOf(await back(HA, 41, { revision: 1, blockId: place }, "II.4.1"))).toBe("history.records");
  });

  it("is refused to whoever does not write, where nothing is kept, and in what is sealed", async () => {
    expect(codeOf(await back(HEAD, 42, { revision: 3, blockId: "b" }))).toBe("access.notFound");
    expect(codeOf(await back("nguyen-minh-duc.dinh-bang", 42, { revision: 3, blockId: "b" }))).toBe("access.notFound");
    expect(codeOf(await back(HA, 42, { revision: 99, blockId: "b" }))).toBe("history.revisionGone");
    expect(codeOf(await back(HA, 42, { revision: 3, blockId: "none" }))).toBe("history.passageGone");
  });
});

describe("history that is thinned", () => {
  it("keeps the newest, the last of each person's saves in ten minutes, and all of the last day", async () => {
    const place = await item("II.2.1");
    const { id, revision: r } = await section(place);
    const write = (viewer: Viewer, minutes: number, n: number) =>
      save(viewer, minutes, place, r + n - 1, [paragraph("a", `lần ${n}`)]);
    await write(ha, 100, 1);
    await write(ha, 101, 2);
    await write(ha, 109, 3);
    await write(ha, 111, 4);
    await write(khoa, 112, 5);
    await write(ha, 113, 6);
    await write(ha, 114, 7);
    const dayLater = (minutes: number) => new Date(at(minutes).getTime() + 24 * 3_600_000);
    const others = (all: number[]) => all.map((revision) => revision - r);
    expect(await inTransaction((tx) => thinHistory(tx, dayLater(90)))).toBeGreaterThanOrEqual(0);
    expect(others(await revisions(id))).toEqual([1, 2, 3, 4, 5, 6, 7]);
    const before = (await look(ha, { item: "II.2.1" }))?.stretches.map(({ by, last }) => [by, last]);
    expect(await inTransaction((tx) => thinHistory(tx, dayLater(120)))).toBe(3);
    expect(others(await revisions(id))).toEqual([3, 4, 5, 7]);
    expect((await look(ha, { item: "II.2.1" }))?.stretches.map(({ by, last }) => [by, last])).toEqual(before);
    const asked = await look(ha, { item: "II.2.1", from: String(r + 1), to: String(r + 7) });
    expect(asked?.compared, "a thinned text is stood for by the next one kept").toMatchObject({
      from: { revision: r + 3 },
    });
    expect(await inTransaction((tx) => thinHistory(tx, dayLater(120))), "a second time finds nothing").toBe(0);
  });

  it("lets a late save from a thinned text lose nothing", async () => {
    const place = await item("II.2.2");
    const { revision: r, id } = await section(place);
    await save(ha, 200, place, r, [paragraph("a", "một"), paragraph("b", "hai")]);
    await save(ha, 201, place, r + 1, [paragraph("a", "một"), paragraph("b", "hai sửa")]);
    await save(ha, 220, place, r + 2, [paragraph("a", "một"), paragraph("b", "hai sửa nữa")]);
    await inTransaction((tx) => thinHistory(tx, new Date(at(300).getTime() + 24 * 3_600_000)));
    expect(await revisions(id)).not.toContain(r + 1);
    // A page left open since then: its base is gone, so nobody can tell here what it changed.
    const late = await save(khoa, 230, place, r + 1, [paragraph("a", "một của Khoa"), paragraph("b", "hai")]);
    const now = (await section(place)).blocks;
    if (late.kind === "conflict") expect(now).toContainEqual(paragraph("b", "hai sửa nữa"));
    else expect(now).toEqual([paragraph("a", "một của Khoa"), paragraph("b", "hai sửa nữa")]);
  });

  it("goes by that function alone", async () => {
    await expect(db().$executeRaw(sql`DELETE FROM section_revision`)).rejects.toThrow(/permission denied|append-only/);
  });
});

describe("a sealed section", () => {
  it("takes nothing back", async () => {
    const outlineItemId = await item("II.1.1");
    const digest = await campaign.digest(reportId);
    await campaign.act(HA, at(400).toISOString(), submitForApproval, { reportId, digest });
    const input = { reportId, outlineItemId, revision: 3, blockId: "b" };
    expect(codeOf(await campaign.try(HA, at(401).toISOString(), takeBack, input))).toBe("report.sealed");
    expect(await look(ha)).toMatchObject({ mayRestore: false });
  });
});
