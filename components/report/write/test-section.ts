import { getSchema } from "@tiptap/core";
import { history } from "@tiptap/pm/history";
import { type Command, EditorState, type Plugin, TextSelection } from "@tiptap/pm/state";
import { tableEditing } from "@tiptap/pm/tables";
import type { Block, Run } from "#lib/report/section/block.ts";
import { Held } from "./editor-hold.ts";
import { identity } from "./editor-identity.ts";
import { sectionNodes } from "./editor-schema.ts";
import { shape } from "./editor-shape.ts";

/** The editor without a browser, for tests: a document, its plugins, and hands that use it. */
export const schema = getSchema(sectionNodes);

export const line = (id: string, text: string, kind: "paragraph" | "quotation" | "subitem" = "paragraph"): Block => ({
  id,
  kind,
  runs: [{ text }],
});
export const list = (id: string, ...items: [string, string, number?][]): Block => ({
  id,
  kind: "list",
  ordered: false,
  items: items.map(([item, text, level = 0]) => ({ id: item, runs: [{ text }], level })),
});
export const table = (id: string, ...rows: string[][]): Block => ({
  id,
  kind: "table",
  header: false,
  rows: rows.map((cells, index) => ({
    id: `${id}${String(index)}`,
    cells: cells.map((text) => ({ runs: [{ text }] })),
  })),
});
export const plain = (runs: readonly Run[]): string => runs.map((run) => ("text" in run ? run.text : "#")).join("");

export class Section {
  state: EditorState;
  readonly held: Held;
  refusals = 0;
  private ids = 0;

  readonly newId = (): string => {
    this.ids += 1;
    return `n${String(this.ids)}`;
  };

  constructor(
    blocks: readonly Block[],
    { records = null, plugins = [] }: { records?: string | null; plugins?: Plugin[] } = {},
  ) {
    this.held = new Held(schema, records);
    this.state = EditorState.create({
      doc: this.held.documentOf(blocks, this.newId),
      plugins: [
        history(),
        shape(() => {
          this.refusals += 1;
        }),
        identity(this.newId),
        tableEditing(),
        ...plugins,
      ],
    });
  }

  get blocks(): Block[] {
    return this.held.blocksOf(this.state.doc);
  }

  /** The section in short: `id:text`, entries and rows behind their block, `<` and what it took in. */
  get short(): string[] {
    return this.blocks.map((block) => {
      const taken = block.absorbed ? `<${block.absorbed.join(",")}` : "";
      if (block.kind === "list")
        return `${block.id}${taken}[${block.items.map((item) => `${item.id}:${plain(item.runs)}`).join("|")}]`;
      if (block.kind === "table")
        return `${block.id}${taken}{${block.rows.map((row) => `${row.id}:${row.cells.map((cell) => plain(cell.runs)).join(",")}`).join("|")}}`;
      return `${block.id}${taken}:${plain(block.runs)}`;
    });
  }

  /** The position of a text (`offset` letters into it) in the document. */
  at(text: string, offset = 0): number {
    let found = -1;
    this.state.doc.descendants((node, pos) => {
      const index = node.isText ? (node.text ?? "").indexOf(text) : -1;
      if (index >= 0 && found < 0) found = pos + index + offset;
    });
    if (found < 0) throw new Error(`"${text}" is not there`);
    return found;
  }

  select(from: number, to = from): this {
    const { doc, tr } = this.state;
    this.state = this.state.apply(tr.setSelection(TextSelection.between(doc.resolve(from), doc.resolve(to))));
    return this;
  }

  caret(text: string, offset = 0): this {
    return this.select(this.at(text, offset));
  }

  run(command: Command): boolean {
    return command(this.state, (tr) => {
      this.state = this.state.apply(tr);
    });
  }

  type(text: string): this {
    this.state = this.state.apply(this.state.tr.insertText(text));
    return this;
  }
}
