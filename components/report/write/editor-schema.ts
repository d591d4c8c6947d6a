import { type Attribute, Extension, type Extensions, Node } from "@tiptap/core";
import { Bold } from "@tiptap/extension-bold";
import { Italic } from "@tiptap/extension-italic";
import { Text } from "@tiptap/extension-text";
import { Underline } from "@tiptap/extension-underline";

/**
 * What a section may hold, as nodes of the editor: the kinds of our blocks and nothing else. Names and attributes are
 * those of lib/report/section/prose.ts.
 */

/** An id as an attribute of the element, so that it goes along through the clipboard. */
const idAs = (name: string): Attribute => ({
  default: null,
  parseHTML: (element: HTMLElement) => element.getAttribute(name),
  renderHTML: ({ id }) => (typeof id === "string" ? { [name]: id } : {}),
});

const lineage: Attribute = {
  default: null,
  parseHTML: (element: HTMLElement) => element.getAttribute("data-absorbed")?.split(" ") ?? null,
  renderHTML: ({ absorbed }) => (Array.isArray(absorbed) ? { "data-absorbed": absorbed.join(" ") } : {}),
};
/** A block is also a place on the page, to which notes, comments and the outline lead. */
const blockId: Attribute = {
  ...idAs("data-block"),
  renderHTML: ({ id }) => (typeof id === "string" ? { "data-block": id, id: `b-${id}` } : {}),
};
const identity = () => ({ id: blockId, absorbed: lineage });

const Document = Node.create({ name: "doc", topNode: true, content: "block+" });

const Paragraph = Node.create({
  name: "paragraph",
  priority: 1000,
  group: "block",
  content: "inline*",
  addAttributes: identity,
  parseHTML: () => [{ tag: "p" }],
  renderHTML: ({ HTMLAttributes }) => ["p", HTMLAttributes, 0],
});

const Quotation = Node.create({
  name: "quotation",
  group: "block",
  content: "inline*",
  defining: true,
  addAttributes: identity,
  parseHTML: () => [{ tag: "blockquote[data-block]", contentElement: "p" }],
  renderHTML: ({ HTMLAttributes }) => ["blockquote", HTMLAttributes, ["p", 0]],
});

const Subitem = Node.create({
  name: "subitem",
  group: "block",
  content: "inline*",
  defining: true,
  addAttributes: identity,
  parseHTML: () => [{ tag: "p.subitem", priority: 60 }],
  renderHTML: ({ HTMLAttributes }) => ["p", { ...HTMLAttributes, class: "subitem" }, 0],
});

const List = Node.create({
  name: "list",
  group: "block",
  content: "item+",
  addAttributes: () => ({
    ...identity(),
    ordered: { default: false, parseHTML: (element: HTMLElement) => element.tagName === "OL", rendered: false },
  }),
  parseHTML: () => [{ tag: "ul" }, { tag: "ol" }],
  renderHTML: ({ node, HTMLAttributes }) => [node.attrs["ordered"] === true ? "ol" : "ul", HTMLAttributes, 0],
});

const Item = Node.create({
  name: "item",
  content: "inline*",
  defining: true,
  addAttributes: () => ({
    id: idAs("data-entry"),
    level: {
      default: 0,
      parseHTML: (element: HTMLElement) => Number(element.getAttribute("data-level") ?? 0),
      renderHTML: ({ level }) => ({ "data-level": String(level), "aria-level": String(Number(level) + 1) }),
    },
  }),
  parseHTML: () => [{ tag: "li" }],
  renderHTML: ({ HTMLAttributes }) => ["li", HTMLAttributes, 0],
});

const Table = Node.create({
  name: "table",
  group: "block",
  content: "row+",
  isolating: true,
  addAttributes: identity,
  parseHTML: () => [{ tag: "table" }],
  renderHTML: ({ HTMLAttributes }) => ["table", HTMLAttributes, ["tbody", 0]],
});

const Row = Node.create({
  name: "row",
  content: "(cell | headerCell)+",
  addAttributes: () => ({ id: idAs("data-row") }),
  parseHTML: () => [{ tag: "tr" }],
  renderHTML: ({ HTMLAttributes }) => ["tr", HTMLAttributes, 0],
});

/** The tables of ProseMirror count on these; ours are never joined, so they are always one. */
const spans = () => ({
  colspan: { default: 1, rendered: false },
  rowspan: { default: 1, rendered: false },
  colwidth: { default: null, rendered: false },
});

const Cell = Node.create({
  name: "cell",
  content: "inline*",
  isolating: true,
  addAttributes: spans,
  parseHTML: () => [{ tag: "td" }],
  renderHTML: () => ["td", 0],
});

const HeaderCell = Node.create({
  name: "headerCell",
  content: "inline*",
  isolating: true,
  addAttributes: spans,
  parseHTML: () => [{ tag: "th" }],
  renderHTML: () => ["th", { scope: "col" }, 0],
});

/** A figure of the grid in a sentence: its value follows the grid (editor-figure.ts draws it). */
const Figure = Node.create({
  name: "figure",
  group: "inline",
  inline: true,
  atom: true,
  addAttributes: () => ({
    indicator: {
      default: "",
      parseHTML: (element: HTMLElement) => element.getAttribute("data-figure") ?? "",
      renderHTML: ({ indicator }) => ({ "data-figure": String(indicator) }),
    },
    year: {
      default: null,
      parseHTML: (element: HTMLElement) => Number(element.getAttribute("data-year")) || null,
      renderHTML: ({ year }) => (typeof year === "number" ? { "data-year": String(year) } : {}),
    },
  }),
  parseHTML: () => [{ tag: "span[data-figure]" }],
  renderHTML: ({ HTMLAttributes }) => ["span", HTMLAttributes],
});

/** The list that follows its records: shown, never written here; it goes nowhere by the clipboard. */
const Records = Node.create({
  name: "records",
  group: "block",
  atom: true,
  selectable: false,
  addAttributes: () => ({ id: blockId, block: { default: null, rendered: false } }),
  renderHTML: ({ HTMLAttributes }) => ["div", { ...HTMLAttributes, "data-records": "" }],
});

/** Which part of a table a node is, as the tables of ProseMirror ask. */
const roles = new Map([
  ["table", "table"],
  ["row", "row"],
  ["cell", "cell"],
  ["headerCell", "header_cell"],
]);
const TableRoles = Extension.create({
  name: "tableRoles",
  extendNodeSchema: ({ name }) => {
    const tableRole = roles.get(name);
    return tableRole === undefined ? {} : { tableRole };
  },
});

/** All kinds of nodes and marks of a section. */
export const sectionNodes: Extensions = [
  Document,
  Text,
  Paragraph,
  Quotation,
  Subitem,
  List,
  Item,
  Table,
  Row,
  Cell,
  HeaderCell,
  Figure,
  Records,
  TableRoles,
  Bold,
  Italic,
  Underline,
];
