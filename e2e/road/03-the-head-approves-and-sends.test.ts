import { expectTrueFigures } from "../fixtures/recount.ts";
import { approveHere, openWaiting, sendHere } from "../fixtures/steps.ts";
import { expect, test } from "../fixtures/test.ts";

test("the head reads, approves, gives number and date, and keeps the receipt", async ({ as, office }) => {
  const head = await as("Nguyễn Thế Hiệu");
  await expect(head.getByRole("heading", { level: 1 })).toHaveText("Một báo cáo đang chờ đồng chí phê duyệt.");
  await openWaiting(head, /25-NQ\/TW: chờ phê duyệt/, "Đọc, phê duyệt");
  const main = head.getByRole("main");
  await expect(main.getByRole("heading", { level: 1 })).toContainText(
    "Phù Khê: báo cáo 25-NQ/TW chờ đồng chí quyết định",
  );
  await expect(main).toContainText("Nguyễn Văn Sáng trình lúc");
  await expect(main).toContainText("Đủ nội dung đề cương và số liệu bắt buộc");
  await expect(main).toContainText("Tự hào là quê hương có truyền thống cách mạng");
  await approveHere(head);
  await expect(main).toContainText("Đã duyệt, chờ gửi");

  await sendHere(head, 64, "2023-04-19");
  await expect(main).toContainText("64-BC/ĐU");
  await expect(main).toContainText("19/4/2023");
  await expect(main).toContainText("Nguyễn Thế Hiệu");
  await expect(main.getByText(/^[0-9a-f]{64}$/), "the digest of what was sent").toBeVisible();
  await main.getByRole("link", { name: /\/verify\// }).click();
  await expect(head.getByRole("heading", { level: 1 })).toHaveText("Văn bản là thật");
  await expect(head.getByRole("main")).toContainText("64-BC/ĐU");
  await expect(head.getByRole("main"), "never its text").not.toContainText("truyền thống cách mạng");
  await expectTrueFigures(await as("Phạm Quốc Bảo"), office);
});
