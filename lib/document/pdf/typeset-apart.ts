import { Worker } from "node:worker_threads";
import { z } from "zod";
import { limitedThreads, type Patience } from "#lib/platform/limited-thread.ts";
import type { Template } from "./typeset.ts";

/** How long a document may take, in milliseconds; the first one of a thread reads faces and templates. */
const PATIENCE: Patience = { silent: 30_000, whole: 30_000 };
const threads = limitedThreads(
  () =>
    new Worker(new URL("./typeset-thread.ts", import.meta.url), { resourceLimits: { maxOldGenerationSizeMb: 256 } }),
  1,
);

/**
 * `typeset` in a thread of its own, so that whoever asks for a document holds up nobody else.
 *
 * @throws ThreadEnded where the document could not be made
 */
export async function typesetApart(template: Template, data: unknown): Promise<Uint8Array> {
  const question = { template, data: JSON.stringify(data) };
  return z
    .instanceof(Uint8Array)
    .parse(await threads.ask({ question, transfer: [], patience: PATIENCE, onNote: () => undefined }));
}
