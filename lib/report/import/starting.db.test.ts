import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { db, one } from "#lib/platform/db.ts";
import { newId } from "#lib/platform/ids.ts";
import type { Result } from "#lib/platform/result.ts";
import { sql } from "#lib/platform/sql.ts";
import { useDatabase } from "#lib/platform/test-database.ts";
import { startReport } from "#lib/report/commands/start.ts";
import { saveFigures } from "#lib/report/figure/commands.ts";
import { saveSection } from "#lib/report/section/commands.ts";
import { blockText } from "#lib/report/section/plain.ts";
import { execute } from "#lib/workflow/execute.ts";
import { returnReport } from "#lib/review/commands/conclude.ts";
import { flagItem } from "#lib/review/commands/flag.ts";
import { ImportScene, laid, paragraph, reading } from "#seed/test-import.ts";
import { at as hour, flag, HEAD, inReview, people, places, REVIEWER } from "#seed/test-review.ts";
import { placePieces } from "./commands/place.ts";
import { readReportImport, readWaitingReports } from "./commands/read.ts";
import { importFile, importReport } from "./commands/start.ts";
import { importScreen, startScreen } from "./queries/import.ts";
import { openTray } from "./queries/tray.ts";

useDatabase();

const at = new Date("2023-04-11T03:00:00Z");
let scene: ImportScene;

beforeAll(async () => {
  scene = await ImportScene.begun();
});

const code = (result: Result<unknown>): string => (result.ok ? "ok" : result.problem.code);

const WRITTEN = [
  "II. KẾT QUẢ",
  "1. Công tác lãnh đạo, chỉ đạo, phổ biến, quán triệt; ban hành các văn bản lãnh chỉ đạo",
  "Đảng ủy phường đã ban hành nghị quyết chuyên đề về công tác dân vận.",
  "Một câu lạc lõng về thời tiết hôm nay.",
].join("\n");

/** A file as it lies in the storage: its row, and what the worker would read under it. */
async function stored(personId: string, mediaType = "text/plain; charset=utf-8"): Promise<string> {
  const fileId = newId();
  await db().$executeRaw(sql`INSERT INTO stored_file (id, digest, name, media_type, size, created_by_id, created_at)
    VALUES (${fileId}::uuid, ${fileId.replaceAll("-", "").repeat(2)}, 'bao-cao.txt', ${mediaType}, 1, ${personId}::uuid, ${at})`);
  return fileId;
}
const bytes = (text: string) => () => Promise.resolve(new Uint8Array(Buffer.from(text)));
const begin = async (viewer = scene.first, fileId?: string): Promise<Result<{ importId: string }>> =>
  execute(importFile, { reportId: scene.reportId, fileId: fileId ?? (await stored(viewer.personId)) }, { viewer, at });
async function begun(): Promise<string> {
  const started = await begin();
  if (!started.ok) throw new Error(started.problem.code);
  return started.value.importId;
}
const screen = (importId: string) => importScreen(scene.first, scene.reportId, importId);

describe("a file", () => {
  it("waits, is read by the worker once, and every line of it stands somewhere", async () => {
    const importId = await begun();
    expect(await screen(importId)).toMatchObject({ line: { stage: { word: "reading", running: true } }, board: null });
    const both = await Promise.all([
      readReportImport(importId, bytes(WRITTEN)),
      readReportImport(importId, bytes(WRITTEN)),
    ]);
    expect(both).toContain(true);
    expect(await readReportImport(importId, bytes(WRITTEN)), "nothing waits any more").toBe(false);
    const page = await screen(importId);
    expect(page?.line.stage).toMatchObject({ word: "read", running: false });
    const board = page?.board;
    const pieces = [
      ...(board?.items.flatMap((item) => item.pieces) ?? []),
      ...(board?.tray ?? []),
      ...(board?.frame ?? []),
    ];
    const said = [
      ...pieces.map(({ block }) => blockText(block)),
      ...(board?.items.flatMap(({ headings }) => headings.map(({ text }) => text)) ?? []),
    ];
    for (const line of WRITTEN.split("\n")) {
      const words = line.replace(/^[IVX\d]+\. /u, "");
      expect(
        said.filter((text) => text.includes(words)),
        line,
      ).toHaveLength(1);
    }
  });

  it("that cannot be read says why; one that is lost is the portal's own failure", async () => {
    const [secret, lost] = [await begun(), await begun()];
    await readReportImport(secret, bytes("TUYỆT MẬT\n\nBÁO CÁO\nnội dung"));
    expect((await screen(secret))?.problem).toMatch(/dấu độ mật/);
    await readReportImport(lost, () => Promise.resolve(null));
    expect(await screen(lost)).toMatchObject({
      line: { stage: { word: "failed" } },
      problem: expect.stringMatching(/lỗi của hệ thống/),
    });
  });

  it("whose worker was cut off is read by the round", async () => {
    const importId = await begun();
    await db().$executeRaw(sql`UPDATE report_import SET at = now() - interval '1 hour' WHERE id = ${importId}::uuid`);
    expect(await readWaitingReports(bytes(WRITTEN))).toBeGreaterThan(0);
    expect((await screen(importId))?.board).not.toBeNull();
  });

  it("of somebody else, or for a report one does not write, is not taken", async () => {
    expect(code(await begin(scene.first, await stored(scene.second.personId)))).toBe("file.foreign");
    expect(code(await begin(scene.first, await stored(scene.first.personId, "image/png")))).toBe("file.kindUnknown");
    const stranger = await scene.campaign.viewer("nguyen-minh-duc.dinh-bang");
    expect(code(await begin(stranger))).toBe("access.notFound");
    const importId = await begun();
    expect(await importScreen(stranger, scene.reportId, importId)).toBeNull();
    expect(await startScreen(stranger, scene.reportId)).toBeNull();
  });

  it("makes nobody an author before something of it is placed", async () => {
    const authors = () =>
      one(
        db(),
        z.object({ n: z.coerce.number() }),
        sql`SELECT count(*) AS n FROM report_author WHERE report_id = ${scene.reportId}::uuid`,
      );
    const before = await authors();
    await begin(scene.second);
    expect(await authors()).toEqual(before);
  });
});

describe("another report of the unit", () => {
  const other = async () =>
    scene.campaign.act("nguyen-thu-ha.tam-son", "2023-04-10T09:00:00+07:00", startReport, {
      assignmentId: await scene.campaign.duty("tam-son", "218-QĐ/TW"),
    });

  it("is listed with its text, laid onto this outline, its figures as numbers; a stranger's is not", async () => {
    const item = await scene.item("II.1.1");
    const who = { viewer: scene.first, reportId: scene.reportId, at };
    const indicator = await one(
      db(),
      z.object({ id: z.string(), code: z.string() }),
      sql`SELECT i.id, i.code FROM report r JOIN unit u ON u.id = r.unit_id JOIN unit_kind k ON k.code = u.kind_code
        JOIN plan_indicator pi ON pi.directive_id = r.directive_id JOIN indicator i ON i.id = pi.indicator_id AND i.kinds && k.indicator_kinds
        WHERE r.id = ${scene.reportId}::uuid ORDER BY i.sort LIMIT 1`,
    );
    await saveFigures(who, { values: [{ indicatorId: indicator?.id ?? "", value: "1.234" }] });
    const figure = { indicator: indicator?.code ?? "", year: null };
    const block = { ...paragraph(""), runs: [{ text: "Toàn phường có " }, { figure }, { text: " mô hình." }] };
    await saveSection(who, { outlineItemId: item, baseRevision: 0, blocks: [block] });

    const { reportId } = await other();
    const start = await startScreen(scene.second, reportId);
    expect(start?.sources.map(({ id }) => id)).toEqual([scene.reportId]);
    const input = { reportId, sourceReportId: scene.reportId };
    const done = await execute(importReport, input, { viewer: scene.second, at });
    if (!done.ok) throw new Error(done.problem.code);
    const page = await importScreen(scene.second, reportId, done.value.importId);
    const pieces =
      page?.board?.items.flatMap((one_) => one_.pieces.map((piece) => [one_.code, blockText(piece.block)])) ?? [];
    expect(pieces).toEqual([["II.1.1", "Toàn phường có 1.234 mô hình."]]);
    const placed = await execute(
      placePieces,
      { reportId, importId: done.value.importId },
      { viewer: scene.second, at },
    );
    expect(placed).toMatchObject({ ok: true, value: { placed: 1 } });

    const stranger = await scene.campaign.viewer("nguyen-minh-duc.dinh-bang");
    const theirs = await scene.campaign.act("nguyen-minh-duc.dinh-bang", "2023-04-10T09:00:00+07:00", startReport, {
      assignmentId: await scene.campaign.duty("dinh-bang"),
    });
    expect((await startScreen(stranger, theirs.reportId))?.sources).toEqual([]);
    const stolen = { reportId: theirs.reportId, sourceReportId: scene.reportId };
    expect(code(await execute(importReport, stolen, { viewer: stranger, at }))).toBe("intake.sourceGone");
  });

  it("of a unit that became this one can be started from by its successor's drafters", async () => {
    await db().$executeRaw(sql`INSERT INTO unit_successor (predecessor_id, successor_id, since, document)
      SELECT p.id, s.id, '2023-04-01', 'NQ' FROM unit p, unit s WHERE p.code = 'dong-ky' AND s.code = 'tam-son'`);
    await scene.campaign.report("dong-ky", people["dong-ky"], "DRAFT");
    const start = await startScreen(scene.first, scene.reportId);
    expect(start?.sources.map(({ unit }) => unit)).toContain("Đồng Kỵ");
  });
});

describe("a returned report", () => {
  it("takes what belongs to the open items; the rest waits in the tray and says so", async () => {
    const reportId = await inReview(scene.campaign, "phu-khe", 12);
    const place = await places(reportId);
    await scene.campaign.act(REVIEWER, hour(17, 9), flagItem, flag(reportId, place.first));
    const digest = await scene.campaign.digest(reportId);
    await scene.campaign.act(HEAD, hour(17, 10), returnReport, { reportId, digest, newDueOn: "2023-04-20" });
    const viewer = await scene.campaign.viewer(people["phu-khe"].drafter);
    const own = new ImportScene(scene.campaign, reportId, [viewer, viewer]);
    const importId = await own.keep(
      reading({ laid: [laid(place.first, "Vào được.", 1), laid(place.second, "Đang khóa.", 2)] }),
    );
    const board = (await importScreen(viewer, reportId, importId))?.board;
    expect(board?.tray.map(({ standing, itemId }) => [standing, itemId])).toEqual([["sealed", place.second]]);
    const done = await execute(placePieces, { reportId, importId }, { viewer, at: new Date(hour(18)) });
    expect(done).toMatchObject({ ok: true, value: { placed: 1 } });
    expect(await openTray(viewer, reportId)).toEqual({ importId, count: 1 });
    const sealed = (await own.pieces(importId)).find(({ state }) => state === "OPEN");
    const tried = await execute(
      placePieces,
      { reportId, importId, pieceId: sealed?.id },
      { viewer, at: new Date(hour(18)) },
    );
    expect(code(tried)).toBe("intake.nothingToPlace");
  });
});
