import { expectTrueFigures } from "../fixtures/recount.ts";
import { approveHere, openWaiting } from "../fixtures/steps.ts";
import { expect, test } from "../fixtures/test.ts";

test("the head of Ban Dân vận approves first", async ({ as, office }) => {
  const head = await as("Trần Thị Kim Dung");
  await openWaiting(head, /25-NQ\/TW/, "Phê duyệt");
  await expect(head.getByRole("main")).toContainText("bước 1 trên 2");
  await approveHere(head);
  await expectTrueFigures(await as("Phạm Quốc Bảo"), office);
});

test("then a leader, from what waits on the leaders' desk", async ({ as, office }) => {
  const leader = await as("Phạm Quốc Bảo");
  await expect(leader.getByRole("heading", { name: "Chờ đồng chí quyết định: 1" })).toBeVisible();
  await leader.getByRole("link", { name: "Đọc và quyết định" }).click();
  const main = leader.getByRole("main");
  await expect(main).toContainText("bước 2 trên 2");
  await expect(main).toContainText("Vũ Hoàng Anh trình lúc");
  await main.getByText("Ghi cuộc họp, văn bản kèm theo").click();
  await main.getByLabel("Cuộc họp").fill("Hội nghị Ban Thường vụ Thành ủy ngày 24/4/2023");
  await approveHere(leader);
  await expect(main).toContainText("Đã duyệt, chờ gửi");
  await expect(main).toContainText("Hội nghị Ban Thường vụ Thành ủy ngày 24/4/2023");
  await expectTrueFigures(leader, office);
});
