import type { Page } from "@playwright/test";
import { z } from "zod";
import { sql } from "#lib/platform/sql.ts";
import { startReport } from "#lib/report/commands/start.ts";
import type { Block } from "#lib/report/section/block.ts";
import { saveSection } from "#lib/report/section/commands.ts";
import { done, type Office } from "../fixtures/office.ts";
import { expect, test } from "../fixtures/test.ts";

/** The writing page around the text, on a report of Phù Khê that is begun here. */

const WARD = "phu-khe";
const DRAFTER = { name: "Nguyễn Văn Sáng", key: "nguyen-van-sang.phu-khe" };
const HEAD = "Nguyễn Thế Hiệu";
const row = z.object({ id: z.string() });
/** A picture of one point. */
const PICTURE = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

/** The report of the ward on 25-NQ/TW, begun where it was not. */
async function report(office: Office): Promise<string> {
  const duty = await office.row(
    z.object({ id: z.string(), reportId: z.string().nullable() }),
    sql`SELECT a.id, r.id AS "reportId" FROM assignment a JOIN unit u ON u.id = a.unit_id JOIN directive d ON d.id = a.directive_id
      LEFT JOIN report r ON r.assignment_id = a.id WHERE u.code = ${WARD} AND d.code = '25-NQ/TW'`,
  );
  return duty.reportId ?? (await office.act(DRAFTER.key, startReport, { assignmentId: duty.id })).reportId;
}

/** Writes a section off the stage. */
async function write(office: Office, code: string, blocks: Block[]): Promise<void> {
  const item = await office.row(row, sql`SELECT id FROM outline_item WHERE code = ${code}`);
  const request = { viewer: await office.viewer(DRAFTER.key), reportId: await report(office) };
  done(await saveSection(request, { outlineItemId: item.id, baseRevision: 0, blocks }), code);
}

const outline = (page: Page) => page.getByRole("navigation", { name: /^Đề cương/ }).first();
const recommendations = (page: Page) => page.locator("#recommendations ol > li");
const documents = (page: Page) => page.locator("#documents ol > li");

test("a report that is empty offers what to begin from, until something stands in it", async ({ as, office }) => {
  const id = await report(office);
  const page = await as(DRAFTER.name);
  await page.goto(`/reports/${id}/write?item=II.1.1`);
  await expect(page.getByRole("heading", { name: "Bắt đầu từ…" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Tệp Word, PDF" })).toHaveAttribute("href", `/reports/${id}/import#file`);
  await write(office, "II.2.1", [
    { id: "p1", kind: "paragraph", runs: [{ text: "Nhận thức của cấp ủy chuyển biến rõ." }] },
  ]);
  await page.reload();
  await expect(page.getByRole("heading", { name: "Bắt đầu từ…" })).toBeHidden();
});

test("the outline says what lacks, lists a unit's own sub-items, and leads to them", async ({ as, office }) => {
  const id = await report(office);
  await write(office, "II.1.2", [
    { id: "s1", kind: "subitem", runs: [{ text: "Chương trình hành động" }] },
    { id: "p1", kind: "paragraph", runs: [{ text: "Đã ban hành." }] },
    { id: "s2", kind: "subitem", runs: [{ text: "Kế hoạch hằng năm" }] },
  ]);
  const page = await as(DRAFTER.name);
  await page.goto(`/reports/${id}/write?item=II.3`);
  await expect(outline(page)).toContainText(/quá ngắn · \d+ từ, còn thiếu \d+ từ so với mức đề cương gợi ý/);
  await expect(outline(page)).toContainText("chưa viết");
  await outline(page).getByRole("link", { name: "2) Kế hoạch hằng năm" }).click();
  await expect(page).toHaveURL(/item=II\.1\.2#b-s2$/);
  await page.goto(`/reports/${id}`);
  await expect(page.getByRole("heading", { name: "2) Kế hoạch hằng năm" })).toBeVisible();
  await expect(page.getByText("DỰ THẢO", { exact: true })).toBeVisible();
});

test("recommendations name their body and level, change places by keyboard, and section 4 writes itself", async ({
  as,
  office,
}) => {
  const id = await report(office);
  const page = await as(DRAFTER.name);
  await page.goto(`/reports/${id}/write?item=II.4.2`);
  const form = page.getByRole("form", { name: "Thêm kiến nghị" });
  await form.getByLabel("Cơ quan").fill("Ban Tổ chức Tỉnh ủy");
  await form.getByLabel(/^Nội dung kiến nghị/).fill("Sớm có hướng dẫn về biên chế cán bộ dân vận.");
  await form.getByRole("button", { name: "Lưu kiến nghị" }).click();
  await expect(recommendations(page)).toHaveCount(1);
  await page.getByText("Thêm kiến nghị", { exact: true }).first().click();
  await form.getByLabel("Cấp được kiến nghị").selectOption({ label: "cấp thành phố" });
  await form.getByLabel(/^Nội dung kiến nghị/).fill("Bố trí kinh phí hằng năm.");
  await form.getByLabel(/^Căn cứ/).fill("Phường phải vận động xã hội hóa.");
  await form.getByRole("button", { name: "Lưu kiến nghị" }).click();
  await expect(recommendations(page)).toHaveCount(2);
  await expect(recommendations(page).nth(1)).toContainText("Gửi: cấp thành phố");

  await page.getByRole("button", { name: "Đưa kiến nghị 2 lên" }).focus();
  await page.keyboard.press("Enter");
  await expect(recommendations(page).first()).toContainText("Bố trí kinh phí hằng năm.");
  await page.goto(`/reports/${id}`);
  await expect(page.getByRole("main").getByRole("listitem").filter({ hasText: "Đề nghị" })).toHaveText([
    "Đề nghị cấp thành phố: Bố trí kinh phí hằng năm.",
    "Đề nghị Ban Tổ chức Tỉnh ủy: Sớm có hướng dẫn về biên chế cán bộ dân vận.",
  ]);
});

test("documents issued are pasted, completed, put by day, and stand in the annex", async ({ as, office }) => {
  const id = await report(office);
  const page = await as(DRAFTER.name);
  await page.goto(`/reports/${id}/write?item=II.1.1`);
  await page.getByText("Dán nhiều văn bản").click();
  const form = page.getByRole("form", { name: "Mỗi dòng một văn bản" });
  const lines = [
    "Nghị quyết số 12-NQ/ĐU ngày 15/3/2015 của Đảng ủy phường về tăng cường công tác dân vận",
    "Kế hoạch số 05-KH/ĐU ngày 20/4/2014 của Đảng ủy phường triển khai Nghị quyết số 25-NQ/TW",
    "Thông báo kết luận hội nghị giao ban",
  ];
  await form.getByRole("textbox").fill(lines.join("\n"));
  await form.getByRole("button", { name: "Thêm vào danh mục" }).click();
  await expect(documents(page)).toHaveCount(3);
  await expect(documents(page).first()).toContainText("05-KH/ĐU");
  await expect(documents(page).nth(2)).toContainText("Còn thiếu: Số, ký hiệu, Ngày ban hành, Cơ quan ban hành");

  await form.getByRole("textbox").fill("Kế hoạch 5 - KH/ĐU ngày 20/4/2014 triển khai NQ 25");
  await form.getByRole("button", { name: "Thêm vào danh mục" }).click();
  await expect(documents(page).nth(1)).toContainText("Có thể trùng với văn bản số 1");
  await page.getByText("Sửa văn bản 2", { exact: true }).click();
  await page.getByRole("button", { name: "Bỏ văn bản 2" }).click();
  await expect(documents(page)).toHaveCount(3);

  await page.getByText("Sửa văn bản 3", { exact: true }).click();
  const change = page.getByRole("form", { name: "Sửa văn bản 3" });
  await change.getByLabel("Số, ký hiệu").fill("3-TB/ĐU");
  await change.getByLabel("Ngày ban hành").fill("2013-09-09");
  await change.getByLabel("Cơ quan ban hành").fill("Đảng ủy phường");
  await change.getByRole("button", { name: "Lưu văn bản" }).click();
  await expect(documents(page).first()).toContainText("3-TB/ĐU");

  await page.goto(`/reports/${id}`);
  const annex = page.getByRole("region", { name: /^Danh mục văn bản/ }).or(page.locator("#documents"));
  await expect(annex.getByRole("row")).toHaveText([/TT/, /3-TB\/ĐU/, /05-KH\/ĐU/, /12-NQ\/ĐU/]);
});

test("a review is recorded with its minutes, handed back with a reason, recorded again and confirmed", async ({
  as,
  office,
}) => {
  const milestone = await office.row(
    z.object({ id: z.string(), planId: z.string() }),
    sql`SELECT m.id, m.plan_id AS "planId" FROM milestone m JOIN unit u ON u.id = m.unit_id JOIN assignment a ON a.id = m.assignment_id
      JOIN directive d ON d.id = a.directive_id WHERE u.code = ${WARD} AND m.kind = 'SUM_UP' AND d.code = '25-NQ/TW'`,
  );
  const address = `/plans/${milestone.planId}/milestones/${milestone.id}`;
  const drafter = await as(DRAFTER.name);
  await drafter.goto(address);
  await drafter.getByLabel(/^Ngày tổ chức/).fill("2023-04-17");
  await drafter.getByRole("button", { name: "Ghi nhận" }).click();
  await expect(drafter.getByText("Xin ghi số biên bản hoặc gắn tệp biên bản.")).toBeVisible();
  await drafter.getByLabel(/^Hình thức/).fill("Hội nghị trực tiếp");
  await drafter.getByLabel(/^Số người dự/).fill("64");
  const file = { name: "Biên bản hội nghị.png", mimeType: "image/png", buffer: Buffer.from(PICTURE, "base64") };
  const minutesOf = drafter.getByRole("group", { name: "Tệp biên bản" });
  await minutesOf.getByLabel("Chọn tệp…").setInputFiles(file);
  await expect(minutesOf).toContainText("Đã gửi xong");
  await drafter.getByRole("button", { name: "Ghi nhận" }).click();
  await expect(drafter.getByRole("heading", { level: 1 })).toContainText("chờ xác nhận");

  const head = await as(HEAD);
  await head.setViewportSize({ width: 360, height: 740 });
  await head.goto(address);
  const href = await head.getByRole("link", { name: "Biên bản hội nghị.png" }).first().getAttribute("href");
  const minutes = await head.request.get(href ?? "");
  expect(minutes.status()).toBe(200);
  await head.getByText("Trả lại để ghi nhận lại").first().click();
  await head.getByLabel(/^Lý do/).fill("Thiếu đại biểu khu phố.");
  await head.getByRole("button", { name: "Trả lại để ghi nhận lại" }).click();
  await expect(head.getByRole("heading", { level: 1 })).toContainText("bị trả lại");

  await drafter.goto("/desk/ward");
  await drafter
    .getByRole("link", { name: /Ghi nhận/ })
    .first()
    .click();
  await expect(drafter.getByText("Thiếu đại biểu khu phố.")).toBeVisible();
  await drafter.getByLabel(/^Ngày tổ chức/).fill("2023-04-17");
  await drafter.getByLabel(/^Số người dự/).fill("71");
  await drafter.getByRole("button", { name: "Ghi nhận" }).click();
  await expect(drafter.getByRole("heading", { level: 1 })).toContainText("chờ xác nhận");
  await head.goto(address);
  await head.getByRole("button", { name: "Xác nhận đúng" }).click();
  await expect(head.getByRole("heading", { level: 1 })).toContainText("đã được xác nhận");
  await expect(head.getByRole("main")).toContainText("71");
});
