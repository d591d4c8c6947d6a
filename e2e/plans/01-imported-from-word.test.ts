import type { Page } from "@playwright/test";
import { z } from "zod";
import { wordFile } from "#lib/document/read/test-word-files.ts";
import { sql } from "#lib/platform/sql.ts";
import { expect, test } from "../fixtures/test.ts";
import { wordPlan } from "../fixtures/word-plan.ts";

const DRAFTER = "Vũ Hoàng Anh";
const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const PHRASE = "trước ngày 25/5/2023";

/** Chooses a file on the import page and sends it. */
async function send(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  await page.goto("/plans/import");
  await page.getByLabel("Chọn tệp kế hoạch").setInputFiles({ name, mimeType: WORD, buffer: Buffer.from(bytes) });
  await page.getByRole("button", { name: "Đọc kế hoạch" }).click();
}

const group = (page: Page, name: string | RegExp) =>
  page.getByRole("complementary", { name: "Phần đã hiểu" }).getByRole("region", { name });

test("a Word file is read while one may leave, and what was understood stands beside it", async ({ as }) => {
  const page = await as(DRAFTER);
  await page.goto("/plans");
  await page.getByRole("link", { name: "Lập từ tệp" }).click();
  await expect(page.getByRole("main")).toContainText("Không đưa văn bản mật vào cổng này");
  await send(page, "Kế hoạch tổng kết 2023.docx", await wordPlan());
  await expect(page).toHaveURL(/\/plans\/import\/[0-9a-f-]{36}$/);
  // Gone and back: the list leads to it, whether it is still being read or not.
  await page.goto("/plans/import");
  await page.getByRole("link", { name: "Kế hoạch tổng kết 2023.docx" }).first().click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Đã hiểu 3 văn bản, 10 mốc thời gian");
  await expect(group(page, "3 văn bản được tổng kết")).toContainText("25-NQ/TW");
  await expect(group(page, "10 mốc thời gian")).toContainText("“trước ngày 18/4/2023” → hết thứ Hai, 17/4/2023");
  await expect(group(page, "Đơn vị được nêu tên")).toContainText("Ban của Thành ủy (3 đơn vị)");
  await expect(group(page, "Chưa hiểu: 0 dòng")).toBeVisible();
  await expect(group(page, /điều cần xem lại/)).toContainText(
    "Hạn gửi báo cáo (trước ngày 15/6/2023) đến trước khi tổng kết xong (trong tháng 6/2023).",
  );
});

test("a field leads to its line, and is corrected in place and read back at once", async ({ as }) => {
  const page = await as(DRAFTER);
  await page.goto("/plans/import");
  await page.getByRole("link", { name: "Kế hoạch tổng kết 2023.docx" }).first().click();
  const row = group(page, "10 mốc thời gian")
    .getByRole("listitem")
    .filter({ hasText: "218-QĐ/TW · Cấp phường: tổng kết xong" });
  await row.getByRole("link", { name: /^dòng / }).click();
  await expect(page.locator(":target")).toContainText("Tổng kết xong trong tháng 5/2023");
  await row.getByText("Sửa", { exact: false }).first().click();
  const form = page.getByRole("form", { name: "Sửa mốc 218-QĐ/TW · Cấp phường: tổng kết xong" });
  await form.getByLabel("Thời hạn theo lời văn bản").fill(PHRASE);
  await form.getByRole("button", { name: "Lưu" }).click();
  await expect(row).toContainText(`“${PHRASE}” → hết thứ Tư, 24/5/2023`);
  await expect(row).toContainText(`${DRAFTER} đã sửa; văn bản ghi “trong tháng 5/2023”`);
  await page.reload();
  await expect(row).toContainText(`“${PHRASE}” → hết thứ Tư, 24/5/2023`);
});

test("the draft is made for the committee it is issued by, issued by its leader, and its deadlines stand on a ward's desk", async ({
  as,
  office,
}) => {
  const page = await as(DRAFTER);
  await page.goto("/plans/import");
  await page.getByRole("link", { name: "Kế hoạch tổng kết 2023.docx" }).first().click();
  const form = page.getByRole("form", { name: "Tạo dự thảo kế hoạch" });
  await expect(form.getByLabel(/^Cơ quan ban hành/)).toHaveText(/Thành ủy Từ Sơn/);
  await form.getByRole("button", { name: "Tạo dự thảo kế hoạch" }).click();
  await expect(page).toHaveURL(/\/plans\/[0-9a-f-]{36}\/edit/);
  const planId = /\/plans\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? "";

  const leader = await as("Phạm Quốc Bảo");
  await leader.goto(`/plans/${planId}/issue`);
  await leader.getByRole("textbox", { name: "Số" }).fill("91");
  await leader.getByRole("button", { name: "Ban hành kế hoạch" }).click();
  await expect(leader).toHaveURL(new RegExp(`/plans/${planId}$`));
  const duties = await office.row(
    z.object({ units: z.coerce.number(), duties: z.coerce.number() }),
    sql`SELECT count(DISTINCT unit_id) FILTER (WHERE NOT own_document) AS units, count(*) AS duties FROM assignment WHERE plan_id = ${planId}::uuid`,
  );
  expect(duties).toEqual({ units: 34, duties: 3 * 35 });

  const ward = await as("Nguyễn Thu Hà");
  await expect(ward).toHaveURL(/\/desk\/ward/);
  await expect(ward.getByRole("main")).toContainText(PHRASE);
});

test("macro-bearing, locked and secret files are refused in words that say what to do, and nothing of them is kept", async ({
  as,
  office,
}) => {
  const page = await as(DRAFTER);
  const count = () => office.row(z.object({ n: z.coerce.number() }), sql`SELECT count(*) AS n FROM plan_import`);
  const before = await count();
  const locked = new Uint8Array(2048);
  locked.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  locked.set(Buffer.from("EncryptedPackage", "utf16le"), 1024);
  const refusals: [name: string, bytes: Uint8Array, words: string][] = [
    ["macro.docx", wordFile("<w:p/>", { files: { "word/vbaProject.bin": new Uint8Array([1, 2, 3]) } }), "Tệp có macro"],
    ["khoa.docx", locked, "Tệp có mật khẩu"],
    ["mat.docx", await wordPlan((lines) => ["TỐI MẬT", ...lines]), "Tệp mang dấu độ mật"],
  ];
  for (const [name, bytes, words] of refusals) {
    await send(page, name, bytes);
    await expect(page.getByRole("form").getByRole("alert")).toContainText(words);
  }
  expect(await count()).toEqual(before);
});
