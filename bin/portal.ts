import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { z } from "zod";
import { printFailure } from "./steps/failure.ts";

/**
 * `npm run -s portal -- WORD …`: the command line. Each word is a file of bin/portal/ whose default export gets what
 * stands after the word and gives back the exit code: 0 held, 1 did not hold, 2 used wrongly. Standard output carries
 * only what was asked for; everything else goes to standard error.
 */
const folder = join(import.meta.dirname, "portal");
const [word = "", ...rest] = process.argv.slice(2);
const words = readdirSync(folder).filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"));
const known = words.map((name) => name.slice(0, -".ts".length)).sort();

const program = z.object({
  default: z.custom<(args: string[]) => Promise<number>>((found) => typeof found === "function"),
});

if (!/^[a-z-]+$/.test(word) || !existsSync(join(folder, `${word}.ts`))) {
  console.error(
    `${word === "" ? "" : `✗ không có lệnh này · no such word: ${word}\n`}npm run -s portal -- WORD …\n\n  ${known.join("\n  ")}`,
  );
  process.exit(2);
}
try {
  const loaded = program.parse(await import(pathToFileURL(join(folder, `${word}.ts`)).href));
  process.exitCode = await loaded.default(rest);
} catch (error) {
  printFailure(error);
  process.exitCode = 1;
}
