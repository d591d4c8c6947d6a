import type { Block } from "./block.ts";

/** A section of a unit that was merged into this one or split: what it had written when its duty ended. */
export type Inherited = { reportId: string; unit: string; blocks: Block[] };

const markOf = (reportId: string): string => `from-${reportId}`;

/** Whether a section has taken over what an earlier unit wrote. */
export function hasTaken(blocks: readonly Block[], reportId: string): boolean {
  return blocks.some((block) => block.id === markOf(reportId));
}

/** An id that no other block of the section has; its own where it is free. */
function free(id: string, taken: ReadonlySet<string>): string {
  for (let turn = 1; ; turn += 1) {
    const candidate = turn === 1 ? id : `${id.slice(0, 56)}-${turn}`;
    if (!taken.has(candidate)) return candidate;
  }
}

/**
 * A section with the blocks of an earlier unit behind its own (pure): under a line that names the unit, ids kept where
 * they are free. The list of recommendations comes as a list of its own, since records belong to the report they were
 * raised in. Once taken, nothing is added again.
 *
 * @param recordsId the id under which a section lists its recommendations (its outline item)
 */
export function withInherited(blocks: readonly Block[], source: Inherited, recordsId: string): Block[] {
  if (hasTaken(blocks, source.reportId)) return [...blocks];
  const taken = new Set(blocks.map((block) => block.id));
  const mark: Block = {
    id: markOf(source.reportId),
    kind: "paragraph",
    runs: [{ text: `Nội dung của ${source.unit}:`, italic: true }],
  };
  const copies = source.blocks.map((block): Block => {
    const id = free(block.id === recordsId ? `list-${source.reportId}` : block.id, taken);
    taken.add(id);
    return { ...block, id };
  });
  return [...blocks, mark, ...copies];
}
