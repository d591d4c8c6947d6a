import { z } from "zod";
import { sql } from "#lib/platform/sql.ts";
import { reportOf } from "../fixtures/campaign.ts";
import { expect, test } from "../fixtures/test.ts";
import { openSection, typeInto } from "../fixtures/writing.ts";
import { beginCityReport } from "../matrix/scene.ts";

const CLOSED = "Phạm Thị Cúc";

test("a closed person is out at the next click, and nothing they type any more is taken", async ({ as, office }) => {
  await beginCityReport(office);
  const { id, digest } = await reportOf(office, "tu-son");
  const person = await as(CLOSED);
  await openSection(person, id, "II.1.1");
  const admin = await as("Phạm Đức Trọng");
  await admin.goto("/desk/admin/people");
  await admin
    .getByRole("searchbox")
    .or(admin.getByLabel(/Tìm theo tên/))
    .first()
    .fill(CLOSED);
  await admin.getByRole("button", { name: "Tìm" }).click();
  await admin.getByRole("link", { name: CLOSED }).click();
  const close = admin.getByRole("form", { name: "Khóa tài khoản" });
  await close.getByLabel(/^Lý do/).fill("Chuyển công tác.");
  await close.getByRole("button", { name: "Khóa tài khoản" }).click();
  await expect(admin.getByRole("main")).toContainText("đã khóa lúc");

  await typeInto(person, 1, "Viết sau khi bị khóa.");
  await expect(person.getByRole("status").filter({ hasText: "Phiên đăng nhập đã kết thúc" })).toBeVisible();
  person.on("dialog", (dialog) => void dialog.accept());
  await person.getByRole("link", { name: "Bàn làm việc" }).first().click();
  await expect(person).toHaveURL(/\/sign-in/);
  expect((await reportOf(office, "tu-son")).digest).toBe(digest);
  const open = await office.row(
    z.object({ count: z.coerce.number() }),
    sql`SELECT count(*) FROM session s JOIN person p ON p.id = s.person_id WHERE p.full_name = ${CLOSED} AND s.ended_at IS NULL`,
  );
  expect(open.count).toBe(0);
});

test("whoever loses a role loses its pages at the next click", async ({ as, office }) => {
  const person = await as("Trịnh Thị Loan");
  await person.goto("/reviews");
  await expect(person.getByRole("table", { name: "Hàng chờ thẩm định" })).toBeVisible();
  const { id } = await office.row(
    z.object({ id: z.string() }),
    sql`SELECT id FROM person WHERE full_name = 'Trịnh Thị Loan'`,
  );
  const admin = await as("Phạm Đức Trọng");
  await admin.goto(`/desk/admin/people/${id}`);
  await admin.getByRole("button", { name: "Kết thúc vai trò" }).first().click();
  await expect(admin.getByRole("button", { name: "Kết thúc vai trò" })).toHaveCount(0);
  await person.goto("/reviews");
  await expect(person).toHaveURL(/\/sign-in/);
});
