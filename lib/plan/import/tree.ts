import { isDash, type Marker, type MarkerKind, rankOf } from "./marker.ts";
import type { Paragraph } from "./paragraph.ts";
import { headingsWithoutNumber } from "./part-heading.ts";
import { type Cell, tableRows } from "./table.ts";

/** A paragraph with what stands below it, or a row of a table with its cells. */
export type Node = {
  paragraph: Paragraph;
  parent: Node | null;
  children: Node[];
  /** The cells of a row, by column; the heading of each column where the table has one. */
  row?: Cell[];
};

/** A root without words of its own. */
export type Tree = { children: Node[] };

type Open = { node: Node; kind: MarkerKind | "lead" | "heading" };

const isLead = (paragraph: Paragraph): boolean =>
  /:["']?$/u.test(paragraph.whole.key) || (paragraph.bold && paragraph.whole.text.length <= 90);

/** How deep a paragraph without a number opens: below numbered headings, above the dashes that follow it. */
const LEAD_RANK = rankOf("paren") + 0.5;

const rank = (kind: Open["kind"]): number => (kind === "heading" ? -1 : kind === "lead" ? LEAD_RANK : rankOf(kind));

/** Parts ("Phần thứ nhất") that begin below a letter or a Roman number lie below it, with numbers of their own. */
function aroundParts(stack: Open[], { kind, label }: Marker): Open[] | null {
  const part = stack.findIndex((open) => open.kind === "part");
  if (kind === "part" && part < 0) {
    const outer = stack.findLastIndex((open) => open.kind === "letter" || open.kind === "roman");
    return outer < 0 ? null : stack.slice(0, outer + 1);
  }
  if (part <= 0) return null;
  const inner = stack.findLast((open, at) => at > part && open.kind === kind);
  if (inner === undefined) return follows(label, null) ? stack.slice(0, part + 1) : null;
  // "III." that goes on from "II." above the part, and not from the numbers in it, ends the part.
  const outer = stack.slice(0, part).findLastIndex((open) => open.kind === kind);
  return outer >= 0 && follows(label, stack[outer] ?? null) && !follows(label, inner) ? stack.slice(0, outer) : null;
}

const ROMAN = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"];
const LETTERS = ["A", "B", "C", "D", "E", "F", "G", "H", "I", "K"];

/** Whether a Roman number or a letter comes next after that of an open heading; the first one after none. */
function follows(label: string, before: Open | null): boolean {
  const last = before?.node.paragraph.marker?.label;
  return [ROMAN, LETTERS].some((order) => order.indexOf(label) === (last === undefined ? 0 : order.indexOf(last) + 1));
}

function opened(stack: Open[], marker: Marker): Open[] {
  const { kind } = marker;
  const around = aroundParts(stack, marker);
  if (around !== null) return around;
  const same = stack.findLastIndex((open) => open.kind === kind);
  if (same >= 0) return stack.slice(0, same);
  const top = stack.at(-1);
  // "A." in a part that a Roman number opened is one of its parts; "I." below "A." lies the other way round.
  if (kind === "letter") {
    const roman = stack.findIndex((open) => open.kind === "roman");
    if (roman >= 0) return stack.slice(0, roman + 1);
  }
  if (isDash(kind)) {
    // "+" below "-", or "-" below "+": whichever comes second is the lower one.
    return top !== undefined && top.kind !== "lead" && top.kind !== "heading" && isDash(top.kind)
      ? stack
      : stack.filter((open) => rank(open.kind) < rank(kind));
  }
  const kept = stack.findIndex((open) => rank(open.kind) > rank(kind));
  return kept < 0 ? stack : stack.slice(0, kept);
}

/** The paragraphs as the tree that their numbers, dashes and colons make; tables row by row where they stand. */
export function treeOf(paragraphs: readonly Paragraph[]): Tree {
  const tree: Tree = { children: [] };
  const headings = headingsWithoutNumber(paragraphs);
  let stack: Open[] = [];
  const attach = (node: Node): void => {
    const parent = stack.at(-1)?.node ?? null;
    node.parent = parent;
    (parent ?? tree).children.push(node);
  };
  for (let at = 0; at < paragraphs.length; at += 1) {
    const paragraph = paragraphs[at];
    if (paragraph === undefined) break;
    if (paragraph.cell !== undefined) {
      const { table } = paragraph.cell;
      const end = paragraphs.findIndex((one, index) => index > at && one.cell?.table !== table);
      const cells = paragraphs.slice(at, end < 0 ? paragraphs.length : end);
      for (const row of tableRows(cells)) {
        const [first] = row;
        if (first !== undefined) attach({ paragraph: first.paragraph, parent: null, children: [], row });
      }
      at += cells.length - 1;
      continue;
    }
    const node: Node = { paragraph, parent: null, children: [] };
    if (headings.has(paragraph)) {
      stack = [];
      attach(node);
      stack = [{ node, kind: "heading" }];
    } else if (paragraph.marker === null) {
      stack = stack.filter((open) => rank(open.kind) < LEAD_RANK);
      attach(node);
      if (isLead(paragraph)) stack = [...stack, { node, kind: "lead" }];
    } else {
      stack = opened(stack, paragraph.marker);
      attach(node);
      stack = [...stack, { node, kind: paragraph.marker.kind }];
    }
  }
  return tree;
}

/** All nodes below, in the order of the document. */
export function* walk(nodes: readonly Node[]): Generator<Node> {
  for (const node of nodes) {
    yield node;
    yield* walk(node.children);
  }
}

/** The nodes above one, from the nearest. */
export function ancestors(node: Node): Node[] {
  const above: Node[] = [];
  for (let one = node.parent; one !== null; one = one.parent) above.push(one);
  return above;
}
