import { mkdirSync, rmSync } from "node:fs";
import { z } from "zod";
import { build, generateClient } from "./build.ts";
import { readReport, runProgram, type Tally, tallyOf } from "./programs.ts";

const REPORTS = "test-results";
const vitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numFailedTestSuites: z.number(),
});
const playwrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }),
  errors: z.array(z.unknown()),
});

/**
 * Unit tests and tests on a real Postgres of their own.
 *
 * @param args what stands behind the command: file names, options of vitest
 */
export async function runUnitTests(args: string[], env: Record<string, string> = {}): Promise<Tally> {
  await generateClient(() => undefined);
  const report = freshReport("unit.json");
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const { code } = await runProgram(
    "vitest/vitest.mjs",
    ["run", ...reporters, ...args],
    { FORCE_COLOR: "0", ...env },
    true,
  );
  const counted = readReport(report, vitestReport);
  return tallyOf(code, counted && { passed: counted.numPassedTests, failed: counted.numFailedTests });
}

/** Browser tests, against a production server of their own with the starter campaign. */
export async function runBrowserTests(args: string[]): Promise<Tally> {
  await generateClient(() => undefined);
  const report = freshReport("browser.json");
  const env = { PLAYWRIGHT_JSON_OUTPUT_FILE: report, FORCE_COLOR: "0" };
  const given = ["test", "-c", "e2e/playwright.config.ts", "--reporter=line,json", ...args];
  const { code } = await runProgram("@playwright/test/cli.js", given, env, true);
  const counted = readReport(report, playwrightReport);
  return tallyOf(
    code,
    counted && { passed: counted.stats.expected, failed: counted.stats.unexpected + counted.stats.flaky },
  );
}

/** The production build, as one thing that may fail. */
export async function tryBuild(): Promise<Tally> {
  mkdirSync(REPORTS, { recursive: true });
  await build((text) => console.log(`  ${text}`), `${REPORTS}/build.log`);
  return { passed: 1, failed: 0 };
}

function freshReport(name: string): string {
  mkdirSync(REPORTS, { recursive: true });
  rmSync(`${REPORTS}/${name}`, { force: true });
  return `${REPORTS}/${name}`;
}
