import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { z } from "zod";

/** Sum of what was tried, of every kind. */
export type Tally = { passed: number; failed: number };

/** How a program ended and what it said. */
export type Ended = { code: number; output: string };

/**
 * Runs the program of a package on this Node and keeps what it says.
 *
 * @param entry path below node_modules of the file that its command runs
 * @param loud also shows what it says while it says it
 */
export function runProgram(
  entry: string,
  args: string[],
  env: Record<string, string> = {},
  loud = false,
): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join("node_modules", entry), ...args], {
      env: { ...process.env, ...env },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.on("data", (chunk: Buffer) => {
        output += chunk.toString();
        if (loud) process.stdout.write(chunk);
      });
    }
    child.on("error", reject);
    child.on("close", (code) => resolve({ code: code ?? 1, output }));
  });
}

/** The last lines of what a program said. */
export function tail(output: string, lines = 60): string {
  return output.trimEnd().split("\n").slice(-lines).join("\n");
}

/**
 * A report in JSON that a test runner left, checked; null when it left none (it broke before).
 */
export function readReport<S extends z.ZodType>(path: string, shape: S): z.output<S> | null {
  if (!existsSync(path)) return null;
  const read = shape.safeParse(JSON.parse(readFileSync(path, "utf8")));
  return read.success ? read.data : null;
}

/** A runner's own count; one that ended badly without a failed test counts as one failure. */
export function tallyOf(code: number, counted: Tally | null): Tally {
  if (counted === null) return { passed: 0, failed: 1 };
  return code !== 0 && counted.failed === 0 ? { passed: counted.passed, failed: 1 } : counted;
}

/** The one line that ends a run, and the exit code that goes with it. */
export function closeWith(tallies: Tally[]): never {
  const passed = tallies.reduce((sum, one) => sum + one.passed, 0);
  const failed = tallies.reduce((sum, one) => sum + one.failed, 0);
  console.log(`\n${passed} passed, ${failed} failed`);
  process.exit(failed === 0 && passed > 0 ? 0 : 1);
}
