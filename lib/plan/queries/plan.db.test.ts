import { describe, expect, it } from "vitest";
import { z } from "zod";
import type { Viewer } from "#lib/access/types.ts";
import { viewerOfPerson } from "#lib/access/viewer.ts";
import { db, one, sql } from "#lib/platform/db.ts";
import { useDatabase } from "#lib/platform/test-database.ts";
import { planList } from "./list.ts";
import { planFigures, planKinds, planText } from "./parts.ts";
import { planPage, planUnits } from "./plan.ts";

useDatabase({ seeded: true });

const at = new Date("2023-04-19T02:00:00Z");

async function whoIn(unit: string, role: string): Promise<Viewer> {
  const found = await one(
    db(),
    z.object({ id: z.string() }),
    sql`SELECT p.person_id AS id FROM position p JOIN unit u ON u.id = p.unit_id WHERE ${unit} IN (u.code, u.name) AND p.role = ${role} LIMIT 1`,
  );
  const viewer = found && (await viewerOfPerson(db(), found.id, { now: at, day: "2023-04-19", address: "test" }));
  if (!viewer) throw new Error(`nobody is ${role} in ${unit}`);
  return viewer;
}

const planOf = async (viewer: Viewer) => (await planList(viewer, "2023-04-19"))[0]?.id ?? "";

describe("the plan of 2023 on its page", () => {
  it("stands in the list with its number and what comes next", async () => {
    const [plan, ...more] = await planList(await whoIn("dinh-bang", "DRAFTER"), "2023-04-19");
    expect(more).toEqual([]);
    expect(plan).toMatchObject({
      number: 87,
      units: 34,
      nextCode: "25-NQ/TW",
      nextPhrase: "trước ngày 21/4/2023",
      directives: ["25-NQ/TW", "218-QĐ/TW", "819-QĐ/TU"],
    });
  });

  it("has every part of it", async () => {
    const viewer = await whoIn("dinh-bang", "DRAFTER");
    const plan = await planPage(viewer, await planOf(viewer));
    expect(plan?.directives.map((d) => [d.code, d.lead, d.bodies.length, d.terms.length])).toEqual([
      ["25-NQ/TW", "Ban Dân vận Thành ủy", 3, 4],
      ["218-QĐ/TW", "Ban Dân vận Thành ủy", 9, 3],
      ["819-QĐ/TU", "Ban Dân vận Thành ủy", 4, 3],
    ]);
    expect(plan?.outline.filter((item) => item.answerable)).toHaveLength(8);
    expect(plan?.monitors).toHaveLength(2);
    expect(plan?.distribution).toHaveLength(6);
    expect(plan?.directives.map((d) => d.figures.asked)).toEqual([30, 25, 21]);
    const words = await planText(viewer, await planOf(viewer));
    expect(words?.text.split("\n")[62]).toContain("trước ngày 21/4/2023");
  });

  it("has its figures at an address of their own, as many as the page says", async () => {
    const viewer = await whoIn("dinh-bang", "DRAFTER");
    const [plan, figures] = [
      await planPage(viewer, await planOf(viewer)),
      await planFigures(viewer, await planOf(viewer)),
    ];
    expect(figures?.directives.map((one) => [one.code, one.figures.length])).toEqual(
      plan?.directives.map((one) => [one.code, one.figures.asked]),
    );
  });

  it("shows a ward its own state only, and the lead body everyone's", async () => {
    const ward = await whoIn("dinh-bang", "DRAFTER");
    const planId = await planOf(ward);
    const seen = (await planUnits(ward, planId)).filter((unit) => unit.cells.some((cell) => cell.seen));
    expect(seen.map((unit) => unit.name)).toEqual(["Đảng ủy phường Đình Bảng"]);
    expect(seen[0]?.cells[0]).toMatchObject({ code: "25-NQ/TW", state: "ACCEPTED" });
    const kinds = await planKinds(planId);
    expect(kinds.filter((kind) => !kind.ownDocument).reduce((sum, kind) => sum + kind.units, 0)).toBe(34);
    const lead = await planUnits(await whoIn("Ban Dân vận Thành ủy", "REVIEWER"), planId);
    expect(lead.filter((unit) => !unit.ownDocument && unit.cells.every((cell) => cell.state !== null))).toHaveLength(
      34,
    );
  });

  it("gives nothing of what may not be seen", async () => {
    const ward = await whoIn("dinh-bang", "DRAFTER");
    const hidden = (await planUnits(ward, await planOf(ward)))
      .flatMap((unit) => unit.cells)
      .filter((cell) => !cell.seen);
    expect(hidden.length).toBeGreaterThan(90);
    expect(hidden.filter((cell) => cell.state !== null || cell.reportId !== null)).toEqual([]);
  });
});
