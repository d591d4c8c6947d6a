import { z } from "zod";
import { can } from "#lib/access/can.ts";
import { type SubjectRow, subjectSchema } from "#lib/access/subject.ts";
import type { Subject, Viewer } from "#lib/access/types.ts";
import { visible } from "#lib/access/visible.ts";
import { db, many, one } from "#lib/platform/db.ts";
import { isId } from "#lib/platform/ids.ts";
import type { Problem } from "#lib/platform/result.ts";
import { camelKeys, type Sql, sql } from "#lib/platform/sql.ts";
import { figureKinds } from "#lib/report/figure/types.ts";
import type { Block } from "#lib/report/section/block.ts";
import { describe } from "#lib/workflow/labels.ts";
import { boardOf } from "../board.ts";
import { labels } from "../labels.ts";
import { type KeptReading, pieceRow } from "../piece.ts";
import { stageOf } from "../rules.ts";
import type { Board, ImportLine, ImportScreen, StartScreen } from "../screen.ts";
import { startingPointsOf } from "./source-content.ts";

const head = {
  subject: z.record(z.string(), z.unknown()),
  unit: z.string(),
  directive: z.string(),
};
const headColumns = sql`to_jsonb(r) AS subject, u.short_name AS unit, d.code AS directive`;
const headJoins = sql`report_subject r JOIN unit u ON u.id = r.unit_id JOIN directive d ON d.id = r.directive_id`;

const lineRow = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.enum(["FILE", "REPORT"]),
  state: z.string(),
  progress: z.number(),
  personName: z.string(),
  at: z.coerce.date(),
  open: z.number(),
  placed: z.number(),
});
type LineRow = z.output<typeof lineRow>;

const count = (state: string): Sql =>
  sql`(SELECT count(*)::int FROM report_piece x WHERE x.import_id = i.id AND x.kind = 'TEXT' AND x.state = ${state})`;
const line = sql`jsonb_build_object('id', i.id, 'name', i.name, 'kind', i.kind, 'state', i.state, 'progress', i.progress,
  'personName', w.full_name, 'at', i.at, 'open', ${count("OPEN")}, 'placed', ${count("PLACED")})`;
const lineOf = ({ state, ...row }: LineRow): ImportLine => ({ ...row, stage: stageOf(state) });

/** Whether this viewer may write the report now: null, or why not in words. */
function refusalOf(viewer: Viewer, row: Record<string, unknown>): string | null {
  const subject = subjectSchema.parse(camelKeys(row)) as SubjectRow & Subject;
  const barred = can("report.write", viewer, subject);
  const code = barred ?? (["DRAFT", "RETURNED"].includes(subject.state) ? null : "section.notNow");
  if (code === null) return null;
  return describe({ code: code === "access.state" ? "section.notNow" : code }, labels, viewer.locale);
}

const startRow = z.object({ ...head, imports: z.array(lineRow) });

/** What a report can be started from, and what came in before. Null where the viewer may not read the draft. Two statements. */
export async function startScreen(viewer: Viewer, reportId: string): Promise<StartScreen | null> {
  if (!isId(reportId)) return null;
  const row = await one(
    db(),
    startRow,
    sql`SELECT ${headColumns}, (SELECT coalesce(jsonb_agg(${line} ORDER BY i.at DESC, i.id DESC), '[]')
        FROM report_import i JOIN person w ON w.id = i.person_id WHERE i.report_id = r.id) AS imports
      FROM ${headJoins} WHERE r.id = ${reportId}::uuid AND ${visible("report.readDraft", viewer)}`,
  );
  if (row === null) return null;
  const refusal = refusalOf(viewer, row.subject);
  return {
    reportId,
    unit: row.unit,
    directive: row.directive,
    refusal,
    sources: refusal === null ? await startingPointsOf(db(), viewer, reportId) : [],
    imports: row.imports.map(lineOf),
  };
}

const problem = z.object({
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});
const earlierRow = z.object({ id: z.string(), personName: z.string(), at: z.coerce.date(), placed: z.number() });

const importRow = z.object({
  ...head,
  line: lineRow,
  fileId: z.string().nullable(),
  problem: z.string().nullable(),
  // Written by this room in this shape: the checked boundary.
  reading: z.custom<KeptReading>((value) => typeof value === "object").nullable(),
  earlier: z.array(earlierRow),
  items: z.array(
    z.object({
      id: z.string(),
      code: z.string(),
      number: z.string(),
      title: z.string(),
      open: z.boolean(),
      words: z.number(),
      blocks: z.custom<Block[]>((value) => Array.isArray(value)),
    }),
  ),
  indicators: z.array(z.object({ id: z.string(), name: z.string(), open: z.boolean() })),
  records: z.array(z.string()),
  cells: z.array(
    z.object({
      indicatorId: z.string(),
      year: z.number().nullable(),
      kind: z.enum(figureKinds),
      value: z.string().nullable(),
      reason: z.string().nullable(),
      note: z.string().nullable(),
    }),
  ),
});

const earlier = sql`(SELECT coalesce(jsonb_agg(jsonb_build_object('id', e.id, 'personName', y.full_name, 'at', e.at,
    'placed', (SELECT count(*)::int FROM report_piece x WHERE x.import_id = e.id AND x.kind = 'TEXT' AND x.state = 'PLACED')) ORDER BY e.at), '[]')
  FROM report_import e JOIN person y ON y.id = e.person_id LEFT JOIN stored_file ef ON ef.id = e.file_id
  WHERE e.report_id = r.id AND e.id <> i.id AND (e.at, e.id) < (i.at, i.id) AND e.state <> 'FAILED'
    AND (ef.digest = f.digest OR e.source_report_id = i.source_report_id))`;

const items = sql`(SELECT coalesce(jsonb_agg(jsonb_build_object('id', o.id, 'code', o.code, 'number', o.number, 'title', o.title,
    'open', item_open(r.id, o.id), 'words', coalesce(s.words, 0), 'blocks', coalesce(s.blocks, '[]')) ORDER BY o.sort, o.id), '[]')
  FROM outline_item o JOIN outline_address x ON x.outline_item_id = o.id AND x.kind_code = r.unit_kind
    LEFT JOIN section s ON s.report_id = r.id AND s.outline_item_id = o.id
  WHERE o.plan_id = r.plan_id AND o.answerable AND (o.removed_at IS NULL OR s.words > 0))`;

const indicators = (viewer: Viewer): Sql => sql`(SELECT coalesce(jsonb_agg(jsonb_build_object('id', n.id,
    'name', CASE WHEN ${viewer.locale} = 'en' THEN n.name_en ELSE n.name_vi END, 'open', figure_open(r.id, n.id))), '[]')
  FROM plan_indicator pi JOIN indicator n ON n.id = pi.indicator_id WHERE pi.directive_id = r.directive_id)`;

const cells = sql`(SELECT coalesce(jsonb_agg(jsonb_build_object('indicatorId', v.indicator_id, 'year', v.year, 'kind', v.kind,
    'value', trim_scale(v.value)::text, 'reason', v.reason, 'note', v.note)), '[]') FROM indicator_value v WHERE v.report_id = r.id)`;

const records = sql`(SELECT coalesce(jsonb_agg(m.text), '[]') FROM recommendation m WHERE m.report_id = r.id)`;

const touchedPiece = z.intersection(pieceRow, z.object({ by: z.string().nullable() }));

/**
 * One import with everything its page shows; null where there is none, or the viewer may not read the draft. Two
 * statements, the second only once it was read.
 */
export async function importScreen(viewer: Viewer, reportId: string, importId: string): Promise<ImportScreen | null> {
  if (!isId(reportId) || !isId(importId)) return null;
  const row = await one(
    db(),
    importRow,
    sql`SELECT ${headColumns}, ${line} AS line, i.file_id AS "fileId", i.problem, i.reading, ${earlier} AS earlier,
        ${items} AS items, ${indicators(viewer)} AS indicators, ${cells} AS cells, ${records} AS records
      FROM ${headJoins} JOIN report_import i ON i.report_id = r.id JOIN person w ON w.id = i.person_id LEFT JOIN stored_file f ON f.id = i.file_id
      WHERE r.id = ${reportId}::uuid AND i.id = ${importId}::uuid AND ${visible("report.readDraft", viewer)}`,
  );
  if (row === null) return null;
  const said: Problem | null = row.problem === null ? null : withParams(problem.parse(JSON.parse(row.problem)));
  return {
    reportId,
    unit: row.unit,
    directive: row.directive,
    line: lineOf(row.line),
    fileId: row.fileId,
    problem: said === null ? null : describe(said, labels, viewer.locale),
    refusal: refusalOf(viewer, row.subject),
    earlier: row.earlier,
    board: row.reading === null ? null : await boardNow(viewer, importId, row, row.reading),
  };
}

const withParams = ({ code, params }: z.output<typeof problem>): Problem =>
  params === undefined ? { code } : { code, params };

async function boardNow(
  viewer: Viewer,
  importId: string,
  row: z.output<typeof importRow>,
  reading: KeptReading,
): Promise<Board> {
  const pieces = await many(
    db(),
    touchedPiece,
    sql`SELECT p.id, p.kind, p.outline_item_id AS "outlineItemId", p.content, p.why, p.lines, p.sort, p.state, w.full_name AS by
      FROM report_piece p LEFT JOIN person w ON w.id = p.person_id WHERE p.import_id = ${importId}::uuid ORDER BY p.sort, p.id`,
  );
  const people = Object.fromEntries(pieces.flatMap(({ id, by }) => (by === null ? [] : [[id, by] as const])));
  return boardOf({ ...row, pieces, people, reading, fromFile: row.fileId !== null, locale: viewer.locale });
}
