import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { setClock } from "#lib/platform/clock.ts";
import { db, inTransaction, many } from "#lib/platform/db.ts";
import { sql } from "#lib/platform/sql.ts";
import { useDatabase } from "#lib/platform/test-database.ts";
import { execute } from "#lib/workflow/execute.ts";
import { Actors, ADDRESS } from "#seed/load/actors.ts";
import { type Ids, insertOrganisation } from "#seed/load/organisation.ts";
import { need } from "#seed/load/rows.ts";
import { changeUnit, createUnit } from "./commands/unit.ts";
import { installation } from "./queries/installation.ts";
import { sampleBodies } from "./queries/sample-people.ts";
import { unitsCalled } from "./queries/shell.ts";
import { unitView } from "./queries/unit.ts";
import { unitKinds, unitTree } from "./queries/units.ts";

useDatabase();

const AT = new Date("2023-04-19T01:00:00Z");
let ids: Ids;
let actors: Actors;

beforeAll(async () => {
  setClock(AT);
  ids = await inTransaction((tx) => insertOrganisation(tx, new Date("2023-03-01T01:00:00Z"), ADDRESS));
  actors = new Actors(ids);
});

const admin = () => actors.viewer("pham-duc-trong", AT);
const NEW = {
  kindCode: "office_department",
  name: "Phòng Y tế",
  shortName: "Phòng Y tế",
  symbol: "PYT",
  validFrom: "2023-04-19",
};
const create = async (changed: object = {}, by = "pham-duc-trong") =>
  execute(
    createUnit,
    { ...NEW, parentId: need(ids.units, "bac-ninh/tu-son/ubnd"), ...changed },
    { viewer: await actors.viewer(by, AT) },
  );

describe("units", () => {
  it("are entered below another one, with code, level and place of their own making", async () => {
    const made = await create();
    if (!made.ok) throw new Error(made.problem.code);
    expect(await unitView(await admin(), made.value.unitId)).toMatchObject({
      code: "phong-y-te",
      placeName: "Từ Sơn",
      kindVi: "Phòng, ban, ngành",
      validTo: null,
    });
    const above = await many(
      db(),
      z.object({ id: z.string() }),
      sql`SELECT ancestor_id AS id FROM unit_ancestor WHERE unit_id = ${made.value.unitId}::uuid`,
    );
    expect(above).toHaveLength(4);
    expect(await create({ shortName: "PHÒNG y tế" })).toMatchObject({ problem: { code: "organisation.codeTaken" } });
    expect((await create({ code: "y-te-khac" })).ok).toBe(true);
    expect(await unitsCalled("phong y te")).toContain(made.value.unitId);
  });

  it("are entered and changed by administrators only, and of known kinds", async () => {
    expect(await create({}, "pham-quoc-bao")).toMatchObject({ problem: { code: "access.role" } });
    expect(await create({ kindCode: "kingdom" })).toMatchObject({ problem: { code: "access.notFound" } });
    const leader = await actors.viewer("pham-quoc-bao", AT);
    expect((await unitTree(leader)).units).toEqual([]);
    expect(await installation(leader)).toBeNull();
  });

  it("are renamed with old and new on the trail, and end only when nobody holds a role in them", async () => {
    const unitId = need(ids.units, "bac-ninh/tu-son/tam-son");
    const change = async (changed: object) =>
      execute(
        changeUnit,
        {
          unitId,
          name: "Đảng ủy phường Tam Sơn",
          shortName: "Tam Sơn",
          symbol: "ĐU",
          validFrom: "2021-02-01",
          ...changed,
        },
        { viewer: await admin() },
      );
    expect(await change({ validTo: "2021-01-01" })).toMatchObject({ problem: { code: "organisation.order" } });
    expect(await change({ validTo: "2023-06-30" })).toMatchObject({
      problem: { code: "organisation.unitInUse", params: { count: 3 } },
    });
    expect((await change({ name: "Đảng bộ phường Tam Sơn" })).ok).toBe(true);
    const [event] = await many(
      db(),
      z.object({ data: z.string() }),
      sql`SELECT data FROM audit_event WHERE subject_id = ${unitId} AND action = 'unit.changed'`,
    );
    expect(JSON.parse(event?.data ?? "{}")).toMatchObject({
      old: { name: "Đảng ủy phường Tam Sơn" },
      new: { name: "Đảng bộ phường Tam Sơn" },
    });
  });

  it("stand in the order of the tree, each below its own parent", async () => {
    const { units: tree } = await unitTree(await admin());
    expect(tree[0]).toMatchObject({ code: "bac-ninh", depth: 0 });
    tree.forEach((unit, index) => {
      const before = tree[index - 1];
      if (before) expect(unit.depth, unit.name).toBeLessThanOrEqual(before.depth + 1);
    });
    expect(tree.find((unit) => unit.code === "tam-son")?.people).toBe(3);
    expect((await unitKinds()).length).toBeGreaterThan(10);
  });
});

describe("what the doors show", () => {
  it("lists every sample person once, at one body", async () => {
    const bodies = await sampleBodies();
    const listed = bodies.flatMap((body) => body.people.map((person) => person.id));
    expect(new Set(listed).size).toBe(listed.length);
    expect(listed.length).toBe(ids.people.size);
    const ward = bodies.find((body) => body.unitName.endsWith("Tam Sơn"));
    expect(ward?.people.map((person) => person.roles)).toEqual([["DRAFTER"], ["DRAFTER"], ["APPROVER"]]);
    expect(bodies.find((body) => body.desk === "admin")?.people).toHaveLength(1);
  });

  it("counts the installation for the administrator", async () => {
    expect(await installation(await admin())).toMatchObject({ people: ids.people.size, withoutRole: 0, closed: 0 });
  });
});
