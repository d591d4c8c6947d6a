import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Block } from "./block.ts";
import { markOf, recordsBlock, withRecords } from "./rules.ts";

const ITEM = "item";
const paragraph = (id: string): Block => ({ id, kind: "paragraph", runs: [{ text: `Đoạn ${id}` }] });
const ids = fc.uniqueArray(fc.stringMatching(/^[a-z]{3}$/), { maxLength: 12 });
/** The writer's blocks, with a list under the records' id at any place, or with none. */
const sent = fc.tuple(ids, fc.option(fc.nat())).map(([names, at]): Block[] => {
  const blocks = names.map(paragraph);
  const forged: Block = { id: ITEM, kind: "list", ordered: true, items: [{ id: "x", runs: [], level: 0 }] };
  const place = at === null ? null : at % (blocks.length + 1);
  return place === null ? blocks : [...blocks.slice(0, place), forged, ...blocks.slice(place)];
});
const records = fc.uniqueArray(fc.uuid(), { maxLength: 6 }).map((found) =>
  recordsBlock(
    ITEM,
    found.map((id) => ({ id, text: `Kiến nghị ${id}` })),
  ),
);
const others = (blocks: readonly Block[]) => blocks.filter(({ id }) => id !== ITEM);

describe("a section with the list of its records", () => {
  it("has the list the records make, once, and every block of the writer in its order", () => {
    fc.assert(
      fc.property(sent, records, (blocks, list) => {
        const made = withRecords(blocks, ITEM, list);
        expect(others(made)).toEqual(others(blocks));
        expect(made.filter(({ id }) => id === ITEM)).toEqual(list === null ? [] : [list]);
      }),
    );
  });

  it("keeps the list where it was sent, and puts it last where it was not", () => {
    fc.assert(
      fc.property(sent, records, (blocks, list) => {
        const at = blocks.findIndex(({ id }) => id === ITEM);
        const made = withRecords(blocks, ITEM, list);
        if (list !== null) expect(made.indexOf(list)).toBe(at === -1 ? made.length - 1 : at);
      }),
    );
  });

  it("stays as it is when it is made once more", () => {
    fc.assert(
      fc.property(sent, records, (blocks, list) => {
        const once = withRecords(blocks, ITEM, list);
        expect(withRecords(once, ITEM, list)).toEqual(once);
      }),
    );
  });
});

describe("the mark of an item", () => {
  const item = { open: true, waiting: 0, words: 30, minWords: 20, recommendations: 0 };
  it.each([
    [{ ...item, waiting: 1, open: false }, "returned"],
    [{ ...item, open: false }, "sealed"],
    [{ ...item, words: 0 }, "missing"],
    [{ ...item, words: 19 }, "half"],
    [{ ...item, words: 3, recommendations: 1 }, "full"],
    [item, "full"],
  ] as const)("%o is %s", (given, mark) => {
    expect(markOf(given)).toBe(mark);
  });
});
