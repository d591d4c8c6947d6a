import { z } from "zod";
import { databaseTrail, verifyTrail } from "#lib/audit/verify.ts";
import { db } from "#lib/platform/db.ts";
import { sql } from "#lib/platform/sql.ts";
import { reportOf } from "../fixtures/campaign.ts";
import { expectTrueFigures } from "../fixtures/recount.ts";
import { expect, test } from "../fixtures/test.ts";

test("the province's reviewer finds it, reviews it, and the head there accepts", async ({ as, office }) => {
  const reviewer = await as("Lương Văn Dương");
  await expect(reviewer).toHaveURL(/\/desk\/province/);
  await expect(reviewer.getByRole("heading", { level: 1 })).toContainText("1 báo cáo của cấp dưới chờ thẩm định");
  await reviewer.goto("/reviews");
  await reviewer
    .getByRole("row", { name: /Thành ủy/ })
    .getByRole("button", { name: "Nhận thẩm định" })
    .click();
  await expect(reviewer.getByRole("main")).toContainText("đồng chí đang thẩm định");
  await expect(reviewer.getByRole("main")).toContainText("duyệt bởi Phạm Quốc Bảo");

  const head = await as("Giáp Thị Thu");
  await head.goto(new URL(reviewer.url()).pathname);
  await head.getByRole("link", { name: "Công nhận đạt…" }).click();
  const accept = head.getByRole("form", { name: "Công nhận đạt" });
  await accept.getByRole("button", { name: "Công nhận đạt" }).click();
  await expect(accept).toBeHidden();
  await head.goto(new URL(reviewer.url()).pathname);
  await expect(head.getByRole("heading", { level: 1 })).toContainText("đã đạt");
  await expectTrueFigures(await as("Phạm Quốc Bảo"), office);
});

test("the trail of both reports tells every step by name", async ({ as, office }) => {
  const auditor = await as("Quản Thị Bình");
  const told = async (unit: string, steps: [who: string, what: string][]) => {
    const { id } = await reportOf(office, unit);
    await auditor.goto(`/reports/${id}/trail`);
    const rows = auditor.getByRole("table", { name: "Các sự kiện trên nhật ký" }).getByRole("row");
    const texts = await rows.allInnerTexts();
    let from = 0;
    for (const [who, what] of steps) {
      const found = texts.findIndex((text, index) => index >= from && text.includes(who) && text.includes(what));
      expect(found, `${unit}: ${who} ${what}, after what came before`).toBeGreaterThan(-1);
      from = found;
    }
  };
  await told("phu-khe", [
    ["Nguyễn Văn Sáng", "bắt đầu soạn báo cáo"],
    ["Nguyễn Văn Sáng", "viết báo cáo"],
    ["Nguyễn Văn Sáng", "trình duyệt"],
    ["Nguyễn Thế Hiệu", "phê duyệt"],
    ["Nguyễn Thế Hiệu", "gửi báo cáo"],
    ["Trịnh Thị Loan", "bắt đầu thẩm định"],
    ["Trịnh Thị Loan", "đánh dấu một chỗ cần bổ sung"],
    ["Nguyễn Văn Huân", "trả lại để bổ sung"],
    ["Nguyễn Văn Sáng", "trả lời một nội dung bị trả lại"],
    ["Nguyễn Văn Sáng", "trình duyệt"],
    ["Nguyễn Thế Hiệu", "phê duyệt"],
    ["Nguyễn Thế Hiệu", "gửi báo cáo"],
    ["Trịnh Thị Loan", "bắt đầu thẩm định"],
    ["Trịnh Thị Loan", "kết luận một nội dung đã đạt"],
    ["Nguyễn Văn Huân", "kết luận báo cáo đạt"],
  ]);
  await told("tu-son", [
    ["Vũ Hoàng Anh", "bắt đầu soạn báo cáo"],
    ["Vũ Hoàng Anh", "lấy nội dung từ báo cáo nguồn"],
    ["Vũ Hoàng Anh", "ghi nhận nguồn vắng"],
    ["Vũ Hoàng Anh", "trình duyệt"],
    ["Trần Thị Kim Dung", "phê duyệt"],
    ["Phạm Quốc Bảo", "phê duyệt"],
    ["Đỗ Thị Hạnh", "gửi báo cáo"],
    ["Lương Văn Dương", "bắt đầu thẩm định"],
    ["Giáp Thị Thu", "kết luận báo cáo đạt"],
  ]);
});

test("the chain of the whole trail holds, refusals in it", async ({ office }) => {
  const verified = await verifyTrail(databaseTrail(db()), null);
  expect(verified.fault).toBeNull();
  expect(verified.events).toBeGreaterThan(300);
  const refused = await office.row(
    z.object({ count: z.coerce.number() }),
    sql`SELECT count(*) FROM audit_event e JOIN person p ON p.id = e.person_id WHERE e.outcome = 'REFUSED'
      AND e.data::jsonb ->> 'attempt' = 'report.approve' AND e.data::jsonb ->> 'reason' LIKE 'access.%' AND p.full_name = 'Nguyễn Văn Sáng'`,
  );
  expect(refused.count, "the drafter who tried to approve").toBe(1);
});
