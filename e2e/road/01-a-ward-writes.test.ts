import { fillBlock, total } from "#seed/fill.ts";
import { phuKhe } from "#seed/road/phu-khe.ts";
import { reportOf } from "../fixtures/campaign.ts";
import { expectFiguresSaved, openFigures, typeTotal } from "../fixtures/figures.ts";
import { expectTrueFigures } from "../fixtures/recount.ts";
import { expect, test } from "../fixtures/test.ts";
import { editor, expectSaved, openSection, paragraph, writeParagraphs } from "../fixtures/writing.ts";

/** The ward's texts with its figures in them, a line each: paragraphs as they are, entries of lists as paragraphs. */
function linesOf(code: keyof typeof phuKhe.sections): string[] {
  const blocks = phuKhe.sections[code];
  const own = code.startsWith("II.4") ? blocks.filter(({ kind }) => kind === "paragraph") : blocks;
  return own.flatMap((block) => {
    const filled = fillBlock(block, phuKhe.values);
    return filled.kind === "list" ? [...filled.items] : [filled.text];
  });
}

const codes = Object.keys(phuKhe.sections).filter(
  (code): code is keyof typeof phuKhe.sections => code in phuKhe.sections,
);

test("a drafter who never saw it begins from the desk and is told what is missing", async ({ as, office }) => {
  const page = await as("Nguyễn Văn Sáng");
  await expect(page).toHaveURL(/\/desk\/ward/);
  await page.getByRole("form", { name: "Bắt đầu báo cáo 25-NQ/TW" }).getByRole("button", { name: "Bắt đầu" }).click();
  await expect(page).toHaveURL(/\/reports\/[0-9a-f-]+/);
  const { id, state } = await reportOf(office, "phu-khe");
  expect(state).toBe("DRAFT");
  await page.goto(`/reports/${id}/write`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^Còn 8 mục và \d+ chỉ tiêu$/);
  await expect(page.getByRole("button", { name: "Trình duyệt" })).toBeDisabled();
  await expect(page.getByRole("main")).toContainText("Còn 8 mục đề cương chưa có nội dung.");
  await expectTrueFigures(await as("Phạm Quốc Bảo"), office);
});

test("the drafter writes every section, a list among them, and each is saved while it is written", async ({
  as,
  office,
}) => {
  const { id } = await reportOf(office, "phu-khe");
  const page = await as("Nguyễn Văn Sáng");
  for (const code of codes) {
    await openSection(page, id, code);
    await writeParagraphs(page, linesOf(code));
    await expectSaved(page);
  }
  await openSection(page, id, "II.3");
  await paragraph(page, 2).click();
  await page.getByRole("toolbar", { name: "Công cụ soạn thảo" }).getByRole("button", { name: "Danh sách" }).click();
  await expect(editor(page).getByRole("list")).toHaveCount(1);
  await expectSaved(page);
  await page.goto(`/reports/${id}`);
  for (const code of codes) await expect(page.getByRole("main")).toContainText(linesOf(code)[0]?.slice(0, 80) ?? code);
});

test("recommendations are records of their own, figures a grid that says what is still unanswered", async ({
  as,
  office,
}) => {
  const { id } = await reportOf(office, "phu-khe");
  const page = await as("Nguyễn Văn Sáng");
  for (const [index, one] of phuKhe.recommendations.entries()) {
    await page.goto(`/reports/${id}/write?item=${one.item}`);
    const form = page.getByRole("form", { name: "Thêm kiến nghị" });
    if (!(await form.isVisible())) await page.getByText("Thêm kiến nghị", { exact: true }).click();
    await form.getByLabel(/^Nội dung kiến nghị/).fill(one.text);
    await form.getByLabel(/^Căn cứ, lý do/).fill(one.ground);
    await form.getByRole("button", { name: "Lưu kiến nghị" }).click();
    await expect(page.getByText(`Căn cứ: ${one.ground}`), `recommendation ${index + 1}`).toBeVisible();
  }
  await openFigures(page, id);
  for (const code of Object.keys(phuKhe.values)) {
    await typeTotal(page, code, String(total(phuKhe.values, code)).replace(".", ","));
  }
  await expectFiguresSaved(page);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Đã đủ nội dung, có thể trình duyệt");
});

test("then it goes up for approval and its text is sealed", async ({ as, office }) => {
  const { id } = await reportOf(office, "phu-khe");
  const page = await as("Nguyễn Văn Sáng");
  await page.goto(`/reports/${id}/write`);
  await page.getByRole("button", { name: "Trình duyệt" }).click();
  await expect.poll(() => reportOf(office, "phu-khe").then(({ state }) => state)).toBe("IN_APPROVAL");
  await page.goto(`/reports/${id}`);
  await expect(page.getByRole("main")).toContainText("Chờ duyệt");
  await page.goto(`/reports/${id}/write?item=II.1.1`);
  await expect(editor(page)).toHaveCount(0);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("chỉ xem, chưa sửa được lúc này");
  await expectTrueFigures(await as("Phạm Quốc Bảo"), office);
});
