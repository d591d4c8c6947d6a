import { z } from "zod";

/** A word to a colleague stays a word. */
export const LONGEST_WORD = 500;

const reportId = z.uuid();
const said = z.string({ error: "review.wordNeeded" }).trim().max(LONGEST_WORD, { error: "review.wordTooLong" });
const words = said.optional();
const list = <T extends z.ZodType>(one: T) => z.union([one.transform((value) => [value]), z.array(one).min(1)]);

/** A report as it was chosen on a page: with whom it was seen ("report~person"), so that nobody's taking of it is overlooked. */
const chosen = z
  .string()
  .regex(/^[0-9a-f-]{36}(~[0-9a-f-]{36})?$/)
  .transform((text) => {
    const [id = "", seen] = text.split("~");
    return { reportId: id, seen: seen ?? null };
  });

/** Somebody, or outright nobody: a choice left open is no choice. */
const person = z
  .union([z.uuid(), z.literal("none")], { error: "review.personNeeded" })
  .transform((value) => (value === "none" ? null : value));

/** Gives reports to a reviewer, or ends whose they are. */
export const assignReviewsSchema = z.object({
  reports: list(chosen),
  personId: person,
  words,
});

export const takeReviewsSchema = z.object({ reports: list(chosen) });

/** Gives items of one report to a reviewer, or ends whose they are. */
export const assignItemsSchema = z.object({
  reportId,
  outlineItemIds: z
    .union([z.uuid().transform((id) => [id]), z.array(z.uuid()).min(1)], { error: "review.itemNeeded" })
    .transform((ids) => [...new Set(ids)]),
  personId: person,
  words,
});

export const takeOverSchema = z.object({
  reportId,
  /** From whom, as the page showed it. */
  from: z.uuid(),
  words: said.min(1, { error: "review.wordNeeded" }),
  /** The queue one came from, to go on in it. */
  back: z.string().max(600).optional(),
});

export const partDoneSchema = z.object({
  reportId,
  outlineItemId: z.uuid().optional(),
  done: z.enum(["yes", "no"]).default("yes"),
});
