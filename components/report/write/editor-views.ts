import type { Node } from "@tiptap/pm/model";
import type { NodeView } from "@tiptap/pm/view";
import { proseToBlock } from "#lib/report/section/prose.ts";
import { proseOf } from "./editor-hold.ts";
import type { FigureChoice } from "./editor-types.ts";
import { textOf } from "#lib/report/section/edit.ts";

/** The figures of the grid, and the places in the text that show them. */
export class FigureBook {
  private choices = new Map<string, FigureChoice>();
  private readonly views = new Set<FigureView>();
  private readonly missing: string;

  /** @param missing the words of a figure that has no value yet */
  constructor(missing: string) {
    this.missing = missing;
  }

  /** The grid has other values now: every place shows them. */
  show(choices: readonly FigureChoice[]): void {
    this.choices = new Map(choices.map((choice) => [choice.key, choice]));
    for (const view of this.views) view.draw();
  }

  /** What a figure of the text reads as. */
  read(key: string): { value: string; title: string; there: boolean } {
    const choice = this.choices.get(key);
    const there = choice !== undefined && choice.value !== "–";
    return {
      value: there ? choice.value : "…",
      title: `${choice ? `${choice.code} ${choice.name}` : key}${there ? "" : ` (${this.missing})`}`,
      there,
    };
  }

  view(node: Node): NodeView {
    const view = new FigureView(node, this, () => this.views.delete(view));
    this.views.add(view);
    return view;
  }
}

class FigureView implements NodeView {
  readonly dom = document.createElement("em");
  private readonly key: string;
  private readonly book: FigureBook;
  readonly destroy: () => void;

  constructor(node: Node, book: FigureBook, destroy: () => void) {
    const { indicator, year }: { indicator?: unknown; year?: unknown } = node.attrs;
    this.key = typeof year === "number" ? `${String(indicator)}:${String(year)}` : String(indicator);
    this.book = book;
    this.destroy = destroy;
    this.draw();
  }

  draw(): void {
    const { value, title, there } = this.book.read(this.key);
    this.dom.textContent = value;
    this.dom.title = title;
    this.dom.className = `figure-mark num${there ? "" : " bad"}`;
    this.dom.dataset["key"] = this.key;
  }

  ignoreMutation(): boolean {
    return true;
  }
}

/** The list of the records as it stands in the section: read, not written; a line says where it is written. */
export function recordsView(node: Node, hint: string): NodeView {
  const dom = document.createElement("div");
  dom.className = "records";
  dom.contentEditable = "false";
  dom.dataset["block"] = String(node.attrs["id"]);
  dom.id = `b-${String(node.attrs["id"])}`;
  const block = proseToBlock(proseOf(node));
  const words = document.createElement("p");
  words.className = "screen hint";
  words.textContent = hint;
  const list = document.createElement("ol");
  for (const item of block.kind === "list" ? block.items : []) {
    const entry = document.createElement("li");
    entry.textContent = textOf(item.runs);
    list.append(entry);
  }
  dom.append(words, list);
  return { dom, ignoreMutation: () => true };
}
