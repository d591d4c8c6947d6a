import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { databaseTrail, verifyTrail } from "#lib/audit/verify.ts";
import { db, many } from "#lib/platform/db.ts";
import { type Sql, sql } from "#lib/platform/sql.ts";
import { useDatabase } from "#lib/platform/test-database.ts";
import load, { sampleReset } from "./load.ts";

useDatabase();

const counted = z.object({ key: z.string(), n: z.coerce.number() });
const counts = async (statement: Sql) =>
  Object.fromEntries((await many(db(), counted, statement)).map((row) => [row.key, row.n]));

const states = sql`SELECT r.state || ' ' || string_agg(u.code, ' ' ORDER BY u.code) AS key, count(*) AS n
  FROM report r JOIN unit u ON u.id = r.unit_id GROUP BY r.state ORDER BY r.state`;
const expected = {
  "ACCEPTED chau-khe dinh-bang dong-ngan dong-nguyen tan-hong trang-ha tuong-giang": 7,
  "DRAFT huong-mac": 1,
  "IN_APPROVAL phu-chan": 1,
  "IN_REVIEW dong-ky": 1,
  "RETURNED tam-son": 1,
};

describe("loading the starter campaign", () => {
  beforeAll(() => load(), 60_000);

  it("issues the plan with its duties and leaves the wards where the sample says", async () => {
    expect(await counts(sql`SELECT state AS key, 1 AS n FROM plan`)).toEqual({ ISSUED: 1 });
    expect(await counts(sql`SELECT 'assignments' AS key, count(*) AS n FROM assignment`)).toEqual({ assignments: 105 });
    expect(await counts(states)).toEqual(expected);
  });

  it("leaves a trail that holds, without one refused attempt", async () => {
    expect(await verifyTrail(databaseTrail(db()), null)).toMatchObject({ holds: true, fault: null });
    expect(
      await counts(sql`SELECT outcome AS key, count(*) AS n FROM audit_event WHERE outcome = 'REFUSED' GROUP BY 1`),
    ).toEqual({});
  });

  it("numbers arrivals in the order in which they came", async () => {
    const rows = await many(
      db(),
      z.object({ n: z.number() }),
      sql`SELECT arrival_number AS n FROM submission ORDER BY submitted_at`,
    );
    expect(rows.map((row) => row.n)).toEqual(rows.map((_row, index) => index + 1));
  });

  it("counts what a recount counts", async () => {
    const rolled = sql`SELECT r.state AS key, sum(r.amount) AS n FROM rollup r JOIN unit u ON u.id = r.unit_id
      WHERE u.code = 'tu-son' AND r.measure = 'REPORT' GROUP BY 1`;
    const recount = sql`SELECT coalesce(r.state, 'NOT_STARTED') AS key, count(*) AS n FROM assignment a
      LEFT JOIN report r ON r.assignment_id = a.id GROUP BY 1`;
    expect(await counts(rolled)).toEqual(await counts(recount));
  });

  it("does nothing the second time", async () => {
    const events = sql`SELECT 'events' AS key, count(*) AS n FROM audit_event`;
    const before = await counts(events);
    await load();
    expect(await counts(events)).toEqual(before);
  });

  it("begins again on reset, whatever happened meanwhile", async () => {
    await db().$executeRaw(sql`UPDATE person SET locale = 'en'`);
    await sampleReset();
    expect(await counts(states)).toEqual(expected);
    expect(await counts(sql`SELECT locale AS key, 1 AS n FROM person GROUP BY 1`)).toEqual({ vi: 1 });
  }, 60_000);
});
