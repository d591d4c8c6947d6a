import { z } from "zod";

/** The text that is being written, where a version's number could stand in the address. */
export const WORKING = "working";

const side = z
  .union([z.literal(WORKING), z.coerce.number().int().min(1)])
  .optional()
  .catch(undefined);

/** What the address of a report's versions asks for; anything else in it is as if it were left out. */
export const versionsAddressSchema = z.object({ from: side, to: side });
export type VersionsAddress = z.output<typeof versionsAddressSchema>;
