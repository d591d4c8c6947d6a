import { runChecks } from "./steps/checks.ts";
import { closeWith } from "./steps/programs.ts";

/** `npm run check`: strict types, lint, format, layers and circles, dead code. */
closeWith([await runChecks()]);
