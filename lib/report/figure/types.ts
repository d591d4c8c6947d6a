import type { ReturnedNote } from "#lib/report/section/types.ts";
import type { FigureKind } from "./schema.ts";

/** A cell of the grid as it stands: `was` comes back with the form, so that only touched cells are written. */
export type FigureCell = { year: number | null; kind: FigureKind | null; value: string; reason: string; was: string };

/** One indicator of the grid with its total, its years, and what the years add up to. */
export type FigureRow = {
  id: string;
  code: string;
  name: string;
  unitOfMeasure: string;
  required: boolean;
  open: boolean;
  total: FigureCell;
  /** Empty where it is asked as a total only. */
  years: FigureCell[];
  /** Σ of the years as text where it differs from the total; a suggestion. */
  sum: string | null;
  /** Relations this row's figures break, in words. */
  warnings: { severity: "warning" | "error"; words: string }[];
  notes: ReturnedNote[];
};

export type FigureGrid = { rows: FigureRow[]; years: number[] };
