import type { BlockDifference } from "../difference.ts";

/** One kept text of a section: its revision, who saved it, when. */
export type Saved = { revision: number; personId: string; by: string; at: Date };

/** What one person wrote in one go: revisions `first` to `last`, with nobody else between and no long pause. */
export type Stretch = {
  first: number;
  last: number;
  personId: string;
  by: string;
  since: Date;
  until: Date;
  /** How often the text was kept meanwhile (fewer once the history was thinned). */
  saves: number;
};

/** How many blocks of each kind of change, and words more (or fewer). */
export type Tally = { added: number; changed: number; removed: number; moved: number; words: number };

/** A stretch as it is listed; `before` is the revision it began from, 0 for an empty section. */
export type StretchView = Stretch & { before: number; tally: Tally; current: boolean };

/** A text that is compared: null in its place is the empty section of before the first word. */
export type Point = { revision: number; by: string; at: Date; newest: boolean };

/** An item of the outline with its section's history: how many texts are kept and when the last was. */
export type HistoryItem = {
  id: string;
  code: string;
  number: string;
  title: string;
  words: number;
  saves: number;
  lastAt: Date | null;
  current: boolean;
};

export type Comparison = {
  from: Point | null;
  to: Point;
  blocks: BlockDifference[];
  words: { before: number; after: number };
};

/** The history of one section. */
export type HistoryPage = {
  reportId: string;
  unit: string;
  directive: string;
  items: HistoryItem[];
  section: HistoryItem | null;
  /** Id of the block that lists the section's recommendations: it follows the records and is not taken back by hand. */
  recordsBlockId: string | null;
  writers: number;
  /** All stretches, on whatever page. */
  total: number;
  stretches: StretchView[];
  page: number;
  pages: number;
  compared: Comparison | null;
  /** Whether this viewer may take text back into the section now. */
  mayRestore: boolean;
};
