import { expectTrueFigures } from "../fixtures/recount.ts";
import { expect, test } from "../fixtures/test.ts";

test("a reviewer takes it, flags one section with a code and words, the head returns it with a new day", async ({
  as,
  office,
}) => {
  const reviewer = await as("Trịnh Thị Loan");
  await reviewer.goto("/reviews");
  const row = reviewer.getByRole("row", { name: /Phù Khê/ });
  await row.getByRole("button", { name: "Nhận thẩm định" }).click();
  await expect(reviewer).toHaveURL(/\/review/);
  await expect(reviewer.getByRole("heading", { level: 1 })).toContainText(
    "Phù Khê: báo cáo 25-NQ/TW, gửi 19/4/2023, đúng hạn",
  );
  await expect(reviewer.getByRole("main")).toContainText("đồng chí đang thẩm định");

  const outline = reviewer.getByRole("navigation", { name: "Đề cương" });
  await outline
    .getByRole("link", { name: /Kết quả|II\.2/ })
    .last()
    .click();
  const form = reviewer.getByRole("form", { name: /^Đánh dấu II\.2/ });
  await form.getByLabel(/^Lý do/).selectOption({ label: "Chung chung, chưa có kết quả cụ thể" });
  await form.getByLabel(/^Nội dung trả lại/).fill("Nêu tên từng mô hình được công nhận và số hộ tham gia.");
  await form.getByRole("button", { name: "Lưu cờ" }).click();
  const note = reviewer.getByRole("article").filter({ has: reviewer.getByRole("button", { name: "Bỏ cờ" }) });
  await expect(note).toContainText("Nêu tên từng mô hình được công nhận và số hộ tham gia.");
  await reviewer.getByRole("link", { name: "Kết luận…" }).click();
  await expect(reviewer.getByRole("main"), "a reviewer does not conclude").toContainText("Nguyễn Văn Huân");
  await expect(reviewer.getByRole("button", { name: /Trả lại/ })).toHaveCount(0);

  const head = await as("Nguyễn Văn Huân");
  await head.goto(new URL(reviewer.url()).pathname);
  await head.getByRole("link", { name: "Trả lại 1 mục…" }).click();
  const back = head.getByRole("form", { name: "Trả lại để bổ sung" });
  await expect(back.getByLabel(/^Hạn gửi lại/), "five working days are proposed").toHaveValue(/^2023-04-2\d$/);
  await expect(head.getByRole("main"), "the list as the unit will read it").toContainText(
    "Đơn vị trả lời từng nội dung trước khi trình duyệt lại.",
  );
  await back.getByLabel(/^Hạn gửi lại/).fill("");
  await back.getByRole("button", { name: "Trả lại 1 nội dung" }).click();
  await expect(back, "a return names a new day").toContainText("Xin chọn hạn mới.");
  await back.getByLabel(/^Hạn gửi lại/).fill("2023-04-24");
  await back.getByRole("button", { name: "Trả lại 1 nội dung" }).click();
  await expect(head).toHaveURL(/\/reviews$/);
  await head.goto(new URL(reviewer.url()).pathname);
  await expect(head.getByRole("heading", { level: 1 })).toContainText("đang ở đơn vị để bổ sung");
  await expectTrueFigures(await as("Phạm Quốc Bảo"), office);
});
