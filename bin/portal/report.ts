import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { parseArgs } from "node:util";
import { readFile } from "#lib/document/read/file.ts";
import type { Line } from "#lib/document/read/line.ts";
import { refusals } from "#lib/plan/import/refusals.ts";
import type { Problem } from "#lib/platform/result.ts";
import { layReport } from "#lib/report/import/lay.ts";
import { overviewOf } from "#lib/report/import/overview.ts";
import { printReading } from "#lib/report/import/print.ts";
import { labels } from "#lib/report/labels.ts";
import { allReports, type RegisteredReport } from "#lib/report/queries/register.ts";
import { isShownState } from "#lib/report/shown-state.ts";
import { usedWrongly, withDatabase } from "../steps/command-line.ts";

const USAGE = `npm run -s portal -- report list [--json]
npm run -s portal -- report import FILE --plan P --directive D --unit U [--json]`;

const sentences: Record<string, { vi: string }> = refusals.reason;

function line(report: RegisteredReport): string {
  const state = isShownState(report.state) ? labels.state[report.state].vi : report.state;
  const due = report.deadlines.map((one) => `${one.kind} ${one.dueOn ?? "–"}`).join(", ");
  const version = report.version === null ? "–" : `v${report.version}`;
  return [report.id, report.key, report.level ?? "–", state, version, due, report.digest.slice(0, 12)].join("\t");
}

async function list(options: string[]): Promise<number> {
  const json = options.includes("--json");
  if (options.some((option) => option !== "--json")) return usedWrongly(USAGE);
  return withDatabase(async () => {
    const all = await allReports();
    console.log(json ? JSON.stringify(all) : all.map(line).join("\n"));
    return 0;
  });
}

function refused(file: string, { code, params = {} }: Problem): number {
  const words = sentences[code]?.vi ?? code;
  console.error(`✗ ${file}: ${words.replace(/\{(\w+)\}/gu, (hole, name: string) => String(params[name] ?? hole))}`);
  return 1;
}

/** The lines of a file, or the exit code after saying why it is not taken. */
async function linesOf(file: string): Promise<Line[] | number> {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(file);
  } catch {
    console.error(`✗ không mở được tệp · cannot open the file: ${file}`);
    return 1;
  }
  const read = await readFile(bytes, basename(file));
  return read.ok ? read.value.lines : refused(file, read.problem);
}

type Names = { plan: string; directive: string; unit: string };

const UNKNOWN = {
  plan: "không có kế hoạch này · no such plan",
  directive: "kế hoạch không có văn bản này · the plan has no such directive",
  unit: "không có đơn vị này · no such unit",
} as const;

/** `report import`: a report document laid onto the outline of a unit's kind; nothing is written. */
async function importReport(file: string, names: Names, json: boolean): Promise<number> {
  const lines = await linesOf(file);
  if (typeof lines === "number") return lines;
  return withDatabase(async () => {
    const { db } = await import("#lib/platform/db.ts");
    const { newId } = await import("#lib/platform/ids.ts");
    const { knownNames, targetFor } = await import("#lib/report/import/queries/target.ts");
    const target = await targetFor(db(), names);
    if (target === null) {
      const known = await knownNames(db(), names);
      const missing = (["plan", "directive", "unit"] as const).filter((name) => !known[name]);
      for (const name of missing) console.error(`✗ ${UNKNOWN[name]}: ${names[name]}`);
      return 1;
    }
    if (target.items.length === 0) {
      console.error(
        `✗ đề cương không giao mục nào cho đơn vị này · the outline asks nothing of this unit: ${names.unit}`,
      );
      return 1;
    }
    const reading = layReport(lines, target, newId);
    const printed = json
      ? JSON.stringify(printReading(reading, target, { file: basename(file), ...names }), null, 2)
      : overviewOf(reading, target).join("\n");
    console.log(printed);
    return 0;
  });
}

function importFromShell(args: string[]): Promise<number> | number {
  const text = { type: "string" } as const;
  let parsed: { values: { plan?: string; directive?: string; unit?: string; json?: boolean }; positionals: string[] };
  try {
    const options = { plan: text, directive: text, unit: text, json: { type: "boolean" } } as const;
    parsed = parseArgs({ args, options, allowPositionals: true });
  } catch {
    return usedWrongly(USAGE);
  }
  const [file, ...more] = parsed.positionals;
  const { plan, directive, unit, json = false } = parsed.values;
  if (file === undefined || more.length > 0) return usedWrongly(USAGE);
  if (plan === undefined || directive === undefined || unit === undefined) return usedWrongly(USAGE);
  return importReport(file, { plan, directive, unit }, json);
}

/**
 * `portal report list`: id, unit, directive, level, state, version, deadlines and digest of each report; `portal report
 * import`: a report document laid onto the outline.
 */
export default async function report(args: string[]): Promise<number> {
  const [word, ...options] = args;
  if (word === "list") return list(options);
  return word === "import" ? importFromShell(options) : usedWrongly(USAGE);
}
