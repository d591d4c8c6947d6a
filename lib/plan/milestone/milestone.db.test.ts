import { describe, expect, it } from "vitest";
import { z } from "zod";
import type { Viewer } from "#lib/access/types.ts";
import { viewerOfPerson } from "#lib/access/viewer.ts";
import { db, many, one, sql } from "#lib/platform/db.ts";
import { useDatabase } from "#lib/platform/test-database.ts";
import { execute } from "#lib/workflow/execute.ts";
import { confirmMilestone, recordMilestone, reopenMilestone } from "./commands.ts";
import { milestonePage } from "./queries.ts";

useDatabase({ seeded: true });

const at = new Date("2023-04-19T02:00:00Z");
const WARD = "phu-khe";

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

const row = z.object({ id: z.string(), planId: z.string(), state: z.string(), heldOn: z.string().nullable() });

async function milestoneOf(kind: string, code = "218-QĐ/TW"): Promise<z.output<typeof row>> {
  const found = await one(
    db(),
    row,
    sql`SELECT m.id, m.plan_id AS "planId", m.state, m.held_on::text AS "heldOn" FROM milestone m JOIN unit u ON u.id = m.unit_id
      LEFT JOIN assignment a ON a.id = m.assignment_id LEFT JOIN directive d ON d.id = a.directive_id
      WHERE u.code = ${WARD} AND m.kind = ${kind} AND (d.code = ${code} OR m.assignment_id IS NULL)`,
  );
  if (!found) throw new Error(`no ${kind}`);
  return found;
}

/** The counts of reviews of the ward on one directive, as every unit above adds them up. */
function counts() {
  return many(
    db(),
    z.object({ state: z.string(), heldOn: z.string().nullable(), n: z.coerce.number() }),
    sql`SELECT r.state, r.held_on::text AS "heldOn", r.amount AS n FROM rollup r JOIN unit u ON u.id = r.unit_id JOIN directive d ON d.id = r.directive_id
      WHERE u.code = ${WARD} AND r.measure = 'SUM_UP' AND d.code = '218-QĐ/TW' ORDER BY 1`,
  );
}

const held = { heldOn: "2023-04-18", form: "Hội nghị trực tiếp", attendees: 64, documentNumber: "12-BB/ĐU" };

describe("a milestone of a ward", () => {
  it("is recorded by a drafter of that ward, and by nobody else", async () => {
    const { id } = await milestoneOf("SUM_UP");
    const stranger = await whoIn("dinh-bang", "DRAFTER");
    const head = await whoIn(WARD, "APPROVER");
    for (const viewer of [stranger, head]) {
      expect(await execute(recordMilestone, { milestoneId: id, ...held }, { viewer, at })).toMatchObject({
        ok: false,
        problem: { code: "access.role" },
      });
    }
    const drafter = await whoIn(WARD, "DRAFTER");
    expect(await execute(recordMilestone, { milestoneId: id, ...held }, { viewer: drafter, at })).toMatchObject({
      ok: true,
    });
    expect(await milestoneOf("SUM_UP")).toMatchObject({ state: "RECORDED", heldOn: "2023-04-18" });
    expect(await counts()).toEqual([{ state: "RECORDED", heldOn: "2023-04-18", n: 1 }]);
  });

  it("can be corrected until it is confirmed, by somebody else than who recorded it", async () => {
    const { id } = await milestoneOf("SUM_UP");
    const drafter = await whoIn(WARD, "DRAFTER");
    expect(
      await execute(recordMilestone, { milestoneId: id, ...held, heldOn: "2023-04-17" }, { viewer: drafter, at }),
    ).toMatchObject({ ok: true });
    expect(await execute(confirmMilestone, { milestoneId: id }, { viewer: drafter, at })).toMatchObject({
      ok: false,
      problem: { code: "milestone.ownRecord" },
    });
    expect(
      await execute(confirmMilestone, { milestoneId: id }, { viewer: await whoIn(WARD, "APPROVER"), at }),
    ).toMatchObject({ ok: true });
    expect(await counts()).toEqual([{ state: "CONFIRMED", heldOn: "2023-04-17", n: 1 }]);
    expect(await execute(recordMilestone, { milestoneId: id, ...held }, { viewer: drafter, at })).toMatchObject({
      ok: false,
      problem: { code: "workflow.stale" },
    });
  });

  it("is opened again with a reason, and stands on the trail with every step", async () => {
    const { id } = await milestoneOf("SUM_UP");
    const head = await whoIn(WARD, "APPROVER");
    expect(
      await execute(reopenMilestone, { milestoneId: id, reason: "Ghi nhầm ngày" }, { viewer: head, at }),
    ).toMatchObject({ ok: true });
    expect(await counts()).toEqual([{ state: "OPEN", heldOn: null, n: 1 }]);
    const trail = await many(
      db(),
      z.object({ action: z.string() }),
      sql`SELECT action FROM audit_event WHERE subject_kind = 'milestone' AND subject_id = ${id} ORDER BY sequence`,
    );
    expect(trail.map((event) => event.action)).toEqual([
      "milestone.recorded",
      "milestone.recorded",
      "milestone.confirmed",
      "milestone.reopened",
    ]);
  });

  it("takes no day to come, no sending by hand, and an own plan only with its number", async () => {
    const viewer = await whoIn(WARD, "DRAFTER");
    const attempt = async (milestoneId: string, input: object) =>
      execute(recordMilestone, { milestoneId, heldOn: "2023-04-18", ...input }, { viewer, at });
    expect(await attempt((await milestoneOf("SUM_UP")).id, { heldOn: "2023-04-20" })).toMatchObject({
      ok: false,
      problem: { code: "milestone.heldInFuture" },
    });
    expect(await attempt((await milestoneOf("SEND_REPORT")).id, {})).toMatchObject({
      ok: false,
      problem: { code: "milestone.metBySubmit" },
    });
    expect(await attempt((await milestoneOf("OWN_PLAN")).id, {})).toMatchObject({
      ok: false,
      problem: { code: "milestone.documentWanted" },
    });
  });

  it("is found by its unit and those above, and by no other ward", async () => {
    const { id, planId } = await milestoneOf("SUM_UP");
    expect(await milestonePage(await whoIn(WARD, "DRAFTER"), planId, id)).toMatchObject({
      mayRecord: true,
      mayConfirm: false,
      news: "newsBack",
    });
    expect(await milestonePage(await whoIn("Ban Dân vận Thành ủy", "REVIEWER"), planId, id)).toMatchObject({
      mayRecord: false,
      mayReopen: false,
    });
    expect(await milestonePage(await whoIn("dinh-bang", "DRAFTER"), planId, id)).toBeNull();
  });
});
