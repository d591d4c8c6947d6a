import { Fragment, type Node, Slice } from "@tiptap/pm/model";
import { type EditorState, type Transaction, TextSelection } from "@tiptap/pm/state";
import type { Block } from "#lib/report/section/block.ts";
import { same } from "#lib/report/section/merge.ts";
import type { Held } from "./editor-hold.ts";
import { fromOutside, idOf } from "./editor-identity.ts";

/**
 * Brings a text that was made elsewhere (a merge, a choice, an earlier visit) into the document, block by block: what is
 * the same stays as it is, with its caret and its undo; within a block only what differs is replaced.
 */
export function takeOutside(
  state: EditorState,
  held: Held,
  blocks: readonly Block[],
  newId: () => string,
): Transaction | null {
  const caret = caretOf(state);
  const { tr } = state;
  const wanted = held.documentOf(blocks, newId).children;
  const keep = inOrder(state.doc.children, wanted);
  removeOthers(tr, keep);
  for (const [index, node] of wanted.entries()) place(tr, held, index, node);
  while (tr.doc.childCount > wanted.length) tr.delete(startOf(tr.doc, tr.doc.childCount - 1), tr.doc.content.size);
  if (!tr.docChanged) return null;
  restoreCaret(tr, caret);
  return tr.setMeta(fromOutside, true).setMeta("addToHistory", false);
}

const startOf = (doc: Node, index: number): number => doc.resolve(0).posAtIndex(index, 0);

/** The ids that both lists hold in one order (the longest such run of ids): these blocks stay in their place. */
function inOrder(old: readonly Node[], wanted: readonly Node[]): Set<string> {
  const places = new Map(wanted.map((node, index) => [idOf(node), index]));
  // Longest rising run of places: `ends[n]` is the place at which the best run of n + 1 blocks ends.
  const chain: { id: string; place: number; before: number | null }[] = [];
  const ends: number[] = [];
  for (const node of old) {
    const id = idOf(node);
    const place = places.get(id);
    if (id === null || place === undefined) continue;
    const length = ends.findIndex((end) => (chain[end]?.place ?? -1) >= place);
    const at = length < 0 ? ends.length : length;
    chain.push({ id, place, before: ends[at - 1] ?? null });
    ends[at] = chain.length - 1;
  }
  const kept = new Set<string>();
  for (let at = ends.at(-1) ?? null; at !== null; at = chain[at]?.before ?? null) kept.add(chain[at]?.id ?? "");
  return kept;
}

function removeOthers(tr: Transaction, keep: ReadonlySet<string>): void {
  for (let index = tr.doc.childCount - 1; index >= 0; index -= 1) {
    const node = tr.doc.child(index);
    const start = startOf(tr.doc, index);
    if (!keep.has(idOf(node) ?? "") && tr.doc.childCount > 1) tr.delete(start, start + node.nodeSize);
  }
}

/** Sees to it that a block stands at a place: it is there as it should be, is brought up to date, or is put in. */
function place(tr: Transaction, held: Held, index: number, node: Node): void {
  const there = tr.doc.maybeChild(index);
  const start = startOf(tr.doc, index);
  if (there === null || idOf(there) !== idOf(node)) {
    tr.insert(start, node);
    return;
  }
  if (there === node || same(held.blockOf(there), held.blockOf(node))) return;
  if (there.type !== node.type || there.isAtom) tr.replaceWith(start, start + there.nodeSize, node);
  else update(tr, start, there, node);
}

/** Whether both hold the same entries, rows or cells, so that each can be brought up to date by itself. */
const sameParts = (one: Node, other: Node): boolean =>
  !one.isTextblock &&
  one.childCount === other.childCount &&
  one.children.every((part, index) => part.type === other.child(index).type && idOf(part) === idOf(other.child(index)));

function update(tr: Transaction, start: number, there: Node, node: Node): void {
  if (sameParts(there, node)) {
    const starts: number[] = [];
    there.forEach((_part, offset) => starts.push(start + 1 + offset));
    // From the end, so that what stands before keeps its place.
    for (const [index, at] of [...starts.entries()].reverse())
      if (!there.child(index).eq(node.child(index))) update(tr, at, there.child(index), node.child(index));
  } else replaceWords(tr, start, there, node);
  for (const [name, value] of Object.entries(node.attrs)) {
    if (!same(value, tr.doc.nodeAt(start)?.attrs[name])) tr.setNodeAttribute(start, name, value);
  }
  const now = tr.doc.nodeAt(start);
  // Of nested nodes a slice may close differently than it was cut; then the whole block is taken.
  if (now === null || !now.eq(node))
    tr.replace(start, start + (now?.nodeSize ?? 0), new Slice(Fragment.from(node), 0, 0));
}

function replaceWords(tr: Transaction, start: number, there: Node, node: Node): void {
  const from = there.content.findDiffStart(node.content);
  const end = there.content.findDiffEnd(node.content);
  if (from !== null && end !== null) {
    // Where the same letters stand on both sides of the change, the two searches overlap.
    const overlap = Math.max(0, from - Math.min(end.a, end.b));
    const [a, b] = [end.a + overlap, end.b + overlap];
    tr.replace(start + 1 + from, start + 1 + a, node.slice(from, b));
  }
}

type Caret = { id: string; offset: number };

function caretOf({ selection: { $head } }: EditorState): Caret | null {
  const id = $head.depth === 0 ? null : idOf($head.node(1));
  return id === null ? null : { id, offset: $head.pos - $head.before(1) };
}

/** The caret where it was in its block, where the block moved and the caret did not go along. */
function restoreCaret(tr: Transaction, caret: Caret | null): void {
  const { $head } = tr.selection;
  if (caret === null || ($head.depth > 0 && idOf($head.node(1)) === caret.id)) return;
  tr.doc.forEach((node, pos) => {
    if (idOf(node) !== caret.id) return;
    const at = pos + Math.min(caret.offset, Math.max(0, node.nodeSize - 1));
    tr.setSelection(TextSelection.near(tr.doc.resolve(at)));
  });
}
