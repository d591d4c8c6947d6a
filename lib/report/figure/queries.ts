import { z } from "zod";
import type { Viewer } from "#lib/access/types.ts";
import { visible } from "#lib/access/visible.ts";
import { formatNumber } from "#lib/indicator/number.ts";
import { type Breach, checkRelations, checkTotals, type FigureValue, type Relation } from "#lib/indicator/rules.ts";
import { db, one } from "#lib/platform/db.ts";
import { sql } from "#lib/platform/sql.ts";
import { breachWords } from "./labels.ts";
import { cellKey, type Figure, sumOfYears } from "./rules.ts";
import { figureKinds } from "./schema.ts";
import type { FigureCell, FigureGrid, FigureRow } from "./types.ts";

const text = z.string().nullable();
const valueRow = z.object({
  year: z.number().nullable(),
  kind: z.enum(figureKinds),
  value: text,
  reason: text,
  note: text,
});
const noteRow = z.object({
  id: z.string(),
  indicatorId: text,
  blockId: text,
  code: z.string(),
  words: z.string(),
  severity: z.string(),
  state: z.string(),
  reply: text,
  by: z.string(),
  at: z.coerce.date(),
});
const indicatorRow = z.object({
  id: z.string(),
  code: z.string(),
  name: z.string(),
  unitOfMeasure: z.string(),
  perYear: z.boolean(),
  adds: z.boolean(),
  required: z.boolean(),
  open: z.boolean(),
  values: z.array(valueRow),
});
const gridRow = z.object({
  yearFrom: z.number(),
  yearTo: z.number(),
  indicators: z.array(indicatorRow),
  relations: z.array(
    z.object({
      left: z.array(z.string()),
      operator: z.enum(["=", "<=", ">="]),
      right: z.array(z.string()),
      note: text,
    }),
  ),
  notes: z.array(noteRow),
});
type Asked = z.infer<typeof indicatorRow>;

function cellOf(values: Asked["values"], year: number | null, locale: "vi" | "en"): FigureCell {
  const found = values.find((value) => value.year === year);
  if (found === undefined) return { year, kind: null, value: "", reason: "", was: "" };
  const number = found.value === null ? "" : formatNumber(Number(found.value), locale);
  const [reason, was] = [found.reason ?? "", cellKey(found)];
  if (year === null) return { year, kind: found.kind, value: found.kind === "NONE" ? "" : number, reason, was };
  // A year is one field without a choice of kinds: the words before the number say that it is an estimate.
  if (found.kind === "MISSING") return { year, kind: null, value: "", reason, was: "" };
  const about = locale === "vi" ? "ước" : "about";
  return { year, kind: null, value: found.kind === "ESTIMATE" ? `${about} ${number}` : number, reason, was };
}

function sumShown(years: readonly (Figure | null)[], total: Figure | null, locale: "vi" | "en"): string | null {
  const sum = sumOfYears(years);
  if (sum === null || (total?.value !== null && total !== null && Number(total.value) === sum.value)) return null;
  return formatNumber(sum.value, locale);
}

function rowOf(
  asked: Asked,
  years: readonly number[],
  breaches: readonly Breach[],
  notes: FigureRow["notes"],
  locale: "vi" | "en",
): FigureRow {
  const { id, code, name, unitOfMeasure, required, open, values } = asked;
  const byYear = values.filter((value) => value.year !== null);
  const total = values.find((value) => value.year === null) ?? null;
  const own = breaches.filter((breach) => breach.left[0] === code);
  return {
    id,
    code,
    name,
    unitOfMeasure,
    required,
    open,
    total: cellOf(values, null, locale),
    years: asked.perYear ? years.map((year) => cellOf(values, year, locale)) : [],
    sum: asked.adds ? sumShown(byYear, total, locale) : null,
    warnings: own.map((breach) => ({ severity: breach.severity, words: breachWords(breach, locale) })),
    notes: notes.filter((note) => note.indicatorId === id),
  };
}

function breachesOf(grid: z.infer<typeof gridRow>, years: readonly number[]): Breach[] {
  const values = grid.indicators.flatMap(({ code, values }) =>
    values.map(
      ({ year, kind, value }): FigureValue => ({
        indicator: code,
        year,
        kind,
        value: value === null ? null : Number(value),
      }),
    ),
  );
  const relations: Relation[] = grid.relations;
  const perYear = grid.indicators.filter((one) => one.perYear && one.adds).map((one) => one.code);
  return [...checkRelations(values, relations), ...checkTotals(values, { perYear, years })];
}

/**
 * The grid of figures of a report: what the unit is asked under this directive, required ones first as the catalogue
 * has them, with checks as warnings. Null where the viewer may not read the draft. One statement.
 */
export async function figureGrid(viewer: Viewer, reportId: string): Promise<FigureGrid | null> {
  const grid = await one(
    db(),
    gridRow,
    sql`SELECT d.year_from AS "yearFrom", d.year_to AS "yearTo",
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', i.id, 'code', i.code, 'name', CASE WHEN ${viewer.locale} = 'en' THEN i.name_en ELSE i.name_vi END,
          'unitOfMeasure', i.unit_of_measure, 'perYear', i.per_year, 'adds', i.adds, 'required', pi.required, 'open', figure_open(r.id, i.id),
          'values', (SELECT coalesce(jsonb_agg(jsonb_build_object('year', v.year, 'kind', v.kind, 'value', trim_scale(v.value)::text, 'reason', v.reason, 'note', v.note)), '[]')
            FROM indicator_value v WHERE v.report_id = r.id AND v.indicator_id = i.id)) ORDER BY pi.required DESC, i.sort), '[]')
        FROM plan_indicator pi JOIN indicator i ON i.id = pi.indicator_id JOIN unit_kind k ON k.code = r.unit_kind AND i.kinds && k.indicator_kinds
        WHERE pi.directive_id = r.directive_id) AS indicators,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('left', x."left", 'operator', x.operator, 'right', x."right", 'note', x.note) ORDER BY x.sort), '[]') FROM indicator_relation x WHERE x.plan_id IS NULL OR x.plan_id = r.plan_id) AS relations,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', i.id, 'indicatorId', i.indicator_id, 'blockId', i.block_id, 'code', i.code, 'words', i.words,
          'severity', i.severity, 'state', i.state, 'reply', i.reply, 'by', p.full_name, 'at', i.created_at) ORDER BY i.created_at), '[]')
        FROM returned_item i JOIN person p ON p.id = i.created_by_id
        WHERE i.report_id = r.id AND i.round = r.round AND i.state <> 'DRAFT' AND i.indicator_id IS NOT NULL) AS notes
    FROM report_subject r JOIN directive d ON d.id = r.directive_id WHERE r.id = ${reportId}::uuid AND ${visible("report.readDraft", viewer)}`,
  );
  if (grid === null) return null;
  const years = Array.from({ length: grid.yearTo - grid.yearFrom + 1 }, (_gap, index) => grid.yearFrom + index);
  const breaches = breachesOf(grid, years);
  return { years, rows: grid.indicators.map((asked) => rowOf(asked, years, breaches, grid.notes, viewer.locale)) };
}
