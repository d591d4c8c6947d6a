import type { Node } from "@tiptap/pm/model";
import { Plugin, PluginKey, type Transaction } from "@tiptap/pm/state";
import { Mapping } from "@tiptap/pm/transform";

/**
 * Keeps the identity of blocks through every edit: each block, list entry and table row has an id of its own; where
 * two are joined, the one that stays names the other in `absorbed`; of a divided one the first part that has words
 * keeps the id. Comments, flags, citations and merges point at these ids.
 */

/** Set on transactions whose document was made elsewhere (the server's text): its ids are right already. */
export const fromOutside = new PluginKey("from-outside");
/** The most ids a block may name (lib/report/section/block.ts). */
const MOST_ABSORBED = 100;

type Placed = { node: Node; pos: number };
/** The blocks that differ between two documents; the same nodes before and behind them are left out. */
type Window = { old: Placed[]; fresh: Placed[]; others: Node[] };

export const idOf = (node: Node): string | null => {
  const id: unknown = node.attrs["id"];
  return typeof id === "string" && id !== "" ? id : null;
};
export const absorbedBy = (node: Node): readonly string[] => {
  const ids: unknown = node.attrs["absorbed"];
  return Array.isArray(ids) ? ids.filter((id) => typeof id === "string") : [];
};
const hasWords = (node: Node): boolean => node.isAtom || node.textContent !== "" || holdsFigure(node);

function holdsFigure(node: Node): boolean {
  let found = false;
  node.descendants((inner) => {
    found ||= inner.isAtom && !inner.isText;
    return !found;
  });
  return found;
}

function placed(doc: Node): Placed[] {
  const all: Placed[] = [];
  doc.forEach((node, pos) => all.push({ node, pos }));
  return all;
}

/** What differs between two documents; null where nothing of which ids speak has changed (the usual key). */
function windowOf(before: Node, after: Node): Window | null {
  const most = Math.min(before.childCount, after.childCount);
  let head = 0;
  while (head < most && before.child(head) === after.child(head)) head += 1;
  let tail = 0;
  while (tail < most - head && before.child(before.childCount - 1 - tail) === after.child(after.childCount - 1 - tail))
    tail += 1;
  const onlyOne = before.childCount === after.childCount && after.childCount - head - tail <= 1;
  if (onlyOne && (head === after.childCount || sameIds(before.child(head), after.child(head)))) return null;
  const [old, fresh] = [placed(before), placed(after)];
  const end = fresh.length - tail;
  const others = [...fresh.slice(0, head), ...fresh.slice(end)].map(({ node }) => node);
  return { old: old.slice(head, old.length - tail), fresh: fresh.slice(head, end), others };
}

/** Whether two blocks have the same ids at the same places, all of them set. */
function sameIds(one: Node, other: Node): boolean {
  if (one.type !== other.type || idOf(other) === null || idOf(one) !== idOf(other)) return false;
  if (other.isTextblock || other.isAtom) return true;
  if (one.childCount !== other.childCount) return false;
  for (let index = 0; index < other.childCount; index += 1) {
    if (one.child(index) === other.child(index)) continue;
    const id = idOf(other.child(index));
    if (id === null || id !== idOf(one.child(index))) return false;
  }
  return true;
}

/** Where words of an old block stand in the new document: the start of what is left of it; null where nothing is. */
function remains({ node, pos }: Placed, mapping: Mapping, after: Node): number | null {
  let parts = [{ from: pos + 1, to: pos + node.nodeSize - 1 }];
  for (const map of mapping.maps) {
    map.forEach((start, end) => {
      parts = parts.flatMap((part) => [
        { from: part.from, to: Math.min(part.to, start) },
        { from: Math.max(part.from, end), to: part.to },
      ]);
      parts = parts.filter(({ from, to }) => from < to);
    });
    parts = parts.map(({ from, to }) => ({ from: map.map(from, 1), to: map.map(to, -1) }));
  }
  const left = parts.find(({ from, to }) => from < to && after.textBetween(from, to, "", "·") !== "");
  return left?.from ?? null;
}

const holdsParts = (node: Node): boolean => node.type.name === "list" || node.type.name === "table";

/** The ids of blocks, and of their entries and rows. */
function idsIn(nodes: readonly Node[]): Set<string | null> {
  const ids = new Set(nodes.map(idOf));
  for (const node of nodes) if (holdsParts(node)) node.forEach((part) => ids.add(idOf(part)));
  return ids;
}

/** Where the block begins in which a position stands. */
const blockStart = (doc: Node, pos: number): number => doc.resolve(pos).before(1);

function grouped(nodes: readonly Placed[]): Map<string | null, Placed[]> {
  const groups = new Map<string | null, Placed[]>();
  for (const one of nodes) groups.set(idOf(one.node), [...(groups.get(idOf(one.node)) ?? []), one]);
  return groups;
}

/** Of nodes with one id the one that keeps it: with words, where the old one stood, the first. */
function keeperOf(holders: readonly Placed[], stood: number | undefined): Placed | undefined {
  const worded = holders.filter(({ node }) => hasWords(node));
  const fit = worded.length > 0 ? worded : holders;
  return fit.find(({ pos }) => pos === stood) ?? fit[0];
}

/** What each block of the window is to be called, by where it begins. */
function namedBlocks(window: Window, mapping: Mapping, after: Node, newId: () => string): Map<number, string> {
  const taken = idsIn(window.others);
  const stood = new Map(window.old.map(({ node, pos }) => [idOf(node), mapping.map(pos, 1)]));
  const names = new Map<number, string>();
  for (const [id, holders] of grouped(window.fresh)) {
    if (id === null || taken.has(id)) continue;
    const keeper = keeperOf(holders, stood.get(id));
    if (keeper) names.set(keeper.pos, id);
    taken.add(id);
  }
  // A block that lost its name (a command that made it anew) is still the one whose words it holds.
  for (const old of window.old) {
    const id = idOf(old.node);
    const at = id === null || taken.has(id) ? null : remains(old, mapping, after);
    if (id === null || at === null) continue;
    const heir = blockStart(after, at);
    if (names.has(heir) || after.nodeAt(heir)?.attrs["id"] !== null) continue;
    names.set(heir, id);
    taken.add(id);
  }
  for (const { pos } of window.fresh) if (!names.has(pos)) names.set(pos, newId());
  return names;
}

/** What each block of the window is to name as taken in: its own lineage, and old blocks whose words it now holds. */
function lineages(window: Window, names: ReadonlyMap<number, string>, mapping: Mapping, after: Node) {
  const live = new Set([...window.others.map(idOf), ...names.values()]);
  const gained = new Map<number, string[]>();
  for (const old of window.old) {
    const id = idOf(old.node);
    if (id === null || live.has(id)) continue;
    const at = remains(old, mapping, after);
    if (at === null) continue;
    const heir = blockStart(after, at);
    gained.set(heir, [...(gained.get(heir) ?? []), id, ...absorbedBy(old.node)]);
  }
  return ({ node, pos }: Placed): string[] => {
    const all = new Set([...absorbedBy(node), ...(gained.get(pos) ?? [])].filter((id) => !live.has(id)));
    return [...all].slice(-MOST_ABSORBED);
  };
}

/** Gives entries and rows of the window's lists and tables an id each that nothing else in the document has. */
function nameParts(tr: Transaction, window: Window, taken: ReadonlySet<string | null>, newId: () => string): void {
  const parts = window.fresh
    .filter(({ node }) => holdsParts(node))
    .flatMap(({ node, pos }) => {
      const inner: Placed[] = [];
      node.forEach((part, offset) => inner.push({ node: part, pos: pos + 1 + offset }));
      return inner;
    });
  for (const [id, holders] of grouped(parts)) {
    const keeper = id === null || taken.has(id) ? undefined : keeperOf(holders, undefined);
    for (const part of holders) if (part !== keeper) tr.setNodeAttribute(part.pos, "id", newId());
  }
}

const sameList = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((entry, index) => entry === other[index]);

/** The plugin that sets ids and lineage after each change. `newId` gives an id that was never used. */
export function identity(newId: () => string): Plugin {
  return new Plugin({
    appendTransaction: (transactions, before, after) => {
      if (transactions.every((one) => !one.docChanged || one.getMeta(fromOutside) === true)) return null;
      const window = windowOf(before.doc, after.doc);
      if (window === null) return null;
      const mapping = new Mapping(transactions.flatMap((one) => one.mapping.maps));
      const names = namedBlocks(window, mapping, after.doc, newId);
      const lineageOf = lineages(window, names, mapping, after.doc);
      const { tr } = after;
      for (const block of window.fresh) {
        const { node, pos } = block;
        const name = names.get(pos);
        if (name !== undefined && name !== idOf(node)) tr.setNodeAttribute(pos, "id", name);
        if (!("absorbed" in node.attrs)) continue;
        const absorbed = lineageOf(block);
        if (!sameList(absorbed, absorbedBy(node)))
          tr.setNodeAttribute(pos, "absorbed", absorbed.length > 0 ? absorbed : null);
      }
      nameParts(tr, window, new Set([...idsIn(window.others), ...names.values()]), newId);
      return tr.docChanged ? tr : null;
    },
  });
}
