import type { Spread } from "./outlier.ts";

/** Where a figure lies among those of the other units of the kind, all read by the same rule. */
export type PeerPlace = {
  spread: Spread;
  /** The figure itself; null where it is missing. */
  value: number | null;
  /** Beyond the fences, on which side: a hint to look, not a judgement. */
  unusual: "low" | "high" | null;
  /** How many times the median it is; null where the median is zero or the figure missing. */
  times: number | null;
};

/** What another unit reported; `year` null is the whole period. */
export type PeerValue = { reportId: string; unit: string; state: string; year: number | null; value: number };

/** One indicator among the other units: by year, and each of them with its figures. */
export type PeerPlaces = {
  years: { year: number; place: PeerPlace }[];
  units: {
    reportId: string;
    unit: string;
    state: string;
    total: number | null;
    years: { year: number; value: number }[];
  }[];
};
