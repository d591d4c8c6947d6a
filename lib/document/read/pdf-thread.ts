import { z } from "zod";
import { answering } from "#lib/platform/limited-thread.ts";
import { readPdf } from "./pdf.ts";
import { Unreadable } from "./unreadable.ts";

const asked = z.instanceof(Uint8Array);

// What a thread for PDFs does: reads one, telling the share that is done.
answering(async (question, note) => {
  try {
    return { read: await readPdf(asked.parse(question), () => Promise.resolve(), note) };
  } catch (error) {
    if (error instanceof Unreadable) return { code: error.problem.code };
    throw error;
  }
});
