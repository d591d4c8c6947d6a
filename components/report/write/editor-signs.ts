import type { Node } from "@tiptap/pm/model";
import { Plugin, PluginKey } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import { subitemNumber } from "#lib/report/section/subitem.ts";
import { idOf } from "./editor-identity.ts";

/** What stands beside the text and is none of it: returned passages, comments, numbers of sub-items, where to begin. */
export type Signs = {
  /** Returned passages by block id: the words read before them. */
  flagged: Readonly<Record<string, string>>;
  /** Open comments by block id: how many, and the words that say so. */
  comments: Readonly<Record<string, { count: number; words: string }>>;
  /** Stands in an empty line at the end. */
  placeholder: string;
  /** Number and title of the outline item: its sub-items are counted after it. */
  under: string;
};

const key = new PluginKey<DecorationSet>("signs");
/** Set on a transaction after the signs have changed. */
export const signsChanged = "signs-changed";

function element(tag: string, className: string, words: string): HTMLElement {
  const made = document.createElement(tag);
  made.className = className;
  made.contentEditable = "false";
  made.textContent = words;
  return made;
}

function commentMark(id: string, count: number, words: string): HTMLElement {
  const margin = element("div", "comment-mark screen", "");
  const link = document.createElement("a");
  link.href = `#comment-${id}`;
  link.title = words;
  link.setAttribute("aria-label", words);
  link.textContent = String(count);
  margin.append(link);
  return margin;
}

const isEmptyLine = (node: Node): boolean => node.type.name === "paragraph" && node.content.size === 0;

function drawn(doc: Node, { flagged, comments, placeholder, under }: Signs): DecorationSet {
  const all: Decoration[] = [];
  let subitems = 0;
  doc.forEach((node, pos, index) => {
    const id = idOf(node) ?? "";
    const end = pos + node.nodeSize;
    const [flag, comment] = [flagged[id], comments[id]];
    const attrs: Record<string, string> = {};
    if (node.type.name === "subitem") {
      subitems += 1;
      attrs["data-number"] = subitemNumber(subitems, under);
    }
    if (index === doc.childCount - 1 && isEmptyLine(node)) attrs["data-placeholder"] = placeholder;
    if (flag !== undefined) {
      attrs["class"] = "flagged";
      const say = () => element("div", "sr-only", `${flag}: `);
      all.push(Decoration.widget(pos, say, { side: -1, key: `flag-${id}-${flag}`, ignoreSelection: true }));
    }
    if (comment !== undefined) {
      const say = () => commentMark(id, comment.count, comment.words);
      all.push(Decoration.widget(pos, say, { side: -1, key: `comment-${id}-${comment.words}`, ignoreSelection: true }));
    }
    if (Object.keys(attrs).length > 0) all.push(Decoration.node(pos, end, attrs));
  });
  return DecorationSet.create(doc, all);
}

/** Draws the signs; `signs` gives them as they are now. */
export function signsPlugin(signs: () => Signs): Plugin {
  return new Plugin({
    key,
    state: {
      init: (_config, { doc }) => drawn(doc, signs()),
      apply: (tr, set) => (tr.docChanged || tr.getMeta(signsChanged) === true ? drawn(tr.doc, signs()) : set),
    },
    props: { decorations: (state) => key.getState(state) },
  });
}
