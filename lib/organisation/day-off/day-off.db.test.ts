import { beforeAll, expect, it } from "vitest";
import { z } from "zod";
import type { Viewer } from "#lib/access/types.ts";
import { db, inTransaction, many } from "#lib/platform/db.ts";
import { sql } from "#lib/platform/sql.ts";
import { useDatabase } from "#lib/platform/test-database.ts";
import { execute } from "#lib/workflow/execute.ts";
import { Actors, ADDRESS } from "#seed/load/actors.ts";
import { insertOrganisation } from "#seed/load/organisation.ts";
import { addDaysOff, removeDayOff } from "./commands.ts";
import { daysOff, daysOffOf } from "./queries.ts";

useDatabase();

const AT = new Date("2023-04-19T01:00:00Z");
let admin: Viewer;
let drafter: Viewer;
beforeAll(async () => {
  const ids = await inTransaction((tx) => insertOrganisation(tx, new Date("2023-03-01T01:00:00Z"), ADDRESS));
  const actors = new Actors(ids);
  admin = await actors.viewer("pham-duc-trong", AT);
  drafter = await actors.viewer("nguyen-thu-ha.tam-son", AT);
});

const EXTRA = { name: "Nghỉ hoán đổi", source: "Văn bản số 1-CV/TU", day: "2031-05-02" };

it("enters a span of days at once and takes one out again, both on the trail", async () => {
  const before = (await daysOff()).length;
  expect(await execute(addDaysOff, { ...EXTRA, until: "2031-05-04" }, { viewer: admin, at: AT })).toEqual({
    ok: true,
    value: { days: 3 },
  });
  expect((await daysOff()).length).toBe(before + 3);
  expect((await execute(removeDayOff, { day: "2031-05-04" }, { viewer: admin, at: AT })).ok).toBe(true);
  const found = await daysOffOf(admin, 2031);
  expect(found?.rows.map((row) => row.day)).toEqual(["2031-05-02", "2031-05-03"]);
  expect(found?.years).toContain(2023);
  const events = await many(
    db(),
    z.object({ data: z.string() }),
    sql`SELECT data FROM audit_event WHERE action = 'holiday.changed' ORDER BY sequence`,
  );
  expect(events.map(({ data }): unknown => JSON.parse(data))).toMatchObject([
    { added: [{ day: "2031-05-02" }, {}, {}] },
    { removed: [{ day: "2031-05-04", source: EXTRA.source }] },
  ]);
});

it("takes no day twice, none without its source, none backwards, and only from an administrator", async () => {
  const add = (changed: object, viewer = admin) => execute(addDaysOff, { ...EXTRA, ...changed }, { viewer, at: AT });
  expect(await add({ day: "2023-04-28", until: "2023-05-02" })).toMatchObject({
    problem: { code: "organisation.dayTaken", params: { day: "29/4/2023" } },
  });
  expect(await add({ source: " " })).toMatchObject({ problem: { fields: { source: ["organisation.empty"] } } });
  expect(await add({ until: "2031-05-01" })).toMatchObject({ problem: { code: "organisation.span" } });
  expect(await add({}, drafter)).toMatchObject({ problem: { code: "access.role" } });
  expect(await daysOffOf(drafter, 2023)).toBeNull();
  expect(await execute(removeDayOff, { day: "2030-01-01" }, { viewer: admin, at: AT })).toMatchObject({
    problem: { code: "access.notFound" },
  });
});
