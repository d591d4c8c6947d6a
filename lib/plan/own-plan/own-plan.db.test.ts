import { describe, expect, it } from "vitest";
import { z } from "zod";
import type { Viewer } from "#lib/access/types.ts";
import { viewerOfPerson } from "#lib/access/viewer.ts";
import { setClock } from "#lib/platform/clock.ts";
import { db, many, one, sql } from "#lib/platform/db.ts";
import { useDatabase } from "#lib/platform/test-database.ts";
import { execute } from "#lib/workflow/execute.ts";
import { confirmMilestone, recordMilestone, reopenMilestone } from "../milestone/commands.ts";
import { saveOwnPlan } from "./commands.ts";
import { type OwnPlanPage, ownPlanPage, ownPlansPage } from "./queries.ts";

useDatabase({ seeded: true });

const at = new Date("2023-04-19T02:00:00Z");

async function whoIn(unit: string, role: string): Promise<Viewer> {
  setClock(at);
  const found = await one(
    db(),
    z.object({ id: z.string() }),
    sql`SELECT p.person_id AS id FROM position p JOIN unit u ON u.id = p.unit_id WHERE ${unit} IN (u.code, u.name) AND p.role = ${role} LIMIT 1`,
  );
  const viewer = found && (await viewerOfPerson(db(), found.id, { now: at, day: "2023-04-19", address: "test" }));
  if (!viewer) throw new Error(`nobody is ${role} in ${unit}`);
  return viewer;
}

const planId = async () => (await one(db(), z.object({ id: z.string() }), sql`SELECT id FROM plan LIMIT 1`))?.id ?? "";

/** A ward whose own plan is open: its head opens it where it was recorded. */
async function openWard(code: string): Promise<string> {
  const milestone = await one(
    db(),
    z.object({ id: z.string(), state: z.string() }),
    sql`SELECT m.id, m.state FROM milestone m JOIN unit u ON u.id = m.unit_id WHERE m.kind = 'OWN_PLAN' AND u.code = ${code}`,
  );
  if (milestone !== null && milestone.state !== "OPEN") {
    const viewer = await whoIn(code, "APPROVER");
    await execute(reopenMilestone, { milestoneId: milestone.id, reason: "Để soạn lại" }, { viewer, at });
  }
  return code;
}

async function pageOf(viewer: Viewer): Promise<OwnPlanPage> {
  const page = await ownPlanPage(viewer, await planId(), null);
  if (page === null) throw new Error("no own plan is asked");
  return page;
}

const typed = (page: OwnPlanPage) => ({
  planId: page.plan.id,
  unitId: page.unit.id,
  revision: page.written?.revision ?? 0,
  purpose: "Đánh giá nghiêm túc.",
  steps: page.steps.map(({ directiveId, kind, text, phrase }) => ({
    ...(directiveId === null ? {} : { directiveId }),
    kind,
    text,
    phrase,
  })),
});

describe("a ward's own plan", () => {
  it("begins with the steps of the committee's plan, and is written, by its drafter only", async () => {
    const ward = await openWard("phu-khe");
    const drafter = await whoIn(ward, "DRAFTER");
    const page = await pageOf(drafter);
    expect(page).toMatchObject({ stage: { word: "none" }, mayWrite: true, mayRecord: true });
    expect(page.steps.map(({ kind }) => kind)).toEqual(
      page.directives.flatMap(() => ["OTHER", "SUM_UP", "SEND_REPORT"]),
    );
    for (const viewer of [await whoIn(ward, "APPROVER"), await whoIn("tu-son", "LEADER")])
      expect(await execute(saveOwnPlan, typed(page), { viewer, at })).toMatchObject({
        ok: false,
        problem: { code: "access.role" },
      });
    expect(await execute(saveOwnPlan, typed(page), { viewer: drafter, at })).toMatchObject({
      ok: true,
      value: { revision: 1 },
    });
    const written = await pageOf(drafter);
    expect(written).toMatchObject({
      stage: { word: "written" },
      written: { purpose: "Đánh giá nghiêm túc.", revision: 1 },
    });
    expect(written.steps.find((step) => step.kind === "SUM_UP")?.dueOn).toBe("2023-04-17");
    expect(await execute(saveOwnPlan, typed(page), { viewer: drafter, at })).toMatchObject({
      ok: false,
      problem: { code: "ownPlan.changed" },
    });
    const events = await many(
      db(),
      z.object({ data: z.string() }),
      sql`SELECT data FROM audit_event WHERE action = 'ownPlan.written' AND person_id = ${drafter.personId}::uuid`,
    );
    expect(events).toHaveLength(1);
    expect(events[0]?.data).not.toContain("nghiêm túc");
  });

  it("a step after the committee's day is refused with the sentence why, and nothing is written", async () => {
    const drafter = await whoIn(await openWard("tam-son"), "DRAFTER");
    const page = await pageOf(drafter);
    const steps = typed(page).steps.map((step, index) =>
      index === 1 ? { ...step, phrase: "chậm nhất ngày 18/4/2023" } : step,
    );
    const refused = await execute(saveOwnPlan, { ...typed(page), steps }, { viewer: drafter, at });
    expect(refused).toMatchObject({
      ok: false,
      problem: {
        code: "ownPlan.stepsWrong",
        fields: {
          "steps[1].phrase": [
            "Ngày 18/4/2023 muộn hơn hạn mà kế hoạch của cấp ủy cấp trên đặt ra: “trước ngày 18/4/2023”, tức là hết ngày 17/4/2023.",
          ],
        },
      },
    });
    expect((await pageOf(drafter)).written).toBeNull();
  });

  it("is frozen once number and date are recorded, until its head opens it again", async () => {
    const ward = await openWard("dinh-bang");
    const [drafter, head] = [await whoIn(ward, "DRAFTER"), await whoIn(ward, "APPROVER")];
    const page = await pageOf(drafter);
    await execute(saveOwnPlan, typed(page), { viewer: drafter, at });
    const milestoneId = page.milestone.id;
    await execute(
      recordMilestone,
      { milestoneId, heldOn: "2023-03-20", documentNumber: "09-KH/ĐU" },
      { viewer: drafter, at },
    );
    const recorded = await pageOf(drafter);
    expect(recorded).toMatchObject({ stage: { word: "recorded", open: false }, mayWrite: false });
    const late = { ...typed(recorded), purpose: "Khác" };
    expect(await execute(saveOwnPlan, late, { viewer: drafter, at })).toMatchObject({
      ok: false,
      problem: { code: "ownPlan.recorded" },
    });
    expect(await pageOf(head)).toMatchObject({ mayConfirm: true });
    await execute(confirmMilestone, { milestoneId }, { viewer: head, at });
    expect(await pageOf(drafter)).toMatchObject({
      stage: { word: "confirmed" },
      milestone: { documentNumber: "09-KH/ĐU" },
    });
    await execute(reopenMilestone, { milestoneId, reason: "Ghi nhầm số" }, { viewer: head, at });
    expect(await execute(saveOwnPlan, late, { viewer: drafter, at })).toMatchObject({ ok: true });
  });
});

describe("the own plans of all units", () => {
  it("are seen by the lead body, the monitors and the leaders, each opened; not by a ward", async () => {
    const plan = await planId();
    for (const [unit, role] of [
      ["Ban Dân vận Thành ủy", "REVIEWER"],
      ["tu-son", "LEADER"],
      ["Văn phòng Thành ủy", "MONITOR"],
    ] as const) {
      const page = await ownPlansPage(await whoIn(unit, role), plan);
      expect(page?.lines, unit).toHaveLength(34);
    }
    const ward = await openWard("dong-ky");
    expect(await ownPlansPage(await whoIn(ward, "DRAFTER"), plan)).toBeNull();
    const page = await pageOf(await whoIn(ward, "DRAFTER"));
    expect(await ownPlanPage(await whoIn("Ban Dân vận Thành ủy", "DRAFTER"), plan, page.unit.id)).toMatchObject({
      mayWrite: false,
    });
    const other = await whoIn("tam-son", "DRAFTER");
    expect(await ownPlanPage(other, plan, page.unit.id)).toBeNull();
  });
});
