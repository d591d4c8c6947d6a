import { Node, type Schema } from "@tiptap/pm/model";
import type { Block } from "#lib/report/section/block.ts";
import {
  blockToProse,
  hasHeader,
  type Item,
  itemOf,
  type ProseNode,
  proseToBlock,
  type Row,
  rowOf,
} from "#lib/report/section/prose.ts";

/** A node as plain data. */
export function proseOf(node: Node): ProseNode {
  const { type, attrs, children, marks, text } = node;
  return {
    type: type.name,
    attrs,
    content: children.map(proseOf),
    marks: marks.map((mark) => ({ type: mark.type.name })),
    ...(text === undefined ? {} : { text }),
  };
}

/**
 * Blocks of the editor's nodes and back, each made once: ProseMirror never changes a node, so a node that is still the
 * same is still the same block. Of a long section a key costs one paragraph, and what nobody touched stays the very
 * object the server sent.
 */
export class Held {
  private readonly blocks = new WeakMap<Node, Block>();
  private readonly items = new WeakMap<Node, Item>();
  private readonly rows = new WeakMap<Node, Row>();
  private readonly schema: Schema;
  private readonly recordsBlockId: string | null;

  constructor(schema: Schema, recordsBlockId: string | null) {
    this.schema = schema;
    this.recordsBlockId = recordsBlockId;
  }

  /** The node of a block that came from outside. */
  nodeOf(block: Block): Node {
    const node = Node.fromJSON(this.schema, blockToProse(block, this.recordsBlockId));
    this.blocks.set(node, block);
    if (node.type.name === "list" && block.kind === "list")
      for (const [index, item] of block.items.entries()) this.items.set(node.child(index), item);
    if (node.type.name === "table" && block.kind === "table")
      for (const [index, row] of block.rows.entries()) this.rows.set(node.child(index), row);
    return node;
  }

  /** The document of a section; an empty one has a paragraph to write in, which `newId` names. */
  documentOf(blocks: readonly Block[], newId: () => string): Node {
    const nodes = blocks.map((block) => this.nodeOf(block));
    const last = nodes.at(-1)?.type.name;
    if (last === undefined || last === "table" || last === "records")
      nodes.push(this.nodeOf({ id: newId(), kind: "paragraph", runs: [] }));
    return this.schema.node("doc", null, nodes);
  }

  /** The block a node of the document is. */
  blockOf(node: Node): Block {
    const known = this.blocks.get(node);
    if (known) return known;
    const block = this.made(node);
    this.blocks.set(node, block);
    return block;
  }

  private made(node: Node): Block {
    if (node.type.name !== "list" && node.type.name !== "table") return proseToBlock(proseOf(node));
    const frame = proseToBlock({ type: node.type.name, attrs: node.attrs });
    if (frame.kind === "list") return { ...frame, items: node.children.map((item) => this.itemOf(item)) };
    if (frame.kind !== "table") return frame;
    const header = node.firstChild !== null && hasHeader(proseOf(node.firstChild));
    return { ...frame, header, rows: node.children.map((row) => this.rowOf(row)) };
  }

  private itemOf(node: Node): Item {
    const item = this.items.get(node) ?? itemOf(proseOf(node));
    this.items.set(node, item);
    return item;
  }

  private rowOf(node: Node): Row {
    const row = this.rows.get(node) ?? rowOf(proseOf(node));
    this.rows.set(node, row);
    return row;
  }

  /** The section as it stands in the document. */
  blocksOf(document: Node): Block[] {
    return document.children.map((node) => this.blockOf(node));
  }
}
