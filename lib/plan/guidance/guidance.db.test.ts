import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import type { Viewer } from "#lib/access/types.ts";
import { viewerOfPerson } from "#lib/access/viewer.ts";
import { db, many, one } from "#lib/platform/db.ts";
import { sql } from "#lib/platform/sql.ts";
import { useDatabase } from "#lib/platform/test-database.ts";
import { execute } from "#lib/workflow/execute.ts";
import { publishGuidance, withdrawGuidance } from "./commands.ts";
import { guidanceAt, guidanceOf, guidancePage } from "./queries.ts";

useDatabase({ seeded: true });

const at = new Date("2023-04-19T02:00:00Z");
const ids = z.object({ id: z.string() });

async function whoIn(unit: string, role: string): Promise<Viewer> {
  const found = await one(
    db(),
    ids,
    sql`SELECT p.person_id AS id FROM position p JOIN unit u ON u.id = p.unit_id WHERE ${unit} IN (u.code, u.name) AND p.role = ${role} LIMIT 1`,
  );
  const viewer = found && (await viewerOfPerson(db(), found.id, { now: at, day: "2023-04-19", address: "test" }));
  if (!viewer) throw new Error(`nobody is ${role} in ${unit}`);
  return viewer;
}

const idOf = async (what: "plan" | "218" | "819" | "II.2.2" | "foreign"): Promise<string> => {
  const statements = {
    plan: sql`SELECT id FROM plan`,
    "218": sql`SELECT id FROM directive WHERE code = '218-QĐ/TW'`,
    "819": sql`SELECT id FROM directive WHERE code = '819-QĐ/TU'`,
    "II.2.2": sql`SELECT id FROM outline_item WHERE code = 'II.2.2'`,
    foreign: sql`SELECT id FROM unit LIMIT 1`,
  };
  return (await one(db(), ids, statements[what]))?.id ?? "";
};

let lead: Viewer;
let planId: string;
const LEAD = "Ban Dân vận Thành ủy";

beforeAll(async () => {
  lead = await whoIn(LEAD, "DRAFTER");
  planId = await idOf("plan");
});

const unitOf = (viewer: Viewer): string => viewer.positions[0]?.unitId ?? "";
const note = (more: object = {}) => ({
  planId,
  unitId: unitOf(lead),
  title: "Cách viết phần kết quả",
  body: "Nêu số liệu từng năm.",
  ...more,
});

describe("guidance", () => {
  it("stands where a unit writes on that directive and item, and is told to those who write and decide there", async () => {
    const [directiveId, outlineItemId] = [await idOf("218"), await idOf("II.2.2")];
    const made = await execute(publishGuidance, note({ directiveId, outlineItemId, document: "12-HD/BDVTU" }), {
      viewer: lead,
      at,
    });
    expect(made).toMatchObject({ ok: true });
    const ward = await whoIn("dinh-bang", "DRAFTER");
    expect(await guidanceAt(ward, directiveId, outlineItemId)).toMatchObject([
      {
        title: "Cách viết phần kết quả",
        unit: LEAD,
        directive: "218-QĐ/TW",
        document: "12-HD/BDVTU",
        mayWithdraw: false,
      },
    ]);
    expect(await guidanceAt(ward, await idOf("819"), outlineItemId)).toEqual([]);
    expect(await guidanceAt(ward, directiveId, null)).toEqual([]);
    const told = await many(db(), ids, sql`SELECT person_id AS id FROM notice WHERE kind = 'guidance.published'`);
    const people = told.map(({ id }) => id);
    expect(people).toContain(ward.personId);
    expect(people).not.toContain(lead.personId);
    expect(new Set(people).size).toBe(people.length);
  });

  it("is withdrawn by its body, stays readable as withdrawn, and no longer stands where one writes", async () => {
    const made = await execute(publishGuidance, note({ title: "Chung cho tất cả" }), { viewer: lead, at });
    if (!made.ok) throw new Error(made.problem.code);
    const ward = await whoIn("dinh-bang", "DRAFTER");
    const titles = async () => (await guidanceAt(ward, await idOf("819"), null)).map((one) => one.title);
    expect(await titles()).toContain("Chung cho tất cả");
    const request = { guidanceId: made.value.guidanceId };
    expect(await execute(withdrawGuidance, request, { viewer: ward, at })).toMatchObject({ ok: false });
    expect(await execute(withdrawGuidance, request, { viewer: lead, at })).toMatchObject({ ok: true });
    expect(await execute(withdrawGuidance, request, { viewer: lead, at })).toMatchObject({
      ok: false,
      problem: { code: "guidance.withdrawn" },
    });
    expect(await titles()).not.toContain("Chung cho tất cả");
    expect((await guidanceOf(ward, planId)).find((one) => one.title === "Chung cho tất cả")?.withdrawnAt).toEqual(at);
  });

  it("is published by the leading body and those who coordinate that directive, for themselves", async () => {
    const council = await whoIn("ubnd", "COORDINATOR");
    const own = { unitId: unitOf(council), title: "Của UBND" };
    expect(
      await execute(publishGuidance, note({ ...own, directiveId: await idOf("819") }), { viewer: council, at }),
    ).toMatchObject({ ok: true });
    for (const [viewer, input] of [
      [council, note({ ...own, directiveId: await idOf("218") })],
      [council, note({ directiveId: await idOf("819") })],
      [await whoIn("dinh-bang", "DRAFTER"), note()],
      [await whoIn("dinh-bang", "APPROVER"), note({ unitId: unitOf(await whoIn("dinh-bang", "APPROVER")) })],
    ] as const)
      expect(await execute(publishGuidance, input, { viewer, at })).toMatchObject({
        ok: false,
        problem: { code: "access.role" },
      });
    expect((await guidancePage(council, planId))?.desk?.directives.map((one) => one.code)).toEqual(["819-QĐ/TU"]);
    expect((await guidancePage(await whoIn("dinh-bang", "DRAFTER"), planId))?.desk).toBeNull();
  });

  it("names only parts of its own plan", async () => {
    expect(
      await execute(publishGuidance, note({ outlineItemId: await idOf("foreign") }), { viewer: lead, at }),
    ).toMatchObject({
      ok: false,
      problem: { code: "guidance.foreignPart" },
    });
  });
});
