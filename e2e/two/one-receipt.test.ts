import { z } from "zod";
import { sql } from "#lib/platform/sql.ts";
import { approve, mendTamSon, reportOf } from "../fixtures/campaign.ts";
import { expect, test } from "../fixtures/test.ts";

const TAM_SON = { unit: "tam-son", drafter: "nguyen-thu-ha.tam-son", approver: "ngo-thi-thuy.tam-son" };

const sending = z.object({ number: z.number(), round: z.number(), receipt: z.string() });

test("a double click on send gives one receipt; a second person is told under which number it went", async ({
  as,
  office,
}) => {
  await mendTamSon(office, TAM_SON.drafter);
  await approve(office, TAM_SON);
  const { id } = await reportOf(office, "tam-son");
  const [first, second] = [await as("Nguyễn Thu Hà"), await as("Trần Văn Khoa")];
  await Promise.all([first.goto(`/reports/${id}`), second.goto(`/reports/${id}`)]);
  const form = first.getByRole("form", { name: "Gửi báo cáo" });
  await form.getByLabel(/^Số/).fill("103");
  await form.getByRole("button", { name: "Gửi báo cáo" }).dblclick();
  await expect(first.getByRole("heading", { level: 1 })).toContainText("Đã gửi: số 103");

  const other = second.getByRole("form", { name: "Gửi báo cáo" });
  await other.getByLabel(/^Số/).fill("104");
  await other.getByRole("button", { name: "Gửi báo cáo" }).click();
  await expect(other.getByRole("alert")).toContainText("Báo cáo đã được gửi: số 103-BC/ĐU");
  const found = await office.rows(
    sending,
    sql`SELECT number, round, receipt FROM submission WHERE report_id = ${id}::uuid AND round = 2`,
  );
  expect(found).toHaveLength(1);
  await first.reload();
  await expect(first.getByRole("main")).toContainText(found[0]?.receipt ?? "no receipt");
});

test("without JavaScript the same form sent twice is done once too", async ({ office, browser, baseURL }) => {
  const { id } = await reportOf(office, "dong-ky");
  const context = await browser.newContext({ baseURL: baseURL ?? "", locale: "vi-VN", javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto("/sign-in");
  await page.getByRole("button", { name: /^Lê Minh Tâm/ }).click();
  await page.goto(`/reports/${id}/review`);
  const flags = () =>
    office.row(
      z.object({ count: z.coerce.number() }),
      sql`SELECT count(*) FROM returned_item WHERE report_id = ${id}::uuid AND state = 'DRAFT'`,
    );
  const form = page.getByRole("form", { name: /^Đánh dấu / });
  await form.getByLabel(/^Lý do/).selectOption({ label: "Thiếu minh chứng" });
  await form.getByLabel(/^Nội dung trả lại/).fill("Dẫn số và ngày của văn bản.");
  const before = page.url();
  await form.getByRole("button", { name: "Lưu cờ" }).click();
  await expect(page.getByText("Dẫn số và ngày của văn bản.").first()).toBeVisible();
  expect((await flags()).count).toBe(1);
  await page.reload();
  expect(page.url()).toContain(new URL(before).pathname);
  expect((await flags()).count, "the same form posted again by reloading the answer").toBe(1);
  await context.close();
});
