import { ensureBrowser } from "./steps/browser.ts";
import { runChecks } from "./steps/checks.ts";
import { printFailure } from "./steps/failure.ts";
import { closeWith, type Tally } from "./steps/programs.ts";
import { seconds, step } from "./steps/step.ts";
import { runBrowserTests, runUnitTests, tryBuild } from "./steps/tests.ts";

/** `npm test`: a browser, checks, unit and database tests, build, browser tests; every part runs, whatever fails before. */
const tallies: Tally[] = [];

async function part(name: string, work: () => Promise<Tally>): Promise<boolean> {
  console.log(`\n── ${name}`);
  const began = performance.now();
  let tally: Tally;
  try {
    tally = await work();
  } catch (error) {
    printFailure(error);
    tally = { passed: 0, failed: 1 };
  }
  tallies.push(tally);
  console.log(`── ${name}: ${tally.passed} passed, ${tally.failed} failed ${seconds(performance.now() - began)}`);
  return tally.failed === 0;
}

const browser = await part("trình duyệt · browser", async () => {
  await step("trình duyệt · browser", ensureBrowser);
  return { passed: 1, failed: 0 };
});
await part("kiểm tra · checks", runChecks);
await part("đơn vị và cơ sở dữ liệu · unit and database tests", () => runUnitTests([]));
const built = await part("bản chạy · build", tryBuild);
if (browser && built) await part("trình duyệt · browser tests", () => runBrowserTests([]));
closeWith(tallies);
