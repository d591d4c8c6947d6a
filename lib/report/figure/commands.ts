import { z } from "zod";
import { many, type Tx } from "#lib/platform/db.ts";
import { newId } from "#lib/platform/ids.ts";
import { ok, type Result, refuse } from "#lib/platform/result.ts";
import { sql } from "#lib/platform/sql.ts";
import { command } from "#lib/workflow/command.ts";
import type { Context } from "#lib/workflow/types.ts";
import { nothingWritten, type Saved, type WriteRequest, write, writing } from "#lib/workflow/write.ts";
import { cellKey, type Figure, figureOf, withSum } from "./rules.ts";
import {
  type FigureEntry,
  figureKinds,
  figuresFormSchema,
  type SaveFiguresInput,
  saveFiguresSchema,
} from "./schema.ts";

/** How many cells were written. */
export type FiguresSaved = { written: number };

const askedRow = z.object({ id: z.string(), open: z.boolean() });
const keptRow = z.object({
  indicatorId: z.string(),
  year: z.number().nullable(),
  kind: z.enum(figureKinds),
  value: z.string().nullable(),
  reason: z.string().nullable(),
  note: z.string().nullable(),
});

/** What this unit is asked under this directive, and which of it is open for writing. */
async function askedOf(tx: Tx, reportId: string): Promise<Map<string, boolean>> {
  const rows = await many(
    tx,
    askedRow,
    sql`SELECT i.id, figure_open(r.id, i.id) AS open FROM report r JOIN unit u ON u.id = r.unit_id JOIN unit_kind k ON k.code = u.kind_code
    JOIN plan_indicator pi ON pi.directive_id = r.directive_id JOIN indicator i ON i.id = pi.indicator_id AND i.kinds && k.indicator_kinds
    WHERE r.id = ${reportId}::uuid`,
  );
  return new Map(rows.map((row) => [row.id, row.open]));
}

const placeKey = (cell: { indicatorId: string; year?: number | null | undefined }): string =>
  `${cell.indicatorId}:${cell.year ?? ""}`;

async function keptOf(tx: Tx, reportId: string): Promise<Map<string, Figure>> {
  const rows = await many(
    tx,
    keptRow,
    sql`SELECT indicator_id AS "indicatorId", year, kind, trim_scale(value)::text AS value, reason, note
    FROM indicator_value WHERE report_id = ${reportId}::uuid ORDER BY id FOR UPDATE`,
  );
  return new Map(rows.map(({ indicatorId, year, ...figure }) => [placeKey({ indicatorId, year }), figure]));
}

type Change = { indicatorId: string; year: number | null; figure: Figure | null };
type Look = { asked: Map<string, boolean>; kept: Map<string, Figure>; locale: "vi" | "en" };

/** One cell: nothing to write, a change, or the code of what is wrong with it. */
function changeOf(entry: FigureEntry, { asked, kept, locale }: Look): Result<Change | null> {
  const open = asked.get(entry.indicatorId);
  if (open === undefined) return refuse("figure.notAsked");
  const figure = figureOf(entry, locale);
  if (!figure.ok) return figure;
  const before = kept.get(placeKey(entry)) ?? null;
  const now = cellKey(before);
  // A form that does not show the note leaves it as it is.
  const wish =
    figure.value && entry.note === undefined ? { ...figure.value, note: before?.note ?? null } : figure.value;
  const wanted = cellKey(wish);
  // A year that is not to be had is drawn as an empty field; left empty, it stays.
  const leftMissing = wanted === "" && typeof entry.year === "number" && (entry.was?.startsWith("MISSING") ?? false);
  const untouched = leftMissing || (typeof entry.was === "string" && wanted === entry.was);
  if (wanted === now || untouched) return ok(null);
  if (!open) return refuse("report.sealed");
  if (typeof entry.was === "string" && entry.was !== now) return refuse("figure.changedMeanwhile");
  return ok({ indicatorId: entry.indicatorId, year: entry.year ?? null, figure: wish });
}

async function keep(context: Context, reportId: string, changes: readonly Change[]): Promise<void> {
  const away = changes
    .filter((change) => change.figure === null)
    .map(({ indicatorId, year }) => ({ indicator_id: indicatorId, year }));
  const rows = changes.flatMap(({ indicatorId, year, figure }) =>
    figure ? [{ id: newId(), indicator_id: indicatorId, year, ...figure }] : [],
  );
  if (away.length > 0) {
    await context.tx.$executeRaw(sql`DELETE FROM indicator_value v USING jsonb_to_recordset(${JSON.stringify(away)}::jsonb) AS x(indicator_id uuid, year int)
      WHERE v.report_id = ${reportId}::uuid AND v.indicator_id = x.indicator_id AND v.year IS NOT DISTINCT FROM x.year`);
  }
  if (rows.length > 0) {
    await context.tx.$executeRaw(sql`INSERT INTO indicator_value (id, report_id, indicator_id, year, kind, value, reason, note, updated_at, updated_by_id)
      SELECT x.id, ${reportId}::uuid, x.indicator_id, x.year, x.kind, x.value, x.reason, x.note, ${context.now}, ${context.viewer.personId}::uuid
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS x(id uuid, indicator_id uuid, year int, kind text, value numeric, reason text, note text)
      ON CONFLICT (report_id, indicator_id, year) DO UPDATE SET kind = excluded.kind, value = excluded.value, reason = excluded.reason,
        note = excluded.note, updated_at = excluded.updated_at, updated_by_id = excluded.updated_by_id`);
  }
}

async function save(context: Context, reportId: string, entries: readonly FigureEntry[]): Promise<Saved<FiguresSaved>> {
  const look: Look = {
    asked: await askedOf(context.tx, reportId),
    kept: await keptOf(context.tx, reportId),
    locale: context.viewer.locale,
  };
  const changes: Change[] = [];
  const wrong: [field: string, code: string][] = [];
  for (const [index, entry] of entries.entries()) {
    const change = changeOf(entry, look);
    if (!change.ok)
      wrong.push([
        `values[${index}].${change.problem.code === "figure.reasonNeeded" ? "reason" : "value"}`,
        change.problem.code,
      ]);
    else if (change.value) changes.push(change.value);
  }
  const [first] = wrong;
  if (first)
    return refuse(
      wrong.every(([, code]) => code === first[1]) ? first[1] : "figure.wrong",
      undefined,
      Object.fromEntries(wrong.map(([field, code]) => [field, [code]])),
    );
  if (changes.length === 0) return nothingWritten({ written: 0 });
  await keep(context, reportId, changes);
  return ok({ written: changes.length });
}

/**
 * Saves cells of a report's grid: each exact, estimated, none, missing with a reason, or unanswered again. Cells that
 * did not change write nothing; all are saved or none. Problems (at the cells' fields): figure.valueNeeded,
 * figure.notANumber, figure.reasonNeeded, figure.notAsked, figure.changedMeanwhile, report.sealed; access.notFound.
 */
export async function saveFigures(request: WriteRequest, rawInput: SaveFiguresInput): Promise<Result<FiguresSaved>> {
  const parsed = saveFiguresSchema.safeParse(rawInput);
  if (!parsed.success) return refuse("workflow.input");
  return write(request, (context) => save(context, request.reportId, parsed.data.values));
}

/** The same as a form's command; `take` first puts one indicator's total to the sum of its years. */
export const saveFiguresForm = command(
  "report.saveFigures",
  figuresFormSchema,
  (context, input) =>
    writing(context, input.reportId, () =>
      save(context, input.reportId, withSum(input.values, input.take, context.viewer.locale)),
    ),
  (input) => ({ kind: "report", id: input.reportId }),
);
