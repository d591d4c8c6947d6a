import { newId } from "#lib/platform/ids.ts";
import type { OutlineNode } from "./schema.ts";

export type OutlineRow = {
  id: string;
  parentId: string | null;
  code: string;
  number: string;
  title: string;
  text: string;
  answerable: boolean;
  addressesLevel: string | null;
  minWords: number;
  sourceLine: number;
  sort: number;
};
export type AddressRow = { outlineItemId: string; kindCode: string };

/** An item with where it stands: its code ("2.1"), and the kinds it addresses by itself or by the item above. */
export type PlacedItem = { node: OutlineNode; code: string; parentKey: string | null; kinds: readonly string[] };

/** The outline from top to bottom. `everyone`: whom an item addresses that says nothing, nor any item above it. */
export function placedItems(items: readonly OutlineNode[], everyone: readonly string[]): PlacedItem[] {
  const walk = (nodes: readonly OutlineNode[], above: PlacedItem | null): PlacedItem[] =>
    nodes.flatMap((node, index) => {
      const code = above === null ? String(index + 1) : `${above.code}.${index + 1}`;
      const kinds = node.kinds.length > 0 ? node.kinds : (above?.kinds ?? everyone);
      const placed = { node, code, parentKey: above?.node.key ?? null, kinds };
      return [placed, ...walk(node.items, placed)];
    });
  return walk(items, null);
}

/** How long a title is that is made of the item's text. */
const TITLE = 160;

const shorten = (text: string): string => (text.length <= TITLE ? text : `${text.slice(0, TITLE - 1).trimEnd()}…`);

/**
 * The outline as rows, with whom each item addresses; `known`: the kinds there are. The issuing unit answers every item
 * from its sources (`issuerKind`).
 */
export function outlineRows(
  items: readonly OutlineNode[],
  reporting: readonly string[],
  known: ReadonlySet<string>,
  issuerKind: string | null,
): { items: OutlineRow[]; addresses: AddressRow[] } {
  const placed = placedItems(items, reporting);
  const ids = new Map(placed.map(({ node }) => [node.key, newId()]));
  const rows = placed.map(({ node, code, parentKey }, sort): OutlineRow => {
    const text = node.text.trim() || node.title.trim();
    return {
      id: ids.get(node.key) ?? newId(),
      parentId: parentKey === null ? null : (ids.get(parentKey) ?? null),
      code,
      number: node.number.trim() || code,
      title: shorten(node.title.trim() || text),
      text,
      answerable: node.answerable,
      addressesLevel: node.addressesLevel,
      minWords: node.answerable ? node.minWords : 0,
      sourceLine: node.sourceLine ?? 0,
      sort,
    };
  });
  const addresses = placed.flatMap(({ node, kinds }, index): AddressRow[] => {
    const outlineItemId = rows[index]?.id;
    if (!node.answerable || outlineItemId === undefined) return [];
    const all = new Set([...kinds, ...(issuerKind === null ? [] : [issuerKind])]);
    return [...all].filter((kind) => known.has(kind)).map((kindCode) => ({ outlineItemId, kindCode }));
  });
  return { items: rows, addresses };
}
