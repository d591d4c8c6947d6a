import type { Page } from "@playwright/test";
import { z } from "zod";
import { sql } from "#lib/platform/sql.ts";
import { startReport } from "#lib/report/commands/start.ts";
import { reportOf } from "../fixtures/campaign.ts";
import { expect, test } from "../fixtures/test.ts";
import { modelsOf2019, OF_LEADERSHIP, WITHOUT_PLACE, wordReport } from "../fixtures/word-report.ts";

const DRAFTER = "Đỗ Thị Quỳnh";
const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** Sends a file on the page where a report is started from something. */
async function send(page: Page, reportId: string, name: string, bytes: Uint8Array): Promise<void> {
  await page.goto(`/reports/${reportId}/import`);
  await page.getByLabel("Chọn tệp…").setInputFiles({ name, mimeType: WORD, buffer: Buffer.from(bytes) });
  await page.getByRole("button", { name: "Đọc tệp" }).click();
}

const laid = (page: Page) => page.getByRole("heading", { level: 1, name: /Đã xếp/ });
const item = (page: Page, name: RegExp) => page.getByRole("region", { name });
const tray = (page: Page) => page.getByRole("region", { name: /^Khay/ });
/** What Hương Mạc has written in its first report. */
const LEADERSHIP = /^II\.1 a\)/;
const TASKS = /^II\.3/;

test("a Word report is laid onto the outline, moved by keyboard, and stands in the report once it is placed", async ({
  as,
  office,
}) => {
  const { id } = await reportOf(office, "huong-mac");
  const page = await as(DRAFTER);
  await send(page, id, "Báo cáo Hương Mạc.docx", await wordReport());
  await expect(page).toHaveURL(/\/import\/[0-9a-f-]{36}$/);
  // Gone and back: the list leads to it, whether it is still being read or not.
  await page.goto(`/reports/${id}/import`);
  await page.getByRole("link", { name: "Báo cáo Hương Mạc.docx" }).first().click();
  await expect(laid(page)).toBeVisible();
  await expect(item(page, LEADERSHIP)).toContainText(OF_LEADERSHIP);
  await expect(page.getByRole("main")).toContainText(WITHOUT_PLACE);
  await expect(page.getByRole("main").getByRole("table")).toContainText("Số mô hình Dân vận khéo");

  const piece = page.getByRole("listitem").filter({ hasText: OF_LEADERSHIP });
  await piece.getByRole("link", { name: /^Chuyển đến…/ }).focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  const places = piece.getByLabel("Chuyển đến", { exact: true });
  await expect(places).toBeFocused();
  await places.selectOption({ label: "Khay (chưa có chỗ)" });
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(tray(page)).toContainText(OF_LEADERSHIP);
  await expect(tray(page)).toContainText(`${DRAFTER} chuyển đến đây`);
  await expect(piece.getByRole("link", { name: /^Đóng/ })).toBeFocused();
  await tray(page).getByRole("button", { name: "Hoàn tác" }).click();
  await expect(item(page, LEADERSHIP)).toContainText(OF_LEADERSHIP);

  await page.getByRole("form", { name: "Đưa vào báo cáo" }).getByRole("button").click();
  await expect(item(page, LEADERSHIP).getByRole("link", { name: /đã ở trong báo cáo/ })).toBeVisible();
  await page.goto(`/reports/${id}`);
  await expect(page.getByRole("main")).toContainText(OF_LEADERSHIP);
  await page.goto(`/reports/${id}/write?item=II.1.1`);
  await expect(page.getByRole("main")).toContainText(OF_LEADERSHIP);
});

test("a piece is dragged to another item, and laid aside and taken back", async ({ as, office }) => {
  const { id } = await reportOf(office, "huong-mac");
  const page = await as(DRAFTER);
  await send(page, id, "Kéo thả.docx", await wordReport(["Lời mở đầu chưa có chỗ trong đề cương."]));
  await expect(laid(page)).toBeVisible();
  const words = "Tiếp tục đổi mới nội dung, phương thức công tác dân vận của hệ thống chính trị.";
  const piece = page.getByRole("listitem").filter({ hasText: words });
  await piece.getByTitle("Kéo để chuyển").dragTo(tray(page).getByRole("heading"));
  await expect(tray(page)).toContainText(words);
  const here = page.url();
  await page.goto(`/reports/${id}/write?item=II.3`);
  await expect(page.getByRole("main")).toContainText(/Khay: còn \d+ đoạn chưa có chỗ/);
  await page.getByRole("link", { name: "Mở khay" }).click();
  await expect(page).toHaveURL(`${here}#tray`);
  // The tray stays in sight while the outline is scrolled to where the piece belongs.
  await item(page, TASKS).getByRole("heading").scrollIntoViewIfNeeded();
  await piece.getByTitle("Kéo để chuyển").dragTo(item(page, TASKS).getByRole("heading"));
  await expect(item(page, TASKS)).toContainText(words);

  await piece.getByRole("link", { name: /^Chuyển đến…/ }).click();
  await piece.getByText("Bỏ đoạn này…").click();
  await piece.getByRole("button", { name: "Bỏ đoạn này" }).click();
  await expect(item(page, TASKS)).not.toContainText(words);
  await tray(page)
    .getByText(/^Đã bỏ/)
    .click();
  await tray(page)
    .getByRole("form", { name: new RegExp(`^Lấy lại ${words.slice(0, 20)}`) })
    .getByRole("button")
    .click();
  await expect(item(page, TASKS)).toContainText(words);
});

test("recommendations are written as records by one press, and stand in their item once", async ({ as, office }) => {
  const { id } = await reportOf(office, "huong-mac");
  const page = await as(DRAFTER);
  await send(page, id, "Kiến nghị.docx", await wordReport());
  await expect(laid(page)).toBeVisible();
  const offers = page.getByRole("region", { name: /^Kiến nghị · / });
  const words = "sớm ban hành quy định về chế độ cho cán bộ làm công tác dân vận ở cơ sở";
  await expect(offers).toContainText(words);
  await offers.getByRole("button", { name: "Ghi kiến nghị đã chọn" }).click();
  await expect(offers).toContainText(/Đã ghi \d+ kiến nghị/);
  const recorded = await office.row(
    z.object({ n: z.coerce.number() }),
    sql`SELECT count(*) AS n FROM recommendation WHERE report_id = ${id}::uuid AND text LIKE ${`%${words}%`}`,
  );
  expect(recorded.n).toBe(1);
});

test("figures are offered beside what the grid has, and replace it only where that is ticked", async ({
  as,
  office,
}) => {
  const { id } = await reportOf(office, "huong-mac");
  const page = await as(DRAFTER);
  const offers = page.getByRole("region", { name: /^Số liệu · / });
  const cell = () =>
    office.rows(
      z.object({ value: z.string() }),
      sql`SELECT trim_scale(v.value)::text AS value FROM indicator_value v JOIN indicator i ON i.id = v.indicator_id
        WHERE v.report_id = ${id}::uuid AND i.code = 'A03' AND v.year = 2019`,
    );
  await send(page, id, "Số liệu.docx", await wordReport([], "4"));
  await expect(offers).toContainText(modelsOf2019("4"));
  await expect(offers.getByRole("checkbox", { name: /A03 .*2019/ })).toBeChecked();
  await offers.getByRole("button", { name: "Đưa số đã chọn vào biểu" }).click();
  await expect(offers).toContainText("1 số đã vào biểu");
  expect(await cell()).toEqual([{ value: "4" }]);

  await send(page, id, "Số liệu sửa.docx", await wordReport([], "7"));
  await expect(offers).toContainText("Biểu đang ghi 4; đánh dấu để thay bằng 7.");
  const other = offers.getByRole("checkbox", { name: /A03 .*2019/ });
  await expect(other).not.toBeChecked();
  await other.check();
  await offers.getByRole("button", { name: "Đưa số đã chọn vào biểu" }).click();
  await expect(offers).toContainText("1 số đã vào biểu");
  expect(await cell()).toEqual([{ value: "7" }]);
});

test("a second directive's report is started from the first's", async ({ as, office }) => {
  const first = await reportOf(office, "huong-mac");
  // Whatever the first report says there by now.
  const { said } = await office.row(
    z.object({ said: z.string() }),
    sql`SELECT btrim(s.blocks -> 0 -> 'runs' -> 0 ->> 'text') AS said FROM section s JOIN outline_item o ON o.id = s.outline_item_id
      WHERE s.report_id = ${first.id}::uuid AND o.code = 'II.1.1'`,
  );
  const duty = await office.row(
    z.object({ id: z.string() }),
    sql`SELECT a.id FROM assignment a JOIN unit u ON u.id = a.unit_id JOIN directive d ON d.id = a.directive_id
      WHERE u.code = 'huong-mac' AND d.code = '218-QĐ/TW' AND NOT a.own_document`,
  );
  const { reportId } = await office.act("do-thi-quynh.huong-mac", startReport, { assignmentId: duty.id });
  const page = await as(DRAFTER);
  await page.goto(`/reports/${reportId}/import`);
  await page.getByLabel(/25-NQ\/TW · Hương Mạc/).check();
  await page.getByRole("button", { name: "Lấy làm gốc" }).click();
  await expect(laid(page)).toBeVisible();
  await expect(item(page, LEADERSHIP)).toContainText(said);
  await page.getByRole("form", { name: "Đưa vào báo cáo" }).getByRole("button").click();
  await expect(item(page, LEADERSHIP).getByRole("link", { name: /đã ở trong báo cáo/ })).toBeVisible();
  for (const report of [reportId, first.id]) {
    await page.goto(`/reports/${report}`);
    await expect(page.getByRole("main")).toContainText(said);
  }
});

test("without JavaScript the page looks again by itself, and a piece is moved by its form", async ({
  as,
  browser,
  baseURL,
  office,
}) => {
  const { id } = await reportOf(office, "huong-mac");
  const signedIn = await as(DRAFTER);
  const storageState = await signedIn.context().storageState();
  const context = await browser.newContext({
    baseURL: baseURL ?? "",
    locale: "vi-VN",
    javaScriptEnabled: false,
    storageState,
  });
  const page = await context.newPage();
  await send(page, id, "Không JavaScript.docx", await wordReport(["Một dòng riêng của bản này."]));
  await expect(laid(page)).toBeVisible({ timeout: 30_000 });
  const words = "Nhận thức của cán bộ, đảng viên về công tác dân vận được nâng lên rõ rệt.";
  const piece = page.getByRole("listitem").filter({ hasText: words });
  await piece.getByRole("link", { name: /^Chuyển đến…/ }).click();
  await piece.getByLabel("Chuyển đến", { exact: true }).selectOption({ label: "Khay (chưa có chỗ)" });
  await piece.getByRole("button", { name: "Chuyển", exact: true }).click();
  await expect(tray(page)).toContainText(words);
  await context.close();
});

test("a file that may not be taken says why, and one that came before is told", async ({ as, office }) => {
  const { id } = await reportOf(office, "huong-mac");
  const page = await as(DRAFTER);
  const count = () =>
    office.row(
      z.object({ n: z.coerce.number() }),
      sql`SELECT count(*) AS n FROM report_import WHERE report_id = ${id}::uuid`,
    );
  const before = await count();
  const form = page.getByRole("form", { name: "Từ tệp trên máy" });
  await send(page, id, "mat.docx", await wordReport(["TỐI MẬT"]));
  await expect(form).toContainText("Tệp mang dấu độ mật");
  await form.getByRole("button", { name: "Bỏ mat.docx khỏi danh sách" }).click();
  const picture = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  await send(page, id, "anh.png", picture);
  await expect(form.getByRole("listitem").filter({ hasText: "anh.png" })).toContainText("Không nhận:");
  expect(await count()).toEqual(before);
  const same = await wordReport(["Đúng một nội dung, hai lần."]);
  await send(page, id, "lần một.docx", same);
  await expect(laid(page)).toBeVisible();
  await send(page, id, "lần hai.docx", same);
  await expect(laid(page)).toBeVisible();
  await expect(page.getByRole("main")).toContainText(`Nội dung này ${DRAFTER} đã đưa vào một lần`);
});
