import { reportOf } from "../fixtures/campaign.ts";
import { expect, test } from "../fixtures/test.ts";
import { editor, expectSaved, openSection, saveState, typeInto, writeParagraphs } from "../fixtures/writing.ts";

const QUYNH = "Đỗ Thị Quỳnh";
const TOAN = "Nguyễn Văn Toản";

test("two drafters in different sections both keep their text", async ({ as, office }) => {
  const { id } = await reportOf(office, "huong-mac");
  const [quynh, toan] = [await as(QUYNH), await as(TOAN)];
  await Promise.all([openSection(quynh, id, "II.1.3"), openSection(toan, id, "II.3")]);
  await writeParagraphs(quynh, ["Mặt trận và các đoàn thể cùng vào cuộc.", "Mỗi đoàn thể nhận một việc."]);
  await writeParagraphs(toan, ["Phương hướng là giữ nghề, giữ làng, giữ kỷ cương."]);
  await Promise.all([expectSaved(quynh), expectSaved(toan)]);
  for (const reader of [quynh, toan]) {
    await reader.goto(`/reports/${id}`);
    const paper = reader.getByRole("main");
    await expect(paper).toContainText("Mặt trận và các đoàn thể cùng vào cuộc.");
    await expect(paper).toContainText("Mỗi đoàn thể nhận một việc.");
    await expect(paper).toContainText("Phương hướng là giữ nghề, giữ làng, giữ kỷ cương.");
  }
});

test("two in the same paragraph: the second gets both texts side by side, and nothing is lost", async ({
  as,
  office,
}) => {
  const { id } = await reportOf(office, "huong-mac");
  const [quynh, toan] = [await as(QUYNH), await as(TOAN)];
  await Promise.all([openSection(quynh, id, "II.2.1"), openSection(toan, id, "II.2.1")]);
  // Toản's line is slow: he does not yet see what Quỳnh writes.
  await toan.context().setOffline(true);
  await typeInto(quynh, 1, " Chi bộ họp với dân hằng quý.");
  await expectSaved(quynh);
  await typeInto(toan, 1, " Tổ dân vận đến từng xưởng.");
  await toan.context().setOffline(false);
  const choice = toan.getByRole("region", { name: "Có người vừa sửa cùng đoạn này" }).or(toan.getByRole("alert"));
  await expect(choice.first()).toContainText("Chưa đoạn nào bị mất");
  await expect(choice.first()).toContainText("Chi bộ họp với dân hằng quý.");
  await expect(choice.first()).toContainText("Tổ dân vận đến từng xưởng.");
  await expect(choice.first()).toContainText(QUYNH);
  await expect(choice.first().locator("mark").first(), "what differs is marked").toBeVisible();
  await expect(saveState(toan, "1 đoạn chờ đồng chí chọn")).toBeVisible();
  await toan.getByRole("button", { name: "Giữ cả hai" }).click();
  await expectSaved(toan);
  await quynh.goto(`/reports/${id}`);
  await expect(quynh.getByRole("main")).toContainText("Chi bộ họp với dân hằng quý.");
  await expect(quynh.getByRole("main")).toContainText("Tổ dân vận đến từng xưởng.");
});

test("two in different paragraphs of one section are put together without asking, and each is told who", async ({
  as,
  office,
}) => {
  const { id } = await reportOf(office, "huong-mac");
  const [quynh, toan] = [await as(QUYNH), await as(TOAN)];
  await Promise.all([openSection(quynh, id, "II.1.1"), openSection(toan, id, "II.1.1")]);
  await toan.context().setOffline(true);
  await typeInto(quynh, 1, " Sổ tay dân vận được phát đến từng tổ.");
  await expectSaved(quynh);
  await typeInto(toan, 2, " Phiếu được đọc ngay trong tuần.");
  await toan.context().setOffline(false);
  await expect(saveState(toan, `${QUYNH} vừa sửa mục này – đã ghép`)).toBeVisible();
  await expect(editor(toan)).toContainText("Sổ tay dân vận được phát đến từng tổ.");
  await expect(editor(quynh), "without a reload").toContainText("Phiếu được đọc ngay trong tuần.", { timeout: 20_000 });
  await expect(saveState(quynh, `${TOAN} vừa sửa mục này – đã ghép`)).toBeVisible();
});

test("each sees who else is writing in this section, and who is elsewhere in the report", async ({ as, office }) => {
  const { id } = await reportOf(office, "huong-mac");
  const [quynh, toan] = [await as(QUYNH), await as(TOAN)];
  await openSection(quynh, id, "II.1.1");
  await openSection(toan, id, "II.1.1");
  await expect(saveState(toan, `${QUYNH} đang viết mục này`)).toBeVisible();
  await expect(saveState(quynh, `${TOAN} đang viết mục này`)).toBeVisible({ timeout: 20_000 });
  await openSection(toan, id, "II.3");
  await expect(saveState(quynh, `${TOAN} đang viết mục này`)).toHaveCount(0, { timeout: 20_000 });
});

test("three in one section: one cut off, one in a second tab, one beside them; every word arrives", async ({
  as,
  office,
}) => {
  const { id } = await reportOf(office, "huong-mac");
  const [quynh, toan] = [await as(QUYNH), await as(TOAN)];
  const second = await toan.context().newPage();
  const place = "II.3";
  await openSection(quynh, id, place);
  await openSection(toan, id, place);
  await openSection(second, id, place);
  await quynh.context().setOffline(true);
  await writeParagraphs(quynh, ["Của Quỳnh, lúc mất mạng."]);
  await writeParagraphs(toan, ["Của Toản, ở thẻ thứ nhất."]);
  await writeParagraphs(second, ["Của Toản, ở thẻ thứ hai."]);
  await Promise.all([expectSaved(toan), expectSaved(second)]);
  await quynh.context().setOffline(false);
  await expectSaved(quynh, 20_000);
  const paper = await as(QUYNH);
  await paper.goto(`/reports/${id}`);
  for (const words of ["Của Quỳnh, lúc mất mạng.", "ở thẻ thứ nhất.", "ở thẻ thứ hai."])
    await expect(paper.getByRole("main")).toContainText(words);
});
