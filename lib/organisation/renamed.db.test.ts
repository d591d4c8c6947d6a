import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { setClock } from "#lib/platform/clock.ts";
import { db, one } from "#lib/platform/db.ts";
import { sql } from "#lib/platform/sql.ts";
import { useDatabase } from "#lib/platform/test-database.ts";
import { startReport } from "#lib/report/commands/start.ts";
import { verification } from "#lib/report/queries/receipt.ts";
import { reportPage } from "#lib/report/queries/report.ts";
import { need } from "#seed/load/rows.ts";
import { Campaign } from "#seed/test-campaign.ts";
import { renameUnit } from "./commands/unit-name.ts";

useDatabase();

const LATER = "2023-05-10T08:00:00+07:00";
const ADMIN = "pham-duc-trong";
const TAM_SON = { drafter: "nguyen-thu-ha.tam-son", approver: "ngo-thi-thuy.tam-son" };
let campaign: Campaign;
let sent: string;

beforeAll(async () => {
  setClock(new Date(LATER));
  campaign = await Campaign.issued();
  sent = await campaign.report("tam-son", TAM_SON, "SUBMITTED", 12);
});

const rename = (path: string, name: string, shortName: string, symbol: string) =>
  campaign.act(ADMIN, LATER, renameUnit, {
    unitId: need(campaign.ids.units, `bac-ninh/${path}`),
    name,
    shortName,
    symbol,
    from: "2023-05-01",
    document: "QĐ 983-QĐ/TU",
  });
const headOf = async (reportId: string) =>
  (await reportPage(await campaign.viewer(TAM_SON.drafter), reportId))?.paper?.head;

describe("renaming while a campaign runs, by data alone", () => {
  it("leaves what was sent under its old names, letterhead and public check alike", async () => {
    await rename("tu-son/tam-son", "Đảng ủy phường Tam Giang", "Tam Giang", "ĐUTG");
    await rename("tu-son", "Thành ủy Từ Sơn mới", "Từ Sơn mới", "TU");
    expect(await headOf(sent)).toMatchObject({
      superior: "ĐẢNG BỘ THÀNH PHỐ TỪ SƠN",
      body: "ĐẢNG ỦY PHƯỜNG TAM SƠN",
      number: "Số 12-BC/ĐU",
    });
    const version = await one(
      db(),
      z.object({ digest: z.string() }),
      sql`SELECT v.digest FROM report_version v JOIN submission s ON s.version_id = v.id WHERE s.report_id = ${sent}::uuid`,
    );
    expect((await verification(version?.digest ?? ""))?.unit).toBe("Đảng ủy phường Tam Sơn");
  });

  it("writes what comes later under the new ones", async () => {
    const { reportId } = await campaign.act(TAM_SON.drafter, LATER, startReport, {
      assignmentId: await campaign.duty("tam-son", "218-QĐ/TW"),
    });
    expect(await headOf(reportId)).toMatchObject({
      superior: "ĐẢNG BỘ THÀNH PHỐ TỪ SƠN MỚI",
      body: "ĐẢNG ỦY PHƯỜNG TAM GIANG",
    });
  });

  it("calls Ban Dân vận by its new name wherever a report goes through it", async () => {
    await rename("tu-son/ban-dan-van", "Ban Tuyên giáo và Dân vận Thành ủy", "Ban Tuyên giáo và Dân vận", "BTGDVTU");
    const page = await reportPage(await campaign.viewer(TAM_SON.drafter), sent);
    expect(JSON.stringify(page)).toContain("Ban Tuyên giáo và Dân vận Thành ủy");
    expect(JSON.stringify({ ...page, paper: null })).not.toContain("Ban Dân vận Thành ủy");
  });
});
