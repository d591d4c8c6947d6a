import type { Block } from "#lib/report/section/block.ts";
import type { Piece } from "./piece.ts";
import type { ImportStage, Standing } from "./rules.ts";

/** An import as a list shows it. */
export type ImportLine = {
  id: string;
  name: string;
  kind: "FILE" | "REPORT";
  stage: ImportStage;
  progress: number;
  personName: string;
  at: Date;
  /** Its texts that wait and that are in the report. */
  open: number;
  placed: number;
};

/** A report one can start from, as the page lists it. */
export type StartingPoint = {
  id: string;
  directive: string;
  title: string;
  plan: string;
  unit: string;
  state: string;
  words: number;
  at: Date;
};

/** The page on which a report is started from something. */
export type StartScreen = {
  reportId: string;
  unit: string;
  directive: string;
  /** Why the viewer cannot write now, in words; null when they can. */
  refusal: string | null;
  sources: StartingPoint[];
  imports: ImportLine[];
};

/** One import with everything its page shows. */
export type ImportScreen = {
  reportId: string;
  unit: string;
  directive: string;
  line: ImportLine;
  fileId: string | null;
  /** Why it could not be read, in words. */
  problem: string | null;
  refusal: string | null;
  /** Other imports of the same content in the same report, which were there first. */
  earlier: { id: string; personName: string; at: Date; placed: number }[];
  /** Null until it was read. */
  board: Board | null;
};

/** A piece of text as the page shows it. */
export type PieceView = {
  id: string;
  block: Block;
  /** Its first words, for names of buttons. */
  name: string;
  lines: number[];
  /** Why it stands here, in words. */
  why: string;
  sure: boolean;
  standing: Standing;
  /** The item it is laid to, also where that is sealed; null: none. */
  itemId: string | null;
  /** Who moved it last; null where it stands as it was read. */
  movedBy: string | null;
};

export type ItemView = {
  id: string;
  code: string;
  number: string;
  title: string;
  open: boolean;
  /** Words the section has already: what is placed goes behind them. */
  words: number;
  headings: { text: string; line: number }[];
  pieces: PieceView[];
  /** How many go in with the next placing, and how many are in the report already. */
  ready: number;
  placed: number;
};

type OfferView = { id: string; quote: string; lines: number[] };
export type FigureOffer = OfferView & {
  code: string;
  name: string;
  year: number | null;
  value: string;
  estimate: boolean;
  sure: boolean;
  /** Whether its row of the grid can be written now. */
  open: boolean;
  /** What the grid has there now, as text; null where it is empty. */
  now: string | null;
  /** `new`: the cell is empty; `same`: it holds this; `other`: it holds something else. */
  standing: "new" | "same" | "other";
  /** The cell as it stood when the page was drawn, to be sent back. */
  was: string;
};
export type RecommendationOffer = OfferView & {
  place: string;
  body: string | null;
  ground: string | null;
  open: boolean;
  /** It stands word for word among the report's recommendations. */
  same: boolean;
};
export type DocumentOffer = OfferView & {
  place: string;
  number: string;
  issuedOn: string | null;
  issuer: string;
  subject: string;
  open: boolean;
};

/** What was understood of a file or report, laid onto the outline as it stands now. */
export type Board = {
  items: ItemView[];
  /** Without a place, or waiting for a sealed item. */
  tray: PieceView[];
  /** Head, signature, receivers of the paper: what the portal writes itself. */
  frame: PieceView[];
  discarded: { id: string; kind: Piece["kind"]; name: string; by: string | null }[];
  figures: FigureOffer[];
  recommendations: RecommendationOffer[];
  documents: DocumentOffer[];
  /** Offers that were taken, by kind. */
  taken: { figures: number; recommendations: number; documents: number };
  findings: { key: string; words: string; lines: number[] }[];
  ready: number;
  placed: number;
};
