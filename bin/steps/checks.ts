import { generateClient } from "./build.ts";
import { runProgram, type Tally, tail } from "./programs.ts";
import { seconds } from "./step.ts";

const FOLDERS = ["app", "components", "lib", "bin", "prisma", "e2e", "proxy.ts", "next.config.ts"];

const CHECKS: { name: string; entry: string; args: string[] }[] = [
  { name: "kiểu · types (tsc)", entry: "typescript/bin/tsc", args: ["--noEmit", "--pretty", "false", "-p", "."] },
  { name: "quy tắc viết · lint (eslint)", entry: "eslint/bin/eslint.js", args: [".", "--max-warnings", "0"] },
  {
    name: "định dạng · format (biome)",
    entry: "@biomejs/biome/bin/biome",
    args: ["format", "--max-diagnostics=20", "."],
  },
  {
    name: "tầng · layers (dependency-cruiser)",
    entry: "dependency-cruiser/bin/dependency-cruiser.mjs",
    args: ["--config", ".dependency-cruiser.cjs", ...FOLDERS],
  },
  { name: "mã thừa · dead code (knip)", entry: "knip/bin/knip.js", args: ["--no-progress", "--no-config-hints"] },
];

/** Runs the checks of `npm run check`, all of them, whatever one of them finds; prints what each found. */
export async function runChecks(): Promise<Tally> {
  const tally = { passed: 0, failed: 0 };
  await generateClient(() => undefined);
  // Types of routes and of imported pictures, which tsc needs and a build would write.
  await runProgram("next/dist/bin/next", ["typegen"]);
  for (const { name, entry, args } of CHECKS) {
    const began = performance.now();
    const { code, output } = await runProgram(entry, args, {
      NODE_OPTIONS: "--max-old-space-size=6144",
      FORCE_COLOR: "0",
    });
    console.log(`  ${code === 0 ? "✓" : "✗"} ${name.padEnd(36)} ${seconds(performance.now() - began)}`);
    if (code === 0) tally.passed += 1;
    else {
      tally.failed += 1;
      console.log(tail(output, 120));
    }
  }
  return tally;
}
