import { reportOf } from "../fixtures/campaign.ts";
import { cellOf } from "../fixtures/figures.ts";
import { expectTrueFigures } from "../fixtures/recount.ts";
import { approveHere, openWaiting, sendHere } from "../fixtures/steps.ts";
import { expect, test } from "../fixtures/test.ts";
import { editor, expectSaved, openSection, typeInto } from "../fixtures/writing.ts";

test("the drafter finds only the returned section open, everywhere else reads", async ({ as, office }) => {
  const { id } = await reportOf(office, "phu-khe");
  const page = await as("Nguyễn Văn Sáng");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Có một nội dung bị trả lại cần sửa");
  await openWaiting(page, /25-NQ\/TW: sửa 1 nội dung bị trả lại/, "Sửa nội dung này");
  await expect(page.getByRole("toolbar", { name: "Công cụ soạn thảo" })).toBeVisible();
  await expect(page.getByRole("main")).toContainText("Nêu tên từng mô hình được công nhận và số hộ tham gia.");
  await expect(page.getByRole("main")).toContainText("Chung chung, chưa có kết quả cụ thể");
  for (const code of ["II.1.1", "II.1.2", "II.1.3", "II.2.1", "II.3"]) {
    await page.goto(`/reports/${id}/write?item=${code}`);
    await expect(page.getByText("Mục này đang khóa vì không nằm trong nội dung bị trả lại.")).toBeVisible();
    await expect(editor(page)).toHaveCount(0);
  }
  await page.goto(`/reports/${id}/write?item=figures`);
  await expect(cellOf(page, "A04", 0), "the figures are sealed too").toHaveAttribute("aria-readonly", "true");

  const { digest } = await reportOf(office, "phu-khe");
  const answers = await page.evaluate(async (report) => {
    const links = [...document.querySelectorAll<HTMLAnchorElement>('a[href*="/write?item=II.1.1"]')];
    const body = JSON.stringify({
      baseRevision: 1,
      blocks: [{ id: "x1", kind: "paragraph", runs: [{ text: "chép đè" }] }],
    });
    const answer = await fetch(`/api/autosave/${report}/${report}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body,
    });
    return { links: links.length, status: answer.status };
  }, id);
  expect(answers.links).toBeGreaterThan(0);
  expect(answers.status).toBe(422);
  expect((await reportOf(office, "phu-khe")).digest, "sealed against a direct address too").toBe(digest);
});

test("the drafter mends and answers it, and it goes up again", async ({ as, office }) => {
  const { id } = await reportOf(office, "phu-khe");
  const page = await as("Nguyễn Văn Sáng");
  await openSection(page, id, "II.2.2");
  await expect(page.getByRole("button", { name: "Trình duyệt lại" }), "not before it is answered").toBeDisabled();
  await typeInto(page, 1, " Mười bốn mô hình ấy có 1.236 hộ tham gia.");
  await expectSaved(page);
  const reply = page.getByRole("form", { name: "Trả lời" });
  await reply.getByLabel(/^Trả lời/).fill("Đã bổ sung tên 14 mô hình và số hộ.");
  await reply.getByRole("button", { name: "Đánh dấu đã trả lời" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Đã trả lời đủ, có thể trình duyệt lại");
  await page.getByRole("button", { name: "Trình duyệt lại" }).click();
  await expect.poll(() => reportOf(office, "phu-khe").then(({ state }) => state)).toBe("IN_APPROVAL");
  await expectTrueFigures(await as("Phạm Quốc Bảo"), office);
});

test("the head sees what changed, approves and sends it a second time", async ({ as, office }) => {
  const head = await as("Nguyễn Thế Hiệu");
  await openWaiting(head, /25-NQ\/TW: chờ phê duyệt/, "Đọc, phê duyệt");
  await expect(head.getByRole("main")).toContainText("Thay đổi so với bản 1");
  await expect(head.getByRole("main")).toContainText("Mười bốn mô hình ấy có 1.236 hộ tham gia.");
  await approveHere(head);
  await sendHere(head, 65, "2023-04-19");
  await expectTrueFigures(await as("Phạm Quốc Bảo"), office);
});
