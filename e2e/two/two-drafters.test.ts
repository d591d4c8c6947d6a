import { reportOf } from "../fixtures/campaign.ts";
import { expect, test } from "../fixtures/test.ts";
import { expectSaved, openSection, paragraph, writeParagraphs } from "../fixtures/writing.ts";

test("two drafters in different sections both keep their text", async ({ as, office }) => {
  const { id } = await reportOf(office, "huong-mac");
  const [quynh, toan] = [await as("Đỗ Thị Quỳnh"), await as("Nguyễn Văn Toản")];
  await Promise.all([openSection(quynh, id, "II.1.3"), openSection(toan, id, "II.3")]);
  await Promise.all([
    writeParagraphs(quynh, ["Mặt trận và các đoàn thể cùng vào cuộc.", "Mỗi đoàn thể nhận một việc."]),
    writeParagraphs(toan, ["Phương hướng là giữ nghề, giữ làng, giữ kỷ cương."]),
  ]);
  await Promise.all([expectSaved(quynh), expectSaved(toan)]);
  for (const reader of [quynh, toan]) {
    await reader.goto(`/reports/${id}`);
    const paper = reader.getByRole("main");
    await expect(paper).toContainText("Mặt trận và các đoàn thể cùng vào cuộc.");
    await expect(paper).toContainText("Mỗi đoàn thể nhận một việc.");
    await expect(paper).toContainText("Phương hướng là giữ nghề, giữ làng, giữ kỷ cương.");
  }
});

test("two in the same paragraph: the second gets both texts to merge, and nothing is lost", async ({ as, office }) => {
  const { id } = await reportOf(office, "huong-mac");
  const [quynh, toan] = [await as("Đỗ Thị Quỳnh"), await as("Nguyễn Văn Toản")];
  await Promise.all([openSection(quynh, id, "II.2.1"), openSection(toan, id, "II.2.1")]);
  const first = await paragraph(quynh, 1).inputValue();
  await paragraph(quynh, 1).fill(`${first} Chi bộ họp với dân hằng quý.`);
  await expectSaved(quynh);
  await paragraph(toan, 1).fill(`${first} Tổ dân vận đến từng xưởng.`);
  const both = toan.getByRole("region", { name: "Có người vừa sửa cùng đoạn này" }).or(toan.getByRole("alert"));
  await expect(both.first()).toContainText("Chưa đoạn nào bị mất");
  await expect(both.first()).toContainText("Chi bộ họp với dân hằng quý.");
  await expect(both.first()).toContainText("Tổ dân vận đến từng xưởng.");
  await expect(both.first()).toContainText("Đỗ Thị Quỳnh");
  await toan.getByRole("button", { name: "Giữ cả hai" }).click();
  await expectSaved(toan);
  await quynh.goto(`/reports/${id}`);
  await expect(quynh.getByRole("main")).toContainText("Chi bộ họp với dân hằng quý.");
  await expect(quynh.getByRole("main")).toContainText("Tổ dân vận đến từng xưởng.");
});

test("two in different paragraphs of one section are put together without asking", async ({ as, office }) => {
  const { id } = await reportOf(office, "huong-mac");
  const [quynh, toan] = [await as("Đỗ Thị Quỳnh"), await as("Nguyễn Văn Toản")];
  await Promise.all([openSection(quynh, id, "II.1.1"), openSection(toan, id, "II.1.1")]);
  const [one, two] = [await paragraph(quynh, 1).inputValue(), await paragraph(toan, 2).inputValue()];
  await paragraph(quynh, 1).fill(`${one} Sổ tay dân vận được phát đến từng tổ.`);
  await expectSaved(quynh);
  await paragraph(toan, 2).fill(`${two} Phiếu được đọc ngay trong tuần.`);
  await expect(toan.getByRole("status").filter({ hasText: "Đã ghép với phần người khác vừa viết" })).toBeVisible();
  await toan.goto(`/reports/${id}`);
  await expect(toan.getByRole("main")).toContainText("Sổ tay dân vận được phát đến từng tổ.");
  await expect(toan.getByRole("main")).toContainText("Phiếu được đọc ngay trong tuần.");
});
