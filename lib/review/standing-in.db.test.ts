import { beforeAll, describe, expect, it } from "vitest";
import type { z } from "zod";
import { viewerOfPerson } from "#lib/access/viewer.ts";
import { reportTrail } from "#lib/audit/queries.ts";
import { endDelegation, makeDelegation } from "#lib/organisation/commands/delegation.ts";
import { setClock } from "#lib/platform/clock.ts";
import { db } from "#lib/platform/db.ts";
import type { Result } from "#lib/platform/result.ts";
import { useDatabase } from "#lib/platform/test-database.ts";
import { dayOf } from "#lib/platform/time.ts";
import { handBack, revokeApproval, submitForApproval } from "#lib/report/commands/approval.ts";
import { approveReport } from "#lib/report/commands/approve.ts";
import { submitReport } from "#lib/report/commands/submit.ts";
import { withdrawReport } from "#lib/report/commands/withdraw.ts";
import { approvePage } from "#lib/report/queries/approve.ts";
import { receiptPage } from "#lib/report/queries/receipt.ts";
import { reportPage } from "#lib/report/queries/report.ts";
import { versionsPage } from "#lib/report/version/queries.ts";
import { execute } from "#lib/workflow/execute.ts";
import type { Command } from "#lib/workflow/types.ts";
import { Campaign } from "#seed/test-campaign.ts";
import { at, codeOf, HEAD, people, places, REVIEWER } from "#seed/test-review.ts";
import { acceptReport, returnReport } from "./commands/conclude.ts";
import { flagItem } from "./commands/flag.ts";
import { startReview } from "./commands/start.ts";
import { reviewPage } from "./queries/review.ts";

useDatabase();

const WARD = people["tam-son"];
/** They stand in: for the head of the ward somebody of another ward, for the head of review a colleague of the lead body. */
const FOR_HEAD_OF_WARD = "nguyen-thi-hoa.dong-nguyen";
const FOR_HEAD_OF_REVIEW = "vu-hoang-anh";
let campaign: Campaign;
let reportId: string;

beforeAll(async () => {
  campaign = await Campaign.issued();
  reportId = await campaign.report("tam-son", WARD, "DRAFT");
  await lend(WARD.approver, FOR_HEAD_OF_WARD);
  await lend(HEAD, FOR_HEAD_OF_REVIEW);
}, 120_000);

/** A person as they are at an instant, with what is lent to them then. */
async function seen(key: string, instant: string) {
  const now = new Date(instant);
  setClock(now);
  const { personId } = await campaign.viewer(key);
  const viewer = await viewerOfPerson(db(), personId, { now, day: dayOf(now), address: "test" });
  if (viewer === null) throw new Error(`${key} is closed`);
  return viewer;
}

async function tried<I extends z.ZodType, O>(key: string, instant: string, command: Command<I, O>, input: z.input<I>) {
  return execute(command, input, { viewer: await seen(key, instant), at: new Date(instant) });
}

async function done<I extends z.ZodType, O>(key: string, instant: string, command: Command<I, O>, input: z.input<I>) {
  const answer: Result<O> = await tried(key, instant, command, input);
  if (!answer.ok) throw new Error(`${key} ${command.name}: ${answer.problem.code}`);
  return answer.value;
}

async function lend(from: string, to: string): Promise<void> {
  const giver = await seen(from, at(10));
  const position = giver.positions.find((held) => ["APPROVER", "REVIEW_HEAD"].includes(held.role));
  const { personId } = await campaign.viewer(to);
  await done(from, at(10), makeDelegation, {
    positionId: position?.id ?? "",
    toPersonId: personId,
    since: "2023-04-11",
    until: "2023-04-28",
    reason: "Đi học",
  });
}

const digest = () => campaign.digest(reportId);
const nameOf = async (key: string) => (await campaign.viewer(key)).name;
/** As every page must read it. */
const both = async (taker: string, giver: string) =>
  `${await nameOf(taker)} (thay ${await nameOf(giver)} theo ủy quyền)`;

describe("what a delegate decides carries both names, on every page that shows it", () => {
  it("hands back and approves for the head of the ward", async () => {
    const names = await both(FOR_HEAD_OF_WARD, WARD.approver);
    await done(WARD.drafter, at(12), submitForApproval, { reportId, digest: await digest() });
    expect(await approvePage(await seen(FOR_HEAD_OF_WARD, at(12, 9)), reportId)).toMatchObject({
      kind: "open",
      page: { step: { onBehalfOf: await nameOf(WARD.approver) } },
    });
    await done(FOR_HEAD_OF_WARD, at(12, 10), handBack, { reportId, comment: "Bổ sung số liệu" });
    await done(WARD.drafter, at(13), submitForApproval, { reportId, digest: await digest() });
    await done(FOR_HEAD_OF_WARD, at(13, 9), approveReport, { reportId, digest: await digest() });
    const drafter = await seen(WARD.drafter, at(13, 10));
    const page = await reportPage(drafter, reportId);
    expect(page?.approvals[0]).toMatchObject({
      name: await nameOf(FOR_HEAD_OF_WARD),
      onBehalfOf: await nameOf(WARD.approver),
    });
    expect(page?.versions[0]?.by).toBe(names);
    expect((await versionsPage(drafter, reportId, {}))?.versions[0]?.by).toBe(names);
    expect(page?.events.slice(0, 3).map((event) => event.who)).toEqual([names, await nameOf(WARD.drafter), names]);
  });

  it("sends, withdraws and sends again", async () => {
    const onBehalfOf = await nameOf(WARD.approver);
    const name = await nameOf(FOR_HEAD_OF_WARD);
    const send = async (instant: string, number: number) =>
      done(FOR_HEAD_OF_WARD, instant, submitReport, {
        reportId,
        digest: await digest(),
        number,
        datedOn: "2023-04-14",
      });
    await send(at(14), 12);
    await done(FOR_HEAD_OF_WARD, at(14, 9), withdrawReport, { reportId, reason: "Sai số" });
    await done(WARD.drafter, at(14, 10), submitForApproval, { reportId, digest: await digest() });
    await done(FOR_HEAD_OF_WARD, at(14, 11), approveReport, { reportId, digest: await digest() });
    await send(at(14, 12), 13);
    const receipt = await receiptPage(await seen(WARD.drafter, at(14, 13)), reportId);
    expect(receipt?.sending).toMatchObject({ by: name, onBehalfOf });
    const rows = await db().submission.findMany({ where: { reportId }, orderBy: { submittedAt: "asc" } });
    const giver = (await campaign.viewer(WARD.approver)).personId;
    expect(rows.map((row) => [row.onBehalfOfId, row.withdrawnOnBehalfOfId])).toEqual([
      [giver, giver],
      [giver, null],
    ]);
  });

  it("flags, returns and accepts for the head of review", async () => {
    const names = await both(FOR_HEAD_OF_REVIEW, HEAD);
    await done(REVIEWER, at(15), startReview, { reportId });
    const { first } = await places(reportId);
    const flag = { reportId, outlineItemId: first, code: "NO_EVIDENCE" as const, words: "Thiếu minh chứng" };
    await done(FOR_HEAD_OF_REVIEW, at(15, 9), flagItem, flag);
    const back = { reportId, digest: await digest(), newDueOn: "2023-04-25", note: "Sửa" };
    await done(FOR_HEAD_OF_REVIEW, at(15, 10), returnReport, back);
    const page = await reportPage(await seen(WARD.drafter, at(15, 11)), reportId);
    expect(page?.reviewed.conclusions[0]?.by).toBe(names);
    const [item] = await db().returnedItem.findMany({ where: { reportId } });
    const head = (await campaign.viewer(HEAD)).personId;
    expect(item?.createdOnBehalfOfId).toBe(head);
    const shown = await reviewPage(await seen(REVIEWER, at(15, 12)), reportId, {});
    expect(JSON.stringify(shown)).toContain(names);
    const trail = await reportTrail(await seen(REVIEWER, at(15, 12)), reportId);
    const returned = trail?.lines.filter((line) => line.who === FOR_HEAD_OF_REVIEW || line.onBehalfOf !== null) ?? [];
    expect(returned.at(-1)).toMatchObject({
      who: await nameOf(FOR_HEAD_OF_REVIEW),
      onBehalfOf: await nameOf(HEAD),
    });
    // Whoever was stood in for has reviewed it too: the delegate's hand is the giver's.
    expect(
      codeOf(await tried(FOR_HEAD_OF_REVIEW, at(15, 13), acceptReport, { reportId, digest: await digest() })),
    ).toBe("workflow.stale");
  });
});

describe("a delegation that is over", () => {
  it("leaves no power behind: what was approved under it is not revoked any more by the former delegate", async () => {
    const other = await campaign.report("dinh-bang", people["dinh-bang"], "IN_APPROVAL");
    await lend(people["dinh-bang"].approver, FOR_HEAD_OF_REVIEW);
    const approved = await campaign.digest(other);
    await done(FOR_HEAD_OF_REVIEW, at(14), approveReport, { reportId: other, digest: approved });
    const { personId } = await campaign.viewer(people["dinh-bang"].approver);
    const lent = await db().delegation.findFirstOrThrow({ where: { fromPersonId: personId } });
    await done(people["dinh-bang"].approver, at(14, 9), endDelegation, { delegationId: lent.id });
    await db().delegation.updateMany({
      where: { toPersonId: lent.toPersonId },
      data: { endedAt: new Date(at(14, 9)) },
    });
    const revoked = await tried(FOR_HEAD_OF_REVIEW, at(14, 10), revokeApproval, { reportId: other, reason: "Nhầm" });
    expect(codeOf(revoked)).toBe("access.role");
  });
});
