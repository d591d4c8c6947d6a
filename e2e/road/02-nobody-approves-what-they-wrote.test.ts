import { approveReport } from "#lib/report/commands/approve.ts";
import { reportOf } from "../fixtures/campaign.ts";
import { expectTrueFigures } from "../fixtures/recount.ts";
import { expect, test } from "../fixtures/test.ts";

test("a drafter tries to approve the ward's report and is told why not and who may", async ({ as, office }) => {
  const { id, digest } = await reportOf(office, "phu-khe");
  const drafter = await as("Nguyễn Văn Sáng");
  await drafter.goto(`/reports/${id}/approve`);
  const page = drafter.getByRole("main");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Đồng chí không phê duyệt được báo cáo này");
  await expect(page).toContainText("đã tham gia viết báo cáo này nên không được phê duyệt");
  await expect(page.getByRole("listitem")).toHaveText("Nguyễn Thế Hiệu, Bí thư Đảng ủy phường");
  await expect(page.getByRole("button", { name: "Phê duyệt" })).toHaveCount(0);
  const tried = await office.try("nguyen-van-sang.phu-khe", approveReport, { reportId: id, digest });
  expect(tried, "nor by the command itself").toMatchObject({ ok: false, problem: { code: "access.role" } });
  expect((await reportOf(office, "phu-khe")).digest, "nothing has changed").toBe(digest);
  await expectTrueFigures(await as("Phạm Quốc Bảo"), office);
});
