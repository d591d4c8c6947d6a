import ExcelJS from "exceljs";
import { z } from "zod";
import { sql } from "#lib/platform/sql.ts";
import { reportOf } from "../fixtures/campaign.ts";
import { cellOf, expectFiguresSaved, openFigures, pasteRange, rowOf, typeCell } from "../fixtures/figures.ts";
import type { Office } from "../fixtures/office.ts";
import { expect, test } from "../fixtures/test.ts";

const QUYNH = "Đỗ Thị Quỳnh";
const TOAN = "Nguyễn Văn Toản";
const WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

const kept = (office: Office, reportId: string, code: string) =>
  office.rows(
    z.object({
      year: z.number().nullable(),
      kind: z.string(),
      value: z.string().nullable(),
      reason: z.string().nullable(),
    }),
    sql`SELECT v.year, v.kind, trim_scale(v.value)::text AS value, v.reason FROM indicator_value v JOIN indicator i ON i.id = v.indicator_id
      WHERE v.report_id = ${reportId}::uuid AND i.code = ${code} ORDER BY v.year NULLS FIRST`,
  );

test("figures are written by keyboard alone: numbers, an estimate, nothing occurred, not to be had", async ({
  as,
  office,
}) => {
  const { id } = await reportOf(office, "huong-mac");
  const page = await as(QUYNH);
  await openFigures(page, id);
  await cellOf(page, "A11", 1).focus();
  for (const text of ["120", "~40", "kps", "1.234"]) {
    await page.keyboard.type(text);
    await page.keyboard.press("Tab");
  }
  await expect(cellOf(page, "A11", 5), "Tab leads to the next cell").toBeFocused();
  await page.keyboard.type("7");
  await page.keyboard.press("Escape");
  await expect(cellOf(page, "A11", 5), "Escape gives up").toHaveText("");
  await page.keyboard.press("Home");
  await expect(cellOf(page, "A11", 0)).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("F2");
  await expect(page.getByRole("textbox", { name: /^A11,/ }), "F2 opens what stands there").toHaveValue("120");
  await page.keyboard.press("End");
  await page.keyboard.type("0");
  await page.keyboard.press("Enter");
  await expectFiguresSaved(page);
  expect((await kept(office, id, "A11")).filter(({ year }) => year !== null)).toEqual([
    { year: 2013, kind: "EXACT", value: "1200", reason: null },
    { year: 2014, kind: "ESTIMATE", value: "40", reason: null },
    { year: 2015, kind: "NONE", value: "0", reason: null },
    { year: 2016, kind: "EXACT", value: "1234", reason: null },
  ]);
  await cellOf(page, "A14", 3).focus();
  const panel = page.getByRole("region", { name: "Ô đang chọn" });
  await panel.getByLabel("Loại số").selectOption({ label: "Không có số liệu" });
  await panel.getByLabel("Vì sao không có số liệu").fill("Sổ cũ đã hỏng");
  await page.keyboard.press("Enter");
  await expect(cellOf(page, "A14", 3)).toContainText("…");
  await expect
    .poll(() => kept(office, id, "A14"))
    .toContainEqual({
      year: 2015,
      kind: "MISSING",
      value: null,
      reason: "Sổ cũ đã hỏng",
    });
  await cellOf(page, "A14", 0).focus();
  await page.keyboard.press("Escape");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("grid").locator(":focus"), "nobody is kept in the grid").toHaveCount(0);
});

test("a range from Excel is pasted, what is wrong is shown and not saved, and Ctrl+Z takes it back", async ({
  as,
  office,
}) => {
  const { id } = await reportOf(office, "huong-mac");
  const page = await as(QUYNH);
  await openFigures(page, id);
  await cellOf(page, "A12", 1).click();
  await pasteRange(page, [
    ["12", "1.015", "mười"],
    ["11", "-", "ước 9"],
  ]);
  await expect(page.getByRole("status").filter({ hasText: "Đã dán 5 ô" })).toContainText("1 ô chưa đúng");
  await expect(cellOf(page, "A12", 3)).toContainText("mười");
  await expect(cellOf(page, "A12", 3)).toHaveAttribute("aria-invalid", "true");
  await expectFiguresSaved(page);
  expect((await kept(office, id, "A12")).filter(({ year }) => year !== null)).toMatchObject([
    { year: 2013, value: "12" },
    { year: 2014, value: "1015" },
  ]);
  expect((await kept(office, id, "A13")).filter(({ year }) => year !== null)).toMatchObject([
    { year: 2013, kind: "EXACT" },
    { year: 2014, kind: "NONE" },
    { year: 2015, kind: "ESTIMATE", value: "9" },
  ]);
  await cellOf(page, "A13", 1).click();
  await page.keyboard.press("Shift+ArrowRight");
  await page.keyboard.press("Shift+ArrowRight");
  await page.keyboard.press("Control+c");
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe("11\tkhông phát sinh\tước 9");
  await page.keyboard.press("Control+z");
  await expect(cellOf(page, "A13", 1)).toHaveText("");
  await expectFiguresSaved(page);
  await expect.poll(async () => (await kept(office, id, "A13")).filter(({ year }) => year !== null)).toEqual([]);
});

test("two writers in different cells see each other's figures; the same cell waits for a choice", async ({
  as,
  office,
}) => {
  const { id } = await reportOf(office, "huong-mac");
  const [quynh, toan] = [await as(QUYNH), await as(TOAN)];
  await Promise.all([openFigures(quynh, id), openFigures(toan, id)]);
  await Promise.all([typeCell(quynh, "A17", 2, "31"), typeCell(toan, "A18", 2, "30")]);
  await Promise.all([expectFiguresSaved(quynh), expectFiguresSaved(toan)]);
  await expect(cellOf(quynh, "A18", 2)).toContainText("30");
  await expect(cellOf(toan, "A17", 2)).toContainText("31");

  await toan.context().setOffline(true);
  await typeCell(quynh, "A17", 3, "44");
  await expectFiguresSaved(quynh);
  await typeCell(toan, "A17", 3, "45");
  await expect(toan.getByRole("status").filter({ hasText: "Mất kết nối – giữ trên máy này" })).toBeVisible();
  await toan.context().setOffline(false);
  await expect(toan.getByText("1 ô hai người cùng sửa, xin chọn")).toBeVisible();
  await cellOf(toan, "A17", 3).click();
  const choice = toan.getByRole("alert").filter({ hasText: "Hai người cùng sửa ô này" });
  await expect(choice).toContainText("45");
  await expect(choice).toContainText("44");
  await expect(choice).toContainText(QUYNH);
  expect(await kept(office, id, "A17"), "nothing was overwritten").toContainEqual({
    year: 2015,
    kind: "EXACT",
    value: "44",
    reason: null,
  });
  await choice.getByRole("button", { name: "Giữ số của tôi" }).click();
  await expectFiguresSaved(toan);
  await expect(cellOf(quynh, "A17", 3)).toContainText("45", { timeout: 15_000 });
});

test("what is typed without a line outlives the page and is sent when the line is back", async ({ as, office }) => {
  const { id } = await reportOf(office, "huong-mac");
  const page = await as(QUYNH);
  await openFigures(page, id);
  await page.route("**/api/figures/**", (route) => route.abort());
  await typeCell(page, "A14", 5, "19");
  await expect(page.getByRole("status").filter({ hasText: "giữ trên máy này" })).toBeVisible();
  page.on("dialog", (dialog) => void dialog.accept());
  await openFigures(page, id);
  await expect(cellOf(page, "A14", 5)).toContainText("19");
  await page.unroute("**/api/figures/**");
  await expectFiguresSaved(page);
  expect(await kept(office, id, "A14")).toContainEqual({ year: 2017, kind: "EXACT", value: "19", reason: null });
});

test("a warning is a question: it is answered in words, and the paper shows them", async ({ as, office }) => {
  const { id } = await reportOf(office, "huong-mac");
  const page = await as(QUYNH);
  await openFigures(page, id);
  await typeCell(page, "A17", 6, "5");
  await typeCell(page, "A18", 6, "7");
  await expectFiguresSaved(page);
  await cellOf(page, "A18", 6).click();
  const warnings = page.getByRole("list", { name: "Cảnh báo của ô này" });
  await expect(warnings).toContainText("Vụ việc hòa giải thành không vượt số vụ việc hòa giải");
  await warnings.getByText("Giải trình", { exact: true }).first().click();
  await warnings.getByRole("textbox").first().fill("Hai vụ của năm trước hòa giải thành trong năm");
  await warnings.getByRole("button", { name: "Gửi giải trình" }).first().click();
  await expect(warnings).toContainText(`Giải trình của ${QUYNH}`);
  await page.goto(`/reports/${id}`);
  await expect(page.getByRole("main")).toContainText("Hai vụ của năm trước hòa giải thành trong năm");
  await openFigures(page, id);
  await typeCell(page, "A18", 6, "5");
  await expectFiguresSaved(page);
  await page.goto(`/reports/${id}`);
  await expect(page.getByRole("main"), "it falls away with its figures").not.toContainText("Hai vụ của năm trước");
});

test("the grid goes out as a workbook and comes back: looked at first, wrong cells named, then saved", async ({
  as,
  office,
}) => {
  const { id } = await reportOf(office, "huong-mac");
  const page = await as(QUYNH);
  await openFigures(page, id);
  const coming = page.waitForEvent("download");
  await page.getByRole("link", { name: "Tải biểu Excel" }).click();
  const download = await coming;
  expect(download.suggestedFilename()).toBe("so-lieu-huong-mac-25-nq-tw.xlsx");
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(await download.path());
  const sheet = workbook.getWorksheet("Số liệu");
  const line = sheet?.getColumn(1).values.indexOf("A16") ?? 0;
  const bring = async (value: ExcelJS.CellValue) => {
    if (sheet) sheet.getCell(`E${line}`).value = value;
    const buffer = Buffer.from(await workbook.xlsx.writeBuffer());
    await page.getByLabel("Nộp biểu đã nhập (.xlsx)").setInputFiles({ name: "bieu.xlsx", mimeType: WORKBOOK, buffer });
    await page.getByRole("button", { name: "Xem thay đổi" }).click();
  };
  await bring("năm sáu");
  await expect(page.getByRole("table", { name: "Chưa đúng" })).toContainText(`E${line}`);
  await bring(56);
  const changes = page.getByRole("table", { name: "1 ô sẽ thay đổi" });
  await expect(changes).toContainText("A16 Hòa giải viên");
  await expect(changes).toContainText("56");
  await page.getByRole("button", { name: "Ghi các thay đổi này" }).click();
  await expect(page.getByText("Đã ghi 1 ô.")).toBeVisible();
  expect(await kept(office, id, "A16")).toMatchObject([{ year: null, value: "56" }]);
  await expect(rowOf(page, "A16")).toContainText("56");
});

test("without JavaScript the grid is a form that works", async ({ as, browser, office }) => {
  const { id } = await reportOf(office, "huong-mac");
  const signedIn = await as(QUYNH);
  const state = await signedIn.context().storageState();
  const context = await browser.newContext({ javaScriptEnabled: false, storageState: state, locale: "vi-VN" });
  const page = await context.newPage();
  await page.goto(new URL(`/reports/${id}/write?item=figures`, signedIn.url()).href);
  const form = page.getByRole("form", { name: "Biểu số liệu của báo cáo" });
  await expect(form).toBeVisible();
  await expect(page.getByRole("grid")).toBeHidden();
  const row = form.getByRole("group", { name: /^A03 / });
  await row.getByRole("combobox", { name: /^Loại số của/ }).selectOption({ label: "Số chính xác" });
  await row.getByRole("textbox", { name: /^Tổng của/ }).fill("33");
  await form.getByRole("button", { name: "Lưu số liệu" }).click();
  await expect
    .poll(() => kept(office, id, "A03"))
    .toContainEqual({
      year: null,
      kind: "EXACT",
      value: "33",
      reason: null,
    });
  await context.close();
});
