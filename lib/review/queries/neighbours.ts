import { z } from "zod";
import type { Viewer } from "#lib/access/types.ts";
import { db, one } from "#lib/platform/db.ts";
import { type Sql, sql } from "#lib/platform/sql.ts";
import { queueBehind } from "../queue-address.ts";
import type { Neighbours } from "../queue/types.ts";
import { orderOf, ownQueue, passes, queueTable } from "./queue-statement.ts";

/** Where a report stands in the queue one came from. */
export const neighboursRow = z.object({
  place: z.number(),
  of: z.number(),
  previous: z.string().nullable(),
  next: z.string().nullable(),
});

/** The same as a statement of its own or a part of another one: one row, none where the report stands not in that queue. */
export function neighboursStatement(viewer: Viewer, reportId: string, from: string | undefined): Sql {
  const filter = queueBehind(from);
  return sql`${queueTable(viewer, ownQueue(viewer), filter)} SELECT s.place, s.of, s.previous, s.next
    FROM (SELECT q.id, (row_number() OVER w)::int AS place, (count(*) OVER ())::int AS of, lag(q.id) OVER w AS previous, lead(q.id) OVER w AS next
      FROM queue q WHERE ${passes()} WINDOW w AS (ORDER BY ${orderOf(filter.sort)})) s WHERE s.id = ${reportId}::uuid`;
}

/**
 * The reports before and after one in the queue the viewer came from (`from`: its filter, as the address carries it), in the
 * same order. One statement. Null where the report does not stand in that queue.
 */
export async function neighbours(
  viewer: Viewer,
  reportId: string,
  from: string | undefined,
): Promise<Neighbours | null> {
  return one(db(), neighboursRow, neighboursStatement(viewer, reportId, from));
}
