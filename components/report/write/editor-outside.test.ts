import { undo } from "@tiptap/pm/history";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Block } from "#lib/report/section/block.ts";
import { takeOutside } from "./editor-outside.ts";
import { line, list, Section, table } from "./test-section.ts";

function take(section: Section, blocks: readonly Block[]): boolean {
  const tr = takeOutside(section.state, section.held, blocks, section.newId);
  if (tr) section.state = section.state.apply(tr);
  return tr !== null;
}

const text = fc.string({ maxLength: 6, unit: fc.constantFrom("a", "b", "ế", " ") });
/** Blocks of few ids, so that two lists of them share some, in another order or with other words. */
const anyBlock = (id: string): fc.Arbitrary<Block> =>
  fc.oneof(
    text.map((words) => line(id, words)),
    text.map((words) => line(id, words, "subitem")),
    fc
      .array(text, { minLength: 1, maxLength: 3 })
      .map((items) => list(id, ...items.map((words, index): [string, string] => [`${id}-${String(index)}`, words]))),
    fc.array(text, { minLength: 1, maxLength: 3 }).map((cells) => table(id, cells)),
  );
const someBlocks = fc.shuffledSubarray(["a", "b", "c", "d", "e"]).chain((ids) => fc.tuple(...ids.map(anyBlock)));
const ends = (blocks: readonly Block[]): boolean => !["table", undefined].includes(blocks.at(-1)?.kind);

describe("a text from outside", () => {
  it("stands in the document afterwards, whatever was there", () => {
    fc.assert(
      fc.property(someBlocks, someBlocks, (before, after) => {
        const section = new Section(before);
        take(section, after);
        section.state.doc.check();
        expect(section.blocks.slice(0, after.length)).toEqual(after);
        expect(section.blocks.length).toBe(after.length + (ends(after) ? 0 : 1));
      }),
      { numRuns: 300 },
    );
  });

  it("leaves what is the same as it is, node for node", () => {
    const section = new Section([line("a", "một"), line("b", "hai"), line("c", "ba")]);
    const { doc } = section.state;
    expect(take(section, structuredClone(section.blocks))).toBe(false);
    take(section, [line("a", "một"), line("n", "mới"), line("b", "hai khác"), line("c", "ba")]);
    expect(section.state.doc.child(0)).toBe(doc.child(0));
    expect(section.state.doc.child(3)).toBe(doc.child(2));
  });

  it("keeps the caret where it was written, also in a block that changed or moved", () => {
    const section = new Section([line("a", "một"), line("b", "hai ba")]);
    section.caret("ba");
    take(section, [line("n", "trước"), line("a", "một"), line("b", "hai ba bốn")]);
    section.type("|");
    expect(section.short.at(-1)).toBe("b:hai |ba bốn");
    take(section, [line("b", "hai |ba bốn"), line("a", "một")]);
    section.type("!");
    expect(section.short[0]).toBe("b:hai |!ba bốn");
  });

  it("keeps the caret in an entry between two that others changed", () => {
    const section = new Section([list("l", ["1", "một"], ["2", "hai"], ["3", "ba"])]);
    section.caret("hai", 1);
    take(section, [list("l", ["1", "một khác"], ["2", "hai"], ["3", "ba khác"])]);
    section.type("|");
    expect(section.short).toEqual(["l[1:một khác|2:h|ai|3:ba khác]"]);
  });

  it("is no step of one's own: undo takes back what one typed and leaves what came", () => {
    const section = new Section([line("a", "một"), line("b", "hai")]);
    section.caret("một", 3).type(" sửa");
    take(section, [line("a", "một sửa"), line("b", "hai của người khác")]);
    section.run(undo);
    expect(section.short).toEqual(["a:một", "b:hai của người khác"]);
  });

  it("brings the list of the records, and keeps it against every key", () => {
    const section = new Section([line("a", "một")], { records: "o" });
    const records = list("o", ["r1", "Đề nghị"]);
    take(section, [line("a", "một"), records, line("b", "sau")]);
    section.select(0, section.state.doc.content.size);
    section.state = section.state.apply(section.state.tr.deleteSelection());
    expect(section.blocks.some((block) => block === records)).toBe(true);
  });

  it("of too many blocks is refused where one makes them, never where it came from outside", () => {
    const many = Array.from({ length: 500 }, (_, index) => line(`p${String(index)}`, "x"));
    const section = new Section([]);
    take(section, many);
    expect(section.blocks.length).toBe(500);
    const { tr } = section.state;
    const next = section.state.applyTransaction(tr.split(2));
    expect([next.transactions.length, section.refusals]).toEqual([0, 1]);
  });
});
