import { existsSync } from "node:fs";
import { defineConfig } from "@playwright/test";

const CHROMIUM = "/usr/bin/chromium";
const quiet = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** The province of 2026 is another organisation, on a portal of its own. */
const TWO_LEVELS = "plans/*-two-levels-*.test.ts";

/**
 * Portals from one build (portals.ts starts them): tests of `road/` change the campaign, in order, on one of them; those
 * of `two/` play with several people on another; those of `plans/` make and change plans on a third, those of `writing/`
 * write reports on a fourth, those of `review/` approve, send and review them on a fifth; all others only look, on one
 * more.
 */
export default defineConfig({
  testDir: ".",
  testMatch: "**/*.test.ts",
  outputDir: "../test-results/browser",
  globalSetup: "./portals.ts",
  timeout: 60_000,
  expect: { timeout: 10_000 },
  workers: 2,
  retries: 0,
  forbidOnly: true,
  use: {
    locale: "vi-VN",
    timezoneId: "Asia/Ho_Chi_Minh",
    viewport: { width: 1366, height: 768 },
    actionTimeout: 10_000,
    screenshot: "only-on-failure",
    launchOptions: existsSync(CHROMIUM)
      ? { executablePath: CHROMIUM, args: ["--no-sandbox", ...quiet] }
      : { args: quiet },
  },
  // The longest first, so that two workers end at about the same time.
  projects: [
    { name: "road", testMatch: "road/**/*.test.ts", workers: 1, use: { baseURL: "http://localhost:3102" } },
    { name: "pages", testMatch: "pages/**/*.test.ts", workers: 1, use: { baseURL: "http://localhost:3101" } },
    { name: "matrix", testMatch: "matrix/**/*.test.ts", workers: 1, use: { baseURL: "http://localhost:3101" } },
    {
      name: "plans",
      testMatch: "plans/**/*.test.ts",
      testIgnore: TWO_LEVELS,
      workers: 1,
      use: { baseURL: "http://localhost:3104" },
    },
    { name: "province", testMatch: TWO_LEVELS, workers: 1, use: { baseURL: "http://localhost:3105" } },
    { name: "two", testMatch: "two/**/*.test.ts", workers: 1, use: { baseURL: "http://localhost:3103" } },
    { name: "writing", testMatch: "writing/**/*.test.ts", workers: 1, use: { baseURL: "http://localhost:3106" } },
    { name: "review", testMatch: "review/**/*.test.ts", workers: 1, use: { baseURL: "http://localhost:3108" } },
    // Its tests stop and start a portal of their own.
    { name: "restart", testMatch: "restart/**/*.test.ts", workers: 1, use: { baseURL: "http://localhost:3107" } },
  ],
});
