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
