import { BlockDifferences } from "#components/report/difference.tsx";
import { type BlockDifference, touched } from "#lib/report/difference.ts";

/** What changed between two versions of a section: words, passages that moved, cells; what stayed, in short. */
export function Difference({ blocks }: { blocks: readonly BlockDifference[] }) {
  return (
    <div className="text-l leading-relaxed">
      <BlockDifferences blocks={blocks.filter(touched)} short />
    </div>
  );
}
