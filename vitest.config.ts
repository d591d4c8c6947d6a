import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["**/*.test.ts"],
    exclude: ["node_modules/**", ".next/**", ".data/**", "e2e/**"],
    globalSetup: ["lib/platform/test-server.ts"],
    maxWorkers: 2,
    testTimeout: 20_000,
    env: { TZ: "UTC", PORTAL_LOG: "silent" },
  },
});
