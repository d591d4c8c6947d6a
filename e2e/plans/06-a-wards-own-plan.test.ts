import { expect, test } from "../fixtures/test.ts";

const DRAFTER = "Nguyễn Văn Sáng";
const UNIT = "Đảng ủy phường Phù Khê";

test("a ward derives its own plan from the city's, and cannot plan past the city's day", async ({ as }) => {
  const page = await as(DRAFTER);
  await page.getByRole("main").locator('a[href*="/own-plan"]').first().click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Chưa có kế hoạch tổng kết của đơn vị");
  const form = page.getByRole("form", { name: "Soạn kế hoạch của đơn vị" });
  const steps = form.getByRole("region", { name: "Các bước tổng kết 25-NQ/TW" });
  await expect(steps).toContainText("Cấp trên đặt hạn tổng kết xong: trước ngày 18/4/2023, tức là hết 17/4/2023.");
  const when = steps.getByLabel("Thời hạn của bước 2");
  await when.fill("chậm nhất ngày 19/4/2023");
  await form.getByRole("button", { name: "Lưu kế hoạch" }).click();
  await expect(steps).toContainText(
    "Ngày 19/4/2023 muộn hơn hạn mà kế hoạch của cấp ủy cấp trên đặt ra: “trước ngày 18/4/2023”, tức là hết ngày 17/4/2023.",
  );
  await when.fill("chậm nhất ngày 15/4/2023");
  await steps.getByLabel("Người thực hiện").nth(1).fill("Thường trực Đảng ủy");
  await form.getByLabel("Nội dung mục đích, yêu cầu").fill("Đánh giá đúng kết quả tại phường.");
  await form.getByRole("button", { name: "Lưu kế hoạch" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Kế hoạch đã soạn, chưa ghi số, ngày");
  const paper = page.getByRole("article");
  await expect(paper).toContainText("ĐẢNG ỦY PHƯỜNG PHÙ KHÊ");
  await expect(paper.getByRole("row", { name: /Thường trực Đảng ủy/ })).toContainText("Thứ Bảy 15/4/2023");
});

test("with number and date it is frozen, its head confirms it, the lead body sees it", async ({ as }) => {
  const page = await as(DRAFTER);
  await page.getByRole("main").locator('a[href*="/own-plan"]').first().click();
  const record = page.getByRole("region", { name: "Ghi số, ngày ban hành" });
  await record.getByLabel(/^Ngày/).fill("2023-03-24");
  await record.getByLabel(/^Số/).fill("14-KH/ĐU");
  await record.getByRole("button", { name: "Ghi nhận" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "Kế hoạch số 14-KH/ĐU, ngày 24/3/2023: chờ người đứng đầu xác nhận",
  );
  await expect(page.getByRole("form", { name: "Soạn kế hoạch của đơn vị" })).toHaveCount(0);
  const address = page.url();

  const head = await as("Nguyễn Thế Hiệu");
  await head.goto(address);
  await head.getByRole("button", { name: "Xác nhận đúng" }).click();
  await expect(head.getByRole("heading", { level: 1 })).toHaveText(
    "Kế hoạch số 14-KH/ĐU, ngày 24/3/2023 đã được xác nhận",
  );

  const lead = await as("Vũ Hoàng Anh");
  await lead.goto(address.replace(/own-plan.*$/, "own-plans"));
  const row = lead.getByRole("row", { name: new RegExp(UNIT) });
  await expect(row).toContainText("Đã xác nhận");
  await expect(row).toContainText("14-KH/ĐU");
  await row.getByRole("link", { name: UNIT }).click();
  await expect(lead.getByRole("article")).toContainText("Đánh giá đúng kết quả tại phường.");
});
