import { redo, undo } from "@tiptap/pm/history";
import { AllSelection, type Command, EditorState } from "@tiptap/pm/state";
import { CellSelection } from "@tiptap/pm/tables";
import { deleteSelection } from "@tiptap/pm/commands";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Block, blocksSchema } from "#lib/report/section/block.ts";
import { backspace, del, enter, moveBy, shiftLevel, toggleLine, toggleList } from "./editor-steps.ts";
import { line, list, plain, Section, schema, table } from "./test-section.ts";

describe("Enter", () => {
  it("divides a paragraph: the first part keeps the id", () => {
    const section = new Section([line("a", "một hai")]);
    section.caret("hai").run(enter);
    expect(section.short).toEqual(["a:một ", "n1:hai"]);
  });

  it("at the start makes an empty line before, and the words keep their id", () => {
    const section = new Section([line("a", "một")]);
    section.caret("một").run(enter);
    expect(section.short).toEqual(["n1:", "a:một"]);
  });

  it("divides an entry; in an empty one goes a level up, then out of the list", () => {
    const section = new Section([list("l", ["1", "một hai"], ["2", "ba", 1])]);
    section.caret("hai").run(enter);
    expect(section.short).toEqual(["l[1:một |n1:hai|2:ba]"]);
    section.caret("ba", 2).run(enter);
    section.run(enter);
    expect(section.blocks[0]).toMatchObject({ items: [{}, {}, { level: 1 }, { id: "n2", level: 0 }] });
    section.run(enter);
    expect(section.short).toEqual(["l[1:một |n1:hai|2:ba]", "n2:"]);
  });

  it("after a sub-item or a quotation goes on with a paragraph", () => {
    const section = new Section([line("a", "tiêu đề", "subitem"), line("b", "trích", "quotation")]);
    section.caret("tiêu đề", 4).run(enter);
    section.caret("trích", 5).run(enter);
    expect(section.blocks.map(({ kind }) => kind)).toEqual(["subitem", "paragraph", "quotation", "paragraph"]);
    section.caret("tiêu").run(enter);
    expect(section.blocks.map(({ kind, id }) => `${kind} ${id}`).slice(0, 2)).toEqual(["paragraph n3", "subitem a"]);
  });

  it("in a cell goes to the cell below, in the last row behind the table", () => {
    const section = new Section([table("t", ["một", "hai"], ["ba", "bốn"]), line("a", "sau")]);
    section.caret("hai").run(enter);
    section.type("x");
    section.run(enter);
    section.type("y");
    expect(section.short).toEqual(["t{t0:một,hai|t1:ba,xbốn}", "a:ysau"]);
  });
});

describe("Backspace and Delete", () => {
  it("join, and the one that stays names the other and all it had taken in", () => {
    const section = new Section([line("a", "một "), { ...line("b", "hai"), absorbed: ["z"] }, line("c", " ba")]);
    section.caret("hai").run(backspace);
    expect(section.short).toEqual(["a<b,z:một hai", "c: ba"]);
    section.caret("hai", 3).run(del);
    expect(section.short).toEqual(["a<b,z,c:một hai ba"]);
    section.run(undo);
    section.run(undo);
    expect(section.short).toEqual(["a:một ", "b<z:hai", "c: ba"]);
    section.run(redo);
    expect(section.short).toEqual(["a<b,z:một hai", "c: ba"]);
  });

  it("join entries; the first leaves its list; a paragraph goes into the list before it", () => {
    const blocks = [list("l", ["1", "một"], ["2", "hai"]), line("p", "ba")];
    const entries = new Section(blocks);
    entries.caret("hai").run(backspace);
    expect(entries.short).toEqual(["l[1:mộthai]", "p:ba"]);
    const first = new Section(blocks);
    first.caret("một").run(backspace);
    expect(first.short).toEqual(["1:một", "l[2:hai]", "p:ba"]);
    const behind = new Section(blocks);
    behind.caret("ba").run(backspace);
    expect(behind.short).toEqual(["l<p[1:một|2:haiba]"]);
    const only = new Section([list("l", ["1", "một"])]);
    only.caret("một").run(backspace);
    expect(only.short).toEqual(["l:một"]);
  });

  it("make a paragraph of a sub-item and a quotation first", () => {
    const section = new Section([line("z", "trước"), line("a", "tiêu đề", "subitem")]);
    section.caret("tiêu").run(backspace);
    expect(section.blocks).toEqual([line("z", "trước"), line("a", "tiêu đề")]);
  });

  it("stop at the edge of a cell and before a table", () => {
    const section = new Section([table("t", ["một", "hai"]), line("a", "sau")]);
    expect(section.caret("hai").run(backspace)).toBe(true);
    expect(section.caret("một", 3).run(del)).toBe(true);
    section.caret("sau").run(backspace);
    expect(section.state.selection instanceof CellSelection).toBe(true);
    expect(section.short).toEqual(["t{t0:một,hai}", "a:sau"]);
    section.run(backspace);
    expect(section.short).toEqual(["a:sau"]);
  });

  it("over several blocks leave the first, which names those whose words it holds, not those that are gone", () => {
    const section = new Section([line("a", "một hai"), line("b", "giữa"), line("c", "ba bốn"), line("d", "năm")]);
    section.select(section.at("hai"), section.at("bốn")).run(deleteSelection);
    expect(section.short).toEqual(["a<c:một bốn", "d:năm"]);
  });

  it("of everything leave a line to write in", () => {
    const section = new Section([line("a", "một"), table("t", ["hai"])]);
    section.state = section.state.apply(section.state.tr.setSelection(new AllSelection(section.state.doc)));
    section.run(deleteSelection);
    expect(section.blocks).toMatchObject([{ kind: "paragraph", runs: [{ text: "" }] }]);
  });
});

describe("buttons", () => {
  it("make a list of lines and lines of a list; the ids come back", () => {
    const section = new Section([line("a", "một"), line("b", "hai"), line("c", "ba")]);
    section.select(section.at("một"), section.at("hai", 1)).run(toggleList(false));
    expect(section.short).toEqual(["a<b[n1:một|b:hai]", "c:ba"]);
    section.run(toggleList(true));
    expect(section.blocks[0]).toMatchObject({ kind: "list", ordered: true, id: "a" });
    section.run(toggleList(true));
    expect(section.short).toEqual(["a:một", "b:hai", "c:ba"]);
  });

  it("take a middle entry out: the list stays before it, a new one follows", () => {
    const section = new Section([list("l", ["1", "một"], ["2", "hai"], ["3", "ba"])]);
    section.caret("hai").run(toggleList(false));
    expect(section.short).toEqual(["l[1:một]", "2:hai", "n1[3:ba]"]);
    const kind = new Section([list("l", ["1", "một"], ["2", "hai"])]);
    kind.caret("hai", 1).run(toggleLine("quotation"));
    expect(kind.blocks).toEqual([list("l", ["1", "một"]), line("2", "hai", "quotation")]);
  });

  it("make lines of a kind and paragraphs again", () => {
    const section = new Section([{ ...line("a", "một"), absorbed: ["z"] }]);
    section.caret("một", 1).run(toggleLine("subitem"));
    expect(section.blocks).toEqual([{ ...line("a", "một", "subitem"), absorbed: ["z"] }]);
    section.run(toggleLine("subitem"));
    expect(section.blocks).toEqual([{ ...line("a", "một"), absorbed: ["z"] }]);
  });

  it("shift entries by a level, not deeper than below the one before", () => {
    const section = new Section([list("l", ["1", "một"], ["2", "hai"])]);
    expect(section.caret("một").run(shiftLevel(1))).toBe(false);
    expect(section.caret("hai").run(shiftLevel(1))).toBe(true);
    expect(section.run(shiftLevel(1))).toBe(false);
    expect(section.blocks[0]).toEqual(list("l", ["1", "một"], ["2", "hai", 1]));
    expect(section.run(shiftLevel(-1))).toBe(true);
    expect(section.run(shiftLevel(-1))).toBe(false);
  });

  it("move an entry within its list, the list at its end, a block among the blocks; the caret goes along", () => {
    const section = new Section([line("a", "một"), list("l", ["1", "hai"], ["2", "ba"])]);
    section.caret("ba", 1).run(moveBy(-1));
    expect(section.short).toEqual(["a:một", "l[2:ba|1:hai]"]);
    section.run(moveBy(-1));
    expect(section.short).toEqual(["l[2:ba|1:hai]", "a:một"]);
    section.type("x");
    expect(section.short[0]).toBe("l[2:bxa|1:hai]");
    expect(section.run(moveBy(-1))).toBe(false);
    section.run(undo);
    expect(section.caret("một").run(moveBy(1))).toBe(false);
  });
});

const commands: Record<string, Command> = {
  enter,
  backspace,
  del,
  toList: toggleList(false),
  toNumbers: toggleList(true),
  toQuotation: toggleLine("quotation"),
  toSubitem: toggleLine("subitem"),
  deeper: shiftLevel(1),
  higher: shiftLevel(-1),
  up: moveBy(-1),
  down: moveBy(1),
  cut: deleteSelection,
  undo,
  redo,
};

const idsOf = (block: Block): string[] => [
  block.id,
  ...(block.kind === "list"
    ? block.items.map(({ id }) => id)
    : block.kind === "table"
      ? block.rows.map(({ id }) => id)
      : []),
];
const textOf = (block: Block): string =>
  block.kind === "list"
    ? block.items.map(({ runs }) => plain(runs)).join("\n")
    : block.kind === "table"
      ? block.rows.flatMap(({ cells }) => cells.map(({ runs }) => plain(runs))).join("\n")
      : plain(block.runs);

/** Each block holds a sign of its own, which nobody types: the block that holds it was not deleted. */
const signs = Array.from("ABCDEFG");
const holderOf = (blocks: readonly Block[], sign: string): string | undefined =>
  blocks.find((block) => textOf(block).includes(sign))?.id;
const begin: Block[] = [
  line("a", "xx A xx"),
  line("b", "xx B xx", "quotation"),
  list("c", ["c1", "xx C"], ["c2", "xx"], ["c3", "yy", 1]),
  line("d", "D"),
  table("e", ["E", "x"], ["y", "z"]),
  line("f", "xx F", "subitem"),
  line("g", "G xx"),
];

const step = fc.record({
  name: fc.constantFrom(...Object.keys(commands), "type", "copy", "paste"),
  from: fc.nat(1000),
  length: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.nat(30)),
});

/** Copies bear no sign, so that a sign always says where its block is. */
const unsigned = (blocks: Block[]): Block[] =>
  blocksSchema.parse(JSON.parse(JSON.stringify(blocks).replace(/[A-G]/g, "-")));

function perform(
  section: Section,
  clipboard: Block[],
  { name, from, length }: { name: string; from: number; length: number },
): Block[] {
  const size = section.state.doc.content.size;
  section.select(from % size, Math.min(size, (from % size) + length));
  if (name === "type") section.type("t");
  else if (name === "copy") return unsigned(section.blocks.slice(from % section.blocks.length).slice(0, 2));
  else if (name === "paste") {
    const at = section.state.selection.$from.before(1);
    const nodes = clipboard.map((block) => section.held.nodeOf(block));
    section.state = section.state.apply(section.state.tr.insert(at, nodes));
  } else section.run(commands[name] ?? enter);
  return clipboard;
}

describe("whatever is done", () => {
  it("ids are one each, and a block that nobody deleted is found by its id or in what took it in", () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        const section = new Section(begin);
        let clipboard: Block[] = [];
        const holders = new Map(signs.map((sign) => [sign, sign.toLowerCase()]));
        for (const one of steps) {
          clipboard = perform(section, clipboard, one);
          section.state.doc.check();
          const { blocks } = section;
          const ids = blocks.flatMap(idsOf);
          expect(
            ids.filter((id, index) => id === "" || ids.indexOf(id) !== index),
            JSON.stringify(one),
          ).toEqual([]);
          const known = new Set(blocks.flatMap((block) => [...idsOf(block), ...(block.absorbed ?? [])]));
          const there = signs.filter((sign) => holderOf(blocks, sign) !== undefined);
          // Going back in time brings the ids of that time; every other step leaves a trace.
          const back = one.name === "undo" || one.name === "redo";
          expect(
            there.filter((sign) => !back && !known.has(holders.get(sign) ?? "")),
            JSON.stringify(one),
          ).toEqual([]);
          for (const sign of there) holders.set(sign, holderOf(blocks, sign) ?? "");
        }
      }),
      { numRuns: 300 },
    );
  });

  it("the blocks are what a fresh reading of the document gives", () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 10 }), (steps) => {
        const section = new Section(begin);
        for (const one of steps) perform(section, unsigned(begin.slice(2, 4)), one);
        const again = new Section([]);
        again.state = EditorState.create({ schema, doc: schema.nodeFromJSON(section.state.doc.toJSON()) });
        expect(section.blocks).toEqual(again.blocks);
      }),
      { numRuns: 100 },
    );
  });
});
