"use server";

import { currentViewer } from "#lib/access/session.ts";
import { type Result, refuse } from "#lib/platform/result.ts";
import { describe } from "#lib/workflow/labels.ts";
import { labels } from "../labels.ts";
import { beginUpload, dropUpload, type Progress, receivePiece } from "./commands.ts";
import { beginSchema } from "./schema.ts";

/** What an address of uploads answers: a value, or a problem with its sentence in the reader's language. */
type Answer<T> = Result<T> & { title?: string };

/** Opens an upload for whoever is signed in. Problems: access.signedOut, workflow.input, those of beginUpload. */
export async function begin(body: unknown): Promise<Answer<{ id: string; received: number }>> {
  const viewer = await currentViewer();
  if (viewer === null) return refuse("access.signedOut");
  const parsed = beginSchema.safeParse(body);
  return inWords(parsed.success ? await beginUpload(viewer, parsed.data) : refuse("workflow.input"), viewer.locale);
}

/** Takes the next piece. Problems: access.signedOut, those of receivePiece. */
export async function receive(uploadId: string, offset: number, bytes: Uint8Array): Promise<Answer<Progress>> {
  const viewer = await currentViewer();
  if (viewer === null) return refuse("access.signedOut");
  return inWords(await receivePiece(viewer, uploadId, offset, bytes), viewer.locale);
}

/** Gives an upload up. Problems: access.signedOut. */
export async function giveUp(uploadId: string): Promise<Answer<null>> {
  const viewer = await currentViewer();
  if (viewer === null) return refuse("access.signedOut");
  await dropUpload(viewer, uploadId);
  return { ok: true, value: null };
}

function inWords<T>(result: Result<T>, locale: "vi" | "en"): Answer<T> {
  return result.ok ? result : { ...result, title: describe(result.problem, labels, locale) };
}
