import { closeWith } from "./steps/programs.ts";
import { runUnitTests } from "./steps/tests.ts";

/** `npm run test:unit [-- FILES]`: unit tests and tests on a Postgres of their own. */
closeWith([await runUnitTests(process.argv.slice(2))]);
