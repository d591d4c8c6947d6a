import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { readFile } from "#lib/document/read/file.ts";
import type { Line } from "#lib/document/read/line.ts";
import { blocksSchema } from "#lib/report/section/block.ts";
import { layReport } from "../lay.ts";
import { testTarget } from "../test-target.ts";
import type { ImportTarget, ReportReading } from "../types.ts";
import { placesOf } from "./agreement.ts";

const FOLDER = import.meta.dirname;
const TARGETS = [
  testTarget("ward_party_committee", "25-NQ/TW"),
  testTarget("office_department", "819-QĐ/TU"),
  testTarget("fatherland_front", "218-QĐ/TW"),
];
let all: Line[] = [];

beforeAll(async () => {
  for (const name of readdirSync(FOLDER).filter((one) => /\.(?:txt|md)$/u.test(one))) {
    const read = await readFile(new Uint8Array(readFileSync(join(FOLDER, name))), name);
    if (read.ok) all = [...all, ...read.value.lines];
  }
});

const counter = (): (() => string) => {
  let made = 0;
  return () => {
    made += 1;
    return `b${made}`;
  };
};

/** Every line once, and nothing that was not in the file. */
function expectWhole(lines: readonly Line[], target: ImportTarget): ReportReading {
  const reading = layReport(lines, target, counter());
  const places = placesOf(reading);
  const wanted = [...new Set(lines.filter((line) => line.text.trim() !== "").map((line) => line.number))];
  expect(wanted.filter((number) => places.get(number)?.length !== 1)).toEqual([]);
  expect([...places.keys()].filter((number) => !wanted.includes(number))).toEqual([]);
  const asked = new Set(target.items.map((item) => item.id));
  expect(reading.laid.filter((one) => !asked.has(one.itemId))).toEqual([]);
  const text = lines.map((line) => line.text.replace(/\s+/gu, " ").trim());
  for (const figure of reading.figures) expect(wanted).toContain(figure.line);
  for (const one of reading.recommendations)
    expect(one.lines.every((line) => places.get(line)?.[0] === one.itemId)).toBe(true);
  const blocks = [
    ...reading.laid.flatMap((one) => one.pieces.map((piece) => piece.block)),
    ...reading.unmatched.map((one) => one.block),
  ];
  for (const block of blocks) expect(blocksSchema.safeParse([block]).success).toBe(true);
  expect(text.length).toBeGreaterThanOrEqual(wanted.length);
  return reading;
}

test("lines of the corpus in any order and number: none lost, none twice, every block sound", () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat(), { minLength: 1, maxLength: 120 }),
      fc.constantFrom(...TARGETS),
      fc.boolean(),
      (picks, target, gaps) => {
        const lines = picks.flatMap((pick, at): Line[] => {
          const line = all[pick % all.length];
          return line === undefined ? [] : [{ ...line, number: gaps ? at * 2 + 1 : at + 1 }];
        });
        expectWhole(lines, target);
      },
    ),
    { numRuns: 150 },
  );
});

test("stretches of reports behind each other: none lost", () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(), fc.integer({ min: 1, max: 40 })), { minLength: 1, maxLength: 8 }),
      (cuts) => {
        const [target = testTarget("ward_party_committee", "25-NQ/TW")] = TARGETS;
        const lines = cuts.flatMap(([from, length]) => all.slice(from % all.length, (from % all.length) + length));
        expectWhole(
          lines.map((line, at) => ({ ...line, number: at + 1 })),
          target,
        );
      },
    ),
    { numRuns: 100 },
  );
});

/** Milliseconds of the fastest of three runs: what the machine does besides is not measured. */
function fastest(work: () => unknown): number {
  const runs = Array.from({ length: 3 }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return Math.min(...runs);
}

test("a hundred pages take less than two seconds, one endless line too", { timeout: 60_000 }, () => {
  const [target = testTarget("ward_party_committee", "25-NQ/TW")] = TARGETS;
  const pages = Array.from(
    { length: 4_500 },
    (_, at): Line => ({ ...(all[at % all.length] ?? { text: "x", place: "body" }), number: at + 1 }),
  );
  expectWhole(pages, target);
  expect(fastest(() => layReport(pages, target, counter()))).toBeLessThan(2_000);
  for (const text of [
    "tổ chức 12 hội nghị quán triệt, ",
    "I. CÔNG TÁC ",
    "đề nghị trung ương ",
    "1 ",
    "- ",
    "a".repeat(50),
    "năm 2019 ",
    "số 12-NQ/ĐU ngày ",
  ]) {
    const endless: Line = { number: 1, text: text.repeat(Math.ceil(200_000 / text.length)), place: "body" };
    expectWhole([endless], target);
    const took = fastest(() => layReport([endless], target, counter()));
    expect(took, text).toBeLessThan(2_000);
  }
});
