import { z } from "zod";
import { one, type Tx } from "#lib/platform/db.ts";
import { type Sql, sql } from "#lib/platform/sql.ts";
import { contentSchema, type ReportContent } from "../content.ts";

/**
 * The working content of a report as one JSON value, in the order of the outline: what report_content_digest() stands
 * for. `reportId` is any SQL expression for the report's id.
 */
export function contentJson(reportId: Sql): Sql {
  return sql`jsonb_build_object(
    'sections', coalesce((SELECT jsonb_agg(jsonb_build_object('outlineItemId', s.outline_item_id, 'number', o.number, 'title', o.title,
        'digest', s.digest, 'blocks', s.blocks) ORDER BY o.sort, o.id)
      FROM section s JOIN outline_item o ON o.id = s.outline_item_id WHERE s.report_id = ${reportId}), '[]'),
    'values', coalesce((SELECT jsonb_agg(jsonb_build_object('indicatorId', v.indicator_id, 'code', i.code, 'name', i.name_vi,
        'unitOfMeasure', i.unit_of_measure, 'year', v.year, 'kind', v.kind, 'value', trim_scale(v.value)::text,
        'reason', v.reason, 'note', v.note) ORDER BY i.sort, v.year NULLS FIRST)
      FROM indicator_value v JOIN indicator i ON i.id = v.indicator_id WHERE v.report_id = ${reportId}), '[]'),
    'recommendations', coalesce((SELECT jsonb_agg(jsonb_build_object('id', m.id, 'outlineItemId', m.outline_item_id, 'level', m.level,
        'text', m.text, 'ground', m.ground, 'body', m.body) ORDER BY o.sort, m.sort, m.id)
      FROM recommendation m JOIN outline_item o ON o.id = m.outline_item_id WHERE m.report_id = ${reportId}), '[]'),
    'citations', coalesce((SELECT jsonb_agg(jsonb_build_object('outlineItemId', c.outline_item_id, 'blockId', c.standing_block_id,
        'sourceReportId', c.source_report_id, 'sourceVersionId', c.source_version_id, 'sourceOutlineItemId', c.source_outline_item_id,
        'sourceBlockId', c.source_block_id, 'sourceUnit', u.short_name) ORDER BY c.standing_block_id, c.source_version_id, c.source_block_id)
      FROM standing_citation c JOIN report x ON x.id = c.source_report_id JOIN unit u ON u.id = x.unit_id
      WHERE c.report_id = ${reportId}), '[]'),
    'documents', coalesce((SELECT jsonb_agg(jsonb_build_object('id', d.id, 'outlineItemId', d.outline_item_id, 'number', d.number,
        'issuedOn', d.issued_on, 'issuer', d.issuer, 'subject', d.subject) ORDER BY o.sort, d.sort, d.id)
      FROM leading_document d JOIN outline_item o ON o.id = d.outline_item_id WHERE d.report_id = ${reportId}), '[]'),
    'evidence', coalesce((SELECT jsonb_agg(jsonb_build_object('id', e.id, 'fileId', e.file_id, 'digest', f.digest, 'name', f.name,
        'outlineItemId', e.outline_item_id, 'indicatorId', e.indicator_id, 'year', e.year, 'recommendationId', e.recommendation_id,
        'leadingDocumentId', e.leading_document_id, 'caption', e.caption) ORDER BY e.at, e.id)
      FROM evidence e JOIN stored_file f ON f.id = e.file_id WHERE e.report_id = ${reportId}), '[]'),
    'explanations', coalesce((SELECT jsonb_agg(jsonb_build_object('key', x.key, 'indicatorId', x.indicator_id, 'year', x.year,
        'words', x.words) ORDER BY x.key)
      FROM figure_explanation x WHERE x.report_id = ${reportId}), '[]'))`;
}

/** The working content of a report as it would be frozen now. Callers hold the report's row, so that it cannot change meanwhile. */
export async function loadContent(tx: Tx, reportId: string): Promise<ReportContent> {
  const row = await one(
    tx,
    z.object({ content: contentSchema }),
    sql`SELECT ${contentJson(sql`${reportId}::uuid`)} AS content`,
  );
  if (row === null) throw new Error("a statement without a table gives one row");
  return row.content;
}
