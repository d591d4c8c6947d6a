import { z } from "zod";
import { keepRoster } from "#lib/organisation/roster/commands/keep.ts";
import { createPlan } from "#lib/plan/draft/commands.ts";
import { readImport } from "#lib/plan/import/commands/read.ts";
import { uploadPlan } from "#lib/plan/import/commands/upload.ts";
import { inTransaction } from "#lib/platform/db.ts";
import { sql } from "#lib/platform/sql.ts";
import type { Office } from "../fixtures/office.ts";

/** What the addresses of plans in the making are filled with. */
export type PlanScene = {
  /** A plan that Ban Dân vận drafts for the city. */
  draftId: string;
  /** A plan document that its drafter brought and the portal has read. */
  importId: string;
  /** A list of units that the administrator brought and nobody took in yet; two of its rows are wrong. */
  rosterId: string;
};

export const PLAN_DRAFTER = "vu-hoang-anh";
const CODE = "tu-son-thu";
const FILE = "ke-hoach-thu.txt";
const LIST = "don-vi-thu.xlsx";
const idRow = z.object({ id: z.string() });

const DOCUMENT = `KẾ HOẠCH
Tổng kết 05 năm thực hiện Quyết định số 217-QĐ/TW

Ban Thường vụ Thành ủy Từ Sơn ban hành kế hoạch tổng kết 05 năm thực hiện Quyết định số 217-QĐ/TW, ngày 12/12/2013 của Bộ Chính trị như sau:

I. NỘI DUNG TỔNG KẾT
1. Công tác lãnh đạo, chỉ đạo của cấp ủy
2. Kiến nghị, đề xuất

II. TỔ CHỨC THỰC HIỆN
1. Đảng ủy các phường tổng kết xong trước ngày 20/6/2023 và gửi báo cáo về Thường trực Thành ủy qua Ban Dân vận Thành ủy chậm nhất ngày 25/6/2023.
2. Giao Ban Dân vận Thành ủy chủ trì, phối hợp với Văn phòng Thành ủy tham mưu tổng hợp báo cáo.
`;

async function makeDraft(office: Office): Promise<void> {
  const city = await office.row(idRow, sql`SELECT id FROM unit WHERE code = 'tu-son'`);
  const lead = await office.row(
    idRow,
    sql`SELECT x.unit_id AS id FROM position x JOIN person p ON p.id = x.person_id WHERE split_part(p.email, '@', 1) = ${PLAN_DRAFTER} LIMIT 1`,
  );
  await office.act(PLAN_DRAFTER, createPlan, { issuingUnitId: city.id, draftingUnitId: lead.id, code: CODE });
}

async function bringDocument(office: Office): Promise<void> {
  const file = new File([DOCUMENT], FILE, { type: "text/plain" });
  const { importId } = await office.act(PLAN_DRAFTER, uploadPlan, { file });
  await readImport(importId);
}

async function bringList(office: Office): Promise<void> {
  const row = (line: number, code: string, kind: string) => ({
    line,
    cells: {
      code,
      parent: "bac-ninh/tu-son",
      name: `Đảng ủy cơ sở ${line}`,
      shortName: `Cơ sở ${line}`,
      kind,
      symbol: "ĐU",
      placeName: "",
      validFrom: "1/1/2020",
      validTo: "",
    },
  });
  const rows = [
    row(2, "co-so-mot", "attached_party_committee"),
    row(3, "Cơ sở hai", "attached_party_committee"),
    row(4, "co-so-ba", "sở"),
  ];
  await office.act("pham-duc-trong", keepRoster, { kind: "UNITS", fileName: LIST, rows });
}

/** Makes what is not there yet, once, whoever of the workers comes first, and gives the ids. */
export async function planSceneOf(office: Office): Promise<PlanScene> {
  const draft = () => office.rows(idRow, sql`SELECT id FROM plan WHERE code = ${CODE}`);
  const brought = () => office.rows(idRow, sql`SELECT id FROM plan_import WHERE file_name = ${FILE}`);
  const list = () => office.rows(idRow, sql`SELECT id FROM roster_import WHERE file_name = ${LIST}`);
  await inTransaction(async (tx) => {
    await tx.$executeRaw(sql`SELECT pg_advisory_xact_lock(hashtextextended('the plans of the tests', 0))`);
    if ((await draft()).length === 0) await makeDraft(office);
    if ((await brought()).length === 0) await bringDocument(office);
    if ((await list()).length === 0) await bringList(office);
  });
  const [[draftRow], [importRow], [listRow]] = [await draft(), await brought(), await list()];
  return { draftId: draftRow?.id ?? "", importId: importRow?.id ?? "", rosterId: listRow?.id ?? "" };
}
