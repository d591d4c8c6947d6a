import { z } from "zod";
import type { Viewer } from "#lib/access/types.ts";
import { visible } from "#lib/access/visible.ts";
import { db, join, one, sql } from "#lib/platform/db.ts";
import { frameWhys } from "../rules.ts";

const trayRow = z.object({ importId: z.string(), count: z.coerce.number() });
/** How many texts of a report's imports have no place yet, and the import to deal with them in. */
export type OpenTray = z.output<typeof trayRow>;

/**
 * The open tray of a report: texts without a place (or whose item is sealed), the paper's frame not counted, over all its
 * imports; the latest import that has some. Null where nothing is left, or the viewer may not read the draft. One statement.
 */
export async function openTray(viewer: Viewer, reportId: string): Promise<OpenTray | null> {
  return one(
    db(),
    trayRow,
    sql`SELECT i.id AS "importId", sum(count(*)) OVER () AS count
      FROM report_subject r JOIN report_piece p ON p.report_id = r.id JOIN report_import i ON i.id = p.import_id
      WHERE r.id = ${reportId}::uuid AND ${visible("report.readDraft", viewer)} AND p.kind = 'TEXT' AND p.state = 'OPEN'
        AND (p.outline_item_id IS NULL OR NOT item_open(r.id, p.outline_item_id))
        AND NOT (p.outline_item_id IS NULL AND p.why IN (${join([...frameWhys])}) AND NOT jsonb_exists(p.content, 'moved'))
      GROUP BY i.id, i.at ORDER BY i.at DESC, i.id DESC LIMIT 1`,
  );
}
