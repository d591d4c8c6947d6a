import { type Result, refuse } from "#lib/platform/result.ts";
import { nfc } from "#lib/platform/text.ts";
import type { Context } from "#lib/workflow/types.ts";
import { nothingWritten, type Saved, type WriteRequest, write } from "#lib/workflow/write.ts";
import { keptCells } from "../queries/cells.ts";
import { cellKey, placeKey } from "../rules.ts";
import { type CellsInput, cellsSchema } from "../schema.ts";
import { gridToken } from "../token.ts";
import type { CellOnLine, Figure, KeptCell } from "../types.ts";
import { type AskedOf, askedOf, inGrid, keep, keptOf } from "./keep.ts";

type Place = { indicatorId: string; year: number | null };

/** What became of the cells that were sent, and the grid where the page does not know it. */
export type CellsSaved = {
  written: number;
  token: string;
  savedAt: string;
  conflicts: Place[];
  refused: (Place & { code: string })[];
  cells: KeptCell[] | null;
};

/** One figure has one way to stand: composed letters, a plain decimal, an exact zero as "không phát sinh". */
function tidy(figure: Figure | null): Figure | null {
  if (figure === null) return null;
  const [reason, note] = [figure.reason, figure.note].map((text) => (text ? nfc(text) : null));
  if (figure.value === null) return { kind: "MISSING", value: null, reason: reason ?? null, note: note ?? null };
  const value = Number(figure.value);
  const kind = value === 0 && figure.kind !== "ESTIMATE" ? "NONE" : figure.kind === "NONE" ? "EXACT" : figure.kind;
  return { kind, value: String(value), reason: null, note: note ?? null };
}

type Sorted = { changes: CellOnLine[]; conflicts: Place[]; refused: (Place & { code: string })[] };

/** What is to be written, what somebody else changed meanwhile, what may not be written. */
function sortOut(cells: CellsInput["cells"], asked: AskedOf, kept: ReadonlyMap<string, Figure>): Sorted {
  const sorted: Sorted = { changes: [], conflicts: [], refused: [] };
  for (const { indicatorId, year, was, ...cell } of cells) {
    const place = { indicatorId, year };
    const now = cellKey(kept.get(placeKey(place)) ?? null);
    const figure = tidy(cell.figure);
    if (cellKey(figure) === now) continue;
    if (!inGrid(asked, place)) sorted.refused.push({ ...place, code: "figure.notAsked" });
    else if (asked.get(indicatorId)?.open !== true) sorted.refused.push({ ...place, code: "report.sealed" });
    else if (was !== now) sorted.conflicts.push(place);
    else sorted.changes.push({ ...place, figure });
  }
  return sorted;
}

const onLine = (kept: ReadonlyMap<string, Figure>): CellOnLine[] =>
  [...kept].map(([key, figure]) => {
    const [indicatorId = "", year = ""] = key.split(":");
    return { indicatorId, year: year === "" ? null : Number(year), figure };
  });

async function save(context: Context, reportId: string, input: CellsInput): Promise<Saved<CellsSaved>> {
  const asked = await askedOf(context.tx, reportId);
  const kept = await keptOf(context.tx, reportId);
  const known = input.seen === gridToken(onLine(kept));
  const { changes, conflicts, refused } = sortOut(input.cells, asked, kept);
  if (changes.length > 0) await keep(context, reportId, changes);
  for (const { figure, ...place } of changes) {
    if (figure === null) kept.delete(placeKey(place));
    else kept.set(placeKey(place), figure);
  }
  const value: CellsSaved = {
    written: changes.length,
    token: gridToken(onLine(kept)),
    savedAt: context.now.toISOString(),
    conflicts,
    refused,
    cells: known && conflicts.length === 0 ? null : await keptCells(context.tx, reportId),
  };
  return changes.length === 0 ? nothingWritten(value) : { ok: true, value };
}

/**
 * Saves cells of the grid while one writes: each by itself, so that two people in different cells never meet. A cell
 * that somebody else changed since it was drawn is not written and comes back among `conflicts`; one that is sealed or
 * not asked among `refused`. Problems: workflow.input, access.notFound, an access reason, report.sealed.
 */
export async function saveCells(request: WriteRequest, rawInput: unknown): Promise<Result<CellsSaved>> {
  const parsed = cellsSchema.safeParse(rawInput);
  if (!parsed.success) return refuse("workflow.input");
  return write(request, (context) => save(context, request.reportId, parsed.data));
}
