/**
 * A figure among those of the other units of its kind (pure). Source of the rule: J. W. Tukey, Exploratory Data Analysis
 * (1977): a value further than one and a half times the distance of the quartiles below the first or above the third is
 * "outside". Quartiles as the database's percentile_cont computes them (Hyndman and Fan, 1996, definition 7).
 */

/** Below so many other units nothing is called unusual: quartiles of four say nothing. */
export const LEAST_PEERS = 5;
const FENCE = 1.5;

/** How the figures of the other units lie. `low`, `high`: the fences; a value beyond them is unusual. */
export type Spread = {
  count: number;
  min: number;
  lower: number;
  median: number;
  upper: number;
  max: number;
  /** Null where there are too few units to judge. */
  low: number | null;
  high: number | null;
};

/** The value below which a share (0–1) of sorted numbers lies, between two of them by proportion. */
function quantile(sorted: readonly number[], share: number): number {
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)] ?? 0;
  const above = sorted[Math.ceil(place)] ?? below;
  return below + (above - below) * (place - Math.floor(place));
}

/** The spread of the other units' figures; null where no unit has one. */
export function spreadOf(values: readonly number[]): Spread | null {
  const sorted = [...values].sort((one, other) => one - other);
  const [min, max] = [sorted[0], sorted.at(-1)];
  if (min === undefined || max === undefined) return null;
  const [lower, median, upper] = [quantile(sorted, 0.25), quantile(sorted, 0.5), quantile(sorted, 0.75)];
  const reach = (upper - lower) * FENCE;
  // Where half of the units say the same number the fences fall together: then only what nobody else reaches is unusual.
  const [low, high] = reach === 0 ? [min, max] : [lower - reach, upper + reach];
  const judged = sorted.length >= LEAST_PEERS;
  return { count: sorted.length, min, lower, median, upper, max, low: judged ? low : null, high: judged ? high : null };
}

/** Whether a figure lies beyond the fences, and on which side; null where it does not, or cannot be judged. */
export function unusualIn(spread: Spread | null, value: number | null): "low" | "high" | null {
  if (spread === null || value === null || spread.low === null || spread.high === null) return null;
  if (value < spread.low) return "low";
  return value > spread.high ? "high" : null;
}

/** How many times the median a figure is (0.24, 4.2); null where there is no median to measure by. */
export function timesMedian(spread: Spread, value: number): number | null {
  return spread.median === 0 ? null : value / spread.median;
}
