import { z } from "zod";
import { db, many, type Tx } from "#lib/platform/db.ts";
import { sql } from "#lib/platform/sql.ts";
import type { Block } from "../block.ts";
import { hasTaken, type Inherited } from "../inherited.ts";

const row = z.object({
  reportId: z.string(),
  unit: z.string(),
  // Checked when it was written.
  blocks: z.custom<Block[]>((value) => Array.isArray(value)),
});

/**
 * What the units that became this report's unit had written in a section when their duties ended, in the order of the
 * units. No permission of its own: callers have asked whether the viewer writes in the report.
 */
export function inheritedFor(tx: Tx, reportId: string, outlineItemId: string): Promise<Inherited[]> {
  return many(
    tx,
    row,
    sql`SELECT x.id AS "reportId", u.name AS unit, s.blocks
      FROM report r JOIN unit_successor n ON n.successor_id = r.unit_id
        JOIN assignment e ON e.unit_id = n.predecessor_id AND e.directive_id = r.directive_id AND e.ended_at IS NOT NULL
        JOIN report x ON x.assignment_id = e.id JOIN unit u ON u.id = e.unit_id
        JOIN section s ON s.report_id = x.id AND s.outline_item_id = ${outlineItemId}::uuid AND s.words > 0
      WHERE r.id = ${reportId}::uuid ORDER BY u.sort, u.id`,
  );
}

/** The same for the screen of a section: what was not taken over yet. */
export async function inheritedHere(
  reportId: string,
  section: { id: string; blocks: readonly Block[] },
): Promise<Inherited[]> {
  const sources = await inheritedFor(db(), reportId, section.id);
  return sources.filter((source) => !hasTaken(section.blocks, source.reportId));
}
