import { z } from "zod";

const id = z.uuid();
const revision = z.coerce.number().int().min(1);

/** A passage of an earlier text: a block, or one entry of a list or row of a table in it. */
export const takeBackSchema = z.object({
  reportId: id,
  outlineItemId: id,
  revision,
  blockId: z.string().min(1).max(64),
  entryId: z.string().min(1).max(64).optional(),
});

/** A whole section as it was at a revision. */
export const restoreSectionSchema = z.object({ reportId: id, outlineItemId: id, revision });

/** What the address of a section's history asks for; anything else in it is as if it were left out. */
export const historyAddressSchema = z.object({
  item: z.string().max(64).optional().catch(undefined),
  from: z.coerce.number().int().min(0).optional().catch(undefined),
  to: z.coerce.number().int().min(1).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(10_000).default(1).catch(1),
});
export type HistoryAddress = z.output<typeof historyAddressSchema>;
