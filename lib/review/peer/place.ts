import { spreadOf, timesMedian, unusualIn } from "./outlier.ts";
import type { PeerPlace, PeerPlaces, PeerValue } from "./types.ts";

/** Where a figure (decimal as text, null where missing) lies among others; null where no other unit has one (pure). */
export function placeOf(value: string | null, others: readonly number[]): PeerPlace | null {
  const spread = spreadOf(others);
  if (spread === null) return null;
  const own = value === null ? null : Number(value);
  return { spread, value: own, unusual: unusualIn(spread, own), times: own === null ? null : timesMedian(spread, own) };
}

/** One indicator year by year among the other units, and each unit with its own row (pure). */
export function placesOf(
  years: readonly { year: number; value: string | null }[],
  each: readonly PeerValue[],
): PeerPlaces {
  const ofYear = (year: number): number[] => each.filter((one) => one.year === year).map(({ value }) => value);
  const places = years.flatMap(({ year, value }) => {
    const place = placeOf(value, ofYear(year));
    return place === null ? [] : [{ year, place }];
  });
  const units = new Map<string, PeerPlaces["units"][number]>();
  for (const { reportId, unit, state, year, value } of each) {
    const row = units.get(reportId) ?? { reportId, unit, state, total: null, years: [] };
    units.set(reportId, row);
    if (year === null) row.total = value;
    else row.years.push({ year, value });
  }
  return { years: places, units: [...units.values()] };
}
