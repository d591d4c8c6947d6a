import { formatDay } from "#lib/platform/time.ts";

/** A day with its weekday, as a deadline is read back: "thứ Sáu, 9/6/2023". */
export function dayInWords(day: string, locale: "vi" | "en"): string {
  const weekday = new Intl.DateTimeFormat(locale === "vi" ? "vi-VN" : "en-GB", { weekday: "long", timeZone: "UTC" });
  const word = weekday.format(Date.parse(`${day}T00:00:00Z`));
  return `${locale === "vi" ? word.replace(/^Thứ/, "thứ").replace(/^Chủ/, "chủ") : word}, ${formatDay(day)}`;
}
