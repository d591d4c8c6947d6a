import { z } from "zod";
import { answering } from "#lib/platform/limited-thread.ts";
import { drawPages } from "./draw.ts";

const asked = z.object({ bytes: z.instanceof(Uint8Array), mediaType: z.string(), from: z.number().int() });

// What a thread for previews does: draws the pages of one file, telling each as soon as it is drawn.
answering(async (question, note) => {
  const { bytes, mediaType, from } = asked.parse(question);
  for await (const drawn of drawPages(bytes, mediaType, from)) note(drawn);
  return null;
});
