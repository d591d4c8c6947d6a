import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import type { Viewer } from "#lib/access/types.ts";
import { viewerOfPerson } from "#lib/access/viewer.ts";
import { daysOff } from "#lib/organisation/day-off/queries.ts";
import { setClock } from "#lib/platform/clock.ts";
import { db, many, one, sql } from "#lib/platform/db.ts";
import { useDatabase } from "#lib/platform/test-database.ts";
import { lengthOf, phaseOf } from "#lib/report/custody/rules.ts";
import { custodyOverview } from "./custody.ts";

useDatabase({ seeded: true });

// A Thursday after the long weekend of 29/4 to 3/5/2023, so that days off count.
const AT = new Date("2023-05-11T09:00:00+07:00");

async function viewer(name: string): Promise<Viewer> {
  const found = await one(db(), z.object({ id: z.string() }), sql`SELECT id FROM person WHERE full_name = ${name}`);
  const known = found && (await viewerOfPerson(db(), found.id, { now: AT, day: "2023-05-11", address: "test" }));
  if (!known) throw new Error(`no ${name}`);
  return known;
}

const row = z.object({
  reportId: z.string(),
  unitId: z.string(),
  state: z.string(),
  since: z.date(),
  until: z.date().nullable(),
});
const custody = () =>
  many(
    db(),
    row,
    sql`SELECT c.report_id AS "reportId", c.unit_id AS "unitId", c.state, c.since, c.until FROM custody c JOIN report r ON r.id = c.report_id
      JOIN assignment a ON a.id = r.assignment_id WHERE c.state <> 'ACCEPTED' ORDER BY c.since`,
  );

const median = (values: number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? 0)) / 2;
};

beforeAll(() => setClock(AT));

describe("who holds what", () => {
  it("counts the same working days as the report's own page, the longest first", async () => {
    const [overview, rows, off] = await Promise.all([
      custodyOverview(await viewer("Phạm Quốc Bảo"), undefined),
      custody(),
      daysOff(),
    ]);
    const waiting = rows.filter((held) => held.until === null);
    expect(overview.waiting.length).toBeGreaterThan(2);
    for (const line of overview.waiting) {
      const held = waiting.find((one) => one.reportId === line.id);
      expect(held && lengthOf(held.since, AT, off)).toEqual({ days: line.now.days, workingDays: line.now.workingDays });
    }
    const days = overview.waiting.map((line) => line.now.workingDays);
    expect(days).toEqual([...days].sort((a, b) => b - a));
    expect(overview.open).toBe(overview.waiting.length);
  });

  it("gives median and longest of each unit and phase, as counted one by one", async () => {
    const [overview, rows, off] = await Promise.all([
      custodyOverview(await viewer("Phạm Quốc Bảo"), undefined),
      custody(),
      daysOff(),
    ]);
    const perReport = new Map<string, number>();
    for (const held of rows) {
      const key = [held.unitId, phaseOf(held.state), held.reportId].join(" ");
      perReport.set(key, (perReport.get(key) ?? 0) + lengthOf(held.since, held.until ?? AT, off).workingDays);
    }
    const spans = overview.holders.flatMap((line) => Object.values(line.phases));
    expect(spans.length).toBeGreaterThan(10);
    for (const span of spans) {
      const values = [...perReport].flatMap(([key, days]) =>
        key.startsWith(`${span.unitId} ${span.phase} `) ? [days] : [],
      );
      expect(span).toMatchObject({ reports: values.length, median: median(values), longest: Math.max(...values) });
      expect(perReport.get(`${span.unitId} ${span.phase} ${span.longestId}`)).toBe(span.longest);
    }
  });

  it("keeps to one directive, and to what the viewer may see", async () => {
    const chosen = await custodyOverview(await viewer("Phạm Quốc Bảo"), "25-NQ-TW");
    expect(new Set(chosen.waiting.map((line) => line.directive))).toEqual(new Set(["25-NQ/TW"]));
    const none = await custodyOverview(await viewer("Phạm Quốc Bảo"), "no-such");
    expect([none.waiting, none.holders, none.open]).toEqual([[], [], 0]);
    const own = await custodyOverview(await viewer("Nguyễn Thu Hà"), undefined);
    expect(new Set(own.waiting.map((line) => line.unit))).toEqual(new Set(["Tam Sơn"]));
  });
});
