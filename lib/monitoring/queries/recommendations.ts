import { z } from "zod";
import type { Viewer } from "#lib/access/types.ts";
import { visible } from "#lib/access/visible.ts";
import { db, many } from "#lib/platform/db.ts";
import { sql } from "#lib/platform/sql.ts";

const row = z.object({
  id: z.string(),
  reportId: z.string(),
  unit: z.string(),
  level: z.string(),
  levelVi: z.string(),
  levelEn: z.string(),
  text: z.string(),
  total: z.coerce.number(),
});

export type RaisedRecommendations = {
  level: string;
  levelName: string;
  total: number;
  newest: { id: string; reportId: string; unit: string; text: string }[];
};

/** What the accepted reports of a directive ask of the levels above: how many for each level, and the newest five. */
export async function raisedRecommendations(viewer: Viewer, directiveId: string): Promise<RaisedRecommendations[]> {
  const rows = await many(
    db(),
    row,
    sql`SELECT * FROM (SELECT m.id, r.id AS "reportId", u.short_name AS unit, m.level, l.name_vi AS "levelVi", l.name_en AS "levelEn", l.rank,
        CASE WHEN m.body IS NULL THEN m.text ELSE m.body || ': ' || m.text END AS text,
        count(*) OVER (PARTITION BY m.level) AS total, row_number() OVER (PARTITION BY m.level ORDER BY m.created_at DESC, m.id) AS place
      FROM report_subject r JOIN recommendation m ON m.report_id = r.id JOIN unit u ON u.id = r.unit_id JOIN level l ON l.code = m.level
      WHERE r.directive_id = ${directiveId}::uuid AND r.state = 'ACCEPTED' AND ${visible("report.readVersion", viewer)}) AS found
      WHERE place <= 5 ORDER BY rank, place`,
  );
  const levels = new Map<string, RaisedRecommendations>();
  for (const { id, reportId, unit, level, levelVi, levelEn, text, total } of rows) {
    const group = levels.get(level) ?? {
      level,
      levelName: viewer.locale === "en" ? levelEn : levelVi,
      total,
      newest: [],
    };
    group.newest.push({ id, reportId, unit, text });
    levels.set(level, group);
  }
  return [...levels.values()];
}
