import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import type { Viewer } from "#lib/access/types.ts";
import { db, many, one } from "#lib/platform/db.ts";
import { newId } from "#lib/platform/ids.ts";
import { sql } from "#lib/platform/sql.ts";
import { useDatabase } from "#lib/platform/test-database.ts";
import { startReport } from "#lib/report/commands/start.ts";
import { execute } from "#lib/workflow/execute.ts";
import { Campaign } from "#seed/test-campaign.ts";
import { writtenCell } from "./cell.ts";
import { saveFigures, saveFiguresForm } from "./commands.ts";
import { figureGrid } from "./queries.ts";
import type { FigureRow } from "./types.ts";

useDatabase();

const DRAFTER = "nguyen-thu-ha.tam-son";
const at = new Date("2023-04-11T09:00:00+07:00");
let campaign: Campaign;
let reportId: string;
let viewer: Viewer;

const indicator = async (code: string): Promise<string> =>
  (await one(db(), z.object({ id: z.string() }), sql`SELECT id FROM indicator WHERE code = ${code}`))?.id ?? "";
const rowOf = async (code: string): Promise<FigureRow> => {
  const row = (await figureGrid(viewer, reportId))?.rows.find((found) => found.code === code);
  if (row === undefined) throw new Error(`${code} is not asked`);
  return row;
};
const keptRow = z.object({
  year: z.number().nullable(),
  kind: z.string(),
  value: z.string().nullable(),
  reason: z.string().nullable(),
});
const kept = async (code: string) =>
  many(
    db(),
    keptRow,
    sql`SELECT v.year, v.kind, trim_scale(v.value)::text AS value, v.reason FROM indicator_value v
      WHERE v.report_id = ${reportId}::uuid AND v.indicator_id = ${await indicator(code)}::uuid ORDER BY v.year NULLS FIRST`,
  );
const save = (values: Parameters<typeof saveFigures>[1]["values"]) => saveFigures({ viewer, reportId, at }, { values });

beforeAll(async () => {
  campaign = await Campaign.issued();
  const assignmentId = await campaign.duty("tam-son");
  reportId = (await campaign.act(DRAFTER, "2023-04-10T08:00:00+07:00", startReport, { assignmentId })).reportId;
  viewer = await campaign.viewer(DRAFTER);
});

describe("saving figures", () => {
  it("keeps totals and years, each of its kind, and takes an emptied one away", async () => {
    const [models, groups] = [await indicator("A03"), await indicator("A01")];
    const saved = await save([
      { indicatorId: models, year: null, kind: "EXACT", value: "1.234" },
      { indicatorId: models, year: 2021, value: "ước 7" },
      { indicatorId: groups, kind: "MISSING", reason: "Sổ cũ đã hỏng" },
    ]);
    expect(saved).toEqual({ ok: true, value: { written: 3 } });
    expect(await kept("A03")).toEqual([
      { year: null, kind: "EXACT", value: "1234", reason: null },
      { year: 2021, kind: "ESTIMATE", value: "7", reason: null },
    ]);
    expect(await kept("A01")).toEqual([{ year: null, kind: "MISSING", value: null, reason: "Sổ cũ đã hỏng" }]);
    expect(await save([{ indicatorId: models, year: 2021, value: "" }])).toEqual({ ok: true, value: { written: 1 } });
    expect(await kept("A03")).toHaveLength(1);
  });

  it("writes nothing where nothing changed", async () => {
    expect(await save([{ indicatorId: await indicator("A03"), value: "1.234" }])).toEqual({
      ok: true,
      value: { written: 0 },
    });
  });

  it("saves all or none, and says at each cell what is wrong with it", async () => {
    const refused = await save([
      { indicatorId: await indicator("A03"), value: "99" },
      { indicatorId: await indicator("A02"), value: "1.5" },
      { indicatorId: await indicator("A04"), kind: "MISSING" },
    ]);
    expect(refused).toEqual({
      ok: false,
      problem: {
        code: "figure.wrong",
        fields: { "values[1].value": ["figure.notANumber"], "values[2].reason": ["figure.reasonNeeded"] },
      },
    });
    expect((await kept("A03"))[0]?.value).toBe("1234");
  });

  it("refuses what this unit is not asked", async () => {
    expect(await save([{ indicatorId: newId(), value: "1" }])).toMatchObject({ problem: { code: "figure.notAsked" } });
  });
});

describe("the grid", () => {
  it("comes back as it was drawn without a change, notes included", async () => {
    await save([{ indicatorId: await indicator("A02"), value: "78", note: "Theo quyết định kiện toàn" }]);
    await save([{ indicatorId: await indicator("A03"), year: 2020, value: "0" }]);
    await save([{ indicatorId: await indicator("A03"), year: 2019, value: "không có số liệu: mất sổ" }]);
    const grid = await figureGrid(viewer, reportId);
    const values = (grid?.rows ?? []).flatMap((row) =>
      [row.total, ...row.years].map((cell) => ({
        indicatorId: row.id,
        year: cell.year,
        value: writtenCell(cell.figure, "vi"),
        was: cell.was,
      })),
    );
    expect(await save(values)).toEqual({ ok: true, value: { written: 0 } });
  });

  it("tells of a cell that somebody else changed meanwhile, and overwrites nothing", async () => {
    const drawn = await rowOf("A04");
    await save([{ indicatorId: drawn.id, value: "24" }]);
    const late = await save([{ indicatorId: drawn.id, value: "12", was: drawn.total.was }]);
    expect(late).toMatchObject({ ok: false, problem: { code: "figure.changedMeanwhile" } });
    expect((await kept("A04"))[0]?.value).toBe("24");
  });

  it("takes the sum as the total where the button of that row was pressed", async () => {
    const models = await indicator("A03");
    await save([
      { indicatorId: models, value: "10" },
      { indicatorId: models, year: 2021, value: "7" },
      { indicatorId: models, year: 2022, value: "8" },
    ]);
    const row = await rowOf("A03");
    const values = [row.total, ...row.years].map((cell) => ({
      indicatorId: row.id,
      year: cell.year,
      value: writtenCell(cell.figure, "vi"),
      was: cell.was,
    }));
    const done = await execute(saveFiguresForm, { reportId, values, take: row.id }, { viewer, at });
    expect(done).toEqual({ ok: true, value: { written: 1 } });
    expect((await rowOf("A03")).total.figure).toMatchObject({ value: "15", kind: "EXACT" });
  });

  it("is not found by a person of another ward", async () => {
    expect(await figureGrid(await campaign.viewer("nguyen-minh-duc.dinh-bang"), reportId)).toBeNull();
  });
});

describe("a sealed figure", () => {
  it("is refused by command and by SQL", async () => {
    const people = { drafter: "nguyen-van-sang.phu-khe", approver: "nguyen-the-hieu.phu-khe" };
    const waiting = await campaign.report("phu-khe", people, "IN_APPROVAL");
    const drafter = await campaign.viewer(people.drafter);
    const refused = await saveFigures(
      { viewer: drafter, reportId: waiting, at },
      { values: [{ indicatorId: await indicator("A03"), value: "5" }] },
    );
    expect(refused).toMatchObject({ ok: false, problem: { code: "report.sealed" } });
    const bySql = db().$executeRaw(
      sql`UPDATE indicator_value SET value = 5, kind = 'EXACT' WHERE report_id = ${waiting}::uuid`,
    );
    await expect(bySql).rejects.toThrow(/sealed/);
  });
});
