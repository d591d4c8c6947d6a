import type { Page } from "@playwright/test";
import { z } from "zod";
import { sql } from "#lib/platform/sql.ts";
import { expectState, Paper, today } from "../fixtures/review.ts";
import { expect, test } from "../fixtures/test.ts";
import { REVIEWER, wards } from "../fixtures/wards.ts";

/** Number, date, sending, receipt, and taking back what was sent. */

const sendForm = (page: Page) => page.getByRole("form", { name: "Gửi báo cáo" });

test("the register proposes the next number, refuses one that is used, and the receipt is a page and a PDF", async ({
  as,
  office,
}) => {
  const first = await Paper.of(office, wards.phuChan, "SUBMITTED");
  const { number: used } = await office.row(
    z.object({ number: z.number() }),
    sql`SELECT number FROM submission WHERE report_id = ${first.id}::uuid`,
  );
  const paper = await Paper.of(office, wards.phuChan, "APPROVED", "819-QĐ/TU");
  const drafter = await as(wards.phuChan.drafter.name);
  await drafter.goto(`/reports/${paper.id}`);
  const form = sendForm(drafter);
  await expect(form.getByLabel(/^Số/)).toHaveValue(String(used + 1));
  await form.getByLabel(/^Số/).fill(String(used));
  await form.getByLabel(/^Ngày ký/).fill(today());
  await form.getByRole("button", { name: "Gửi báo cáo" }).click();
  await expect(form, "a number stands once").toContainText(new RegExp(`${used}`));
  await expectState(paper, "APPROVED");

  await form.getByLabel(/^Số/).fill(String(used + 3));
  await form.getByRole("button", { name: "Gửi báo cáo" }).click();
  await expect(drafter).toHaveURL(/\/receipt/);
  const receipt = drafter.getByRole("main");
  await expect(receipt.getByRole("heading", { level: 1 })).toHaveText(
    new RegExp(`^Đã gửi: số 0?${used + 3}-BC/ĐU, số đến \\d+`),
  );
  await expect(receipt.getByText(/^[0-9a-f]{64}$/)).toBeVisible();
  const coming = drafter.waitForEvent("download");
  await drafter.getByRole("link", { name: "Tải phiếu (PDF)" }).click();
  const download = await coming;
  expect(download.suggestedFilename()).toMatch(/\.pdf$/);
  const bytes = await (await download.createReadStream()).toArray();
  expect(Buffer.concat(bytes).subarray(0, 5).toString()).toBe("%PDF-");

  await receipt
    .getByRole("link", { name: /\/verify\// })
    .first()
    .click();
  await expect(drafter.getByRole("heading", { level: 1 })).toHaveText("Văn bản là thật");
});

test("a paper that went out first keeps its number and its day, with a note", async ({ as, office }) => {
  const paper = await Paper.of(office, wards.tanHong, "APPROVED");
  const drafter = await as(wards.tanHong.drafter.name);
  await drafter.goto(`/reports/${paper.id}`);
  const form = sendForm(drafter);
  await form.getByLabel(/^Số/).fill("301");
  await form.getByLabel(/^Ngày ký/).fill("2023-04-10");
  await form.getByLabel("Văn bản giấy đã phát hành trước").check();
  await form.getByLabel(/^Ghi chú vào sổ/).fill("Bản giấy gửi qua văn thư ngày 10/4.");
  await form.getByRole("button", { name: "Gửi báo cáo" }).click();
  await expect(drafter).toHaveURL(/\/receipt/);
  await expect(drafter.getByRole("main")).toContainText("phát hành trước; Bản giấy gửi qua văn thư ngày 10/4.");
  await expectState(paper, "SUBMITTED");
});

test("the ward takes a report back until the review begins, and never after", async ({ as, office }) => {
  const paper = await Paper.of(office, wards.trangHa, "SUBMITTED");
  const head = await as(wards.trangHa.head.name);
  await head.goto(`/reports/${paper.id}`);
  await head.getByRole("button", { name: "Rút báo cáo…" }).click();
  const form = head.getByRole("form", { name: "Rút báo cáo đã gửi" });
  await form.getByLabel(/^Lý do rút/).fill("Gửi nhầm bản.");
  await form.getByRole("button", { name: "Rút báo cáo" }).click();
  await expectState(paper, "DRAFT");

  await paper.bring("SUBMITTED");
  const other = await as(wards.trangHa.head.name);
  await other.goto(`/reports/${paper.id}`);
  await other.getByRole("button", { name: "Rút báo cáo…" }).click();
  const reviewer = await as(REVIEWER.name);
  await reviewer.goto(paper.reviewing);
  await reviewer.getByRole("button", { name: "Nhận thẩm định" }).first().click();
  await expectState(paper, "IN_REVIEW");
  const late = other.getByRole("form", { name: "Rút báo cáo đã gửi" });
  await late.getByLabel(/^Lý do rút/).fill("Gửi nhầm bản.");
  await late.getByRole("button", { name: "Rút báo cáo" }).click();
  await expect(late, "told who was faster").toContainText(`Trong lúc đồng chí xem, ${REVIEWER.name} đã`);
  await other.reload();
  await expect(other.getByRole("button", { name: "Rút báo cáo…" })).toHaveCount(0);
  await expect(other.getByText("Xin rút báo cáo").first(), "but may ask for it back").toBeVisible();
});
