import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { db, many, one } from "#lib/platform/db.ts";
import { sql } from "#lib/platform/sql.ts";
import { useDatabase } from "#lib/platform/test-database.ts";
import { startReport } from "#lib/report/commands/start.ts";
import { contentDigest } from "#lib/report/content.ts";
import { loadContent } from "#lib/report/queries/content.ts";
import { Campaign } from "#seed/test-campaign.ts";
import {
  moveLeadingDocumentCommand as move,
  orderLeadingDocumentsCommand as order,
  pasteLeadingDocumentsCommand as paste,
  removeLeadingDocumentCommand as remove,
  saveLeadingDocumentCommand as save,
} from "./commands.ts";

useDatabase();

const DRAFTER = "nguyen-thu-ha.tam-son";
const AT = "2023-04-11T09:00:00+07:00";
let campaign: Campaign;
let reportId: string;

const row = z.object({
  id: z.string(),
  item: z.string(),
  number: z.string(),
  issuedOn: z.string().nullable(),
  subject: z.string(),
});
const listed = () =>
  many(
    db(),
    row,
    sql`SELECT d.id, o.code AS item, d.number, d.issued_on::text AS "issuedOn", d.subject FROM leading_document d
      JOIN outline_item o ON o.id = d.outline_item_id WHERE d.report_id = ${reportId}::uuid ORDER BY o.sort, d.sort, d.id`,
  );
const numbers = async () => (await listed()).map(({ number }) => number);
const idOf = async (number: string) => (await listed()).find((one) => one.number === number)?.id ?? "";
const item = async (code: string) =>
  (await one(db(), z.object({ id: z.string() }), sql`SELECT id FROM outline_item WHERE code = ${code}`))?.id ?? "";

beforeAll(async () => {
  campaign = await Campaign.issued();
  const assignmentId = await campaign.duty("tam-son");
  reportId = (await campaign.act(DRAFTER, "2023-04-10T08:00:00+07:00", startReport, { assignmentId })).reportId;
});

describe("the list of documents issued", () => {
  it("takes a paste of many lines, each at its day, in the first item the unit answers", async () => {
    const lines = [
      "Nghị quyết số 12-NQ/ĐU ngày 15/3/2015 của Đảng ủy phường về tăng cường công tác dân vận",
      "Kế hoạch số 05-KH/ĐU ngày 20/4/2014 của Đảng ủy phường về tuyên truyền",
      "Thông báo kết luận hội nghị (chưa tìm được số)",
    ].join("\n");
    const done = await campaign.act(DRAFTER, AT, paste, { reportId, lines });
    expect(done.known).toBe(0);
    expect((await listed()).map(({ item: code, number, issuedOn }) => [code, number, issuedOn])).toEqual([
      ["II.1.1", "05-KH/ĐU", "2014-04-20"],
      ["II.1.1", "12-NQ/ĐU", "2015-03-15"],
      ["II.1.1", "", null],
    ]);
    const again = await campaign.act(DRAFTER, AT, paste, { reportId, lines });
    expect([again.known, again.documentIds]).toEqual([3, done.documentIds]);
    expect(await listed()).toHaveLength(3);
  });

  it("takes one by one, completes what was not understood, and puts it where its new day belongs", async () => {
    const one = {
      reportId,
      number: "07-CTr/ĐU",
      issuedOn: "2014-06-01",
      issuer: "Đảng ủy phường",
      subject: "Chương trình",
    };
    await campaign.act(DRAFTER, AT, save, one);
    const documentId = await idOf("");
    const completed = { number: "3-TB/ĐU", issuedOn: "2013-09-09", issuer: "Đảng ủy", subject: "Thông báo kết luận" };
    await campaign.act(DRAFTER, AT, save, { reportId, documentId, ...completed });
    expect(await numbers()).toEqual(["3-TB/ĐU", "05-KH/ĐU", "07-CTr/ĐU", "12-NQ/ĐU"]);
  });

  it("is ordered by hand, and by day again", async () => {
    const documentId = await idOf("12-NQ/ĐU");
    await campaign.act(DRAFTER, AT, move, { reportId, documentId, way: "up" });
    expect(await numbers()).toEqual(["3-TB/ĐU", "05-KH/ĐU", "12-NQ/ĐU", "07-CTr/ĐU"]);
    await campaign.act(DRAFTER, AT, order, { reportId });
    expect(await numbers()).toEqual(["3-TB/ĐU", "05-KH/ĐU", "07-CTr/ĐU", "12-NQ/ĐU"]);
  });

  it("keeps a document with the item it belongs to", async () => {
    const documentId = await idOf("07-CTr/ĐU");
    const outlineItemId = await item("II.1.2");
    const said = { number: "07-CTr/ĐU", issuedOn: "2014-06-01", issuer: "UBND phường", subject: "Chương trình" };
    await campaign.act(DRAFTER, AT, save, { reportId, documentId, outlineItemId, ...said });
    expect((await listed()).map(({ item: code, number }) => `${code} ${number}`)).toEqual([
      "II.1.1 3-TB/ĐU",
      "II.1.1 05-KH/ĐU",
      "II.1.1 12-NQ/ĐU",
      "II.1.2 07-CTr/ĐU",
    ]);
  });

  it("stands in the content in that order, and in its digest", async () => {
    const content = await loadContent(db(), reportId);
    expect(content.documents.map(({ number }) => number)).toEqual(["3-TB/ĐU", "05-KH/ĐU", "12-NQ/ĐU", "07-CTr/ĐU"]);
    expect(contentDigest(content)).toBe(await campaign.digest(reportId));
    const before = await campaign.digest(reportId);
    await campaign.act(DRAFTER, AT, remove, { reportId, documentId: await idOf("3-TB/ĐU") });
    expect(await campaign.digest(reportId)).not.toBe(before);
    expect(await numbers()).toEqual(["05-KH/ĐU", "12-NQ/ĐU", "07-CTr/ĐU"]);
  });

  it("makes whoever writes in it an author", async () => {
    const authors = await many(
      db(),
      z.object({ id: z.string() }),
      sql`SELECT person_id AS id FROM report_author WHERE report_id = ${reportId}::uuid`,
    );
    expect(authors.map(({ id }) => id)).toEqual([(await campaign.viewer(DRAFTER)).personId]);
  });

  it("refuses a line that says nothing, a document that went, and whoever does not write here", async () => {
    const refused = async (who: string, command: typeof save, input: object) => {
      const answer = await campaign.try(who, AT, command, { reportId, subject: "Kế hoạch", ...input });
      return answer.ok ? "" : answer.problem.code;
    };
    expect(await refused(DRAFTER, save, { subject: "" })).toBe("workflow.input");
    expect(await refused(DRAFTER, save, { documentId: reportId })).toBe("document.gone");
    expect(await refused("nguyen-van-sang.phu-khe", save, {})).toBe("access.notFound");
  });

  it("is sealed with its item, by command and by SQL", async () => {
    const people = { drafter: "nguyen-van-sang.phu-khe", approver: "nguyen-the-hieu.phu-khe" };
    const waiting = await campaign.report("phu-khe", people, "IN_APPROVAL");
    const late = await campaign.try(people.drafter, AT, save, { reportId: waiting, subject: "Muộn rồi" });
    expect(late).toMatchObject({ ok: false, problem: { code: "report.sealed" } });
    const bySql = db().$executeRaw(sql`UPDATE leading_document SET report_id = ${waiting}::uuid`);
    await expect(bySql).rejects.toThrow(/sealed/);
  });
});
