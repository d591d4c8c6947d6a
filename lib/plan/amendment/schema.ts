import { z } from "zod";
import { waitLimitFields } from "../waiting/schema.ts";

const id = z.uuid({ error: "amendment.choose" });
const words = (max: number) =>
  z
    .string({ error: "amendment.wordsNeeded" })
    .trim()
    .min(1, { error: "amendment.wordsNeeded" })
    .max(max, { error: "amendment.tooLong" });
/** A form posts one value alone or several under one name. */
const several = <T extends z.ZodType<string>>(one: T) =>
  z.preprocess(
    (value: unknown): unknown =>
      value === undefined || value === "" ? [] : Array.isArray(value) ? (value as unknown[]) : [value],
    z.array(one).min(1, { error: "amendment.choose" }).max(60),
  );

const deadline = {
  directiveId: id,
  /** For whom: "LEVEL:COMMUNE", "KIND:dang_uy_phuong", "UNIT:<id>". */
  target: z.string({ error: "amendment.choose" }).regex(/^(LEVEL|KIND|UNIT):.{1,80}$/, { error: "amendment.choose" }),
  milestone: z.enum(["SUM_UP", "SEND_REPORT"], { error: "amendment.choose" }),
  phrase: words(200),
};
const item = { number: words(20), title: words(300), text: words(4000) };

/** The change itself, one shape a kind; what the dry run is asked with. */
export const changeSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("DEADLINE_SET"), ...deadline }),
  z.object({ kind: z.literal("DEADLINE_MOVED"), ...deadline }),
  z.object({
    kind: z.literal("ITEM_ADDED"),
    ...item,
    /** The item it stands behind. */
    afterId: id,
    kinds: several(z.string().min(1).max(60)),
    minWords: z.coerce.number().int().min(0).max(2000).default(20),
  }),
  z.object({ kind: z.literal("ITEM_REMOVED"), itemId: id }),
  z.object({ kind: z.literal("ITEM_REWORDED"), itemId: id, ...item }),
  z.object({ kind: z.literal("UNIT_ADDED"), unitId: id }),
  z.object({ kind: z.literal("UNIT_REMOVED"), unitId: id }),
  z.object({ kind: z.literal("UNITS_MERGED"), unitIds: several(id), intoId: id }),
  z.object({ kind: z.literal("UNIT_SPLIT"), unitId: id, partIds: several(id) }),
  z.object({
    kind: z.literal("UNIT_RENAMED"),
    unitId: id,
    name: words(200),
    shortName: words(80),
    symbol: words(40),
  }),
  z.object({ kind: z.literal("READING_CHANGED") }),
  z.object({ kind: z.literal("DECIDER_CHANGED"), unitId: id }),
  z.object({ kind: z.literal("WAIT_LIMITS_CHANGED"), ...waitLimitFields }),
]);
export type Change = z.output<typeof changeSchema>;
export type ChangeOf<K extends Change["kind"]> = Extract<Change, { kind: K }>;

/** A change with what it is decided on: reason, deciding body, its document, and the digest of the dry run that was shown. */
export const amendSchema = z.object({
  planId: id,
  /** The change as it was tried, as JSON (checked again by changeSchema). */
  change: z.string().min(2).max(20_000),
  digest: z.string().length(64),
  reason: words(2000),
  decidingBody: words(200),
  document: words(100),
  documentOn: z.iso.date({ error: "amendment.dayNeeded" }),
});
export type Amend = z.output<typeof amendSchema>;
