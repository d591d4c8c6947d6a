import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { db, many } from "#lib/platform/db.ts";
import { join, sql } from "#lib/platform/sql.ts";
import { useDatabase } from "#lib/platform/test-database.ts";
import { can } from "./can.ts";
import { permissions } from "./policy.ts";
import { reportSubject } from "./subject.ts";
import { roles, type Subject, type Viewer } from "./types.ts";
import { visible } from "./visible.ts";

/**
 * Both faces of the law: for any viewer and every permission, the reports a query finds by `visible()` are exactly
 * those that `can()` allows one by one, on the reports of the sample campaign.
 */
useDatabase({ seeded: true });

const id = z.object({ id: z.string() });
let subjects: { id: string; subject: Subject }[] = [];
let units: string[] = [];
let people: string[] = [];

beforeAll(async () => {
  const reports = await many(db(), id, sql`SELECT id FROM report`);
  const found = await Promise.all(reports.map((report) => reportSubject(db(), report.id)));
  subjects = found.flatMap((subject) => (subject === null ? [] : [{ id: subject.id, subject }]));
  units = (await many(db(), id, sql`SELECT id FROM unit`)).map((unit) => unit.id);
  people = (
    await many(
      db(),
      id,
      sql`SELECT DISTINCT person_id AS id FROM report_author UNION SELECT person_id FROM approval UNION SELECT reviewer_id FROM review`,
    )
  ).map((person) => person.id);
});

const among = <T>(list: () => readonly T[]): fc.Arbitrary<T> =>
  fc.nat().map((index) => {
    const values = list();
    const value = values[index % values.length];
    if (value === undefined) throw new Error("nothing to choose from");
    return value;
  });

/** Units that stand in some report, so that most viewers have to do with one. */
const unit = fc.oneof(
  among(() => units),
  among(() =>
    subjects.flatMap(({ subject }) =>
      [subject.unitId, subject.channelUnitId, subject.stepUnitId].filter((given) => typeof given === "string"),
    ),
  ),
);
const role = fc.constantFrom(...roles);
const position = fc.record({ unitId: unit, role, desk: fc.constantFrom("ward", "commission", "leaders") });
const lent = fc.record({
  fromPersonId: among(() => people),
  unitId: unit,
  roles: fc.uniqueArray(role, { maxLength: 3 }),
});
// Only tests make viewers without the session gate.
const viewers = fc
  .record({
    personId: among(() => people),
    positions: fc.array(position, { maxLength: 3 }),
    borrowed: fc.array(lent, { maxLength: 2 }),
  })
  .map((parts) => parts as unknown as Viewer);

describe("every relation and exception has one meaning", () => {
  it("has reports in many states to show it on", () => {
    expect(new Set(subjects.map(({ subject }) => subject.state)).size).toBeGreaterThanOrEqual(5);
    expect(people.length).toBeGreaterThan(10);
  });

  it("finds by query what it allows one by one", async () => {
    const row = z.object({ id: z.string(), found: z.array(z.boolean()) });
    let allowed = 0;
    await fc.assert(
      fc.asyncProperty(viewers, async (viewer) => {
        const conditions = join(permissions.map((permission) => visible(permission, viewer)));
        const rows = await many(db(), row, sql`SELECT r.id, ARRAY[${conditions}] AS found FROM report_subject r`);
        expect(rows.length).toBe(subjects.length);
        const byQuery = new Map(
          rows.map(({ id: report, found }) => [report, permissions.filter((_permission, index) => found[index])]),
        );
        for (const { id: report, subject } of subjects) {
          const oneByOne = permissions.filter((permission) => can(permission, viewer, subject) === null);
          expect(byQuery.get(report)).toEqual(oneByOne);
          allowed += oneByOne.length;
        }
      }),
      { numRuns: 80 },
    );
    expect(allowed).toBeGreaterThan(1000);
  });
});
