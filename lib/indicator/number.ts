/** The languages figures are written in; Vietnamese has the decimal comma and the thousands dot. */
export type NumberLocale = "vi" | "en";

const formats: Record<NumberLocale, Intl.NumberFormat> = {
  vi: new Intl.NumberFormat("vi-VN", { maximumFractionDigits: 6 }),
  en: new Intl.NumberFormat("en-GB", { maximumFractionDigits: 6 }),
};

/** A figure as it is read: 3162.5 → "3.162,5" (vi), "3,162.5" (en). */
export function formatNumber(value: number, locale: NumberLocale = "vi"): string {
  return formats[locale].format(value);
}

const marks: Record<NumberLocale, { group: string; decimal: string }> = {
  vi: { group: ".", decimal: "," },
  en: { group: ",", decimal: "." },
};

/**
 * A figure as a person types it, or null when it is none: "3.162,5", "3162,5" and "3162" in Vietnamese. Dots that do
 * not part thousands ("1.5") are refused, not guessed at. Not below zero.
 */
export function parseNumber(text: string, locale: NumberLocale = "vi"): number | null {
  const { group, decimal } = marks[locale];
  const [whole = "", fraction, more] = text
    .trim()
    .replace(/[\s\u00a0]/g, "")
    .split(decimal);
  if (more !== undefined || (fraction !== undefined && !/^\d{1,6}$/.test(fraction))) return null;
  const groups = whole.split(group);
  const [first = "", ...rest] = groups;
  const grouped = rest.length > 0 && /^\d{1,3}$/.test(first) && rest.every((part) => /^\d{3}$/.test(part));
  if (!grouped && !(rest.length === 0 && /^\d+$/.test(first))) return null;
  return Number(`${groups.join("")}.${fraction ?? "0"}`);
}
