import type { Block } from "../section/block.ts";

/** Somebody else who is writing in the same report just now. */
export type Companion = {
  name: string;
  /** The outline item they have open; null: the grid of figures, or another place of the writing page. */
  item: string | null;
  /** Its number as the report numbers it; null where there is none. */
  place: string | null;
  sameSection: boolean;
};

/**
 * A section's text that is newer than the one the page has: who saved it last and when (ISO instant, clock time
 * `08:03`), and which others than the viewer wrote since.
 */
export type NewerText = {
  revision: number;
  blocks: Block[];
  savedAt: string;
  savedBy: string;
  others: string[];
  time: string;
};

/** Who is here, what is newer, and after how many ms to ask again. */
export type PresenceAnswer = { here: Companion[]; newer: NewerText | null; next: number };
