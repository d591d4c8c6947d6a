import type { OutlineNode } from "./schema.ts";

/** A line of a tree drawn as a list: its depth says whose it is. */
export type Placed = { key: string; depth: number };
export type FlatItem = Omit<OutlineNode, "items"> & { depth: number };

export const treeActs = ["up", "down", "indent", "outdent", "add", "remove"] as const;
export type TreeAct = (typeof treeActs)[number];

/** An outline is at most so deep: I, 1, 1.1, a), -. */
export const DEEPEST = 5;

/** The tree from top to bottom, each item with its depth. */
export function flatten(nodes: readonly OutlineNode[], depth = 0): FlatItem[] {
  return nodes.flatMap(({ items, ...node }) => [{ ...node, depth }, ...flatten(items, depth + 1)]);
}

/** The list as a tree again; an item deeper than one below the item before it stands directly below that one. */
export function treeOf(flat: readonly FlatItem[]): OutlineNode[] {
  const top: OutlineNode[] = [];
  const open: OutlineNode[] = [];
  for (const { depth, ...item } of flat) {
    const node: OutlineNode = { ...item, items: [] };
    open.length = Math.min(depth, open.length);
    (open.at(-1)?.items ?? top).push(node);
    open.push(node);
  }
  return top;
}

/** Where the branch of the item at `from` ends: the place of the next item that is not below it. */
function endOf(list: readonly Placed[], from: number): number {
  const depth = list[from]?.depth ?? 0;
  const next = list.findIndex((item, index) => index > from && item.depth <= depth);
  return next === -1 ? list.length : next;
}

/** Where the sibling before the item begins; null where it is the first. */
function siblingBefore(list: readonly Placed[], at: number): number | null {
  const depth = list[at]?.depth ?? 0;
  for (let index = at - 1; index >= 0; index -= 1) {
    const there = list[index]?.depth ?? 0;
    if (there === depth) return index;
    if (there < depth) return null;
  }
  return null;
}

const shifted = <T extends Placed>(branch: readonly T[], by: number): T[] =>
  branch.map((item) => ({ ...item, depth: item.depth + by }));

/**
 * What a list becomes when an item is moved among its siblings, put one step deeper or higher with all below it, taken
 * out with all below it, or gets a new sibling (`blank`) behind it. The same list where that cannot be.
 */
export function act<T extends Placed>(
  list: readonly T[],
  key: string,
  what: TreeAct,
  blank: (depth: number) => T,
): T[] {
  const at = list.findIndex((item) => item.key === key);
  const item = list[at];
  if (item === undefined) return what === "add" ? [...list, blank(0)] : [...list];
  const end = endOf(list, at);
  const [head, branch, tail] = [list.slice(0, at), list.slice(at, end), list.slice(end)];
  const deepest = Math.max(...branch.map((one) => one.depth));
  switch (what) {
    case "add":
      return [...head, ...branch, blank(item.depth), ...tail];
    case "remove":
      return [...head, ...tail];
    case "indent":
      return siblingBefore(list, at) === null || deepest + 1 >= DEEPEST
        ? [...list]
        : [...head, ...shifted(branch, 1), ...tail];
    case "outdent":
      return item.depth === 0 ? [...list] : [...head, ...shifted(branch, -1), ...tail];
    case "up": {
      const before = siblingBefore(list, at);
      return before === null ? [...list] : [...list.slice(0, before), ...branch, ...list.slice(before, at), ...tail];
    }
    case "down": {
      if (end >= list.length || (list[end]?.depth ?? 0) < item.depth) return [...list];
      const beyond = endOf(list, end);
      return [...head, ...list.slice(end, beyond), ...branch, ...list.slice(beyond)];
    }
  }
}
