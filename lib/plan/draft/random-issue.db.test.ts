import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import type { Viewer } from "#lib/access/types.ts";
import { viewerOfPerson } from "#lib/access/viewer.ts";
import { setClock } from "#lib/platform/clock.ts";
import { db, inTransaction, many, one, sql } from "#lib/platform/db.ts";
import { useDatabase } from "#lib/platform/test-database.ts";
import { execute } from "#lib/workflow/execute.ts";
import { insertOrganisation } from "#seed/load/organisation.ts";
import { need } from "#seed/load/rows.ts";
import { issuePlan } from "../commands.ts";
import { createPlan } from "./commands.ts";
import { dryRun } from "./dry-run.ts";
import { organisationOn } from "./queries/organisation.ts";
import { emptyDraft, type PlanDraft } from "./schema.ts";
import { directive, item, milestone } from "./test-plans.ts";

useDatabase();

const at = new Date("2026-03-02T03:00:00Z");
const day = "2026-03-02";
const RUNS = 12;
let units: ReadonlyMap<string, string>;
let drafter: Viewer;
let leader: Viewer;

async function seat(unit: string, role: string): Promise<Viewer> {
  const found = await one(
    db(),
    z.object({ id: z.string() }),
    sql`SELECT person_id AS id FROM position p WHERE p.unit_id = ${need(units, unit)}::uuid AND p.role = ${role} LIMIT 1`,
  );
  const viewer = found && (await viewerOfPerson(db(), found.id, { now: at, day, address: "test" }));
  if (!viewer) throw new Error(`nobody is ${role} in ${unit}`);
  return viewer;
}

beforeAll(async () => {
  setClock(at);
  ({ units } = await inTransaction((tx) => insertOrganisation(tx, new Date("2023-03-01T01:00:00Z"), "test")));
  [drafter, leader] = [await seat("bac-ninh/tu-son/ban-dan-van", "DRAFTER"), await seat("bac-ninh/tu-son", "LEADER")];
});

const kinds = [
  "ward_party_committee",
  "office_department",
  "fatherland_front",
  "political_social_organisation",
] as const;
const phrases = ["trước ngày 18/4/2026", "trong tháng 5", "quý II/2026", "cuối tháng 6/2026"] as const;

/** Drafts over the organisation of the starter campaign. */
const draftOf = (lead: string): fc.Arbitrary<PlanDraft> =>
  fc
    .record({
      count: fc.integer({ min: 1, max: 3 }),
      reporting: fc.uniqueArray(fc.constantFrom(...kinds), { minLength: 1 }),
      said: fc.uniqueArray(
        fc.tuple(
          fc.constantFrom("*", "D0", "D1"),
          fc.constantFrom(...kinds),
          fc.constantFrom("SUM_UP" as const, "SEND_REPORT" as const),
          fc.constantFrom(...phrases),
        ),
        { maxLength: 6, selector: ([of, kind, what]) => `${of} ${kind} ${what}` },
      ),
      wanted: fc.boolean(),
    })
    .map(({ count, reporting, said, wanted }) => ({
      ...emptyDraft(),
      title: "Kế hoạch",
      issuer: "Ban Thường vụ",
      numberBody: "TU",
      year: 2026,
      directives: ["D0", "D1", "D2"].slice(0, count).map((code) => directive(code, lead)),
      scope: reporting.map((value) => ({ by: "KIND" as const, value, except: [] })),
      milestones: said
        .filter(([of]) => of !== "D1" || count > 1)
        .map(([of, kind, what, phrase]) => milestone(of, ["KIND", kind], what, phrase)),
      outline: [item("a", "Kết quả")],
      ownPlan: { wanted, phrase: wanted ? "trong tháng 3" : null },
    }));

const made = z.object({
  own: z.boolean(),
  code: z.string(),
  kind: z.string(),
  unitKind: z.string(),
  dueOn: z.string().nullable(),
  n: z.coerce.number(),
});

describe("any plan over the organisation of the starter campaign", () => {
  it("makes in the database what its dry run said, to the day", { timeout: 60_000 }, async () => {
    const lead = need(units, "bac-ninh/tu-son/ban-dan-van");
    const issuingUnitId = need(units, "bac-ninh/tu-son");
    const organisation = await organisationOn(day);
    for (const [index, draft] of fc.sample(draftOf(lead), { numRuns: RUNS, seed: 2026 }).entries()) {
      const created = await execute(
        createPlan,
        { issuingUnitId, draftingUnitId: lead, draft },
        { viewer: drafter, at },
      );
      if (!created.ok) throw new Error(JSON.stringify(created.problem));
      const { planId } = created.value;
      const said = dryRun(draft, organisation, { id: planId, code: "", issuingUnitId, draftingUnitId: lead });
      const issued = await execute(issuePlan, { planId, number: index + 1, issuedOn: day }, { viewer: leader, at });
      expect(said.refusals).toEqual([]);
      expect(issued).toMatchObject({ ok: true, value: { assignments: said.assignments, milestones: said.milestones } });
      const rows = await many(
        db(),
        made,
        sql`SELECT a.own_document AS own, d.code, m.kind, u.kind_code AS "unitKind", m.due_on::text AS "dueOn", count(*) AS n
          FROM milestone m JOIN assignment a ON a.id = m.assignment_id JOIN directive d ON d.id = a.directive_id JOIN unit u ON u.id = a.unit_id
          WHERE m.plan_id = ${planId}::uuid GROUP BY 1, 2, 3, 4, 5`,
      );
      const inRows = rows.map((row) => `${row.own} ${row.unitKind} ${row.code} ${row.kind} ${row.dueOn} ${row.n}`);
      const inWords = new Map<string, number>();
      for (const kind of said.kinds)
        for (const { code, kind: what, dueOn, units: n } of kind.dates) {
          const place = `${kind.own} ${kind.kindCode} ${code} ${what} ${dueOn}`;
          inWords.set(place, (inWords.get(place) ?? 0) + n);
        }
      expect(inRows.sort()).toEqual([...inWords].map(([place, n]) => `${place} ${n}`).sort());
    }
  });
});
