import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { setClock } from "#lib/platform/clock.ts";
import { db } from "#lib/platform/db.ts";
import { newId } from "#lib/platform/ids.ts";
import { useDatabase } from "#lib/platform/test-database.ts";
import { submitReport } from "#lib/report/commands/submit.ts";
import { withdrawReport } from "#lib/report/commands/withdraw.ts";
import { arrivalRegister } from "#lib/register/queries/arrivals.ts";
import { receiptOf } from "#lib/report/queries/receipt.ts";
import { acceptReport, reopenReport } from "#lib/review/commands/conclude.ts";
import { flagItem } from "#lib/review/commands/flag.ts";
import { startReview } from "#lib/review/commands/start.ts";
import { Campaign } from "#seed/test-campaign.ts";
import { typesetApart } from "../pdf/typeset-apart.ts";
import { exportReceipt } from "./commands.ts";
import { receiptData } from "./data.ts";

useDatabase();

let campaign: Campaign;
beforeAll(async () => {
  setClock(new Date("2023-04-19T08:00:00+07:00"));
  campaign = await Campaign.issued();
}, 60_000);
afterAll(() => setClock(null));

const people = { drafter: "nguyen-thu-ha.tam-son", approver: "ngo-thi-thuy.tam-son" };
const at = "2023-04-14T08:00:00+07:00";

async function paperOf(submissionId: string): Promise<Uint8Array> {
  const page = await receiptOf(await campaign.viewer(people.drafter), submissionId);
  if (!page?.sending) throw new Error("no receipt");
  return typesetApart("receipt", receiptData(page, page.sending, "https://tongket.example/"));
}

describe("a receipt", () => {
  it("is the same for one request however often it comes, as answer, as page and as file", async () => {
    const reportId = await campaign.report("tam-son", people, "APPROVED");
    const input = { reportId, digest: await campaign.digest(reportId), number: 12, datedOn: "2023-04-14" };
    const key = newId();
    const send = (more = {}) => campaign.try(people.drafter, at, submitReport, { ...input, ...more }, key);
    const answers = await Promise.all(Array.from({ length: 8 }, () => send()));
    const [first] = answers;
    if (first?.ok !== true) throw new Error("not sent");
    for (const answer of answers) expect(answer).toEqual(first);
    expect(await send({ number: 13 })).toMatchObject({ ok: false, problem: { code: "workflow.keyUsed" } });
    expect(await db().submission.count({ where: { reportId } })).toBe(1);
    expect(await db().documentEntry.count({ where: { reportId } })).toBe(1);
    const { submissionId } = first.value;
    const [one, other] = await Promise.all([paperOf(submissionId), paperOf(submissionId)]);
    expect(Buffer.compare(one, other)).toBe(0);
    const page = await receiptOf(await campaign.viewer(people.drafter), submissionId);
    expect(page).toMatchObject({
      sending: { number: "12-BC/ĐU", receipt: first.value.receipt, since: [], head: { number: "Số 12-BC/ĐU" } },
    });
    setClock(new Date("2023-05-19T08:00:00+07:00"));
    expect(Buffer.compare(await paperOf(submissionId), one)).toBe(0);
    setClock(new Date("2023-04-19T08:00:00+07:00"));
  });

  it("says that the sending was withdrawn, by whom and when, once it was", async () => {
    const ward = { drafter: "nguyen-minh-duc.dinh-bang", approver: "nguyen-huu-thong.dinh-bang" };
    const reportId = await campaign.report("dinh-bang", ward, "SUBMITTED", 30);
    await campaign.act(ward.approver, "2023-04-15T08:00:00+07:00", withdrawReport, { reportId, reason: "Sai số" });
    const { id } = await db().submission.findFirstOrThrow({ where: { reportId } });
    const viewer = await campaign.viewer(ward.drafter);
    const page = await receiptOf(viewer, id);
    expect(page?.sending).toMatchObject({
      withdrawn: true,
      since: [
        {
          kind: "withdrawn",
          at: new Date("2023-04-15T08:00:00+07:00"),
          who: expect.stringContaining("Nguyễn Hữu Thông"),
        },
      ],
    });
    const data = page?.sending ? receiptData(page, page.sending, "https://tongket.example") : null;
    expect(data?.withdrawn).toBe("LẦN GỬI NÀY ĐÃ ĐƯỢC RÚT LẠI LÚC 08:00, 15/4/2023");
  });

  it("tells of an acceptance and that it was taken back, and the register of arrivals does too", async () => {
    const ward = { drafter: "trinh-van-an.trang-ha", approver: "hoang-van-thai.trang-ha" };
    const [reviewer, head] = ["le-minh-tam", "nguyen-van-huan"];
    const reportId = await campaign.report("trang-ha", ward, "SUBMITTED", 9);
    const digest = await campaign.digest(reportId);
    await campaign.act(reviewer, "2023-04-15T08:00:00+07:00", startReview, { reportId });
    await campaign.act(head, "2023-04-15T09:00:00+07:00", acceptReport, { reportId, digest });
    const { id } = await db().submission.findFirstOrThrow({ where: { reportId } });
    const since = async () => {
      const page = await receiptOf(await campaign.viewer(ward.drafter), id);
      return page?.sending?.since.map(({ kind }) => kind);
    };
    expect(await since()).toEqual(["reviewStarted", "accepted"]);
    const item = await db().outlineItem.findFirstOrThrow({ where: { code: "II.1.1" } });
    const flag = { outlineItemId: item.id, code: "TOO_GENERAL", severity: "MUST", words: "Nêu rõ hơn" } as const;
    await campaign.act(head, "2023-04-16T08:00:00+07:00", flagItem, { reportId, ...flag });
    const again = { reportId, digest, reason: "Phát hiện sai số", newDueOn: "2023-04-25" };
    await campaign.act(head, "2023-04-16T09:00:00+07:00", reopenReport, again);
    expect(await since()).toEqual(["reviewStarted", "accepted", "reopened"]);
    const channel = await db().report.findUniqueOrThrow({ where: { id: reportId } });
    const register = await arrivalRegister(await campaign.viewer(reviewer), channel.channelUnitId, {});
    expect(register?.lines.find((line) => line.reportId === reportId)).toMatchObject({
      answer: { kind: "RETURNED", day: "2023-04-16" },
      due: { kind: "resend", day: "2023-04-25" },
    });
  });

  it("is nobody's who may not know of the report, and taken out it stands on the trail", async () => {
    const { id, reportId } = await db().submission.findFirstOrThrow();
    const stranger = await campaign.try("hoang-thi-ngoc.dong-ngan", at, exportReceipt, { submissionId: id });
    expect(stranger).toMatchObject({ ok: false, problem: { code: "access.notFound" } });
    await campaign.act(people.drafter, at, exportReceipt, { submissionId: id });
    const events = await db().auditEvent.findMany({ where: { subjectId: reportId, action: "report.exported" } });
    expect(events).toHaveLength(1);
  });
});
