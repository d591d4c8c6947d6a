import { approve, writeAll } from "../fixtures/campaign.ts";
import { expectTrueFigures } from "../fixtures/recount.ts";
import { openWaiting, sendHere } from "../fixtures/steps.ts";
import { expect, test } from "../fixtures/test.ts";

const WARD = { unit: "huong-mac", drafter: "do-thi-quynh.huong-mac", approver: "dam-thi-bich.huong-mac" };

test("a report sent after its last day is late, and everybody reads by how much", async ({ as, office }) => {
  await writeAll(office, WARD);
  await approve(office, WARD);
  await office.setClock("2023-04-24T09:00:00+07:00");
  const drafter = await as("Đỗ Thị Quỳnh");
  await expect(async () => {
    await drafter.reload();
    await expect(drafter.getByText(/đồng hồ mô phỏng/)).toContainText("24/4/2023", { timeout: 500 });
  }).toPass();
  await expect(drafter.getByRole("heading", { level: 1 })).toContainText("quá hạn gửi 4 ngày");
  await openWaiting(drafter, /25-NQ\/TW: đã duyệt, chờ gửi/, "Gửi báo cáo");
  await sendHere(drafter, 41, "2023-04-24");
  await expect(drafter.getByRole("main")).toContainText("quá hạn 4 ngày");

  const leader = await as("Phạm Quốc Bảo");
  await expectTrueFigures(leader, office);
  await leader.getByRole("link", { name: /^Đúng hạn/ }).click();
  await expect(
    leader
      .getByRole("main")
      .getByText(/Hương Mạc/)
      .first(),
  ).toBeVisible();
  await expect(leader.getByRole("main")).toContainText(/gửi ngày 24\/4\/2023, quá hạn 4 ngày/);
});
