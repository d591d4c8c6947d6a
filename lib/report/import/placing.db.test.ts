import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { db, many, one } from "#lib/platform/db.ts";
import type { Result } from "#lib/platform/result.ts";
import { sql } from "#lib/platform/sql.ts";
import { useDatabase } from "#lib/platform/test-database.ts";
import { takeRecommendations } from "#lib/recommendation/intake/commands.ts";
import { saveFigures } from "#lib/report/figure/commands.ts";
import { saveSection } from "#lib/report/section/commands.ts";
import { blockText } from "#lib/report/section/plain.ts";
import { execute } from "#lib/workflow/execute.ts";
import { ImportScene, laid, loose, paragraph, reading } from "#seed/test-import.ts";
import { discardPieces } from "./commands/move.ts";
import { placePieces } from "./commands/place.ts";
import { takeDocuments, takeFigures } from "./commands/take.ts";
import { importScreen } from "./queries/import.ts";
import { openTray } from "./queries/tray.ts";
import type { FoundRecommendation } from "./types.ts";

useDatabase();

const at = new Date("2023-04-11T03:00:00Z");
let scene: ImportScene;

beforeAll(async () => {
  scene = await ImportScene.begun();
});

const of = (importId: string) => ({ reportId: scene.reportId, importId });
const code = (result: Result<unknown>): string => (result.ok ? "ok" : result.problem.code);
const textOf = async (item: string): Promise<string[]> => ((await scene.sections()).get(item) ?? []).map(blockText);
const board = async (importId: string) => {
  const screen = await importScreen(scene.first, scene.reportId, importId);
  if (screen === null || screen.board === null) throw new Error("nothing was read");
  return screen.board;
};
const place = (importId: string, viewer = scene.first) => execute(placePieces, of(importId), { viewer, at });

describe("placing", () => {
  it("puts texts behind what stands there, with history, author and event, and only once", async () => {
    const item = await scene.item("II.1.1");
    const mine = paragraph("Viết tay từ trước.");
    await saveSection(
      { viewer: scene.second, reportId: scene.reportId, at },
      { outlineItemId: item, baseRevision: 0, blocks: [mine] },
    );
    const importId = await scene.keep(reading({ laid: [laid(item, "Từ tệp một.", 1), laid(item, "Từ tệp hai.", 2)] }));
    expect(await place(importId)).toMatchObject({ ok: true, value: { placed: 2 } });
    expect(await textOf(item)).toEqual(["Viết tay từ trước.", "Từ tệp một.", "Từ tệp hai."]);
    expect(code(await place(importId, scene.second))).toBe("intake.nothingToPlace");
    const last = await one(
      db(),
      z.object({ changed: z.number(), person: z.string(), author: z.boolean(), events: z.coerce.number() }),
      sql`SELECT cardinality(h.changed) AS changed, h.person_id AS person,
        EXISTS (SELECT 1 FROM report_author a WHERE a.report_id = s.report_id AND a.person_id = h.person_id) AS author,
        (SELECT count(*) FROM audit_event e WHERE e.subject_id = s.report_id::text AND e.action = 'report.piecesPlaced') AS events
      FROM section s JOIN section_revision h ON h.section_id = s.id AND h.revision = s.revision
      WHERE s.report_id = ${scene.reportId}::uuid AND s.outline_item_id = ${item}::uuid`,
    );
    expect(last).toMatchObject({ changed: 2, person: scene.first.personId, author: true, events: 1 });
  });

  it("by two at once puts each text in once", async () => {
    const item = await scene.item("II.2.1");
    const importId = await scene.keep(
      reading({ laid: [laid(item, "Chỉ một lần.", 1), laid(item, "Cũng một lần.", 2)] }),
    );
    const both = await Promise.all([place(importId, scene.first), place(importId, scene.second), place(importId)]);
    expect(both.map(code).sort()).toEqual(["intake.nothingToPlace", "intake.nothingToPlace", "ok"]);
    expect(await textOf(item)).toEqual(["Chỉ một lần.", "Cũng một lần."]);
  });

  it("leaves out what stands there word for word; the same content brought in again is told", async () => {
    const item = await scene.item("II.2.2");
    const read = () => reading({ laid: [laid(item, "Nguyên văn.", 1)] });
    const [one_, again] = [await scene.keep(read()), await scene.keep(read())];
    await place(one_);
    expect((await board(again)).items.find(({ id }) => id === item)?.pieces[0]?.standing).toBe("same");
    expect(code(await place(again))).toBe("intake.nothingToPlace");
    await db().$executeRaw(sql`UPDATE stored_file f SET digest = repeat('a', 64) FROM report_import i
      WHERE i.file_id = f.id AND i.id IN (${one_}::uuid, ${again}::uuid)`);
    const screen = await importScreen(scene.first, scene.reportId, again);
    expect(screen?.earlier).toMatchObject([{ id: one_, placed: 1 }]);
    const [piece] = await scene.pieces(again);
    const anyway = { ...of(again), pieceId: piece?.id };
    expect(code(await execute(placePieces, anyway, { viewer: scene.first, at }))).toBe("ok");
    expect(await textOf(item)).toEqual(["Nguyên văn.", "Nguyên văn."]);
  });

  it("gives a block another id where the section has that id already", async () => {
    const item = await scene.item("II.3");
    const twice = laid(item, "Hai bản.", 1);
    const id = twice.pieces[0]?.block.id;
    const [first, second] = [
      await scene.keep(reading({ laid: [twice] })),
      await scene.keep(reading({ laid: [twice] })),
    ];
    await place(first);
    const [piece] = await scene.pieces(second);
    await execute(placePieces, { ...of(second), pieceId: piece?.id }, { viewer: scene.first, at });
    const ids = ((await scene.sections()).get(item) ?? []).map((block) => block.id);
    expect(ids).toHaveLength(2);
    expect(ids[0]).toBe(id);
    expect(ids[1]).not.toBe(id);
  });
});

describe("the tray", () => {
  it("counts what has no place, not the frame of the paper, and is nobody's who may not read the draft", async () => {
    const before = (await openTray(scene.first, scene.reportId))?.count ?? 0;
    const importId = await scene.keep(
      reading({ unmatched: [loose("Không có chỗ.", 1), loose("ĐẢNG BỘ THÀNH PHỐ", 2, "letterhead")] }),
    );
    expect(await openTray(scene.first, scene.reportId)).toEqual({ importId, count: before + 1 });
    expect(await openTray(await scene.campaign.viewer("pham-quoc-bao"), scene.reportId)).toBeNull();
    const { tray, frame } = await board(importId);
    expect([tray.length, frame.length]).toEqual([1, 1]);
  });
});

describe("figures", () => {
  const found = async (value: string) => {
    const indicator = await one(
      db(),
      z.object({ id: z.string(), code: z.string() }),
      sql`SELECT i.id, i.code FROM report r JOIN unit u ON u.id = r.unit_id JOIN unit_kind k ON k.code = u.kind_code
        JOIN plan_indicator pi ON pi.directive_id = r.directive_id JOIN indicator i ON i.id = pi.indicator_id AND i.kinds && k.indicator_kinds
        WHERE r.id = ${scene.reportId}::uuid ORDER BY i.sort LIMIT 1`,
    );
    const { id: indicatorId = "", code: named = "" } = indicator ?? {};
    const base = { indicatorId, code: named, year: null, value, kind: "EXACT" as const, line: 1 };
    return { indicatorId, reading: reading({ figures: [{ ...base, quote: `có ${value} mô hình`, sure: true }] }) };
  };
  const cell = async (indicatorId: string) =>
    (
      await one(
        db(),
        z.object({ value: z.string() }),
        sql`SELECT trim_scale(value)::text AS value FROM indicator_value WHERE report_id = ${scene.reportId}::uuid AND indicator_id = ${indicatorId}::uuid AND year IS NULL`,
      )
    )?.value;

  it("go into an empty cell; a cell that holds another is shown beside it and replaced only as it was seen", async () => {
    const { indicatorId, reading: read } = await found("14");
    const importId = await scene.keep(read);
    expect((await board(importId)).figures).toMatchObject([{ standing: "new", now: null, was: "", sure: true }]);
    const [offer] = await scene.pieces(importId);
    const take = (was?: string) =>
      execute(
        takeFigures,
        {
          ...of(importId),
          pieceIds: offer?.id ?? "",
          ...(was === undefined ? {} : { was: { [offer?.id ?? ""]: was } }),
        },
        { viewer: scene.first, at },
      );
    // Somebody types into the cell after the page was drawn.
    await saveFigures(
      { viewer: scene.second, reportId: scene.reportId, at },
      { values: [{ indicatorId, value: "12" }] },
    );
    expect(code(await take())).toBe("figure.changedMeanwhile");
    expect(await cell(indicatorId)).toBe("12");
    const [now] = (await board(importId)).figures;
    expect(now).toMatchObject({ standing: "other", now: "12" });
    expect(code(await take(now?.was))).toBe("ok");
    expect(await cell(indicatorId)).toBe("14");
    expect(code(await take(now?.was))).toBe("intake.pieceGone");
    const again = await found("14");
    expect((await board(await scene.keep(again.reading))).figures).toMatchObject([{ standing: "same" }]);
  });
});

describe("recommendations and documents", () => {
  const recommendation = async (text: string, line: number): Promise<FoundRecommendation> => ({
    itemId: await scene.item("II.4.1"),
    level: "CENTRAL",
    body: null,
    text,
    ground: null,
    lines: [line],
  });

  it("become records; a text that says nothing else goes in no second time, once refused it is a text again", async () => {
    const item = await scene.item("II.4.1");
    const words = ["Đề nghị Trung ương ban hành quy định.", "Đề nghị Trung ương hỗ trợ kinh phí."];
    const importId = await scene.keep(
      reading({
        laid: words.map((text, index) => laid(item, text, index + 1)),
        recommendations: await Promise.all(words.map((text, index) => recommendation(text, index + 1))),
      }),
    );
    expect(code(await place(importId)), "they wait for a decision").toBe("intake.nothingToPlace");
    const offers = (await scene.pieces(importId)).filter(({ kind }) => kind === "RECOMMENDATION");
    const [taken, refused] = offers.map(({ id }) => id);
    const take = (viewer = scene.first) =>
      execute(takeRecommendations, { ...of(importId), pieceIds: taken ?? "" }, { viewer, at });
    expect((await Promise.all([take(), take(scene.second)])).map(code).sort()).toEqual(["intake.pieceGone", "ok"]);
    await execute(discardPieces, { ...of(importId), pieceIds: refused ?? "" }, { viewer: scene.first, at });
    expect(await place(importId)).toMatchObject({ ok: true, value: { placed: 1 } });
    const records = await many(
      db(),
      z.object({ text: z.string() }),
      sql`SELECT text FROM recommendation WHERE report_id = ${scene.reportId}::uuid`,
    );
    expect(records.map(({ text }) => text)).toEqual([words[0]]);
    expect((await textOf(item)).join("\n").split(words[0] ?? "-").length, "the record's text stands once").toBe(2);
    expect((await textOf(item)).at(-1)).toBe(words[1]);
  });

  it("documents go into the list, once", async () => {
    const itemId = await scene.item("II.1.1");
    const document = {
      itemId,
      number: "12-NQ/ĐU",
      issuedOn: "2015-03-15",
      issuer: "Đảng ủy",
      subject: "Nghị quyết",
      lines: [1],
    };
    const importId = await scene.keep(reading({ documents: [document] }));
    const [offer] = await scene.pieces(importId);
    const take = () =>
      execute(takeDocuments, { ...of(importId), pieceIds: offer?.id ?? "" }, { viewer: scene.first, at });
    expect([code(await take()), code(await take())]).toEqual(["ok", "intake.pieceGone"]);
    const rows = await many(
      db(),
      z.object({ number: z.string(), day: z.string() }),
      sql`SELECT number, issued_on::text AS day FROM leading_document WHERE report_id = ${scene.reportId}::uuid`,
    );
    expect(rows).toEqual([{ number: "12-NQ/ĐU", day: "2015-03-15" }]);
  });
});
