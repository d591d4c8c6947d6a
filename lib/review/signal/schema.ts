import { z } from "zod";

const share = z.number().min(0).max(1);

/** What a signal rests on, as it is kept: places and measures, no text that is not in the versions themselves. */
export const evidenceSchema = z.discriminatedUnion("form", [
  /** A stretch nearly the same as one of another report: words that agree, their share of the stretch, its place there. */
  z.object({
    form: z.literal("COPY"),
    words: z.number(),
    share,
    itemId: z.string(),
    blockId: z.string(),
    versionId: z.string(),
  }),
  /** Stock phrases as they stand in the section, and the share of it that is made of such words. */
  z.object({ form: z.literal("PHRASES"), phrases: z.array(z.string()), share }),
  /** What is claimed, in the section's own words. */
  z.object({ form: z.literal("CLAIMS"), claims: z.array(z.string()) }),
  /** One figure, year after year. */
  z.object({ form: z.literal("RUN"), value: z.string(), from: z.number(), until: z.number() }),
  /** All years of an indicator as another unit has them. */
  z.object({ form: z.literal("SERIES"), years: z.number() }),
  /** Figures that follow each other in the text, as in another report. */
  z.object({ form: z.literal("IN_TEXT"), figures: z.array(z.string()) }),
  /** The item the answer belongs to by its words, or under which the same text stands. */
  z.object({ form: z.literal("SUBJECT"), itemId: z.string(), repeated: z.boolean() }),
]);
export type Evidence = z.output<typeof evidenceSchema>;

const words = z
  .string({ error: "signal.wordsNeeded" })
  .trim()
  .min(1, { error: "signal.wordsNeeded" })
  .max(1000, { error: "signal.tooLong" });

/** A signal is put aside with a word; on which report's page it was read says where the trail has it. */
export const dismissSignalSchema = z.object({ reportId: z.uuid(), signalId: z.uuid(), words });
