import { expectState, Paper } from "../fixtures/review.ts";
import { expect, test } from "../fixtures/test.ts";
import { COLLEAGUE, REVIEW_HEAD, REVIEWER, wards } from "../fixtures/wards.ts";

/** The queue of Ban Dân vận: who has what, and how it goes from one to another. */

test("the head gives a report to a reviewer, a colleague takes it over with a word, and puts it down again", async ({
  as,
  office,
}) => {
  const paper = await Paper.of(office, wards.phuKhe, "SUBMITTED");
  const head = await as(REVIEW_HEAD.name);
  await head.goto("/reviews?q=Phù Khê");
  await head.getByRole("checkbox", { name: `Chọn Phù Khê, ${paper.directive}` }).check();
  const give = head.getByRole("form", { name: "Giao các báo cáo đã chọn" });
  await give
    .getByLabel(/^Giao các báo cáo đã chọn cho/)
    .selectOption({ label: REVIEWER.name })
    .catch(async () => {
      const option = give.getByRole("option", { name: new RegExp(`^${REVIEWER.name}`) });
      await give.getByLabel(/^Giao các báo cáo đã chọn cho/).selectOption(await option.first().getAttribute("value"));
    });
  await give.getByRole("button", { name: "Giao các báo cáo đã chọn" }).click();
  const row = head.getByRole("row", { name: new RegExp(`Phù Khê.*${paper.directive.replace("/", "\\/")}`) });
  await expect(row).toContainText(REVIEWER.name);
  await expect(row).toContainText("chưa bắt đầu");

  const colleague = await as(COLLEAGUE.name);
  await colleague.goto(paper.reviewing);
  await colleague.getByRole("button", { name: "Nhận thay…" }).click();
  const over = colleague.getByRole("form", { name: new RegExp(`^Nhận thay đồng chí ${REVIEWER.name}`) });
  await over.getByRole("button", { name: "Nhận thay" }).click();
  await expect(over, "not without a word").toContainText("Xin ghi một lời");
  await over.getByLabel(/^Lời nhắn/).fill("Đồng chí đi công tác, tôi đọc tiếp.");
  await over.getByRole("button", { name: "Nhận thay" }).click();
  await expect(colleague.getByRole("main")).toContainText("đồng chí");

  const reviewer = await as(REVIEWER.name);
  await reviewer.goto("/notices");
  await expect(reviewer.getByRole("main")).toContainText("Đồng chí đi công tác, tôi đọc tiếp.");

  await colleague.goto(paper.reviewing);
  await colleague.getByRole("button", { name: "Nhận thẩm định" }).first().click();
  await expectState(paper, "IN_REVIEW");
  await reviewer.goto(paper.reviewing);
  await reviewer.getByRole("button", { name: "Nhận thay…" }).click();
  const back = reviewer.getByRole("form", { name: new RegExp(`^Nhận thay đồng chí ${COLLEAGUE.name}`) });
  await back.getByLabel(/^Lời nhắn/).fill("Tôi về rồi.");
  await back.getByRole("button", { name: "Nhận thay" }).click();
  await expect(reviewer.getByText("đồng chí đang thẩm định").first()).toBeVisible();
  await reviewer.goto(`${paper.reviewing}?tab=conclude`);
  await reviewer.getByRole("button", { name: "Thôi thẩm định" }).first().click();
  await expectState(paper, "SUBMITTED");
});

test("filters narrow the queue, the address keeps them, and J, K, N and ? work without the mouse", async ({
  as,
  office,
}) => {
  await Paper.of(office, wards.tuongGiang, "SUBMITTED");
  const reviewer = await as(REVIEWER.name);
  await reviewer.goto("/reviews");
  const filters = reviewer
    .getByRole("search")
    .or(reviewer.getByRole("form", { name: "Lọc hàng chờ" }))
    .first();
  await filters.getByLabel("Đơn vị", { exact: true }).fill("tuong giang");
  await filters.getByRole("button", { name: "Lọc" }).click();
  await expect(reviewer).toHaveURL(/q=tuong/);
  await expect(reviewer.getByRole("heading", { level: 1 })).toBeVisible();
  const rows = reviewer.getByRole("row", { name: /Tương Giang/ });
  await expect(rows).toHaveCount(1);
  await expect(reviewer.getByRole("row", { name: /Đồng Kỵ/ })).toHaveCount(0);
  await expect(async () => {
    await reviewer.keyboard.press("j");
    await expect(rows.locator(":focus")).toHaveCount(1, { timeout: 500 });
  }, "the keys work once the page does").toPass();
  await reviewer.keyboard.press("n");
  await expect(rows).toContainText("đồng chí giữ");
  await reviewer.keyboard.press("?");
  await expect(reviewer.getByRole("dialog", { name: "Phím tắt" })).toBeVisible();
  await reviewer.keyboard.press("Escape");
  await reviewer.getByRole("link", { name: "Bỏ lọc" }).click();
  await expect(reviewer).not.toHaveURL(/q=/);
});
