import type { FormAction } from "#components/ui/form-state.ts";
import type { FigureGrid, FigureRow } from "#lib/report/figure/types.ts";
import type { Warning } from "#lib/report/figure/warning.ts";
import type { GridKeeper } from "./grid-keeper.ts";
import type { GridSnapshot } from "./grid-state.ts";
import type { GridWords } from "./grid-words.ts";

/** What else the report says of an indicator, by its code, and where. */
export type GridHints = Readonly<Record<string, { words: string; href: string }>>;

export type CellPanelProps = {
  reportId: string;
  grid: FigureGrid;
  row: FigureRow;
  /** Null: the total. */
  year: number | null;
  keeper: GridKeeper;
  snapshot: GridSnapshot;
  warnings: readonly Warning[];
  words: GridWords;
  locale: "vi" | "en";
  explain: FormAction;
  evidence: Readonly<Record<string, number>>;
  hints: GridHints;
};
