import fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import type { Block, Run } from "./block.ts";
import {
  append,
  fromForm,
  joinBack,
  moveBy,
  remove,
  retext,
  setText,
  split,
  textOf,
  toggleList,
  withoutEmpty,
} from "./edit.ts";

let ids = 0;
const newId = () => {
  ids += 1;
  return `n${ids}`;
};
beforeEach(() => {
  ids = 0;
});

const paragraph = (id: string, text: string, absorbed?: string[]): Block => ({
  id,
  kind: "paragraph",
  runs: [{ text }],
  ...(absorbed ? { absorbed } : {}),
});
const list = (id: string, ...items: [string, string][]): Block => ({
  id,
  kind: "list",
  ordered: false,
  items: items.map(([item, text]) => ({ id: item, runs: [{ text }], level: 0 })),
});
const table: Block = { id: "t", kind: "table", header: true, rows: [{ id: "r", cells: [{ runs: [{ text: "1" }] }] }] };

describe("new words in a line", () => {
  const marked: Run[] = [
    { text: "Có " },
    { figure: { indicator: "A04", year: null } },
    { text: " mô hình " },
    { text: "rất tốt", bold: true },
  ];

  it("keep the marks and figures around the change", () => {
    expect(textOf(marked)).toBe("Có {A04} mô hình rất tốt");
    expect(retext(marked, "Có {A04} mô hình mới rất tốt")).toEqual([
      { text: "Có " },
      { figure: { indicator: "A04", year: null } },
      { text: " mô hình mới " },
      { text: "rất tốt", bold: true },
    ]);
  });

  it("turn a figure that is typed into to plain words", () => {
    expect(retext(marked, "Có {A0} mô hình rất tốt").some((run) => "figure" in run)).toBe(false);
  });

  it("are what was typed, whatever was there", () => {
    const run = fc.oneof(
      fc.record({ text: fc.string({ maxLength: 6 }) }),
      fc.record({ text: fc.string({ maxLength: 6 }), bold: fc.constant<true>(true) }),
      fc.constant<Run>({ figure: { indicator: "C01", year: 2020 } }),
    );
    fc.assert(
      fc.property(fc.array(run, { maxLength: 5 }), fc.string({ maxLength: 20 }), (runs, text) => {
        expect(textOf(retext(runs, text))).toBe(text);
      }),
    );
  });
});

describe("keys", () => {
  it("Enter puts what stands behind the caret into a new paragraph", () => {
    expect(split([paragraph("a", "một hai")], "a", 4, newId)).toEqual({
      blocks: [paragraph("a", "một "), paragraph("n1", "hai")],
      caret: { id: "n1", offset: 0 },
    });
  });

  it("Enter in a list makes a new entry, in an empty last one ends the list", () => {
    expect(split([list("l", ["1", "một hai"])], "1", 3, newId).blocks).toEqual([
      list("l", ["1", "một"], ["n1", " hai"]),
    ]);
    expect(split([list("l", ["1", "một"], ["2", ""])], "2", 0, newId).blocks).toEqual([
      list("l", ["1", "một"]),
      paragraph("n2", ""),
    ]);
  });

  it("Backspace at the start joins, and the lineage stays", () => {
    const step = joinBack([paragraph("a", "một "), paragraph("b", "hai", ["z"])], "b");
    expect(step).toEqual({ blocks: [paragraph("a", "một hai", ["b", "z"])], caret: { id: "a", offset: 4 } });
  });

  it("Backspace joins entries, lets the first leave its list, and joins a paragraph to the list before it", () => {
    const blocks = [list("l", ["1", "một"], ["2", "hai"]), paragraph("p", "ba")];
    expect(joinBack(blocks, "2").blocks[0]).toEqual(list("l", ["1", "mộthai"]));
    expect(joinBack(blocks, "1").blocks.slice(0, 2)).toEqual([paragraph("1", "một"), list("l", ["2", "hai"])]);
    expect(joinBack(blocks, "p").blocks).toEqual([{ ...list("l", ["1", "một"], ["2", "haiba"]), absorbed: ["p"] }]);
  });

  it("Backspace does nothing at the very start and behind a table", () => {
    expect(joinBack([paragraph("a", "một")], "a").blocks).toEqual([paragraph("a", "một")]);
    expect(joinBack([table, paragraph("a", "một")], "a").blocks).toEqual([table, paragraph("a", "một")]);
  });

  it("a pasted text of several lines makes paragraphs, in a list entries", () => {
    expect(setText([paragraph("a", "")], "a", "một\nhai\r\n\nba", newId)).toEqual({
      blocks: [paragraph("a", "một"), paragraph("n1", "hai"), paragraph("n2", "ba")],
      caret: { id: "n2", offset: 2 },
    });
    expect(setText([list("l", ["1", ""])], "1", "một\nhai", newId).blocks).toEqual([
      list("l", ["1", "một"], ["n3", "hai"]),
    ]);
  });
});

describe("buttons", () => {
  it("make a list of a paragraph and paragraphs of a list; the block keeps its id", () => {
    expect(toggleList([paragraph("a", "một")], "a", newId).blocks).toEqual([list("a", ["n1", "một"])]);
    expect(toggleList([list("a", ["1", "một"], ["2", "hai"])], "2", newId).blocks).toEqual([
      paragraph("a", "một"),
      paragraph("2", "hai"),
    ]);
  });

  it("move a paragraph among the blocks and an entry within its list, not beyond the ends", () => {
    const blocks = [paragraph("a", "1"), paragraph("b", "2")];
    expect(moveBy(blocks, "b", -1).blocks.map((block) => block.id)).toEqual(["b", "a"]);
    expect(moveBy(blocks, "b", 1).blocks).toEqual(blocks);
    expect(moveBy([list("l", ["1", "một"], ["2", "hai"])], "2", -1).blocks).toEqual([
      list("l", ["2", "hai"], ["1", "một"]),
    ]);
  });

  it("take a paragraph away, an entry, and a list with its last entry", () => {
    expect(remove([paragraph("a", "1"), paragraph("b", "2")], "a").blocks).toEqual([paragraph("b", "2")]);
    expect(remove([list("l", ["1", "một"], ["2", "hai"])], "1").blocks).toEqual([list("l", ["2", "hai"])]);
    expect(remove([list("l", ["1", "một"])], "1").blocks).toEqual([]);
  });

  it("add an empty paragraph at the end", () => {
    expect(append([table], newId)).toEqual({ blocks: [table, paragraph("n1", "")], caret: { id: "n1", offset: 0 } });
  });
});

describe("what is kept", () => {
  it("leaves out empty paragraphs, entries and lists, never a table", () => {
    expect(
      withoutEmpty([paragraph("a", "  "), list("l", ["1", ""], ["2", "hai"]), list("m", ["3", " "]), table]),
    ).toEqual([list("l", ["2", "hai"]), table]);
  });

  it("of a plain form: each text on its block, emptied ones away, new lines behind, tables as they were", () => {
    const drawn = [paragraph("a", "một"), list("l", ["1", "ý một"], ["2", "ý hai"]), table];
    expect(fromForm(drawn, { a: "một sửa", "1": "ý một" }, "mới\n\nnữa", newId)).toEqual([
      paragraph("a", "một sửa"),
      list("l", ["1", "ý một"]),
      table,
      paragraph("n1", "mới"),
      paragraph("n2", "nữa"),
    ]);
  });
});
