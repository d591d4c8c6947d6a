import type { Page } from "@playwright/test";
import { z } from "zod";
import { sql } from "#lib/platform/sql.ts";
import type { Office } from "../fixtures/office.ts";
import { expect, test } from "../fixtures/test.ts";

const HEAD = "Phạm Quốc Bảo";
const WARD = "Nguyễn Thu Hà";
/** Drafts for a ward that has not sent yet, the day before its last day. */
const LATE_WARD = "Đỗ Thị Quỳnh";
const LEAD = "Vũ Hoàng Anh";

const planOf = async (office: Office): Promise<string> =>
  (await office.row(z.object({ id: z.string() }), sql`SELECT id FROM plan WHERE sample ORDER BY created_at LIMIT 1`))
    .id;

type Deadline = { directive: string; whom: string; milestone: string; phrase: string };

/** Fills the form of a deadline and asks what it would do. */
async function tryDeadline(page: Page, { directive, whom, milestone, phrase }: Deadline): Promise<void> {
  await page.getByLabel("Văn bản được tổng kết").selectOption({ label: directive });
  await page.getByLabel("Mốc", { exact: false }).selectOption({ label: milestone });
  await page.getByLabel("Áp dụng cho").selectOption({ label: whom });
  await page.getByLabel("Thời hạn, ghi như trong văn bản").fill(phrase);
  await page.getByRole("button", { name: "Xem trước tác động" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("xem trước tác động");
}

/** Decides on what was shown, with its document. */
async function decide(page: Page, reason: string, document: string): Promise<void> {
  await page.getByLabel("Lý do").fill(reason);
  await page.getByLabel("Số, ký hiệu văn bản").fill(document);
  await page.getByLabel("Ngày văn bản").fill("2023-04-18");
  await page.getByRole("button", { name: "Ghi điều chỉnh" }).click();
  await expect(page.getByRole("status")).toContainText("Đã ghi điều chỉnh");
}

test("the head of the city amends the plan: what it would do is shown first, then a ward's desk says it", async ({
  as,
  office,
}) => {
  const planId = await planOf(office);
  const head = await as(HEAD);
  await head.goto(`/plans/${planId}/amendments`);
  await head.getByRole("link", { name: "Điều chỉnh kế hoạch" }).click();
  await head.getByRole("link", { name: "Ấn định thời hạn" }).click();
  await tryDeadline(head, {
    directive: "218-QĐ/TW",
    whom: "Cấp phường",
    milestone: "Gửi báo cáo",
    phrase: "trước ngày 10/6/2023",
  });
  const main = head.getByRole("main");
  await expect(main).toContainText("12 thời hạn thay đổi");
  await expect(main).toContainText("kế hoạch không ấn định");
  await expect(main).toContainText("đến hết thứ Sáu, 9/6/2023");
  await decide(head, "Để kịp tổng hợp trước thời hạn của thành phố", "102-CV/TU");
  await expect(main).toContainText("102-CV/TU ngày 18/4/2023");

  await head.goto(`/plans/${planId}/amendments/new?kind=DEADLINE_MOVED`);
  await tryDeadline(head, {
    directive: "25-NQ/TW",
    whom: "Cấp thành phố",
    milestone: "Gửi báo cáo",
    phrase: "trước ngày 20/5/2023",
  });
  await expect(main).toContainText("Thành ủy Từ Sơn");
  await expect(main).toContainText("1 thời hạn thay đổi");
  await decide(head, "Tỉnh ủy lùi thời hạn nhận báo cáo", "103-CV/TU");

  const ward = await as(WARD);
  const card = ward.getByRole("main");
  await expect(card).toContainText("trước ngày 10/6/2023");
  await expect(card).toContainText("Lý do: Để kịp tổng hợp trước thời hạn của thành phố");
  await ward.getByRole("link", { name: "102-CV/TU ngày 18/4/2023" }).first().click();
  await expect(ward.getByRole("heading", { level: 1 })).toContainText("lần điều chỉnh");

  await head.goto(`/plans/${planId}`);
  await expect(head.getByRole("main")).toContainText("Kế hoạch đã được điều chỉnh");
  await head.goto("/monitoring");
  await expect(head.getByRole("main")).toContainText("điều chỉnh theo 102-CV/TU");
});

test("whoever may not amend is told who may", async ({ as, office }) => {
  const ward = await as(WARD);
  await ward.goto(`/plans/${await planOf(office)}/amendments/new`);
  await expect(ward.getByRole("main")).toContainText("Đồng chí chưa được điều chỉnh kế hoạch này");
  await expect(ward.getByRole("main")).toContainText("Thành ủy Từ Sơn");
});

test("more time is asked for by a ward, proposed on by the lead body and granted by the city's head", async ({
  as,
  office,
}) => {
  const planId = await planOf(office);
  const ward = await as(LATE_WARD);
  await ward.locator(`a[href^="/plans/${planId}/milestones/"]`, { hasText: "Xin gia hạn" }).first().click();
  await ward.getByLabel("Xin đến ngày").fill("chậm nhất ngày 28/4/2023");
  await ward.getByLabel("Lý do").fill("Chờ số liệu của trạm y tế phường");
  await ward.getByRole("button", { name: "Xin gia hạn" }).click();
  await expect(ward.getByRole("main")).toContainText("Chờ quyết định");

  const lead = await as(LEAD);
  await lead.goto(`/plans/${planId}/extensions`);
  await expect(lead.getByRole("heading", { level: 1 })).toContainText("1 đề nghị gia hạn đang chờ");
  await lead.getByText("Đề xuất", { exact: true }).click();
  await lead.getByLabel("Đề xuất của cơ quan chủ trì").fill("Lý do chính đáng");
  await lead.getByRole("button", { name: "Ghi đề xuất" }).click();
  await expect(lead.getByRole("main")).toContainText("Đồng ý đến hết thứ Sáu, 28/4/2023. Lý do chính đáng");

  const head = await as(HEAD);
  await head.goto("/monitoring");
  await head.getByRole("link", { name: "Xem đề nghị gia hạn" }).click();
  await head.getByText("Quyết định", { exact: true }).click();
  await head.getByLabel("Số, ký hiệu văn bản").fill("105-CV/TU");
  await head.getByLabel("Ngày văn bản").fill("2023-04-19");
  await head.getByRole("button", { name: "Ghi quyết định" }).click();
  await expect(head.getByRole("main")).toContainText("Gia hạn đến hết thứ Sáu, 28/4/2023");

  await ward.goto("/desk/ward");
  await expect(ward.getByRole("main")).toContainText("gia hạn đến 28/4/2023 (ban đầu trước ngày 21/4/2023)");
  await expect(ward.getByRole("main")).toContainText("được gia hạn đến 28/4/2023");
});
