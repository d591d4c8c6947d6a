import type { CellsAnswer, Figure, Written } from "#lib/report/figure/types.ts";

export type GridState =
  | { kind: "saved"; time: string | null }
  | { kind: "typing" }
  | { kind: "saving" }
  | { kind: "offline" }
  | { kind: "signedOut" }
  | { kind: "refused"; title: string };

/** What was typed and is no figure: it stays in its cell, with what is wrong with it, and is not sent. */
export type Wrong = { text: string; words: string };
/** A cell that two people changed: ours beside what the server has, until one chooses. */
export type Conflict = { mine: Figure | null };

export type GridSnapshot = {
  figure: (key: string) => Figure | null;
  written: (key: string) => Written | null;
  /** What the server has, where it differs from what stands in the cell. */
  kept: (key: string) => Figure | null;
  wrong: ReadonlyMap<string, Wrong>;
  conflicts: ReadonlyMap<string, Conflict>;
  state: GridState;
  unsaved: boolean;
  mayUndo: boolean;
};

export type SentCell = { key: string; figure: Figure | null; was: string };
export type GridPost =
  | { kind: "answer"; answer: CellsAnswer }
  | { kind: "signedOut" }
  | { kind: "refused"; title: string }
  | { kind: "failed" };

export type Edit = { figure: Figure | null; was: string };
/** What an earlier visit left unsent in this browser. */
export type GridDraft = { edits: [string, Edit][]; wrong: [string, Wrong][] };

export type GridTools = {
  post: (seen: string, cells: SentCell[], leaving: boolean) => Promise<GridPost>;
  /** The browser's own store; both may fail without harm. */
  readDraft: () => Promise<GridDraft | null>;
  writeDraft: (draft: GridDraft | null) => void;
  /** Calls later (ms); gives how to call it off. */
  later: (call: () => void, delay: number) => () => void;
  /** The name of whoever writes here. */
  me: string;
  /** After figures that are safe on the server. */
  saved: () => void;
};

export type Change = { key: string; figure: Figure | null };
