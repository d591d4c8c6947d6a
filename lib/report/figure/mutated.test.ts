import fc from "fast-check";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { checkWorkbook } from "#lib/document/read/file.ts";
import { anyGrid } from "./test-grids.ts";
import type { BroughtWorkbook, FigureGrid } from "./types.ts";
import { readWorkbook } from "./workbook-in.ts";
import { writeWorkbook } from "./workbook-out.ts";

const REPORT = "01890000-0000-7000-8000-000000000001";
const FILES = process.env["PORTAL_LONG"] === undefined ? 500 : 5_000;
const LONGEST = 2_000;

type Mutation = { part: number; at: number; kind: number; text: string };

/** Pieces that a careless or a malicious tool might leave in a sheet. */
const pieces = [
  "<f>SUM(A1:A9)</f>",
  "<v>-1</v>",
  "<v>1e309</v>",
  "<v>NaN</v>",
  '<row r="1048576"/>',
  '<row r="-3">',
  '<c r="XFD1" t="s"><v>999999</v></c>',
  '<c r="A0"/>',
  '<c r="ZZZZ9" t="b"><v>7</v></c>',
  '<mergeCell ref="A1:XFD1048576"/>',
  '<dimension ref="A1:XFD1048576"/>',
  '<cols><col min="1" max="16384"/></cols>',
  "<!DOCTYPE a [<!ENTITY b 'b'>]>",
  "&b;&#0;",
  "</sheetData>",
  "\u0000\uffff",
  "<c><is><t>ước</t></is></c>",
];
const mutation: fc.Arbitrary<Mutation> = fc.record({
  part: fc.nat(30),
  at: fc.nat(1_000_000),
  kind: fc.nat(6),
  text: fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 20 })),
});

/** One part of the file changed: bytes turned, cut off, doubled, taken out, or a piece put in at a tag. */
function mutate(bytes: Uint8Array, { part, at, kind, text }: Mutation): Uint8Array {
  if (kind === 0) return bytes.slice(0, at % bytes.length);
  if (kind === 1) return bytes.map((byte, index) => (index === at % bytes.length ? byte ^ (1 + (part % 255)) : byte));
  const parts = unzipSync(bytes);
  const names = Object.keys(parts);
  const name = names[part % names.length] ?? "";
  const own = strFromU8(parts[name] ?? new Uint8Array());
  const place = at % Math.max(1, own.length);
  const tag = own.indexOf("<", place);
  const changed = [
    () => own.slice(0, place),
    () => own.slice(0, tag) + text + own.slice(tag),
    () => own.slice(0, place) + text + own.slice(place + text.length),
    () => own.slice(0, tag) + own.slice(place),
  ][kind - 2];
  if (changed === undefined) return zipSync(Object.fromEntries(Object.entries(parts).filter(([key]) => key !== name)));
  return zipSync({ ...parts, [name]: strToU8(changed()) });
}

/** Every cell it would write is one of the grid and a figure; every refusal names its cell. */
function isWhole({ changes, wrong }: BroughtWorkbook, grid: FigureGrid): boolean {
  const cells = new Set(
    grid.rows.flatMap((row) => [row.total, ...row.years].map(({ year }) => `${row.id}:${year ?? ""}`)),
  );
  return (
    changes.every(({ indicatorId, year, figure }) => {
      const value = figure === null || figure.value === null ? 0 : Number(figure.value);
      return cells.has(`${indicatorId}:${year ?? ""}`) && Number.isFinite(value) && value >= 0;
    }) && wrong.every(({ cell }) => /^[A-Z]{1,3}\d+$/.test(cell))
  );
}

describe("a workbook that was damaged or made to harm", () => {
  it("is refused with a reason or taken whole, and never keeps anybody waiting", { timeout: 600_000 }, async () => {
    const [grid] = fc.sample(anyGrid, { seed: 11, numRuns: 1 });
    if (grid === undefined) throw new Error("no grid");
    const good = await writeWorkbook(REPORT, grid, "vi");
    const answers = { refused: 0, taken: 0 };
    for (const one of fc.sample(fc.array(mutation, { minLength: 1, maxLength: 3 }), {
      seed: 20231124,
      numRuns: FILES,
    })) {
      const bytes = one.reduce((now, next) => {
        try {
          return mutate(now, next);
        } catch {
          return now;
        }
      }, good);
      const began = performance.now();
      const unsafe = await checkWorkbook(bytes);
      const read = unsafe === null ? await readWorkbook(bytes, REPORT, grid, "vi") : null;
      expect(performance.now() - began, JSON.stringify(one)).toBeLessThan(LONGEST);
      if (read?.ok) expect(isWhole(read.value, grid), JSON.stringify(one)).toBe(true);
      else expect(unsafe?.code ?? (read?.ok === false ? read.problem.code : "")).toMatch(/^(file|figure)\.\w+$/);
      answers[read?.ok ? "taken" : "refused"] += 1;
    }
    // Both answers are seen: the mutations neither leave every file alone nor break every one.
    expect(answers.taken).toBeGreaterThan(FILES / 20);
    expect(answers.refused).toBeGreaterThan(FILES / 4);
  });
});
