import type { Page } from "@playwright/test";
import { cellOf } from "../fixtures/figures.ts";
import { answer, expectState, flagHere, inDays, openPart, Paper, unfold } from "../fixtures/review.ts";
import { expect, test } from "../fixtures/test.ts";
import { COLLEAGUE, REVIEW_HEAD, REVIEWER, wards } from "../fixtures/wards.ts";
import { editor, expectSaved, openSection, typeInto } from "../fixtures/writing.ts";

/** Returning only what is wrong, answered and looked at again, by a ward and Ban Dân vận. */

/** Concludes on the page of conclusions. */
async function giveBack(page: Page, paper: Paper, count: number): Promise<void> {
  await openPart(page, paper, "conclude");
  const form = page.getByRole("form", { name: "Trả lại để bổ sung" });
  await form.getByLabel(/^Hạn gửi lại/).fill(inDays(6));
  await form.getByRole("button", { name: `Trả lại ${count} nội dung` }).click();
  await expectState(paper, "RETURNED");
}

test("flags of two reviewers at a passage, a section, a figure and a recommendation go back in one return", async ({
  as,
  office,
}) => {
  const paper = await Paper.of(office, wards.tamSon, "IN_REVIEW");
  const reviewer = await as(REVIEWER.name);
  await openPart(reviewer, paper, "text", "II.2.2");
  await reviewer.getByRole("link", { name: "Đánh dấu đoạn 2" }).click();
  await flagHere(reviewer, "Thiếu minh chứng", "Dẫn số, ngày của nghị quyết ở đoạn này.");
  await expect(reviewer.getByRole("link", { name: /1 cờ ở đoạn 2/ })).toBeVisible();
  await openPart(reviewer, paper, "figures");
  await reviewer
    .getByRole("table", { name: "Số liệu của báo cáo" })
    .getByRole("link", { name: /C02|Hội nghị/ })
    .first()
    .click();
  await flagHere(reviewer, "Số liệu không khớp", "Khác với biểu của Phòng Nội vụ.");
  await openPart(reviewer, paper, "recommendations");
  await reviewer.getByRole("link", { name: "Đánh dấu Kiến nghị 1" }).click();
  await flagHere(reviewer, "Chung chung, chưa có kết quả cụ thể", "Nêu rõ kiến nghị với cơ quan nào.");

  const colleague = await as(COLLEAGUE.name);
  await openPart(colleague, paper, "text", "II.3");
  await flagHere(colleague, "Thiếu nội dung", "Bổ sung giải pháp đến năm 2030.");

  const head = await as(REVIEW_HEAD.name);
  await openPart(head, paper, "conclude");
  const letter = head.getByRole("main");
  for (const words of [
    "Dẫn số, ngày của nghị quyết",
    "Khác với biểu của Phòng Nội vụ",
    "Nêu rõ kiến nghị với cơ quan nào",
    "Bổ sung giải pháp đến năm 2030",
  ])
    await expect(letter.getByText(words).first(), "the return as the unit will read it").toBeVisible();
  await giveBack(head, paper, 4);

  const drafter = await as(wards.tamSon.drafter.name);
  for (const code of ["II.1.1", "II.1.2", "II.1.3", "II.2.1", "II.4.2"]) {
    await drafter.goto(`/reports/${paper.id}/write?item=${code}`);
    await expect(drafter.getByText("Mục này đang khóa vì không nằm trong nội dung bị trả lại.")).toBeVisible();
    await expect(editor(drafter)).toHaveCount(0);
  }
  for (const code of ["II.2.2", "II.3"]) {
    await drafter.goto(`/reports/${paper.id}/write?item=${code}`);
    await expect(editor(drafter)).toBeVisible();
  }
  await drafter.goto(`/reports/${paper.id}/write?item=figures`);
  await expect(cellOf(drafter, "C01", 0), "a figure that was not named").toHaveAttribute("aria-readonly", "true");
  await expect(cellOf(drafter, "C02", 0), "the one that was").not.toHaveAttribute("aria-readonly", "true");
});

test("the second round settles one, returns one again, the third accepts with a note that stays in the life", async ({
  as,
  office,
}) => {
  const paper = await Paper.of(office, wards.chauKhe, "IN_REVIEW", "819-QĐ/TU");
  await paper.flag("II.2.2", "Nêu tên mô hình và số hộ.");
  await paper.flag("II.3", "Bổ sung giải pháp.");
  await paper.sendBack();
  const drafter = await as(wards.chauKhe.drafter.name);
  await openSection(drafter, paper.id, "II.2.2");
  await typeInto(drafter, 1, " Mô hình khu phố kiểu mẫu có 312 hộ tham gia.");
  await expectSaved(drafter);
  await answer(drafter, "Đã nêu mô hình và 312 hộ.");
  await drafter.goto(`/reports/${paper.id}/write?item=II.3`);
  await answer(drafter, "Đơn vị thấy đã đủ.");
  await drafter.goto(`/reports/${paper.id}/write?item=II.1.1`);
  await unfold(drafter, "Mở mục này để sửa");
  const open = drafter.getByRole("form", { name: "Mở mục này để sửa" });
  await open.getByLabel(/^Lý do mở/).fill("Số văn bản ở mục này dẫn lại mục II.2.");
  await open.getByRole("button", { name: "Mở mục" }).click();
  await expect(editor(drafter)).toBeVisible();
  await typeInto(drafter, 2, " Đã bổ sung hai văn bản.");
  await expectSaved(drafter);
  await paper.sendAgain();

  const reviewer = await as(REVIEWER.name);
  await reviewer.goto(paper.reviewing);
  await reviewer.getByRole("button", { name: "Nhận thẩm định" }).first().click();
  await expectState(paper, "IN_REVIEW");
  await openPart(reviewer, paper, "items");
  const main = reviewer.getByRole("main");
  await expect(main.getByText("Đã nêu mô hình và 312 hộ.")).toBeVisible();
  await expect(main.getByRole("insertion").filter({ hasText: "312 hộ" }).first()).toBeVisible();
  await expect(main.getByText("Đơn vị không sửa phần này.")).toBeVisible();
  await expect(main.getByText(/Số văn bản ở mục này dẫn lại mục II\.2\./)).toBeVisible();
  const settle = main.getByRole("form", { name: /^Đã đạt yêu cầu/ });
  await settle.first().getByRole("button", { name: "Đã đạt yêu cầu" }).click();
  await expect(settle).toHaveCount(1);
  await unfold(reviewer, "Chưa đạt, trả lại tiếp…");
  const again = main.getByRole("form", { name: /^Trả lại nội dung này/ });
  await again.getByLabel(/^Còn phải bổ sung gì/).fill("Vẫn chưa nêu giải pháp đến năm 2030.");
  await again.getByRole("button", { name: "Trả lại nội dung này" }).click();
  await expect(settle).toHaveCount(0);

  const head = await as(REVIEW_HEAD.name);
  await giveBack(head, paper, 1);
  await drafter.goto(`/reports/${paper.id}/write?item=II.2.2`);
  await expect(drafter.getByText("Mục này đang khóa vì không nằm trong nội dung bị trả lại.")).toBeVisible();
  await openSection(drafter, paper.id, "II.3");
  await typeInto(drafter, 1, " Đến năm 2030 có 20 mô hình.");
  await expectSaved(drafter);
  await answer(drafter, "Đã bổ sung giải pháp đến năm 2030.");
  await paper.sendAgain();

  await paper.start();
  await openPart(reviewer, paper, "items");
  await main
    .getByRole("form", { name: /^Đã đạt yêu cầu/ })
    .getByRole("button", { name: "Đã đạt yêu cầu" })
    .click();
  await expect(main.getByText("Mọi nội dung của các vòng trước đã được kết luận.")).toBeVisible();
  await openPart(head, paper, "conclude");
  const accept = head.getByRole("form", { name: "Công nhận đạt" });
  await accept.getByLabel(/^Ghi chú gửi đơn vị/).fill("Báo cáo đạt; lần sau nêu ngay số hộ.");
  await accept.getByRole("button", { name: "Công nhận đạt" }).click();
  await expectState(paper, "ACCEPTED");
  await drafter.goto(`/reports/${paper.id}`);
  await expect(drafter.getByText("Báo cáo đạt; lần sau nêu ngay số hộ.").first()).toBeVisible();
});

test("an accepted report is opened again by the head, with a reason and a place", async ({ as, office }) => {
  const paper = await Paper.of(office, wards.dinhBang, "IN_REVIEW", "819-QĐ/TU");
  await paper.accept();
  const head = await as(REVIEW_HEAD.name);
  await openPart(head, paper, "text", "II.2.1");
  await flagHere(head, "Sai thời kỳ số liệu", "Số liệu phải tính cả năm 2023.");
  await openPart(head, paper, "conclude");
  const form = head.getByRole("form", { name: "Mở lại báo cáo đã đạt" });
  await form.getByLabel(/^Lý do mở lại/).fill("Phát hiện thiếu số liệu năm 2023.");
  await form.getByLabel(/^Hạn gửi lại/).fill(inDays(5));
  await form.getByRole("button", { name: "Mở lại báo cáo" }).click();
  await expectState(paper, "RETURNED");
  const drafter = await as(wards.dinhBang.drafter.name);
  await drafter.goto(`/reports/${paper.id}`);
  await expect(drafter.getByText("Phát hiện thiếu số liệu năm 2023.").first()).toBeVisible();
});

test("a ward asks for its report back while it is reviewed, and the reviewer reads why", async ({ as, office }) => {
  const paper = await Paper.of(office, wards.dongNgan, "IN_REVIEW", "819-QĐ/TU");
  const head = await as(wards.dongNgan.head.name);
  await head.goto(`/reports/${paper.id}`);
  const asking = head.getByRole("form", { name: "Xin rút báo cáo" });
  await unfold(head, "Xin rút báo cáo");
  await asking.getByLabel(/^Cần sửa gì, vì sao/).fill("Gửi thiếu số liệu của hai khu phố.");
  await asking.getByRole("button", { name: "Gửi đề nghị" }).click();
  await expect(head.getByText("Đơn vị đã xin rút báo cáo").first()).toBeVisible();
  const reviewer = await as(REVIEWER.name);
  await reviewer.goto("/reviews?q=Đông Ngàn");
  await expect(reviewer.getByRole("row", { name: /Đông Ngàn/ }).first()).toContainText("đơn vị xin rút");
  await reviewer.goto(paper.reviewing);
  await expect(reviewer.getByText("Gửi thiếu số liệu của hai khu phố.").first()).toBeVisible();
});
