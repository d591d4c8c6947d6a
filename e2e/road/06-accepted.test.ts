import { reportOf } from "../fixtures/campaign.ts";
import { expectTrueFigures } from "../fixtures/recount.ts";
import { expect, test } from "../fixtures/test.ts";

test("the second review shows the answer and what changed first, settles it, and accepts", async ({ as, office }) => {
  const reviewer = await as("Trịnh Thị Loan");
  const { id } = await reportOf(office, "phu-khe");
  await reviewer.goto(`/reports/${id}/review`);
  await reviewer.getByRole("button", { name: "Nhận thẩm định" }).click();
  const main = reviewer.getByRole("main");
  await expect(main.getByRole("heading", { level: 1 })).toContainText("gửi lại 25-NQ/TW: 1 nội dung chờ kết luận");
  await expect(main).toContainText("Nêu tên từng mô hình được công nhận và số hộ tham gia.");
  await expect(main).toContainText("Đã bổ sung tên 14 mô hình và số hộ.");
  await expect(main.getByRole("insertion").first(), "what changed is marked").toBeVisible();

  const head = await as("Nguyễn Văn Huân");
  await head.goto(`/reports/${id}/review?tab=conclude`);
  await expect(head.getByRole("button", { name: "Công nhận đạt" }), "not before it is settled").toBeDisabled();
  await expect(head.getByRole("main")).toContainText("Còn 1 nội dung của vòng trước chưa được xác nhận đã bổ sung.");
  await main.getByRole("button", { name: "Đã đạt yêu cầu" }).click();
  await expect(main).toContainText("Mọi nội dung của các vòng trước đã được kết luận.");
  await head.reload();
  const accept = head.getByRole("form", { name: "Công nhận đạt" });
  await accept.getByLabel("Ghi chú gửi đơn vị").fill("Đã bổ sung đầy đủ.");
  await accept.getByRole("button", { name: "Công nhận đạt" }).click();
  await expect(accept).toBeHidden();
  await head.goto(`/reports/${id}/review`);
  await expect(head.getByRole("heading", { level: 1 })).toContainText("đã đạt");
  await expectTrueFigures(await as("Phạm Quốc Bảo"), office);
});
