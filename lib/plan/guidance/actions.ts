"use server";

import { requireViewer } from "#lib/access/session.ts";
import { dropFiles, keepUploads, type Upload } from "#lib/file/commands.ts";
import { action } from "#lib/workflow/action.ts";
import { describe } from "#lib/workflow/labels.ts";
import type { FormState } from "#lib/workflow/types.ts";
import { publishGuidance, withdrawGuidance } from "./commands.ts";
import { labels } from "./labels.ts";

const publish = action(publishGuidance, labels);

/** Keeps the files of the form first and hangs them on the note; where the note is refused they are taken away again. */
export async function publishNote(previous: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer();
  const uploads = await uploadsOf(form);
  for (const name of [...form.keys()]) if (/^file(s|Ids)/.test(name)) form.delete(name);
  if (uploads.length === 0) return publish(previous, form);
  const key = form.get("_key");
  const kept = await keepUploads(viewer, uploads, typeof key === "string" ? key : undefined);
  if (!kept.ok) {
    const message = describe(kept.problem, labels, viewer.locale);
    return { status: "refused", code: kept.problem.code, message, fields: { files: [message] }, values: typed(form) };
  }
  // By place, so that a single one is a list too.
  for (const [index, id] of kept.value.entries()) form.append(`fileIds[${index}]`, id);
  const state = await publish(previous, form);
  if (state.status !== "done") await dropFiles(viewer, kept.value);
  return state;
}

export const withdrawNote = action(withdrawGuidance, labels);

/** The files somebody chose; a browser sends an empty one where none was. */
async function uploadsOf(form: FormData): Promise<Upload[]> {
  const files = form.getAll("files").flatMap((entry) => (typeof entry === "string" || entry.size === 0 ? [] : [entry]));
  return Promise.all(files.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })));
}

/** What was typed, to be shown again. */
function typed(form: FormData): Record<string, string> {
  const pairs = [...form.entries()].filter(([name]) => !name.startsWith("_") && !name.startsWith("$"));
  return Object.fromEntries(pairs.flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : [])));
}
