import { Worker } from "node:worker_threads";
import { z } from "zod";
import { limitedThreads, type Patience, ThreadEnded } from "#lib/platform/limited-thread.ts";
import type { Drawn } from "./draw.ts";

/** How long one page may take, and a whole file, in milliseconds. */
const PATIENCE: Patience = { silent: 10_000, whole: 90_000 };
const threads = limitedThreads(
  () => new Worker(new URL("./draw-thread.ts", import.meta.url), { resourceLimits: { maxOldGenerationSizeMb: 384 } }),
  1,
);

const drawn = z.object({
  page: z.number(),
  png: z.instanceof(Uint8Array),
  width: z.number(),
  height: z.number(),
  pages: z.number(),
});

/**
 * `drawPages` in a thread of its own.
 *
 * @param onDrawn told each page as it is drawn
 * @returns whether it came to the end; not where a page took too long, swelled or could not be drawn
 */
export async function drawApart(
  bytes: Uint8Array,
  mediaType: string,
  from: number,
  onDrawn: (page: Drawn) => void,
  patience: Patience = PATIENCE,
): Promise<boolean> {
  const own = new Uint8Array(bytes);
  const question = { bytes: own, mediaType, from };
  try {
    await threads.ask({ question, transfer: [own.buffer], patience, onNote: (note) => onDrawn(drawn.parse(note)) });
    return true;
  } catch (error) {
    if (error instanceof ThreadEnded) return false;
    throw error;
  }
}
