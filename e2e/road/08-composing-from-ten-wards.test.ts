import { accept, approve, listAbsent, mendTamSon, reportOf, send } from "../fixtures/campaign.ts";
import { expectTrueFigures } from "../fixtures/recount.ts";
import { expect, test } from "../fixtures/test.ts";

const TAM_SON = { unit: "tam-son", drafter: "nguyen-thu-ha.tam-son", approver: "ngo-thi-thuy.tam-son" };
const PHU_CHAN = { unit: "phu-chan", drafter: "nguyen-thi-duyen.phu-chan", approver: "tran-dinh-luan.phu-chan" };
const TODAY = "2023-04-24";
const CITED = 10;

test("the other wards are accepted, by their own people", async ({ as, office }) => {
  await mendTamSon(office, TAM_SON.drafter);
  for (const ward of [TAM_SON, PHU_CHAN]) {
    await approve(office, ward);
    await send(office, ward, TODAY);
  }
  for (const unit of ["tam-son", "phu-chan", "dong-ky", "huong-mac"]) await accept(office, unit);
  await expectTrueFigures(await as("Phạm Quốc Bảo"), office);
});

test("Ban Dân vận begins the city's report and takes passages of ten wards over", async ({ as, office }) => {
  const drafter = await as("Vũ Hoàng Anh");
  await drafter
    .getByRole("form", { name: /25-NQ\/TW/ })
    .getByRole("button")
    .click();
  await expect
    .poll(() =>
      reportOf(office, "tu-son").then(
        ({ state }) => state,
        () => "none",
      ),
    )
    .toBe("DRAFT");
  const { id } = await reportOf(office, "tu-son");
  await drafter.goto(`/reports/${id}/compose`);
  await expect(drafter.getByRole("heading", { level: 1 })).toHaveText("Đã dùng báo cáo của 0 trên 12 đơn vị");

  for (let cited = 1; cited <= CITED; cited += 1) {
    const source = drafter.getByRole("form", { name: /^Lấy nội dung từ báo cáo của/ }).nth(cited - 1);
    await source.getByRole("checkbox", { name: "Đoạn 1" }).check();
    await source.getByRole("button", { name: "Lấy các đoạn đã chọn" }).click();
    await expect(drafter.getByRole("heading", { level: 1 })).toHaveText(`Đã dùng báo cáo của ${cited} trên 12 đơn vị`);
  }
  const items = drafter.getByRole("navigation", { name: "Các mục của báo cáo" }).getByRole("link");
  const count = await items.count();
  for (let item = 1; item < count; item += 1) {
    await items.nth(item).click();
    const source = drafter.getByRole("form", { name: /^Lấy nội dung từ báo cáo của/ }).first();
    await source.getByRole("checkbox", { name: "Đoạn 1" }).check();
    await source.getByRole("button", { name: "Lấy các đoạn đã chọn" }).click();
    await expect(drafter.getByText(/^đã dùng 1\//).first()).toBeVisible();
  }
  await expectTrueFigures(await as("Phạm Quốc Bảo"), office);
});

test("who sent nothing is listed absent with a reason, then it goes up", async ({ as, office }) => {
  const { id } = await reportOf(office, "tu-son");
  const drafter = await as("Vũ Hoàng Anh");
  await drafter.goto(`/reports/${id}/write`);
  await expect(drafter.getByRole("main"), "what is missing is said before").toContainText(
    /Còn 22 báo cáo nguồn chưa đạt và chưa được ghi là vắng mặt/,
  );
  const [last] = await listAbsent(office, "vu-hoang-anh", 1);
  await drafter.goto(`/reports/${id}/compose`);
  const missing = drafter.getByText(`${last} · Chưa bắt đầu`);
  await missing.click();
  const form = drafter.getByRole("form", { name: `Ghi vắng: ${last}` });
  await form.getByLabel(/^Lý do vắng/).fill("Đơn vị đề nghị gửi sau, đã được Thành ủy đồng ý.");
  await form.getByRole("button", { name: "Ghi vắng" }).click();
  await expect(drafter.getByText("Đã đủ nguồn")).toBeVisible();

  await drafter.goto(`/reports/${id}/write`);
  await drafter.getByRole("button", { name: "Trình duyệt" }).click();
  await expect.poll(() => reportOf(office, "tu-son").then(({ state }) => state)).toBe("IN_APPROVAL");
  await expectTrueFigures(await as("Phạm Quốc Bảo"), office);
});
