import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import type { Viewer } from "#lib/access/types.ts";
import { db, many } from "#lib/platform/db.ts";
import { sql } from "#lib/platform/sql.ts";
import { useDatabase } from "#lib/platform/test-database.ts";
import { execute } from "#lib/workflow/execute.ts";
import { Campaign } from "#seed/test-campaign.ts";
import { removeLevel, removeUnitKind, saveLevel, saveUnitKind } from "./commands.ts";
import { levelsAndKinds } from "./queries.ts";
import { unitKindSchema } from "./schema.ts";

useDatabase();

let campaign: Campaign;
let admin: Viewer;
beforeAll(async () => {
  campaign = await Campaign.issued();
  admin = await campaign.viewer("pham-duc-trong");
});

const events = async (action: string) =>
  (
    await many(
      db(),
      z.object({ data: z.string() }),
      sql`SELECT data FROM audit_event WHERE action = ${action} ORDER BY sequence`,
    )
  ).map(({ data }): unknown => JSON.parse(data));

const REGION = { code: "REGION", rank: 9, nameVi: "Cấp khu vực", nameEn: "Regional level" };
type Kind = z.input<typeof unitKindSchema>;
const COUNCIL: Kind = {
  code: "regional_council",
  nameVi: "Hội đồng khu vực",
  nameEn: "Regional council",
  levelCode: "REGION",
  desk: "council",
  documentForm: "state",
  indicatorKinds: ["U"],
  sort: 90,
};
const kindNow = async (code: string) =>
  (await levelsAndKinds(admin))?.kinds.find((kind) => kind.code === code) ?? expect.fail(`no kind ${code}`);
/** A kind as the form would send it back. */
const asSent = async (code: string) => unitKindSchema.parse(await kindNow(code));

describe("levels and kinds as rows", () => {
  it("are entered, renamed and taken out again, each change with old and new on the trail", async () => {
    expect((await execute(saveLevel, REGION, { viewer: admin })).ok).toBe(true);
    expect((await execute(saveUnitKind, COUNCIL, { viewer: admin })).ok).toBe(true);
    expect((await execute(saveLevel, { ...REGION, nameVi: "Cấp vùng" }, { viewer: admin })).ok).toBe(true);
    expect(await kindNow("regional_council")).toMatchObject({ levelVi: "Cấp vùng", units: 0, used: false });
    expect(await execute(removeLevel, { code: "REGION" }, { viewer: admin })).toMatchObject({
      problem: { code: "organisation.levelUsed", params: { count: 1 } },
    });
    expect((await execute(removeUnitKind, { code: "regional_council" }, { viewer: admin })).ok).toBe(true);
    expect((await execute(removeLevel, { code: "REGION" }, { viewer: admin })).ok).toBe(true);
    expect(await events("level.changed")).toMatchObject([
      { code: "REGION", old: null },
      { old: { nameVi: "Cấp khu vực" }, new: { nameVi: "Cấp vùng" } },
      { new: null },
    ]);
    expect(await events("unitKind.changed")).toHaveLength(2);
  });

  it("are renamed, not removed, while something uses them", async () => {
    const ward = await asSent("ward_party_committee");
    expect(await execute(removeUnitKind, { code: ward.code }, { viewer: admin })).toMatchObject({
      problem: { code: "organisation.kindUsed" },
    });
    expect((await execute(saveUnitKind, { ...ward, nameVi: "Đảng ủy cơ sở" }, { viewer: admin })).ok).toBe(true);
    expect(await kindNow(ward.code)).toMatchObject({ nameVi: "Đảng ủy cơ sở", used: true });
  });

  it("keep the level of units that exist, and the figures of units that report", async () => {
    const ward = await asSent("ward_party_committee");
    expect(await execute(saveUnitKind, { ...ward, levelCode: "PROVINCE" }, { viewer: admin })).toMatchObject({
      problem: { code: "organisation.kindHasUnits", params: { count: 12 } },
    });
    expect(await execute(saveUnitKind, { ...ward, indicatorKinds: ["P"] }, { viewer: admin })).toMatchObject({
      problem: { code: "organisation.kindReports" },
    });
    const order = { ...ward, indicatorKinds: [...ward.indicatorKinds].reverse() };
    expect((await execute(saveUnitKind, order, { viewer: admin })).ok).toBe(true);
  });

  it("are an administrator's business, with codes people can type and one level to a rank", async () => {
    const drafter = await campaign.viewer("nguyen-thu-ha.tam-son");
    expect(await levelsAndKinds(drafter)).toBeNull();
    expect(await execute(saveLevel, REGION, { viewer: drafter })).toMatchObject({ problem: { code: "access.role" } });
    expect(await execute(saveLevel, { ...REGION, rank: 1 }, { viewer: admin })).toMatchObject({
      problem: { code: "organisation.rankTaken" },
    });
    expect(await execute(saveLevel, { ...REGION, code: "Cấp vùng" }, { viewer: admin })).toMatchObject({
      problem: { fields: { code: ["organisation.codeShape"] } },
    });
    expect(await execute(saveUnitKind, { ...COUNCIL, levelCode: "NOWHERE" }, { viewer: admin })).toMatchObject({
      problem: { code: "access.notFound" },
    });
  });
});
