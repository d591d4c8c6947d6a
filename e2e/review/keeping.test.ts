import { flagHere, openPart, Paper, unfold } from "../fixtures/review.ts";
import { expect, test } from "../fixtures/test.ts";
import { COLLEAGUE, REVIEW_HEAD, REVIEWER, wards } from "../fixtures/wards.ts";

/** What helps a reviewer through forty reports: phrases that are kept, other texts beside this one, hints, what is counted. */

/** What two wards wrote in the same words. */
const COPIED =
  "Sáu tổ tự quản dọc tuyến sông Ngũ Huyện Khê vận động 214 hộ hiến 1.860 mét vuông đất mở rộng bốn ngõ, tháo dỡ 37 mái che, " +
  "trồng 520 gốc bằng lăng và lắp 96 bóng đèn; các hộ làm nghề mộc ký cam kết thu gom mùn cưa, giờ chạy máy không quá bảy giờ tối, " +
  "nhờ đó đơn thư về tiếng ồn giảm từ 41 đơn năm 2016 xuống còn 5 đơn năm 2022, không còn vụ việc kéo dài qua hai nhiệm kỳ trưởng khu phố.";

test("a sentence kept from a flag stands ready for a colleague, who takes it into a flag of hers", async ({
  as,
  office,
}) => {
  const paper = await Paper.of(office, wards.tanHong, "IN_REVIEW", "819-QĐ/TU");
  const sentence = "Đề nghị nêu rõ số tiền và nguồn kinh phí đã sử dụng.";
  const reviewer = await as(REVIEWER.name);
  await openPart(reviewer, paper, "text", "II.1.2");
  await flagHere(reviewer, "Thiếu nội dung", sentence);
  await reviewer
    .getByRole("form", { name: /^Giữ làm câu mẫu/ })
    .getByRole("button")
    .click();
  await expect(reviewer.getByText("Đã giữ trong câu mẫu của cơ quan.")).toBeVisible();

  const colleague = await as(COLLEAGUE.name);
  await colleague.goto("/reviews/phrases");
  await expect(colleague.getByText(sentence).first()).toBeVisible();
  await openPart(colleague, paper, "text", "II.1.3");
  const form = colleague.getByRole("form", { name: /^Đánh dấu / });
  await form.getByLabel(/^Lý do/).selectOption({ label: "Thiếu nội dung" });
  await form.getByText("Câu gợi ý").click();
  await form.getByRole("button", { name: sentence }).click();
  await expect(form.getByLabel(/^Nội dung trả lại/)).toHaveValue(new RegExp(sentence));
  await form.getByRole("button", { name: "Lưu cờ" }).click();
  await expect(colleague.getByRole("form", { name: /^Bỏ cờ/ })).toHaveCount(1);
});

test("why reports come back is counted by unit, item and reason, for reviewers and leaders", async ({ as, office }) => {
  const paper = await Paper.of(office, wards.trangHa, "RETURNED", "819-QĐ/TU");
  const leader = await as("Phạm Quốc Bảo");
  for (const page of [leader, await as(REVIEWER.name)]) {
    await page.goto("/reviews/reasons");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^\d+ nội dung bị trả lại ở \d+ báo cáo/);
  }
  const table = leader.getByRole("table", { name: "Số nội dung bị trả lại theo lý do và vòng" });
  const row = table.getByRole("row", { name: /^Chung chung/ });
  const before = Number((await row.getByRole("cell").last().textContent()) ?? "");
  await paper.sendAnswered();
  await paper.start();
  await paper.flag("II.1.1", "Nêu số liệu từng năm.");
  await paper.settleAll();
  await paper.sendBack();
  await leader.reload();
  await expect(row.getByRole("cell").last()).toHaveText(String(before + 1));
  await row.getByRole("link").last().click();
  await expect(leader.getByText("Nêu số liệu từng năm.").first()).toBeVisible();
});

test("another ward's text stands beside, what is alike is marked; the hint of a copy is put aside with a word", async ({
  as,
  office,
}) => {
  const said = { "II.2.1": COPIED };
  await Paper.of(office, wards.huongMac, "SUBMITTED", "819-QĐ/TU", said);
  const paper = await Paper.of(office, wards.dongNguyen, "IN_REVIEW", "819-QĐ/TU", said);
  const reviewer = await as(REVIEWER.name);
  await openPart(reviewer, paper, "beside", "II.2.1");
  await reviewer
    .getByRole("link", { name: /Hương Mạc/ })
    .first()
    .click();
  await expect(reviewer.getByText(/^Câu chữ giống nhau: \d+ %/)).toBeVisible();

  const hint = reviewer.getByText("Gợi ý, không phải kết luận").first();
  await expect(async () => {
    await openPart(reviewer, paper, "text", "II.2.1");
    await expect(hint).toBeVisible({ timeout: 500 });
  }, "the worker reads a text once it is sent").toPass({ timeout: 30_000 });
  await reviewer.getByText("Bỏ qua…").first().click();
  const dismiss = reviewer.getByRole("form", { name: /^Bỏ qua gợi ý/ }).first();
  await dismiss.getByLabel(/^Vì sao bỏ qua/).fill("Câu mở đầu theo mẫu chung của thành phố.");
  await dismiss.getByRole("button", { name: "Bỏ qua gợi ý" }).click();
  await unfold(reviewer, "gợi ý đã bỏ qua");
  await expect(reviewer.getByText("Câu mở đầu theo mẫu chung của thành phố.").first()).toBeVisible();
  const head = await as(REVIEW_HEAD.name);
  await openPart(head, paper, "text", "II.2.1");
  await unfold(head, "gợi ý đã bỏ qua");
  await expect(head.getByText("Câu mở đầu theo mẫu chung của thành phố.").first()).toBeVisible();
});
