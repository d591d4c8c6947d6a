import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { approveReport } from "#lib/report/commands/approve.ts";
import { submitForApproval } from "#lib/report/commands/approval.ts";
import { submitReport } from "#lib/report/commands/submit.ts";
import { withdrawReport } from "#lib/report/commands/withdraw.ts";
import { startReport } from "#lib/report/commands/start.ts";
import { reportPage } from "#lib/report/queries/report.ts";
import { setClock } from "#lib/platform/clock.ts";
import { db, many, one } from "#lib/platform/db.ts";
import { newId } from "#lib/platform/ids.ts";
import { sql } from "#lib/platform/sql.ts";
import { useDatabase } from "#lib/platform/test-database.ts";
import { Campaign } from "#seed/test-campaign.ts";
import { enterDocument, strikeOut } from "./commands/enter.ts";
import { exportRegister } from "./commands/export.ts";
import { dropTerm, keepTerm } from "./commands/term.ts";
import { arrivalRegister } from "./queries/arrivals.ts";
import { outgoingRegister } from "./queries/outgoing.ts";
import { dropEffects, termEffects } from "./queries/terms.ts";

useDatabase();

let campaign: Campaign;
beforeAll(async () => {
  setClock(new Date("2023-04-19T08:00:00+07:00"));
  campaign = await Campaign.issued();
}, 60_000);
afterAll(() => setClock(null));

const at = "2023-04-18T09:00:00+07:00";
const unitId = async (code: string): Promise<string> =>
  (
    await one(
      db(),
      z.object({ id: z.string() }),
      sql`SELECT u.id FROM unit u JOIN unit p ON p.id = u.parent_id WHERE u.code = ${code} AND (p.code = 'tu-son' OR u.code = 'tu-son')`,
    )
  )?.id ?? "";
const code = (result: { ok: boolean; problem?: { code: string } }): string =>
  result.ok ? "ok" : (result.problem?.code ?? "?");
const standing = (unit: string) =>
  many(
    db(),
    z.object({ number: z.number(), seriesFrom: z.string(), kind: z.string() }),
    sql`SELECT number, series_from::text AS "seriesFrom", kind FROM document_entry e WHERE e.unit_id = ${unit}::uuid AND e.voided_at IS NULL ORDER BY number`,
  );

const paper = (unit: string, number: number, datedOn: string, subject = "Kế hoạch kiểm tra năm 2023") => ({
  unitId: unit,
  number,
  type: "BC",
  datedOn,
  subject,
});

/** The ward's report on another directive, approved and ready to be sent. */
async function approved(ward: string, people: { drafter: string; approver: string }, directive: string) {
  const begun = "2023-04-17T08:00:00+07:00";
  const assignmentId = await campaign.duty(ward, directive);
  const { reportId } = await campaign.act(people.drafter, begun, startReport, { assignmentId });
  await campaign.fill(reportId, people.drafter);
  const digest = await campaign.digest(reportId);
  await campaign.act(people.drafter, begun, submitForApproval, { reportId, digest });
  await campaign.act(people.approver, "2023-04-17T10:00:00+07:00", approveReport, { reportId, digest });
  return { reportId, digest };
}

describe("the register of outgoing documents", () => {
  const people = { drafter: "nguyen-thu-ha.tam-son", approver: "ngo-thi-thuy.tam-son" };

  it("takes a report's number with its sending: subject, signer, recipients", async () => {
    const unit = await unitId("tam-son");
    const reportId = await campaign.report("tam-son", people, "SUBMITTED", 12);
    const register = await outgoingRegister(await campaign.viewer(people.drafter), unit, {});
    expect(register?.lines).toMatchObject([
      {
        written: "12-BC/ĐU",
        datedOn: "2023-04-14",
        subject: "Báo cáo tổng kết 10 năm thực hiện Nghị quyết số 25-NQ/TW",
        kind: "SENT",
        reportId,
        recipients: "Thành ủy Từ Sơn (qua Ban Dân vận Thành ủy)",
        strikable: false,
      },
    ]);
    expect(register?.lines[0]?.signer).toMatch(/^Ngô Thị Thúy, /);
    expect(register?.standing).toEqual([{ type: "BC", next: 13, gaps: "1–11", given: 1 }]);
  });

  it("proposes after a number given on paper, and refuses it to a report", async () => {
    const unit = await unitId("tam-son");
    const clerk = people.drafter;
    expect(code(await campaign.try(people.approver, at, enterDocument, paper(unit, 15, "2023-04-17")))).toBe(
      "access.role",
    );
    expect(code(await campaign.try(clerk, at, enterDocument, paper(unit, 15, "2023-04-17")))).toBe("ok");
    expect(code(await campaign.try(clerk, at, enterDocument, paper(unit, 12, "2023-04-17")))).toBe(
      "register.numberTaken",
    );
    expect(code(await campaign.try(clerk, at, enterDocument, paper(unit, 16, "2023-04-20")))).toBe(
      "register.datedInFuture",
    );
    const { reportId, digest } = await approved("tam-son", people, "218-QĐ/TW");
    const page = await reportPage(await campaign.viewer(people.drafter), reportId);
    expect(page?.sending).toMatchObject({ number: 16, own: false, gaps: "1–11, 13–14" });
    const sent = { reportId, digest, number: 15, datedOn: "2023-04-18" };
    expect(await campaign.try(people.drafter, at, submitReport, sent)).toMatchObject({
      problem: { code: "report.numberTaken", params: { next: 16, subject: "Kế hoạch kiểm tra năm 2023" } },
    });
    expect(code(await campaign.try(people.drafter, at, submitReport, { ...sent, number: 14 }))).toBe("ok");
  });

  it("keeps the number and date of a paper that came first, with a note", async () => {
    const { reportId, digest } = await approved("tam-son", people, "819-QĐ/TU");
    const sent = { reportId, digest, number: 9, datedOn: "2023-03-30" };
    const send = (more: object) => campaign.try(people.drafter, at, submitReport, { ...sent, ...more });
    expect(code(await send({}))).toBe("report.datedBeforeApproval");
    expect(code(await send({ paperFirst: "on" }))).toBe("report.paperNote");
    expect(code(await send({ paperFirst: "on", note: "Ký tay", datedOn: "2023-04-19" }))).toBe("report.datedInFuture");
    expect(code(await send({ paperFirst: "on", note: "Ký tay", number: 14 }))).toBe("report.numberTaken");
    expect(code(await send({ paperFirst: "on", note: "Bí thư ký bản giấy ngày 30/3" }))).toBe("ok");
    const register = await outgoingRegister(await campaign.viewer(people.drafter), await unitId("tam-son"), {
      search: "ban giay",
    });
    expect(register?.lines).toMatchObject([
      { written: "09-BC/ĐU", datedOn: "2023-03-30", note: "Bí thư ký bản giấy ngày 30/3" },
    ]);
  });

  it("gives a number struck out with a reason again, but not one a report stands under", async () => {
    const unit = await unitId("tam-son");
    const clerk = people.drafter;
    const entries = await many(
      db(),
      z.object({ id: z.string(), number: z.number() }),
      sql`SELECT id, number FROM document_entry WHERE unit_id = ${unit}::uuid`,
    );
    const idOf = (number: number) => entries.find((entry) => entry.number === number)?.id ?? "";
    const strike = (number: number) =>
      campaign.try(clerk, at, strikeOut, { entryId: idOf(number), reason: "Ghi nhầm" });
    expect(code(await strike(12))).toBe("register.inUse");
    expect(code(await strike(15))).toBe("ok");
    expect(code(await strike(15))).toBe("register.struck");
    expect(code(await campaign.try(clerk, at, enterDocument, paper(unit, 15, "2023-04-18", "Báo cáo tháng 4")))).toBe(
      "ok",
    );
    const register = await outgoingRegister(await campaign.viewer(people.drafter), unit, {});
    expect(
      register?.lines
        .filter(({ number }) => number === 15)
        .map(({ voided }) => voided?.reason ?? null)
        .sort(),
    ).toEqual(["Ghi nhầm", null].sort());
    await expect(
      db().$executeRaw(sql`UPDATE document_entry SET number = 99 WHERE unit_id = ${unit}::uuid AND number = 12`),
    ).rejects.toThrow(/stays as it was given/);
    await expect(db().$executeRaw(sql`DELETE FROM document_entry WHERE unit_id = ${unit}::uuid`)).rejects.toThrow();
  });

  it("keeps a withdrawn report's number for that report, and proposes it again", async () => {
    const ward = { drafter: "nguyen-minh-duc.dinh-bang", approver: "nguyen-huu-thong.dinh-bang" };
    const clerk = "le-thi-thoa.dinh-bang";
    const unit = await unitId("dinh-bang");
    const reportId = await campaign.report("dinh-bang", ward, "SUBMITTED", 40);
    await campaign.act(ward.approver, at, withdrawReport, { reportId, reason: "Sai một số liệu" });
    expect(code(await campaign.try(clerk, at, enterDocument, paper(unit, 40, "2023-04-18")))).toBe(
      "register.numberTaken",
    );
    expect(code(await campaign.try(clerk, at, enterDocument, paper(unit, 41, "2023-04-18")))).toBe("ok");
    const digest = await campaign.digest(reportId);
    await campaign.act(ward.drafter, at, submitForApproval, { reportId, digest });
    await campaign.act(ward.approver, at, approveReport, { reportId, digest });
    const viewer = await campaign.viewer(ward.drafter);
    expect((await reportPage(viewer, reportId))?.sending).toMatchObject({ number: 40, own: true });
    await campaign.act(ward.drafter, at, submitReport, { reportId, digest, number: 40, datedOn: "2023-04-18" });
    const register = await outgoingRegister(viewer, unit, { type: "BC", search: "40-BC" });
    expect(register?.lines).toMatchObject([
      { datedOn: "2023-04-18", sendings: [{ withdrawnAt: null }, { withdrawnAt: expect.any(Date) }] },
    ]);
    const { personId } = viewer;
    expect(
      await many(
        db(),
        z.object({ by: z.string().nullable() }),
        sql`SELECT withdrawn_by_id AS by FROM submission WHERE report_id = ${reportId}::uuid AND withdrawn_at IS NOT NULL AND submitted_by_id = ${personId}::uuid`,
      ),
    ).toEqual([{ by: (await campaign.viewer(ward.approver)).personId }]);
  });

  it("gives one number to exactly one of many clerks at once, and tells the others the next free one", async () => {
    const unit = await unitId("dong-ky");
    const clerk = "vu-van-hoat.dong-ky";
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, index) =>
        campaign.try(clerk, at, enterDocument, paper(unit, 7, "2023-04-17", `Văn bản ${index}`), newId()),
      ),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    for (const answer of answers.filter(({ ok }) => !ok))
      expect(answer).toMatchObject({ problem: { code: "register.numberTaken", params: { next: 8 } } });
    expect(await standing(unit)).toHaveLength(1);
  });

  it("gives one number to one of two reports sent at once, and tells the other the next one", async () => {
    const ward = { drafter: "trinh-van-an.trang-ha", approver: "hoang-van-thai.trang-ha" };
    const ready = [await approved("trang-ha", ward, "218-QĐ/TW"), await approved("trang-ha", ward, "819-QĐ/TU")];
    const answers = await Promise.all(
      ready.map((report) =>
        campaign.try(ward.drafter, at, submitReport, { ...report, number: 20, datedOn: "2023-04-18" }, newId()),
      ),
    );
    expect(answers.map(code).sort()).toEqual(["ok", "report.numberTaken"]);
    const refused = answers.find(({ ok }) => !ok);
    expect(refused).toMatchObject({ problem: { params: { next: 21 }, fields: { number: ["report.numberUsed"] } } });
    expect(await standing(await unitId("trang-ha"))).toHaveLength(1);
  });

  it("shows itself to the unit's own people and the auditor only", async () => {
    const unit = await unitId("tam-son");
    const open = async (key: string) => (await outgoingRegister(await campaign.viewer(key), unit, {})) !== null;
    expect(await open("ngo-thi-thuy.tam-son")).toBe(true);
    expect(await open("quan-thi-binh")).toBe(true);
    expect(await open("nguyen-minh-duc.dinh-bang")).toBe(false);
    expect(await open("le-minh-tam")).toBe(false);
    expect(code(await campaign.try("le-minh-tam", at, exportRegister, { unitId: unit, book: "out" }))).toBe(
      "access.role",
    );
    expect(code(await campaign.try("ngo-thi-thuy.tam-son", at, exportRegister, { unitId: unit, book: "out" }))).toBe(
      "ok",
    );
  });
});

describe("terms of office", () => {
  it("begin numbers again, take given ones along, are told before and hold on what was shown", async () => {
    const unit = await unitId("dong-ky");
    const clerk = "vu-van-hoat.dong-ky";
    const viewer = await campaign.viewer(clerk);
    const term = { unitId: unit, name: "2020–2025", since: "2020-05-12" };
    const effects = await termEffects(viewer, term);
    expect(effects).toMatchObject({ overlaps: null, moved: [{ numbers: "BC 7", count: 1 }], kept: [] });
    const token = effects?.token ?? "";
    await campaign.act(clerk, at, enterDocument, paper(unit, 8, "2023-04-18"));
    expect(code(await campaign.try(clerk, at, keepTerm, { ...term, token }))).toBe("register.termChanged");
    const seen = (await termEffects(viewer, term))?.token ?? "";
    const { termId } = await campaign.act(clerk, at, keepTerm, { ...term, token: seen });
    expect(await standing(unit)).toMatchObject([{ seriesFrom: "2020-05-12" }, { seriesFrom: "2020-05-12" }]);
    const other = { unitId: unit, name: "2023–2028", since: "2023-01-01" };
    const clash = (await termEffects(viewer, other))?.token ?? "";
    expect(code(await campaign.try(clerk, at, keepTerm, { ...other, token: clash }))).toBe("ok");
    const mended = { ...other, since: "2020-05-12", termId: newId() };
    expect(code(await campaign.try(clerk, at, keepTerm, { ...mended, token: "" }))).toBe("access.notFound");
    const dropped = (await dropEffects(viewer, unit, termId))?.token ?? "";
    expect(code(await campaign.try(clerk, at, dropTerm, { unitId: unit, termId, token: dropped }))).toBe("ok");
  });

  it("refuse to share a day, and stand for the organs of a committee that have none of their own", async () => {
    const city = await unitId("tu-son");
    const lead = await unitId("ban-dan-van");
    const [cityClerk, leadClerk] = ["ngo-thi-dao", "do-thi-hanh"];
    await campaign.act(leadClerk, at, enterDocument, paper(lead, 3, "2023-02-01"));
    const keep = async (term: { name: string; since: string; until?: string }) => {
      const token = (await termEffects(await campaign.viewer(cityClerk), { unitId: city, ...term }))?.token ?? "";
      return campaign.try(cityClerk, at, keepTerm, { unitId: city, ...term, token });
    };
    expect(code(await keep({ name: "2020–2025", since: "2020-07-29", until: "2025-06-30" }))).toBe("ok");
    expect(await keep({ name: "2025–2030", since: "2025-06-30" })).toMatchObject({
      problem: { code: "register.termOverlaps", params: { name: "2020–2025 (29/7/2020 – 30/6/2025)" } },
    });
    expect(code(await keep({ name: "x", since: "2030-01-01", until: "2029-01-01" }))).toBe("register.termOrder");
    expect(await standing(lead)).toMatchObject([{ number: 3, seriesFrom: "2020-07-29" }]);
    expect(code(await campaign.try(leadClerk, at, enterDocument, paper(lead, 3, "2021-02-01")))).toBe(
      "register.numberTaken",
    );
    const state = await unitId("ubnd");
    expect(
      code(
        await campaign.try("ngo-thi-dao", at, keepTerm, { unitId: state, name: "x", since: "2020-01-01", token: "" }),
      ),
    ).toMatch(/access\.role|access\.notFound/);
  });
});

describe("the register of arrivals", () => {
  it("has each arrival once, withdrawn ones too, with both numbers, standing and the last day to review", async () => {
    const register = await arrivalRegister(await campaign.viewer("le-minh-tam"), await unitId("ban-dan-van"), {});
    const numbers = register?.lines.map(({ arrivalNumber }) => arrivalNumber) ?? [];
    expect(numbers).toEqual(Array.from({ length: register?.last ?? 0 }, (_, index) => (register?.last ?? 0) - index));
    const first = register?.lines.find(({ number }) => number === "12-BC/ĐU");
    // Friday 14/4 and five working days after it.
    expect(first).toMatchObject({
      author: "Đảng ủy phường Tam Sơn",
      state: { state: "SUBMITTED", withdrawn: false, current: true },
      due: { day: "2023-04-21", late: false, kind: "review" },
      readable: true,
    });
    expect(register?.lines.filter(({ state }) => state.withdrawn)).toHaveLength(1);
  });
});
