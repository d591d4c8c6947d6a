import fc from "fast-check";
import { beforeAll, expect, it } from "vitest";
import { z } from "zod";
import { db, many, one, sql } from "#lib/platform/db.ts";
import { useDatabase } from "#lib/platform/test-database.ts";
import { acts, lastInstant, likely, perform, prepare, reports, stateOf, WARDS } from "#seed/test-custody-walk.ts";
import { LONG } from "#seed/test-race.ts";
import { lifeOf } from "./rules.ts";
import { type Held, type Road, replay } from "./test-replay.ts";

useDatabase();
beforeAll(prepare, 120_000);

const heldRow = z.object({
  state: z.string(),
  unitId: z.string(),
  personId: z.string().nullable(),
  since: z.date(),
  until: z.date().nullable(),
});
const custodyOf = (reportId: string): Promise<Held[]> =>
  many(
    db(),
    heldRow,
    sql`SELECT state, unit_id AS "unitId", person_id AS "personId", since, until FROM custody WHERE report_id = ${reportId}::uuid ORDER BY since, id`,
  );

const moveRow = z.object({ at: z.date(), action: z.string(), personId: z.string().nullable(), data: z.string() });
async function trailOf(reportId: string) {
  const rows = await many(
    db(),
    moveRow,
    sql`SELECT at, action, person_id AS "personId", data FROM audit_event
    WHERE subject_kind = 'report' AND subject_id = ${reportId} AND outcome = 'DONE' ORDER BY sequence`,
  );
  return rows.map((row) => ({ ...row, data: z.record(z.string(), z.unknown()).parse(JSON.parse(row.data)) }));
}

const roadRow = z.object({
  draftingUnitId: z.string(),
  channelUnitId: z.string(),
  steps: z.array(z.object({ step: z.number(), part: z.number(), unitId: z.string() })),
});
async function roadOf(reportId: string): Promise<Road> {
  const road = await one(
    db(),
    roadRow,
    sql`SELECT r.drafting_unit_id AS "draftingUnitId", r.channel_unit_id AS "channelUnitId",
    (SELECT jsonb_agg(jsonb_build_object('step', s.step, 'part', s.part, 'unitId', s.unit_id) ORDER BY s.step, s.part)
      FROM assignment_step s WHERE s.assignment_id = r.assignment_id) AS steps FROM report r WHERE r.id = ${reportId}::uuid`,
  );
  if (road === null) throw new Error("no such report");
  return road;
}

/** Nothing lies nowhere, nothing in two places: each stretch begins where the one before ended, and the last one lasts. */
function gaps(held: readonly Held[]): string[] {
  return held.flatMap((one, index) => {
    const next = held[index + 1];
    if (next === undefined) return one.until === null ? [] : ["the last stretch has ended"];
    return one.until?.getTime() === next.since.getTime() ? [] : [`after ${one.state}`];
  });
}

it("custody is the replay of the trail, whatever order of moves somebody tries", async () => {
  const seen = new Set<string>();
  const step = fc.record({
    pick: fc.nat(1000),
    wild: fc.nat(4).map((one) => one === 0),
    ward: fc.constantFrom(...WARDS),
    hours: fc.integer({ min: 1, max: 60 }),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 40 }), async (steps) => {
      for (const { pick, wild, ward, hours } of steps) {
        const among = wild ? acts : (likely[await stateOf(ward)] ?? acts);
        await perform(among[pick % among.length] ?? "lay", ward, hours);
      }
      for (const reportId of reports.values()) {
        const [held, trail, road] = await Promise.all([custodyOf(reportId), trailOf(reportId), roadOf(reportId)]);
        expect(held).toEqual(replay(trail, road));
        expect(gaps(held)).toEqual([]);
        for (const { action } of trail) seen.add(action);
      }
    }),
    { numRuns: LONG ? 100 : 10, endOnFailure: true },
  );
  // A walk that never leaves the unit would prove little.
  for (const action of [
    "report.approved",
    "report.submitted",
    "report.handedBack",
    "report.withdrawn",
    "report.reviewStarted",
    "report.reviewTakenOver",
    "report.returned",
  ])
    expect([...seen]).toContain(action);
}, 240_000);

it("the picture loses no day: the days of all holders of all rounds are the days of the life", async () => {
  const row = z.object({
    id: z.string(),
    unitId: z.string(),
    unit: z.string(),
    person: z.string().nullable(),
    state: z.string(),
    since: z.date(),
    until: z.date().nullable(),
  });
  for (const reportId of reports.values()) {
    const rows = await many(
      db(),
      row,
      sql`SELECT c.id, c.unit_id AS "unitId", u.short_name AS unit, p.full_name AS person, c.state, c.since, c.until
      FROM custody c JOIN unit u ON u.id = c.unit_id LEFT JOIN person p ON p.id = c.person_id WHERE c.report_id = ${reportId}::uuid ORDER BY c.since, c.id`,
    );
    const now = new Date(lastInstant().getTime() + 86_400_000);
    const life = lifeOf(
      rows,
      { sendings: [], days: { firstDueOn: null, dueOn: null, returnDueOn: null }, told: [], daysOff: [] },
      now,
    );
    const held = life.rounds.reduce((sum, round) => sum + round.days, 0);
    const done = life.spans.filter((span) => span.phase === "done").reduce((sum, span) => sum + span.days, 0);
    const whole = lifeOf(
      [{ ...(rows[0] ?? { id: "", unitId: "", unit: "", person: null, state: "DRAFT", since: now }), until: null }],
      { sendings: [], days: { firstDueOn: null, dueOn: null, returnDueOn: null }, told: [], daysOff: [] },
      now,
    );
    expect(held + done).toBe(whole.spans[0]?.days);
  }
});
