import { z } from "zod";
import { nfc } from "#lib/platform/text.ts";

const words = z
  .string({ error: "recommendation.wordsNeeded" })
  .trim()
  .min(5, { error: "recommendation.wordsNeeded" })
  .max(4_000, { error: "recommendation.tooLong" })
  .transform(nfc);

/**
 * What a unit asks of a level above: of the item's level where none is named, of a `body` of it where one is; `ground`
 * says what it rests on.
 */
export const saveRecommendationSchema = z.object({
  /** Left out: a new one. */
  recommendationId: z.uuid().optional(),
  outlineItemId: z.uuid(),
  /** Code of a level above the unit. */
  level: z.string().max(40).optional(),
  body: z.string().trim().max(300, { error: "recommendation.bodyTooLong" }).transform(nfc).optional(),
  text: words,
  ground: z.string().trim().max(4_000, { error: "recommendation.tooLong" }).transform(nfc).optional(),
});
export type SaveRecommendationInput = z.input<typeof saveRecommendationSchema>;

export const removeRecommendationSchema = z.object({ recommendationId: z.uuid() });
export const moveRecommendationSchema = z.object({ recommendationId: z.uuid(), way: z.enum(["up", "down"]) });
export const stateNoneSchema = z.object({ outlineItemId: z.uuid() });

const inReport = { reportId: z.uuid() };
/** The same as forms post them. */
export const saveRecommendationForm = saveRecommendationSchema.extend(inReport);
export const removeRecommendationForm = removeRecommendationSchema.extend(inReport);
export const moveRecommendationForm = moveRecommendationSchema.extend(inReport);
export const stateNoneForm = stateNoneSchema.extend(inReport);
