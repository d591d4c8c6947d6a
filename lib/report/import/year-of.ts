import { quantitiesIn } from "./quantity.ts";

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
/** Counted up to the end of a year: no figure of that year alone. */
const UNTIL =
  /(?<![a-z])den (?:(?:het|cuoi|thoi diem) )*(?:nam |(?:ngay \d+\/)?(?:thang )?\d{1,2}\/)(?<to>20\d\d)(?!\d)/gu;
/** Years named in one breath: what is stated for them together is no year's. */
const SEVERAL = /(?<![a-z])nam (?<first>20\d\d)(?:, (?:nam )?20\d\d)*,? (?:va|&|hoac) (?:nam )?(?<last>20\d\d)/gu;
const ONE = /(?:trong |rieng )?nam (?<year>20\d\d)(?! ?(?:-|den|toi|–)\s?(?:nam )?(?:20\d\d|nay))/gu;
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

/** "5 năm (2018 - 2022)": a sum over years, though not over all. */
const SUMMED = /\d+ nam(?: qua)? ?\($/u;

type Ranged = { span: Span; at: number; end: number };

function rangesIn(key: string, years: Years): Ranged[] {
  const ranges = [...key.matchAll(RANGE)].map((match) => {
    const { from, to } = match.groups ?? {};
    const span = ofRange(Number(from), to === "nay" ? years.to : Number(to), years);
    const end = match.index + match[0].length;
    const isSum = SUMMED.test(
      key.slice(Math.max(0, match.index - 20), match.index + (match[0].startsWith("(") ? 1 : 0)),
    );
    return { span: span === "other" && isSum ? { year: null, sure: false } : span, at: match.index, end };
  });
  const since = [...key.matchAll(SINCE)].map((match) => ({
    span: ofRange(Number(match.groups?.["from"]), years.to, years),
    at: match.index,
    end: match.index + match[0].length,
  }));
  const until = [...key.matchAll(UNTIL)].map((match) => ({
    span: ofRange(years.from, Number(match.groups?.["to"]), years),
    at: match.index,
    end: match.index + match[0].length,
  }));
  const several = [...key.matchAll(SEVERAL)].map((match) => ({
    span: "other" as const,
    at: match.index,
    end: match.index + match[0].length,
  }));
  const named: Ranged[] = [...ranges, ...since];
  const apart = [...until, ...several].filter(
    (one) => !named.some((range) => one.at < range.end && range.at < one.end),
  );
  return [...named, ...apart].sort((a, b) => a.at - b.at);
}

/** One year, as far as it is summed up. */
export const spanOfYear = (year: number, { from, to }: Years): Span =>
  year >= from && year <= to ? { year, sure: true } : "other";

/** The years and ranges a sentence names, and where. */
export type Times = {
  single: { year: number; at: number; end: number }[];
  ranges: Ranged[];
  /** Brackets with a count of their own: their time is not that of what stands outside. */
  apart: { from: number; to: number }[];
};

/** Reads the years and ranges of a sentence, folded, once for all of its figures. */
export function timesIn(key: string, years: Years): Times {
  const ranges = rangesIn(key, years);
  const single = yearsIn(key).filter((one) => !ranges.some((range) => one.at >= range.at && one.at < range.end));
  const apart = [...key.matchAll(/\([^()]{0,300}\)/gu)]
    .filter((match) => quantitiesIn(match[0]).length > 0)
    .map((match) => ({ from: match.index, to: match.index + match[0].length }));
  return { single, ranges, apart };
}

/**
 * The time that a sentence states a figure for.
 *
 * @param key the sentence, folded
 * @param where where the figure stands in it, and where the words that belong to it end
 * @param times what `timesIn` read of the sentence
 */
export function spanOf(key: string, { at, end }: { at: number; end: number }, times: Times, years: Years): Span {
  const bracketOf = (place: number) => times.apart.find((one) => place > one.from && place < one.to);
  const isSeen = (one: { at: number }): boolean => {
    const bracket = bracketOf(one.at);
    return bracket === undefined || bracket === bracketOf(at);
  };
  const single = times.single.filter(isSeen);
  const ranges = times.ranges.filter(isSeen);
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
    return spanOfYear(named.year, years);
  }
  if (range !== undefined) return range.span;
  return PART.test(clause) ? "other" : { year: null, sure: true };
}
