import type { SeedBlock, SeedValue, WardReport } from "./types.ts";

/**
 * Puts a ward's own figures into its texts, so that text and table cannot differ by a slip of the pen:
 * `{A04}` the total, `{A04.2022}` one year, `{A18/A17}` the share in per cent with one decimal. Vietnamese notation.
 */

const PLACE = /\{([A-Z]\d{2})(?:\.(\d{4})|\/([A-Z]\d{2}))?\}/g;
const whole = new Intl.NumberFormat("vi-VN", { maximumFractionDigits: 1 });
const share = new Intl.NumberFormat("vi-VN", { minimumFractionDigits: 1, maximumFractionDigits: 1 });

type Values = WardReport["values"];

/** The total of a figure: 0 where it did not occur, null where it is not known or not asked. */
export function total(values: Values, code: string): number | null {
  const value: SeedValue | undefined = values[code];
  if (value === undefined || "missing" in value) return null;
  return "none" in value ? 0 : value.total;
}

function yearOf(values: Values, code: string, year: number): number | null {
  const value: SeedValue | undefined = values[code];
  return value !== undefined && "years" in value ? (value.years[year] ?? null) : null;
}

const known = (value: number | null, place: string): number => {
  if (value === null) throw new Error(`${place} stands in a text but not in the table`);
  return value;
};

/** The text with its figures; throws where a figure it names is not in the table. */
export function fillText(text: string, values: Values): string {
  return text.replace(PLACE, (place, code: string, year: string | undefined, of: string | undefined) => {
    if (year !== undefined) return whole.format(known(yearOf(values, code, Number(year)), place));
    const value = known(total(values, code), place);
    return of === undefined ? whole.format(value) : share.format((100 * value) / known(total(values, of), place));
  });
}

/** A block with its figures. */
export function fillBlock(block: SeedBlock, values: Values): SeedBlock {
  if (block.kind === "paragraph") return { kind: "paragraph", text: fillText(block.text, values) };
  return { ...block, items: block.items.map((item) => fillText(item, values)) };
}

/** The codes a text names, for tests: which figures stand in it, and whether an estimate is said to be one. */
export function placesIn(text: string): readonly { code: string; before: string }[] {
  return [...text.matchAll(PLACE)].map((match) => ({
    code: match[1] ?? "",
    before: text.slice(0, match.index).split(" ").at(-2) ?? "",
  }));
}
