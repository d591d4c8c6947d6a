import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { db, many, one, sql } from "#lib/platform/db.ts";
import { useDatabase } from "#lib/platform/test-database.ts";
import { startReport } from "#lib/report/commands/start.ts";
import { submitReport } from "#lib/report/commands/submit.ts";
import { saveFigures } from "#lib/report/figure/commands.ts";
import { inheritSection } from "#lib/report/section/commands/inherit.ts";
import { saveSection } from "#lib/report/section/commands/save.ts";
import {
  amend,
  amendmentScene,
  answers,
  keptFacts,
  milestone,
  recounted,
  rolledUp,
  type Scene,
  unitId,
} from "#seed/test-amendment.ts";
import type { Campaign } from "#seed/test-campaign.ts";
import { people } from "#seed/test-review.ts";
import { recordMilestone } from "../milestone/commands.ts";

useDatabase();

let campaign: Campaign;
let reports: Scene["reports"];

beforeAll(async () => {
  ({ campaign, reports } = await amendmentScene());
}, 120_000);

const item = (code: string): string => campaign.plan.items.get(code) ?? "";

/** Runs a change and says that nothing was lost and every count is true. */
async function amended(change: Parameters<typeof amend>[1], at?: string) {
  const before = await answers();
  const firsts = (await keptFacts()).firsts;
  const done = await amend(campaign, change, at);
  expect(await answers()).toEqual(before);
  expect(await rolledUp()).toEqual(await recounted());
  const kept = await keptFacts();
  expect(kept.held).toBe(kept.reports);
  expect(kept.firsts).toEqual(expect.arrayContaining(firsts));
  return done.outcome;
}

const dutyRow = z.object({
  unit: z.string(),
  drafting: z.string(),
  ended: z.boolean(),
  successor: z.string().nullable(),
  report: z.string().nullable(),
});
function duties(unit: string, code = "25-NQ/TW"): Promise<z.output<typeof dutyRow>[]> {
  return many(
    db(),
    dutyRow,
    sql`SELECT u.code AS unit, w.code AS drafting, a.ended_at IS NOT NULL AS ended, su.code AS successor, r.state AS report
      FROM assignment a JOIN unit u ON u.id = a.unit_id JOIN unit w ON w.id = a.drafting_unit_id JOIN directive d ON d.id = a.directive_id
        LEFT JOIN assignment s ON s.id = a.successor_id LEFT JOIN unit su ON su.id = s.unit_id LEFT JOIN report r ON r.assignment_id = a.id
      WHERE u.code = ${unit} AND d.code = ${code}`,
  );
}

describe("units", () => {
  it("leave: their duties end, writing is refused by every way in, their text stays", async () => {
    const outcome = await amended({ kind: "UNIT_REMOVED", unitId: await unitId("dinh-bang") });
    expect(outcome.effects.ended).toHaveLength(3);
    const drafter = await campaign.viewer(people["dinh-bang"].drafter);
    const at = new Date("2023-04-13T08:00:00+07:00");
    expect(
      await saveSection(
        { viewer: drafter, reportId: reports.drafted, at },
        { outlineItemId: item("II.3"), baseRevision: 1, blocks: [] },
      ),
    ).toMatchObject({ ok: false, problem: { code: "access.ended" } });
    const start = { assignmentId: await campaign.duty("dinh-bang", "218-QĐ/TW") };
    expect(await campaign.try(people["dinh-bang"].drafter, at.toISOString(), startReport, start)).toMatchObject({
      problem: { code: "access.ended" },
    });
    const held = await milestone("dinh-bang", "218-QĐ/TW", "SUM_UP");
    const said = { form: "Hội nghị trực tiếp", attendees: 64, documentNumber: "12-BB/ĐU" };
    const record = { milestoneId: held.id, heldOn: "2023-04-10", ...said };
    expect(await campaign.try(people["dinh-bang"].drafter, at.toISOString(), recordMilestone, record)).toMatchObject({
      problem: { code: "access.ended" },
    });
  });

  it("come back: a duty that ended begins again as it was left", async () => {
    const outcome = await amended({ kind: "UNIT_ADDED", unitId: await unitId("dinh-bang") });
    expect(outcome.effects.made.every((duty) => duty.resumes !== null)).toBe(true);
    expect(await duties("dinh-bang")).toMatchObject([{ ended: false, report: "DRAFT" }]);
  });

  it("come in with every duty that issuing would have made", async () => {
    const outcome = await amended({ kind: "UNIT_ADDED", unitId: await unitId("hoi-luat-gia") });
    expect(outcome.effects.made).toHaveLength(3);
    const rows = await many(
      db(),
      z.object({ steps: z.coerce.number(), milestones: z.coerce.number(), own: z.coerce.number() }),
      sql`SELECT (SELECT count(*) FROM assignment_step s WHERE s.assignment_id = a.id) AS steps,
        (SELECT count(*) FROM milestone m WHERE m.assignment_id = a.id) AS milestones,
        (SELECT count(*) FROM milestone m WHERE m.unit_id = a.unit_id AND m.kind = 'OWN_PLAN') AS own
        FROM assignment a JOIN unit u ON u.id = a.unit_id WHERE u.code = 'hoi-luat-gia'`,
    );
    expect(rows).toEqual(Array.from({ length: 3 }, () => ({ steps: 1, milestones: 2, own: 1 })));
  });

  it("are merged: what was sent stays a source, what was not becomes the successor's duty", async () => {
    const outcome = await amended({
      kind: "UNITS_MERGED",
      unitIds: [await unitId("dinh-bang"), await unitId("dong-ky")],
      intoId: await unitId("trang-ha"),
    });
    expect(outcome.effects.passed).toMatchObject([{ state: "SUBMITTED" }]);
    expect(outcome.effects.made).toHaveLength(0);
    expect(await duties("dong-ky")).toMatchObject([{ drafting: "trang-ha", ended: false, report: "SUBMITTED" }]);
    expect(await duties("dinh-bang")).toMatchObject([{ ended: true, successor: "trang-ha", report: "DRAFT" }]);
  });

  it("leave their text to the successor, section by section, marked with the unit it came from", async () => {
    const heir = "trinh-van-an.trang-ha";
    const at = "2023-04-13T08:00:00+07:00";
    const { reportId } = await campaign.act(heir, at, startReport, { assignmentId: await campaign.duty("trang-ha") });
    const take = { reportId, outlineItemId: item("II.3"), fromReportId: reports.drafted };
    await campaign.act(heir, at, inheritSection, take);
    await campaign.act(heir, at, inheritSection, take);
    const section = await one(
      db(),
      z.object({ ids: z.array(z.string()) }),
      sql`SELECT jsonb_path_query_array(s.blocks, '$[*].id') AS ids FROM section s
        WHERE s.report_id = ${reportId}::uuid AND s.outline_item_id = ${item("II.3")}::uuid`,
    );
    expect(section?.ids).toEqual([`from-${reports.drafted}`, "p1"]);
    const stranger = { ...take, fromReportId: reports.sent };
    expect(await campaign.try(heir, at, inheritSection, stranger)).toMatchObject({
      problem: { code: "section.nothingToInherit" },
    });
  });

  it("are split: each part owes what was not sent yet", async () => {
    const outcome = await amended({
      kind: "UNIT_SPLIT",
      unitId: await unitId("phu-khe"),
      partIds: [await unitId("hoi-khuyen-hoc"), await unitId("hoi-nguoi-cao-tuoi")],
    });
    expect(outcome.effects.ended).toHaveLength(3);
    expect(outcome.effects.made).toHaveLength(6);
    expect(await duties("phu-khe")).toMatchObject([{ ended: true, successor: "hoi-khuyen-hoc", report: "APPROVED" }]);
    const send = {
      reportId: reports.approved,
      digest: await campaign.digest(reports.approved),
      number: 4,
      datedOn: "2023-04-13",
    };
    expect(
      await campaign.try(people["phu-khe"].drafter, "2023-04-13T08:00:00+07:00", submitReport, send),
    ).toMatchObject({ problem: { code: "access.ended" } });
    await expect(
      db().$executeRaw(sql`UPDATE section SET words = 1 WHERE report_id = ${reports.drafted}::uuid`),
    ).rejects.toThrow("sealed");
    const figures = {
      values: [{ indicatorId: [...campaign.plan.indicators.values()][0] ?? "", year: null, kind: "NONE" as const }],
    };
    const writer = { viewer: await campaign.viewer(people["dinh-bang"].drafter), reportId: reports.drafted };
    expect(await saveFigures({ ...writer, at: new Date("2023-04-13T08:00:00+07:00") }, figures)).toMatchObject({
      problem: { code: "access.ended" },
    });
  });

  it("are renamed: the old name is kept with its days", async () => {
    const id = await unitId("chau-khe");
    await amended({
      kind: "UNIT_RENAMED",
      unitId: id,
      name: "Đảng ủy phường Châu Khê mới",
      shortName: "Châu Khê mới",
      symbol: "ĐU",
    });
    const named = await one(
      db(),
      z.object({ then: z.string(), now: z.string() }),
      sql`SELECT (SELECT name FROM unit_named_on(${id}::uuid, '2023-04-01')) AS then, (SELECT name FROM unit_named_on(${id}::uuid, '2023-04-12')) AS now`,
    );
    expect(named).toEqual({ then: "Đảng ủy phường Châu Khê", now: "Đảng ủy phường Châu Khê mới" });
  });
});
