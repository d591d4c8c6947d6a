import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readFile } from "#lib/document/read/file.ts";
import { layReport } from "../lay.ts";
import { testTarget } from "../test-target.ts";
import type { ReportReading } from "../types.ts";
import { type Agreement, agreementOf, type Counts, type Expectation, expectation } from "./agreement.ts";
import { wordReport } from "./test-word-reports.ts";

const FOLDER = import.meta.dirname;
const files = readdirSync(FOLDER).filter((name) => /\.(?:txt|md)$/u.test(name));
/** Reports that are read a second time as Word files; what a person expects of them stays the same. */
const IN_WORD = ["chau-khe-25", "dinh-bang-25", "dong-ky-218", "hdnd-819", "mttq-218", "phu-chan-819", "thanh-doan-25"];
const names = [...files, ...IN_WORD.map((name) => `${name}.docx`)].sort();
const WHAT = ["lines", "figures", "recommendations", "documents"] as const;

const stem = (name: string): string => name.replace(/\.[a-z]+$/u, "");

/** A reading with the lines of the text its Word file was made from. */
function asInText(reading: ReportReading, sources: readonly number[]): ReportReading {
  const line = (number: number): number => sources[number - 1] ?? 0;
  const lines = (numbers: readonly number[]): number[] => [...new Set(numbers.map(line))];
  return {
    ...reading,
    laid: reading.laid.map((one) => ({
      ...one,
      headings: one.headings.map((heading) => ({ ...heading, line: line(heading.line) })),
      pieces: one.pieces.map((piece) => ({ ...piece, lines: lines(piece.lines) })),
    })),
    unmatched: reading.unmatched.map((one) => ({ ...one, lines: lines(one.lines) })),
  };
}

async function agreement(name: string, expected: Expectation): Promise<Agreement> {
  const text = readFileSync(join(FOLDER, `${stem(name)}${name.endsWith(".md") ? ".md" : ".txt"}`), "utf8");
  const word = name.endsWith(".docx") ? await wordReport(text) : null;
  const file = await readFile(word?.bytes ?? new TextEncoder().encode(text), name);
  if (!file.ok) throw new Error(`${name}: ${file.problem.code}`);
  let made = 0;
  const newId = (): string => {
    made += 1;
    return `b${made}`;
  };
  const reading = layReport(file.value.lines, testTarget(expected.kind, expected.directive), newId);
  if (word === null) return agreementOf(expected, reading);
  return agreementOf(asked(expected, word.sources), asInText(reading, word.sources));
}

/** A rule drawn with signs is no line of a Word file. */
function asked(expected: Expectation, sources: readonly number[]): Expectation {
  const kept = Object.entries(expected.places).map(([place, lines]) => [
    place,
    lines.filter((line) => sources.includes(line)),
  ]);
  return { ...expected, places: expectation.shape.places.parse(Object.fromEntries(kept)) };
}

async function measure(name: string): Promise<Agreement> {
  const expected = expectation.parse(JSON.parse(readFileSync(join(FOLDER, `${stem(name)}.expected.json`), "utf8")));
  return agreement(name, expected);
}

const measured = new Map<string, Agreement>();
for (const name of names) measured.set(name, await measure(name));

const share = ({ right, wrong }: Counts): number => (right + wrong === 0 ? 100 : (100 * right) / (right + wrong));
const sum = (all: readonly Counts[]): Counts =>
  all.reduce(
    (one, other) => ({
      right: one.right + other.right,
      wrong: one.wrong + other.wrong,
      invented: one.invented + other.invented,
    }),
    { right: 0, wrong: 0, invented: 0 },
  );
const shown = ({ right, wrong, invented }: Counts): string =>
  `${right}/${right + wrong}${invented > 0 ? ` +${invented}` : ""}`.padStart(12);

test("what is read rightly, report by report", () => {
  const rows = [...measured].flatMap(([name, one]) => [
    `${name.padEnd(34)}${WHAT.map((what) => shown(one[what])).join("")}`,
    ...one.faults.map((fault) => `    ${fault}`),
  ]);
  const totals = WHAT.map((what) => sum([...measured.values()].map((one) => one[what])));
  const head = `${"report".padEnd(34)}${WHAT.map((what) => what.slice(0, 11).padStart(12)).join("")}`;
  process.stdout.write(
    `\n${[head, ...rows, `${names.length} reports`.padEnd(34) + totals.map(shown).join("")].join("\n")}\n`,
  );
  expect(names.length).toBeGreaterThanOrEqual(24);
  for (const total of totals) expect(share(total)).toBeGreaterThanOrEqual(95);
});

test.each(names)("%s: nearly every line at its place, no figure and no document invented", (name) => {
  const one = measured.get(name);
  if (one === undefined) throw new Error(name);
  expect(share(one.lines)).toBeGreaterThanOrEqual(90);
  expect([one.figures.invented, one.documents.invented], one.faults.join("\n")).toEqual([0, 0]);
});
