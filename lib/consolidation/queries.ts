import { z } from "zod";
import { can } from "#lib/access/can.ts";
import { loadSubject } from "#lib/access/subject.ts";
import type { Viewer } from "#lib/access/types.ts";
import { db, many, one } from "#lib/platform/db.ts";
import { sql } from "#lib/platform/sql.ts";
import type { Block } from "#lib/report/section/block.ts";
import type { Coverage } from "./rules.ts";

/** Blocks were checked when they were written; only their shape is named here. */
const storedBlocks = z.custom<Block[]>((value) => Array.isArray(value));

const itemRow = z.object({
  id: z.string(),
  code: z.string(),
  number: z.string(),
  title: z.string(),
  text: z.string(),
  words: z.number().int(),
});
const citationRow = z.object({
  id: z.string(),
  outlineItemId: z.string(),
  blockId: z.string(),
  sourceReportId: z.string(),
  sourceOutlineItemId: z.string(),
  sourceBlockId: z.string(),
  sourceVersionId: z.string(),
  unit: z.string(),
  excerpt: z.string(),
  stale: z.boolean(),
  keptReason: z.string().nullable(),
});
const expectedRow = z.object({
  assignmentId: z.string(),
  reportId: z.string().nullable(),
  unit: z.string(),
  kind: z.string(),
  kindVi: z.string(),
  kindEn: z.string(),
  state: z.string(),
  accepted: z.boolean(),
  absentReason: z.string().nullable(),
  there: z.array(z.string()),
});
const frameRow = z.object({
  unit: z.string(),
  directive: z.string(),
  shortTitle: z.string(),
  items: z.array(itemRow),
  citations: z.array(citationRow),
  expected: z.array(expectedRow),
});
const sectionRow = z.object({ blocks: storedBlocks });
const sourceRow = z.object({
  reportId: z.string(),
  versionId: z.string(),
  unit: z.string(),
  kind: z.string(),
  kindName: z.string(),
  blocks: storedBlocks,
  figures: z.record(z.string(), z.string()),
});

export type Citation = z.infer<typeof citationRow>;
export type Expected = z.infer<typeof expectedRow>;
export type Source = z.infer<typeof sourceRow> & { used: string[] };
export type ComposePage = {
  id: string;
  unit: string;
  directive: string;
  shortTitle: string;
  state: string;
  round: number;
  mayWrite: boolean;
  item: z.infer<typeof itemRow>;
  items: (z.infer<typeof itemRow> & { cited: number })[];
  blocks: Block[];
  citations: Citation[];
  stale: Citation[];
  expected: Expected[];
  missing: Expected[];
  sources: Source[];
  coverage: { unit: string; reportId: string; cells: { itemId: string; coverage: Coverage }[] }[];
};

const frameOf = (
  reportId: string,
  channel: string,
) => sql`SELECT u.name AS unit, d.code AS directive, d.short_title AS "shortTitle",
    coalesce((SELECT jsonb_agg(jsonb_build_object('id', o.id, 'code', o.code, 'number', o.number, 'title', o.title, 'text', o.text, 'words', coalesce(s.words, 0)) ORDER BY o.sort)
      FROM outline_item o LEFT JOIN section s ON s.report_id = r.id AND s.outline_item_id = o.id
      WHERE o.plan_id = r.plan_id AND o.answerable AND (o.removed_at IS NULL OR s.words > 0) AND EXISTS (SELECT 1 FROM outline_address x WHERE x.outline_item_id = o.id AND x.kind_code = u.kind_code)), '[]') AS items,
    coalesce((SELECT jsonb_agg(jsonb_build_object('id', c.id, 'outlineItemId', c.outline_item_id, 'blockId', c.standing_block_id, 'sourceReportId', c.source_report_id,
        'sourceOutlineItemId', c.source_outline_item_id, 'sourceBlockId', c.source_block_id, 'sourceVersionId', c.source_version_id, 'unit', su.short_name,
        'excerpt', c.excerpt, 'stale', c.source_version_id IS DISTINCT FROM sr.accepted_version_id, 'keptReason', c.kept_reason) ORDER BY c.created_at, c.id)
      FROM standing_citation c JOIN report sr ON sr.id = c.source_report_id JOIN unit su ON su.id = sr.unit_id WHERE c.report_id = r.id), '[]') AS citations,
    coalesce((SELECT jsonb_agg(jsonb_build_object('assignmentId', a.id, 'reportId', x.id, 'unit', au.short_name, 'kind', au.kind_code, 'kindVi', ak.name_vi, 'kindEn', ak.name_en,
        'state', coalesce(x.state, 'NOT_STARTED'), 'accepted', coalesce(x.state = 'ACCEPTED', false), 'absentReason', n.reason,
        'there', coalesce((SELECT jsonb_agg(s.outline_item_id) FROM section s WHERE s.report_id = x.id AND s.words > 0 AND x.state = 'ACCEPTED'), '[]')) ORDER BY ak.sort, au.sort)
      FROM assignment a JOIN unit au ON au.id = a.unit_id JOIN unit_kind ak ON ak.code = au.kind_code LEFT JOIN report x ON x.assignment_id = a.id
        LEFT JOIN absent_source n ON n.assignment_id = a.id AND n.report_id = r.id
      WHERE a.directive_id = r.directive_id AND a.channel_unit_id = ${channel}::uuid AND a.id <> r.assignment_id AND a.ended_at IS NULL), '[]') AS expected
  FROM report r JOIN unit u ON u.id = r.unit_id JOIN directive d ON d.id = r.directive_id WHERE r.id = ${reportId}::uuid`;

/** The accepted answers to one item, with the figures their texts name; only accepted versions, never working texts. */
const sourcesOf = (directiveId: string, channel: string, itemId: string, locale: string) => sql`
  SELECT r.id AS "reportId", v.id AS "versionId", u.short_name AS unit, u.kind_code AS kind, ${locale === "en" ? sql`k.name_en` : sql`k.name_vi`} AS "kindName",
    coalesce((SELECT s -> 'blocks' FROM jsonb_array_elements(v.content -> 'sections') s WHERE s ->> 'outlineItemId' = ${itemId}), '[]') AS blocks,
    coalesce((SELECT jsonb_object_agg((f ->> 'code') || coalesce(':' || (f ->> 'year'), ''), f ->> 'value') FROM jsonb_array_elements(v.content -> 'values') f WHERE f ->> 'value' IS NOT NULL), '{}') AS figures
  FROM report r JOIN report_version v ON v.id = r.accepted_version_id JOIN unit u ON u.id = r.unit_id JOIN unit_kind k ON k.code = u.kind_code
  WHERE r.directive_id = ${directiveId}::uuid AND r.channel_unit_id = ${channel}::uuid AND r.state = 'ACCEPTED'
    AND NOT EXISTS (SELECT 1 FROM assignment a WHERE a.id = r.assignment_id AND a.ended_at IS NOT NULL) ORDER BY k.sort, u.sort`;

function coverageOf(
  expected: readonly Expected[],
  citations: readonly Citation[],
  items: readonly { id: string }[],
): ComposePage["coverage"] {
  const used = new Set(citations.map((c) => `${c.sourceReportId}:${c.sourceOutlineItemId}`));
  return expected.flatMap((source) => {
    if (source.reportId === null || source.there.length === 0) return [];
    const reportId = source.reportId;
    const cell = (itemId: string): Coverage =>
      used.has(`${reportId}:${itemId}`) ? "used" : source.there.includes(itemId) ? "unread" : "absent";
    return [
      { unit: source.unit, reportId, cells: items.map((item) => ({ itemId: item.id, coverage: cell(item.id) })) },
    ];
  });
}

/**
 * Everything for composing one item of a consolidated report: outline, the draft with its citations, the accepted
 * sources' answers, coverage by unit and item, expected sources that are missing, stale citations. Four statements.
 * Null where there is no such report or the viewer may not see its composition.
 */
export async function composePage(
  viewer: Viewer,
  reportId: string,
  itemCode: string | undefined,
): Promise<ComposePage | null> {
  const subject = await loadSubject(db(), "reportSubject", reportId);
  if (subject === null || !subject.consolidates || can("report.readComposition", viewer, subject)) return null;
  const channel = subject.draftingUnitId ?? "";
  const frame = await one(db(), frameRow, frameOf(reportId, channel));
  const item = frame?.items.find((one) => one.code === itemCode) ?? frame?.items[0];
  if (!frame || !item) return null;
  const [section, sources] = await Promise.all([
    one(
      db(),
      sectionRow,
      sql`SELECT blocks FROM section WHERE report_id = ${reportId}::uuid AND outline_item_id = ${item.id}::uuid`,
    ),
    many(db(), sourceRow, sourcesOf(subject.directiveId ?? "", channel, item.id, viewer.locale)),
  ]);
  const usedIn = (source: { reportId: string }) =>
    frame.citations.filter((c) => c.sourceReportId === source.reportId).map((c) => c.sourceBlockId);
  return {
    id: reportId,
    unit: frame.unit,
    directive: frame.directive,
    shortTitle: frame.shortTitle,
    state: subject.state,
    round: typeof subject.round === "number" ? subject.round : 0,
    mayWrite: can("report.write", viewer, subject) === null && ["DRAFT", "RETURNED"].includes(subject.state),
    item,
    items: frame.items.map((one) => ({
      ...one,
      cited: frame.citations.filter((c) => c.outlineItemId === one.id).length,
    })),
    blocks: section?.blocks ?? [],
    citations: frame.citations.filter((c) => c.outlineItemId === item.id),
    stale: frame.citations.filter((c) => c.stale && c.keptReason === null),
    expected: frame.expected,
    missing: frame.expected.filter((one) => !one.accepted && one.absentReason === null),
    sources: sources
      .filter((source) => source.blocks.length > 0)
      .map((source) => ({ ...source, used: usedIn(source) })),
    coverage: coverageOf(frame.expected, frame.citations, frame.items),
  };
}
