import { z } from "zod";
import { sql } from "#lib/platform/sql.ts";
import { expectFiguresSaved, openFigures, typeTotal } from "../fixtures/figures.ts";
import type { Office } from "../fixtures/office.ts";
import { approveHere, openWaiting, sendHere } from "../fixtures/steps.ts";
import { expect, test } from "../fixtures/test.ts";
import { expectSaved, openSection, writeParagraphs } from "../fixtures/writing.ts";

/**
 * The province of 2026: no district level, other kinds and names, another plan. Nothing in the portal was changed for
 * it, so that its people find their work as those of the starter campaign do.
 */

const phuKhe = (office: Office) =>
  office.row(
    z.object({ id: z.string(), state: z.string() }),
    sql`SELECT r.id, r.state FROM report r JOIN unit u ON u.id = r.unit_id JOIN directive d ON d.id = r.directive_id
      WHERE u.code = 'phu-khe' AND d.code = '23-QĐ/TW'`,
  );

/** The codes of the outline's items, in its order. */
const items = (office: Office) =>
  office.rows(
    z.object({ code: z.string(), recommends: z.boolean() }),
    sql`SELECT code, addresses_level IS NOT NULL AS recommends FROM outline_item WHERE answerable ORDER BY sort`,
  );

test("a commune's drafter sees what is owed and by when, and writes it", async ({ as, office }) => {
  const page = await as("Đỗ Thị Huyền");
  await expect(page).toHaveURL(/\/desk\/ward/);
  const main = page.getByRole("main");
  await expect(main).toContainText("trước ngày 15/5/2026");
  await expect(main, "today is the seventh, the last day the fourteenth").toContainText("còn 7 ngày");
  await expect(main).toContainText("124-QĐ/TW");
  await page.getByRole("form", { name: "Bắt đầu báo cáo 23-QĐ/TW" }).getByRole("button", { name: "Bắt đầu" }).click();
  await expect(page).toHaveURL(/\/reports\/[0-9a-f-]+/);
  const { id } = await phuKhe(office);
  for (const { code, recommends } of await items(office)) {
    if (recommends) continue;
    await openSection(page, id, code);
    await writeParagraphs(page, [
      "Sau khi sắp xếp, phường giữ nền nếp tiếp dân vào thứ Năm hằng tuần và trả lời từng ý kiến bằng văn bản.",
    ]);
    await expectSaved(page);
  }
  await page.goto(`/reports/${id}`);
  await expect(main).toContainText("ĐẢNG BỘ TỈNH BẮC NINH");
  await expect(main).toContainText("ĐẢNG ỦY PHƯỜNG PHÙ KHÊ");
});

test("its recommendations are addressed to the level that the rows name, and its figures are those of the plan", async ({
  as,
  office,
}) => {
  const { id } = await phuKhe(office);
  const page = await as("Đỗ Thị Huyền");
  const asking = (await items(office)).find(({ recommends }) => recommends);
  await page.goto(`/reports/${id}/write?item=${asking?.code ?? ""}`);
  await expect(page.getByRole("main")).toContainText(/cấp tỉnh/i);
  const form = page.getByRole("form", { name: "Thêm kiến nghị" });
  if (!(await form.isVisible())) await page.getByText("Thêm kiến nghị", { exact: true }).click();
  await form.getByLabel(/^Nội dung kiến nghị/).fill("Đề nghị Tỉnh ủy bố trí kinh phí cho tổ dân vận ở khu dân cư.");
  await form.getByRole("button", { name: "Lưu kiến nghị" }).click();
  await expect(page.getByRole("main")).toContainText("bố trí kinh phí cho tổ dân vận");
  await openFigures(page, id);
  await typeTotal(page, "HN26", "4");
  await expectFiguresSaved(page);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Đã đủ nội dung, có thể trình duyệt");
  await page.getByRole("button", { name: "Trình duyệt" }).click();
  await expect.poll(async () => (await phuKhe(office)).state).toBe("IN_APPROVAL");
});

test("its head approves and sends; the province's reviewer finds it", async ({ as }) => {
  const head = await as("Nguyễn Văn Bắc");
  await openWaiting(head, /23-QĐ\/TW: chờ phê duyệt/, "Đọc, phê duyệt");
  await approveHere(head);
  await sendHere(head, 18, "2026-05-07");
  await expect(head.getByRole("main")).toContainText("18-BC/ĐU");
  await expect(head.getByRole("main")).toContainText("Ban Tuyên giáo và Dân vận Tỉnh ủy");

  const reviewer = await as("Trịnh Văn Bách");
  await expect(reviewer).toHaveURL(/\/desk\/commission/);
  await reviewer.goto("/reviews");
  await reviewer
    .getByRole("row", { name: /Phù Khê/ })
    .getByRole("button", { name: "Nhận thẩm định" })
    .click();
  await expect(reviewer.getByRole("main")).toContainText("đồng chí đang thẩm định");
  await expect(reviewer.getByRole("main")).toContainText("duyệt bởi Nguyễn Văn Bắc");
});

test("the administrator renames a commission by a document, and everybody calls it so", async ({ as }) => {
  const admin = await as("Tạ Minh Châu");
  await admin.goto("/desk/admin/units?q=tuyen+giao");
  await admin.getByRole("link", { name: "Ban Tuyên giáo và Dân vận Tỉnh ủy" }).click();
  const form = admin.getByRole("form", { name: "Đổi tên" });
  await form.getByLabel(/^Tên đầy đủ/).fill("Ban Dân vận và Tuyên giáo Tỉnh ủy");
  await form.getByLabel(/^Tên ngắn/).fill("Ban Dân vận và Tuyên giáo");
  await form.getByLabel(/^Theo văn bản/).fill("QĐ 12-QĐ/TU, ngày 06/5/2026");
  await form.getByRole("button", { name: "Đổi tên" }).click();
  await expect(admin.getByRole("heading", { level: 1 })).toHaveText("Ban Dân vận và Tuyên giáo Tỉnh ủy");
  const names = admin.getByRole("table", { name: "Tên gọi theo thời gian" });
  await expect(names).toContainText("QĐ 12-QĐ/TU");
  await expect(names).toContainText("Ban Tuyên giáo và Dân vận Tỉnh ủy");
  await admin.goto("/desk/admin/roles?q=trinh+van+bach");
  await expect(admin.getByRole("main")).toContainText("Ban Dân vận và Tuyên giáo Tỉnh ủy");
  await admin.goto("/desk/admin/roles?q=trinh+van+bach&on=2026-05-06");
  await expect(admin.getByRole("main")).toContainText("Ban Tuyên giáo và Dân vận Tỉnh ủy");
});
