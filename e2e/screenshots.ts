import { existsSync, mkdirSync } from "node:fs";
import { chromium, type Page } from "@playwright/test";
import { signIn } from "./fixtures/people.ts";

/**
 * Takes the eight pictures of the README from a portal with the starter campaign as on its first day:
 * `node e2e/screenshots.ts http://localhost:3000`. They land in e2e/readme/, as JPEG, so that a clone stays small.
 */
const base = process.argv[2] ?? "http://localhost:3000";
const SYSTEM = "/usr/bin/chromium";
const OUT = "e2e/readme";

type Picture = { name: string; who: string; show: (page: Page) => Promise<unknown> };

/** The first report of a list that matches, opened. */
async function report(page: Page, unit: string, place: string): Promise<void> {
  await page.goto("/reports?directive=25-NQ-TW");
  const href = await page
    .getByRole("row", { name: new RegExp(unit) })
    .getByRole("link")
    .first()
    .getAttribute("href");
  await page.goto(`${href ?? ""}${place}`);
}

/** The committee's plan brought as a file and read by the worker. */
async function readPlan(page: Page): Promise<void> {
  await page.goto("/plans/import");
  await page.getByLabel("Chọn tệp kế hoạch").setInputFiles("prisma/seed/ke-hoach-tu-son-2023.txt");
  await page.getByRole("button", { name: "Đọc kế hoạch" }).click();
  await page.getByRole("button", { name: "Tạo dự thảo kế hoạch" }).waitFor({ timeout: 30_000 });
}

const pictures: readonly Picture[] = [
  { name: "1-desk-of-a-ward", who: "Nguyễn Thu Hà", show: (page) => page.goto("/desk/ward") },
  { name: "2-writing", who: "Nguyễn Thu Hà", show: (page) => report(page, "Tam Sơn", "/write?item=II.2.2") },
  { name: "3-review", who: "Lê Minh Tâm", show: (page) => report(page, "Đồng Kỵ", "/review?tab=text") },
  { name: "4-leaders", who: "Phạm Quốc Bảo", show: (page) => page.goto("/desk/leaders") },
  { name: "5-report", who: "Phạm Quốc Bảo", show: (page) => report(page, "Đình Bảng", "") },
  {
    name: "6-plan",
    who: "Vũ Hoàng Anh",
    show: async (page) => {
      await page.goto("/plans");
      const link = page.getByRole("main").locator('a[href*="/plans/0"]:not([href*="edit"])').last();
      await page.goto((await link.getAttribute("href")) ?? "/plans");
    },
  },
  { name: "7-reading-a-plan", who: "Vũ Hoàng Anh", show: readPlan },
  {
    name: "8-building-a-plan",
    who: "Vũ Hoàng Anh",
    show: async (page) => {
      await readPlan(page);
      await page.getByRole("button", { name: "Tạo dự thảo kế hoạch" }).click();
      await page.waitForURL(/\/edit/);
      await page.goto(`${new URL(page.url()).pathname}?step=deadlines`);
    },
  },
];

mkdirSync(OUT, { recursive: true });
const browser = await chromium.launch(existsSync(SYSTEM) ? { executablePath: SYSTEM, args: ["--no-sandbox"] } : {});
for (const { name, who, show } of pictures) {
  const context = await browser.newContext({
    baseURL: base,
    locale: "vi-VN",
    timezoneId: "Asia/Ho_Chi_Minh",
    viewport: { width: 1366, height: 900 },
  });
  const page = await context.newPage();
  await signIn(page, who);
  await show(page);
  await page.waitForLoadState("networkidle");
  await page.screenshot({ path: `${OUT}/${name}.jpg`, type: "jpeg", quality: 82 });
  console.log(`${OUT}/${name}.jpg`);
  await context.close();
}
await browser.close();
