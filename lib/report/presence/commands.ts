import type { Viewer } from "#lib/access/types.ts";
import { visible } from "#lib/access/visible.ts";
import { realNow } from "#lib/platform/clock.ts";
import { db } from "#lib/platform/db.ts";
import { sql } from "#lib/platform/sql.ts";

/**
 * Notes that the viewer is writing in a report, in one of its outline items or elsewhere on the page. Only of whoever
 * may write there: others read without being told of. Written over at each sign, never kept, so nothing goes on the
 * trail. Times are real, as those of sessions.
 */
export async function noteHere(viewer: Viewer, reportId: string, item: string | null): Promise<void> {
  await db().$executeRaw(sql`INSERT INTO report_presence (report_id, person_id, outline_item_id, at)
    SELECT r.id, ${viewer.personId}::uuid, o.id, ${realNow()}
    FROM report_subject r JOIN report x ON x.id = r.id
      LEFT JOIN outline_item o ON o.id = ${item}::uuid AND o.plan_id = x.plan_id
    WHERE r.id = ${reportId}::uuid AND ${visible("report.write", viewer)}
    ON CONFLICT (report_id, person_id) DO UPDATE SET outline_item_id = excluded.outline_item_id, at = excluded.at`);
}
