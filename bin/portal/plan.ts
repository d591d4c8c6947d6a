import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { parseArgs } from "node:util";
import { readFile } from "#lib/document/read/file.ts";
import { labels } from "#lib/document/read/labels.ts";
import { holidays } from "#lib/plan/deadline/holidays.ts";
import { printReading } from "#lib/plan/import/print.ts";
import { summaryOf } from "#lib/plan/import/summary.ts";
import type { PlanReading } from "#lib/plan/import/types.ts";
import { understandPlan } from "#lib/plan/import/understand.ts";
import type { Problem } from "#lib/platform/result.ts";
import { dayOf } from "#lib/platform/time.ts";
import { generateClient } from "../steps/build.ts";
import { usedWrongly } from "../steps/command-line.ts";

const USAGE = "npm run -s portal -- plan import FILE [--json]";

const sentences: Record<string, { vi: string }> = labels.reason;

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

async function importPlan(file: string, json: boolean): Promise<number> {
  const bytes = bytesOf(file);
  if (bytes === null) {
    console.error(`✗ không mở được tệp · cannot open the file: ${file}`);
    return 1;
  }
  const read = await readFile(bytes, basename(file));
  if (!read.ok) return refused(file, read.problem);
  const reading: PlanReading = understandPlan(read.value.lines, { today: await today(), holidays });
  console.log(json ? JSON.stringify(printReading(reading), null, 2) : summaryOf(reading).join("\n"));
  return 0;
}

/** `portal plan import FILE`: what a plan document says, as it was understood. Asks no database and no running portal. */
export default async function plan(args: string[]): Promise<number> {
  const [word, ...rest] = args;
  let options: { values: { json?: boolean }; positionals: string[] };
  try {
    options = parseArgs({ args: rest, options: { json: { type: "boolean" } }, allowPositionals: true });
  } catch {
    return usedWrongly(USAGE);
  }
  const [file, ...more] = options.positionals;
  if (word !== "import" || file === undefined || more.length > 0) return usedWrongly(USAGE);
  return importPlan(file, options.values.json ?? false);
}
