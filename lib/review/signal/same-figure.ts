import type { Found, Series } from "./types.ts";

/** As many years of one figure are told of; small counts agree by chance or by rule, so all answered years must. */
const LEAST_YEARS = 4;
const SMALL = 5;

type Run = { value: string; from: number; until: number };

/** Stretches of neighbouring years with one value. */
function runsOf(years: Series["years"]): Run[] {
  const runs: Run[] = [];
  for (const { year, value } of [...years].sort((one, other) => one.year - other.year)) {
    const last = runs.at(-1);
    if (last && last.value === value && last.until === year - 1) last.until = year;
    else runs.push({ value, from: year, until: year });
  }
  return runs;
}

/** The longest stretch of neighbouring years with one value other than zero. */
function longestRun(years: Series["years"]): Run | null {
  const [longest] = runsOf(years)
    .filter(({ value }) => Number(value) !== 0)
    .sort((one, other) => other.until - other.from - (one.until - one.from));
  return longest ?? null;
}

/**
 * Indicators that say the same year after year (pure): at least four years in turn; of counts below five all years that
 * are answered. Only what is counted anew every year; what merely stands (members, groups) stays the same by nature.
 */
export function unchangedSeries(series: readonly Series[]): Found[] {
  return series.flatMap(({ indicatorId, perYear, years }) => {
    const run = perYear ? longestRun(years) : null;
    if (run === null || run.until - run.from + 1 < LEAST_YEARS) return [];
    const answered = years.filter(({ value }) => Number(value) !== 0);
    if (Number(run.value) < SMALL && run.until - run.from + 1 < Math.max(LEAST_YEARS + 1, answered.length)) return [];
    return [
      {
        kind: "SAME_FIGURES",
        outlineItemId: null,
        indicatorId,
        blockId: null,
        otherReportId: null,
        evidence: { form: "RUN", ...run },
      },
    ];
  });
}

/** A series as one text, to be found again in other reports; null where it is too short, too flat or too small to tell. */
export function seriesKey({ indicatorId, years }: Series): string | null {
  const values = [...years].sort((one, other) => one.year - other.year).map(({ year, value }) => `${year}=${value}`);
  const different = new Set(years.map(({ value }) => value)).size;
  const digits = years.reduce((sum, { value }) => sum + (Number(value) === 0 ? 0 : value.length), 0);
  return years.length < LEAST_YEARS || different < 3 || digits < 8 ? null : `${indicatorId}|${values.join(",")}`;
}
