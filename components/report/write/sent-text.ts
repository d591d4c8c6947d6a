import type { Block, Run } from "#lib/report/section/block.ts";
import { withoutEmpty } from "#lib/report/section/edit.ts";

const nfcRuns = (runs: readonly Run[]): Run[] =>
  runs.map((run) => ("text" in run ? { ...run, text: run.text.normalize("NFC") } : run));

function composedBlock(block: Block): Block {
  if (block.kind === "table")
    return {
      ...block,
      rows: block.rows.map((row) => ({ ...row, cells: row.cells.map((cell) => ({ runs: nfcRuns(cell.runs) })) })),
    };
  if (block.kind === "list")
    return { ...block, items: block.items.map((item) => ({ ...item, runs: nfcRuns(item.runs) })) };
  return { ...block, runs: nfcRuns(block.runs) };
}

// An editor hands over the same objects for what did not change: each is composed once.
const known = new WeakMap<Block, Block>();

/** The blocks with composed letters, however they were typed. */
export function composed(blocks: readonly Block[]): Block[] {
  return blocks.map((block) => {
    const before = known.get(block);
    if (before !== undefined) return before;
    const made = composedBlock(block);
    known.set(block, made);
    known.set(made, made);
    return made;
  });
}

/** The blocks as they are sent: composed letters, without the empty fields the editor shows while one writes. */
export function toSend(blocks: readonly Block[]): Block[] {
  return withoutEmpty(composed(blocks));
}

/** The same blocks, each id once: a block that came twice (a pasted copy) gets an id of its own, or nothing would be taken. */
export function distinct(blocks: Block[], newId: () => string): Block[] {
  if (new Set(blocks.map((block) => block.id)).size === blocks.length) return blocks;
  const seen = new Set<string>();
  return blocks.map((block) => {
    const again = seen.has(block.id);
    seen.add(block.id);
    return again ? { ...block, id: newId() } : block;
  });
}
