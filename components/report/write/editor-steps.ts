import {
  chainCommands,
  createParagraphNear,
  deleteSelection,
  joinBackward,
  joinForward,
  selectNodeBackward,
  selectNodeForward,
  splitBlockAs,
} from "@tiptap/pm/commands";
import { closeHistory } from "@tiptap/pm/history";
import type { Node, ResolvedPos } from "@tiptap/pm/model";
import { Fragment, Slice } from "@tiptap/pm/model";
import { type Command, type EditorState, Selection, type Transaction } from "@tiptap/pm/state";
import { CellSelection, deleteCellSelection, deleteTable } from "@tiptap/pm/tables";
import { ReplaceAroundStep } from "@tiptap/pm/transform";

/**
 * What keys and buttons do to the text. Every step changes as little as it can, so that the caret, undo and the
 * identity of blocks (editor-identity.ts) follow by mapping.
 */

export const DEEPEST = 3;
export type LineKind = "paragraph" | "quotation" | "subitem";

/** How deep the node of a name is that the position stands in; -1 where in none. */
export function depthOf($pos: ResolvedPos, ...names: readonly string[]): number {
  for (let depth = $pos.depth; depth > 0; depth -= 1) if (names.includes($pos.node(depth).type.name)) return depth;
  return -1;
}

export const inCell = ($pos: ResolvedPos): boolean => depthOf($pos, "cell", "headerCell") > 0;
const inItem = ($pos: ResolvedPos): boolean => $pos.parent.type.name === "item";

const nodeOf = (state: EditorState, name: string, attrs: Record<string, unknown> = {}): Node => {
  const type = state.schema.nodes[name];
  if (type === undefined) throw new Error(`the editor has no "${name}"`);
  return type.create(attrs);
};

/** Where the lines (blocks of one text) begin that a selection touches. */
function linesIn(doc: Node, { from, to }: { from: number; to: number }): number[] {
  const starts: number[] = [];
  doc.forEach((node, pos) => {
    const end = pos + node.nodeSize;
    if (node.isTextblock && (from === to ? pos < from && from < end : pos < to && from < end)) starts.push(pos);
  });
  return starts;
}

/** A paragraph becomes a list of one entry: the list keeps the block's id and lineage. */
function wrapLine(tr: Transaction, state: EditorState, pos: number, ordered: boolean, entryId: string | null): void {
  const node = tr.doc.nodeAt(pos);
  if (node === null) return;
  const item = nodeOf(state, "item", { id: entryId, level: 0 });
  const list = nodeOf(state, "list", { ...node.attrs, ordered }).copy(Fragment.from(item));
  const end = pos + node.nodeSize;
  tr.step(new ReplaceAroundStep(pos, end, pos + 1, end - 1, new Slice(Fragment.from(list), 0, 0), 2, true));
}

/** Entries `first`…`last` of the list at `pos` become paragraphs; what is left of the list stays on both sides. */
function liftItems(tr: Transaction, state: EditorState, pos: number, first: number, last: number): void {
  const list = tr.doc.nodeAt(pos);
  if (list === null) return;
  const whole = first === 0 && last === list.childCount - 1;
  const starts: number[] = [];
  list.forEach((_item, offset) => starts.push(pos + 1 + offset));
  const done = tr.steps.length;
  const now = (start: number): number => tr.mapping.slice(done).map(start, 1);
  for (const start of starts.slice(Math.max(first, 1), last + 2)) tr.split(now(start), 1);
  for (const [index, start] of starts.entries()) {
    if (index < first || index > last) continue;
    const { id } = list.child(index).attrs;
    unwrapItem(tr, state, now(start) - 1, whole && index === 0 ? list.attrs : { id });
  }
}

function unwrapItem(tr: Transaction, state: EditorState, pos: number, attrs: Record<string, unknown>): void {
  const list = tr.doc.nodeAt(pos);
  if (list?.type.name !== "list") return;
  const end = pos + list.nodeSize;
  const paragraph = Fragment.from(nodeOf(state, "paragraph", attrs));
  tr.step(new ReplaceAroundStep(pos, end, pos + 2, end - 2, new Slice(paragraph, 0, 0), 1, true));
}

/** The list the selection stands in whole, and the entries it touches. */
function listAround({ selection }: EditorState): { list: Node; pos: number; first: number; last: number } | null {
  const { $from, $to } = selection;
  const depth = depthOf($from, "list");
  if (depth < 0 || $to.depth < depth || $to.node(depth) !== $from.node(depth)) return null;
  return { list: $from.node(depth), pos: $from.before(depth), first: $from.index(depth), last: $to.index(depth) };
}

/** Makes a list of the selected lines, or changes its kind; of a list of that kind already, lines again. */
export function toggleList(ordered: boolean): Command {
  return (state, dispatch) => {
    const around = listAround(state);
    const { tr } = state;
    if (around) {
      if (around.list.attrs["ordered"] === ordered) liftItems(tr, state, around.pos, around.first, around.last);
      else tr.setNodeAttribute(around.pos, "ordered", ordered);
    } else {
      const lines = linesIn(state.doc, state.selection);
      if (lines.length === 0) return false;
      for (const [index, pos] of [...lines.entries()].reverse()) {
        const id: unknown = state.doc.nodeAt(pos)?.attrs["id"];
        wrapLine(tr, state, pos, ordered, index === 0 || typeof id !== "string" ? null : id);
      }
      joinLists(tr, lines);
    }
    dispatch?.(tr.scrollIntoView());
    return true;
  };
}

/** Lists that were just made one behind the other become one. */
function joinLists(tr: Transaction, lines: readonly number[]): void {
  for (const pos of [...lines.slice(1)].reverse()) {
    const at = tr.mapping.map(pos, -1);
    const $at = tr.doc.resolve(at);
    if ($at.nodeBefore?.type.name === "list" && $at.nodeAfter?.type.name === "list") tr.join(at);
  }
}

/** Makes the selected lines (entries, paragraphs) of a kind; lines that are all of it already become paragraphs. */
export function toggleLine(kind: LineKind): Command {
  return (state, dispatch) => {
    const { tr } = state;
    const around = listAround(state);
    if (around) liftItems(tr, state, around.pos, around.first, around.last);
    const lines = linesIn(tr.doc, tr.selection);
    if (lines.length === 0) return false;
    const all = lines.every((pos) => tr.doc.nodeAt(pos)?.type.name === kind);
    const type = state.schema.nodes[all ? "paragraph" : kind];
    for (const pos of lines) tr.setNodeMarkup(pos, type, tr.doc.nodeAt(pos)?.attrs);
    dispatch?.(tr.scrollIntoView());
    return true;
  };
}

/** An entry one level deeper (1) or higher (-1): not deeper than under the entry before it. */
export function shiftLevel(by: 1 | -1): Command {
  return (state, dispatch) => {
    const around = listAround(state);
    if (around === null) return false;
    const { tr } = state;
    let before = -1;
    around.list.forEach((item, offset, index) => {
      const was = levelOf(item);
      const chosen = index >= around.first && index <= around.last;
      const level = chosen ? Math.max(0, Math.min(was + by, before + 1, DEEPEST)) : was;
      if (level !== was) tr.setNodeAttribute(around.pos + 1 + offset, "level", level);
      before = level;
    });
    if (!tr.docChanged) return false;
    dispatch?.(tr);
    return true;
  };
}

const levelOf = (item: Node): number => Number(item.attrs["level"]);

/** Enter in an entry: divides it; an empty one goes a level up, then leaves the list. */
const divideItem: Command = (state, dispatch) => {
  const { $from, $to, empty } = state.selection;
  if (!inItem($from) || !inItem($to)) return false;
  if (empty && $from.parent.content.size === 0) {
    if (levelOf($from.parent) > 0) return shiftLevel(-1)(state, dispatch);
    return toggleList($from.node($from.depth - 1).attrs["ordered"] === true)(state, dispatch);
  }
  const tr = state.tr.deleteSelection();
  if (inItem(tr.selection.$from)) tr.split(tr.selection.from);
  dispatch?.(tr.scrollIntoView());
  return true;
};

/** Enter in a cell goes to the cell below, in the last row behind the table. */
const belowCell: Command = (state, dispatch) => {
  const { $head } = state.selection;
  const depth = depthOf($head, "table");
  if (depth < 0) return false;
  const table = $head.node(depth);
  const [row, column] = [$head.index(depth), $head.index(depth + 1)];
  const below = row + 1 < table.childCount ? table.child(row + 1) : null;
  const start = below === null ? $head.after(depth) : $head.posAtIndex(row + 1, depth) + 1;
  const at = below?.children.slice(0, column).reduce((pos, cell) => pos + cell.nodeSize, start) ?? start;
  const target = Selection.findFrom(state.doc.resolve(at), 1, true);
  if (target) dispatch?.(state.tr.setSelection(target).scrollIntoView());
  return true;
};

const paragraphAfter = (node: Node, atEnd: boolean, $from: ResolvedPos) => {
  const paragraph = node.type.schema.nodes["paragraph"];
  const ends = (node.type.name === "subitem" && $from.parentOffset > 0) || (node.type.name === "quotation" && atEnd);
  return ends && paragraph ? { type: paragraph } : null;
};

export const enter: Command = chainCommands(belowCell, divideItem, createParagraphNear, splitBlockAs(paragraphAfter));

/** Backspace at the start of the first entry takes it out of its list; of a quotation or sub-item makes a paragraph. */
const plainFirst: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  if (!empty || $from.parentOffset > 0) return false;
  if (inItem($from) && $from.index($from.depth - 1) === 0) {
    const { tr } = state;
    liftItems(tr, state, $from.before($from.depth - 1), 0, 0);
    dispatch?.(tr.scrollIntoView());
    return true;
  }
  const { name } = $from.parent.type;
  return name === "quotation" || name === "subitem" ? toggleLine("paragraph")(state, dispatch) : false;
};

/** Nothing is joined over the edge of a cell, nor with the list of the records. */
function edge(side: 1 | -1): Command {
  return ({ selection: { $from, empty } }) => {
    const atEdge = side < 0 ? $from.parentOffset === 0 : $from.parentOffset === $from.parent.content.size;
    if (!empty || !atEdge || $from.depth === 0) return false;
    if (inCell($from)) return true;
    const $cut = $from.doc.resolve(side < 0 ? $from.before(1) : $from.after(1));
    const alone = $from.depth === 1 || $from.index(1) === (side < 0 ? 0 : $from.node(1).childCount - 1);
    return alone && (side < 0 ? $cut.nodeBefore : $cut.nodeAfter)?.type.name === "records";
  };
}

/** Selected cells are emptied; with all of them the table goes. */
const clearCells: Command = (state, dispatch) => {
  const { selection } = state;
  if (!(selection instanceof CellSelection)) return false;
  return selection.isRowSelection() && selection.isColSelection()
    ? deleteTable(state, dispatch)
    : deleteCellSelection(state, dispatch);
};

export const backspace: Command = chainCommands(
  clearCells,
  deleteSelection,
  plainFirst,
  edge(-1),
  joinBackward,
  selectNodeBackward,
);
export const del: Command = chainCommands(clearCells, deleteSelection, edge(1), joinForward, selectNodeForward);

/** The entry within its list, at the list's end (and anything else) the whole block, one place up (-1) or down (1). */
export function moveBy(by: 1 | -1): Command {
  return (state, dispatch) => {
    const { $from } = state.selection;
    // Of a whole block that is selected, the selection stands beside it.
    const depths = $from.depth === 0 ? [0] : inItem($from) ? [1, 0] : [0];
    for (const depth of depths) {
      const pos = $from.depth === depth ? $from.pos : $from.before(depth + 1);
      const tr = passed(state, $from.node(depth), $from.index(depth), pos, by);
      if (tr === null) continue;
      dispatch?.(tr.scrollIntoView());
      return true;
    }
    return false;
  };
}

/** The neighbour taken to the other side, so that the caret stays where it is written. */
function passed(state: EditorState, parent: Node, index: number, pos: number, by: 1 | -1): Transaction | null {
  const [here, neighbour] = [parent.maybeChild(index), parent.maybeChild(index + by)];
  if (neighbour === null || here === null) return null;
  const from = by > 0 ? pos + here.nodeSize : pos - neighbour.nodeSize;
  const to = by > 0 ? pos : pos - neighbour.nodeSize + here.nodeSize;
  return closeHistory(state.tr)
    .delete(from, from + neighbour.nodeSize)
    .insert(to, neighbour);
}
