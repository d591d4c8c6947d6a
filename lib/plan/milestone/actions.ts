"use server";

import { requireViewer } from "#lib/access/session.ts";
import { dropFiles, keepUploads, type Upload } from "#lib/file/commands.ts";
import { labels as files } from "#lib/file/labels.ts";
import { action } from "#lib/workflow/action.ts";
import { describe } from "#lib/workflow/labels.ts";
import type { FormState } from "#lib/workflow/types.ts";
import { labels } from "../labels.ts";
import * as commands from "./commands.ts";

const record = action(commands.recordMilestone, labels);
export const confirmMilestone = action(commands.confirmMilestone, labels);
export const reopenMilestone = action(commands.reopenMilestone, labels);

/** Keeps the minutes of the form first and hangs them on the milestone; where it is refused they are taken away again. */
export async function recordMilestone(previous: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer();
  const chosen = await minutesOf(form);
  form.delete("minutes");
  form.delete("minutesFileId");
  if (chosen === null) return record(previous, form);
  const key = form.get("_key");
  const kept = await keepUploads(viewer, [chosen], typeof key === "string" ? key : undefined);
  if (!kept.ok) {
    const message = describe(kept.problem, files, viewer.locale);
    return { status: "refused", code: kept.problem.code, message, fields: { minutes: [message] }, values: typed(form) };
  }
  const [fileId = ""] = kept.value;
  form.set("minutesFileId", fileId);
  const state = await record(previous, form);
  if (state.status !== "done") await dropFiles(viewer, kept.value);
  return state;
}

/** The file somebody chose; a browser sends an empty one where none was. */
async function minutesOf(form: FormData): Promise<Upload | null> {
  const entry = form.get("minutes");
  if (entry === null || typeof entry === "string" || entry.size === 0) return null;
  return { name: entry.name, bytes: new Uint8Array(await entry.arrayBuffer()) };
}

/** What was typed, to be shown again. */
function typed(form: FormData): Record<string, string> {
  const pairs = [...form.entries()].filter(([name]) => !name.startsWith("_") && !name.startsWith("$"));
  return Object.fromEntries(pairs.flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : [])));
}
