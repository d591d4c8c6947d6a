"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { currentViewer, requireViewer } from "#lib/access/session.ts";
import { checkWorkbook } from "#lib/document/read/file.ts";
import { labels as fileLabels } from "#lib/document/read/labels.ts";
import { now } from "#lib/platform/clock.ts";
import { isId } from "#lib/platform/ids.ts";
import { type Problem, type Result, refuse } from "#lib/platform/result.ts";
import { slug } from "#lib/platform/text.ts";
import { formatInstant } from "#lib/platform/time.ts";
import { action } from "#lib/workflow/action.ts";
import { execute } from "#lib/workflow/execute.ts";
import { describe } from "#lib/workflow/labels.ts";
import type { FormState } from "#lib/workflow/types.ts";
import { saveFigures as saveAll, saveFiguresForm } from "./commands.ts";
import { saveCells } from "./commands/cells.ts";
import { explainFigure } from "./commands/explain.ts";
import { exportFigures } from "./commands/export.ts";
import { labels } from "./labels.ts";
import { previewOf } from "./preview.ts";
import { figureGrid } from "./queries.ts";
import { cellsNow } from "./queries/cells.ts";
import { cellsSchema, saveFiguresSchema } from "./schema.ts";
import { gridToken } from "./token.ts";
import type { CellsAnswer } from "./types.ts";
import { readWorkbook } from "./workbook-in.ts";
import { writeWorkbook } from "./workbook-out.ts";

export const saveFigures = action(saveFiguresForm, labels);

export const explainWarning = action(explainFigure, labels);

/** `08:03` out of `08:03, 19/4/2023`, in the installation's zone. */
const clock = (at: Date): string => formatInstant(at).split(",")[0] ?? "";

/** What a page that only looks is answered: the cells where it does not know them. */
async function look(viewer: Parameters<typeof cellsNow>[0], reportId: string, seen: string | null) {
  const cells = await cellsNow(viewer, reportId);
  if (cells === null) return refuse("access.notFound");
  const token = gridToken(cells);
  const answer: CellsAnswer = {
    token,
    time: clock(now()),
    conflicts: [],
    refused: [],
    cells: token === seen ? null : cells,
  };
  return { ok: true as const, value: answer };
}

/**
 * Cells of a grid for the address that receives them; without cells the page only looks whether somebody else wrote.
 * Problems: access.signedOut, workflow.input, and those of saveCells (words in the viewer's language under `title`).
 */
export async function sendCells(reportId: string, body: unknown): Promise<Result<CellsAnswer> & { title?: string }> {
  const viewer = await currentViewer();
  if (viewer === null) return refuse("access.signedOut");
  const parsed = cellsSchema.safeParse(body);
  if (parsed.success && parsed.data.cells.length === 0) return look(viewer, reportId, parsed.data.seen);
  const result = parsed.success ? await saveCells({ viewer, reportId }, parsed.data) : refuse("workflow.input");
  if (!result.ok) return { ...result, title: describe(result.problem, labels, viewer.locale) };
  const { token, savedAt, conflicts, refused, cells } = result.value;
  const inWords = refused.map(({ code, ...place }) => ({ ...place, words: describe({ code }, labels, viewer.locale) }));
  return { ok: true, value: { token, time: clock(new Date(savedAt)), conflicts, refused: inWords, cells } };
}

const words = { reason: { ...fileLabels.reason, ...labels.reason } };
const LARGEST = 5_000_000;

/** The grid as a workbook with its file name; null for who may not read the draft. Taking it out stands on the trail. */
export async function workbookOf(reportId: string): Promise<{ name: string; bytes: Uint8Array } | null> {
  const viewer = await requireViewer();
  const taken = isId(reportId) ? await execute(exportFigures, { reportId }, { viewer }) : null;
  if (!taken?.ok) return null;
  const { unit, directive } = taken.value;
  const bytes = await writeWorkbook(reportId, taken.value, viewer.locale);
  return { name: `so-lieu-${slug(unit)}-${slug(directive)}.xlsx`, bytes };
}

/**
 * A workbook brought back, in two steps of one form: first it is read and answered with what it would change (`value`,
 * a WorkbookPreview), or with every cell that is wrong; then, with those entries, all of it is saved or nothing.
 */
export async function bringWorkbook(_previous: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer();
  const given = form.get("reportId");
  const reportId = typeof given === "string" && isId(given) ? given : "";
  const say = (problem: Problem): string => describe(problem, words, viewer.locale);
  const refused = (problem: Problem): FormState => ({ status: "refused", code: problem.code, message: say(problem) });
  const entries = form.get("entries");
  if (typeof entries === "string" && entries !== "") {
    const values = entriesOf(entries);
    const saved = values ? await saveAll({ viewer, reportId }, values) : refuse("workflow.input");
    if (!saved.ok) return refused(saved.problem);
    revalidatePath("/", "layout");
    return { status: "done", value: saved.value };
  }
  const file = form.get("file");
  if (!(file instanceof File) || file.size === 0) return refused({ code: "figure.noFile" });
  if (file.size > LARGEST) return refused({ code: "figure.fileTooLarge" });
  const bytes = new Uint8Array(await file.arrayBuffer());
  const unsafe = await checkWorkbook(bytes);
  if (unsafe !== null) return refused(unsafe);
  const grid = await figureGrid(viewer, reportId);
  if (grid === null) return refused({ code: "access.notFound" });
  const read = await readWorkbook(bytes, reportId, grid, viewer.locale);
  if (!read.ok) return refused(read.problem);
  const { changes, wrong } = read.value;
  const value = previewOf(read.value, viewer.locale, say);
  if (wrong.length > 0) return { ...refused({ code: "figure.wrongCells", params: { count: wrong.length } }), value };
  return changes.length === 0 ? refused({ code: "figure.nothingNew" }) : { status: "done", value };
}

function entriesOf(text: string) {
  try {
    const values: unknown = JSON.parse(text);
    const parsed = z.object({ values: saveFiguresSchema.shape.values }).safeParse({ values });
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
