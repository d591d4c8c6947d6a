"use server";

import { currentViewer } from "#lib/access/session.ts";
import { now } from "#lib/platform/clock.ts";
import { type Result, refuse } from "#lib/platform/result.ts";
import { formatInstant } from "#lib/platform/time.ts";
import { action } from "#lib/workflow/action.ts";
import { describe } from "#lib/workflow/labels.ts";
import { saveFiguresForm } from "./commands.ts";
import { saveCells } from "./commands/cells.ts";
import { explainFigure } from "./commands/explain.ts";
import { labels } from "./labels.ts";
import { cellsNow } from "./queries/cells.ts";
import { cellsSchema } from "./schema.ts";
import { gridToken } from "./token.ts";
import type { CellsAnswer } from "./types.ts";

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
