import { readFileSync } from "node:fs";
import { submitForApproval } from "#lib/report/commands/approval.ts";
import { reportOf, writeAll } from "../fixtures/campaign.ts";
import { expect, test } from "../fixtures/test.ts";
import { expectKept, openSection, saveState, writeParagraphs } from "../fixtures/writing.ts";

const HUONG_MAC = { unit: "huong-mac", drafter: "do-thi-quynh.huong-mac", approver: "" };

test("a report that goes up while somebody types: the text is kept, told of, and can be taken along", async ({
  as,
  office,
}) => {
  await writeAll(office, HUONG_MAC);
  const page = await as("Nguyễn Văn Toản");
  const before = await reportOf(office, "huong-mac");
  await openSection(page, before.id, "II.1.1");
  await office.act(HUONG_MAC.drafter, submitForApproval, { reportId: before.id, digest: before.digest });
  await writeParagraphs(page, ["Viết khi báo cáo vừa được trình."]);
  await expect(saveState(page, "Chưa lưu được: Phần này đang khóa")).toBeVisible();
  await expectKept(page, "Viết khi báo cáo vừa được trình.");
  const coming = page.waitForEvent("download");
  await page.getByRole("button", { name: "Tải phần chưa lưu" }).click();
  expect(readFileSync(await (await coming).path(), "utf8")).toContain("Viết khi báo cáo vừa được trình.");

  page.on("dialog", (dialog) => void dialog.accept());
  await page.goto(`/reports/${before.id}/write?item=II.1.1`);
  const left = page.getByRole("region", { name: "Còn phần đã viết trên máy này mà chưa gửi" });
  await expect(left).toContainText("mục đang khóa nên chưa gửi được");
  await left.getByRole("button", { name: "Bỏ phần này" }).click();
  await expect(left).toHaveCount(0);
  expect((await reportOf(office, "huong-mac")).digest, "nothing of it is in the report").toBe(before.digest);
});
