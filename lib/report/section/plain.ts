import { countWords } from "#lib/platform/text.ts";
import type { Block } from "./block.ts";
import { textOf } from "./edit.ts";

/** A block as plain text, one line an item or row. Stands apart from the schema, so that a browser need not load that. */
export function blockText(block: Block): string {
  if (block.kind === "list") return block.items.map((item) => textOf(item.runs)).join("\n");
  if (block.kind === "table")
    return block.rows.map((row) => row.cells.map((cell) => textOf(cell.runs)).join("\t")).join("\n");
  return textOf(block.runs);
}

/** How many words (syllables between blanks) a section has. */
export function wordsOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => sum + countWords(blockText(block)), 0);
}
