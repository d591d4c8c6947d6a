import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import type { Role, Viewer } from "#lib/access/types.ts";
import { viewerOfPerson } from "#lib/access/viewer.ts";
import { setClock } from "#lib/platform/clock.ts";
import { db, inTransaction, many, one, sql } from "#lib/platform/db.ts";
import { useDatabase } from "#lib/platform/test-database.ts";
import { contextOf, execute } from "#lib/workflow/execute.ts";
import { insertOrganisation } from "#seed/load/organisation.ts";
import { need } from "#seed/load/rows.ts";
import { readDraft } from "../commands/duties.ts";
import { issuePlan } from "../commands.ts";
import { dutiesOf } from "../duties.ts";
import { usualWaitLimits } from "../waiting/schema.ts";
import { createPlan, discardPlan, saveDraft } from "./commands.ts";
import { dryRun } from "./dry-run.ts";
import { draftOf, draftPage, openers } from "./queries/draft.ts";
import { organisationOn } from "./queries/organisation.ts";
import { planDraft } from "./schema.ts";
import { cityPlan, type UnitIds } from "./test-plans.ts";

useDatabase();

const at = new Date("2026-03-02T03:00:00Z");
const day = "2026-03-02";
const LEAD = "Ban Dân vận Thành ủy";
const CITY = "Thành ủy Từ Sơn";
let units: UnitIds;

beforeAll(async () => {
  setClock(at);
  const ids = await inTransaction((tx) => insertOrganisation(tx, new Date("2023-03-01T01:00:00Z"), "test"));
  const of = (path: string) => need(ids.units, `bac-ninh/tu-son${path}`);
  units = { city: of(""), lead: of("/ban-dan-van"), department: of("/ubnd/noi-vu") };
  await db().$executeRaw(sql`INSERT INTO indicator (id, code, name_vi, name_en, unit_of_measure, per_year, core, kinds, sort)
    VALUES (gen_random_uuid(), 'B01', 'Số lớp', 'Classes', 'lớp', true, true, ARRAY['P'], 1)`);
});

/** Somebody with a role in a unit (its code or name), as they are at an instant. */
async function whoIn(unit: string, role: Role, at: Date, day: string): Promise<Viewer> {
  const found = await one(
    db(),
    z.object({ id: z.string() }),
    sql`SELECT p.person_id AS id FROM position p JOIN unit u ON u.id = p.unit_id WHERE ${unit} IN (u.code, u.name) AND p.role = ${role} LIMIT 1`,
  );
  const viewer = found && (await viewerOfPerson(db(), found.id, { now: at, day, address: "test" }));
  if (!viewer) throw new Error(`nobody is ${role} in ${unit}`);
  return viewer;
}

const drafter = () => whoIn(LEAD, "DRAFTER", at, day);
const leader = () => whoIn(CITY, "LEADER", at, day);

async function create(draft = cityPlan(units)) {
  const input = { issuingUnitId: units.city, draftingUnitId: units.lead, draft };
  const made = await execute(createPlan, input, { viewer: await drafter(), at });
  if (!made.ok) throw new Error(JSON.stringify(made.problem));
  return made.value.planId;
}

const issue = async (planId: string, number = 5) =>
  execute(issuePlan, { planId, number, issuedOn: day }, { viewer: await leader(), at });

describe("a draft", () => {
  it("begins with the body that issues it or works for it, under a code of its own", async () => {
    const first = await create();
    const second = await create();
    const codes = await many(
      db(),
      z.object({ code: z.string(), title: z.string() }),
      sql`SELECT code, title FROM plan WHERE id IN (${first}::uuid, ${second}::uuid) ORDER BY code`,
    );
    expect(codes.map((plan) => plan.code)).toEqual(["tu-son-2026", "tu-son-2026-2"]);
    expect(codes[0]?.title).toContain("Kế hoạch tổng kết");
    const ward = await whoIn("tam-son", "DRAFTER", at, day);
    const input = { issuingUnitId: units.city, draftingUnitId: ward.positions[0]?.unitId ?? "" };
    expect(await execute(createPlan, input, { viewer: ward, at })).toMatchObject({
      problem: { code: "plan.notItsDrafter" },
    });
    expect(await execute(createPlan, { issuingUnitId: units.city }, { viewer: ward, at })).toMatchObject({
      problem: { code: "access.role" },
    });
  });

  it("offers a commission the committee it works for, and a ward itself only", async () => {
    expect((await openers(await drafter())).bodies.map((body) => body.issuingName)).toEqual([CITY, LEAD]);
    const ward = await openers(await whoIn("tam-son", "DRAFTER", at, day));
    expect(ward.bodies.map((body) => body.issuingName)).toEqual(["Đảng ủy phường Tam Sơn"]);
  });

  it("is saved part by part: other parts merge, a late one is told, the same value is no change", async () => {
    const planId = await create();
    const save = async (revision: number, part: "title" | "issuer", value: unknown) =>
      execute(saveDraft, { planId, revision, part, value }, { viewer: await drafter(), at });
    expect(await save(0, "title", "Kế hoạch A")).toMatchObject({ ok: true, value: { revision: 1 } });
    expect(await save(0, "issuer", "Ban Thường vụ")).toMatchObject({ ok: true, value: { revision: 2 } });
    expect(await save(0, "title", "Kế hoạch B")).toMatchObject({ problem: { code: "plan.partChanged" } });
    expect(await save(0, "title", "Kế hoạch A")).toMatchObject({ ok: true, value: { revision: 2 } });
    expect(await save(1, "title", 7)).toMatchObject({ problem: { code: "plan.partWrong" } });
    const page = await draftPage(await drafter(), planId);
    expect(page?.draft).toMatchObject({ title: "Kế hoạch A", issuer: "Ban Thường vụ" });
    const events = await many(
      db(),
      z.object({ action: z.string() }),
      sql`SELECT action FROM audit_event WHERE subject_id = ${planId} ORDER BY sequence`,
    );
    expect(events.map((event) => event.action)).toEqual(["plan.created", "plan.drafted", "plan.drafted"]);
  });

  it("is nobody else's to see or to change, and can be thrown away", async () => {
    const planId = await create();
    const ward = await whoIn("tam-son", "DRAFTER", at, day);
    expect(await draftPage(ward, planId)).toBeNull();
    expect(
      await execute(saveDraft, { planId, revision: 0, part: "title", value: "x" }, { viewer: ward, at }),
    ).toMatchObject({ problem: { code: "access.role" } });
    expect((await draftPage(await leader(), planId))?.mayIssue).toBe(true);
    expect(await execute(discardPlan, { planId }, { viewer: await drafter(), at })).toMatchObject({ ok: true });
    expect(await draftPage(await drafter(), planId)).toBeNull();
  });
});

describe("issuing a draft", () => {
  it("makes exactly what the dry run said, and the rows say the same again", async () => {
    const planId = await create();
    const found = await draftOf(db(), planId);
    if (!found) throw new Error("no draft");
    const said = dryRun(found.draft, await organisationOn(day), found.head);
    expect(said.refusals).toEqual([]);
    expect(said).toMatchObject({
      reporters: 12 + 11,
      assignments: 2 * 23 + 2,
      ownDocuments: 2,
      milestones: 48 * 2 + 23,
    });
    expect(await issue(planId)).toMatchObject({
      ok: true,
      value: { assignments: said.assignments, milestones: said.milestones },
    });
    const dated = await many(
      db(),
      z.object({ key: z.string(), n: z.coerce.number() }),
      sql`SELECT CASE WHEN a.own_document THEN 'own' ELSE u.kind_code END || ' ' || d.code || ' ' || m.kind || ' ' || coalesce(m.due_on::text, 'none') AS key, count(*) AS n
      FROM milestone m JOIN assignment a ON a.id = m.assignment_id JOIN unit u ON u.id = a.unit_id JOIN directive d ON d.id = a.directive_id
      WHERE a.plan_id = ${planId}::uuid GROUP BY 1 ORDER BY 1`,
    );
    const expected = said.kinds
      .flatMap((kind) =>
        kind.dates.map((date) => ({
          key: `${kind.own ? "own" : kind.kindCode} ${date.code} ${date.kind} ${date.dueOn ?? "none"}`,
          n: date.units,
        })),
      )
      .sort((a, b) => (a.key < b.key ? -1 : 1));
    expect([...dated].sort((a, b) => (a.key < b.key ? -1 : 1))).toEqual(expected);
    expect(expected).toContainEqual({ key: "ward_party_committee 25-NQ/TW SEND_REPORT 2026-04-10", n: 12 });
    expect(expected).toContainEqual({ key: "ward_party_committee 10-QĐ/TW SEND_REPORT 2026-04-17", n: 12 });
    expect(expected).toContainEqual({ key: "office_department 10-QĐ/TW SEND_REPORT 2026-05-31", n: 11 });
    expect(expected).toContainEqual({ key: "own 10-QĐ/TW SEND_REPORT 2026-06-14", n: 1 });

    const again = await inTransaction(async (tx) => {
      const plan = await readDraft(contextOf(tx, await leader(), at), planId);
      return plan && dutiesOf(plan);
    });
    const shape = (a: { unitId: string; directiveId: string; channelUnitId: string; levelCode: string | null }) =>
      `${a.unitId} ${a.directiveId} ${a.channelUnitId} ${a.levelCode}`;
    const rows = await many(
      db(),
      z.object({
        unitId: z.string(),
        directiveId: z.string(),
        channelUnitId: z.string(),
        levelCode: z.string().nullable(),
      }),
      sql`SELECT unit_id AS "unitId", directive_id AS "directiveId", channel_unit_id AS "channelUnitId", level_code AS "levelCode" FROM assignment WHERE plan_id = ${planId}::uuid`,
    );
    expect(again?.assignments.map(shape).sort()).toEqual(rows.map(shape).sort());
  });

  it("keeps after how long waiting is told, as its builder typed it; a draft from before has the usual limits", async () => {
    const planId = await create({
      ...cityPlan(units),
      waitLimits: { approvalHead: 2, approvalLead: 4, reviewHead: 6, reviewLead: 9 },
    });
    const { waitLimits: _left, ...before } = cityPlan(units);
    expect(planDraft.parse(before).waitLimits).toEqual(usualWaitLimits);
    await issue(planId, 41);
    const kept = await one(
      db(),
      z.object({ limits: z.record(z.string(), z.number()) }),
      sql`SELECT wait_limits AS limits FROM plan WHERE id = ${planId}::uuid`,
    );
    expect(kept?.limits).toEqual({ approvalHead: 2, approvalLead: 4, reviewHead: 6, reviewLead: 9 });
  });

  it("keeps outline, figures, checks, routes, monitors and the own plan's day", async () => {
    const again = await create();
    expect(await issue(again, 6)).toMatchObject({ problem: { code: "plan.codeTaken", params: { code: "X01" } } });
    const draft = cityPlan(units);
    const named = planDraft.parse(JSON.parse(JSON.stringify(draft).replaceAll("X01", "X02")));
    const planId = await create(named);
    expect(await issue(planId, 6)).toMatchObject({ ok: true });
    const counts = await one(
      db(),
      z.object({
        items: z.number(),
        addresses: z.number(),
        figures: z.number(),
        checks: z.number(),
        asked: z.number(),
        own: z.string(),
        monitors: z.number(),
      }),
      sql`SELECT (SELECT count(*)::int FROM outline_item WHERE plan_id = p.id) AS items,
        (SELECT count(*)::int FROM outline_address a JOIN outline_item o ON o.id = a.outline_item_id WHERE o.plan_id = p.id) AS addresses,
        (SELECT count(*)::int FROM indicator WHERE plan_id = p.id) AS figures, (SELECT count(*)::int FROM indicator_relation WHERE plan_id = p.id) AS checks,
        (SELECT count(*)::int FROM plan_indicator n JOIN directive d ON d.id = n.directive_id WHERE d.plan_id = p.id) AS asked,
        (SELECT DISTINCT due_on::text FROM milestone WHERE plan_id = p.id AND kind = 'OWN_PLAN') AS own,
        (SELECT count(*)::int FROM plan_monitor WHERE plan_id = p.id) AS monitors FROM plan p WHERE p.id = ${planId}::uuid`,
    );
    // "b" addresses wards and the issuer; "c" and "d" everyone who reports and the issuer.
    expect(counts).toEqual({
      items: 4,
      addresses: 2 + 3 + 3,
      figures: 1,
      checks: 1,
      asked: 2,
      own: "2026-03-14",
      monitors: 1,
    });
  });
});
