import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Block, blocksSchema, type Run } from "./block.ts";
import { fromProse, normalRuns, proseToBlock, toProse } from "./prose.ts";

const flag = fc.constant<true>(true);
const textRun = fc.record(
  {
    text: fc.string({ maxLength: 8, unit: "grapheme" }).map((text) => text.normalize("NFC")),
    bold: flag,
    italic: flag,
    underline: flag,
  },
  { requiredKeys: ["text"] },
);
const figureRun = fc.record({
  figure: fc.record({
    indicator: fc.constantFrom("A04", "C01", "X01"),
    year: fc.option(fc.integer({ min: 2013, max: 2023 })),
  }),
});
const runs = fc.array(fc.oneof<fc.Arbitrary<Run>[]>(textRun, figureRun), { maxLength: 6 });
const id = fc.stringMatching(/^[0-9A-Za-z_-]{1,12}$/);
const absorbed = fc.uniqueArray(id, { minLength: 1, maxLength: 4 });
const line = (kind: "paragraph" | "quotation" | "subitem") =>
  fc.record({ id, kind: fc.constant(kind), runs, absorbed }, { requiredKeys: ["id", "kind", "runs"] });
const list = fc.record(
  {
    id,
    kind: fc.constant<"list">("list"),
    ordered: fc.boolean(),
    items: fc.array(fc.record({ id, runs, level: fc.integer({ min: 0, max: 3 }) }), { minLength: 1, maxLength: 5 }),
    absorbed,
  },
  { requiredKeys: ["id", "kind", "ordered", "items"] },
);
const table = fc.record(
  {
    id,
    kind: fc.constant<"table">("table"),
    header: fc.boolean(),
    rows: fc.array(fc.record({ id, cells: fc.array(fc.record({ runs }), { minLength: 1, maxLength: 4 }) }), {
      minLength: 1,
      maxLength: 4,
    }),
    absorbed,
  },
  { requiredKeys: ["id", "kind", "header", "rows"] },
);
const blocks = fc.uniqueArray(
  fc.oneof<fc.Arbitrary<Block>[]>(line("paragraph"), line("quotation"), line("subitem"), list, table),
  { selector: (block) => block.id, maxLength: 6 },
);

/** The same blocks with every line in its one form. */
function normal(block: Block): Block {
  if (block.kind === "list")
    return { ...block, items: block.items.map((item) => ({ ...item, runs: normalRuns(item.runs) })) };
  if (block.kind === "table")
    return {
      ...block,
      rows: block.rows.map((row) => ({ ...row, cells: row.cells.map((cell) => ({ runs: normalRuns(cell.runs) })) })),
    };
  return { ...block, runs: normalRuns(block.runs) };
}

const textOf = (line: readonly Run[]): string =>
  line.map((run) => ("text" in run ? run.text : JSON.stringify(run.figure))).join("");

describe("blocks and the editor's document", () => {
  it("are the same both ways, whatever the blocks", () => {
    fc.assert(
      fc.property(blocks, (given) => {
        expect(blocksSchema.safeParse(given).success).toBe(true);
        const kept = given.map(normal);
        expect(fromProse(toProse(given))).toEqual(kept);
        // By way of a copy, as a store would carry it.
        expect(fromProse(structuredClone(toProse(kept)))).toEqual(kept);
      }),
    );
  });

  it("keep the records' list whole and unwritten", () => {
    const records: Block = {
      id: "o",
      kind: "list",
      ordered: true,
      items: [{ id: "r", runs: [{ text: "" }], level: 0 }],
    };
    const document = toProse([records], "o");
    expect(document.content?.[0]).toEqual({ type: "records", attrs: { id: "o", block: records } });
    expect(fromProse(document)).toEqual([records]);
  });

  it("have lines in one form that says the same", () => {
    fc.assert(
      fc.property(runs, (given) => {
        const once = normalRuns(given);
        expect(textOf(once)).toBe(textOf(given));
        expect(normalRuns(once)).toEqual(once);
      }),
    );
    expect(normalRuns([{ text: "a" }, { text: "" }, { text: "b" }, { text: "c", bold: true }])).toEqual([
      { text: "ab" },
      { text: "c", bold: true },
    ]);
  });

  it("are not made of a node that is no block", () => {
    expect(() => proseToBlock({ type: "heading" })).toThrow('no block is a "heading"');
    expect(() => proseToBlock({ type: "records", attrs: {} })).toThrow();
  });
});
