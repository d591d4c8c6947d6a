import type { Page } from "@playwright/test";
import { OwnPortal } from "../fixtures/own-portal.ts";
import { signIn } from "../fixtures/people.ts";
import { expect, test } from "../fixtures/test.ts";
import { expectSaved, openSection, saveState, writeParagraphs } from "../fixtures/writing.ts";

const PORT = 3107;
/** Starting the portal anew takes its time; a page tries again every half minute at the latest. */
const START = 180_000;
const AGAIN = 60_000;

test.describe.configure({ mode: "serial", timeout: START + AGAIN });

const portal = new OwnPortal(PORT);
let reportId: string;
let page: Page;

test.beforeAll(async ({ browser }) => {
  test.setTimeout(START);
  await portal.start();
  reportId = await portal.value(
    `SELECT r.id FROM report r JOIN unit u ON u.id = r.unit_id JOIN directive d ON d.id = r.directive_id
      WHERE u.code = 'huong-mac' AND d.code = '25-NQ/TW'`,
  );
  const context = await browser.newContext({ baseURL: portal.url, locale: "vi-VN", timezoneId: "Asia/Ho_Chi_Minh" });
  page = await context.newPage();
  await signIn(page, "Đỗ Thị Quỳnh");
});
test.afterAll(async () => {
  await page.context().close();
  await portal.remove();
});

/** The section as the database has it. */
const textOf = (code: string): Promise<string> =>
  portal.value(
    `SELECT s.blocks::text FROM section s JOIN outline_item o ON o.id = s.outline_item_id WHERE s.report_id = '${reportId}' AND o.code = '${code}'`,
  );

test("what is typed while the server is stopped and started again is saved by itself", async () => {
  await openSection(page, reportId, "II.1.2");
  await writeParagraphs(page, ["Trước khi máy chủ dừng."]);
  await expectSaved(page);
  await portal.stop();
  await writeParagraphs(page, ["Viết khi máy chủ đang dừng, câu thứ nhất."]);
  await expect(saveState(page, "Mất kết nối – đang giữ trên máy này")).toBeVisible();
  await writeParagraphs(page, ["Câu thứ hai, vẫn chưa có máy chủ."]);
  await portal.start();
  await expectSaved(page, AGAIN);
  const text = await textOf("II.1.2");
  for (const words of ["Trước khi máy chủ dừng.", "câu thứ nhất.", "Câu thứ hai, vẫn chưa có máy chủ."])
    expect(text).toContain(words);
});

test("what is typed when the server is struck dead survives, though the tab is gone before it is back", async () => {
  await openSection(page, reportId, "II.2.2");
  await writeParagraphs(page, ["Đã tới máy chủ."]);
  await expectSaved(page);
  await portal.stop("SIGKILL");
  await writeParagraphs(page, ["Viết khi máy chủ đã sập."]);
  await expect(saveState(page, "Mất kết nối")).toBeVisible();
  const context = page.context();
  await page.close({ runBeforeUnload: false });
  await portal.start();
  page = await context.newPage();
  await openSection(page, reportId, "II.2.2");
  await expect(page.getByRole("textbox", { name: /^Nội dung mục / })).toContainText("Viết khi máy chủ đã sập.");
  await expectSaved(page, AGAIN);
  const text = await textOf("II.2.2");
  expect(text).toContain("Đã tới máy chủ.");
  expect(text).toContain("Viết khi máy chủ đã sập.");
});
