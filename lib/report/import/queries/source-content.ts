import { z } from "zod";
import type { Viewer } from "#lib/access/types.ts";
import { visible } from "#lib/access/visible.ts";
import { formatNumber } from "#lib/indicator/number.ts";
import { many, one, type Tx } from "#lib/platform/db.ts";
import { type Sql, sql } from "#lib/platform/sql.ts";
import { storedContent } from "#lib/report/content.ts";
import { contentJson } from "#lib/report/queries/content.ts";
import type { Block, Run } from "#lib/report/section/block.ts";
import { figureKey } from "#lib/report/types.ts";
import type { StartingPoint } from "../screen.ts";
import type { SourceRecords } from "../source-records.ts";

/** A section as it is laid onto another outline. */
type SourceSection = { number: string; title: string; blocks: Block[] };

/** A report that another is started from: its name, its text without figures that follow a grid, and its records. */
export type SourceContent = SourceRecords & { name: string; sections: SourceSection[] };

/**
 * The reports a report can be started from, over `report_subject r` and the row `mine`: those of the same unit that the
 * viewer may read, and those of the units that became it, whose papers passed to it with their duties.
 */
export function startingPoints(viewer: Viewer): Sql {
  return sql`r.id <> mine.id AND (
    (r.unit_id = mine.unit_id AND (${visible("report.readDraft", viewer)} OR ${visible("report.readVersion", viewer)}))
    OR r.unit_id IN (WITH RECURSIVE earlier(id) AS (
      SELECT n.predecessor_id FROM unit_successor n WHERE n.successor_id = mine.unit_id
      UNION SELECT n.predecessor_id FROM unit_successor n JOIN earlier e ON n.successor_id = e.id) SELECT id FROM earlier))`;
}

/** Whether the working text is given (else the last version that was frozen). */
export function readsWorkingText(viewer: Viewer): Sql {
  return sql`(r.version_id IS NULL OR ${visible("report.readDraft", viewer)})`;
}

const sourceRow = z.object({ name: z.string(), content: storedContent });

/** A figure of the grid becomes the number it showed: here it would follow another grid. */
function withNumbers(runs: readonly Run[], values: ReadonlyMap<string, string>): Run[] {
  return runs.map((run) => ("figure" in run ? { text: values.get(figureKey(run.figure)) ?? "…" } : run));
}

function plainBlock(block: Block, values: ReadonlyMap<string, string>): Block {
  if ("runs" in block) return { ...block, runs: withNumbers(block.runs, values) };
  if (block.kind === "list")
    return { ...block, items: block.items.map((item) => ({ ...item, runs: withNumbers(item.runs, values) })) };
  const cells = (row: (typeof block.rows)[number]) =>
    row.cells.map((cell) => ({ runs: withNumbers(cell.runs, values) }));
  return { ...block, rows: block.rows.map((row) => ({ ...row, cells: cells(row) })) };
}

/**
 * What another report of the unit says, for who writes the report `reportId`; null where it is no starting point of it.
 * Callers have asked whether the viewer writes there.
 */
export async function sourceContent(
  tx: Tx,
  viewer: Viewer,
  reportId: string,
  sourceReportId: string,
): Promise<SourceContent | null> {
  const found = await one(
    tx,
    sourceRow,
    sql`SELECT d.code || ' · ' || u.short_name || ' · ' || p.short_title AS name,
      CASE WHEN ${readsWorkingText(viewer)} THEN ${contentJson(sql`r.id`)} ELSE v.content END AS content
    FROM report mine JOIN report_subject r ON ${startingPoints(viewer)} JOIN unit u ON u.id = r.unit_id
      JOIN directive d ON d.id = r.directive_id JOIN plan p ON p.id = r.plan_id LEFT JOIN report_version v ON v.id = r.version_id
    WHERE mine.id = ${reportId}::uuid AND r.id = ${sourceReportId}::uuid`,
  );
  if (found === null) return null;
  const { sections, values, documents, recommendations } = found.content;
  const numbers = new Map(sections.map(({ outlineItemId, number }) => [outlineItemId, number]));
  const under = <T extends { outlineItemId: string }>(records: readonly T[]) =>
    records.map((one_) => ({ ...one_, itemNumber: numbers.get(one_.outlineItemId) ?? "" }));
  const shown = new Map(
    values.map(({ code, year, value }) => [
      figureKey({ indicator: code, year }),
      value === null ? "–" : formatNumber(Number(value), "vi"),
    ]),
  );
  return {
    name: found.name,
    figures: values,
    documents: under(documents),
    recommendations: under(recommendations),
    sections: sections
      .map(({ outlineItemId, number, title, blocks }) => ({
        number,
        title,
        // The list of recommendations is written from their records, which come along themselves.
        blocks: blocks.filter(({ id }) => id !== outlineItemId).map((block) => plainBlock(block, shown)),
      }))
      .filter(({ blocks }) => blocks.length > 0),
  };
}

const lineRow = z.object({
  id: z.string(),
  directive: z.string(),
  title: z.string(),
  plan: z.string(),
  unit: z.string(),
  state: z.string(),
  words: z.coerce.number(),
  at: z.date(),
});
/** What a report can be started from, the latest first; only reports with a text. One statement. */
export function startingPointsOf(tx: Tx, viewer: Viewer, reportId: string): Promise<StartingPoint[]> {
  return many(
    tx,
    lineRow,
    sql`SELECT r.id, d.code AS directive, d.short_title AS title, p.short_title AS plan, u.short_name AS unit, r.state, w.words, r.updated_at AS at
    FROM report mine JOIN report_subject r ON ${startingPoints(viewer)} JOIN unit u ON u.id = r.unit_id
      JOIN directive d ON d.id = r.directive_id JOIN plan p ON p.id = r.plan_id
      JOIN LATERAL (SELECT coalesce(sum(s.words), 0) AS words FROM section s WHERE s.report_id = r.id) w ON w.words > 0
    WHERE mine.id = ${reportId}::uuid ORDER BY r.updated_at DESC, r.id LIMIT 50`,
  );
}
