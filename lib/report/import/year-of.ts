/** The time a figure is stated for: a year, the whole time summed up, or a time that is neither. */
export type Span = { year: number | null; sure: boolean } | "other";

export type Years = { from: number; to: number };

const RANGE =
  /(?:tu (?:nam )?|giai doan (?:tu )?(?:nam )?|nam |\(|trong )?(?<from>20\d\d) ?(?:-|den(?: het)?(?: nam)?|toi|–) ?(?:nam )?(?<to>20\d\d|nay)/gu;
const SINCE = /(?:tu|ke tu) (?:thang \d+\/|nam )?(?<from>20\d\d) (?:den nay|tro lai day)/gu;
const EACH =
  /(?:moi|hang|hang|tung|binh quan|trung binh|mot) nam|hang thang|moi thang|moi quy|\/nam(?! \d)|nam nao cung/u;
const PART =
  /(?:\d+|sau|chin|ba) thang(?: dau nam| cuoi nam)?|quy (?:[iv]+|\d)|dau nam|nhiem ky (?:20\d\d|nay)|(?<!\d)(?:[2-9]|hai|ba|bon|nam|bay) nam (?:qua|gan day|lien|dau|thuc hien|tro lai)/u;
const ONE = /(?:trong |rieng |den )?nam (?<year>20\d\d)(?! ?(?:-|den|toi|–)\s?(?:nam )?(?:20\d\d|nay))/gu;
const AFTER_NUMBER =
  /(?:\d[-/][a-z]{2}\S*,? |ngay \d+ thang \d+ |thang \d+ |(?:ban hanh|thanh lap|sap nhap|ra doi|co hieu luc) (?:tu |trong |vao )?)$/u;

/** Where in a sentence a year, alone, is named for what stands beside it. */
function yearsIn(key: string): { year: number; at: number; end: number }[] {
  return [...key.matchAll(ONE)].flatMap((match) => {
    const { index } = match;
    if (AFTER_NUMBER.test(key.slice(Math.max(0, index - 40), index))) return [];
    return [{ year: Number(match.groups?.["year"]), at: index, end: index + match[0].length }];
  });
}

function ofRange(from: number, to: number, years: Years): Span {
  if (from <= years.from && to >= years.to) return { year: null, sure: true };
  return from <= years.from + 1 && to >= years.to - 1 ? { year: null, sure: false } : "other";
}

function rangesIn(key: string, years: Years): { span: Span; at: number }[] {
  const ranges = [...key.matchAll(RANGE)].map((match) => {
    const { from, to } = match.groups ?? {};
    return { span: ofRange(Number(from), to === "nay" ? years.to : Number(to), years), at: match.index };
  });
  const since = [...key.matchAll(SINCE)].map((match) => ({
    span: ofRange(Number(match.groups?.["from"]), years.to, years),
    at: match.index,
  }));
  return [...ranges, ...since].sort((a, b) => a.at - b.at);
}

/** The years and ranges a sentence names, and where. */
export type Times = {
  single: { year: number; at: number; end: number }[];
  ranges: { span: Span; at: number }[];
};

/** Reads the years and ranges of a sentence, folded, once for all of its figures. */
export function timesIn(key: string, years: Years): Times {
  const spans = [...key.matchAll(RANGE)].map((match) => ({ from: match.index, to: match.index + match[0].length }));
  const single = yearsIn(key).filter((one) => !spans.some((range) => one.at >= range.from && one.at < range.to));
  return { single, ranges: rangesIn(key, years) };
}

/**
 * The time that a sentence states a figure for.
 *
 * @param key the sentence, folded
 * @param where where the figure stands in it, and where the words that belong to it end
 * @param times what `timesIn` read of the sentence
 */
export function spanOf(key: string, { at, end }: { at: number; end: number }, times: Times, years: Years): Span {
  const { single, ranges } = times;
  const before = single.filter((one) => one.at < at).at(-1);
  const behind = single.find((one) => one.at >= at && one.at <= end + 12 && !/[;.]/u.test(key.slice(at, one.at)));
  const range = ranges.filter((one) => one.at < at).at(-1) ?? (ranges.length === 1 ? ranges[0] : undefined);
  const clause = key.slice(Math.max(0, key.lastIndexOf(";", at)), end);
  if (EACH.test(clause)) return "other";
  const alone =
    single.length > 1 && behind !== undefined && (before === undefined || /\(/u.test(key.slice(at, behind.at)));
  const named = alone ? behind : (before ?? behind);
  if (named !== undefined && (range === undefined || named.at > range.at)) {
    if (PART.test(key.slice(Math.max(0, named.at - 24), named.end))) return "other";
    return named.year >= years.from && named.year <= years.to ? { year: named.year, sure: true } : "other";
  }
  if (range !== undefined) return range.span;
  return PART.test(clause) ? "other" : { year: null, sure: true };
}
