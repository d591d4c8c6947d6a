import type { Block } from "#lib/report/section/block.ts";

/** The bodies of a system whose work an item of the outline speaks of. */
export type Addressee = "PARTY_COMMITTEE" | "GOVERNMENT" | "FRONT";

/** An item of the outline that a unit answers, as the laying of a report needs it. */
export type OutlineTarget = {
  id: string;
  /** II.1.1 */
  code: string;
  /** As the reader sees it: "II.1 (1)". */
  number: string;
  title: string;
  text: string;
  parentNumber: string | null;
  parentTitle: string | null;
  /** The level its recommendations go to; null where it asks for none. */
  level: string | null;
  /** Whose work it speaks of. */
  addressees: readonly Addressee[];
};

/** An indicator that is asked of the unit for the directive. */
export type IndicatorTarget = {
  id: string;
  code: string;
  name: string;
  unitOfMeasure: string;
  perYear: boolean;
};

/** What a report is laid onto: what one unit is asked for one directive. */
export type ImportTarget = {
  items: readonly OutlineTarget[];
  indicators: readonly IndicatorTarget[];
  /** The years the directive is summed up over, both included. */
  years: { from: number; to: number };
  /** Items of the same outline that are not asked of this unit: text for them is told as such. */
  others?: readonly OutlineTarget[];
  /** Code of the directive (25-NQ/TW): it is no document the unit issued. */
  directive?: string;
  /** Who writes: what it says without a subject is said of this body. */
  writer?: Addressee;
  /** The level of the unit (COMMUNE): what bodies above it issued is no work of its own. */
  level?: string;
};

export type LaidBy = "number" | "heading" | "likeness" | "position";

/** What was laid at one item in one way. An item may stand several times: once for each way and certainty. */
export type Laid = {
  itemId: string;
  by: LaidBy;
  sure: boolean;
  headings: { text: string; line: number }[];
  pieces: LaidPiece[];
};

/** A block of the report's text (its ids are new) and the lines of the file it came from. */
export type LaidPiece = { block: Block; lines: number[] };

/** A figure that the file states for an indicator; `value` is a decimal with a dot, `year` null the total. */
export type FoundFigure = {
  indicatorId: string;
  code: string;
  year: number | null;
  value: string;
  kind: "EXACT" | "ESTIMATE" | "NONE";
  line: number;
  quote: string;
  sure: boolean;
};

/** Something asked of a level above; `body` is named where the text names it, `ground` where it gives one. */
export type FoundRecommendation = {
  itemId: string;
  level: string;
  body: string | null;
  text: string;
  ground: string | null;
  lines: number[];
};

/** A document by which the unit's bodies led the work; `issuedOn` is a day (2015-03-15). */
export type FoundDocument = {
  itemId: string;
  number: string;
  issuedOn: string | null;
  issuer: string;
  subject: string;
  lines: number[];
};

export type UnmatchedWhy =
  | "letterhead"
  | "signature"
  | "distribution"
  | "annex"
  | "noPlace"
  | "notAddressed"
  | "title"
  | "pageMatter";

/** Lines that have no place in the outline, why, and how they would be kept. */
export type Unmatched = { text: string; lines: number[]; why: UnmatchedWhy; block: Block };

/** Something a person should look at (sentences in labels: `reportImport.finding.…`). */
export type Finding = { code: FindingCode; lines: number[] };

export type FindingCode =
  /** Headings bear numbers that are not those of the outline. */
  | "NUMBERS_DIFFER"
  /** Nothing in the file looks like a heading of the outline: paragraphs were laid by likeness. */
  | "NO_HEADINGS"
  /** One heading of the file covers several items. */
  | "HEADING_COVERS_SEVERAL"
  /** Recommendations to a level that the outline has no item for. */
  | "RECOMMENDATION_ELSEWHERE"
  /** The report says it is about another directive. */
  | "OTHER_DIRECTIVE"
  /** The file states different figures for one indicator and year. */
  | "FIGURES_DISAGREE"
  /** An item for which nothing was found. */
  | "ITEM_EMPTY";

/**
 * A report laid onto an outline. Every line of the file that is not empty stands exactly once: in a heading or a piece
 * of `laid`, or in `unmatched`. Figures, recommendations and documents are offers and point at the same lines.
 */
export type ReportReading = {
  laid: Laid[];
  figures: FoundFigure[];
  recommendations: FoundRecommendation[];
  documents: FoundDocument[];
  unmatched: Unmatched[];
  findings: Finding[];
};
