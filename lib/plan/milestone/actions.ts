"use server";

import { requireViewer } from "#lib/access/session.ts";
import { dropFiles, keepUploads, takeUploads } from "#lib/file/commands.ts";
import { labels as files } from "#lib/file/labels.ts";
import type { Problem } from "#lib/platform/result.ts";
import { action } from "#lib/workflow/action.ts";
import { describe } from "#lib/workflow/labels.ts";
import type { FormState } from "#lib/workflow/types.ts";
import { labels } from "../labels.ts";
import * as commands from "./commands.ts";

const record = action(commands.recordMilestone, labels);
export const confirmMilestone = action(commands.confirmMilestone, labels);
export const reopenMilestone = action(commands.reopenMilestone, labels);

/**
 * Keeps the minutes of the form first and hangs them on the milestone: a file that came in piece by piece (`uploads`),
 * or the one of a browser without JavaScript (`files`). Where the record is refused, what came with the form itself is
 * taken away again; what came in pieces stays, so that it need not be sent again.
 */
export async function recordMilestone(previous: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer();
  const key = form.get("_key");
  const chosen = form
    .getAll("files")
    .flatMap((entry) => (typeof entry === "string" || entry.size === 0 ? [] : [entry]));
  const uploads = form.getAll("uploads").flatMap((entry) => (typeof entry === "string" ? [entry] : []));
  for (const name of ["files", "uploads", "minutesFileId"]) form.delete(name);
  if (chosen.length + uploads.length > 1) return refused({ code: "milestone.oneFile" }, form, viewer.locale);
  const brought = await Promise.all(
    chosen.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
  );
  const taken = await takeUploads(viewer, uploads);
  if (!taken.ok) return refused(taken.problem, form, viewer.locale);
  const kept = await keepUploads(viewer, brought, typeof key === "string" ? key : undefined);
  if (!kept.ok) return refused(kept.problem, form, viewer.locale);
  const [fileId] = [...taken.value, ...kept.value];
  if (fileId !== undefined) form.set("minutesFileId", fileId);
  const state = await record(previous, form);
  if (state.status !== "done") await dropFiles(viewer, kept.value);
  return state;
}

/** A refused file, said above the form with what was typed. */
function refused(problem: Problem, form: FormData, locale: "vi" | "en"): FormState {
  const pairs = [...form.entries()].filter(([name]) => !name.startsWith("_") && !name.startsWith("$"));
  const values = Object.fromEntries(
    pairs.flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : [])),
  );
  const message = describe(problem, { reason: { ...files.reason, ...labels.reason } }, locale);
  return { status: "refused", code: problem.code, message, values };
}
