import { ok, type Result, refuse } from "#lib/platform/result.ts";
import { readCell } from "./cell.ts";
import type { FigureEntry } from "./schema.ts";
import type { Figure } from "./types.ts";

// What another room asks about figures: here, since it sees only this file of the figures.
export { standingExplanations } from "./checks.ts";

/** What stands in a cell as one text, to be compared; empty where it is unanswered. */
export function cellKey(figure: Figure | null): string {
  if (figure === null) return "";
  return [figure.kind, figure.value ?? "", figure.reason ?? "", figure.note ?? ""].join("|");
}

/** The place of a cell as one text: an indicator's id or code, and the year (none: the total). */
export function placeKey(place: { indicatorId: string; year?: number | null | undefined }): string {
  return `${place.indicatorId}:${place.year ?? ""}`;
}

/**
 * What a typed cell means. A number alone is exact, "ước 120" an estimate, "không phát sinh" a true zero; what cannot
 * be had needs a reason, since missing is never zero. Problems: figure.valueNeeded and those of readCell().
 */
export function figureOf(
  entry: Pick<FigureEntry, "kind" | "value" | "reason" | "note">,
  locale: "vi" | "en",
): Result<Figure | null> {
  const note = entry.note || null;
  if (entry.kind === "NONE") return ok({ kind: "NONE", value: "0", reason: null, note });
  if (entry.kind === "MISSING")
    return entry.reason
      ? ok({ kind: "MISSING", value: null, reason: entry.reason, note })
      : refuse("figure.reasonNeeded");
  const typed = entry.value ?? "";
  if (typed === "") return entry.kind ? refuse("figure.valueNeeded") : ok(null);
  const read = typeof typed === "number" ? ofNumber(typed) : readCell(typed, locale);
  if (!read.ok || read.value === null) return read;
  const { value } = read;
  // The chosen kind says more than a bare number; an exact zero is "không phát sinh": one figure has one way to stand.
  const kind = entry.kind === "ESTIMATE" && value.kind !== "MISSING" ? "ESTIMATE" : value.kind;
  return ok({ ...value, kind, note });
}

function ofNumber(value: number): Result<Figure> {
  if (!Number.isFinite(value) || value < 0) return refuse("figure.notANumber");
  return ok({ kind: value === 0 ? "NONE" : "EXACT", value: String(value), reason: null, note: null });
}

/** The sum of an indicator's years, null where no year is known; an estimate in it makes it one. */
export function sumOfYears(years: readonly (Figure | null)[]): { value: number; estimate: boolean } | null {
  const known = years.flatMap((figure) => (figure?.value === null || figure === null ? [] : [figure]));
  if (known.length === 0) return null;
  // Decimal sums rounded to the six places a figure can have, so that 0.1 + 0.2 is 0.3.
  const value = Math.round(known.reduce((sum, figure) => sum + Number(figure.value), 0) * 1e6) / 1e6;
  return { value, estimate: known.some((figure) => figure.kind === "ESTIMATE") };
}

/** The entries with one indicator's total put to the sum of its years, as the button of that row asks. */
export function withSum(
  entries: readonly FigureEntry[],
  indicatorId: string | undefined,
  locale: "vi" | "en",
): FigureEntry[] {
  if (indicatorId === undefined) return [...entries];
  const years = entries.filter((entry) => entry.indicatorId === indicatorId && typeof entry.year === "number");
  const figures = years.map((entry) => figureOf(entry, locale));
  const sum = sumOfYears(figures.flatMap((figure) => (figure.ok ? [figure.value] : [])));
  if (sum === null) return [...entries];
  return entries.map((entry) =>
    entry.indicatorId === indicatorId && typeof entry.year !== "number"
      ? { ...entry, value: sum.value, kind: sum.estimate ? "ESTIMATE" : "EXACT" }
      : entry,
  );
}
