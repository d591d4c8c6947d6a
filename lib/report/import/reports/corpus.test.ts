import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readFile } from "#lib/document/read/file.ts";
import { layReport } from "../lay.ts";
import { testTarget } from "../test-target.ts";
import { type Agreement, agreementOf, type Counts, expectation } from "./agreement.ts";

const FOLDER = import.meta.dirname;
const names = readdirSync(FOLDER).filter((name) => /\.(?:txt|md)$/u.test(name));
const WHAT = ["lines", "figures", "recommendations", "documents"] as const;

const stem = (name: string): string => name.replace(/\.[a-z]+$/u, "");

async function measure(name: string): Promise<Agreement> {
  const file = await readFile(new Uint8Array(readFileSync(join(FOLDER, name))), name);
  if (!file.ok) throw new Error(`${name}: ${file.problem.code}`);
  const expected = expectation.parse(JSON.parse(readFileSync(join(FOLDER, `${stem(name)}.expected.json`), "utf8")));
  let made = 0;
  const newId = (): string => {
    made += 1;
    return `b${made}`;
  };
  return agreementOf(expected, layReport(file.value.lines, testTarget(expected.kind, expected.directive), newId));
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
