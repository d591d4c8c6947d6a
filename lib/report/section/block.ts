import { z } from "zod";
import { canonicalJson, sha256 } from "#lib/platform/canonical.ts";
import { nfc } from "#lib/platform/text.ts";

/**
 * The text of a section: a list of blocks, each with an id that stays when the text around it moves. Citations,
 * flags, differences and conflicts point at blocks. Merged blocks keep a lineage (`absorbed`).
 */
const text = z.string().max(20_000).transform(nfc);
const id = z.string().regex(/^[0-9A-Za-z_-]{1,64}$/);

const textRun = z.strictObject({
  text,
  bold: z.literal(true).optional(),
  italic: z.literal(true).optional(),
  underline: z.literal(true).optional(),
});
/** A figure that follows the grid of indicators; year null is the total. */
const figureRun = z.strictObject({
  figure: z.strictObject({ indicator: z.string().max(16), year: z.number().int().nullable() }),
});
export const runSchema = z.union([textRun, figureRun]);
const runs = z.array(runSchema).max(400);
const absorbed = z.array(id).max(100).optional();

export const blockSchema = z.discriminatedUnion("kind", [
  z.strictObject({ id, kind: z.literal("paragraph"), runs, absorbed }),
  z.strictObject({ id, kind: z.literal("quotation"), runs, absorbed }),
  // A unit's own sub-item: the writer gives its title, its number follows from its place.
  z.strictObject({ id, kind: z.literal("subitem"), runs, absorbed }),
  z.strictObject({
    id,
    kind: z.literal("list"),
    ordered: z.boolean(),
    items: z
      .array(z.strictObject({ id, runs, level: z.number().int().min(0).max(3) }))
      .min(1)
      .max(300),
    absorbed,
  }),
  z.strictObject({
    id,
    kind: z.literal("table"),
    header: z.boolean(),
    rows: z
      .array(z.strictObject({ id, cells: z.array(z.strictObject({ runs })).min(1).max(20) }))
      .min(1)
      .max(500),
    absorbed,
  }),
]);

/** All blocks of one section; ids are unique in it. */
export const blocksSchema = z
  .array(blockSchema)
  .max(500)
  .refine((blocks) => new Set(blocks.map((block) => block.id)).size === blocks.length, {
    error: "report.duplicateBlock",
  });

export type Run = z.infer<typeof runSchema>;
export type Block = z.infer<typeof blockSchema>;

/** Digest of a section's blocks (SHA-256 of canonical JSON, hex); kept beside the section and part of the content digest. */
export function blocksDigest(blocks: readonly Block[]): string {
  return sha256(canonicalJson(blocks));
}
