import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { desksOf, homeOf } from "#lib/access/desks.ts";
import { succeedUnit } from "#lib/organisation/commands/succession.ts";
import { renameUnit } from "#lib/organisation/commands/unit-name.ts";
import { rolesOn, whoMayFor } from "#lib/organisation/queries/roles.ts";
import { unitView } from "#lib/organisation/queries/unit.ts";
import { planPage } from "#lib/plan/queries/plan.ts";
import { setClock } from "#lib/platform/clock.ts";
import { db, many } from "#lib/platform/db.ts";
import { sql } from "#lib/platform/sql.ts";
import { useDatabase } from "#lib/platform/test-database.ts";
import { startReport } from "#lib/report/commands/start.ts";
import { unitDesk } from "#lib/report/desk/queries.ts";
import { reportPage } from "#lib/report/queries/report.ts";
import { receivingDesk } from "#lib/review/queries/desk.ts";
import { execute } from "#lib/workflow/execute.ts";
import { need } from "../load/rows.ts";
import { Campaign2026, START_2026 } from "./campaign.ts";
import { LEAD, PROVINCE } from "./units.ts";

useDatabase();

const NOW = new Date(START_2026);
let campaign: Campaign2026;
beforeAll(async () => {
  campaign = await Campaign2026.issued();
  await campaign.live();
  setClock(NOW);
});

const viewer = (key: string) => campaign.actors.viewer(key, NOW);
const unit = (path: string) => need(campaign.ids.units, path);

describe("the organisation", () => {
  it("has no district: three levels and their kinds, the very ones a new installation begins with", async () => {
    const levels = await many(db(), z.object({ code: z.string() }), sql`SELECT code FROM level ORDER BY rank`);
    expect(levels.map((level) => level.code)).toEqual(["CENTRAL", "PROVINCE", "COMMUNE"]);
    const kinds = await many(
      db(),
      z.object({ code: z.string() }),
      sql`SELECT DISTINCT k.code FROM unit_kind k JOIN unit u ON u.kind_code = k.code WHERE k.level_code NOT IN ('CENTRAL', 'PROVINCE', 'COMMUNE')`,
    );
    expect(kinds).toEqual([]);
  });

  it("gives everybody the desk of their unit's kind or role", async () => {
    const home = async (key: string) => homeOf(await viewer(key));
    expect(await home("do-thi-huyen.phu-khe")).toBe("/desk/ward");
    expect(await home("vuong-thi-lan.gia-binh")).toBe("/desk/ward");
    expect(await home("trinh-van-bach")).toBe("/desk/commission");
    expect(await home("dao-quoc-viet")).toBe("/desk/leaders");
    expect(await home("quach-dinh-hien")).toBe("/desk/province");
    expect(await home("mac-van-tien")).toBe("/desk/coordination");
    expect(await home("ta-minh-chau")).toBe("/desk/admin");
    expect(await home("bui-dang-khoa")).toBe("/desk/auditor");
    expect(desksOf(await viewer("nghiem-thi-lien")).map(({ desk }) => desk)).toEqual(["commission"]);
  });

  it("knows which wards of the former city each ward came from", async () => {
    const tuSon = await unitView(await viewer("ta-minh-chau"), unit(`${PROVINCE}/tu-son`));
    expect(tuSon?.predecessors.map((one) => one.name)).toEqual(
      [
        "Đảng ủy phường Đình Bảng",
        "Đảng ủy phường Đông Ngàn",
        "Đảng ủy phường Phù Chẩn",
        "Đảng ủy phường Tân Hồng",
      ].sort((a, b) => a.localeCompare(b, "vi")),
    );
  });
});

describe("its campaign", () => {
  it("makes a duty for each commune that exists and each directive, and the province's own, with the plan's days", async () => {
    const duties = await many(
      db(),
      z.object({ own: z.boolean(), code: z.string(), kind: z.string(), due: z.string().nullable(), units: z.number() }),
      sql`SELECT a.own_document AS own, d.code, m.kind, m.due_on::text AS due, count(*)::int AS units FROM assignment a
        JOIN directive d ON d.id = a.directive_id JOIN milestone m ON m.assignment_id = a.id GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3`,
    );
    expect(duties).toEqual([
      { own: false, code: "124-QĐ/TW", kind: "SEND_REPORT", due: null, units: 7 },
      { own: false, code: "124-QĐ/TW", kind: "SUM_UP", due: "2026-09-30", units: 7 },
      { own: false, code: "23-QĐ/TW", kind: "SEND_REPORT", due: "2026-05-14", units: 7 },
      { own: false, code: "23-QĐ/TW", kind: "SUM_UP", due: "2026-04-29", units: 7 },
      { own: true, code: "124-QĐ/TW", kind: "SEND_REPORT", due: null, units: 1 },
      { own: true, code: "124-QĐ/TW", kind: "SUM_UP", due: null, units: 1 },
      { own: true, code: "23-QĐ/TW", kind: "SEND_REPORT", due: "2026-06-29", units: 1 },
      { own: true, code: "23-QĐ/TW", kind: "SUM_UP", due: null, units: 1 },
    ]);
    const page = await planPage(await viewer("do-thi-huyen.phu-khe"), campaign.planId);
    expect(page?.title).toContain("dân vận năm 2026");
  });

  it("shows a commune its duty on its desk, and the lead body what came in and who owes", async () => {
    const desk = JSON.stringify(await unitDesk(await viewer("do-thi-huyen.phu-khe"), "ward"));
    for (const word of ["23-QĐ/TW", "124-QĐ/TW", "trước ngày 15/5/2026"]) expect(desk).toContain(word);
    const received = await receivingDesk(await viewer("trinh-van-bach"), "commission");
    expect(JSON.stringify(received)).toContain("Phù Khê");
    expect(await receivingDesk(await viewer("do-thi-huyen.phu-khe"), "commission")).toBeNull();
  });

  it("stands where its people brought it: one accepted, one returned for one item", async () => {
    const states = await many(
      db(),
      z.object({ code: z.string(), state: z.string() }),
      sql`SELECT u.code, r.state FROM report r JOIN unit u ON u.id = r.unit_id ORDER BY u.code`,
    );
    expect(states).toEqual([
      { code: "tam-son", state: "RETURNED" },
      { code: "tu-son", state: "ACCEPTED" },
    ]);
  });

  it("prints the letterhead of a commune below its province, dated as it was sent", async () => {
    const [report] = await many(
      db(),
      z.object({ id: z.string() }),
      sql`SELECT r.id FROM report r JOIN unit u ON u.id = r.unit_id WHERE u.code = 'tu-son'`,
    );
    const page = await reportPage(await viewer("trinh-van-bach"), report?.id ?? "");
    expect(page?.paper?.head).toMatchObject({
      superior: "ĐẢNG BỘ TỈNH BẮC NINH",
      body: "ĐẢNG ỦY PHƯỜNG TỪ SƠN",
      separator: "asterisk",
      right: ["ĐẢNG CỘNG SẢN VIỆT NAM"],
      number: "Số 41-BC/ĐU",
      date: "Từ Sơn, ngày 29 tháng 4 năm 2026",
    });
  });

  it("lets the lead body write the province's own report, for the centre, after its leaders' decision", async () => {
    const assignmentId = await campaign.duty(PROVINCE, "23-QĐ/TW");
    const drafter = await viewer("luong-thu-trang");
    const started = await execute(startReport, { assignmentId }, { viewer: drafter, at: NOW });
    if (!started.ok) throw new Error(started.problem.code);
    const page = await reportPage(drafter, started.value.reportId);
    expect(page?.paper?.head).toMatchObject({ superior: null, body: "TỈNH ỦY BẮC NINH" });
    const may = await whoMayFor(await viewer("ta-minh-chau"), {
      unitId: unit(PROVINCE),
      dutyId: assignmentId,
      on: "2026-05-07",
    });
    const who = Object.fromEntries(
      (may?.answers ?? []).map(({ permission, who: found }) => [permission, found.map((one) => one.name)]),
    );
    expect(who).toMatchObject({
      "report.write": ["Lương Thu Trang"],
      "report.approve": ["Nghiêm Thị Liên"],
      "report.startReview": ["Quách Đình Hiến"],
    });
  });
});

describe("the organisation changes by data alone", () => {
  it("a commission gets another name: documents of before keep the old one, everybody sees the new one", async () => {
    const admin = await viewer("ta-minh-chau");
    const renamed = await execute(
      renameUnit,
      {
        unitId: unit(LEAD),
        name: "Ban Dân vận Tỉnh ủy",
        shortName: "Ban Dân vận",
        symbol: "BDVTU",
        from: "2026-05-06",
        document: "QĐ 01-QĐ/TU",
      },
      { viewer: admin, at: NOW },
    );
    expect(renamed.ok).toBe(true);
    const named = async (on: string) =>
      (await rolesOn(admin, { on, search: "", role: "REVIEWER", unitId: unit(LEAD), page: 1 })).rows.map(
        (row) => row.unitName,
      );
    expect(await named("2026-05-05")).toEqual(["Ban Tuyên giáo và Dân vận Tỉnh ủy"]);
    expect(await named("2026-05-06")).toEqual(["Ban Dân vận Tỉnh ủy"]);
  });

  it("a commune that reports is not merged here but by an amendment of the plan", async () => {
    const refused = await execute(
      succeedUnit,
      {
        unitId: unit(`${PROVINCE}/phu-khe`),
        successorIds: [unit(`${PROVINCE}/tu-son`)],
        since: "2026-06-01",
        document: "NQ 1",
      },
      { viewer: await viewer("ta-minh-chau"), at: NOW },
    );
    expect(refused).toMatchObject({ problem: { code: "organisation.inCampaign", params: { count: 2 } } });
  });
});
