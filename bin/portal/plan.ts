import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { parseArgs } from "node:util";
import { readFile } from "#lib/document/read/file.ts";
import { holidays } from "#lib/plan/deadline/holidays.ts";
import { printReading } from "#lib/plan/import/print.ts";
import { refusals } from "#lib/plan/import/refusals.ts";
import { summaryOf } from "#lib/plan/import/summary.ts";
import type { PlanReading } from "#lib/plan/import/types.ts";
import { understandPlan } from "#lib/plan/import/understand.ts";
import type { Problem } from "#lib/platform/result.ts";
import { dayOf } from "#lib/platform/time.ts";
import { generateClient } from "../steps/build.ts";
import { usedWrongly, withDatabase } from "../steps/command-line.ts";

const USAGE = `npm run -s portal -- plan import FILE [--json]
npm run -s portal -- plan create FILE`;

const sentences: Record<string, { vi: string }> = refusals.reason;

function refused(file: string, { code, params = {} }: Problem): number {
  const words = sentences[code]?.vi ?? code;
  console.error(`✗ ${file}: ${words.replace(/\{(\w+)\}/gu, (hole, name: string) => String(params[name] ?? hole))}`);
  return 1;
}

/** Today where the portal runs; no database is asked, so it is the real day, never that of a sample campaign. */
async function today(): Promise<string> {
  await generateClient(() => undefined);
  const { realNow } = await import("#lib/platform/clock.ts");
  return dayOf(realNow());
}

function bytesOf(file: string): Uint8Array | null {
  try {
    return readFileSync(file);
  } catch {
    return null;
  }
}

function cannotOpen(file: string): number {
  console.error(`✗ không mở được tệp · cannot open the file: ${file}`);
  return 1;
}

async function importPlan(file: string, json: boolean): Promise<number> {
  const bytes = bytesOf(file);
  if (bytes === null) return cannotOpen(file);
  const read = await readFile(bytes, basename(file));
  if (!read.ok) return refused(file, read.problem);
  const reading: PlanReading = understandPlan(read.value.lines, { today: await today(), holidays });
  console.log(json ? JSON.stringify(printReading(reading), null, 2) : summaryOf(reading).join("\n"));
  return 0;
}

/** The same, stored as a draft plan; prints its code and id, and on standard error the names nobody here bears. */
async function createPlan(file: string): Promise<number> {
  const bytes = bytesOf(file);
  if (bytes === null) return cannotOpen(file);
  const read = await readFile(bytes, basename(file));
  if (!read.ok) return refused(file, read.problem);
  const { lines } = read.value;
  return withDatabase(async () => {
    const { fromShell } = await import("#lib/organisation/commands/shell.ts");
    const { createFromShell } = await import("#lib/plan/import/commands/shell.ts");
    const made = await fromShell("shell", (pen) =>
      createFromShell(pen, { lines, reading: understandPlan(lines, { today: pen.today, holidays }) }),
    );
    if (!made.ok) return refused(file, made.problem);
    const { code, planId, unplaced } = made.value;
    for (const name of unplaced) console.error(`  chưa rõ đơn vị · unknown unit: ${name}`);
    console.log(`${code}\t${planId}`);
    return 0;
  });
}

/** `portal plan import FILE` says what a plan document says, without a database; `portal plan create FILE` stores it as a draft. */
export default async function plan(args: string[]): Promise<number> {
  const [word, ...rest] = args;
  let options: { values: { json?: boolean }; positionals: string[] };
  try {
    options = parseArgs({ args: rest, options: { json: { type: "boolean" } }, allowPositionals: true });
  } catch {
    return usedWrongly(USAGE);
  }
  const [file, ...more] = options.positionals;
  if (file === undefined || more.length > 0) return usedWrongly(USAGE);
  if (word === "create" && options.values.json === undefined) return createPlan(file);
  return word === "import" ? importPlan(file, options.values.json ?? false) : usedWrongly(USAGE);
}
