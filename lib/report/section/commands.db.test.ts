import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import type { Viewer } from "#lib/access/types.ts";
import { db, many, one } from "#lib/platform/db.ts";
import { newId } from "#lib/platform/ids.ts";
import { sql } from "#lib/platform/sql.ts";
import { useDatabase } from "#lib/platform/test-database.ts";
import { submitForApproval } from "#lib/report/commands/approval.ts";
import { startReport } from "#lib/report/commands/start.ts";
import { Campaign } from "#seed/test-campaign.ts";
import type { Block } from "./block.ts";
import { saveSection, saveSectionForm } from "./commands.ts";
import type { SectionAnswer } from "./types.ts";

useDatabase();

const paragraph = (id: string, text: string): Block => ({ id, kind: "paragraph", runs: [{ text }] });
const minute = (count: number) => new Date(Date.UTC(2023, 3, 11, 2, count));

const people = {
  ward: "tam-son",
  first: "nguyen-thu-ha.tam-son",
  second: "tran-van-khoa.tam-son",
  approver: "ngo-thi-thuy.tam-son",
};

let campaign: Campaign;
let reportId: string;
let first: Viewer;
let second: Viewer;
let approver: Viewer;

const item = async (code: string): Promise<string> => {
  const found = await one(db(), z.object({ id: z.string() }), sql`SELECT id FROM outline_item WHERE code = ${code}`);
  return found?.id ?? "";
};
const save = (viewer: Viewer, at: Date, outlineItemId: string, baseRevision: number, blocks: Block[]) =>
  saveSection({ viewer, reportId, at }, { outlineItemId, baseRevision, blocks });
const value = async (result: ReturnType<typeof save>): Promise<SectionAnswer> => {
  const answer = await result;
  if (!answer.ok) throw new Error(answer.problem.code);
  return answer.value;
};
const count = async (statement: ReturnType<typeof sql>): Promise<number> =>
  (await one(db(), z.object({ n: z.coerce.number() }), statement))?.n ?? 0;

beforeAll(async () => {
  campaign = await Campaign.issued();
  const started = await campaign.act(people.first, "2023-04-10T08:00:00+07:00", startReport, {
    assignmentId: await campaign.duty(people.ward),
  });
  reportId = started.reportId;
  [first, second, approver] = [
    await campaign.viewer(people.first),
    await campaign.viewer(people.second),
    await campaign.viewer(people.approver),
  ];
});

describe("two people writing one report", () => {
  it("both keep their text in different sections", async () => {
    const [one, two] = [await item("II.1.1"), await item("II.1.2")];
    const [a, b] = await Promise.all([
      save(first, minute(0), one, 0, [paragraph("a", "Của Hà")]),
      save(second, minute(0), two, 0, [paragraph("b", "Của Khoa")]),
    ]);
    expect([a.ok, b.ok]).toEqual([true, true]);
    expect(await count(sql`SELECT count(*) AS n FROM section WHERE report_id = ${reportId}::uuid`)).toBe(2);
  });

  it("have their blocks merged in the same section, and the later one is told", async () => {
    const place = await item("II.2.1");
    const start = await value(save(first, minute(1), place, 0, [paragraph("a", "một"), paragraph("b", "hai")]));
    expect(start).toMatchObject({ kind: "saved", revision: 1 });
    await value(save(first, minute(2), place, 1, [paragraph("a", "một sửa"), paragraph("b", "hai")]));
    const late = await value(
      save(second, minute(3), place, 1, [paragraph("a", "một"), paragraph("b", "hai"), paragraph("c", "ba")]),
    );
    expect(late).toMatchObject({ kind: "merged", revision: 3, conflicts: [], others: [first.name] });
    expect(late.blocks).toEqual([paragraph("a", "một sửa"), paragraph("b", "hai"), paragraph("c", "ba")]);
  });

  it("get both texts where they changed the same paragraph, and nothing is overwritten", async () => {
    const place = await item("II.2.2");
    await value(save(first, minute(4), place, 0, [paragraph("a", "gốc")]));
    await value(save(first, minute(5), place, 1, [paragraph("a", "bản của Hà")]));
    const answer = await value(save(second, minute(6), place, 1, [paragraph("a", "bản của Khoa")]));
    expect(answer).toMatchObject({
      kind: "conflict",
      revision: 2,
      savedBy: first.name,
      savedAt: minute(5).toISOString(),
      blocks: [paragraph("a", "bản của Hà")],
    });
    expect(answer.conflicts).toEqual([
      { blockId: "a", mine: [paragraph("a", "bản của Khoa")], theirs: [paragraph("a", "bản của Hà")] },
    ]);
    const both = [paragraph("a", "bản của Hà"), paragraph("x", "bản của Khoa")];
    expect(await value(save(second, minute(7), place, answer.revision, both))).toMatchObject({
      kind: "saved",
      revision: 3,
      blocks: both,
    });
  });

  it("who make the same section in the same moment lose neither text", async () => {
    const place = await item("II.3");
    const answers = await Promise.all([
      value(save(first, minute(8), place, 0, [paragraph("h", "Hà")])),
      value(save(second, minute(8), place, 0, [paragraph("k", "Khoa")])),
    ]);
    expect(answers.map((answer) => answer.kind).sort()).toEqual(["merged", "saved"]);
    const merged = answers.find((answer) => answer.kind === "merged");
    expect(merged?.blocks.map((block) => block.id).sort()).toEqual(["h", "k"]);
  });
});

describe("the history of writing", () => {
  it("keeps each text with who changed which blocks, and an unchanged save writes nothing", async () => {
    const place = await item("II.1.3");
    await value(save(first, minute(10), place, 0, [paragraph("a", "một")]));
    await value(save(first, minute(11), place, 1, [paragraph("a", "một"), paragraph("b", "hai")]));
    expect(
      await value(save(first, minute(12), place, 2, [paragraph("a", "một"), paragraph("b", "hai")])),
    ).toMatchObject({ kind: "saved", revision: 2, savedAt: minute(11).toISOString() });
    const rows = await many(
      db(),
      z.object({ revision: z.number(), changed: z.array(z.string()) }),
      sql`SELECT h.revision, h.changed FROM section_revision h JOIN section s ON s.id = h.section_id WHERE s.outline_item_id = ${place}::uuid ORDER BY h.revision`,
    );
    expect(rows).toEqual([
      { revision: 1, changed: ["a"] },
      { revision: 2, changed: ["b"] },
    ]);
  });

  it("answers a save whose answer was lost without making a conflict with oneself", async () => {
    const place = await item("II.1.3");
    expect(
      await value(save(first, minute(13), place, 1, [paragraph("a", "một"), paragraph("b", "hai")])),
    ).toMatchObject({ kind: "saved", revision: 2 });
  });

  it("puts one event a person and writing spell on the trail", async () => {
    const events = () =>
      count(sql`SELECT count(*) AS n FROM audit_event WHERE action = 'report.written' AND subject_id = ${reportId}`);
    expect(await events()).toBe(2);
    const place = await item("II.1.3");
    await value(save(first, minute(14), place, 2, [paragraph("a", "trong đợt viết")]));
    expect(await events()).toBe(2);
    await value(save(first, minute(14 + 45), place, 3, [paragraph("a", "sau giờ nghỉ")]));
    expect(await events()).toBe(3);
  });

  it("makes nobody an author who wrote nothing", async () => {
    const place = await item("II.1.3");
    const authors = () => count(sql`SELECT count(*) AS n FROM report_author WHERE report_id = ${reportId}::uuid`);
    const before = await authors();
    const refused = await save(approver, minute(60), place, 4, [paragraph("a", "người duyệt")]);
    expect(refused).toEqual({ ok: false, problem: { code: "access.notFound" } });
    expect(await authors()).toBe(before);
  });
});

describe("a section as a plain form", () => {
  it("puts each text on its block by id and makes paragraphs of what was added", async () => {
    const place = await item("II.4.1");
    await value(save(first, minute(61), place, 0, [paragraph("a", "một"), paragraph("b", "hai")]));
    const input = { reportId, outlineItemId: place, baseRevision: 1, texts: { a: "một sửa" }, more: "ba\n\nbốn" };
    const answer = await saveSectionForm({ viewer: first, reportId, at: minute(62) }, input);
    expect(answer.ok && answer.value.blocks.map((block) => (block.kind === "paragraph" ? block.runs : []))).toEqual([
      [{ text: "một sửa" }],
      [{ text: "ba" }],
      [{ text: "bốn" }],
    ]);
  });
});

describe("what may not be written", () => {
  it("refuses an item of the outline that does not address the unit", async () => {
    const front = await campaign.act("nguyen-thu-ha.tam-son", "2023-04-10T08:30:00+07:00", startReport, {
      assignmentId: await campaign.duty("tam-son", "218-QĐ/TW"),
    });
    const nowhere = await saveSection(
      { viewer: first, reportId: front.reportId, at: minute(1) },
      { outlineItemId: newId(), baseRevision: 0, blocks: [] },
    );
    expect(nowhere).toMatchObject({ ok: false, problem: { code: "section.notAddressed" } });
  });

  it("refuses broken blocks with the field they stand in", async () => {
    const twice = await save(first, minute(63), await item("II.1.1"), 1, [paragraph("a", "x"), paragraph("a", "y")]);
    expect(twice).toMatchObject({
      ok: false,
      problem: { code: "workflow.input", fields: { blocks: ["report.duplicateBlock"] } },
    });
  });

  it("refuses a report that waits for approval, by command and by SQL", async () => {
    const waiting = await campaign.report(
      "phu-khe",
      { drafter: "nguyen-van-sang.phu-khe", approver: "nguyen-the-hieu.phu-khe" },
      "IN_APPROVAL",
    );
    const drafter = await campaign.viewer("nguyen-van-sang.phu-khe");
    const place = await item("II.1.1");
    const refused = await saveSection(
      { viewer: drafter, reportId: waiting, at: minute(64) },
      { outlineItemId: place, baseRevision: 1, blocks: [] },
    );
    expect(refused).toMatchObject({ ok: false, problem: { code: "report.sealed" } });
    const bySql = db().$executeRaw(sql`UPDATE section SET words = 0 WHERE report_id = ${waiting}::uuid`);
    await expect(bySql).rejects.toThrow(/sealed/);
  });

  it("cannot be submitted while items are missing", async () => {
    const digest = await campaign.digest(reportId);
    expect(
      await campaign.try(people.first, "2023-04-11T12:00:00+07:00", submitForApproval, { reportId, digest }),
    ).toMatchObject({ ok: false, problem: { code: "report.missingItems" } });
  });
});

describe("a save that comes late in other ways", () => {
  it("knows its own text again when the answer was lost and somebody wrote on since", async () => {
    const place = await item("II.4.2");
    await value(save(first, minute(80), place, 0, [paragraph("a", "một")]));
    await value(save(first, minute(81), place, 1, [paragraph("a", "một hai")]));
    await value(save(second, minute(82), place, 2, [paragraph("a", "một hai ba")]));
    const again = await value(save(first, minute(83), place, 1, [paragraph("a", "một hai")]));
    expect(again).toMatchObject({ kind: "merged", revision: 3, conflicts: [], others: [second.name] });
    expect(again.blocks).toEqual([paragraph("a", "một hai ba")]);
    const other = await value(save(second, minute(84), place, 1, [paragraph("a", "một hai")]));
    expect(other.kind).toBe("conflict");
  });

  it("writes nothing where the revision it began from was thinned away: the browser merges by its own", async () => {
    const place = await item("II.4.2");
    await db().$executeRaw(sql`SELECT thin_section_history(${minute(600)}, interval '1 day')`);
    const kept = await many(
      db(),
      z.object({ revision: z.number() }),
      sql`SELECT h.revision FROM section_revision h JOIN section s ON s.id = h.section_id WHERE s.outline_item_id = ${place}::uuid ORDER BY 1`,
    );
    expect(kept.map(({ revision }) => revision)).toEqual([2, 3]);
    const late = await value(save(first, minute(85), place, 1, [paragraph("a", "một"), paragraph("x", "mới")]));
    expect(late).toMatchObject({ kind: "conflict", revision: 3, conflicts: [] });
    expect(late.blocks).toEqual([paragraph("a", "một hai ba")]);
    const form = {
      reportId,
      outlineItemId: place,
      baseRevision: 1,
      texts: { a: "một", y: "dòng của biểu mẫu" },
      more: "",
    };
    const byForm = await saveSectionForm({ viewer: first, reportId, at: minute(86) }, form);
    expect(byForm.ok && byForm.value.blocks.map((block) => block.id)).toEqual(expect.arrayContaining(["a", "y"]));
  });
});
