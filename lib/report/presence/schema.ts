import { z } from "zod";

/** Where somebody is (null: no section), and the revision of the section's text their page has. */
export const presenceSchema = z.object({
  item: z.uuid().nullable(),
  revision: z.number().int().min(0),
});
