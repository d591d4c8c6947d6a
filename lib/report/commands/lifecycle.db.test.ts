import { beforeAll, describe, expect, it } from "vitest";
import { db } from "#lib/platform/db.ts";
import { newId } from "#lib/platform/ids.ts";
import { sql } from "#lib/platform/sql.ts";
import { useDatabase } from "#lib/platform/test-database.ts";
import { Campaign } from "#seed/test-campaign.ts";
import { contentDigest } from "../content.ts";
import { loadContent } from "../queries/content.ts";
import { appointApprover } from "./appoint.ts";
import { handBack, revokeApproval, submitForApproval } from "./approval.ts";
import { approveReport, recordDecision } from "./approve.ts";
import { startReport } from "./start.ts";
import { submitReport } from "./submit.ts";
import { withdrawReport } from "./withdraw.ts";

useDatabase();

let campaign: Campaign;
beforeAll(async () => {
  campaign = await Campaign.issued();
}, 60_000);

const phuKhe = { drafter: "nguyen-van-sang.phu-khe", approver: "nguyen-the-hieu.phu-khe" };
const tamSon = { drafter: "nguyen-thu-ha.tam-son", approver: "ngo-thi-thuy.tam-son" };
const dinhBang = { drafter: "nguyen-minh-duc.dinh-bang", approver: "nguyen-huu-thong.dinh-bang" };
const dongKy = { drafter: "duong-thi-hai.dong-ky", approver: "ngo-duc-long.dong-ky" };

type Row = {
  state: string;
  round: number;
  came_from: string;
  step: number;
  first_sent_on: string | null;
  holder: string;
  version_id: string | null;
};
async function rowOf(reportId: string): Promise<Row> {
  const rows = await db().$queryRaw<
    Row[]
  >(sql`SELECT r.state, r.round, r.came_from, r.step, r.first_sent_on::text, u.code AS holder, r.version_id
    FROM report r JOIN unit u ON u.id = r.holder_unit_id WHERE r.id = ${reportId}::uuid`);
  const [row] = rows;
  if (row === undefined) throw new Error("no such report");
  return row;
}
const count = async (statement: ReturnType<typeof sql>): Promise<number> => {
  const rows = await db().$queryRaw<{ n: bigint }[]>(statement);
  return Number(rows[0]?.n ?? 0);
};
const code = (result: { ok: boolean; problem?: { code: string } }): string =>
  result.ok ? "ok" : (result.problem?.code ?? "?");

describe("from the first word to the receipt", () => {
  it("starts one report a duty, however often it is asked for", async () => {
    const assignmentId = await campaign.duty("phu-khe");
    const at = "2023-04-10T08:00:00+07:00";
    const both = await Promise.all([
      campaign.act(phuKhe.drafter, at, startReport, { assignmentId }),
      campaign.act("quach-thi-nhan.phu-khe", at, startReport, { assignmentId }),
    ]);
    expect(both[0]).toEqual(both[1]);
    expect(await count(sql`SELECT count(*) AS n FROM report WHERE assignment_id = ${assignmentId}::uuid`)).toBe(1);
    expect(await campaign.try(tamSon.drafter, at, startReport, { assignmentId })).toMatchObject({
      ok: false,
      problem: { code: "access.role" },
    });
  });

  it("is sealed, approved by another hand, frozen with its digest, and sent with number, date and receipt", async () => {
    const reportId = await campaign.report("tam-son", tamSon, "DRAFT");
    const digest = await campaign.digest(reportId);
    expect(contentDigest(await loadContent(db(), reportId))).toBe(digest);
    const at = "2023-04-12T08:00:00+07:00";
    await campaign.act(tamSon.drafter, at, submitForApproval, { reportId, digest });
    expect(await rowOf(reportId)).toMatchObject({
      state: "IN_APPROVAL",
      step: 1,
      came_from: "DRAFT",
      holder: "tam-son",
    });
    expect(code(await campaign.try(tamSon.drafter, at, approveReport, { reportId, digest }))).toBe("access.role");
    await campaign.act(tamSon.approver, at, approveReport, { reportId, digest, meeting: "Hội nghị BTV ngày 12/4" });
    const approved = await rowOf(reportId);
    expect(approved.state).toBe("APPROVED");
    const version = await db().$queryRaw<{ digest: string; kind: string; number: number }[]>(
      sql`SELECT digest, kind, number FROM report_version WHERE id = ${approved.version_id}::uuid`,
    );
    expect(version).toEqual([{ digest, kind: "APPROVAL", number: 1 }]);
    const sent = await campaign.act(tamSon.drafter, "2023-04-14T08:00:00+07:00", submitReport, {
      reportId,
      digest,
      number: 7,
      datedOn: "2023-04-13",
    });
    expect(sent.receipt).toMatch(/^BAN-DAN-VAN-2023-\d{4}-[0-9A-F]{8}$/);
    expect(await rowOf(reportId)).toMatchObject({
      state: "SUBMITTED",
      round: 1,
      first_sent_on: "2023-04-14",
      holder: "ban-dan-van",
    });
  });

  it("refuses to lay an unfinished text before anybody, and says how much is missing", async () => {
    const { reportId } = await campaign.act("vu-thi-lan.chau-khe", "2023-04-10T08:00:00+07:00", startReport, {
      assignmentId: await campaign.duty("chau-khe"),
    });
    const refused = await campaign.try("vu-thi-lan.chau-khe", "2023-04-10T09:00:00+07:00", submitForApproval, {
      reportId,
      digest: await campaign.digest(reportId),
    });
    expect(refused).toMatchObject({ ok: false, problem: { code: "report.missingItems", params: { count: 8 } } });
  });

  it("refuses a decision on a content the decider did not see", async () => {
    const reportId = await campaign.report(
      "trang-ha",
      { drafter: "trinh-van-an.trang-ha", approver: "hoang-van-thai.trang-ha" },
      "IN_APPROVAL",
    );
    const stale = await campaign.try("hoang-van-thai.trang-ha", "2023-04-13T08:00:00+07:00", approveReport, {
      reportId,
      digest: "0".repeat(64),
    });
    expect(code(stale)).toBe("workflow.changed");
  });
});

describe("back again", () => {
  it("hands back with a comment, and revokes what earlier steps said", async () => {
    const reportId = await campaign.report("dinh-bang", dinhBang, "IN_APPROVAL");
    await campaign.act(dinhBang.approver, "2023-04-13T08:00:00+07:00", handBack, {
      reportId,
      comment: "Bổ sung số liệu mục II.2",
    });
    expect(await rowOf(reportId)).toMatchObject({ state: "DRAFT", step: 0, holder: "dinh-bang" });
    const digest = await campaign.digest(reportId);
    await campaign.act(dinhBang.drafter, "2023-04-13T09:00:00+07:00", submitForApproval, { reportId, digest });
    await campaign.act(dinhBang.approver, "2023-04-13T10:00:00+07:00", approveReport, { reportId, digest });
    expect(
      code(
        await campaign.try(dinhBang.drafter, "2023-04-13T11:00:00+07:00", revokeApproval, { reportId, reason: "Nhầm" }),
      ),
    ).toBe("access.role");
    await campaign.act(dinhBang.approver, "2023-04-13T11:00:00+07:00", revokeApproval, {
      reportId,
      reason: "Phát hiện sai số",
    });
    expect(await rowOf(reportId)).toMatchObject({ state: "DRAFT", version_id: null });
    expect(
      await count(sql`SELECT count(*) AS n FROM approval WHERE report_id = ${reportId}::uuid AND revoked_at IS NULL`),
    ).toBe(0);
  });

  it("withdraws to where it came from, and the sending no longer counts", async () => {
    const reportId = await campaign.report("dong-ky", dongKy, "SUBMITTED", 3);
    await campaign.act(dongKy.approver, "2023-04-14T09:00:00+07:00", withdrawReport, {
      reportId,
      reason: "Gửi nhầm bản",
    });
    expect(await rowOf(reportId)).toMatchObject({ state: "DRAFT", round: 0, first_sent_on: null, holder: "dong-ky" });
    const digest = await campaign.digest(reportId);
    await campaign.act(dongKy.drafter, "2023-04-15T08:00:00+07:00", submitForApproval, { reportId, digest });
    await campaign.act(dongKy.approver, "2023-04-15T09:00:00+07:00", approveReport, { reportId, digest });
    await campaign.act(dongKy.drafter, "2023-04-22T09:00:00+07:00", submitReport, {
      reportId,
      digest,
      number: 3,
      datedOn: "2023-04-15",
    });
    expect(await rowOf(reportId)).toMatchObject({ state: "SUBMITTED", round: 1, first_sent_on: "2023-04-22" });
  });
});

describe("a decision on paper", () => {
  it("holds whoever is named to the same separations", async () => {
    const people = { drafter: "nguyen-thi-duyen.phu-chan", approver: "tran-dinh-luan.phu-chan" };
    const reportId = await campaign.report("phu-chan", people, "IN_APPROVAL");
    const digest = await campaign.digest(reportId);
    const clerk = "vu-van-hoat.dong-ky";
    const paper = {
      reportId,
      digest,
      decision: "APPROVED" as const,
      document: "Thông báo số 12-TB/ĐU",
      decidedOn: "2023-04-13",
      body: "Ban Thường vụ Đảng ủy",
      deciderId: (await campaign.viewer(people.approver)).personId,
    };
    expect(code(await campaign.try(clerk, "2023-04-13T08:00:00+07:00", recordDecision, paper))).toBe("access.role");
  });
});

describe("an approver appointed from above", () => {
  it("decides this one report where the head has written in it", async () => {
    const people = { drafter: "nguyen-thi-mui.tuong-giang", approver: "tran-xuan-phong.tuong-giang" };
    const reportId = await campaign.report("tuong-giang", people, "IN_APPROVAL");
    const digest = await campaign.digest(reportId);
    const head = (await campaign.viewer(people.approver)).personId;
    await db().$executeRaw(
      sql`INSERT INTO report_author (report_id, person_id, first_at) VALUES (${reportId}::uuid, ${head}::uuid, now())`,
    );
    const at = "2023-04-13T08:00:00+07:00";
    expect(code(await campaign.try(people.approver, at, approveReport, { reportId, digest }))).toBe("access.author");
    const leader = (await campaign.viewer("dinh-cong-thuc")).personId;
    const order = { reportId, personId: leader, document: "Công văn số 5-CV/TU ngày 12/4/2023" };
    expect(code(await campaign.try(people.approver, at, appointApprover, order))).toBe("access.memberOfUnit");
    expect(code(await campaign.try("pham-quoc-bao", at, appointApprover, { ...order, personId: head }))).toBe(
      "report.deciderWrote",
    );
    await campaign.act("pham-quoc-bao", at, appointApprover, order);
    expect(code(await campaign.try("pham-quoc-bao", at, appointApprover, order))).toBe("report.alreadyAppointed");
    await campaign.act("dinh-cong-thuc", at, approveReport, { reportId, digest });
    expect(await rowOf(reportId)).toMatchObject({ state: "APPROVED" });
  });
});

describe("sending twice", () => {
  it("gives one receipt for one request, and names the number to another", async () => {
    const people = { drafter: "hoang-thi-ngoc.dong-ngan", approver: "do-quang-vinh.dong-ngan" };
    const reportId = await campaign.report("dong-ngan", people, "APPROVED");
    const input = { reportId, digest: await campaign.digest(reportId), number: 21, datedOn: "2023-04-13" };
    const key = newId();
    const at = "2023-04-14T08:00:00+07:00";
    const [first, second] = await Promise.all([
      campaign.try(people.drafter, at, submitReport, input, key),
      campaign.try(people.drafter, at, submitReport, input, key),
    ]);
    expect(first).toMatchObject({ ok: true });
    expect(second).toEqual(first);
    expect(await count(sql`SELECT count(*) AS n FROM submission WHERE report_id = ${reportId}::uuid`)).toBe(1);
    const again = await campaign.try(people.drafter, at, submitReport, input, newId());
    expect(again).toMatchObject({
      ok: false,
      problem: { code: "report.alreadySent", params: { number: "21-BC/ĐU", day: "13/4/2023" } },
    });
  });

  it("refuses a number another report of the unit has, and a day that is not there yet", async () => {
    const people = { drafter: "nguyen-thi-suong.tan-hong", approver: "le-van-bac.tan-hong" };
    await campaign.report("tan-hong", people, "SUBMITTED", 30);
    const assignmentId = await campaign.duty("tan-hong", "218-QĐ/TW");
    const { reportId } = await campaign.act(people.drafter, "2023-04-15T08:00:00+07:00", startReport, { assignmentId });
    await campaign.fill(reportId, people.drafter);
    const digest = await campaign.digest(reportId);
    const at = "2023-04-16T08:00:00+07:00";
    await campaign.act(people.drafter, at, submitForApproval, { reportId, digest });
    await campaign.act(people.approver, at, approveReport, { reportId, digest });
    const send = (number: number, datedOn: string) =>
      campaign.try(people.drafter, at, submitReport, { reportId, digest, number, datedOn });
    expect(await send(30, "2023-04-16")).toMatchObject({
      ok: false,
      problem: { code: "report.numberTaken", params: { next: 31 } },
    });
    expect(code(await send(31, "2023-04-17"))).toBe("report.datedInFuture");
    expect(code(await send(31, "2023-04-15"))).toBe("report.datedBeforeApproval");
    expect(code(await send(31, "2023-04-16"))).toBe("ok");
  });
});

/** Units without units below them whose counts differ from a recount of their reports. */
async function drift(): Promise<object[]> {
  return db().$queryRaw<object[]>(sql`
    WITH counted AS (SELECT a.unit_id, a.directive_id, coalesce(r.state, 'NOT_STARTED') AS state, m.due_on, r.first_sent_on AS held_on, count(*) AS n
      FROM assignment a JOIN milestone m ON m.assignment_id = a.id AND m.kind = 'SEND_REPORT' LEFT JOIN report r ON r.assignment_id = a.id GROUP BY 1, 2, 3, 4, 5)
    SELECT * FROM counted c FULL JOIN (SELECT unit_id, directive_id, state, due_on, held_on, amount FROM rollup WHERE measure = 'REPORT'
        AND unit_id IN (SELECT unit_id FROM assignment) AND NOT EXISTS (SELECT 1 FROM unit x WHERE x.parent_id = rollup.unit_id)) AS o
      ON o.unit_id = c.unit_id AND o.directive_id = c.directive_id AND o.state = c.state AND o.due_on IS NOT DISTINCT FROM c.due_on
        AND o.held_on IS NOT DISTINCT FROM c.held_on
    WHERE NOT EXISTS (SELECT 1 FROM unit x WHERE x.parent_id = coalesce(c.unit_id, o.unit_id)) AND c.n IS DISTINCT FROM o.amount`);
}

describe("counts and custody", () => {
  it("keep the rollup equal to a recount, and one open interval a report", async () => {
    expect(await drift()).toEqual([]);
    // The recount is worth something only if it notices.
    await db().$executeRaw(sql`SELECT rollup_add(unit_id, plan_id, directive_id, 'REPORT', 'ward_party_committee', 'ACCEPTED', NULL, NULL, NULL, NULL, 1)
      FROM assignment WHERE id = ${await campaign.duty("phu-khe")}::uuid`);
    expect(await drift()).toHaveLength(1);
    expect(
      await count(
        sql`SELECT count(*) AS n FROM report r WHERE (SELECT count(*) FROM custody c WHERE c.report_id = r.id AND c.until IS NULL) <> 1`,
      ),
    ).toBe(0);
    expect(
      await count(sql`SELECT count(*) AS n FROM report r JOIN custody c ON c.report_id = r.id AND c.until IS NULL
        WHERE c.state <> r.state OR c.unit_id <> r.holder_unit_id OR c.since <> r.holder_since`),
    ).toBe(0);
  });
});
