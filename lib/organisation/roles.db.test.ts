import { beforeAll, describe, expect, it } from "vitest";
import { namesWhoMay } from "#lib/access/queries.ts";
import { setClock } from "#lib/platform/clock.ts";
import { useDatabase } from "#lib/platform/test-database.ts";
import { need } from "#seed/load/rows.ts";
import { Campaign } from "#seed/test-campaign.ts";
import { makeDelegation } from "./commands/delegation.ts";
import { endPosition, grantPosition } from "./commands/position.ts";
import { rolesOn, whoMayFor } from "./queries/roles.ts";

useDatabase();

const NOW = "2023-04-19T08:00:00+07:00";
let campaign: Campaign;
let unitId: string;
const HEAD = "ngo-thi-thuy.tam-son";
const ADMIN = "pham-duc-trong";

beforeAll(async () => {
  setClock(new Date(NOW));
  campaign = await Campaign.issued();
  unitId = need(campaign.ids.units, "bac-ninh/tu-son/tam-son");
});

const asked = { search: "", role: null, unitId: null, page: 1 };
const names = async (on: string, changed: object = {}) =>
  (await rolesOn(await campaign.viewer(ADMIN), { ...asked, unitId, on, ...changed })).rows.map(
    (row) => `${row.role} ${row.person}${row.lentBy === null ? "" : ` thay ${row.lentBy}`}`,
  );

describe("who holds which role on a day", () => {
  it("changes with the days of positions and of what is lent", async () => {
    expect(await names("2023-04-19")).toEqual([
      "APPROVER Ngô Thị Thúy",
      "DRAFTER Nguyễn Thu Hà",
      "DRAFTER Trần Văn Khoa",
    ]);
    expect(await names("2021-12-31")).toEqual([]);
    const head = await campaign.viewer(HEAD);
    await campaign.act(HEAD, NOW, makeDelegation, {
      positionId: head.positions[0]?.id ?? "",
      toPersonId: need(campaign.ids.people, "tran-van-khoa.tam-son"),
      since: "2023-05-08",
      until: "2023-05-12",
      reason: "Đi công tác",
    });
    await campaign.act(ADMIN, NOW, grantPosition, {
      personId: need(campaign.ids.people, "le-van-bac.tan-hong"),
      unitId,
      role: "CLERK",
      title: "Văn thư",
      since: "2023-06-01",
    });
    expect(await names("2023-05-07", { role: "APPROVER" })).toEqual(["APPROVER Ngô Thị Thúy"]);
    for (const day of ["2023-05-08", "2023-05-12"])
      expect(await names(day, { role: "APPROVER" }), day).toEqual([
        "APPROVER Ngô Thị Thúy",
        "APPROVER Trần Văn Khoa thay Ngô Thị Thúy",
      ]);
    expect(await names("2023-05-13", { role: "APPROVER" })).toEqual(["APPROVER Ngô Thị Thúy"]);
    expect(await names("2023-06-01", { role: "CLERK" })).toEqual(["CLERK Lê Văn Bắc"]);
    expect(await names("2023-05-31", { role: "CLERK" })).toEqual([]);
  });

  it("is found by person or unit, with or without diacritics, and told to nobody else", async () => {
    const found = (search: string) => names("2023-04-19", { unitId: null, search });
    expect(await found("ngo thi thuy")).toEqual(["APPROVER Ngô Thị Thúy"]);
    expect(await found("Tam Sơn")).toHaveLength(3);
    expect(await found("100%")).toEqual([]);
    const drafter = await campaign.viewer("nguyen-thu-ha.tam-son");
    expect((await rolesOn(drafter, { ...asked, on: "2023-04-19" })).rows).toEqual([]);
    expect(await whoMayFor(drafter, { unitId, dutyId: null, on: "2023-04-19" })).toBeNull();
  });
});

describe("who may, for a unit on a day", () => {
  const answer = async (on: string) => {
    const page = await whoMayFor(await campaign.viewer(ADMIN), { unitId, dutyId: null, on });
    return Object.fromEntries(
      (page?.answers ?? []).map(({ permission, who }) => [
        permission,
        who.map((one) => `${one.name}${one.onBehalfOf === null ? "" : ` thay ${one.onBehalfOf.name}`}`),
      ]),
    );
  };

  it("answers by the access table: the ward's head approves, the lead body reviews, the issuer's leaders decide", async () => {
    expect(await answer("2023-05-09")).toMatchObject({
      "report.write": ["Nguyễn Thu Hà", "Trần Văn Khoa"],
      "report.approve": ["Ngô Thị Thúy", "Trần Văn Khoa thay Ngô Thị Thúy"],
      "report.startReview": expect.arrayContaining(["Lê Minh Tâm", "Trịnh Thị Loan"]),
      "report.accept": ["Nguyễn Văn Huân"],
      "extension.decide": expect.arrayContaining(["Phạm Quốc Bảo"]),
    });
    expect((await answer("2023-05-13"))["report.approve"]).toEqual(["Ngô Thị Thúy"]);
    expect((await answer("2021-01-01"))["report.approve"]).toEqual([]);
  });

  it("is what a refusal names", async () => {
    const subject = { unitId, draftingUnitId: unitId, stepUnitId: unitId, stepRole: "APPROVER", state: "IN_APPROVAL" };
    expect(await namesWhoMay("report.approve", subject)).toEqual([
      "Ngô Thị Thúy, Phó Bí thư Thường trực Đảng ủy phường",
    ]);
    const head = await campaign.viewer(HEAD);
    await campaign.act(ADMIN, NOW, endPosition, { positionId: head.positions[0]?.id ?? "" });
    expect(await namesWhoMay("report.approve", subject)).toEqual([]);
  });
});
