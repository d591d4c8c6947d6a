import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { z } from "zod";
import { sql } from "#lib/platform/sql.ts";
import { saveFigures } from "#lib/report/figure/commands.ts";
import type { Block } from "#lib/report/section/block.ts";
import { saveSection } from "#lib/report/section/commands.ts";
import { reportOf } from "../fixtures/campaign.ts";
import { done, type Office } from "../fixtures/office.ts";
import { expect, test } from "../fixtures/test.ts";
import { editor, expectSaved, openSection } from "../fixtures/writing.ts";

/** The editor under a person's hands, on a report of Hương Mạc. */

const WARD = "huong-mac";
const DRAFTER = { name: "Đỗ Thị Quỳnh", key: "do-thi-quynh.huong-mac" };
const row = z.object({ id: z.string(), revision: z.number().nullable() });
const line = (id: string, text: string): Block => ({ id, kind: "paragraph", runs: [{ text }] });

/** Lays a text into a section, whatever stood there, and opens it. */
async function lay(page: Page, office: Office, code: string, blocks: Block[]): Promise<string> {
  const { id: reportId } = await reportOf(office, WARD);
  const section = await office.row(
    row,
    sql`SELECT o.id, s.revision FROM report r JOIN outline_item o ON o.plan_id = r.plan_id AND o.code = ${code}
      LEFT JOIN section s ON s.report_id = r.id AND s.outline_item_id = o.id WHERE r.id = ${reportId}::uuid`,
  );
  const request = { viewer: await office.viewer(DRAFTER.key), reportId };
  const input = { outlineItemId: section.id, baseRevision: section.revision ?? 0, blocks };
  done(await saveSection(request, input), code);
  await openSection(page, reportId, code);
  return reportId;
}

const tool = (page: Page, name: string) =>
  page.getByRole("toolbar", { name: "Công cụ soạn thảo" }).getByRole("button", { name });
const block = (page: Page, id: string) => editor(page).locator(`[data-block="${id}"]`);
const blocks = (page: Page) => editor(page).locator(":scope > [data-block]");

/** Puts the caret at the end of a block by pointer and key, as a person does. */
async function standIn(page: Page, id: string): Promise<void> {
  await block(page, id).click();
  await page.keyboard.press("End");
  await caretArrived(page);
}

/** The caret's place reaches the editor with the next frames; nobody's next key is faster than that. */
async function caretArrived(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}

async function paste(page: Page, html: string): Promise<void> {
  await editor(page).evaluate((field, text) => {
    const data = new DataTransfer();
    data.setData("text/html", text);
    field.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
  }, html);
}

test("typing, bold and a list are kept through a reload, with their ids", async ({ as, office }) => {
  const page = await as(DRAFTER.name);
  const reportId = await lay(page, office, "II.1.1", [line("p1", "Đoạn thứ nhất."), line("p2", "Đoạn thứ hai.")]);
  await standIn(page, "p1");
  await page.keyboard.type(" Thêm ");
  await page.keyboard.press("Control+b");
  await expect(tool(page, "Đậm")).toHaveAttribute("aria-pressed", "true");
  await page.keyboard.type("chữ đậm");
  await standIn(page, "p2");
  await tool(page, "Danh sách").click();
  await page.keyboard.press("Enter");
  await page.keyboard.type("Ý mới");
  await page.keyboard.press("Tab");
  await expectSaved(page);
  await openSection(page, reportId, "II.1.1");
  await expect(block(page, "p1").locator("strong")).toHaveText("chữ đậm");
  await expect(block(page, "p2").getByRole("listitem")).toHaveText(["Đoạn thứ hai.", "Ý mới"]);
  await expect(block(page, "p2").getByRole("listitem").last()).toHaveAttribute("data-level", "1");
});

test("a table is made, filled with Tab, given a row and a column", async ({ as, office }) => {
  const page = await as(DRAFTER.name);
  const reportId = await lay(page, office, "II.1.2", [line("p1", "Bảng dưới đây:")]);
  await standIn(page, "p1");
  await tool(page, "Bảng").click();
  await page.keyboard.type("Năm");
  await page.keyboard.press("Tab");
  await page.keyboard.type("Số mô hình");
  await tool(page, "Thêm hàng dưới").click();
  await tool(page, "Xóa cột").click();
  await expectSaved(page);
  await openSection(page, reportId, "II.1.2");
  const table = editor(page).getByRole("table");
  await expect(table.getByRole("row")).toHaveCount(4);
  await expect(table.getByRole("columnheader")).toHaveCount(2);
  await expect(table.getByRole("columnheader").first()).toHaveText("Năm");
});

test("a sub-item is numbered by its place, a block moves by Alt and arrow, and undo takes it back", async ({
  as,
  office,
}) => {
  const page = await as(DRAFTER.name);
  await lay(page, office, "II.1.3", [line("p1", "Một"), line("p2", "Hai"), line("p3", "Ba")]);
  await standIn(page, "p1");
  await tool(page, "Tiểu mục").click();
  await standIn(page, "p3");
  await tool(page, "Tiểu mục").click();
  const numbers = () =>
    editor(page)
      .locator("[data-number]")
      .evaluateAll((all) => all.map((one) => one.dataset["number"]));
  expect(new Set(await numbers()).size).toBe(2);
  const [first] = await numbers();
  await page.keyboard.press("Alt+ArrowUp");
  await page.keyboard.press("Alt+ArrowUp");
  await expect(blocks(page).first()).toHaveAttribute("data-block", "p3");
  await expect(block(page, "p3")).toHaveAttribute("data-number", first ?? "");
  await page.keyboard.press("Control+z");
  await page.keyboard.press("Control+z");
  await expect(blocks(page).first()).toHaveAttribute("data-block", "p1");
  await expectSaved(page);
});

test("a figure is found by a word, put into the sentence, and follows the grid", async ({ as, office }) => {
  const page = await as(DRAFTER.name);
  const reportId = await lay(page, office, "II.2.1", [line("p1", "Toàn phường có ")]);
  const indicator = await office.row(
    z.object({ id: z.string(), code: z.string() }),
    sql`SELECT i.id, i.code FROM indicator_value f JOIN indicator i ON i.id = f.indicator_id
      WHERE f.report_id = ${reportId}::uuid AND f.year IS NULL AND f.kind = 'EXACT' ORDER BY i.code LIMIT 1`,
  );
  await standIn(page, "p1");
  await page.keyboard.press("Alt+F10");
  await page.keyboard.press("End");
  for (let left = 0; left < 4; left += 1) await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("Enter");
  await page.getByRole("combobox", { name: /^Tìm chỉ tiêu/ }).fill(`${indicator.code} ca ky`);
  await page.keyboard.press("Enter");
  await page.keyboard.type(" mô hình.");
  const figure = block(page, "p1").locator(".figure-mark");
  await expect(figure).toHaveAttribute("data-key", indicator.code);
  await expect(block(page, "p1")).toContainText("mô hình.");
  await expectSaved(page);
  const values = [{ indicatorId: indicator.id, year: null, kind: "EXACT" as const, value: "987" }];
  done(await saveFigures({ viewer: await office.viewer(DRAFTER.key), reportId }, { values }), "figures");
  await openSection(page, reportId, "II.2.1");
  await expect(figure).toHaveText("987");
});

test("what Word puts on the clipboard comes in as paragraphs, a list and a table, without its looks", async ({
  as,
  office,
}) => {
  const page = await as(DRAFTER.name);
  await lay(page, office, "II.2.2", [line("p1", "Trước.")]);
  await standIn(page, "p1");
  await page.keyboard.press("Enter");
  await paste(
    page,
    `<html xmlns:w="urn:schemas-microsoft-com:office:word"><head><style>p {color:red}</style></head><body><!--StartFragment-->
<h1 style='color:red'>I. KẾT QUẢ</h1><p class=MsoNormal><b>Đã</b> <span style='color:red'>làm</span> xong.<o:p></o:p></p>
<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·<span>&nbsp;</span></span><![endif]>Một ý</p>
<table><tr><td><p class=MsoNormal>A</p></td><td><p class=MsoNormal>B</p></td></tr></table><script>alert(1)</script><!--EndFragment--></body></html>`,
  );
  await expect(blocks(page)).toHaveText(["Trước.", "I. KẾT QUẢ", "Đã làm xong.", "Một ý", "AB", ""]);
  await expect(editor(page).locator("strong")).toHaveText("Đã");
  await expect(editor(page).getByRole("listitem")).toHaveText("Một ý");
  await expect(editor(page).getByRole("cell")).toHaveText(["A", "B"]);
  expect(await editor(page).locator("[style], script, h1").count()).toBe(0);
  await expectSaved(page);
});

test("everything goes by keyboard, and nothing is wrong for a screen reader", async ({ as, office }) => {
  const page = await as(DRAFTER.name);
  await lay(page, office, "II.3", [line("p1", "Phương hướng")]);
  const found = await new AxeBuilder({ page }).include(".section-text").include(".section-tools").analyze();
  expect(found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ""}`)).toEqual([]);
  await editor(page).focus();
  await page.keyboard.press("Control+End");
  await caretArrived(page);
  await page.keyboard.press("Alt+F10");
  await expect(tool(page, "Đậm")).toBeFocused();
  for (const _key of ["italic", "underline", "list", "numbered"]) await page.keyboard.press("ArrowRight");
  await expect(tool(page, "Đánh số")).toBeFocused();
  await page.keyboard.press("Enter");
  await page.keyboard.type(" mới");
  await expect(editor(page).getByRole("listitem")).toHaveText("Phương hướng mới");
  await page.keyboard.press("Tab");
  await expect(editor(page), "the first entry cannot go deeper: Tab leaves the text").not.toBeFocused();
});
