import { beforeAll, expect, it } from "vitest";
import { z } from "zod";
import { viewerOfPerson } from "#lib/access/viewer.ts";
import { setClock } from "#lib/platform/clock.ts";
import { db, inTransaction, one, sql } from "#lib/platform/db.ts";
import { useDatabase } from "#lib/platform/test-database.ts";
import { contextOf } from "#lib/workflow/execute.ts";
import { insertOrganisation } from "#seed/load/organisation.ts";
import { need } from "#seed/load/rows.ts";
import { issuePlan } from "../commands.ts";
import { beginPlan } from "./commands/create.ts";
import { emptyDraft } from "./schema.ts";
import { directive, item, milestone } from "./test-plans.ts";

useDatabase();

const at = new Date("2026-03-02T03:00:00Z");
const COMMUNES = 3321;
/** Locks, rights, organisation, draft, one statement a table, the move with its event, counts, notices. */
const STATEMENTS = 50;
let units: ReadonlyMap<string, string>;

beforeAll(async () => {
  setClock(at);
  ({ units } = await inTransaction((tx) => insertOrganisation(tx, new Date("2023-03-01T01:00:00Z"), "test")));
  await db().$executeRaw(sql`INSERT INTO unit (id, code, kind_code, level_code, parent_id, name, short_name, symbol, place_name, sort, valid_from)
    SELECT gen_random_uuid(), 'xa-' || n, 'ward_party_committee', 'COMMUNE', ${need(units, "bac-ninh/tu-son")}::uuid, 'Đảng ủy xã ' || n, 'Xã ' || n, 'ĐU', 'Xã', n, '2020-01-01'
    FROM generate_series(1, ${COMMUNES}::int) n`);
}, 120_000);

it("a plan for every commune of the country is issued in a few statements", { timeout: 60_000 }, async () => {
  const [city, lead] = [need(units, "bac-ninh/tu-son"), need(units, "bac-ninh/tu-son/ban-dan-van")];
  const viewerIn = async (unitId: string, role: string) => {
    const row = z.object({ id: z.string() });
    const found = await one(
      db(),
      row,
      sql`SELECT person_id AS id FROM position WHERE unit_id = ${unitId}::uuid AND role = ${role} LIMIT 1`,
    );
    const viewer = found && (await viewerOfPerson(db(), found.id, { now: at, day: "2026-03-02", address: "test" }));
    if (!viewer) throw new Error(`nobody is ${role}`);
    return viewer;
  };
  const draft = {
    ...emptyDraft(),
    title: "Kế hoạch",
    issuer: "Ban Thường vụ",
    year: 2026,
    directives: [directive("25-NQ/TW", lead)],
    scope: [{ by: "LEVEL" as const, value: "COMMUNE", except: [] }],
    milestones: [milestone("*", ["LEVEL", "COMMUNE"], "SEND_REPORT", "trước ngày 18/4/2026")],
    outline: [item("a", "Kết quả")],
  };
  const drafter = await viewerIn(lead, "DRAFTER");
  const begun = await inTransaction((tx) =>
    beginPlan(contextOf(tx, drafter, at), { issuingUnitId: city, draftingUnitId: lead, draft }),
  );
  if (!begun.ok) throw new Error(begun.problem.code);
  const leader = await viewerIn(city, "LEADER");
  let statements = 0;
  const issued = await inTransaction((tx) => {
    const counting = new Proxy(tx, {
      get: (target, name, receiver): unknown => {
        if (name === "$queryRaw" || name === "$executeRaw") statements += 1;
        return Reflect.get(target, name, receiver);
      },
    });
    return issuePlan.run(contextOf(counting, leader, at), {
      planId: begun.value.planId,
      number: 1,
      issuedOn: "2026-03-02",
    });
  });
  expect(issued).toMatchObject({ ok: true, value: { assignments: COMMUNES + 12 + 1 } });
  expect(statements).toBeGreaterThan(10);
  expect(statements).toBeLessThanOrEqual(STATEMENTS);
});
