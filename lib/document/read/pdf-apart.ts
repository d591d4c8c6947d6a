import { Worker } from "node:worker_threads";
import { z } from "zod";
import { limitedThreads, type Patience, ThreadEnded } from "#lib/platform/limited-thread.ts";
import { type FileProblem, labels } from "./labels.ts";
import type { PdfFile } from "./pdf.ts";
import { Unreadable } from "./unreadable.ts";

/** How long one page may take, and a whole file, in milliseconds. */
const PATIENCE: Patience = { silent: 10_000, whole: 120_000 };
const threads = limitedThreads(
  () => new Worker(new URL("./pdf-thread.ts", import.meta.url), { resourceLimits: { maxOldGenerationSizeMb: 384 } }),
  2,
);

const answered = z.union([
  z.object({ read: z.custom<PdfFile>((value) => typeof value === "object" && value !== null) }),
  z.object({
    code: z.custom<FileProblem>((value) => typeof value === "string" && Object.hasOwn(labels.reason, value)),
  }),
]);

/**
 * `readPdf` in a thread of its own: a page that makes the reader work without end costs that thread, never the process.
 *
 * @throws Unreadable as `readPdf`, and `file.tooSlow`, `file.bomb`
 */
export async function readPdfApart(
  bytes: Uint8Array,
  onProgress: (share: number) => void,
  patience: Patience = PATIENCE,
): Promise<PdfFile> {
  const own = new Uint8Array(bytes);
  const onNote = (note: unknown) => onProgress(z.number().parse(note));
  try {
    const given = answered.parse(await threads.ask({ question: own, transfer: [own.buffer], patience, onNote }));
    if ("read" in given) return given.read;
    throw new Unreadable(given.code);
  } catch (error) {
    if (!(error instanceof ThreadEnded)) throw error;
    throw new Unreadable(error.why === "time" ? "file.tooSlow" : error.why === "memory" ? "file.bomb" : "file.damaged");
  }
}
