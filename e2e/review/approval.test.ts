import { z } from "zod";
import { sql } from "#lib/platform/sql.ts";
import { expectFits, expectState, Paper, PHONE, today } from "../fixtures/review.ts";
import { expect, test } from "../fixtures/test.ts";
import { wards } from "../fixtures/wards.ts";
import { expectSaved, openSection, typeInto } from "../fixtures/writing.ts";

/** Approval in the ward: one who writes, one who decides. */

test("what the head hands back comes before the drafter with its words, and before the head again with what changed", async ({
  as,
  office,
}) => {
  const paper = await Paper.of(office, wards.chauKhe, "IN_APPROVAL");
  const head = await as(wards.chauKhe.head.name);
  await head.goto(`/reports/${paper.id}/approve`);
  await expect(head.getByRole("main")).toContainText("Trình lần đầu");
  const back = head.getByRole("form", { name: "Trả về người soạn" });
  await back.getByRole("button", { name: "Trả về người soạn" }).click();
  await expect(back, "not without a word").toContainText("Xin ghi ý kiến");
  await back.getByLabel(/^Ý kiến/).fill("Bổ sung số mô hình ở mục II.3.");
  await back.getByRole("button", { name: "Trả về người soạn" }).click();
  await expectState(paper, "DRAFT");

  const drafter = await as(wards.chauKhe.drafter.name);
  await drafter.goto(`/reports/${paper.id}`);
  await expect(drafter.getByRole("main")).toContainText("Bổ sung số mô hình ở mục II.3.");
  await openSection(drafter, paper.id, "II.3");
  await typeInto(drafter, 1, " Toàn phường có 14 mô hình Dân vận khéo.");
  await expectSaved(drafter);
  await drafter.goto(`/reports/${paper.id}/write`);
  await drafter.getByRole("button", { name: /^Trình duyệt/ }).click();
  await expectState(paper, "IN_APPROVAL");

  await head.goto(`/reports/${paper.id}/approve`);
  const main = head.getByRole("main");
  await expect(main).toContainText("Thay đổi từ khi trả về");
  await expect(main.getByText("Toàn phường có 14 mô hình Dân vận khéo.").first()).toBeVisible();
  await head.getByRole("button", { name: "Phê duyệt báo cáo" }).click();
  await expectState(paper, "APPROVED");
});

test("on a phone the head sees what is to be decided, and approves", async ({ as, office }) => {
  const paper = await Paper.of(office, wards.dinhBang, "IN_APPROVAL");
  const phone = await as(wards.dinhBang.head.name);
  await phone.setViewportSize(PHONE);
  await phone.goto(`/reports/${paper.id}/approve`);
  await expect(phone.getByRole("heading", { level: 1 })).toContainText("Đình Bảng: báo cáo 218-QĐ/TW");
  await expectFits(phone);
  await phone.getByRole("navigation", { name: "Quyết định" }).getByRole("link", { name: "Phê duyệt" }).click();
  const approve = phone.getByRole("button", { name: "Phê duyệt báo cáo" });
  await expect(approve).toBeInViewport();
  const box = await approve.boundingBox();
  expect(box?.height ?? 0, "large enough for a thumb").toBeGreaterThanOrEqual(36);
  await approve.click();
  await expectState(paper, "APPROVED");
});

test("on a phone the head hands back with a word", async ({ as, office }) => {
  const paper = await Paper.of(office, wards.dongNgan, "IN_APPROVAL");
  const phone = await as(wards.dongNgan.head.name);
  await phone.setViewportSize(PHONE);
  await phone.goto(`/reports/${paper.id}/approve`);
  await phone.getByRole("navigation", { name: "Quyết định" }).getByRole("link", { name: "Trả về người soạn" }).click();
  const form = phone.getByRole("form", { name: "Trả về người soạn" });
  await form.getByLabel(/^Ý kiến/).fill("Làm rõ kết quả năm 2022.");
  await expectFits(phone);
  await form.getByRole("button", { name: "Trả về người soạn" }).click();
  await expectState(paper, "DRAFT");
});

test("whoever approved takes it back before it is sent, with a reason the drafter reads", async ({ as, office }) => {
  const paper = await Paper.of(office, wards.dongKy, "APPROVED");
  const head = await as(wards.dongKy.head.name);
  await head.goto(`/reports/${paper.id}`);
  await head.getByRole("button", { name: "Rút lại phê duyệt…" }).click();
  const form = head.getByRole("form", { name: "Rút lại phê duyệt" });
  await form.getByLabel(/^Lý do/).fill("Phát hiện sai số ở mục II.2.");
  await form.getByRole("button", { name: "Rút lại phê duyệt" }).click();
  await expectState(paper, "DRAFT");
  const drafter = await as(wards.dongKy.drafter.name);
  await drafter.goto(`/reports/${paper.id}`);
  await expect(drafter.getByRole("main")).toContainText("Phát hiện sai số ở mục II.2.");
});

test("a head who reads an older text is told that it changed, and by whom it moved", async ({ as, office }) => {
  const paper = await Paper.of(office, wards.dongNguyen, "IN_APPROVAL");
  const [one, other] = [await as(wards.dongNguyen.head.name), await as(wards.dongNguyen.head.name)];
  for (const page of [one, other]) await page.goto(`/reports/${paper.id}/approve`);
  const form = one.getByRole("form", { name: "Trả về người soạn" });
  await form.getByLabel(/^Ý kiến/).fill("Xem lại mục II.1.");
  await form.getByRole("button", { name: "Trả về người soạn" }).click();
  await expectState(paper, "DRAFT");
  await other.getByRole("button", { name: "Phê duyệt báo cáo" }).click();
  const approve = other.getByRole("form", { name: "Phê duyệt" });
  await expect(approve).toContainText("Trong lúc đồng chí xem, Nguyễn Thị Hòa đã chuyển lại để sửa");
});

test("a clerk writes down what was decided on paper, in the name of whoever decided", async ({ as, office }) => {
  const paper = await Paper.of(office, wards.dongKy, "IN_APPROVAL", "819-QĐ/TU");
  const clerk = await as("Vũ Văn Hoạt");
  await clerk.goto(`/reports/${paper.id}/approve`);
  const form = clerk.getByRole("form", { name: "Ghi quyết định trên giấy" });
  const decider = form.getByRole("option", { name: new RegExp(`^${wards.dongKy.head.name}`) });
  await form.getByLabel(/^Người quyết định/).selectOption(await decider.getAttribute("value"));
  await form.getByLabel(/^Văn bản/).fill("Thông báo số 12-TB/ĐU");
  await form.getByLabel(/^Ngày quyết định/).fill(today());
  await form.getByRole("button", { name: "Ghi quyết định" }).click();
  await expectState(paper, "APPROVED");
  const drafter = await as(wards.dongKy.drafter.name);
  await drafter.goto(`/reports/${paper.id}`);
  await expect(drafter.getByText(/Thông báo số 12-TB\/ĐU/).first()).toBeVisible();
});

test("two bodies that decide together each say yes in their own time, and the page says who is awaited", async ({
  as,
  office,
}) => {
  const paper = await Paper.of(office, wards.huongMac, "IN_APPROVAL");
  await office.rows(
    z.object({ part: z.number() }),
    sql`INSERT INTO assignment_step (assignment_id, step, part, unit_id, role, body)
      SELECT r.assignment_id, 1, 2, u.id, 'LEADER', 'Thường trực Thành ủy' FROM report r, unit u
      WHERE r.id = ${paper.id}::uuid AND u.code = 'tu-son' RETURNING part`,
  );
  const leader = await as("Đinh Công Thức");
  await leader.goto(`/reports/${paper.id}/approve`);
  await expect(leader.getByText("Cùng quyết định ở bước này", { exact: false }).first()).toBeVisible();
  await leader.getByRole("button", { name: "Phê duyệt báo cáo" }).click();
  await expect(leader.getByRole("button", { name: "Phê duyệt báo cáo" })).toBeHidden();
  await expectState(paper, "IN_APPROVAL");
  const head = await as(wards.huongMac.head.name);
  await head.goto(`/reports/${paper.id}/approve`);
  const steps = head.getByRole("listitem").filter({ has: head.getByRole("img", { name: "Đã duyệt" }) });
  await expect(steps.filter({ hasText: "Đinh Công Thức" }).first()).toBeVisible();
  await head.getByRole("button", { name: "Phê duyệt báo cáo" }).click();
  await expectState(paper, "APPROVED");
});
