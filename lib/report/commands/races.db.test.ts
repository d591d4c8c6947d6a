import { beforeAll, expect, it } from "vitest";
import { db } from "#lib/platform/db.ts";
import { newId } from "#lib/platform/ids.ts";
import { sql } from "#lib/platform/sql.ts";
import { useDatabase } from "#lib/platform/test-database.ts";
import { startReview } from "#lib/review/commands/start.ts";
import { Campaign } from "#seed/test-campaign.ts";
import { handBack } from "./approval.ts";
import { approveReport } from "./approve.ts";
import { submitReport } from "./submit.ts";
import { withdrawReport } from "./withdraw.ts";

useDatabase();

let campaign: Campaign;
beforeAll(async () => {
  campaign = await Campaign.issued();
}, 60_000);

const at = "2023-04-15T08:00:00+07:00";
type Answer = { ok: boolean; problem?: { code: string } };
const codes = (answers: readonly Answer[]): string[] =>
  answers.map((one) => (one.ok ? "ok" : (one.problem?.code ?? "?"))).sort();
const stateOf = async (reportId: string): Promise<string> =>
  (await db().report.findUniqueOrThrow({ where: { id: reportId } })).state;

it("of a withdrawal and a review that begin at once exactly one happens, and the other is told", async () => {
  const people = { drafter: "duong-thi-hai.dong-ky", approver: "ngo-duc-long.dong-ky" };
  const reportId = await campaign.report("dong-ky", people, "SUBMITTED");
  const [withdrawn, begun] = await Promise.all([
    campaign.try(people.approver, at, withdrawReport, { reportId, reason: "Gửi nhầm" }),
    campaign.try("le-minh-tam", at, startReview, { reportId }),
  ]);
  expect([withdrawn.ok, begun.ok].filter(Boolean)).toHaveLength(1);
  expect(await stateOf(reportId)).toBe(withdrawn.ok ? "DRAFT" : "IN_REVIEW");
  const told = codes([withdrawn, begun]).find((code) => code !== "ok");
  expect(["workflow.stale", "report.reviewStarted"]).toContain(told);
});

it("of an approval and a hand-back exactly one happens", async () => {
  const people = { drafter: "nguyen-thu-ha.tam-son", approver: "ngo-thi-thuy.tam-son" };
  const reportId = await campaign.report("tam-son", people, "IN_APPROVAL");
  const digest = await campaign.digest(reportId);
  const answers = await Promise.all([
    campaign.try(people.approver, at, approveReport, { reportId, digest }),
    campaign.try(people.approver, at, handBack, { reportId, comment: "Sửa lại" }),
  ]);
  expect(codes(answers)).toEqual(["ok", "workflow.stale"]);
  const versions = await db().reportVersion.count({ where: { reportId } });
  expect(versions).toBe((await stateOf(reportId)) === "APPROVED" ? 1 : 0);
});

it("twenty presses of send, each with a key of its own, make one sending and nineteen who learn its number", async () => {
  const people = { drafter: "nguyen-minh-duc.dinh-bang", approver: "nguyen-huu-thong.dinh-bang" };
  const reportId = await campaign.report("dinh-bang", people, "APPROVED");
  const input = { reportId, digest: await campaign.digest(reportId), number: 45, datedOn: "2023-04-14" };
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => campaign.try(people.drafter, at, submitReport, input, newId())),
  );
  expect(answers.filter((one) => one.ok)).toHaveLength(1);
  expect(new Set(codes(answers))).toEqual(new Set(["ok", "report.alreadySent"]));
  expect(await db().submission.count({ where: { reportId } })).toBe(1);
});

it("many who send at once get numbers of arrival without gap or double", async () => {
  const wards = [
    ["trang-ha", "trinh-van-an.trang-ha", "hoang-van-thai.trang-ha"],
    ["phu-chan", "nguyen-thi-duyen.phu-chan", "tran-dinh-luan.phu-chan"],
    ["tan-hong", "nguyen-thi-suong.tan-hong", "le-van-bac.tan-hong"],
    ["dong-nguyen", "ngo-van-chien.dong-nguyen", "nguyen-thi-hoa.dong-nguyen"],
  ] as const;
  const ready = [];
  for (const [ward, drafter, approver] of wards)
    ready.push({ drafter, reportId: await campaign.report(ward, { drafter, approver }, "APPROVED") });
  await Promise.all(
    ready.map(async ({ drafter, reportId }) =>
      campaign.act(drafter, at, submitReport, {
        reportId,
        digest: await campaign.digest(reportId),
        number: 9,
        datedOn: "2023-04-14",
      }),
    ),
  );
  const rows = await db().$queryRaw<{ n: number }[]>(
    sql`SELECT arrival_number AS n FROM submission ORDER BY arrival_number`,
  );
  expect(rows.map((row) => row.n)).toEqual(rows.map((_row, index) => index + 1));
});

it("refuses another request under a key that was used, and keeps the refused attempt on the person's trail", async () => {
  const people = { drafter: "vu-thi-lan.chau-khe", approver: "dam-van-tuyen.chau-khe" };
  const reportId = await campaign.report("chau-khe", people, "APPROVED");
  const key = newId();
  const digest = await campaign.digest(reportId);
  const send = (number: number, who = people.drafter) =>
    campaign.try(who, at, submitReport, { reportId, digest, number, datedOn: "2023-04-14" }, key);
  expect(codes([await send(5)])).toEqual(["ok"]);
  expect(codes([await send(6)])).toEqual(["workflow.keyUsed"]);
  // The answer was given to whoever asked, and is nobody else's.
  expect(codes([await send(5, "ngo-duc-long.dong-ky")])).toEqual(["workflow.keyUsed"]);
  const { personId } = await campaign.viewer(people.drafter);
  const events = await db().auditEvent.findMany({
    where: { subjectKind: "person", subjectId: personId, action: "attempt.refused" },
  });
  expect(events.map((event) => event.outcome)).toContain("REFUSED");
});

it("tells whoever came too late who was faster, and a stranger that there is nothing", async () => {
  const people = { drafter: "nguyen-van-sang.phu-khe", approver: "nguyen-the-hieu.phu-khe" };
  const reportId = await campaign.report("phu-khe", people, "SUBMITTED", 77);
  await campaign.try("le-minh-tam", at, startReview, { reportId });
  const late = await campaign.try("le-minh-tam", at, startReview, { reportId });
  expect(late).toMatchObject({ ok: false, problem: { code: "workflow.stale", params: { who: "Lê Minh Tâm" } } });
  const stranger = await campaign.try("ngo-duc-long.dong-ky", at, startReview, { reportId });
  expect(stranger).toEqual({ ok: false, problem: { code: "access.notFound" } });
});
