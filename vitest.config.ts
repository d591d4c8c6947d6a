import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["**/*.test.ts"],
    exclude: ["node_modules/**", ".next/**", ".data/**", "e2e/**"],
    globalSetup: ["lib/platform/test-server.ts"],
    maxWorkers: 2,
    // Files share what they import (half of the time otherwise): a test on Postgres opens a database of its own and
    // sets its own clock, and no file may rest on another (`vitest run --sequence.shuffle.files` holds).
    isolate: false,
    testTimeout: 20_000,
    env: { TZ: "UTC", PORTAL_LOG: "silent" },
  },
});
