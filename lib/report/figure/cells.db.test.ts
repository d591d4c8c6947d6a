import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import type { Viewer } from "#lib/access/types.ts";
import { db, many } from "#lib/platform/db.ts";
import { sql } from "#lib/platform/sql.ts";
import { useDatabase } from "#lib/platform/test-database.ts";
import { startReport } from "#lib/report/commands/start.ts";
import { loadContent } from "#lib/report/queries/content.ts";
import { execute } from "#lib/workflow/execute.ts";
import { Campaign } from "#seed/test-campaign.ts";
import { saveFigures } from "./commands.ts";
import { type CellsSaved, saveCells } from "./commands/cells.ts";
import { explainFigure } from "./commands/explain.ts";
import { exportFigures } from "./commands/export.ts";
import { figureGrid } from "./queries.ts";
import { cellsNow } from "./queries/cells.ts";
import { cellKey, placeKey } from "./rules.ts";
import type { Figure } from "./types.ts";
import { readWorkbook } from "./workbook-in.ts";
import { writeWorkbook } from "./workbook-out.ts";

useDatabase();

const DRAFTER = "nguyen-thu-ha.tam-son";
const at = new Date("2023-04-11T09:00:00+07:00");
let campaign: Campaign;
let reportId: string;
let viewer: Viewer;
let second: Viewer;

const exact = (value: string): Figure => ({ kind: "EXACT", value, reason: null, note: null });
const ids = new Map<string, string>();
const id = (code: string): string => ids.get(code) ?? "";

type Sent = { code: string; year?: number; figure: Figure | null; was?: Figure | null };
async function send(cells: Sent[], by = viewer, seen: string | null = null): Promise<CellsSaved> {
  const body = cells.map(({ code, year, figure, was }) => ({
    indicatorId: id(code),
    year: year ?? null,
    figure,
    was: cellKey(was ?? null),
  }));
  const saved = await saveCells({ viewer: by, reportId, at }, { seen, cells: body });
  if (!saved.ok) throw new Error(saved.problem.code);
  return saved.value;
}
async function kept(code: string, year: number | null = null): Promise<Figure | null> {
  const cells = (await cellsNow(viewer, reportId)) ?? [];
  return cells.find((cell) => placeKey(cell) === placeKey({ indicatorId: id(code), year }))?.figure ?? null;
}

beforeAll(async () => {
  campaign = await Campaign.issued();
  const assignmentId = await campaign.duty("tam-son");
  reportId = (await campaign.act(DRAFTER, "2023-04-10T08:00:00+07:00", startReport, { assignmentId })).reportId;
  viewer = await campaign.viewer(DRAFTER);
  second = await campaign.viewer("tran-van-khoa.tam-son");
  const rows = await many(db(), z.object({ id: z.string(), code: z.string() }), sql`SELECT id, code FROM indicator`);
  for (const row of rows) ids.set(row.code, row.id);
});

describe("cells saved while one writes", () => {
  it("are kept each by itself: what is wrong with one holds no other back", async () => {
    const saved = await send([
      { code: "A12", figure: exact("37") },
      { code: "A13", figure: exact("32"), was: exact("1") },
      { code: "A12", year: 1999, figure: exact("1") },
      { code: "A02", year: 2021, figure: exact("1") },
    ]);
    expect(saved).toMatchObject({
      written: 1,
      conflicts: [{ indicatorId: id("A13"), year: null }],
      refused: [
        { year: 1999, code: "figure.notAsked" },
        { year: 2021, code: "figure.notAsked" },
      ],
    });
    expect(await kept("A12")).toEqual(exact("37"));
    expect(await kept("A13")).toBeNull();
  });

  it("tell a page what it does not know, and nothing it knows", async () => {
    const first = await send([{ code: "A11", figure: exact("931") }]);
    expect(first.cells?.some((cell) => cell.figure?.value === "931")).toBe(true);
    const known = await send([{ code: "A11", figure: exact("932"), was: exact("931") }], viewer, first.token);
    expect(known.cells).toBeNull();
    const others = await send([{ code: "A14", figure: exact("119") }], second, known.token);
    expect(others.cells).toBeNull();
    const behind = await send([{ code: "A14", year: 2021, figure: exact("9") }], viewer, known.token);
    expect(behind.cells?.find((cell) => cell.indicatorId === id("A14") && cell.year === null)).toMatchObject({
      figure: { value: "119" },
      written: { by: second.name },
    });
  });

  it("of two people at once are both kept in different cells, and one waits for a choice in the same", async () => {
    const years = [2013, 2014, 2015, 2016, 2017, 2018, 2019, 2020];
    const answers = await Promise.all(
      years.flatMap((year) => [
        send([{ code: "A17", year, figure: exact(String(year)) }], viewer),
        send([{ code: "A18", year, figure: exact(String(year)) }], second),
        send([{ code: "A03", year, figure: exact("1") }], viewer),
        send([{ code: "A03", year, figure: exact("2") }], second),
      ]),
    );
    for (const year of years) {
      expect(await kept("A17", year)).toEqual(exact(String(year)));
      expect(await kept("A18", year)).toEqual(exact(String(year)));
      const [mine, theirs] = answers
        .flatMap((answer, index) => (index % 4 >= 2 ? [answer] : []))
        .slice(years.indexOf(year) * 2, years.indexOf(year) * 2 + 2);
      // Whoever came second was told and overwrote nothing.
      expect([mine?.conflicts.length, theirs?.conflicts.length].sort()).toEqual([0, 1]);
      expect((await kept("A03", year))?.value).toBe(mine?.conflicts.length === 0 ? "1" : "2");
    }
  });

  it("stand in one way: zero is 'không phát sinh', a missing figure has a reason", async () => {
    await send([{ code: "A10", figure: { kind: "EXACT", value: "0", reason: null, note: null } }]);
    expect((await kept("A10"))?.kind).toBe("NONE");
    const body = {
      seen: null,
      cells: [
        {
          indicatorId: id("A10"),
          year: null,
          was: "",
          figure: { kind: "MISSING", value: null, reason: null, note: null },
        },
      ],
    };
    expect(await saveCells({ viewer, reportId, at }, body)).toMatchObject({ problem: { code: "workflow.input" } });
  });

  it("make whoever wrote them an author, and nobody who wrote nothing", async () => {
    const authors = async () =>
      (
        await many(
          db(),
          z.object({ id: z.string() }),
          sql`SELECT person_id AS id FROM report_author WHERE report_id = ${reportId}::uuid`,
        )
      ).map(({ id: person }) => person);
    expect(await authors()).toContain(viewer.personId);
    expect(await authors()).toContain(second.personId);
    const approver = await campaign.viewer("ngo-thi-thuy.tam-son");
    const refused = await saveCells(
      { viewer: approver, reportId, at },
      { seen: null, cells: [{ indicatorId: id("A12"), year: null, figure: null, was: "" }] },
    );
    expect(refused.ok).toBe(false);
    expect(await authors()).not.toContain(approver.personId);
  });

  it("are refused for a report that was submitted, sealed by the database too", async () => {
    const people = { drafter: "nguyen-van-sang.phu-khe", approver: "nguyen-the-hieu.phu-khe" };
    const waiting = await campaign.report("phu-khe", people, "IN_APPROVAL");
    const drafter = await campaign.viewer(people.drafter);
    const body = { seen: null, cells: [{ indicatorId: id("A12"), year: null, figure: exact("5"), was: "NONE|0||" }] };
    expect(await saveCells({ viewer: drafter, reportId: waiting, at }, body)).toMatchObject({
      problem: { code: "report.sealed" },
    });
  });
});

describe("a warning answered", () => {
  const KEY = "RELATION<=|A13@=40|A12@=37";
  const explain = (words: string, key = KEY) => execute(explainFigure, { reportId, key, words }, { viewer, at });

  it("is kept with the numbers it was given for, and stands on the trail without its words", async () => {
    await send([{ code: "A13", figure: exact("40") }]);
    expect(await explain("Giải quyết cả 3 đơn của năm 2012 chuyển sang")).toEqual({ ok: true, value: { key: KEY } });
    const grid = await figureGrid(viewer, reportId);
    expect(grid?.explanations).toMatchObject([
      { key: KEY, words: "Giải quyết cả 3 đơn của năm 2012 chuyển sang", by: viewer.name },
    ]);
    const [event] = await many(
      db(),
      z.object({ data: z.string() }),
      sql`SELECT data::text AS data FROM audit_event WHERE subject_id = ${reportId} AND action = 'report.figureExplained'`,
    );
    expect(event?.data).toContain("A13");
    expect(event?.data).not.toContain("Giải quyết");
  });

  it("is part of what is frozen, as the database counts it", async () => {
    const content = await loadContent(db(), reportId);
    expect(content.explanations).toMatchObject([{ key: KEY, indicatorId: id("A13") }]);
  });

  it("falls out of sight when the numbers change, and comes back with them", async () => {
    await send([{ code: "A13", figure: exact("41"), was: exact("40") }]);
    expect((await figureGrid(viewer, reportId))?.explanations).toEqual([]);
    expect(await explain("Muộn rồi")).toMatchObject({ problem: { code: "figure.warningGone" } });
    await send([{ code: "A13", figure: exact("40"), was: exact("41") }]);
    expect((await figureGrid(viewer, reportId))?.explanations).toHaveLength(1);
  });

  it("is refused for what is no warning or not asked of this unit, and taken back without words", async () => {
    expect(await explain("x", "gì đó")).toMatchObject({ problem: { code: "figure.notAsked" } });
    expect(await explain("x", "JUMP|Z99@2021=4")).toMatchObject({ problem: { code: "figure.notAsked" } });
    expect(await explain("")).toMatchObject({ ok: true });
    expect((await figureGrid(viewer, reportId))?.explanations).toEqual([]);
  });
});

describe("the grid beside other units", () => {
  const wards = [
    ["dong-ky", "duong-thi-hai", "ngo-duc-long"],
    ["phu-chan", "nguyen-thi-duyen", "tran-dinh-luan"],
    ["chau-khe", "vu-thi-lan", "dam-van-tuyen"],
    ["tan-hong", "nguyen-thi-suong", "le-van-bac"],
    ["dinh-bang", "nguyen-minh-duc", "nguyen-huu-thong"],
  ] as const;
  const send = ([ward, drafter, approver]: (typeof wards)[number], number: number) =>
    campaign.report(ward, { drafter: `${drafter}.${ward}`, approver: `${approver}.${ward}` }, "SUBMITTED", number);

  it("shows the usual range from five units on, without a name", { timeout: 60_000 }, async () => {
    for (const [index, ward] of wards.slice(0, 4).entries()) await send(ward, index + 1);
    expect((await figureGrid(viewer, reportId))?.peers).toEqual([]);
    const [last] = wards.slice(4);
    if (last) await send(last, 5);
    const grid = await figureGrid(viewer, reportId);
    // Every required figure of the five was sent as "không phát sinh": what is usual is nothing.
    expect(grid?.peers).toContainEqual({ indicator: "A12", year: null, count: 5, low: 0, high: 2 });
    expect(JSON.stringify(grid?.peers)).not.toMatch(/Đồng Kỵ|Phù Chẩn|Châu Khê|Tân Hồng|Đình Bảng/);
  });
});

describe("the grid as a workbook", () => {
  it("goes out on the trail and comes back without a change; what changes is saved as a whole", async () => {
    const taken = await execute(exportFigures, { reportId }, { viewer, at });
    if (!taken.ok) throw new Error(taken.problem.code);
    const bytes = await writeWorkbook(reportId, taken.value, "vi");
    const grid = await figureGrid(viewer, reportId);
    if (grid === null) throw new Error("no grid");
    expect(await readWorkbook(bytes, reportId, grid, "vi")).toEqual({ ok: true, value: { changes: [], wrong: [] } });
    const events = await many(
      db(),
      z.object({ action: z.string() }),
      sql`SELECT action FROM audit_event WHERE subject_id = ${reportId} AND action = 'report.exported'`,
    );
    expect(events).toHaveLength(1);
    const late = { indicatorId: id("A15"), value: 7, was: "" };
    const changed = { indicatorId: id("A12"), value: 99, was: "" };
    expect(await saveFigures({ viewer, reportId, at }, { values: [late, changed] })).toMatchObject({
      problem: { code: "figure.changedMeanwhile" },
    });
    expect(await kept("A15")).toBeNull();
  });

  it("is not for a person of another ward", async () => {
    const foreign = await campaign.viewer("nguyen-minh-duc.dinh-bang");
    expect(await execute(exportFigures, { reportId }, { viewer: foreign, at })).toMatchObject({
      problem: { code: "access.notFound" },
    });
  });
});
