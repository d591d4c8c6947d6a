import type { Block } from "#lib/report/section/block.ts";
import type { Passage } from "./passage.ts";
import type { Evidence } from "./schema.ts";

/** What may point to a text that is formal only ("tránh hình thức", plan I): closed, the database holds the same list. */
export type SignalKind =
  | "COPY_UNIT"
  | "COPY_EARLIER"
  | "EMPTY_PHRASES"
  | "NO_EVIDENCE"
  | "SAME_FIGURES"
  | "OFF_SUBJECT";

/** A hint beside a text under review: what was seen where; never a conclusion, never a score. Instants are campaign instants. */
export type SignalView = {
  id: string;
  kind: SignalKind;
  outlineItemId: string | null;
  indicatorId: string | null;
  blockId: string | null;
  /** The kind in two or three words, with its measure: "Đoạn giống 91 %". */
  mark: string;
  /** What was seen, in one sentence that goes on from the mark. */
  text: string;
  /** Where the evidence stands, as far as this viewer may read it. */
  href: string | null;
  dismissed: { words: string; by: string; at: Date } | null;
};

/** An answer as the engine reads it; `shown`: a file, a document or a source hangs on it. */
export type Answer = { itemId: string; blocks: readonly Block[]; text: string; passage: Passage; shown: boolean };

/** A section of another report, to be held against. */
export type OtherAnswer = {
  reportId: string;
  versionId: string;
  itemId: string;
  kind: "COPY_UNIT" | "COPY_EARLIER";
  passage: Passage;
};

/** Figures another unit's report has too. */
export type SharedSeries = { reportId: string; indicatorId: string };
export type SharedRun = { reportId: string; itemId: string; figures: readonly string[] };

/** A figure of an indicator by year; decimals as text. */
export type Series = { indicatorId: string; perYear: boolean; years: readonly { year: number; value: string }[] };

/** A signal as it is found, before it is kept. */
export type Found = {
  kind: SignalKind;
  outlineItemId: string | null;
  indicatorId: string | null;
  blockId: string | null;
  otherReportId: string | null;
  evidence: Evidence;
};
