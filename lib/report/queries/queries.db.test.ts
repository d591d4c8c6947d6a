import { beforeAll, describe, expect, it } from "vitest";
import { setClock } from "#lib/platform/clock.ts";
import { useDatabase } from "#lib/platform/test-database.ts";
import { Campaign } from "#seed/test-campaign.ts";
import { approvePage } from "./approve.ts";
import { reportList } from "./list.ts";
import { receiptPage, verification } from "./receipt.ts";
import { allAssignments, allReports } from "./register.ts";
import { reportPage } from "./report.ts";

useDatabase();

let campaign: Campaign;
let waiting: string;
let sent: string;
const tamSon = { drafter: "nguyen-thu-ha.tam-son", approver: "ngo-thi-thuy.tam-son" };
const dongKy = { drafter: "duong-thi-hai.dong-ky", approver: "ngo-duc-long.dong-ky" };

beforeAll(async () => {
  campaign = await Campaign.issued();
  waiting = await campaign.report("tam-son", tamSon, "IN_APPROVAL");
  sent = await campaign.report("dong-ky", dongKy, "SUBMITTED", 31);
  setClock(new Date("2023-04-19T08:00:00+07:00"));
}, 60_000);

const see = async (person: string, report: string) => reportPage(await campaign.viewer(person), report);

describe("the page of a report", () => {
  it("shows its own people the working text, the milestones in the plan's words and what they can do", async () => {
    const page = await see(tamSon.approver, waiting);
    expect(page).toMatchObject({
      state: "IN_APPROVAL",
      shown: "working",
      recipient: "Thành ủy Từ Sơn",
      news: { key: "inApproval" },
    });
    expect(page?.paper?.parts.flatMap((part) => part.items)).toHaveLength(8);
    expect(page?.milestones.map((one) => [one.kind, one.deadline.phrase, one.deadline.tone])).toEqual([
      ["SUM_UP", "trước ngày 18/4/2023", "late"],
      ["SEND_REPORT", "trước ngày 21/4/2023", "soon"],
    ]);
    expect(page?.moves.map((move) => [move.name, move.allowed])).toEqual([
      ["handBack", true],
      ["approve", true],
    ]);
  });

  it("hides a ward's unsent text from the lead body, which still sees its state", async () => {
    const page = await see("le-minh-tam", waiting);
    expect(page).toMatchObject({ state: "IN_APPROVAL", paper: null, shown: null, lastReason: null });
  });

  it("lets a leader above name an approver, among those who approve or lead and have no hand in it", async () => {
    const page = await see("pham-quoc-bao", waiting);
    expect(page?.candidates?.map((one) => one.name)).toContain("Ngô Thị Thúy, Phó Bí thư Thường trực Đảng ủy phường");
    expect(page?.candidates?.some((one) => one.name.startsWith("Nguyễn Thu Hà"))).toBe(false);
    expect((await see(tamSon.approver, waiting))?.candidates).toBeNull();
  });

  it("is not there for another ward", async () => {
    expect(await see(dongKy.drafter, waiting)).toBeNull();
    expect(await see(tamSon.drafter, "not-an-id")).toBeNull();
    expect(await approvePage(await campaign.viewer(dongKy.approver), waiting)).toEqual({ kind: "notFound" });
    expect(await receiptPage(await campaign.viewer(tamSon.drafter), sent)).toBeNull();
  });

  it("shows the channel the frozen version once it is sent, under its number and date", async () => {
    const page = await see("le-minh-tam", sent);
    expect(page).toMatchObject({ shown: "version", news: { key: "submitted" }, may: { review: true, write: false } });
    expect(page?.paper?.head).toMatchObject({ number: "Số 31-BC/ĐU", body: "ĐẢNG ỦY PHƯỜNG ĐỒNG KỴ" });
    expect(page?.life.spans.map((held) => [held.unit, held.state, held.days, held.workingDays])).toEqual([
      ["Đồng Kỵ", "DRAFT", 2, 2],
      ["Đồng Kỵ", "IN_APPROVAL", 1, 1],
      ["Đồng Kỵ", "APPROVED", 1, 1],
      ["Ban Dân vận", "SUBMITTED", 5, 3],
    ]);
    expect(page?.events[0]?.what).toBe("gửi báo cáo");
  });
});

describe("the approver's page", () => {
  it("shows document and checks to the approver", async () => {
    const answer = await approvePage(await campaign.viewer(tamSon.approver), waiting);
    expect(answer).toMatchObject({
      kind: "open",
      page: { changes: null, approve: { allowed: true }, step: { number: 1, of: 1 } },
    });
    expect(answer.kind === "open" && answer.page.checks.filter(({ tone }) => tone === "red")).toEqual([]);
  });

  it("tells the drafter who may approve instead", async () => {
    const answer = await approvePage(await campaign.viewer(tamSon.drafter), waiting);
    expect(answer).toMatchObject({
      kind: "closed",
      waiting: true,
      who: ["Ngô Thị Thúy, Phó Bí thư Thường trực Đảng ủy phường"],
    });
  });
});

describe("lists and receipts", () => {
  it("lists what one may know of, and finds units without diacritics", async () => {
    const lead = await campaign.viewer("le-minh-tam");
    expect((await reportList(lead, {})).total).toBe(2);
    expect((await reportList(lead, { unit: "dong ky" })).lines.map((line) => line.unit)).toEqual(["Đồng Kỵ"]);
    expect((await reportList(lead, { state: "IN_APPROVAL" })).lines.map((line) => line.unit)).toEqual(["Tam Sơn"]);
    expect((await reportList(await campaign.viewer(tamSon.drafter), {})).lines.map((line) => line.unit)).toEqual([
      "Tam Sơn",
    ]);
  });

  it("gives the sender a receipt, and anybody who holds its digest the fact that it is genuine", async () => {
    const receipt = await receiptPage(await campaign.viewer(dongKy.drafter), sent);
    expect(receipt?.sending).toMatchObject({ number: "31-BC/ĐU", arrivalNumber: 1, withdrawn: false });
    const found = await verification(receipt?.sending?.digest ?? "");
    expect(found).toEqual({
      unit: "Đảng ủy phường Đồng Kỵ",
      directive: "25-NQ/TW",
      title: expect.stringContaining("Nghị quyết số 25-NQ/TW"),
      years: 10,
      recipient: "Thành ủy Từ Sơn",
      sentAt: new Date("2023-04-14T08:00:00+07:00"),
      state: "SUBMITTED",
      frozenAt: new Date("2023-04-13T08:00:00+07:00"),
      number: "31-BC/ĐU",
      datedOn: "2023-04-14",
      withdrawnAt: null,
      superseded: null,
    });
    expect(await verification("0".repeat(64))).toBeNull();
    expect(await verification("' OR 1=1")).toBeNull();
  });

  it("registers every duty and every report of the installation for the command line", async () => {
    const duties = await allAssignments();
    expect(duties).toHaveLength(3 * 35);
    expect(duties.filter((duty) => duty.ownDocument).map((duty) => duty.channel)).toEqual([
      "ban-dan-van",
      "ban-dan-van",
      "ban-dan-van",
    ]);
    const reports = await allReports();
    expect(reports.map((report) => [report.key, report.version])).toEqual([
      ["tu-son-2023/25-NQ-TW/dong-ky", 1],
      ["tu-son-2023/25-NQ-TW/tam-son", null],
    ]);
  });
});
