import { beforeAll, expect, it } from "vitest";
import { z } from "zod";
import type { Role, Viewer } from "#lib/access/types.ts";
import { viewerOfPerson } from "#lib/access/viewer.ts";
import { setClock } from "#lib/platform/clock.ts";
import { db, inTransaction, many, one, sql } from "#lib/platform/db.ts";
import { useDatabase } from "#lib/platform/test-database.ts";
import { execute } from "#lib/workflow/execute.ts";
import { insertOrganisation } from "#seed/load/organisation.ts";
import { need } from "#seed/load/rows.ts";
import { issuePlan } from "../commands.ts";
import { planPage } from "../queries/plan.ts";
import { createPlan } from "./commands.ts";
import { readRoutes } from "./form/routes.ts";
import { organisationOn } from "./queries/organisation.ts";
import { standingPlan } from "./queries/standing.ts";
import { planDraft } from "./schema.ts";
import { cityPlan, type UnitIds } from "./test-plans.ts";

useDatabase();

const at = new Date("2026-03-02T03:00:00Z");
const day = "2026-03-02";
let units: UnitIds;

beforeAll(async () => {
  setClock(at);
  const ids = await inTransaction((tx) => insertOrganisation(tx, new Date("2023-03-01T01:00:00Z"), "test"));
  const of = (path: string) => need(ids.units, `bac-ninh/tu-son${path}`);
  units = { city: of(""), lead: of("/ban-dan-van"), department: of("/ubnd/noi-vu") };
});

async function whoIn(unitId: string, role: Role): Promise<Viewer> {
  const found = await one(
    db(),
    z.object({ id: z.string() }),
    sql`SELECT person_id AS id FROM position WHERE unit_id = ${unitId}::uuid AND role = ${role} LIMIT 1`,
  );
  const viewer = found && (await viewerOfPerson(db(), found.id, { now: at, day, address: "test" }));
  if (!viewer) throw new Error(`nobody is ${role}`);
  return viewer;
}

const typed = {
  routes: [
    {
      target: "REPORTERS",
      directive: "*",
      steps: [
        { unit: "SELF", role: "APPROVER", body: "", together: "on" },
        { unit: "", together: "on" },
        { unit: "LEAD", role: "APPROVER", body: "", together: "on" },
        { unit: "ISSUER", role: "LEADER", body: "Thường trực Thành ủy" },
      ],
    },
  ],
};

it("two bodies that decide together are the parts of one step, from the form to the duties, the page and a copy", async () => {
  const base = { ...cityPlan(units), indicators: [], relations: [] };
  const { routes } = readRoutes(typed, base, await organisationOn(day));
  expect(routes?.[0]?.steps.map((step) => step.together)).toEqual([false, true, false]);

  const drafter = await whoIn(units.lead, "DRAFTER");
  const draft = { ...base, routes: routes ?? [] };
  const input = { issuingUnitId: units.city, draftingUnitId: units.lead, draft };
  const made = await execute(createPlan, input, { viewer: drafter, at });
  if (!made.ok) throw new Error(JSON.stringify(made.problem));
  const { planId } = made.value;
  const leader = await whoIn(units.city, "LEADER");
  expect(await execute(issuePlan, { planId, number: 5, issuedOn: day }, { viewer: leader, at })).toMatchObject({
    ok: true,
  });

  const rows = await many(
    db(),
    z.object({ step: z.number(), part: z.number(), of: z.string(), role: z.string(), duties: z.number() }),
    sql`SELECT s.step, s.part, CASE s.unit_id WHEN a.unit_id THEN 'self' WHEN a.channel_unit_id THEN 'lead' ELSE 'issuer' END AS of, s.role, count(*)::int AS duties
      FROM assignment_step s JOIN assignment a ON a.id = s.assignment_id WHERE a.plan_id = ${planId}::uuid AND NOT a.own_document
      GROUP BY 1, 2, 3, 4 ORDER BY 1, 2`,
  );
  const each = rows[0]?.duties ?? 0;
  expect(each).toBeGreaterThan(10);
  expect(rows).toEqual([
    { step: 1, part: 1, of: "self", role: "APPROVER", duties: each },
    { step: 1, part: 2, of: "lead", role: "APPROVER", duties: each },
    { step: 2, part: 1, of: "issuer", role: "LEADER", duties: each },
  ]);

  const page = await planPage(leader, planId);
  expect(page?.routes.map((route) => route.steps.map(({ unit, together }) => [unit, together]))).toEqual([
    [
      ["SELF", false],
      ["LEAD", true],
      ["ISSUER", false],
    ],
  ]);
  expect((await standingPlan(db(), planId))?.routes[0]?.steps.map((step) => step.together)).toEqual([
    false,
    true,
    false,
  ]);
});

it("drafts kept before bodies could decide together are read as deciding one after the other", () => {
  const step = { unit: "SELF", role: "APPROVER", body: "" };
  const kept: unknown = { ...cityPlan(units), routes: [{ ...cityPlan(units).routes[0], steps: [step, step] }] };
  expect(planDraft.parse(kept).routes[0]?.steps.map(({ together }) => together)).toEqual([false, false]);
});
