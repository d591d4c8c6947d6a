import { addDays, isDay } from "#lib/platform/time.ts";

/**
 * How the plan's "trước ngày X" is read. True: literally, so that X itself is late and X − 1 is the last day on time;
 * false: the looser habit in which X still counts. A setting of the plan.
 */
export type PhraseContext = {
  literalBefore: boolean;
  /** The year meant where the words name none ("trước ngày 18/4"). */
  year?: number;
};

const romans: Record<string, number> = { I: 1, II: 2, III: 3, IV: 4 };

const two = (value: number): string => String(value).padStart(2, "0");

function lastOfMonth(year: number, month: number): string | null {
  if (month < 1 || month > 12) return null;
  const next = month === 12 ? `${year + 1}-01-01` : `${year}-${two(month + 1)}-01`;
  return addDays(next, -1);
}

function dayFrom(found: RegExpExecArray, context: PhraseContext): string | null {
  const [, date, month, year] = found;
  const full = year === undefined ? context.year : Number(year);
  if (full === undefined) return null;
  const day = `${full}-${two(Number(month))}-${two(Number(date))}`;
  return isDay(day) ? day : null;
}

/** "quý II/2023", "quý 2 năm 2023". */
function quarterEnd(text: string, context: PhraseContext): string | null {
  const found = /qu[ýí]\s+(iv|i{1,3}|[1-4])(?:\s*(?:\/|năm)\s*(\d{4}))?/iu.exec(text);
  if (!found?.[1]) return null;
  const quarter = romans[found[1].toUpperCase()] ?? Number(found[1]);
  const year = found[2] === undefined ? context.year : Number(found[2]);
  return year === undefined ? null : lastOfMonth(year, quarter * 3);
}

/** "tháng 5/2023", "tháng 5 năm 2023"; the month's last day. */
function monthEnd(text: string, context: PhraseContext): string | null {
  const found = /tháng\s+(\d{1,2})(?:\s*(?:\/|năm)\s*(\d{4}))?/iu.exec(text);
  if (!found?.[1]) return null;
  const year = found[2] === undefined ? context.year : Number(found[2]);
  return year === undefined ? null : lastOfMonth(year, Number(found[1]));
}

/** "năm 2023", "cuối năm 2023". */
function yearEnd(text: string): string | null {
  const found = /năm\s+(\d{4})/iu.exec(text);
  return found?.[1] === undefined ? null : `${found[1]}-12-31`;
}

/**
 * The last day still on time that a plan's words name, YYYY-MM-DD; null where they name none. "trước ngày X" ends
 * with X − 1 (literally), "trong tháng m" with the month, "chậm nhất", "đến hết", "xong … ngày X" include X, "Quý II"
 * ends with June, "trước tháng m" with the month before. Source: product.md, "Deadlines are phrases, not dates".
 */
export function deadlineOf(phrase: string, context: PhraseContext = { literalBefore: true }): string | null {
  const text = phrase.normalize("NFC").trim();
  const before = /trước\s+(?:hết\s+)?(ngày|tháng|quý|\d)/iu.exec(text);
  const included = /chậm\s+nhất|đến\s+hết|đến\s+ngày|muộn\s+nhất/iu.test(text);
  const literal = before !== null && !included && context.literalBefore;
  const day = /(\d{1,2})\/(\d{1,2})(?:\/(\d{4}))?(?!\/?\d)/u.exec(text);
  // "tháng 5/2023" is a month and a year, not a day and a month.
  if (day && !/tháng\s+\d{1,2}\/\d{4}/iu.test(text)) {
    const named = dayFrom(day, context);
    return named !== null && literal ? addDays(named, -1) : named;
  }
  const written = /ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})(?:\s+năm\s+(\d{4}))?/iu.exec(text);
  if (written) {
    const named = dayFrom(written, context);
    return named !== null && literal ? addDays(named, -1) : named;
  }
  const quarter = quarterEnd(text, context);
  if (quarter !== null) return literal ? lastBefore(quarter, 3) : quarter;
  const month = monthEnd(text, context);
  if (month !== null) return literal ? lastBefore(month, 1) : month;
  return yearEnd(text);
}

/** The last day before the span of so many months that ends on `end`. */
function lastBefore(end: string, months: number): string {
  const [year = 0, month = 1] = end.split("-").map(Number);
  const first = month - months + 1;
  return addDays(`${year}-${two(first)}-01`, -1);
}
