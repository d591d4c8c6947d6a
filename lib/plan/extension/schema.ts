import { z } from "zod";

const id = z.uuid();
const words = (max: number) =>
  z
    .string({ error: "extension.wordsNeeded" })
    .trim()
    .min(1, { error: "extension.wordsNeeded" })
    .max(max, { error: "extension.tooLong" });

/** A day, or words that name one ("trước ngày 30/4", "chậm nhất ngày 30/4/2023"). */
const day = words(100);

/** A unit asks for more time for one milestone: until when, and why. */
export const askExtensionSchema = z.object({ milestoneId: id, wanted: day, reason: words(2000) });

/** The lead body proposes to whoever decides: a day, or to refuse. */
export const proposeExtensionSchema = z.object({
  extensionId: id,
  verdict: z.enum(["GRANT", "REFUSE"], { error: "extension.choose" }),
  day: day.optional(),
  proposal: words(1000),
});

/** The decision with number and date of its document; another day than was wanted is granted otherwise. */
export const decideExtensionSchema = z.object({
  extensionId: id,
  verdict: z.enum(["GRANT", "REFUSE"], { error: "extension.choose" }),
  day: day.optional(),
  answer: words(1000).optional(),
  document: words(100),
  documentOn: z.iso.date({ error: "extension.dayNeeded" }),
});

/** The unit takes its request back. */
export const withdrawExtensionSchema = z.object({ extensionId: id });
