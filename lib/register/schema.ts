import { z } from "zod";
import { nfc } from "#lib/platform/text.ts";
import { isDay } from "#lib/platform/time.ts";

/** Inputs of the registers. A message is a code of the room's labels. */
const id = z.uuid();
const day = z.string({ error: "register.dayNeeded" }).refine(isDay, "register.dayNeeded");
const words = (code: string, longest: number) =>
  z.string({ error: code }).trim().min(1, { error: code }).max(longest, "register.tooLong").transform(nfc);
const optionalWords = (longest: number) => z.string().trim().max(longest, "register.tooLong").transform(nfc).optional();

/** A number as a form posts it, 1–99,999. */
const number = z.coerce
  .number({ error: "register.numberNeeded" })
  .int({ error: "register.numberNeeded" })
  .min(1, { error: "register.numberNeeded" })
  .max(99_999, { error: "register.numberNeeded" });

export const enterSchema = z.object({
  unitId: id,
  number,
  type: z.string({ error: "register.typeNeeded" }).min(1, "register.typeNeeded").max(6, "register.typeNeeded"),
  datedOn: day,
  subject: words("register.subjectNeeded", 500),
  signer: optionalWords(200),
  recipients: optionalWords(500),
  note: optionalWords(500),
});

export const strikeSchema = z.object({ entryId: id, reason: words("register.reasonNeeded", 500) });

const term = {
  unitId: id,
  name: words("register.nameNeeded", 120),
  since: day,
  until: z.string().refine(isDay, "register.dayNeeded").optional(),
};
/** A term of office to be recorded, or (with `termId`) mended; `token` is that of the effects that were shown. */
export const termSchema = z.object({ ...term, termId: id.optional(), token: z.string().max(64) });
export const dropTermSchema = z.object({ unitId: id, termId: id, token: z.string().max(64) });
/** What a preview of a term is asked for, from the address. */
export const termPreviewSchema = z.object({ ...term, termId: id.optional() });

export const exportSchema = z.object({
  unitId: id,
  book: z.enum(["out", "in"]),
  seriesFrom: z.string().refine(isDay).optional(),
  year: z.coerce.number().int().min(1900).max(9_999).optional(),
});
