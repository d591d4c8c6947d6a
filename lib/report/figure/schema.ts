import { z } from "zod";
import { figureKinds } from "./types.ts";

/** One cell of the grid as it was typed; year left out is the total. All empty: the cell is unanswered. */
export const figureEntry = z.object({
  indicatorId: z.uuid(),
  year: z.coerce.number().int().min(1900).max(2200).nullish(),
  /** An empty choice of a form is none. */
  kind: z.union([z.enum(figureKinds), z.literal("").transform(() => null)]).nullish(),
  /** As officials write it, "1.234,5"; "ước 120" is an estimate. */
  value: z.union([z.string().max(600), z.number()]).nullish(),
  reason: z.string().trim().max(500).nullish(),
  note: z.string().trim().max(500).nullish(),
  /** What stood in the cell when the form was drawn: an untouched cell is not written, a cell changed by two is told. */
  was: z.string().max(1_200).nullish(),
});
export type FigureEntry = z.output<typeof figureEntry>;

export const saveFiguresSchema = z.object({ values: z.array(figureEntry).max(2_000) });
export type SaveFiguresInput = z.input<typeof saveFiguresSchema>;

/** The grid as a form posts it; `take` names the indicator whose total is to be the sum of its years. */
export const figuresFormSchema = saveFiguresSchema.extend({ reportId: z.uuid(), take: z.uuid().optional() });

const decimal = z.string().regex(/^\d{1,13}(?:\.\d{1,6})?$/);
const line = z.string().trim().max(500).nullable();
/** A figure as the page keeps it; a number where the kind has one, a reason where it has none. */
const figure = z
  .strictObject({ kind: z.enum(figureKinds), value: decimal.nullable(), reason: line, note: line })
  .refine(({ kind, value, reason }) => (kind === "MISSING" ? value === null && Boolean(reason) : value !== null));

/** Cells as the grid sends them while one writes: each with what stood there when it was changed. */
export const cellsSchema = z.strictObject({
  /** Digest of the grid the page knows; null: none, send all. */
  seen: z.string().max(64).nullable(),
  cells: z
    .array(
      z.strictObject({
        indicatorId: z.uuid(),
        year: z.number().int().min(1900).max(2200).nullable(),
        figure: figure.nullable(),
        was: z.string().max(1_200),
      }),
    )
    .max(2_000),
});
export type CellsInput = z.output<typeof cellsSchema>;

/** An answer to a warning; without words it is taken back. */
export const explainSchema = z.object({
  reportId: z.uuid(),
  key: z.string().max(1_000),
  words: z.string().trim().max(1_000).default(""),
});
