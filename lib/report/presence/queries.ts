import { z } from "zod";
import type { Viewer } from "#lib/access/types.ts";
import { visible } from "#lib/access/visible.ts";
import { realNow } from "#lib/platform/clock.ts";
import { db, one } from "#lib/platform/db.ts";
import { sql } from "#lib/platform/sql.ts";
import type { Block } from "../section/block.ts";
import { HERE_SECONDS } from "./rules.ts";
import type { Companion, NewerText } from "./types.ts";

const companion = z.object({ name: z.string(), item: z.string().nullable(), place: z.string().nullable() });
const row = z.object({
  here: z.array(companion),
  newer: z
    .object({
      revision: z.number(),
      // Checked when it was written.
      blocks: z.custom<Block[]>((value) => Array.isArray(value)),
      at: z.coerce.date(),
      by: z.string(),
      others: z.array(z.string()),
    })
    .nullable(),
});

type Company = { here: Companion[]; newer: (Omit<NewerText, "savedAt" | "time"> & { at: Date }) | null };

/**
 * Who else is writing in a report just now, and the text of one of its sections where it is newer than the revision the
 * viewer's page has. Null where the viewer may not read the draft. One statement.
 */
export async function companyIn(
  viewer: Viewer,
  reportId: string,
  seen: { item: string | null; revision: number },
): Promise<Company | null> {
  const since = new Date(realNow().getTime() - HERE_SECONDS * 1_000);
  const found = await one(
    db(),
    row,
    sql`SELECT (SELECT coalesce(jsonb_agg(jsonb_build_object('name', p.full_name, 'item', w.outline_item_id, 'place', o.number)
          ORDER BY p.full_name, p.id), '[]')
        FROM report_presence w JOIN person p ON p.id = w.person_id LEFT JOIN outline_item o ON o.id = w.outline_item_id
        WHERE w.report_id = r.id AND w.at > ${since} AND w.person_id <> ${viewer.personId}::uuid) AS here,
      (SELECT jsonb_build_object('revision', s.revision, 'blocks', s.blocks, 'at', s.updated_at, 'by', p.full_name,
          'others', (SELECT coalesce(jsonb_agg(DISTINCT w.full_name), '[]') FROM section_revision h JOIN person w ON w.id = h.person_id
            WHERE h.section_id = s.id AND h.revision > ${seen.revision} AND h.person_id <> ${viewer.personId}::uuid))
        FROM section s JOIN person p ON p.id = s.updated_by_id
        WHERE s.report_id = r.id AND s.outline_item_id = ${seen.item}::uuid AND s.revision > ${seen.revision}) AS newer
    FROM report_subject r WHERE r.id = ${reportId}::uuid AND ${visible("report.readDraft", viewer)}`,
  );
  if (found === null) return null;
  const { newer } = found;
  return {
    here: found.here.map((one) => ({ ...one, sameSection: seen.item !== null && one.item === seen.item })),
    newer: newer && {
      revision: newer.revision,
      blocks: newer.blocks,
      savedBy: newer.by,
      others: newer.others,
      at: newer.at,
    },
  };
}
