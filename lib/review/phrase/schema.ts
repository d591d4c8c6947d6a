import { z } from "zod";
import { reasonCodes } from "../schema.ts";

/** A sentence longer than this is no ready phrase any more. */
export const LONGEST_PHRASE = 1000;

const code = z.enum(reasonCodes, { error: "review.codeNeeded" });
const words = z
  .string({ error: "review.phraseNeeded" })
  .trim()
  .min(1, { error: "review.phraseNeeded" })
  .max(LONGEST_PHRASE, { error: "review.phraseTooLong" });
const phraseId = z.uuid();

export const keepPhraseSchema = z.object({ unitId: z.uuid(), code, words });
export const rewordPhraseSchema = z.object({ phraseId, words });
export const movePhraseSchema = z.object({ phraseId, way: z.enum(["up", "down"]) });
export const retirePhraseSchema = z.object({ phraseId });
export const adoptStartersSchema = z.object({ unitId: z.uuid(), code });
