import { z } from "zod";
import { sql } from "#lib/platform/sql.ts";
import { escalateWaiting } from "#lib/report/escalation/commands.ts";
import type { Office } from "../fixtures/office.ts";
import { expect, test } from "../fixtures/test.ts";

/** Asking for time, and what waits too long. */

const idRow = z.object({ id: z.string() });
/** A ward's day for holding its meeting on 25-NQ/TW. */
const milestoneOf = (office: Office, unit: string) =>
  office.row(
    z.object({ id: z.string(), plan: z.string() }),
    sql`SELECT m.id, a.plan_id AS plan FROM milestone m JOIN assignment a ON a.id = m.assignment_id JOIN unit u ON u.id = a.unit_id
      JOIN directive d ON d.id = a.directive_id WHERE u.code = ${unit} AND d.code = '25-NQ/TW' AND m.kind = 'SUM_UP'`,
  );

test("after its day nobody asks for more time, and the page says what to do instead", async ({ as, office }) => {
  const { id, plan } = await milestoneOf(office, "huong-mac");
  const drafter = await as("Đỗ Thị Quỳnh");
  await drafter.goto(`/plans/${plan}/milestones/${id}`);
  const main = drafter.getByRole("main");
  await expect(main.getByRole("button", { name: "Xin gia hạn" })).toHaveCount(0);
  await expect(main.getByText(/đã qua|đã hết hạn|quá hạn/i).first()).toBeVisible();
});

test("a report that waits too long for approval is told to the head, and decided by nobody", async ({ as, office }) => {
  await escalateWaiting();
  const waiting = await office.row(
    idRow,
    sql`SELECT r.id FROM report r JOIN unit u ON u.id = r.unit_id JOIN directive d ON d.id = r.directive_id
      WHERE u.code = 'phu-chan' AND d.code = '25-NQ/TW' AND r.state = 'IN_APPROVAL'`,
  );
  const head = await as("Trần Đình Luân");
  await head.goto("/notices");
  await expect(head.getByRole("main")).toContainText(/chờ (phê )?duyệt/);
  await head.goto(`/reports/${waiting.id}`);
  await expect(head.getByText("Đã báo vì chờ lâu").first()).toBeVisible();
  await expect(head.getByText("Chờ lâu không làm báo cáo được duyệt hay được công nhận đạt.").first()).toBeVisible();
  const { state } = await office.row(
    z.object({ state: z.string() }),
    sql`SELECT state FROM report WHERE id = ${waiting.id}::uuid`,
  );
  expect(state).toBe("IN_APPROVAL");
});

test("a request for more time is refused with an answer that the ward reads at its deadline", async ({
  as,
  office,
}) => {
  const { id, plan } = await office.row(
    z.object({ id: z.string(), plan: z.string() }),
    sql`SELECT m.id, a.plan_id AS plan FROM milestone m JOIN assignment a ON a.id = m.assignment_id JOIN unit u ON u.id = a.unit_id
      JOIN directive d ON d.id = a.directive_id WHERE u.code = 'huong-mac' AND d.code = '25-NQ/TW' AND m.kind = 'SEND_REPORT'`,
  );
  const ward = await as("Đỗ Thị Quỳnh");
  await ward.goto(`/plans/${plan}/milestones/${id}`);
  await ward.getByLabel("Xin đến ngày").fill("chậm nhất ngày 28/4/2023");
  await ward.getByLabel("Lý do").fill("Chờ số liệu của trạm y tế phường");
  await ward.getByRole("button", { name: "Xin gia hạn" }).click();
  await expect(ward.getByText("Chờ quyết định").first()).toBeVisible();

  const leader = await as("Phạm Quốc Bảo");
  await leader.goto(`/plans/${plan}/extensions`);
  await leader.getByText("Quyết định", { exact: true }).first().click();
  await leader.getByText("Không đồng ý", { exact: true }).first().click();
  await leader.getByLabel(/^Trả lời/).fill("Đơn vị đã có đủ số liệu từ tháng 3.");
  await leader.getByLabel("Số, ký hiệu văn bản").fill("106-CV/TU");
  await leader.getByLabel("Ngày văn bản").fill("2023-04-19");
  await leader.getByRole("button", { name: "Ghi quyết định" }).click();
  await expect(leader.getByText("Đơn vị đã có đủ số liệu từ tháng 3.").first()).toBeVisible();
  await ward.goto(`/plans/${plan}/milestones/${id}`);
  await expect(ward.getByText("Đơn vị đã có đủ số liệu từ tháng 3.").first()).toBeVisible();
});
