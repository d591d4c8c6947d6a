import { describe, expect, it } from "vitest";
import { z } from "zod";
import type { Viewer } from "#lib/access/types.ts";
import { viewerOfPerson } from "#lib/access/viewer.ts";
import { db, one, sql } from "#lib/platform/db.ts";
import { useDatabase } from "#lib/platform/test-database.ts";
import { newsOf } from "./news.ts";
import { unitDesk } from "./queries.ts";
import { deskOf } from "./rules.ts";

useDatabase({ seeded: true });

const morning = new Date("2023-04-19T01:00:00Z");

/** Somebody with a role in the ward (or other unit) of that short name. */
async function whoIn(unit: string, role: string): Promise<Viewer> {
  const found = await one(
    db(),
    z.object({ id: z.string() }),
    sql`SELECT p.person_id AS id FROM position p JOIN unit u ON u.id = p.unit_id WHERE u.code = ${unit} AND p.role = ${role} ORDER BY p.since LIMIT 1`,
  );
  const viewer = found && (await viewerOfPerson(db(), found.id, { now: morning, day: "2023-04-19", address: "test" }));
  if (!viewer) throw new Error(`nobody is ${role} in ${unit}`);
  return viewer;
}

/** The unit whose report on 25-NQ/TW stands so. */
async function wardIn(state: string): Promise<string> {
  const found = await one(
    db(),
    z.object({ code: z.string() }),
    sql`SELECT u.code FROM assignment a JOIN unit u ON u.id = a.unit_id JOIN directive d ON d.id = a.directive_id LEFT JOIN report r ON r.assignment_id = a.id
      WHERE d.code = '25-NQ/TW' AND u.kind_code = 'ward_party_committee' AND coalesce(r.state, 'NOT_STARTED') = ${state} LIMIT 1`,
  );
  if (!found) throw new Error(`no ward in ${state}`);
  return found.code;
}

async function deskIn(state: string, role: string) {
  const viewer = await whoIn(await wardIn(state), role);
  const row = await unitDesk(viewer, "ward");
  const desk = deskOf(row, viewer, morning, "vi");
  return { row, desk, news: newsOf(desk), kinds: desk.waiting.map((item) => item.kind) };
}

describe("the desk of a ward in the starter campaign", () => {
  it("puts what came back first, and says so in the headline", async () => {
    const { desk, news, kinds } = await deskIn("RETURNED", "DRAFTER");
    expect(kinds[0]).toBe("mend");
    expect(news.key).toMatch(/^mend/);
    expect(desk.waiting[0]?.href).toMatch(/\/write$/);
    expect(desk.waiting[0]?.duty?.report?.returned[0]).toMatchObject({ words: expect.stringMatching(/\S/) });
  });

  it("shows the approver what waits for them, and no button to write", async () => {
    const { kinds, news } = await deskIn("IN_APPROVAL", "APPROVER");
    expect(kinds[0]).toBe("approve");
    expect(news.key).toBe("approve");
    expect(kinds).not.toContain("write");
  });

  it("shows another unit's report to a body that decides on it too, beside its own duties", async () => {
    const ward = await wardIn("IN_APPROVAL");
    await db().$executeRaw(sql`INSERT INTO assignment_step (assignment_id, step, part, unit_id, role, body)
      SELECT a.id, r.step, 2, f.id, 'APPROVER', f.name FROM report r JOIN assignment a ON a.id = r.assignment_id JOIN unit u ON u.id = r.unit_id
        JOIN unit f ON f.code = 'mttq' WHERE u.code = ${ward} AND r.state = 'IN_APPROVAL'`);
    const viewer = await whoIn("mttq", "APPROVER");
    const row = await unitDesk(viewer, "front");
    const desk = deskOf(row, viewer, morning, "vi");
    const others = desk.waiting.filter((item) => item.others === true);
    expect(others.map(({ kind, href }) => [kind, href?.endsWith("/approve")])).toEqual([["approve", true]]);
    expect(new Set(desk.duties.map(({ duty }) => duty.unitName)).size, "its duties stay its own").toBe(1);
    expect(desk.duties).toHaveLength(3);
    // Its own head still finds it, once.
    const { desk: own } = await deskIn("IN_APPROVAL", "APPROVER");
    expect(own.waiting.filter(({ kind }) => kind === "approve")).toHaveLength(1);
    expect((await unitDesk(await whoIn("mttq", "DRAFTER"), "front")).toDecide).toHaveLength(1);
    expect(
      deskOf(
        await unitDesk(await whoIn("mttq", "DRAFTER"), "front"),
        await whoIn("mttq", "DRAFTER"),
        morning,
        "vi",
      ).waiting.some((item) => item.others === true),
      "who only writes there is not asked",
    ).toBe(false);
  });

  it("has three duties with the plan's words, and no day where the plan sets none", async () => {
    const { desk } = await deskIn("NOT_STARTED", "DRAFTER");
    expect(desk.duties.map((d) => [d.duty.code, d.sumUp?.deadline.phrase, d.send.phrase, d.send.meaning])).toEqual([
      ["25-NQ/TW", "trước ngày 18/4/2023", "trước ngày 21/4/2023", "còn 1 ngày"],
      ["218-QĐ/TW", "trong tháng 5/2023", "kế hoạch không ấn định", ""],
      ["819-QĐ/TU", "trong tháng 6/2023", "kế hoạch không ấn định", ""],
    ]);
    expect(desk.duties[0]).toMatchObject({ state: "NOT_STARTED", duty: { items: 8, written: 0, given: 0 } });
  });

  it("tells what happened to this unit's reports and to no other's", async () => {
    const { row } = await deskIn("ACCEPTED", "DRAFTER");
    expect(row.events.length).toBeGreaterThan(3);
    expect(row.events.map((event) => event.action)).toContain("report.accepted");
    expect([...row.events].sort((a, b) => b.at.getTime() - a.at.getTime())).toEqual(row.events);
  });

  it("is empty for who sits at no such desk", async () => {
    const row = await unitDesk(await whoIn(await wardIn("ACCEPTED"), "DRAFTER"), "front");
    expect(row).toMatchObject({ duties: [], ownPlans: [], events: [] });
  });
});
