import { TOTP } from "otpauth";
import { z } from "zod";
import { sql } from "#lib/platform/sql.ts";
import { expectState, inDays, Paper, today } from "../fixtures/review.ts";
import { expect, test } from "../fixtures/test.ts";
import { wards } from "../fixtures/wards.ts";

/** Standing in for somebody, and proving who decides. */

test("a delegation is made, decides under both names, and ends", async ({ as, office }) => {
  const { head } = wards.phuKhe;
  const deputy = "Quách Thị Nhàn";
  const paper = await Paper.of(office, wards.phuKhe, "IN_APPROVAL", "819-QĐ/TU");
  const giver = await as(head.name);
  await giver.goto("/account");
  const form = giver
    .getByRole("form", { name: "Ủy quyền cho người khác" })
    .or(giver.locator("form").filter({ has: giver.getByLabel("Người nhận ủy quyền") }));
  const position = form.first().getByLabel("Vai trò ủy quyền");
  await position.selectOption({ index: 1 }).catch(() => position.selectOption({ index: 0 }));
  const chosen = form.first().getByRole("option", { name: new RegExp(`^${deputy}`) });
  await form
    .first()
    .getByLabel("Người nhận ủy quyền")
    .selectOption(await chosen.getAttribute("value"));
  await form.first().getByLabel("Từ ngày").fill(today());
  await form
    .first()
    .getByLabel(/^Đến hết ngày/)
    .fill(inDays(5));
  await form.first().getByLabel("Lý do").fill("Đi công tác");
  await form.first().getByRole("button", { name: "Ủy quyền" }).click();
  await expect(giver.getByText(`Ủy quyền cho ${deputy}`)).toBeVisible();

  const stand = await as(deputy);
  await stand.goto(`/reports/${paper.id}/approve`);
  await expect(stand.getByText(`Đồng chí quyết định thay ${head.name} theo ủy quyền`).first()).toBeVisible();
  await stand.getByRole("button", { name: "Phê duyệt báo cáo" }).click();
  await expectState(paper, "APPROVED");
  const drafter = await as(wards.phuKhe.drafter.name);
  await drafter.goto(`/reports/${paper.id}`);
  await expect(drafter.getByText(`${deputy} (thay ${head.name} theo ủy quyền)`).first()).toBeVisible();

  await giver.goto("/account");
  await giver.getByRole("button", { name: "Kết thúc ủy quyền" }).first().click();
  await expect(giver.getByText(`Ủy quyền cho ${deputy}`)).toHaveCount(0);
  await stand.goto(`/reports/${paper.id}`);
  await expect(stand.getByRole("button", { name: "Rút lại phê duyệt…" })).toHaveCount(0);
});

test("with a second factor an approval asks for the code, refuses a wrong one, and takes the right one", async ({
  as,
  office,
}) => {
  const { head } = wards.tamSon;
  const paper = await Paper.of(office, wards.tamSon, "IN_APPROVAL", "819-QĐ/TU");
  const person = await as(head.name);
  await person.goto("/account");
  await person.getByRole("button", { name: "Bật xác thực hai bước" }).click();
  const typed = await person
    .getByText(/^[A-Z2-7]{4}( [A-Z2-7]{4})+/)
    .first()
    .textContent();
  const phone = new TOTP({ secret: (typed ?? "").replaceAll(" ", "") });
  await person
    .getByLabel(/^Mã xác thực/)
    .first()
    .fill(phone.generate());
  await person.getByRole("button", { name: "Hoàn tất" }).click();
  await expect(person.getByText("Mười mã dự phòng").first()).toBeVisible();
  // A code counts once; the test does not wait for the next half minute.
  await office.rows(
    z.object({ id: z.string() }),
    sql`UPDATE second_factor SET last_step = 0 WHERE person_id = ${(await office.viewer(head.key)).personId}::uuid RETURNING person_id AS id`,
  );
  await person.goto(`/reports/${paper.id}/approve`);
  const form = person.getByRole("form", { name: "Phê duyệt" });
  await form.getByLabel(/^Mã xác thực/).fill("000000");
  await form.getByRole("button", { name: "Phê duyệt báo cáo" }).click();
  await expect(
    form
      .getByRole("alert")
      .or(form.getByText(/[Mm]ã .*(sai|không đúng)/))
      .first(),
  ).toBeVisible();
  await expectState(paper, "IN_APPROVAL");
  await form.getByLabel(/^Mã xác thực/).fill(phone.generate());
  await form.getByRole("button", { name: "Phê duyệt báo cáo" }).click();
  await expectState(paper, "APPROVED");
});
