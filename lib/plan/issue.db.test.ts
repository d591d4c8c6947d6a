import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { viewerOfPerson } from "#lib/access/viewer.ts";
import { db, many } from "#lib/platform/db.ts";
import { newId } from "#lib/platform/ids.ts";
import { identifier, join, sql } from "#lib/platform/sql.ts";
import { useDatabase } from "#lib/platform/test-database.ts";
import { execute } from "#lib/workflow/execute.ts";
import { unitKinds } from "#seed/organisation/kinds.ts";
import { levels } from "#seed/organisation/levels.ts";
import { units } from "#seed/organisation/units.ts";
import { directives } from "#seed/plan/directives.ts";
import { milestones } from "#seed/plan/milestones.ts";
import { plan, reportingUnits } from "#seed/plan/plan.ts";
import { issuePlan } from "./commands.ts";

useDatabase();

const at = new Date("2023-03-06T03:00:00Z");
const planId = newId();
const leader = newId();
const stranger = newId();
const unitIds = new Map(units.map((unit) => [unit.path, newId()]));
const directiveIds = new Map<string, string>(directives.map((directive) => [directive.code, newId()]));

const idOf = (path: string): string => {
  const id = unitIds.get(path);
  if (id === undefined) throw new Error(`no unit ${path}`);
  return id;
};

async function insert(table: string, rows: readonly object[]): Promise<void> {
  const into = identifier(table);
  const columns = join(Object.keys(rows[0] ?? {}).map((column) => identifier(column)));
  await db().$executeRaw(
    sql`INSERT INTO ${into} (${columns}) SELECT ${columns} FROM jsonb_populate_recordset(NULL::${into}, ${JSON.stringify(rows)}::jsonb)`,
  );
}

async function insertUnits(): Promise<void> {
  await insert(
    "level",
    levels.map((level) => ({ code: level.code, rank: level.rank, name_vi: level.nameVi, name_en: level.nameEn })),
  );
  await insert(
    "unit_kind",
    unitKinds.map((kind, sort) => ({
      code: kind.code,
      name_vi: kind.nameVi,
      name_en: kind.nameEn,
      level_code: kind.level,
      desk: kind.desk,
      document_form: kind.documentForm,
      indicator_kinds: kind.indicatorKinds,
      sort,
    })),
  );
  for (const [sort, unit] of units.entries()) {
    await insert("unit", [
      {
        id: idOf(unit.path),
        code: unit.code,
        kind_code: unit.kind,
        level_code: unitKinds.find((kind) => kind.code === unit.kind)?.level,
        parent_id: unit.parent === null ? null : idOf(unit.parent),
        name: unit.nameVi,
        short_name: unit.shortVi,
        symbol: unit.symbol,
        place_name: "Từ Sơn",
        sort,
        valid_from: "2010-01-01",
      },
    ]);
  }
}

async function insertPlan(): Promise<void> {
  await insert("plan", [
    {
      id: planId,
      code: plan.code,
      title: plan.title,
      short_title: "Tổng kết 2023",
      number_type: "KH",
      number_body: "TU",
      issuing_unit_id: idOf(plan.issuingUnit),
      issuer: plan.issuer,
      state: "DRAFT",
      literal_before: true,
      source_text: "",
      sample: true,
      created_at: at,
      revision: 0,
    },
  ]);
  await insert(
    "directive",
    directives.map((d) => ({
      id: directiveIds.get(d.code),
      plan_id: planId,
      code: d.code,
      slug: d.code,
      kind: d.kindVi,
      title: d.titleVi,
      short_title: d.subject,
      issued_on: d.date,
      issuer: d.issuer,
      subject: d.subject,
      years: d.years,
      year_from: d.firstYear,
      year_to: d.lastYear,
      lead_unit_id: idOf(plan.leadUnit),
      sort: d.ordinal,
    })),
  );
  await insert(
    "plan_milestone",
    milestones
      .filter((m) => m.phrase !== null)
      .map((m) => ({
        id: newId(),
        plan_id: planId,
        directive_id: directiveIds.get(m.directive),
        level_code: m.level,
        level_phrase: m.levelPhrase,
        kind: m.kind,
        phrase: m.phrase,
        due_on: m.due,
        source_line: m.sourceLine,
        recipient_unit_id:
          m.kind !== "SEND_REPORT" ? null : idOf(m.level === "DISTRICT" ? "bac-ninh" : plan.issuingUnit),
        channel_unit_id:
          m.kind !== "SEND_REPORT" ? null : idOf(m.level === "DISTRICT" ? "bac-ninh/ban-dan-van" : plan.leadUnit),
      })),
  );
  await insert(
    "plan_reporter",
    reportingUnits.map((path) => ({ plan_id: planId, unit_id: idOf(path) })),
  );
}

beforeAll(async () => {
  await insertUnits();
  await insertPlan();
  for (const [id, role, unit] of [
    [leader, "LEADER", plan.issuingUnit],
    [stranger, "DRAFTER", `${plan.issuingUnit}/dinh-bang`],
  ] as const) {
    await insert("person", [
      { id, full_name: role, email: `${id}@example.invalid`, locale: "vi", sample: true, created_at: at },
    ]);
    await insert("position", [
      { id: newId(), person_id: id, unit_id: idOf(unit), role, title: role, since: "2020-01-01" },
    ]);
  }
});

async function issue(personId: string, issuedOn = "2023-03-06") {
  const viewer = await viewerOfPerson(db(), personId, { now: at, day: "2023-03-06", address: "test" });
  if (viewer === null) throw new Error("no such person");
  return execute(issuePlan, { planId, number: 87, issuedOn }, { viewer, at });
}

const counted = z.object({ key: z.string(), n: z.coerce.number() });

describe("issuing the plan of 2023", () => {
  it("is refused to who does not lead the issuing unit, and before its day", async () => {
    expect(await issue(stranger)).toMatchObject({ ok: false, problem: { code: "access.role" } });
    expect(await issue(leader, "2023-03-07")).toMatchObject({ ok: false, problem: { code: "plan.datedInFuture" } });
  });

  it("gives 34 units three duties each and the city its own three documents", async () => {
    expect(await issue(leader)).toMatchObject({
      ok: true,
      value: { assignments: 34 * 3 + 3, milestones: 105 * 2 + 34 },
    });
    const rows = await many(
      db(),
      counted,
      sql`SELECT own_document::text AS key, count(*) AS n FROM assignment GROUP BY 1 ORDER BY 1`,
    );
    expect(rows).toEqual([
      { key: "false", n: 102 },
      { key: "true", n: 3 },
    ]);
  });

  it("sets days only where the plan names them", async () => {
    const rows = await many(
      db(),
      counted,
      sql`SELECT a.own_document || ' ' || d.code || ' ' || m.kind || ' ' || coalesce(m.due_on::text, 'none') AS key, count(*) AS n
      FROM milestone m JOIN assignment a ON a.id = m.assignment_id JOIN directive d ON d.id = a.directive_id GROUP BY 1 HAVING count(m.due_on) > 0 ORDER BY 1`,
    );
    expect(rows).toEqual([
      { key: "false 218-QĐ/TW SUM_UP 2023-05-31", n: 12 },
      { key: "false 25-NQ/TW SEND_REPORT 2023-04-20", n: 12 },
      { key: "false 25-NQ/TW SUM_UP 2023-04-17", n: 12 },
      { key: "false 819-QĐ/TU SUM_UP 2023-06-30", n: 12 },
      { key: "true 218-QĐ/TW SEND_REPORT 2023-06-14", n: 1 },
      { key: "true 218-QĐ/TW SUM_UP 2023-06-30", n: 1 },
      { key: "true 25-NQ/TW SEND_REPORT 2023-05-04", n: 1 },
      { key: "true 25-NQ/TW SUM_UP 2023-04-30", n: 1 },
      { key: "true 819-QĐ/TU SEND_REPORT 2023-07-27", n: 1 },
      { key: "true 819-QĐ/TU SUM_UP 2023-07-31", n: 1 },
    ]);
  });

  it("marks as not in the plan every route that the plan does not name", async () => {
    const rows = await many(
      db(),
      counted,
      sql`SELECT d.code AS key, count(*) AS n FROM assignment a JOIN directive d ON d.id = a.directive_id WHERE a.by_plan GROUP BY 1 ORDER BY 1`,
    );
    expect(rows).toEqual([
      { key: "218-QĐ/TW", n: 1 },
      { key: "25-NQ/TW", n: 13 },
      { key: "819-QĐ/TU", n: 1 },
    ]);
  });

  it("counts every duty for every unit above, and equals a recount", async () => {
    const rows = await many(
      db(),
      counted,
      sql`SELECT u.code || ' ' || r.measure AS key, sum(r.amount) AS n FROM rollup r JOIN unit u ON u.id = r.unit_id
      WHERE u.code IN ('bac-ninh', 'tu-son', 'dinh-bang') GROUP BY 1 ORDER BY 1`,
    );
    expect(rows).toEqual([
      { key: "bac-ninh REPORT", n: 105 },
      { key: "bac-ninh SUM_UP", n: 105 },
      { key: "dinh-bang REPORT", n: 3 },
      { key: "dinh-bang SUM_UP", n: 3 },
      { key: "tu-son REPORT", n: 105 },
      { key: "tu-son SUM_UP", n: 105 },
    ]);
  });

  it("tells those who owe something, and stands on the trail once", async () => {
    expect(await many(db(), counted, sql`SELECT kind AS key, count(*) AS n FROM notice GROUP BY 1`)).toEqual([
      { key: "plan.issued", n: 1 },
    ]);
    expect(
      await many(
        db(),
        counted,
        sql`SELECT action AS key, count(*) AS n FROM audit_event WHERE subject_kind = 'plan' GROUP BY 1`,
      ),
    ).toEqual([{ key: "plan.issued", n: 1 }]);
  });

  it("happens once", async () => {
    expect(await issue(leader)).toMatchObject({ ok: false, problem: { code: "workflow.stale" } });
  });
});
