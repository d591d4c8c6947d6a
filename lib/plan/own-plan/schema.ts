import { z } from "zod";

const text = (most: number) => z.string().trim().max(most, "ownPlan.tooLong").optional();

/** A unit's own plan as its form sends it; a step without words is one left out. */
export const saveOwnPlanSchema = z.object({
  planId: z.uuid(),
  unitId: z.uuid(),
  /** The own plan as its writer saw it; 0 where there was none. */
  revision: z.coerce.number().int().min(0),
  purpose: text(10_000),
  organisation: text(10_000),
  signerTitle: text(200),
  signerName: text(200),
  steps: z
    .array(
      z.object({
        directiveId: z.uuid().optional(),
        kind: z.enum(["SUM_UP", "SEND_REPORT", "OTHER"]),
        text: text(1_000),
        responsible: text(300),
        phrase: text(300),
      }),
    )
    .max(200)
    .default([]),
});
