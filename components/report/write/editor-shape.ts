import type { Node } from "@tiptap/pm/model";
import { type EditorState, Plugin, type Transaction } from "@tiptap/pm/state";
import { Mapping } from "@tiptap/pm/transform";
import { fromOutside, idOf } from "./editor-identity.ts";

/** The bounds of a section (lib/report/section/block.ts): what is more would not be taken by the server. */
const MOST = { blocks: 500, list: 300, table: 500, row: 20 } as const;

function tooLarge(doc: Node, before: Node): boolean {
  if (doc.childCount > MOST.blocks && doc.childCount > before.childCount) return true;
  return doc.children.some((block, index) => {
    if (block === before.maybeChild(index)) return false;
    if (block.type.name === "list") return block.childCount > MOST.list;
    if (block.type.name !== "table") return false;
    return block.childCount > MOST.table || block.children.some((row) => row.childCount > MOST.row);
  });
}

/** Puts the list of the records back where a change took it away. */
function keepRecords(tr: Transaction, before: Node, after: Node, mapping: Mapping): void {
  const has = (doc: Node): boolean => doc.children.some((node) => node.type.name === "records");
  if (has(after)) return;
  before.forEach((node, pos) => {
    if (node.type.name !== "records") return;
    const $at = after.resolve(mapping.map(pos));
    tr.insert($at.depth === 0 ? $at.pos : $at.after(1), node);
  });
}

/** Whether a person can go on writing behind everything else. */
export const endsInLine = (doc: Node): boolean => {
  const name = doc.lastChild?.type.name;
  return name !== undefined && name !== "table" && name !== "records";
};

function addLine(tr: Transaction, state: EditorState): void {
  const line = state.schema.nodes["paragraph"]?.create();
  if (line && !endsInLine(tr.doc)) tr.insert(tr.doc.content.size, line);
}

/**
 * What every document of a section is: the list of the records in its place, a line to write in at the end, and no more
 * than the server takes (`refused` is told of what was too much).
 */
export function shape(refused: () => void): Plugin {
  return new Plugin({
    filterTransaction: (tr, state) => {
      if (!tr.docChanged || tr.getMeta(fromOutside) === true || !tooLarge(tr.doc, state.doc)) return true;
      refused();
      return false;
    },
    appendTransaction: (transactions, before, after) => {
      if (transactions.every((one) => !one.docChanged)) return null;
      const { tr } = after;
      if (transactions.every((one) => one.getMeta(fromOutside) !== true))
        keepRecords(tr, before.doc, after.doc, new Mapping(transactions.flatMap((one) => one.mapping.maps)));
      addLine(tr, after);
      return tr.docChanged ? tr : null;
    },
  });
}

/** Where a block with an id begins; null where there is none. */
export function placeOf(doc: Node, id: string): number | null {
  let place: number | null = null;
  doc.forEach((node, pos) => {
    if (idOf(node) === id) place = pos;
  });
  return place;
}
