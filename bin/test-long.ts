import { closeWith } from "./steps/programs.ts";
import { runUnitTests } from "./steps/tests.ts";

/** `npm run test:long [-- FILES]`: the same tests, those with a long form (`PORTAL_LONG`) in that form. */
closeWith([await runUnitTests(["--testTimeout=3600000", ...process.argv.slice(2)], { PORTAL_LONG: "1" })]);
