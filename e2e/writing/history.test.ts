import type { Page } from "@playwright/test";
import { z } from "zod";
import { sql } from "#lib/platform/sql.ts";
import { revokeApproval, submitForApproval } from "#lib/report/commands/approval.ts";
import { approveReport } from "#lib/report/commands/approve.ts";
import type { Block } from "#lib/report/section/block.ts";
import { saveSection } from "#lib/report/section/commands.ts";
import { mendTamSon, reportOf } from "../fixtures/campaign.ts";
import { done, type Office } from "../fixtures/office.ts";
import { expect, test } from "../fixtures/test.ts";
import { expectSaved, openSection, writeParagraphs } from "../fixtures/writing.ts";

/** What was written, said and frozen, on the report of Tam Sơn, which was returned and is mended here. */

const UNIT = "tam-son";
const DRAFTER = { name: "Nguyễn Thu Hà", key: "nguyen-thu-ha.tam-son" };
const HEAD = { name: "Ngô Thị Thúy", key: "ngo-thi-thuy.tam-son" };
/** The other drafter of the ward, who saves while the first one has the page open. */
const OTHER = { name: "Trần Văn Khoa", key: "tran-van-khoa.tam-son" };
const ITEM = "II.2.2";
const COMMENT = "Đoạn này cần nêu thêm số chi bộ đã học tập.";

test.describe.configure({ mode: "serial" });

const sectionRow = z.object({
  itemId: z.string(),
  revision: z.number(),
  blocks: z.custom<Block[]>((value) => Array.isArray(value)),
});

async function section(office: Office) {
  const { id } = await reportOf(office, UNIT);
  return office.row(
    sectionRow,
    sql`SELECT o.id AS "itemId", s.revision, s.blocks FROM section s JOIN outline_item o ON o.id = s.outline_item_id
      WHERE s.report_id = ${id}::uuid AND o.code = ${ITEM}`,
  );
}

/** Somebody saves the section off the stage. */
async function save(office: Office, key: string, change: (blocks: Block[]) => Block[]): Promise<void> {
  const { id: reportId } = await reportOf(office, UNIT);
  const { itemId, revision, blocks } = await section(office);
  const input = { outlineItemId: itemId, baseRevision: revision, blocks: change(blocks) };
  done(await saveSection({ viewer: await office.viewer(key), reportId }, input), key);
}

const comments = (page: Page) => page.locator("#comments");

test("the approver says something of a passage and hands the report back with it", async ({ as, office }) => {
  await mendTamSon(office, DRAFTER.key);
  const { id, digest } = await reportOf(office, UNIT);
  await office.act(DRAFTER.key, submitForApproval, { reportId: id, digest });
  const { itemId, blocks } = await section(office);
  const page = await as(HEAD.name);
  await page.goto(`/reports/${id}/approve`);
  await comments(page).getByText("Góp ý một đoạn").click();
  const form = comments(page).getByRole("form", { name: "Góp ý một đoạn" });
  await form.getByLabel("Đoạn").selectOption(`${itemId}:${blocks[0]?.id ?? ""}`);
  await form.getByLabel(/^Nội dung góp ý/).fill(COMMENT);
  await form.getByRole("button", { name: "Gửi góp ý" }).click();
  await expect(comments(page)).toContainText("1 góp ý đang mở");
  const back = page.getByRole("form", { name: "Trả về người soạn" });
  await expect(back).toContainText("1 góp ý còn mở sẽ ở lại với báo cáo");
  await back.getByLabel(/^Ý kiến/).fill("Xin xem góp ý bên đoạn văn.");
  await back.getByRole("button", { name: "Trả về người soạn" }).click();
  await expect.poll(async () => (await reportOf(office, UNIT)).state).toBe("RETURNED");
});

test("the drafter finds it beside the passage, answers, settles it and opens it again", async ({ as, office }) => {
  const { id } = await reportOf(office, UNIT);
  const { blocks } = await section(office);
  const page = await as(DRAFTER.name);
  await page.goto("/notices");
  await expect(page.getByRole("main")).toContainText("có góp ý mới trong lúc soạn thảo");
  await page.goto(`/reports/${id}`);
  await expect(page.getByRole("heading", { name: "Góp ý đang mở: 1" })).toBeVisible();
  await page.goto(`/reports/${id}/write?item=${ITEM}`);
  const thread = page.locator(`#comment-${blocks[0]?.id ?? ""}`);
  await expect(thread).toContainText(COMMENT);
  await thread.getByText("Trả lời", { exact: true }).first().click();
  const answer = thread.getByRole("form", { name: "Trả lời" });
  await answer.getByLabel("Trả lời").fill("Cả 14 chi bộ; đã ghi vào đoạn.");
  await answer.getByRole("button", { name: "Trả lời" }).click();
  await expect(thread).toContainText("Cả 14 chi bộ; đã ghi vào đoạn.");
  await thread.getByRole("button", { name: "Khép lại" }).click();
  await expect(comments(page)).toContainText("Không còn góp ý đang mở");
  await comments(page).getByText("1 góp ý đã khép").click();
  await comments(page).getByRole("button", { name: "Mở lại" }).click();
  await expect(comments(page)).toContainText("1 góp ý đang mở");
});

test("two people write; the history tells them apart, and a paragraph that went is taken back", async ({
  as,
  office,
}) => {
  const { id } = await reportOf(office, UNIT);
  const page = await as(DRAFTER.name);
  await openSection(page, id, ITEM);
  await writeParagraphs(page, ["Đoạn của Hà về ngày hội đại đoàn kết ở khu phố Thọ Trai."]);
  await expectSaved(page);
  await expect.poll(async () => JSON.stringify((await section(office)).blocks)).toContain("Thọ Trai");
  await save(office, OTHER.key, (blocks) =>
    blocks
      .filter((block) => !JSON.stringify(block).includes("Thọ Trai"))
      .concat({ id: "khac", kind: "paragraph", runs: [{ text: "Đoạn của người thứ hai." }] }),
  );
  await page.goto(`/reports/${id}/history?item=${ITEM}`);
  const stretches = page.locator("#stretches li");
  await expect(stretches.nth(0)).toContainText(OTHER.name);
  await expect(stretches.nth(0)).toContainText("thêm 1 đoạn · bỏ 1");
  await expect(stretches.nth(1)).toContainText(DRAFTER.name);
  const gone = page.locator("del").filter({ hasText: "Thọ Trai" });
  await expect(gone).toBeVisible();
  await page.getByRole("button", { name: "Lấy lại đoạn này" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Đã lấy lại vào bài đang viết" })).toBeVisible();
  const now = JSON.stringify((await section(office)).blocks);
  expect(now).toContain("Thọ Trai");
  expect(now, "what the other wrote stays").toContain("Đoạn của người thứ hai.");
});

test("any two are compared, and the whole section goes back, without JavaScript", async ({
  browser,
  baseURL,
  office,
}) => {
  const { id } = await reportOf(office, UNIT);
  const context = await browser.newContext({ baseURL: baseURL ?? "", javaScriptEnabled: false, locale: "vi-VN" });
  const page = await context.newPage();
  await page.goto("/sign-in");
  await page
    .getByRole("row", { name: new RegExp(DRAFTER.name) })
    .getByRole("button")
    .first()
    .click();
  await page.goto(`/reports/${id}/history?item=${ITEM}`);
  const form = page.getByRole("form", { name: "So hai lần bất kỳ" });
  await form.getByLabel("Từ").selectOption({ index: 1 });
  await form.getByRole("button", { name: "So sánh" }).click();
  await expect(page).toHaveURL(/from=\d+&to=\d+/);
  await expect(page.locator("ins").filter({ hasText: "Thọ Trai" })).toBeVisible();
  await page.getByText(/^Khôi phục cả mục về bản/).click();
  await page.getByRole("button", { name: "Khôi phục cả mục" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Đã khôi phục cả mục" })).toBeVisible();
  expect(JSON.stringify((await section(office)).blocks)).not.toContain("Thọ Trai");
  await context.close();
});

test("versions after approval: one that moved is shown as moved, the hash can be copied", async ({ as, office }) => {
  const { id: reportId, digest } = await reportOf(office, UNIT);
  const before = await section(office);
  expect(before.blocks.length).toBeGreaterThan(1);
  await office.act(DRAFTER.key, submitForApproval, { reportId, digest });
  await office.act(HEAD.key, approveReport, { reportId, digest });
  await office.act(HEAD.key, revokeApproval, { reportId, reason: "Đổi thứ tự các đoạn cho mạch lạc." });
  await save(office, DRAFTER.key, ([first, ...rest]) => (first ? [...rest, first] : rest));
  const page = await as(DRAFTER.name);
  await page.goto(`/reports/${reportId}/versions`);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("2 bản đã chốt");
  await expect(page.getByRole("heading", { name: /^Từ bản 2 .* đến bản đang viết$/ })).toBeVisible();
  await expect(page.getByText(/^Chuyển từ vị trí \d+$/)).toBeVisible();
  await page
    .getByText(/^Mã băm/)
    .first()
    .click();
  await expect(page.getByText(digest)).toBeVisible();
  // Whoever reviews has what was sent, and neither the version that was not nor who wrote what.
  const reviewer = await as("Lê Minh Tâm");
  await reviewer.goto(`/reports/${reportId}/versions`);
  await expect(reviewer.getByRole("heading", { level: 1 })).toContainText("1 bản đã chốt");
  await expect(reviewer.getByRole("main")).not.toContainText("bản đang viết");
  expect((await reviewer.goto(`/reports/${reportId}/history`))?.status()).toBe(404);
});
