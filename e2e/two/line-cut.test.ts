import { z } from "zod";
import { sql } from "#lib/platform/sql.ts";
import { approve, reportOf, writeAll } from "../fixtures/campaign.ts";
import type { Office } from "../fixtures/office.ts";
import { expect, test } from "../fixtures/test.ts";
import { editor, expectKept, expectSaved, openSection, writeParagraphs } from "../fixtures/writing.ts";

const PHU_KHE = { unit: "phu-khe", drafter: "nguyen-van-sang.phu-khe", approver: "nguyen-the-hieu.phu-khe" };
const PHU_CHAN = { unit: "phu-chan", drafter: "nguyen-thi-duyen.phu-chan", approver: "tran-dinh-luan.phu-chan" };

async function sendings(office: Office, reportId: string): Promise<number> {
  const { count } = await office.row(
    z.object({ count: z.coerce.number() }),
    sql`SELECT count(*) FROM submission WHERE report_id = ${reportId}::uuid`,
  );
  return count;
}

test("words written while the line is down are kept, and saved when it is back", async ({ as, office }) => {
  const { id } = await reportOf(office, "huong-mac");
  const page = await as("Đỗ Thị Quỳnh");
  await openSection(page, id, "II.2.2");
  await page.context().setOffline(true);
  await writeParagraphs(page, ["Viết lúc mất mạng: mười hai mô hình còn hoạt động."]);
  await expect(page.getByRole("status").filter({ hasText: "Mất kết nối" })).toBeVisible();
  await page.context().setOffline(false);
  await expectSaved(page);
  await page.goto(`/reports/${id}`);
  await expect(page.getByRole("main")).toContainText("Viết lúc mất mạng: mười hai mô hình còn hoạt động.");
});

test("words left unsaved in a closed page come back when it is opened again", async ({ as, office }) => {
  const { id } = await reportOf(office, "huong-mac");
  const page = await as("Đỗ Thị Quỳnh");
  await openSection(page, id, "II.1.2");
  await page.context().setOffline(true);
  await writeParagraphs(page, ["Viết rồi đóng trang khi chưa có mạng."]);
  await expect(page.getByRole("status").filter({ hasText: "Mất kết nối" })).toBeVisible();
  await expectKept(page, "Viết rồi đóng trang khi chưa có mạng.");
  const context = page.context();
  await page.close();
  await context.setOffline(false);
  const again = await context.newPage();
  await openSection(again, id, "II.1.2");
  await expect(editor(again)).toContainText("Viết rồi đóng trang khi chưa có mạng.");
  await expectSaved(again);
  await again.goto(`/reports/${id}`);
  await expect(again.getByRole("main")).toContainText("Viết rồi đóng trang khi chưa có mạng.");
});

test("sending with the line cut says so, keeps what was typed, and goes through once it is back", async ({
  as,
  office,
}) => {
  await approve(office, PHU_CHAN);
  const { id } = await reportOf(office, "phu-chan");
  const page = await as("Nguyễn Thị Duyên");
  await page.goto(`/reports/${id}`);
  const form = page.getByRole("form", { name: "Gửi báo cáo" });
  await form.getByLabel(/^Số/).fill("58");
  await page.context().setOffline(true);
  await form.getByRole("button", { name: "Gửi báo cáo" }).click();
  await expect(form.getByRole("alert")).toContainText("Mất kết nối, chưa gửi được");
  await expect(form.getByLabel(/^Số/)).toHaveValue("58");
  expect(await sendings(office, id)).toBe(0);
  await page.context().setOffline(false);
  await form.getByRole("button", { name: "Gửi báo cáo" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Đã gửi: số 58");
  expect(await sendings(office, id)).toBe(1);
});

test("when only the answer was lost, sending again gives the receipt of the first", async ({ as, office }) => {
  await writeAll(office, PHU_KHE);
  await approve(office, PHU_KHE);
  const { id } = await reportOf(office, "phu-khe");
  const page = await as("Nguyễn Văn Sáng");
  await page.goto(`/reports/${id}`);
  const form = page.getByRole("form", { name: "Gửi báo cáo" });
  await form.getByLabel(/^Số/).fill("37");
  const lost = { times: 0 };
  await page.route(`**/reports/${id}`, async (route) => {
    if (route.request().method() !== "POST" || lost.times > 0) return route.continue();
    lost.times += 1;
    await route.fetch({ maxRedirects: 0 });
    await route.abort("connectionreset");
  });
  await form.getByRole("button", { name: "Gửi báo cáo" }).click();
  await expect(form.getByRole("alert")).toContainText("hệ thống chỉ ghi nhận một lần");
  expect(await sendings(office, id), "the server had taken it").toBe(1);
  await form.getByRole("button", { name: "Gửi báo cáo" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Đã gửi: số 37");
  expect(await sendings(office, id)).toBe(1);
});
