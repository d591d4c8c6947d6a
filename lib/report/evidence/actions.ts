"use server";

import { requireViewer } from "#lib/access/session.ts";
import { dropFiles, keepUploads, takeUploads } from "#lib/file/commands.ts";
import type { Problem } from "#lib/platform/result.ts";
import { action } from "#lib/workflow/action.ts";
import { describe } from "#lib/workflow/labels.ts";
import type { FormState } from "#lib/workflow/types.ts";
import { addEvidenceCommand, captionEvidenceCommand, removeEvidenceCommand } from "./commands.ts";
import { labels } from "./labels.ts";

const add = action(addEvidenceCommand, labels);
export const captionEvidence = action(captionEvidenceCommand, labels);
export const removeEvidence = action(removeEvidenceCommand, labels);

/**
 * Hangs the files of a form on one place: those that came in piece by piece (`uploads`), and those of a browser without
 * JavaScript (`files`). Where the place refuses them, what came with the form itself is taken away again.
 */
export async function addEvidence(previous: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer();
  const key = form.get("_key");
  const files = form.getAll("files").flatMap((entry) => (typeof entry === "string" || entry.size === 0 ? [] : [entry]));
  const uploads = form.getAll("uploads").flatMap((entry) => (typeof entry === "string" ? [entry] : []));
  for (const name of ["files", "uploads", "fileIds"]) form.delete(name);
  const brought = await Promise.all(
    files.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
  );
  const taken = await takeUploads(viewer, uploads);
  const kept = taken.ok ? await keepUploads(viewer, brought, typeof key === "string" ? key : undefined) : taken;
  if (!taken.ok || !kept.ok) return refused(kept.ok ? taken : kept, viewer.locale);
  for (const [index, id] of [...taken.value, ...kept.value].entries()) form.append(`fileIds[${index}]`, id);
  const state = await add(previous, form);
  if (state.status !== "done") await dropFiles(viewer, kept.value);
  return state;
}

function refused(result: { ok: boolean; problem?: Problem }, locale: "vi" | "en"): FormState {
  const problem = result.problem ?? { code: "workflow.input" };
  const message = describe(problem, labels, locale);
  return { status: "refused", code: problem.code, message, fields: { files: [message] } };
}
