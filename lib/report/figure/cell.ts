import { formatNumber, type NumberLocale, parseNumber } from "#lib/indicator/number.ts";
import { ok, type Result, refuse } from "#lib/platform/result.ts";
import type { Figure } from "./types.ts";

/** "ước", and what newspapers write for it: "trên", "gần", "hơn" (indicators.md). */
const ABOUT =
  /^(?:~|≈|>|<|(?:ước tính|ước đạt|ước|khoảng|trên dưới|trên|hơn|gần|xấp xỉ|chừng|không dưới|about|over|nearly|est\.?)(?=[\s\d]))\s*/iu;
/** "120+" says the same from behind. */
const AND_MORE = /\s*\+$/u;
/** A dash is "không có hiện tượng phát sinh" in Vietnamese statistics tables, three dots "không có số liệu". */
const NOTHING = /^(?:[-–—]|không|kps|k\.?p\.?s\.?|không ps|không phát sinh|none|nil)$/iu;
const UNKNOWN =
  /^(?:…|\.{3}|không có số liệu|chưa có số liệu|không có sl|kcsl|n\/a|not available|missing)(?:$|\s*[:;,(–—-]\s*(?<reason>.*?)\)?$)/iu;
const UNCLEAR = /^không có$/iu;
/** No count of a commune, a city or a country comes near it; beyond it a decimal would lose digits. */
const LARGEST = 1e13;

const plainSpaces = (text: string): string =>
  text
    .normalize("NFC")
    .replace(/[\s\u00a0]+/gu, " ")
    .trim();

/** The text without the unit of measure behind the number: "120 người", "85,5%". */
function withoutUnit(text: string, unit: string | undefined): string {
  const lower = text.toLowerCase();
  const words = ["%", ...(unit ? [unit.toLowerCase()] : [])];
  const found = words.find((word) => lower.endsWith(word) && /^[\d.,\s]+$/u.test(lower.slice(0, -word.length)));
  return found === undefined ? text : text.slice(0, -found.length).trim();
}

/**
 * A number alone or with the word that makes it an estimate: "1.234,5", "ước 120", "~120", "trên 120", "120 người".
 * Problem: figure.notANumber.
 */
function readNumber(text: string, locale: NumberLocale, unit: string | undefined): Result<Figure> {
  const about = ABOUT.test(text) || AND_MORE.test(text);
  const value = parseNumber(withoutUnit(text.replace(ABOUT, "").replace(AND_MORE, ""), unit), locale);
  if (value === null || value > LARGEST) return refuse("figure.notANumber");
  if (value === 0 && !about) return ok({ kind: "NONE", value: "0", reason: null, note: null });
  return ok({ kind: about ? "ESTIMATE" : "EXACT", value: String(value), reason: null, note: null });
}

/**
 * What one cell says, typed or pasted. Empty is unanswered (null); "0", "-" and "không phát sinh" a true zero; "…" and
 * "không có số liệu: lý do" a figure that is not to be had. Missing is never zero, and nothing is guessed at.
 * Problems: figure.notANumber, figure.reasonNeeded, figure.unclear.
 *
 * @param unit the unit of measure, which may stand behind the number
 */
export function readCell(typed: string, locale: NumberLocale, unit?: string): Result<Figure | null> {
  const text = plainSpaces(typed);
  if (text === "") return ok(null);
  if (NOTHING.test(text)) return ok({ kind: "NONE", value: "0", reason: null, note: null });
  if (UNCLEAR.test(text)) return refuse("figure.unclear");
  const unknown = UNKNOWN.exec(text);
  if (unknown === null) return readNumber(text, locale, unit);
  const reason = unknown.groups?.["reason"]?.trim() ?? "";
  return reason === "" ? refuse("figure.reasonNeeded") : ok({ kind: "MISSING", value: null, reason, note: null });
}

const words = {
  vi: { about: "ước", none: "không phát sinh", missing: "không có số liệu" },
  en: { about: "about", none: "none", missing: "not available" },
} as const;

/** A figure as it stands in its cell: "1.234", "ước 120", "0" (nothing occurred), "…" (not to be had), "" (unanswered). */
export function shownCell(figure: Figure | null, locale: NumberLocale): string {
  if (figure === null) return "";
  if (figure.kind === "NONE") return "0";
  if (figure.kind === "MISSING" || figure.value === null) return "…";
  const number = formatNumber(Number(figure.value), locale);
  return figure.kind === "ESTIMATE" ? `${words[locale].about} ${number}` : number;
}

/** A figure as the text that readCell() takes for the same one: for editing, copying and workbooks. */
export function writtenCell(figure: Figure | null, locale: NumberLocale): string {
  if (figure?.kind === "NONE") return words[locale].none;
  if (figure?.kind === "MISSING") return `${words[locale].missing}: ${figure.reason ?? ""}`;
  return shownCell(figure, locale);
}
