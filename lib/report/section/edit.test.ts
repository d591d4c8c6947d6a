import fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import type { Block, Run } from "./block.ts";
import { fromForm, retext, setText, textOf, withoutEmpty } from "./edit.ts";

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

describe("a field of several lines", () => {
  it("makes paragraphs, in a list entries", () => {
    expect(setText([paragraph("a", "")], "a", "một\nhai\r\n\nba", newId)).toEqual([
      paragraph("a", "một"),
      paragraph("n1", "hai"),
      paragraph("n2", "ba"),
    ]);
    expect(setText([list("l", ["1", ""])], "1", "một\nhai", newId)).toEqual([list("l", ["1", "một"], ["n3", "hai"])]);
  });

  it("of a sub-item is its title, and paragraphs below", () => {
    const subitem: Block = { id: "s", kind: "subitem", runs: [{ text: "cũ" }] };
    expect(setText([subitem], "s", "mới\nhai", newId)).toEqual([
      { ...subitem, runs: [{ text: "mới" }] },
      paragraph("n1", "hai"),
    ]);
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
