import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { z } from "zod";
import { sql } from "#lib/platform/sql.ts";
import { reportOf } from "../fixtures/campaign.ts";
import type { Office } from "../fixtures/office.ts";
import { expect, test } from "../fixtures/test.ts";
import { editor, expectKept, expectSaved, openSection, saveState, writeParagraphs } from "../fixtures/writing.ts";

const QUYNH = "Đỗ Thị Quỳnh";
const AUTOSAVE = "**/api/autosave/**";

/** The text of a section as the tables have it. */
async function stored(office: Office, reportId: string, code: string): Promise<string> {
  const { text } = await office.row(
    z.object({ text: z.string() }),
    sql`SELECT s.blocks::text AS text FROM section s JOIN outline_item o ON o.id = s.outline_item_id
      WHERE s.report_id = ${reportId}::uuid AND o.code = ${code}`,
  );
  return text;
}

/** The line breaks just where the text goes over it; everything else still works. */
async function cut(page: Page): Promise<void> {
  await page.route(AUTOSAVE, (route) => route.abort("connectionreset"));
}

test("a tab that crashes while one types loses nothing", async ({ as, office }) => {
  const { id } = await reportOf(office, "huong-mac");
  const page = await as(QUYNH);
  const context = page.context();
  await openSection(page, id, "II.1.2");
  await cut(page);
  await writeParagraphs(page, ["Gõ đến đây thì thẻ trình duyệt sập."]);
  await expectKept(page, "Gõ đến đây thì thẻ trình duyệt sập.");
  const crashed = page.waitForEvent("crash");
  await page.goto("chrome://crash").catch(() => undefined);
  await crashed;
  const again = await context.newPage();
  await openSection(again, id, "II.1.2");
  await expect(editor(again)).toContainText("Gõ đến đây thì thẻ trình duyệt sập.");
  await expectSaved(again);
  expect(await stored(office, id, "II.1.2")).toContain("Gõ đến đây thì thẻ trình duyệt sập.");
});

test("a page reloaded in the middle of a word has it all", async ({ as, office }) => {
  const { id } = await reportOf(office, "huong-mac");
  const page = await as(QUYNH);
  await openSection(page, id, "II.1.2");
  await cut(page);
  await writeParagraphs(page, ["Tải lại trang giữa lúc gõ."]);
  await page.unroute(AUTOSAVE);
  await page.reload();
  await expect(editor(page)).toContainText("Tải lại trang giữa lúc gõ.");
  await expectSaved(page);
  expect(await stored(office, id, "II.1.2")).toContain("Tải lại trang giữa lúc gõ.");
});

test("more than a browser carries past the end of a page comes from its store at the next visit", async ({
  as,
  office,
}) => {
  const { id } = await reportOf(office, "huong-mac");
  const page = await as(QUYNH);
  await openSection(page, id, "II.3");
  const long = Array.from(
    { length: 12 },
    (_, index) => `Đoạn dài ${index}: ${"việc làng, nghề, đê, chợ. ".repeat(280)}`,
  );
  await writeParagraphs(page, long);
  await expectKept(page, "Đoạn dài 11");
  await page.goto(`/reports/${id}`);
  await openSection(page, id, "II.3");
  await expect(editor(page)).toContainText("Đoạn dài 11");
  await expectSaved(page, 20_000);
  expect(await stored(office, id, "II.3")).toContain("Đoạn dài 11");
});

test("a server that cannot take the text is told of in words, and the text can be taken along", async ({
  as,
  office,
}) => {
  const { id } = await reportOf(office, "huong-mac");
  const page = await as(QUYNH);
  await openSection(page, id, "II.1.3");
  await page.route(AUTOSAVE, (route) => route.fulfill({ status: 500, body: "{}" }));
  await writeParagraphs(page, ["Máy chủ đang lỗi, chữ vẫn còn."]);
  await expect(saveState(page, "Máy chủ chưa nhận được – đang giữ trên máy này")).toBeVisible();
  const coming = page.waitForEvent("download");
  await page.getByRole("button", { name: "Tải phần chưa lưu" }).click();
  const file = await coming;
  expect(file.suggestedFilename()).toMatch(/^chua-luu-.*\.txt$/);
  expect(readFileSync(await file.path(), "utf8")).toContain("Máy chủ đang lỗi, chữ vẫn còn.");
  await page.unroute(AUTOSAVE);
  await page.getByRole("button", { name: "Gửi lại ngay" }).click();
  await expectSaved(page);
});

test("whoever signs in again in another tab has the text sent by itself; somebody else does not", async ({
  as,
  office,
}) => {
  const { id } = await reportOf(office, "huong-mac");
  const page = await as(QUYNH);
  const context = page.context();
  await openSection(page, id, "II.1.3");
  const cookies = await context.cookies();
  await context.clearCookies();
  await writeParagraphs(page, ["Phiên đã hết, chữ của Quỳnh."]);
  await expect(saveState(page, "Phiên đăng nhập đã kết thúc")).toBeVisible();
  await expect(page.getByRole("link", { name: "Đăng nhập ở thẻ mới" })).toBeVisible();
  const other = await as("Nguyễn Văn Toản");
  await context.addCookies(await other.context().cookies());
  await page.getByRole("button", { name: "Gửi lại ngay" }).click();
  await expect(saveState(page, "Phiên đăng nhập đã kết thúc")).toBeVisible();
  expect(await stored(office, id, "II.1.3")).not.toContain("chữ của Quỳnh.");
  await context.clearCookies();
  await context.addCookies(cookies);
  await expectSaved(page, 20_000);
  expect(await stored(office, id, "II.1.3")).toContain("chữ của Quỳnh.");
});

test("two tabs of one person on one section keep their drafts apart, and both arrive", async ({ as, office }) => {
  const { id } = await reportOf(office, "huong-mac");
  const one = await as(QUYNH);
  const context = one.context();
  const two = await context.newPage();
  await openSection(one, id, "II.2.2");
  await openSection(two, id, "II.2.2");
  await Promise.all([cut(one), cut(two)]);
  await writeParagraphs(one, ["Từ thẻ thứ nhất."]);
  await writeParagraphs(two, ["Từ thẻ thứ hai."]);
  await expectKept(two, "Từ thẻ thứ nhất.");
  await expectKept(two, "Từ thẻ thứ hai.");
  await one.close({ runBeforeUnload: false });
  await two.close({ runBeforeUnload: false });
  const again = await context.newPage();
  await openSection(again, id, "II.2.2");
  await expect(editor(again)).toContainText("Từ thẻ thứ nhất.");
  await expect(editor(again)).toContainText("Từ thẻ thứ hai.");
  await expectSaved(again);
  const text = await stored(office, id, "II.2.2");
  expect([text.includes("Từ thẻ thứ nhất."), text.includes("Từ thẻ thứ hai.")]).toEqual([true, true]);
});
