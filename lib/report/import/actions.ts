"use server";

import { requireViewer } from "#lib/access/session.ts";
import type { Viewer } from "#lib/access/types.ts";
import { readFile } from "#lib/document/read/file.ts";
import { dropFiles, keepUploads, takeUploads } from "#lib/file/commands.ts";
import { ok, type Result, refuse } from "#lib/platform/result.ts";
import { action } from "#lib/workflow/action.ts";
import { describe } from "#lib/workflow/labels.ts";
import type { FormState } from "#lib/workflow/types.ts";
import * as move from "./commands/move.ts";
import { placePieces as place } from "./commands/place.ts";
import { importFile, importReport as start } from "./commands/start.ts";
import * as take from "./commands/take.ts";
import { labels } from "./labels.ts";

const there = ({ importId }: { importId: string }, { reportId }: { reportId: string }): string =>
  `/reports/${reportId}/import/${importId}`;

const startFile = action(importFile, labels, { then: there });

/** The file a browser without JavaScript sends with the form: looked through at once, so that a refused one leaves nothing. */
async function keepSent(viewer: Viewer, file: File, key: string | undefined): Promise<Result<string[]>> {
  const upload = { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
  const read = await readFile(upload.bytes, upload.name);
  return read.ok ? keepUploads(viewer, [upload], key) : read;
}

/** The one file of the form, kept: what came in piece by piece (`uploads`), or with the form itself (`files`). */
async function keptFile(viewer: Viewer, form: FormData): Promise<Result<{ fileId: string; sent: boolean }>> {
  const files = form.getAll("files").flatMap((entry) => (typeof entry === "string" || entry.size === 0 ? [] : [entry]));
  const uploads = form.getAll("uploads").flatMap((entry) => (typeof entry === "string" ? [entry] : []));
  if (files.length + uploads.length > 1) return refuse("intake.oneFile");
  const key = form.get("_key");
  const [file] = files;
  const kept = file
    ? await keepSent(viewer, file, typeof key === "string" ? key : undefined)
    : await takeUploads(viewer, uploads);
  if (!kept.ok) return kept;
  const [fileId] = kept.value;
  return fileId === undefined ? refuse("intake.fileWanted") : ok({ fileId, sent: file !== undefined });
}

/** Keeps a file and hands it to the worker. Where the import is refused, what came with the form goes again. */
export async function sendFile(previous: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer();
  const kept = await keptFile(viewer, form);
  if (!kept.ok) {
    const message = describe(kept.problem, labels, viewer.locale);
    return { status: "refused", code: kept.problem.code, message, fields: { files: [message] } };
  }
  for (const name of ["files", "uploads", "fileId"]) form.delete(name);
  form.set("fileId", kept.value.fileId);
  const state = await startFile(previous, form);
  if (state.status !== "done" && kept.value.sent) await dropFiles(viewer, [kept.value.fileId]);
  return state;
}

export const importReport = action(start, labels, { then: there });
export const movePiece = action(move.movePiece, labels);
export const orderPiece = action(move.orderPiece, labels);
export const undoMove = action(move.undoMove, labels);
export const discardPieces = action(move.discardPieces, labels);
export const restorePiece = action(move.restorePiece, labels);
export const placePieces = action(place, labels);
export const takeFigures = action(take.takeFigures, labels);
export const takeDocuments = action(take.takeDocuments, labels);
