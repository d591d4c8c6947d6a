import { z } from "zod";

/** How a figure is known: counted, estimated ("ước"), nothing happened (a true zero), or not to be had (with a reason). */
export const figureKinds = ["EXACT", "ESTIMATE", "NONE", "MISSING"] as const;
export type FigureKind = (typeof figureKinds)[number];

/** One cell of the grid as it was typed; year left out is the total. All empty: the cell is unanswered. */
export const figureEntry = z.object({
  indicatorId: z.uuid(),
  year: z.coerce.number().int().min(1900).max(2200).nullish(),
  /** An empty choice of a form is none. */
  kind: z.union([z.enum(figureKinds), z.literal("").transform(() => null)]).nullish(),
  /** As officials write it, "1.234,5"; "ước 120" is an estimate. */
  value: z.union([z.string().max(40), z.number()]).nullish(),
  reason: z.string().trim().max(500).nullish(),
  note: z.string().trim().max(500).nullish(),
  /** What stood in the cell when the form was drawn: an untouched cell is not written, a cell changed by two is told. */
  was: z.string().max(700).nullish(),
});
export type FigureEntry = z.output<typeof figureEntry>;

export const saveFiguresSchema = z.object({ values: z.array(figureEntry).max(2_000) });
export type SaveFiguresInput = z.input<typeof saveFiguresSchema>;

/** The grid as a form posts it; `take` names the indicator whose total is to be the sum of its years. */
export const figuresFormSchema = saveFiguresSchema.extend({ reportId: z.uuid(), take: z.uuid().optional() });
