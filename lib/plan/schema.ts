import { z } from "zod";

const day = z.iso.date();

/** What issuing a plan asks for: its own number and date, and who signed it (as the plan says when left out). */
export const issuePlanSchema = z.object({
  planId: z.uuid(),
  number: z.coerce.number().int().min(1).max(99_999),
  issuedOn: day,
  signerTitle: z.string().trim().min(1).max(200).optional(),
  /** The draft's revision that was looked at; another one in force is told, not issued. */
  revision: z.coerce.number().int().min(0).optional(),
  signerName: z.string().trim().min(1).max(200).optional(),
});
export type IssuePlan = z.infer<typeof issuePlanSchema>;
