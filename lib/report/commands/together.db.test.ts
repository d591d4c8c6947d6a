import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { viewerOfPerson } from "#lib/access/viewer.ts";
import { noticesOf } from "#lib/notice/queries.ts";
import { makeDelegation } from "#lib/organisation/commands/delegation.ts";
import { setClock } from "#lib/platform/clock.ts";
import { db, many, one } from "#lib/platform/db.ts";
import { sql } from "#lib/platform/sql.ts";
import { useDatabase } from "#lib/platform/test-database.ts";
import { execute } from "#lib/workflow/execute.ts";
import { Campaign } from "#seed/test-campaign.ts";
import { approvalOf } from "../approval/queries.ts";
import { approvePage } from "../queries/approve.ts";
import { handBack, submitForApproval } from "./approval.ts";
import { approveReport, recordDecision } from "./approve.ts";
import { startReport } from "./start.ts";

useDatabase();

const at = "2023-04-13T08:00:00+07:00";
const LEAD_HEAD = "tran-thi-kim-dung";
const LEADER = "pham-quoc-bao";
const wards = {
  "tam-son": { drafter: "nguyen-thu-ha.tam-son", approver: "ngo-thi-thuy.tam-son" },
  "dinh-bang": { drafter: "nguyen-minh-duc.dinh-bang", approver: "nguyen-huu-thong.dinh-bang" },
  "dong-ky": { drafter: "duong-thi-hai.dong-ky", approver: "ngo-duc-long.dong-ky" },
  "trang-ha": { drafter: "trinh-van-an.trang-ha", approver: "hoang-van-thai.trang-ha" },
  "phu-chan": { drafter: "nguyen-thi-duyen.phu-chan", approver: "tran-dinh-luan.phu-chan" },
  "tan-hong": { drafter: "nguyen-thi-suong.tan-hong", approver: "le-van-bac.tan-hong" },
  "chau-khe": { drafter: "vu-thi-lan.chau-khe", approver: "dam-van-tuyen.chau-khe" },
  "phu-khe": { drafter: "nguyen-van-sang.phu-khe", approver: "nguyen-the-hieu.phu-khe" },
  "dong-nguyen": { drafter: "ngo-van-chien.dong-nguyen", approver: "nguyen-thi-hoa.dong-nguyen" },
  "dong-ngan": { drafter: "hoang-thi-ngoc.dong-ngan", approver: "do-quang-vinh.dong-ngan" },
} as const;
type Ward = keyof typeof wards;

let campaign: Campaign;
beforeAll(async () => {
  setClock(new Date(at));
  campaign = await Campaign.issued();
}, 60_000);

/** A ward's report laid before its head and, at the same step, the head of Ban Dân vận; then, if wanted, a leader. */
async function laidBefore(ward: Ward, then: "end" | "leader" = "end"): Promise<{ reportId: string; digest: string }> {
  const assignmentId = await campaign.duty(ward);
  await db().$executeRaw(sql`INSERT INTO assignment_step (assignment_id, step, part, unit_id, role, body)
    SELECT ${assignmentId}::uuid, 1, 2, u.id, 'APPROVER', 'Ban Dân vận' FROM unit u WHERE u.code = 'ban-dan-van' AND u.parent_id =
      (SELECT id FROM unit WHERE code = 'tu-son')`);
  if (then === "leader")
    await db().$executeRaw(sql`INSERT INTO assignment_step (assignment_id, step, part, unit_id, role, body)
      SELECT ${assignmentId}::uuid, 2, 1, id, 'LEADER', 'Thường trực' FROM unit WHERE code = 'tu-son'`);
  const { drafter } = wards[ward];
  const { reportId } = await campaign.act(drafter, "2023-04-10T08:00:00+07:00", startReport, { assignmentId });
  await campaign.fill(reportId, drafter);
  const digest = await campaign.digest(reportId);
  await campaign.act(drafter, "2023-04-12T08:00:00+07:00", submitForApproval, { reportId, digest });
  return { reportId, digest };
}

type Answer = { ok: boolean; problem?: { code: string } };
const code = (answer: Answer): string => (answer.ok ? "ok" : (answer.problem?.code ?? "?"));

/** State, step and holder of a report, and how often it was approved as a whole. */
const standing = (reportId: string) =>
  one(
    db(),
    z.object({ state: z.string(), step: z.number(), holder: z.string(), versions: z.number(), custody: z.string() }),
    sql`SELECT r.state, r.step, u.code AS holder, (SELECT count(*)::int FROM report_version v WHERE v.report_id = r.id) AS versions,
      (SELECT x.code FROM custody c JOIN unit x ON x.id = c.unit_id WHERE c.report_id = r.id AND c.until IS NULL) AS custody
    FROM report r JOIN unit u ON u.id = r.holder_unit_id WHERE r.id = ${reportId}::uuid`,
  );
const approvals = (reportId: string) =>
  many(
    db(),
    z.object({ step: z.number(), part: z.number(), name: z.string(), stands: z.boolean(), frozen: z.boolean() }),
    sql`SELECT a.step, a.part, p.full_name AS name, a.revoked_at IS NULL AS stands, a.version_id IS NOT NULL AS frozen
      FROM approval a JOIN person p ON p.id = a.person_id WHERE a.report_id = ${reportId}::uuid ORDER BY a.at, a.step, a.part`,
  );
const told = async (key: string): Promise<string[]> =>
  (await noticesOf(await campaign.viewer(key), null)).items.map((one) => one.kind);

describe("two bodies that decide together", () => {
  it("both hear of it, and each of them may be first", async () => {
    const { reportId, digest } = await laidBefore("tam-son");
    expect(await told(wards["tam-son"].approver)).toContain("report.submittedForApproval");
    expect(await told(LEAD_HEAD)).toContain("report.submittedForApproval");
    await campaign.act(LEAD_HEAD, at, approveReport, { reportId, digest });
    expect(await standing(reportId)).toEqual({
      state: "IN_APPROVAL",
      step: 1,
      holder: "tam-son",
      versions: 0,
      custody: "tam-son",
    });
    expect(await told(wards["tam-son"].approver)).toContain("report.approvedBeside");
    expect(code(await campaign.try(LEAD_HEAD, at, approveReport, { reportId, digest }))).toBe("access.role");
    await campaign.act(wards["tam-son"].approver, at, approveReport, { reportId, digest });
    expect(await standing(reportId)).toMatchObject({ state: "APPROVED", versions: 1, holder: "tam-son" });
    expect((await approvals(reportId)).map(({ part, stands, frozen }) => [part, stands, frozen]).sort()).toEqual([
      [1, true, true],
      [2, true, false],
    ]);
  });

  it("in the other order it waits for the other body, then goes to the next step", async () => {
    const { reportId, digest } = await laidBefore("dinh-bang", "leader");
    await campaign.act(wards["dinh-bang"].approver, at, approveReport, { reportId, digest });
    expect(await standing(reportId)).toMatchObject({ step: 1, holder: "ban-dan-van" });
    const { steps } = (await approvalOf(await campaign.viewer(wards["dinh-bang"].drafter), reportId)) ?? { steps: [] };
    expect(steps.map(({ state, parts }) => [state, parts.map((part) => [part.given?.name ?? null, part.who])])).toEqual(
      [
        [
          "NOW",
          [
            ["Nguyễn Hữu Thông", []],
            [null, ["Trần Thị Kim Dung, Trưởng Ban Dân vận Thành ủy"]],
          ],
        ],
        ["AHEAD", [[null, []]]],
      ],
    );
    await campaign.act(LEAD_HEAD, at, approveReport, { reportId, digest });
    expect(await standing(reportId)).toMatchObject({ state: "IN_APPROVAL", step: 2, holder: "tu-son", versions: 0 });
    expect(await told(LEADER)).toContain("report.submittedForApproval");
    await campaign.act(LEADER, at, approveReport, { reportId, digest });
    expect(await standing(reportId)).toMatchObject({ state: "APPROVED", versions: 1 });
  });

  it("one hands back after the other approved: no yes of the round stands, and all of them are asked again", async () => {
    const { reportId, digest } = await laidBefore("dong-ky");
    await campaign.act(wards["dong-ky"].approver, at, approveReport, { reportId, digest });
    await campaign.act(LEAD_HEAD, at, handBack, { reportId, comment: "Số liệu mục II.2 chưa khớp" });
    expect(await standing(reportId)).toMatchObject({ state: "DRAFT", step: 0, holder: "dong-ky" });
    expect((await approvals(reportId)).map(({ stands }) => stands)).toEqual([false]);
    const kept = await one(
      db(),
      z.object({ body: z.string(), comment: z.string(), digest: z.string(), sections: z.number() }),
      sql`SELECT body, comment, digest, jsonb_array_length(content -> 'sections') AS sections FROM hand_back WHERE report_id = ${reportId}::uuid`,
    );
    expect(kept).toMatchObject({ body: "Ban Dân vận", comment: "Số liệu mục II.2 chưa khớp", digest });
    expect(kept?.sections).toBeGreaterThan(5);
    await campaign.act(wards["dong-ky"].drafter, at, submitForApproval, { reportId, digest });
    await campaign.act(LEAD_HEAD, at, approveReport, { reportId, digest });
    expect(await standing(reportId)).toMatchObject({ state: "IN_APPROVAL", holder: "dong-ky" });
  });

  it("a delegate decides for the body whose power was lent, in both names", async () => {
    const { reportId, digest } = await laidBefore("trang-ha");
    const giver = await campaign.viewer(wards["trang-ha"].approver);
    const taker = (await campaign.viewer("nguyen-thi-thom")).personId;
    const lent = await execute(
      makeDelegation,
      {
        positionId: giver.positions[0]?.id ?? "",
        toPersonId: taker,
        since: "2023-04-13",
        until: "2023-04-20",
        reason: "Đi công tác",
      },
      { viewer: giver, at: new Date("2023-04-12T08:00:00+07:00") },
    );
    expect(lent).toMatchObject({ ok: true });
    const viewer = await viewerOfPerson(db(), taker, { now: new Date(at), day: "2023-04-13", address: "test" });
    if (viewer === null) throw new Error("closed");
    expect(await approvePage(viewer, reportId)).toMatchObject({
      kind: "open",
      page: { step: { number: 1, of: 1, part: 1, onBehalfOf: "Hoàng Văn Thái" }, then: { bodies: ["Ban Dân vận"] } },
    });
    const approved = await execute(approveReport, { reportId, digest, step: 1, part: 1 }, { viewer, at: new Date(at) });
    expect(approved).toMatchObject({ ok: true });
    const [step] = (await approvalOf(giver, reportId))?.steps ?? [];
    expect(step?.parts.map(({ given }) => [given?.name, given?.onBehalfOf])).toEqual([
      ["Nguyễn Thị Thơm", "Hoàng Văn Thái"],
      [undefined, undefined],
    ]);
  });
});

describe("decisions at once", () => {
  it("of two approvers of one part exactly one decides, and the other is told who was faster", async () => {
    const { reportId, digest } = await laidBefore("phu-chan", "leader");
    const second = "dinh-cong-thuc";
    await campaign.act(LEAD_HEAD, at, approveReport, { reportId, digest });
    await campaign.act(wards["phu-chan"].approver, at, approveReport, { reportId, digest });
    const seen = { reportId, digest, step: 2, part: 1 };
    const answers = await Promise.all([
      campaign.try(LEADER, at, approveReport, seen),
      campaign.try(second, at, approveReport, seen),
    ]);
    expect(answers.map(code).sort()).toEqual(["ok", "workflow.stale"]);
    expect((await approvals(reportId)).filter(({ step }) => step === 2)).toHaveLength(1);
    expect(await standing(reportId)).toMatchObject({ state: "APPROVED", versions: 1 });
  });

  it("of two approvers of two parts both decide, and it is approved exactly once", async () => {
    const { reportId, digest } = await laidBefore("tan-hong");
    const answers = await Promise.all([
      campaign.try(LEAD_HEAD, at, approveReport, { reportId, digest, step: 1, part: 2 }),
      campaign.try(wards["tan-hong"].approver, at, approveReport, { reportId, digest, step: 1, part: 1 }),
    ]);
    expect(answers.map(code)).toEqual(["ok", "ok"]);
    expect(await standing(reportId)).toMatchObject({ state: "APPROVED", versions: 1 });
    const events = await db().auditEvent.count({
      where: { subjectKind: "report", subjectId: reportId, action: "report.approved" },
    });
    expect(events).toBe(2);
  });

  it("of a yes and a hand-back of two parts one order holds: nothing is approved in the end", async () => {
    const { reportId, digest } = await laidBefore("chau-khe");
    const answers = await Promise.all([
      campaign.try(wards["chau-khe"].approver, at, approveReport, { reportId, digest, step: 1, part: 1 }),
      campaign.try(LEAD_HEAD, at, handBack, { reportId, comment: "Xem lại", step: 1, part: 2 }),
    ]);
    expect(["ok,ok", "workflow.stale,ok"]).toContain(answers.map(code).join(","));
    expect(await standing(reportId)).toMatchObject({ state: "DRAFT", versions: 0 });
    expect((await approvals(reportId)).filter(({ stands }) => stands)).toEqual([]);
  });

  it("a second press for a part that was decided is refused with who decided, and decides no later step", async () => {
    const { reportId, digest } = await laidBefore("phu-khe");
    const press = { reportId, digest, step: 1, part: 2 };
    await campaign.act(LEAD_HEAD, at, approveReport, press);
    expect(await campaign.try(LEAD_HEAD, at, approveReport, press)).toMatchObject({
      ok: false,
      problem: { code: "report.stepDecided", params: { by: "Trần Thị Kim Dung", body: "Ban Dân vận" } },
    });
  });
});

describe("a decision on paper of one of two bodies", () => {
  const paper = { document: "Thông báo số 12-TB/ĐU", decidedOn: "2023-04-13", body: "Ban Dân vận" };

  it("is written down for the body of whoever decided, by a clerk of that body only", async () => {
    const { reportId, digest } = await laidBefore("dong-nguyen");
    const decider = async (key: string) => (await campaign.viewer(key)).personId;
    const record = async (clerk: string, key: string) =>
      campaign.try(clerk, at, recordDecision, {
        ...paper,
        reportId,
        digest,
        decision: "APPROVED",
        deciderId: await decider(key),
      });
    expect(code(await record("do-thi-hanh", wards["dong-nguyen"].approver))).toBe("report.deciderNotCompetent");
    expect(code(await record("do-thi-hanh", LEAD_HEAD))).toBe("ok");
    expect((await approvals(reportId)).map(({ part, name }) => [part, name])).toEqual([[2, "Trần Thị Kim Dung"]]);
    expect(await standing(reportId)).toMatchObject({ state: "IN_APPROVAL", holder: "dong-nguyen" });
  });

  it("to give it back keeps the text and needs the words", async () => {
    const { reportId, digest } = await laidBefore("dong-ngan");
    const back = {
      ...paper,
      reportId,
      digest,
      decision: "HANDED_BACK" as const,
      deciderId: (await campaign.viewer(LEAD_HEAD)).personId,
    };
    expect(await campaign.try("do-thi-hanh", at, recordDecision, back)).toMatchObject({
      ok: false,
      problem: { code: "report.commentNeeded", fields: { comment: ["report.commentNeeded"] } },
    });
    await campaign.act("do-thi-hanh", at, recordDecision, { ...back, comment: "Bổ sung phụ lục" });
    const { handBacks } = (await approvalOf(await campaign.viewer(wards["dong-ngan"].drafter), reportId)) ?? {
      handBacks: [],
    };
    expect(handBacks.map(({ name, body, comment }) => [name, body, comment])).toEqual([
      ["Trần Thị Kim Dung", "Ban Dân vận", "Bổ sung phụ lục"],
    ]);
    expect(await standing(reportId)).toMatchObject({ state: "DRAFT" });
  });
});
