import { z } from "zod";
import { nfc } from "#lib/platform/text.ts";

const id = z.uuid();
const text = z
  .string({ error: "comment.textNeeded" })
  .trim()
  .min(1, { error: "comment.textNeeded" })
  .max(4_000, { error: "comment.textTooLong" })
  .transform(nfc);

/** Where something is said: an outline item, or a block of its section (`item` or `item:block`), as one choice of a form. */
const place = z
  .string({ error: "comment.placeNeeded" })
  .regex(/^[0-9a-f-]{36}(:[0-9A-Za-z_-]{1,64})?$/, { error: "comment.placeNeeded" })
  .transform((chosen) => {
    const [outlineItemId = "", blockId = null] = chosen.split(":");
    return { outlineItemId, blockId };
  });

export const commentSchema = z.object({ reportId: id, place, text });
export const answerSchema = z.object({ reportId: id, threadId: id, text });
export const threadSchema = z.object({ reportId: id, threadId: id });
