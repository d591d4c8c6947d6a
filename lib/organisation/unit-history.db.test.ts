import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import type { Viewer } from "#lib/access/types.ts";
import { setClock } from "#lib/platform/clock.ts";
import { db, inTransaction, many, one } from "#lib/platform/db.ts";
import { sql } from "#lib/platform/sql.ts";
import { useDatabase } from "#lib/platform/test-database.ts";
import { execute } from "#lib/workflow/execute.ts";
import { Actors, ADDRESS } from "#seed/load/actors.ts";
import { type Ids, insertOrganisation } from "#seed/load/organisation.ts";
import { need } from "#seed/load/rows.ts";
import { succeedUnit } from "./commands/succession.ts";
import { createUnit } from "./commands/unit.ts";
import { renameUnit } from "./commands/unit-name.ts";
import { successorCandidates, unitView } from "./queries/unit.ts";
import { pathTo, unitTree } from "./queries/units.ts";

useDatabase();

const AT = new Date("2025-07-10T01:00:00Z");
let ids: Ids;
let admin: Viewer;
let drafter: Viewer;

beforeAll(async () => {
  setClock(AT);
  ids = await inTransaction((tx) => insertOrganisation(tx, new Date("2023-03-01T01:00:00Z"), ADDRESS));
  const actors = new Actors(ids);
  admin = await actors.viewer("pham-duc-trong", AT);
  drafter = await actors.viewer("nguyen-thu-ha.tam-son", AT);
});

const city = (code: string) => need(ids.units, `bac-ninh/tu-son/${code}`);
const namedOn = async (unitId: string, day: string) =>
  (await one(db(), z.object({ name: z.string() }), sql`SELECT name FROM unit_named_on(${unitId}::uuid, ${day}::date)`))
    ?.name;
const DOCUMENT = "QĐ 983-QĐ/TU, 12/02/2025";
const rename = (changed: object = {}, viewer = admin) =>
  execute(
    renameUnit,
    {
      unitId: city("ban-dan-van"),
      name: "Ban Tuyên giáo và Dân vận Thành ủy",
      shortName: "Ban Tuyên giáo và Dân vận",
      symbol: "BTGDVTU",
      from: "2025-03-01",
      document: DOCUMENT,
      ...changed,
    },
    { viewer, at: AT },
  );

describe("another name", () => {
  it("holds from its day on, and what is older keeps the old one", async () => {
    expect((await rename()).ok).toBe(true);
    const unitId = city("ban-dan-van");
    expect(await namedOn(unitId, "2023-04-14")).toBe("Ban Dân vận Thành ủy");
    expect(await namedOn(unitId, "2025-02-28")).toBe("Ban Dân vận Thành ủy");
    expect(await namedOn(unitId, "2025-03-01")).toBe("Ban Tuyên giáo và Dân vận Thành ủy");
    expect(await unitView(admin, unitId)).toMatchObject({
      name: "Ban Tuyên giáo và Dân vận Thành ủy",
      namedSince: "2025-03-01",
      earlier: [{ name: "Ban Dân vận Thành ủy", symbol: "BDVTU", to: "2025-02-28", document: DOCUMENT }],
    });
    expect((await unitTree(admin, { search: "ban dan van thanh uy" })).units.map((unit) => unit.id)).toContain(unitId);
  });

  it("may change again later, not earlier, not to the same, not ahead of its day, and only by an administrator", async () => {
    expect(await rename({ name: "Tên khác", from: "2025-02-01" })).toMatchObject({
      problem: { code: "organisation.renameOrder", params: { since: "1/3/2025" } },
    });
    expect(await rename({ from: "2025-07-01" })).toMatchObject({ problem: { code: "organisation.sameName" } });
    expect(await rename({ name: "Tên khác", from: "2025-07-11" })).toMatchObject({
      problem: { code: "organisation.renameFuture" },
    });
    expect(await rename({ name: "Tên khác" }, drafter)).toMatchObject({ problem: { code: "access.role" } });
    expect((await rename({ name: "Ban Xây dựng Đảng", from: "2025-07-01" })).ok).toBe(true);
    expect(await namedOn(city("ban-dan-van"), "2025-06-30")).toBe("Ban Tuyên giáo và Dân vận Thành ủy");
    expect(await namedOn(city("ban-dan-van"), "2024-06-30")).toBe("Ban Dân vận Thành ủy");
  });
});

describe("who carries on", () => {
  const succeed = (unitId: string, successorIds: string[], changed: object = {}) =>
    execute(
      succeedUnit,
      { unitId, successorIds, since: "2025-07-01", document: "NQ 1658/NQ-UBTVQH15", ...changed },
      { viewer: admin, at: AT },
    );

  it("several wards become one: they end on the eve, their roles with them, and the new one knows whom it came from", async () => {
    const made = await execute(
      createUnit,
      {
        parentId: need(ids.units, "bac-ninh"),
        kindCode: "ward_party_committee",
        name: "Đảng ủy phường Tam Sơn",
        shortName: "Tam Sơn",
        symbol: "ĐU",
        placeName: "Tam Sơn",
        validFrom: "2025-07-01",
      },
      { viewer: admin, at: AT },
    );
    if (!made.ok) throw new Error(made.problem.code);
    const successor = made.value.unitId;
    expect(await succeed(city("tam-son"), [successor])).toEqual({ ok: true, value: { positions: 3 } });
    expect((await succeed(city("tuong-giang"), [successor])).ok).toBe(true);
    expect(await unitView(admin, successor)).toMatchObject({
      predecessors: [
        { name: "Đảng ủy phường Tam Sơn", since: "2025-07-01" },
        { name: "Đảng ủy phường Tương Giang", document: "NQ 1658/NQ-UBTVQH15" },
      ],
    });
    expect(await unitView(admin, city("tam-son"))).toMatchObject({
      validTo: "2025-06-30",
      roles: [],
      successors: [{ id: successor }],
    });
    const events = await many(
      db(),
      z.object({ action: z.string() }),
      sql`SELECT action FROM audit_event WHERE subject_kind = 'unit' AND subject_id IN (${city("tam-son")}, ${city("tuong-giang")})`,
    );
    expect(events.map((event) => event.action)).toEqual(["unit.merged", "unit.merged"]);
  });

  it("one becomes several", async () => {
    expect((await succeed(city("ban-tuyen-giao"), [city("ban-to-chuc"), city("van-phong")])).ok).toBe(true);
    expect((await unitView(admin, city("ban-tuyen-giao")))?.successors).toHaveLength(2);
  });

  it("is nobody that has ended, not the unit itself, and not while others stand below", async () => {
    expect(await succeed(city("tam-son"), [city("phu-khe")])).toMatchObject({
      problem: { code: "organisation.alreadyEnded" },
    });
    expect(await succeed(city("phu-khe"), [city("phu-khe")])).toMatchObject({
      problem: { code: "organisation.ownSuccessor" },
    });
    expect(await succeed(city("phu-khe"), [city("tam-son")])).toMatchObject({
      problem: { code: "organisation.successorClosed" },
    });
    expect(await succeed(city("ubnd"), [city("hdnd")])).toMatchObject({
      problem: { code: "organisation.childrenLeft" },
    });
    expect((await successorCandidates(admin, city("phu-khe"), "chau khe")).map((unit) => unit.id)).toEqual([
      city("chau-khe"),
    ]);
    expect(await successorCandidates(drafter, city("phu-khe"), "chau khe")).toEqual([]);
  });
});

describe("a large tree", () => {
  it("is shown level by level, fifty a page, and found by name with or without diacritics", async () => {
    const parent = need(ids.units, "bac-ninh");
    await db().$executeRaw(sql`INSERT INTO unit (id, code, kind_code, level_code, parent_id, name, short_name, symbol, place_name, sort, valid_from)
      SELECT gen_random_uuid(), 'xa-' || n, 'ward_party_committee', 'COMMUNE', ${parent}::uuid, 'Đảng ủy xã Số ' || n, 'Xã Số ' || n, 'ĐU', 'Bắc Ninh', 1000 + n, '2025-07-01'
      FROM generate_series(1, 130) n`);
    const top = await unitTree(admin);
    expect(top).toMatchObject({ whole: false, total: 1, pages: 1 });
    expect(top.units[0]?.below).toBeGreaterThan(170);
    const [first, third] = [
      await unitTree(admin, { under: parent }),
      await unitTree(admin, { under: parent, page: 3 }),
    ];
    expect([first.units.length, first.pages, third.units.length]).toEqual([50, 3, first.total - 100]);
    expect(third.units.at(-1)?.name).toBe("Đảng ủy xã Số 130");
    expect((await unitTree(admin, { under: city("ubnd") })).whole).toBe(true);
    expect((await unitTree(admin, { search: "XA SO 77" })).units.map((unit) => unit.shortName)).toEqual(["Xã Số 77"]);
    expect((await pathTo(admin, city("ubnd"))).map((unit) => unit.name)).toHaveLength(3);
    expect(await pathTo(drafter, city("ubnd"))).toEqual([]);
  });
});
