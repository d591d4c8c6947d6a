import type { Page } from "@playwright/test";
import { z } from "zod";
import { sql } from "#lib/platform/sql.ts";
import { expect, test } from "../fixtures/test.ts";

/** A plan that nobody brought as a file: two organisations and one ward, by kind and by name, each with its own deadline. */

const DRAFTER = "Vũ Hoàng Anh";
const TITLE = "Kế hoạch tổng kết Quy chế dân chủ ở cơ sở năm 2023";
const FOR_KIND = "trước ngày 20/5/2023";
const FOR_WARD = "chậm nhất ngày 30/4/2023";

const step = (page: Page, name: string) =>
  page.getByRole("navigation", { name: "Các bước" }).getByRole("button", { name });
const form = (page: Page, name: string) => page.getByRole("form", { name });
const go = (page: Page, name: string) => page.getByRole("button", { name: `Lưu, sang “${name}”` }).click();

/** Back into the draft from the list of plans. */
async function comeBack(page: Page): Promise<void> {
  await page.goto("/plans");
  await page.getByRole("link", { name: TITLE }).click();
  await expect(page).toHaveURL(/\/plans\/[0-9a-f-]{36}\/edit/);
}

test("a plan is begun from nothing, and each step is saved by leaving it", async ({ as }) => {
  const page = await as(DRAFTER);
  await page.goto("/plans");
  await page.getByRole("link", { name: "Lập kế hoạch" }).click();
  const begin = form(page, "Từ đầu");
  await expect(begin.getByLabel(/^Ai ban hành/)).toHaveText(/Thành ủy Từ Sơn ban hành, Ban Dân vận Thành ủy soạn/);
  await begin.getByRole("button", { name: "Bắt đầu soạn" }).click();
  await expect(page).toHaveURL(/\/plans\/[0-9a-f-]{36}\/edit/);

  await page.getByLabel(/^Tên kế hoạch/).fill(TITLE);
  await page.getByLabel(/^Cơ quan ban hành/).fill("Ban Thường vụ Thành ủy Từ Sơn");
  await page.getByLabel(/^Nội dung yêu cầu báo cáo/).fill("Kết quả thực hiện Quy chế dân chủ ở cơ sở");
  await go(page, "Văn bản được tổng kết");
  await page.getByLabel("Loại văn bản").fill("Chỉ thị");
  await page.getByLabel("Số, ký hiệu").fill("30-CT/TW");
  await page.getByLabel("Trích yếu").fill("Xây dựng và thực hiện Quy chế dân chủ ở cơ sở");
  await page.getByLabel("Cơ quan chủ trì").selectOption({ label: "Ban Dân vận Thành ủy" });

  // Leaving by another link saves as well.
  await page.getByRole("link", { name: "Xem trước và ban hành" }).click();
  await expect(page).toHaveURL(/\/issue$/);
  await expect(page.getByRole("main")).toContainText("Ban hành sẽ tạo ra");
  await comeBack(page);
  await step(page, "Văn bản được tổng kết").click();
  await expect(page.getByLabel("Số, ký hiệu").first()).toHaveValue("30-CT/TW");
});

test("who reports is chosen by kind and by name, and deadlines are read back at once", async ({ as }) => {
  const page = await as(DRAFTER);
  await comeBack(page);
  await step(page, "Đơn vị báo cáo").click();
  await page.getByLabel("Tổ chức chính trị - xã hội: cách chọn").selectOption({ label: "Tất cả" });
  await page.getByLabel("Đảng ủy phường: cách chọn").selectOption({ label: "Chỉ đơn vị đánh dấu" });
  const wards = page.getByRole("group", { name: "Đảng ủy phường", exact: true });
  await wards.getByText("Đánh dấu đơn vị (0)").click();
  await wards.getByLabel("Đảng ủy phường Tam Sơn").check();
  await page.getByRole("button", { name: "Lưu", exact: true }).click();
  await expect(page.getByRole("main")).toContainText("6 đơn vị sẽ báo cáo");
  await go(page, "Thời hạn");

  const all = page.getByRole("region", { name: "Chung cho mọi văn bản" });
  await all.getByText(/^Theo loại đơn vị/).click();
  const kind = all.getByLabel("Chung cho mọi văn bản, Tổ chức chính trị - xã hội: Gửi báo cáo");
  await kind.fill(FOR_KIND);
  await expect(kind.locator("xpath=following-sibling::output")).toHaveText("đến hết Thứ Sáu 19/5/2023");
  const named = page.getByRole("region", { name: "Mốc riêng cho một đơn vị" });
  await named.getByLabel("Tên đơn vị").first().fill("tam son");
  const ward = named.getByLabel("Thời hạn riêng 1");
  await ward.fill(FOR_WARD);
  await expect(ward.locator("xpath=following-sibling::output")).toContainText("đến hết Chủ nhật 30/4/2023 · ngày nghỉ");
  await page.getByRole("button", { name: "Lưu", exact: true }).click();
  await expect(page.getByLabel("Chung cho mọi văn bản, Đảng ủy phường Tam Sơn: Gửi báo cáo")).toHaveValue(FOR_WARD);
});

test("the outline is written and moved by keyboard alone", async ({ as }) => {
  const page = await as(DRAFTER);
  await comeBack(page);
  await step(page, "Đề cương").click();
  await page.getByRole("button", { name: "Thêm mục vào cuối" }).click();
  await page.keyboard.type("Kết quả thực hiện");
  await page.keyboard.press("Alt+Enter");
  await page.keyboard.type("Kiến nghị");
  await page.keyboard.press("Alt+Enter");
  await page.keyboard.type("Hạn chế, nguyên nhân");
  await page.keyboard.press("Alt+ArrowUp");
  await page.keyboard.press("Alt+ArrowRight");
  await page.getByRole("button", { name: "Lưu", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Kế hoạch đã đủ để ban hành");
  const items = page.getByRole("form", { name: "Đề cương" }).getByRole("listitem");
  await expect(items).toHaveCount(3);
  await expect(items.nth(1).getByRole("textbox", { name: /nội dung/ })).toHaveValue("Hạn chế, nguyên nhân");
  await step(page, "Xem trước").click();
  const front = page.getByRole("region", { name: "Tổ chức chính trị - xã hội" });
  await expect(front).toContainText("Thứ Sáu 19/5/2023");
  await front.getByText("3 mục đề cương phải trả lời").click();
  await expect(front).toContainText("1.1 Hạn chế, nguyên nhân");
});

test("it is issued as the dry run said, and stands on the desks of those it names", async ({ as, office }) => {
  const leader = await as("Phạm Quốc Bảo");
  await leader.goto("/plans");
  await leader.getByRole("link", { name: TITLE }).click();
  await expect(leader).toHaveURL(/\/issue$/);
  await expect(leader.getByRole("region", { name: "Ban hành sẽ tạo ra" })).toContainText(/Nhiệm vụ báo cáo\s*7/);
  await leader.getByRole("textbox", { name: /^Số/ }).fill("92");
  await leader.getByRole("button", { name: "Ban hành kế hoạch" }).click();
  await expect(leader).toHaveURL(/\/plans\/[0-9a-f-]{36}$/);
  await expect(leader.getByRole("main")).toContainText("92-KH/TU");
  const made = await office.row(
    z.object({ duties: z.coerce.number(), dated: z.coerce.number() }),
    sql`SELECT count(*) AS duties, count(m.due_on) AS dated FROM assignment a JOIN plan p ON p.id = a.plan_id
      JOIN milestone m ON m.assignment_id = a.id AND m.kind = 'SEND_REPORT' WHERE p.title = ${TITLE}`,
  );
  expect(made).toEqual({ duties: 7, dated: 6 });

  const ward = await as("Nguyễn Thu Hà");
  await expect(ward.getByRole("main")).toContainText("30-CT/TW");
  await expect(ward.getByRole("main")).toContainText(FOR_WARD);
  const other = await as("Trần Đình Luân");
  await expect(other.getByRole("main")).not.toContainText("30-CT/TW");
});
