import type { kindOf } from "./rules.ts";

/** A file as it is listed under what it shows. */
export type EvidenceView = {
  id: string;
  fileId: string;
  name: string;
  kind: ReturnType<typeof kindOf>;
  /** Bytes. */
  size: number;
  caption: string | null;
  /** Who brought it. */
  by: string;
  at: Date;
};

/** Evidence of one report by `placeKey`. */
export type EvidenceByPlace = Readonly<Record<string, readonly EvidenceView[]>>;
