import { existsSync } from "node:fs";
import { chromium } from "playwright";
import { Failure } from "./failure.ts";
import { runProgram } from "./programs.ts";

/** Debian's Chromium, where there is one: Playwright's own cannot be fetched everywhere. */
export const SYSTEM_CHROMIUM = "/usr/bin/chromium";

/**
 * Sees that there is a browser for the tests: the system's Chromium, else Playwright's own, which is fetched once.
 *
 * @throws Failure when neither can be had
 */
export async function ensureBrowser(remark: (text: string) => void): Promise<void> {
  if (existsSync(SYSTEM_CHROMIUM)) return remark(SYSTEM_CHROMIUM);
  if (existsSync(chromium.executablePath())) return remark("Playwright");
  const { code } = await runProgram("playwright/cli.js", ["install", "chromium"], {}, true);
  if (code === 0 && existsSync(chromium.executablePath())) return remark("Playwright, mới tải · fetched");
  throw new Failure(
    "Không có trình duyệt để chạy kiểm thử.",
    "There is no browser for the tests, and Playwright's own could not be fetched.",
    "apt-get install chromium",
  );
}
