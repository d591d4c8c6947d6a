import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { pdfFile } from "#lib/document/read/test-pdf-files.ts";
import { keepUploads } from "#lib/file/commands.ts";
import { fileFor } from "#lib/file/queries.ts";
import { sweepFiles } from "#lib/file/upkeep/commands.ts";
import { setClock } from "#lib/platform/clock.ts";
import { db, one } from "#lib/platform/db.ts";
import { rereadSettings } from "#lib/platform/settings.ts";
import { sql } from "#lib/platform/sql.ts";
import { useDatabase } from "#lib/platform/test-database.ts";
import { submitForApproval } from "#lib/report/commands/approval.ts";
import { approveReport } from "#lib/report/commands/approve.ts";
import { startReport } from "#lib/report/commands/start.ts";
import { submitReport } from "#lib/report/commands/submit.ts";
import { saveLeadingDocumentCommand } from "#lib/report/leading-document/commands.ts";
import { Campaign } from "#seed/test-campaign.ts";
import { addEvidenceCommand, captionEvidenceCommand, removeEvidenceCommand } from "./commands.ts";
import { evidenceOf } from "./queries.ts";

useDatabase();

const at = "2023-04-11T08:00:00+07:00";
const people = {
  ward: "tam-son",
  first: "nguyen-thu-ha.tam-son",
  second: "tran-van-khoa.tam-son",
  approver: "ngo-thi-thuy.tam-son",
  reviewer: "le-minh-tam",
  elsewhere: "nguyen-van-sang.phu-khe",
};
const folder = mkdtempSync(join(tmpdir(), "evidence-"));
const row = z.object({ id: z.string() });
let campaign: Campaign;
let reportId: string;

const item = async (code: string) =>
  (await one(db(), row, sql`SELECT id FROM outline_item WHERE code = ${code}`))?.id ?? "";
/** An indicator that the ward is asked by year. */
const indicator = async () =>
  (
    await one(
      db(),
      row,
      sql`SELECT i.id FROM report r JOIN plan_indicator p ON p.directive_id = r.directive_id JOIN indicator i ON i.id = p.indicator_id AND i.per_year
        JOIN unit u ON u.id = r.unit_id JOIN unit_kind k ON k.code = u.kind_code AND i.kinds && k.indicator_kinds WHERE r.id = ${reportId}::uuid ORDER BY i.code LIMIT 1`,
    )
  )?.id ?? "";

beforeAll(async () => {
  process.env["STORAGE_URL"] = pathToFileURL(folder).href;
  rereadSettings();
  setClock(new Date(at));
  campaign = await Campaign.issued();
  const started = await campaign.act(people.first, at, startReport, { assignmentId: await campaign.duty(people.ward) });
  reportId = started.reportId;
});
afterAll(() => {
  setClock(null);
  delete process.env["STORAGE_URL"];
  rereadSettings();
  rmSync(folder, { recursive: true, force: true });
});

/** A file that somebody brought. */
async function brought(text: string, key = people.first): Promise<string> {
  const bytes = pdfFile([[[72, 700, `${text} va noi dung cua minh chung nay`]]]);
  const kept = await keepUploads(await campaign.viewer(key), [{ name: `${text}.pdf`, bytes }]);
  if (!kept.ok) throw new Error(kept.problem.code);
  return kept.value[0] ?? "";
}

const add = (input: Omit<z.input<typeof addEvidenceCommand.schema>, "reportId">, key = people.first) =>
  campaign.try(key, at, addEvidenceCommand, { reportId, ...input });
const listed = async (key = people.first) => evidenceOf(await campaign.viewer(key), reportId);

describe("evidence", () => {
  it("hangs on a section, a figure of a year or its total, and a document, and is listed under each", async () => {
    const [outlineItemId, indicatorId] = [await item("II.1.1"), await indicator()];
    const document = await campaign.act(people.first, at, saveLeadingDocumentCommand, {
      reportId,
      subject: "Nghị quyết",
    });
    const added = [
      await add({ outlineItemId, fileIds: [await brought("muc")], caption: "Trang 2" }),
      await add({ indicatorId, fileIds: [await brought("tong")] }),
      await add({ indicatorId, year: 2021, fileIds: [await brought("nam")] }),
      await add({ leadingDocumentId: document.documentId, fileIds: [await brought("van ban")] }),
    ];
    expect(added.map(({ ok }) => ok)).toEqual([true, true, true, true]);
    const shown = await listed(people.second);
    expect(
      Object.fromEntries(Object.entries(shown).map(([place, files]) => [place, files.map(({ name }) => name)])),
    ).toEqual({
      [outlineItemId]: ["muc.pdf"],
      [`${indicatorId}:`]: ["tong.pdf"],
      [`${indicatorId}:2021`]: ["nam.pdf"],
      [document.documentId]: ["van ban.pdf"],
    });
    expect(shown[outlineItemId]?.[0]).toMatchObject({ kind: "pdf", caption: "Trang 2", by: "Nguyễn Thu Hà" });
  });

  it("is refused where the place is none of this report, not open, or named twice", async () => {
    const fileIds = [await brought("khong dau")];
    const outlineItemId = await item("II.1.1");
    expect(await add({ outlineItemId: reportId, fileIds })).toMatchObject({ problem: { code: "evidence.placeGone" } });
    expect(await add({ fileIds })).toMatchObject({ problem: { code: "evidence.placeGone" } });
    expect(await add({ outlineItemId, indicatorId: await indicator(), fileIds })).toMatchObject({
      problem: { code: "evidence.placeGone" },
    });
    expect(await add({ indicatorId: await indicator(), year: 1999, fileIds })).toMatchObject({
      problem: { code: "evidence.placeGone" },
    });
    expect(await add({ outlineItemId, fileIds: [] })).toMatchObject({ problem: { code: "workflow.input" } });
  });

  it("shows only own files that hang nowhere else, each content once in a place", async () => {
    const outlineItemId = await item("II.1.2");
    const [fileId, same] = [await brought("mot lan"), await brought("mot lan")];
    const foreign = await brought("cua nguoi khac", people.second);
    expect(await add({ outlineItemId, fileIds: [foreign] })).toMatchObject({ problem: { code: "file.foreign" } });
    expect(await add({ outlineItemId, fileIds: [fileId] })).toMatchObject({ ok: true });
    expect(await add({ outlineItemId, fileIds: [fileId] })).toMatchObject({ problem: { code: "file.foreign" } });
    expect(await add({ outlineItemId, fileIds: [same] })).toEqual({ ok: true, value: { evidenceIds: [] } });
    expect((await listed())[outlineItemId]).toHaveLength(1);
  });

  it("is neither listed nor given out to whoever may not read the draft", async () => {
    const [shown] = (await listed())[await item("II.1.1")] ?? [];
    const given = async (key: string) => (await fileFor(await campaign.viewer(key), shown?.fileId ?? "")) !== null;
    const seen = [await given(people.first), await given(people.reviewer), await given(people.elsewhere)];
    expect(seen).toEqual([true, false, false]);
    expect(await listed(people.elsewhere)).toEqual({});
    expect(
      await add(
        { outlineItemId: await item("II.1.1"), fileIds: [await brought("la", people.elsewhere)] },
        people.elsewhere,
      ),
    ).toMatchObject({ problem: { code: "access.notFound" } });
  });

  it("is captioned anew and taken out by those who write, and nobody else; its file goes a day later", async () => {
    const outlineItemId = await item("II.1.2");
    const [shown] = (await listed())[outlineItemId] ?? [];
    const on = { reportId, evidenceId: shown?.id ?? "" };
    await campaign.act(people.second, at, captionEvidenceCommand, { ...on, caption: "  Bảng tổng hợp " });
    expect((await listed())[outlineItemId]?.[0]?.caption).toBe("Bảng tổng hợp");
    expect(await campaign.try(people.elsewhere, at, removeEvidenceCommand, on)).toMatchObject({ ok: false });
    await campaign.act(people.second, at, removeEvidenceCommand, on);
    expect((await listed())[outlineItemId]).toBeUndefined();
    expect(await campaign.try(people.second, at, removeEvidenceCommand, on)).toMatchObject({
      problem: { code: "evidence.gone" },
    });
    setClock(new Date("2023-04-13T08:00:00+07:00"));
    await sweepFiles();
    setClock(new Date(at));
    expect(await one(db(), row, sql`SELECT id FROM stored_file WHERE id = ${shown?.fileId ?? ""}::uuid`)).toBeNull();
  });

  it("is sealed once its report is on its way, and read by those it was sent to", async () => {
    await campaign.fill(reportId, people.first);
    const digest = await campaign.digest(reportId);
    const decided = { reportId, digest };
    await campaign.act(people.first, "2023-04-12T08:00:00+07:00", submitForApproval, decided);
    const outlineItemId = await item("II.1.1");
    const [shown] = (await listed())[outlineItemId] ?? [];
    const reviewer = await campaign.viewer(people.reviewer);
    expect(await add({ outlineItemId, fileIds: [await brought("muon")] })).toMatchObject({
      problem: { code: "report.sealed" },
    });
    const removed = campaign.try(people.first, at, removeEvidenceCommand, { reportId, evidenceId: shown?.id ?? "" });
    expect(await removed).toMatchObject({ problem: { code: "report.sealed" } });
    await campaign.act(people.approver, "2023-04-13T08:00:00+07:00", approveReport, decided);
    expect(await fileFor(reviewer, shown?.fileId ?? "")).toBeNull();
    const numbered = { number: 12, datedOn: "2023-04-13" };
    await campaign.act(people.approver, "2023-04-13T09:00:00+07:00", submitReport, { ...decided, ...numbered });
    expect(await fileFor(reviewer, shown?.fileId ?? "")).toMatchObject({ name: "muc.pdf" });
  });

  it("that only a frozen version still lists is kept, and seen by those who may read that version", async () => {
    const fileId = await brought("chi con trong ban cu");
    const content = JSON.stringify({ evidence: [{ fileId }] });
    await db().$executeRaw(sql`INSERT INTO report_version (id, report_id, number, kind, content, digest, frozen_at, frozen_by_id)
      SELECT gen_random_uuid(), ${reportId}::uuid, 99, 'APPROVAL', ${content}::jsonb, 'x', now(), id FROM person LIMIT 1`);
    setClock(new Date("2023-05-01T08:00:00+07:00"));
    await sweepFiles();
    setClock(new Date(at));
    const given = async (key: string) => (await fileFor(await campaign.viewer(key), fileId)) !== null;
    const seen = [await given(people.first), await given(people.reviewer), await given(people.elsewhere)];
    expect(seen).toEqual([true, false, false]);
  });
});
