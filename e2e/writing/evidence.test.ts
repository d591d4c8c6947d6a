import type { Locator, Page } from "@playwright/test";
import { z } from "zod";
import { pdfFile } from "#lib/document/read/test-pdf-files.ts";
import { picture } from "#lib/file/test-pictures.ts";
import { sql } from "#lib/platform/sql.ts";
import type { Office } from "../fixtures/office.ts";
import { expect, test } from "../fixtures/test.ts";

/** Evidence of a section as a drafter of Hương Mạc brings it: on a good line, on a bad one, and without JavaScript. */

const QUYNH = "Đỗ Thị Quỳnh";
const SECTION = "II.1.2";
const chosen = (name: string, bytes: Uint8Array) => ({
  name,
  mimeType: "application/octet-stream",
  buffer: Buffer.from(bytes),
});
/** A photograph of a telephone, with the notes it keeps behind the picture: six pieces on the way. */
const photo = Buffer.concat([picture("jpeg", 640, 480), Buffer.alloc(1_300_000, "SEFH")]);
const minutes = pdfFile(
  ["mot", "hai", "ba"].map((page) => [[72, 700, `Bien ban hoi nghi tong ket, trang thu ${page}`]]),
);

async function openEvidence(page: Page, office: Office): Promise<Locator> {
  const report = await office.row(
    z.object({ id: z.string() }),
    sql`SELECT r.id FROM report r JOIN unit u ON u.id = r.unit_id JOIN directive d ON d.id = r.directive_id WHERE u.code = 'huong-mac' AND d.code = '25-NQ/TW'`,
  );
  await page.goto(`/reports/${report.id}/write?item=${SECTION}`);
  return page.locator("#evidence");
}

const listed = (evidence: Locator, name: string) => evidence.getByRole("link", { name, exact: true });

/** Drops the photograph on the section, as the same file each time. */
async function drop(evidence: Locator, name: string): Promise<void> {
  const given = { name, content: photo.toString("base64") };
  const dataTransfer = await evidence.page().evaluateHandle(({ name, content }) => {
    const data = new DataTransfer();
    const bytes = Uint8Array.from(atob(content), (sign) => sign.charCodeAt(0));
    data.items.add(new File([bytes], name, { type: "image/jpeg", lastModified: 1 }));
    return data;
  }, given);
  await evidence.getByText("hoặc kéo thả tệp vào đây").dispatchEvent("drop", { dataTransfer });
}

/** Cuts the line for pieces of uploads once some have gone through; gives the offsets that were asked for, and mends it. */
async function cutLine(page: Page, after: number) {
  const offsets: number[] = [];
  let left = after;
  await page.route(/\/api\/uploads/, async (route) => {
    if (left <= 0) return route.abort("connectionreset");
    const offset = new URL(route.request().url()).searchParams.get("offset");
    if (offset !== null) {
      offsets.push(Number(offset));
      left -= 1;
    }
    return route.continue();
  });
  return {
    offsets,
    mend: () => {
      left = Number.POSITIVE_INFINITY;
    },
  };
}

test("a dropped file shows how far it is, goes on after the line was cut, is looked at and taken out", async ({
  as,
  office,
}) => {
  const page = await as(QUYNH);
  const evidence = await openEvidence(page, office);
  const line = await cutLine(page, 2);
  await drop(evidence, "Ảnh hội nghị.jpg");
  const progress = evidence.getByRole("progressbar", { name: "Đang gửi Ảnh hội nghị.jpg" });
  await expect(evidence.getByText(/Mất kết nối, sẽ gửi tiếp từ \d+ %/)).toBeVisible();
  expect(Number(await progress.getAttribute("value"))).toBeGreaterThan(20);
  line.mend();
  await expect(listed(evidence, "Ảnh hội nghị.jpg")).toBeVisible();
  expect(line.offsets, "every piece is sent once").toEqual(
    [0, 256_000, 512_000, 768_000, 1_024_000, 1_280_000].filter((at) => at < photo.length),
  );

  await evidence.getByRole("link", { name: "Xem Ảnh hội nghị.jpg" }).click();
  const viewer = page.getByRole("dialog", { name: "Ảnh hội nghị.jpg" });
  await expect(viewer.getByRole("img", { name: "Trang 1 của Ảnh hội nghị.jpg" })).toBeVisible({ timeout: 30_000 });
  await page.keyboard.press("Escape");
  await expect(viewer).toBeHidden();
  await evidence.getByText("Ghi chú…").click();
  await evidence.getByLabel("Ghi chú cho Ảnh hội nghị.jpg").fill("Toàn cảnh hội nghị ngày 12/4");
  await evidence.getByRole("button", { name: "Lưu ghi chú" }).click();
  await expect(evidence).toContainText("Toàn cảnh hội nghị ngày 12/4");
  await evidence.getByRole("button", { name: "Bỏ Ảnh hội nghị.jpg" }).click();
  await expect(listed(evidence, "Ảnh hội nghị.jpg")).toHaveCount(0);
});

test("what a reload interrupted goes on when the file is brought again", async ({ as, office }) => {
  const page = await as(QUYNH);
  let evidence = await openEvidence(page, office);
  const line = await cutLine(page, 3);
  await drop(evidence, "Ảnh đại biểu.jpg");
  await expect(evidence.getByText(/Mất kết nối/)).toBeVisible();
  // The page goes before the line is back, so that it cannot send on.
  await page.goto("about:blank");
  await page.unrouteAll({ behavior: "ignoreErrors" });
  evidence = await openEvidence(page, office);
  const again = await cutLine(page, Number.POSITIVE_INFINITY);
  await drop(evidence, "Ảnh đại biểu.jpg");
  await expect(listed(evidence, "Ảnh đại biểu.jpg")).toBeVisible();
  expect(line.offsets).toEqual([0, 256_000, 512_000]);
  expect(again.offsets[0]).toBe(768_000);
});

test("a refused file says why and stays named; the others go on", async ({ as, office }) => {
  const page = await as(QUYNH);
  const evidence = await openEvidence(page, office);
  const old = Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    Buffer.from("WordDocument", "utf16le"),
  ]);
  await evidence
    .getByLabel("Chọn tệp…")
    .setInputFiles([
      chosen("Báo cáo cũ.doc", old),
      chosen("Rỗng.pdf", new Uint8Array(0)),
      chosen("Biên bản.pdf", minutes),
    ]);
  await expect(listed(evidence, "Biên bản.pdf")).toBeVisible();
  const sending = evidence.getByRole("list", { name: "Tệp đang gửi" });
  await expect(sending.getByRole("listitem").filter({ hasText: "Báo cáo cũ.doc" })).toContainText(
    "lưu lại thành .docx",
  );
  await expect(sending.getByRole("listitem").filter({ hasText: "Rỗng.pdf" })).toContainText("tệp không có nội dung");
  await sending.getByRole("button", { name: "Bỏ Rỗng.pdf khỏi danh sách" }).click();
  await expect(sending.getByRole("listitem")).toHaveCount(1);

  await evidence.getByRole("link", { name: "Xem Biên bản.pdf" }).click();
  const viewer = page.getByRole("dialog", { name: "Biên bản.pdf" });
  await expect(viewer.getByText("Trang 1/3")).toBeVisible({ timeout: 30_000 });
  await viewer.getByRole("button", { name: "Trang sau" }).click();
  await expect(viewer.getByRole("img", { name: "Trang 2 của Biên bản.pdf" })).toBeVisible();
});

test("without JavaScript the same form takes the file", async ({ as, browser, office }) => {
  const signedIn = await as(QUYNH);
  const state = await signedIn.context().storageState();
  const context = await browser.newContext({
    baseURL: new URL(signedIn.url()).origin,
    javaScriptEnabled: false,
    storageState: state,
    locale: "vi-VN",
  });
  const page = await context.newPage();
  let evidence = await openEvidence(page, office);
  await evidence
    .getByLabel("Chọn tệp…")
    .setInputFiles(chosen("Không kịch bản.pdf", pdfFile([[[72, 700, "Tep gui khi khong co kich ban nao chay"]]])));
  await evidence.getByRole("button", { name: "Thêm minh chứng" }).click();
  evidence = page.locator("#evidence");
  await expect(listed(evidence, "Không kịch bản.pdf")).toBeVisible();
  await context.close();
});
