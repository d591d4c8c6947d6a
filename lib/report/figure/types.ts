import type { PeerRange, Relation } from "#lib/indicator/rules.ts";
import type { ReturnedNote } from "#lib/report/section/types.ts";

/** How a figure is known: counted, estimated ("ước"), nothing happened (a true zero), or not to be had (with a reason). */
export const figureKinds = ["EXACT", "ESTIMATE", "NONE", "MISSING"] as const;
export type FigureKind = (typeof figureKinds)[number];

/** A figure as it is kept; value as a plain decimal ("1234.5"), null where it is not to be had. Null: unanswered. */
export type Figure = { kind: FigureKind; value: string | null; reason: string | null; note: string | null };

/** Who wrote a cell and when ("08:03, 19/4/2023"). */
export type Written = { by: string; at: string };

/** A cell of the grid as it stands; `was` comes back with it, so that only touched cells are written. */
export type FigureCell = {
  year: number | null;
  figure: Figure | null;
  was: string;
  written: Written | null;
  /** What the unit's earlier report said here, and under which plan; null where there is none. */
  earlier: { value: string; plan: string } | null;
  /** What the last frozen version of this report said here, where it differs. */
  frozen: string | null;
};

/** One indicator of the grid with its total and its years (empty where it is asked as a total only). */
export type FigureRow = {
  id: string;
  code: string;
  name: string;
  unitOfMeasure: string;
  definition: string;
  required: boolean;
  open: boolean;
  /** Whether its years add up to the total; a ratio's do not. */
  adds: boolean;
  /** A part of another indicator's sum ("– kinh tế"), drawn further in. */
  part: boolean;
  total: FigureCell;
  years: FigureCell[];
  notes: ReturnedNote[];
};

/** The answer to a warning: the key carries its place and its numbers. */
export type Explanation = { key: string; words: string; by: string; at: string };

export type FigureGrid = {
  /** Short name of the unit and code of the directive, for titles. */
  unit: string;
  directive: string;
  rows: FigureRow[];
  years: number[];
  relations: Relation[];
  /** The usual range of a figure among units of the kind; only where at least five of them have sent it. */
  peers: PeerRange[];
  explanations: Explanation[];
  /** Digest of all cells: what a page knows; another one tells it that somebody else wrote. */
  token: string;
};

/** One cell as it goes over the line, to and from the page. */
export type CellOnLine = { indicatorId: string; year: number | null; figure: Figure | null };
export type KeptCell = CellOnLine & { written: Written | null };

/**
 * What a save of cells answers: which were kept, which somebody else changed meanwhile (nothing overwritten), which are
 * wrong, in words. `cells` is the whole grid where the page did not know it (null: it does).
 */
export type CellsAnswer = {
  token: string;
  time: string;
  conflicts: { indicatorId: string; year: number | null }[];
  refused: { indicatorId: string; year: number | null; words: string }[];
  cells: KeptCell[] | null;
};

/** A cell of a workbook that cannot be taken: its address ("D12") and what is wrong with it (a code of the labels). */
export type WrongCell = { cell: string; code: string; params?: Record<string, string | number> };
/** A cell a workbook changes: what stood there when it was read, and what it is to be. */
export type BroughtChange = CellOnLine & { code: string; name: string; before: Figure | null; was: string };
export type BroughtWorkbook = { changes: BroughtChange[]; wrong: WrongCell[] };

/** The answer to a workbook as a form shows it: what changes, or which cells are wrong; `entries` comes back to be saved. */
export type WorkbookPreview = {
  changes: { place: string; before: string; after: string }[];
  wrong: { cell: string; words: string }[];
  entries: string;
};
