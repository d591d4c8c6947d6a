import { z } from "zod";
import { keepUploads } from "#lib/file/commands.ts";
import { inTransaction } from "#lib/platform/db.ts";
import { sql } from "#lib/platform/sql.ts";
import { readReportImport } from "#lib/report/import/commands/read.ts";
import { importFile } from "#lib/report/import/commands/start.ts";
import { done, type Office } from "../fixtures/office.ts";
import { wordReport } from "../fixtures/word-report.ts";

/** What the addresses of writing are filled with. */
export type WritingScene = {
  /** A Word file that a drafter of Hương Mạc brought for the report in draft, and that was read. */
  reportImportId: string;
  /** The report it was brought for. */
  importedReportId: string;
};

const DRAFTER = "do-thi-quynh.huong-mac";
const FILE = "Báo cáo đang viết dở.docx";
const idRow = z.object({ id: z.string() });
const broughtRow = z.object({ id: z.string(), reportId: z.string() });

async function bringReport(office: Office): Promise<void> {
  const report = await office.row(
    idRow,
    sql`SELECT r.id FROM report r JOIN unit u ON u.id = r.unit_id JOIN directive d ON d.id = r.directive_id
      WHERE u.code = 'huong-mac' AND d.code = '25-NQ/TW'`,
  );
  const bytes = new Uint8Array(await wordReport(["Kính gửi: Ban Dân vận Thành ủy Từ Sơn"]));
  const [fileId] = done(
    await keepUploads(await office.viewer(DRAFTER), [{ name: FILE, bytes }]),
    "keeping a report's file",
  );
  const { importId } = await office.act(DRAFTER, importFile, { reportId: report.id, fileId: fileId ?? "" });
  // The worker may be there first: then nothing waits any more.
  await readReportImport(importId, () => Promise.resolve(bytes));
}

/** Makes what is not there yet, once, whoever of the workers comes first, and gives the ids. */
export async function writingSceneOf(office: Office): Promise<WritingScene> {
  const brought = () =>
    office.rows(broughtRow, sql`SELECT id, report_id AS "reportId" FROM report_import WHERE name = ${FILE}`);
  await inTransaction(async (tx) => {
    await tx.$executeRaw(sql`SELECT pg_advisory_xact_lock(hashtextextended('the imports of the tests', 0))`);
    if ((await brought()).length === 0) await bringReport(office);
  });
  const [row] = await brought();
  return { reportImportId: row?.id ?? "", importedReportId: row?.reportId ?? "" };
}
