import { ensureBrowser } from "./steps/browser.ts";
import { printFailure } from "./steps/failure.ts";
import { closeWith } from "./steps/programs.ts";
import { step } from "./steps/step.ts";
import { runBrowserTests, tryBuild } from "./steps/tests.ts";

/** `npm run test:e2e [-- FILES]`: browser tests against a production server of their own. */
try {
  await step("trình duyệt · browser", ensureBrowser);
  await tryBuild();
} catch (error) {
  printFailure(error);
  closeWith([{ passed: 0, failed: 1 }]);
}
closeWith([await runBrowserTests(process.argv.slice(2))]);
