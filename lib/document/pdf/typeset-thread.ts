import { z } from "zod";
import { answering } from "#lib/platform/limited-thread.ts";
import { templates, typeset } from "./typeset.ts";

const asked = z.object({ template: z.enum(templates), data: z.string() });

// What a thread for documents does: sets one after the other.
answering((question) => {
  const { template, data } = asked.parse(question);
  return Promise.resolve(typeset(template, data));
});
