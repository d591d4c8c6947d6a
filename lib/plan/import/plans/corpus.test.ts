import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { z } from "zod";
import { readFile } from "#lib/document/read/file.ts";
import { holidays } from "#lib/plan/deadline/holidays.ts";
import { printReading } from "#lib/plan/import/print.ts";
import { understandPlan } from "#lib/plan/import/understand.ts";
import { compareReading, type Field, tally } from "./agreement.ts";
import { wordPlan } from "./test-word-plans.ts";

const FOLDER = import.meta.dirname;
/** Before every plan of the corpus was issued: whether a deadline has passed is not what is measured here. */
const TODAY = "2020-01-01";

const fields = z.record(z.string(), z.json());
const files = readdirSync(FOLDER).filter((name) => /\.(txt|md|pdf)$/.test(name));
/** Plans that are read a second time as Word files; their expectation stays the same. */
const IN_WORD = ["huyen-uy-muong-then", "tinh-uy-dong-giang", "ubnd-huyen-phuc-an", "ubnd-tinh-tra-khe"];
const plans = [...files, ...IN_WORD.map((name) => `${name}.docx`)].sort();

/** The plan of the first campaign, with its own contradictions. */
const REAL = "ke-hoach-tu-son-2023.txt";

const stem = (name: string): string => name.replace(/\.[a-z]+$/, "");

async function bytesOf(name: string): Promise<Uint8Array> {
  if (!name.endsWith(".docx")) return new Uint8Array(readFileSync(join(FOLDER, name)));
  return wordPlan(readFileSync(join(FOLDER, `${stem(name)}.txt`), "utf8"));
}

async function readPlan(name: string): Promise<Field[]> {
  const file = await readFile(name === REAL ? readFileSync(join("prisma/seed", name)) : await bytesOf(name), name);
  if (!file.ok) throw new Error(`${name}: ${file.problem.code}`);
  const reading = understandPlan(file.value.lines, { today: TODAY, holidays });
  const expected = fields.parse(JSON.parse(readFileSync(join(FOLDER, `${stem(name)}.expected.json`), "utf8")));
  return compareReading(expected, fields.parse(JSON.parse(JSON.stringify(printReading(reading)))));
}

function row(name: string, compared: Field[]): string {
  const { right, wrong, missing, invented, share } = tally(compared);
  const counts = [right, wrong, missing, invented].map((count) => String(count).padStart(8)).join("");
  return `${name.padEnd(36)}${counts}${share.toFixed(1).padStart(8)} %`;
}

const brief = (value: unknown): string => JSON.stringify(value).slice(0, 160);
const fault = (field: Field): string =>
  `  ${field.outcome} ${field.path}: expected ${brief(field.expected)}, read ${brief(field.actual)}`;

const compared = new Map<string, Field[]>();
for (const name of plans) compared.set(name, await readPlan(name));
const all = [...compared.values()].flat();

test("the share of fields read right, plan by plan", () => {
  const head = `${"plan".padEnd(36)}${["right", "wrong", "missing", "invented"].map((word) => word.padStart(8)).join("")}${"share".padStart(10)}`;
  const lines = [...compared].flatMap(([name, found]) => [
    row(name, found),
    ...found.filter((field) => field.outcome !== "right").map(fault),
  ]);
  process.stdout.write(`\n${[head, ...lines, row(`${plans.length} files of the corpus`, all)].join("\n")}\n`);
  expect(plans.length).toBeGreaterThanOrEqual(14);
  expect(tally(all).share).toBeGreaterThanOrEqual(95);
});

test.each(plans)("%s: at least 90 of 100 fields right, no value invented", (name) => {
  const found = compared.get(name) ?? [];
  expect(found.filter((field) => field.outcome === "invented").map(fault)).toEqual([]);
  expect(tally(found).share).toBeGreaterThanOrEqual(90);
});

test("the real plan of the first campaign: every field right, nothing invented, nothing left over", async () => {
  const found = await readPlan(REAL);
  process.stdout.write(`\n${row(REAL, found)}\n`);
  expect(found.filter((field) => field.outcome !== "right").map(fault)).toEqual([]);
  expect(found.length).toBeGreaterThan(150);
});
