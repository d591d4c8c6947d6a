import { ok, type Result, refuse } from "#lib/platform/result.ts";
import { command } from "#lib/workflow/command.ts";
import type { Context } from "#lib/workflow/types.ts";
import { nothingWritten, type Saved, type WriteRequest, write, writing } from "#lib/workflow/write.ts";
import { type AskedOf, askedOf, inGrid, keep, keptOf } from "./commands/keep.ts";
import { cellKey, figureOf, placeKey, withSum } from "./rules.ts";
import { type FigureEntry, figuresFormSchema, type SaveFiguresInput, saveFiguresSchema } from "./schema.ts";
import type { CellOnLine, Figure } from "./types.ts";

/** How many cells were written. */
export type FiguresSaved = { written: number };

type Look = { asked: AskedOf; kept: Map<string, Figure>; locale: "vi" | "en" };

/** One cell: nothing to write, a change, or the code of what is wrong with it. */
function changeOf(entry: FigureEntry, { asked, kept, locale }: Look): Result<CellOnLine | null> {
  if (!inGrid(asked, entry)) return refuse("figure.notAsked");
  const figure = figureOf(entry, locale);
  if (!figure.ok) return figure;
  const before = kept.get(placeKey(entry)) ?? null;
  const now = cellKey(before);
  // A form that does not show the note leaves it as it is.
  const wish =
    figure.value && entry.note === undefined ? { ...figure.value, note: before?.note ?? null } : figure.value;
  const wanted = cellKey(wish);
  const untouched = typeof entry.was === "string" && wanted === entry.was;
  if (wanted === now || untouched) return ok(null);
  if (asked.get(entry.indicatorId)?.open !== true) return refuse("report.sealed");
  if (typeof entry.was === "string" && entry.was !== now) return refuse("figure.changedMeanwhile");
  return ok({ indicatorId: entry.indicatorId, year: entry.year ?? null, figure: wish });
}

async function save(context: Context, reportId: string, entries: readonly FigureEntry[]): Promise<Saved<FiguresSaved>> {
  const look: Look = {
    asked: await askedOf(context.tx, reportId),
    kept: await keptOf(context.tx, reportId),
    locale: context.viewer.locale,
  };
  const changes: CellOnLine[] = [];
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
 * figure.notANumber, figure.unclear, figure.reasonNeeded, figure.notAsked, figure.changedMeanwhile, report.sealed; access.notFound.
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
