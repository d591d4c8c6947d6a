"use server";

import { requireViewer } from "#lib/access/session.ts";
import { readFile } from "#lib/document/read/file.ts";
import { dropFiles, keepUploads } from "#lib/file/commands.ts";
import { type Problem, refuse } from "#lib/platform/result.ts";
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

/**
 * Takes a file in: looked through at once, so that one that is not taken leaves nothing, then kept, then handed to the
 * worker. Where the import is refused, the file goes again.
 */
export async function sendFile(previous: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer();
  const file = form.get("file");
  const refused = ({ code, params }: Problem): FormState => {
    const message = describe({ code, ...(params ? { params } : {}) }, labels, viewer.locale);
    return { status: "refused", code, message, fields: { file: [message] } };
  };
  if (!(file instanceof File) || file.size === 0) return refused(refuse("intake.fileWanted").problem);
  const upload = { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
  const read = await readFile(upload.bytes, upload.name);
  if (!read.ok) return refused(read.problem);
  const key = form.get("_key");
  const kept = await keepUploads(viewer, [upload], typeof key === "string" ? key : undefined);
  if (!kept.ok) return refused(kept.problem);
  form.delete("file");
  form.set("fileId", kept.value[0] ?? "");
  const state = await startFile(previous, form);
  if (state.status !== "done") await dropFiles(viewer, kept.value);
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
