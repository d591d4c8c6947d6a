import type { ReasonCode } from "../schema.ts";

/** A ready phrase; a starter sentence of the portal has an id that no row bears. */
export type ReadyPhrase = { id: string; words: string };

/** The phrases offered for each reason of returning. */
export type Phrases = Record<ReasonCode, ReadyPhrase[]>;

/** A phrase the body keeps, as its book shows it. */
export type KeptPhrase = ReadyPhrase & { by: string; at: Date };

/** The book of ready phrases of one reviewing body, and the other bodies whose book this viewer keeps. */
export type PhraseBook = {
  unitId: string;
  unit: string;
  reasons: { code: ReasonCode; phrases: KeptPhrase[]; starters: string[] }[];
  kept: number;
  others: { unitId: string; unit: string }[];
};
